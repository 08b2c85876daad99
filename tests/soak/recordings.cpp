#include "tests/soak/recordings.h"

#include "core/engine/bar_collector.h"

namespace aetherion::soak {

const std::vector<Recording>& recordings() {
    using enum market::Timeframe;
    constexpr auto kCrypto = market::Market::Crypto;
    constexpr auto kUs = market::Market::Us;
    constexpr auto kNse = market::Market::Nse;
    constexpr auto kStart = feeds::Stamp::Start;
    constexpr auto kEnd = feeds::Stamp::End;
    const std::string india = "Asia/Kolkata";
    static const std::vector<Recording> list{
        {"crypto_FILUSDT_binance-um_1m_2023-04_2023-06.csv.gz", "FILUSDT", "FILUSDT 1m", kCrypto, M1, kStart, ""},
        {"crypto_AVAXUSDT_binance-um_1m_2025-02.csv.gz", "AVAXUSDT", "AVAXUSDT 1m", kCrypto, M1, kStart, ""},
        {"crypto_BTC-PERP_1m_2021-12-31_2022-02-01.csv.gz", "BTC-PERP", "BTC-PERP 1m", kCrypto, M1, kEnd, "UTC"},
        {"crypto_BTCUSDT_binance_1h_2021-04_2023-12.csv.gz", "BTCUSDT", "BTCUSDT 1h", kCrypto, H1, kStart, "UTC"},
        {"us_GSPC_1d_1999-01_2021-03.csv.gz", "GSPC", "GSPC 1d", kUs, D1, kStart, ""},
        {"us_SPY_1d_1998_2021-03_unadjusted.csv.gz", "SPY", "SPY 1d", kUs, D1, kStart, "", "GSPC"},
        {"us_AAPL_1d_1998_2021-03_unadjusted.csv.gz", "AAPL", "AAPL 1d, with splits", kUs, D1, kStart, ""},
        {"us_SPY_1m_ninjatrader_2011-03.csv.gz", "SPY", "SPY 1m, 2011", kUs, M1, kEnd, "UTC", "GSPC"},
        {"us_SPY_1m_trade_2013-10-04_2013-10-11.csv.gz", "SPY", "SPY 1m, 2013", kUs, M1, kStart, "", "GSPC"},
        {"us_AAPL_1m_trade_2014-06-05_2014-06-09_7for1-split.csv.gz", "AAPL", "AAPL 1m, with a split", kUs, M1, kStart,
         "", "", true},
        {"in_NIFTY50_1m_2026-07-28_2026-08-21.csv.gz", "NIFTY50", "NIFTY 50 1m", kNse, M1, kStart, india},
        {"in_NIFTY50_5m_2023_2024.csv.gz", "NIFTY50", "NIFTY 50 5m", kNse, M5, kStart, india},
        {"in_NIFTY50_15m_2015_2024.csv.gz", "NIFTY50", "NIFTY 50 15m", kNse, M15, kStart, india},
        {"in_NIFTY50_1d_2015_2024_with-indiavix.csv.gz", "NIFTY50", "NIFTY 50 1d", kNse, D1, kStart, india}};
    return list;
}

bool isThere(const Recording& recording, const std::filesystem::path& folder) {
    std::error_code failed;
    return std::filesystem::exists(folder / recording.file, failed);
}

Result<std::vector<market::Bar>> readRecording(const Recording& recording, const std::filesystem::path& folder,
                                               market::Timeframe timeframe) {
    feeds::SourceSpec spec;
    spec.file = folder / recording.file;
    spec.market = recording.market;
    spec.symbol = recording.symbol;
    spec.timeframe = recording.timeframe;
    spec.zone = recording.zone;
    spec.stamp = recording.stamp;
    auto streams = engine::collectBars({spec}, timeframe, market::SourceKind::Imported);
    if (!streams)
        return tl::unexpected(streams.error());
    if (streams->size() != 1)
        return failAt(recording.file, "holds " + std::to_string(streams->size()) + " streams instead of one");
    return std::move(streams->front().bars);
}

} // namespace aetherion::soak
