#include "core/engine/aion_export.h"

#include "core/base/atomic_file.h"
#include "core/contract/engine_snapshot.h"
#include "core/contract/rolling_node.h"
#include "core/engine/aion_trades.h"
#include "core/engine/trading_opener.h"
#include "core/market/trading_calendar.h"
#include "core/risk/risk_record.h"
#include "core/storage/store_reader.h"
#include "core/storage/trading_reader.h"
#include "core/trading/money.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <map>
#include <zlib.h>

namespace aetherion::engine {

namespace {

using market::InstrumentKey;
using nlohmann::ordered_json;

constexpr unsigned kOwnerOnly = 0600;
constexpr std::string_view kDollars = "USD";
constexpr std::string_view kBot = "DT";

using BarsOf = std::map<InstrumentKey, std::vector<market::Bar>>;

std::string bytesOf(const ordered_json& value) {
    return value.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

/// One member, without a time in its header.
Result<std::string> gzipped(const std::string& bytes) {
    z_stream stream{};
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return fail("no memory to compress");
    std::string packed(deflateBound(&stream, bytes.size()) + 32, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    const int ended = deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    if (ended != Z_STREAM_END)
        return fail("could not be compressed");
    return packed;
}

/// Everything of one source that the files are made from.
struct Stored {
    market::Source source;
    storage::TradingState trading;
    /// Oldest first.
    BarsOf minutes;
    BarsOf fiveMinutes;

    /// The newest close; nothing where no candle is stored.
    [[nodiscard]] const market::Bar* newest(const InstrumentKey& key) const {
        const auto found = minutes.find(key);
        return found == minutes.end() || found->second.empty() ? nullptr : &found->second.back();
    }
};

class AionReader {
public:
    AionReader(storage::StoreReader& reader, std::stop_token stop) : m_reader(reader), m_stop(std::move(stop)) {}

    Result<market::Source> choose(const std::string& wanted) {
        contract::HistoryQuery query;
        query.limit = 1;
        query.newestFirst = true;
        if (const auto kind = market::parseSourceKind(wanted)) {
            query.sourceKind = *kind;
        } else if (!wanted.empty()) {
            market::SourceId id;
            const char* end = wanted.data() + wanted.size();
            if (const auto read = std::from_chars(wanted.data(), end, id.value);
                read.ec != std::errc() || read.ptr != end)
                return failAt("source",
                              "\"" + wanted + "\" is neither SIMULATED, REPLAY, IMPORTED, LIVE nor a source's number");
            return numbered(id);
        }
        const auto trades = m_reader.trades(query, m_stop);
        if (!trades)
            return tl::unexpected(trades.error());
        if (!trades->rows.empty())
            return trades->rows.front().source;
        query.timeframe = market::Timeframe::M1;
        const auto candles = m_reader.candles(query, m_stop);
        if (!candles)
            return tl::unexpected(candles.error());
        if (!candles->rows.empty())
            return candles->rows.front().source;
        return failAt("source", wanted.empty() ? "nothing is stored yet" : "nothing " + wanted + " is stored");
    }

    Status readBars(const market::Source& source, market::Timeframe timeframe, BarsOf& bars) {
        for (const market::Market market : market::kMarkets) {
            contract::HistoryQuery query;
            query.source = source.id();
            query.market = market;
            query.timeframe = timeframe;
            query.newestFirst = true;
            query.limit = storage::kLargestPage;
            const auto page = m_reader.candles(query, m_stop);
            if (!page)
                return tl::unexpected(page.error());
            for (const contract::CandleRow& row : page->rows)
                if (auto& of = bars[row.record.instrument]; of.size() < contract::kRecentBars)
                    of.push_back(row.record.bar);
        }
        for (auto& [key, of] : bars)
            std::ranges::reverse(of);
        return {};
    }

private:
    Result<market::Source> numbered(market::SourceId id) {
        const auto sources = m_reader.sources(m_stop);
        if (!sources)
            return tl::unexpected(sources.error());
        const auto at = std::ranges::find_if(*sources, [&](const market::Source& each) { return each.id() == id; });
        if (at == sources->end())
            return failAt("source", "no source has the number " + std::to_string(id.value));
        return *at;
    }

    storage::StoreReader& m_reader;
    std::stop_token m_stop;
};

template <typename Tag> ordered_json numberOrNull(const std::optional<base::Decimal<Tag>>& value) {
    return value ? ordered_json(value->toDouble()) : ordered_json();
}

/// At the newest stored close; nothing where none is stored.
std::optional<Cash> valueNow(const Stored& stored, const contract::PositionRecord& position) {
    const market::Bar* bar = stored.newest(position.instrument);
    if (!bar)
        return std::nullopt;
    const auto value = trading::valueOf(unlistedSpec(position.instrument), bar->close, position.quantity);
    return value ? std::optional(*value) : std::nullopt;
}

struct AccountSum {
    Cash cash;
    std::optional<Cash> value = Cash();
    Cash realised;
    std::size_t positions = 0;

    [[nodiscard]] ordered_json json() const {
        return {{"cash", cash.toDouble()},
                {"positions", positions},
                {"positions_value_est", numberOrNull(value)},
                {"equity_est", numberOrNull(value ? std::optional(cash + *value) : std::nullopt)},
                {"realized_pnl_est", realised.toDouble()}};
    }
};

ordered_json metricsJson(const Stored& stored, const ordered_json& newest) {
    std::map<std::string, std::map<std::string, AccountSum>> accounts;
    for (const contract::AccountRecord& account : stored.trading.accounts)
        accounts[account.account];
    for (const contract::BalanceRecord& balance : stored.trading.balances)
        accounts[balance.account][balance.currency].cash = balance.amount;
    for (const contract::PositionRecord& position : stored.trading.positions) {
        AccountSum& sum = accounts[position.account][unlistedSpec(position.instrument).currency];
        sum.realised = sum.realised + position.realised;
        if (position.quantity.isZero())
            continue;
        ++sum.positions;
        const auto value = valueNow(stored, position);
        sum.value = sum.value && value ? std::optional(*sum.value + *value) : std::nullopt;
    }
    auto bots = ordered_json::object();
    for (const auto& [account, byCurrency] : accounts) {
        const auto dollars = byCurrency.find(std::string(kDollars));
        ordered_json bot = dollars == byCurrency.end() ? AccountSum().json() : dollars->second.json();
        bot["ledger_path"] = "dt_trades.jsonl";
        for (const auto& [currency, sum] : byCurrency)
            bot["currencies"][currency] = sum.json();
        bots[account] = std::move(bot);
    }
    return {{"ts", newest}, {"bots", std::move(bots)}};
}

ordered_json positionJson(const contract::PositionRecord& position) {
    const auto average = trading::averagePrice(unlistedSpec(position.instrument), position.cost, position.quantity);
    return {{"qty", position.quantity.toDouble()},
            {"avg_price", average ? ordered_json(average->toDouble()) : ordered_json()},
            {"side", "long"},
            {"ts", formatIso(position.opened)}};
}

/// Of several accounts that hold it: all of it, at what all of it cost.
std::map<InstrumentKey, contract::PositionRecord> heldByInstrument(const Stored& stored) {
    std::map<InstrumentKey, contract::PositionRecord> held;
    for (const contract::PositionRecord& position : stored.trading.positions) {
        if (position.quantity.isZero())
            continue;
        const auto [at, first] = held.try_emplace(position.instrument, position);
        if (first)
            continue;
        contract::PositionRecord& sum = at->second;
        sum.quantity = sum.quantity + position.quantity;
        sum.cost = sum.cost + position.cost;
        sum.opened = std::min(sum.opened, position.opened);
        sum.time = std::max(sum.time, position.time);
    }
    return held;
}

/// A symbol that stands in two markets is told apart by its market.
std::string keyOf(const InstrumentKey& instrument, const ordered_json& object) {
    return object.contains(instrument.symbol) ? std::string(name(instrument.market)) + ":" + instrument.symbol
                                              : instrument.symbol;
}

ordered_json rollingJson(const Stored& stored, const std::map<InstrumentKey, contract::PositionRecord>& held,
                         const ordered_json& risk) {
    auto rolling = ordered_json::object();
    const std::vector<market::Bar> none;
    for (const auto& [instrument, minutes] : stored.minutes) {
        const auto five = stored.fiveMinutes.find(instrument);
        ordered_json node = contract::rollingNode(
            minutes, five == stored.fiveMinutes.end() ? none : five->second,
            market::TradingCalendar::of(market::calendarOf(stored.source, instrument.market)), contract::kRecentBars);
        if (const auto position = held.find(instrument); position != held.end())
            node["position_dt"] = positionJson(position->second);
        node["market"] = name(instrument.market);
        rolling[keyOf(instrument, rolling)] = std::move(node);
    }
    rolling["_GLOBAL_DT"] = risk;
    return rolling;
}

ordered_json registryJson(const std::map<InstrumentKey, contract::PositionRecord>& held) {
    auto symbols = ordered_json::object();
    std::optional<Timestamp> newest;
    for (const auto& [instrument, position] : held) {
        symbols[keyOf(instrument, symbols)] = {{"reserved", {{kBot, position.quantity.toDouble()}}},
                                               {"alpaca_qty", nullptr},
                                               {"reserved_total", position.quantity.toDouble()},
                                               {"mismatch", false},
                                               {"ts", formatIso(position.time)}};
        newest = std::max(newest.value_or(position.time), position.time);
    }
    return {{"_meta", {{"schema", 1}, {"updated_at", newest ? ordered_json(formatIso(*newest)) : ordered_json()}}},
            {"symbols", std::move(symbols)}};
}

/// `stand_down` and why; empty where no risk state is kept.
Result<ordered_json> riskJson(const std::filesystem::path& file) {
    std::error_code error;
    if (file.empty() || !std::filesystem::exists(file, error))
        return ordered_json::object();
    const auto text = readWholeFile(file);
    if (!text)
        return tl::unexpected(text.error());
    const auto record = risk::decodeRiskRecord(*text);
    if (!record)
        return failAt(file.string(), record.error().reason);
    const risk::RiskState state = risk::strictest(record->holds);
    const bool standsDown = state >= risk::RiskState::StandDown;
    return ordered_json{{"stand_down", standsDown},
                        {"stand_down_reason", standsDown ? record->holds.back().reason : ""},
                        {"risk_state", name(state)}};
}

ordered_json stateJson(const Stored& stored, const AionTradeCounts& counts, const ordered_json& newest,
                       const ordered_json& risk) {
    std::optional<Timestamp> created;
    for (const contract::AccountRecord& account : stored.trading.accounts)
        created = std::min(created.value_or(account.opened), account.opened);
    const auto time = [](const std::optional<Timestamp>& at) { return at ? ordered_json(formatIso(*at)) : nullptr; };
    ordered_json state{{"created_at", time(created)},
                       {"updated_at", newest},
                       {"component", "dt_backend"},
                       {"last_cycle_ts", time(counts.lastDecision)},
                       {"universe_size", stored.minutes.size()},
                       {"source", stored.source.label()},
                       {"source_id", stored.source.id().value}};
    state.update(risk);
    return state;
}

Result<AionTradeCounts> writeTrades(storage::StoreReader& reader, const Stored& stored,
                                    const std::filesystem::path& path, const std::stop_token& stop) {
    auto file = AtomicFile::create(path, kOwnerOnly);
    if (!file)
        return tl::unexpected(file.error());
    auto counts = writeAionTrades(
        reader, stored.source, [&](std::string_view line) { return file->write(line); }, stop);
    if (!counts)
        return counts;
    if (const Status committed = file->commit(); !committed)
        return tl::unexpected(committed.error());
    return counts;
}

} // namespace

Result<std::string> exportAionLayout(const AionExportRequest& request, const storage::StoreAddress& address,
                                     const std::stop_token& stop) {
    if (request.out.empty())
        return failAt("out", "the folder to write into is missing");
    auto reader = storage::StoreReader::open(address);
    if (!reader)
        return tl::unexpected(reader.error());
    AionReader aion(**reader, stop);
    const auto source = aion.choose(request.source);
    if (!source)
        return tl::unexpected(source.error());
    Stored stored{*source, {}, {}, {}};
    auto trading = storage::tradingState(address, source->id());
    if (!trading)
        return tl::unexpected(trading.error());
    stored.trading = std::move(*trading);
    if (const Status read = aion.readBars(*source, market::Timeframe::M1, stored.minutes); !read)
        return tl::unexpected(read.error());
    if (const Status read = aion.readBars(*source, market::Timeframe::M5, stored.fiveMinutes); !read)
        return tl::unexpected(read.error());
    const auto risk = riskJson(request.riskState);
    if (!risk)
        return tl::unexpected(risk.error());

    std::error_code error;
    std::filesystem::create_directories(request.out, error);
    if (error)
        return failAt(request.out.string(), "the folder cannot be made: " + error.message());
    const auto counts = writeTrades(**reader, stored, request.out / "dt_trades.jsonl", stop);
    if (!counts)
        return tl::unexpected(counts.error());
    std::optional<Timestamp> newest = counts->newest;
    for (const auto& [instrument, bars] : stored.minutes)
        newest = std::max(newest.value_or(bars.back().closeTime()), bars.back().closeTime());
    const ordered_json newestText = newest ? ordered_json(formatIso(*newest)) : ordered_json();
    const auto held = heldByInstrument(stored);
    const auto packed = gzipped(rollingJson(stored, held, *risk).dump() + "\n");
    if (!packed)
        return failAt((request.out / "rolling_intraday.json.gz").string(), packed.error().reason);
    const std::vector<std::pair<const char*, std::string>> files{
        {"dt_state.json", bytesOf(stateJson(stored, *counts, newestText, *risk))},
        {"dt_metrics.json", bytesOf(metricsJson(stored, newestText))},
        {"rolling_intraday.json.gz", *packed},
        {"position_registry.json", bytesOf(registryJson(held))}};
    for (const auto& [file, bytes] : files) {
        if (stop.stop_requested())
            return fail("cancelled");
        if (const Status written = writeFileAtomically(request.out / file, bytes, kOwnerOnly); !written)
            return tl::unexpected(written.error());
    }
    return std::to_string(counts->lines) + " lines, " + std::to_string(counts->fills) + " fills, " +
           std::to_string(stored.minutes.size()) + " symbols of " + source->label() + " in " + request.out.string();
}

} // namespace aetherion::engine
