#!/usr/bin/env bash
# Trains every shipped model anew, each with its report: models/train.sh DATA [OUT]
#
# DATA holds the recordings that README.md names; the simulated worlds are made on the way. The same recordings and the
# same build give the same ids. Takes a quarter of an hour on two cores. OUT is this folder unless told otherwise.
set -euo pipefail
cd "$(dirname "$0")/.."
data=${1:?usage: models/train.sh DATA [OUT]}
out=${2:-models}
ctl=${AETHERIONCTL:-build/release/bin/aetherionctl}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$out/reports"

# train NAME OPTION...
train() {
  local name=$1
  shift
  echo "== $name"
  "$ctl" train "$@" --seed 7 --restarts 16 --out "$out/$name.json" --report "$out/reports/$name.json" \
    --picture "$out/reports/$name.svg"
}

fil=$data/crypto_FILUSDT_binance-um_1m_2023-04_2023-06.csv.gz,market=CRYPTO,symbol=FILUSDT,timeframe=1m
btc=$data/crypto_BTCUSDT_binance_1h_2021-04_2023-12.csv.gz,market=CRYPTO,symbol=BTCUSDT,timeframe=1h,zone=UTC,stamp=start
train crypto_1m "$fil"
train crypto_5m "$fil" --model-timeframe 5m
train crypto_15m "$fil" --model-timeframe 15m
train crypto_1h "$btc"
train crypto_1d "$btc" --model-timeframe 1d --newest-bars 700 --mean-window 20 --warm-up 60

spy=$data/us_SPY_1m_ninjatrader_2011-03.csv.gz,market=US,symbol=SPY,timeframe=1m,zone=UTC,stamp=end
spy13=$data/us_SPY_1m_trade_2013-10-04_2013-10-11.csv.gz,market=US,symbol=SPY,timeframe=1m,stamp=start
train us_1m "$spy"
train us_5m "$spy" --model-timeframe 5m
train us_15m "$spy" --model-timeframe 15m --mean-window 48
# Two months of hours are all there is: small windows, and nothing left to judge on but the walk-forward.
train us_1h "$spy" "$spy13" --model-timeframe 1h --mean-window 20 --volatility-window 10 --warm-up 25
train us_1d "$data/us_GSPC_1d_1999-01_2021-03.csv.gz,market=US,symbol=GSPC,timeframe=1d,stamp=start"

nifty() {
  echo "$data/$1,market=NSE,symbol=NIFTY50,timeframe=$2,zone=Asia/Kolkata,stamp=start"
}
# Four weeks are all there is: a window of a third of a session, and a part left to judge on.
train nse_1m "$(nifty in_NIFTY50_1m_2026-07-28_2026-08-21.csv.gz 1m)" --newest-bars 4000 --mean-window 120 \
  --volatility-window 40
train nse_5m "$(nifty in_NIFTY50_5m_2023_2024.csv.gz 5m)"
train nse_15m "$(nifty in_NIFTY50_15m_2015_2024.csv.gz 15m)" --newest-bars 30000
train nse_1h "$(nifty in_NIFTY50_15m_2015_2024.csv.gz 15m)" --model-timeframe 1h --newest-bars 10000
train nse_1d "$(nifty in_NIFTY50_1d_2015_2024_with-indiavix.csv.gz 1d)" --newest-bars 1600 --mean-window 30 --warm-up 90

# The simulated world: all its markets move by one law and trade around the clock, so one instrument's ticks teach all.
# Coarser ticks for the longer timeframes: a thousand days of seconds would say no more.
world() {
  "$ctl" simulate --seed 11 --start 2025-01-01T00:00Z --always-open --instruments 1 --out "$work/ticks.csv" \
    --days "$2" --interval "$3" >/dev/null
  sed "s/,BTCUSDT,/,SIMULATED,/" "$work/ticks.csv" >"$work/$1.csv"
}
world fine 60 2500ms
world hours 400 15s
world days 2000 120s
for market in crypto us nse; do
  for part in "1m fine 43200" "5m fine 17280" "15m fine 5760" "1h hours 9600" "1d days 1900"; do
    read -r timeframe ticks bars <<<"$part"
    # The true regimes last some ten hours: a window of hours would see them late, and five days of history must do.
    options=()
    [ "$timeframe" != 1h ] || options=(--features log_return,volume --warm-up 60)
    train "simulated_${market}_${timeframe}" "$work/$ticks.csv,market=CRYPTO,symbol=SIMULATED" --simulated-only \
      --for-market "$market" --model-timeframe "$timeframe" --newest-bars "$bars" "${options[@]}"
  done
done
