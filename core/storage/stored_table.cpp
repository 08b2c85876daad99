#include "core/storage/stored_table.h"

#include <algorithm>
#include <cassert>

namespace aetherion::storage {

namespace {

using enum ColumnKind;

constexpr const char* kBrokenSource = "kind NOT IN ('SIMULATED', 'REPLAY', 'IMPORTED', 'LIVE') OR engine = ''";
// Up to 15 minutes the buckets begin at multiples of their length in every market; longer ones follow sessions.
constexpr const char* kBrokenCandle =
    "high < low OR high < open OR high < close OR low > open OR low > close OR volume < 0 OR count < 0 OR "
    "partial NOT IN (0, 1) OR begins NOT IN (0, 1) OR cut_at <= open_time - 86400000000000 OR "
    "timeframe NOT IN (10, 60, 300, 900, 3600, 14400, 86400, 604800) OR "
    "(timeframe <= 900 AND open_time % (timeframe * 1000000000) <> 0)";
constexpr const char* kBrokenPosterior =
    "regime NOT BETWEEN 0 AND 4 OR confidence NOT BETWEEN 0 AND 1.000001 OR confirmed NOT IN (0, 1) OR "
    "p_bull NOT BETWEEN 0 AND 1.000001 OR p_bear NOT BETWEEN 0 AND 1.000001 OR "
    "p_sideways NOT BETWEEN 0 AND 1.000001 OR p_crisis NOT BETWEEN 0 AND 1.000001";
constexpr const char* kBrokenRegime =
    "regime NOT IN ('Bull', 'Bear', 'Sideways', 'Crisis', 'Unknown') OR "
    "previous NOT IN ('Bull', 'Bear', 'Sideways', 'Crisis', 'Unknown') OR confidence NOT BETWEEN 0 AND 1.000001";
constexpr const char* kBrokenOrder = "side NOT BETWEEN 0 AND 2 OR quantity < 0 OR filled < 0 OR filled > quantity OR "
                                     "revision < 0 OR order_id = '' OR account = '' OR changed < created";
constexpr const char* kBrokenTrade =
    "side NOT BETWEEN 0 AND 2 OR price <= 0 OR quantity <= 0 OR value < 0 OR order_id = '' OR account = ''";
// Cash and holdings are never negative.
constexpr const char* kBrokenBalance =
    "account = '' OR currency = '' OR amount < 0 OR reserved < 0 OR reserved > amount OR revision < 0";
constexpr const char* kBrokenPosition =
    "account = '' OR quantity < 0 OR cost < 0 OR (quantity = 0 AND cost <> 0) OR revision < 0";

std::vector<StoredTable> makeTables() {
    return {
        {.name = "sources",
         .file = TableFile::Both,
         .columns =
             {{"id", Source}, {"kind", Text}, {"engine", Text}, {"name", Text}, {"detail", Text}, {"started", Integer}},
         .keyColumns = 1,
         .broken = kBrokenSource},
        {.name = "instruments",
         .file = TableFile::Both,
         .columns = {{"market", Text}, {"symbol", Text}},
         .keyColumns = 2,
         .broken = "symbol = '' OR market = ''",
         .index = "instruments_name"},
        {.name = "model_numbers",
         .columns = {{"model_id", Text}},
         .keyColumns = 1,
         .broken = "model_id = ''",
         .index = "model_numbers_id"},
        {.name = "source_uses",
         .columns = {{"source_id", Source}, {"last_used", WallTime}},
         .keyColumns = 1,
         .version = "last_used",
         .broken = "last_used < 0",
         .time = "last_used"},
        {.name = "market_ticks",
         .columns = {{"source_id", Source},
                     {"instrument_id", Instrument},
                     {"event_time", Integer},
                     {"number", Integer},
                     {"receive_time", Integer},
                     {"price", Units},
                     {"quantity", Units},
                     {"side", Integer}},
         .keyColumns = 4,
         .broken = "side NOT BETWEEN 0 AND 2 OR quantity < 0",
         .time = "event_time"},
        {.name = "market_candles",
         .columns = {{"source_id", Source},
                     {"instrument_id", Instrument},
                     {"timeframe", Integer},
                     {"open_time", Integer},
                     {"open", Units},
                     {"high", Units},
                     {"low", Units},
                     {"close", Units},
                     {"volume", Units},
                     {"count", Integer},
                     {"partial", Integer},
                     {"cut_at", Integer},
                     {"begins", Integer}},
         .keyColumns = 4,
         .broken = kBrokenCandle,
         .time = "open_time"},
        {.name = "market_features",
         .columns = {{"source_id", Source},
                     {"instrument_id", Instrument},
                     {"timeframe", Integer},
                     {"close_time", Integer},
                     {"features", Text}},
         .keyColumns = 4,
         .broken = "NOT json_valid(features)",
         .time = "close_time"},
        {.name = "regime_posteriors",
         .columns = {{"source_id", Source},
                     {"instrument_id", Instrument},
                     {"timeframe", Integer},
                     {"close_time", Integer},
                     {"model", Model},
                     {"regime", Integer},
                     {"confidence", Real},
                     {"state", Integer},
                     {"p_bull", Real},
                     {"p_bear", Real},
                     {"p_sideways", Real},
                     {"p_crisis", Real},
                     {"confirmed", Integer},
                     {"reason", Text}},
         .keyColumns = 5,
         .broken = kBrokenPosterior,
         .time = "close_time"},
        {.name = "market_gaps",
         .columns = {{"source_id", Source},
                     {"instrument_id", Instrument},
                     {"from_time", Integer},
                     {"to_time", Integer},
                     {"missing_bars", Integer},
                     {"reason", Text}},
         .keyColumns = 3,
         .broken = "to_time <= from_time OR missing_bars < 0",
         .time = "from_time"},
        {.name = "order_books",
         .columns =
             {{"source_id", Source}, {"instrument_id", Instrument}, {"time", Integer}, {"bids", Text}, {"asks", Text}},
         .keyColumns = 3,
         .broken = "NOT json_valid(bids) OR NOT json_valid(asks)",
         .time = "time"},
        {.name = "simulator_state",
         .columns = {{"source_id", Source}, {"saved_at", Integer}, {"state", Text}},
         .keyColumns = 1,
         .version = "saved_at",
         .broken = "state = ''",
         .time = "saved_at"},
        {.name = "stream_state",
         .columns = {{"source_id", Source}, {"instrument_id", Instrument}, {"part", Text}, {"state", Bytes}},
         .keyColumns = 3,
         .broken = "length(state) = 0"},
        {.name = "decisions",
         .file = TableFile::Both,
         .columns = {{"source_id", Source},
                     {"instrument_id", Instrument},
                     {"timeframe", Integer},
                     {"time", Integer},
                     {"account", Text},
                     {"action", Text},
                     {"setup", Text},
                     {"reason", Text},
                     {"inputs", Text}},
         .keyColumns = 5,
         .broken = "action = '' OR timeframe NOT IN (10, 60, 300, 900, 3600, 14400, 86400, 604800)",
         .time = "time"},
        {.name = "regime_state",
         .file = TableFile::Ledger,
         .columns = {{"source_id", Source},
                     {"market", Text},
                     {"symbol", Text},
                     {"timeframe", Text},
                     {"detected_at", Integer},
                     {"model_id", Text},
                     {"regime", Text},
                     {"confidence", Real},
                     {"state", Integer},
                     {"previous", Text},
                     {"p_bull", Real},
                     {"p_bear", Real},
                     {"p_sideways", Real},
                     {"p_crisis", Real},
                     {"reason", Text}},
         .keyColumns = 6,
         .broken = kBrokenRegime,
         .time = "detected_at",
         .index = "regime_state_key"},
        {.name = "orders",
         .file = TableFile::Ledger,
         .columns = {{"source_id", Source},
                     {"account", Text},
                     {"order_id", Text},
                     {"revision", Integer},
                     {"market", Text},
                     {"symbol", Text},
                     {"side", Integer},
                     {"type", Text},
                     {"time_in_force", Text},
                     {"state", Text},
                     {"quantity", Units},
                     {"filled", Units},
                     {"limit_price", Units},
                     {"stop_price", Units},
                     {"channel", Text},
                     {"strategy", Text},
                     {"client_order", Text},
                     {"reason", Text},
                     {"created", Integer},
                     {"changed", Integer},
                     {"number", Integer},
                     {"who", Text},
                     {"purpose", Text},
                     {"idempotency_key", Text},
                     {"filled_value", Units},
                     {"fees", Units},
                     {"at_venue", Integer},
                     {"triggered", Integer},
                     {"cancel_at_venue", Integer}},
         .keyColumns = 3,
         .version = "revision",
         .broken = kBrokenOrder,
         .time = "created"},
        {.name = "trades",
         .file = TableFile::Ledger,
         .columns = {{"source_id", Source},
                     {"account", Text},
                     {"number", Integer},
                     {"order_id", Text},
                     {"market", Text},
                     {"symbol", Text},
                     {"side", Integer},
                     {"price", Units},
                     {"quantity", Units},
                     {"fee", Units},
                     {"time", Integer},
                     {"value", Units},
                     {"realised", Units}},
         .keyColumns = 3,
         .broken = kBrokenTrade,
         .time = "time"},
        {.name = "accounts",
         .file = TableFile::Ledger,
         .columns = {{"source_id", Source}, {"account", Text}, {"opened", Integer}},
         .keyColumns = 2,
         .broken = "account = ''",
         .time = "opened"},
        {.name = "balances",
         .file = TableFile::Ledger,
         .columns = {{"source_id", Source},
                     {"account", Text},
                     {"currency", Text},
                     {"amount", Units},
                     {"reserved", Units},
                     {"revision", Integer},
                     {"time", Integer}},
         .keyColumns = 3,
         .version = "revision",
         .broken = kBrokenBalance,
         .time = "time"},
        {.name = "portfolio_positions",
         .file = TableFile::Ledger,
         .columns = {{"source_id", Source},
                     {"account", Text},
                     {"market", Text},
                     {"symbol", Text},
                     {"quantity", Units},
                     {"cost", Units},
                     {"realised", Units},
                     {"opened", Integer},
                     {"revision", Integer},
                     {"time", Integer}},
         .keyColumns = 4,
         .version = "revision",
         .broken = kBrokenPosition,
         .time = "time"},
        {.name = "audit_log",
         .file = TableFile::Ledger,
         .columns = {{"engine", Text},
                     {"seq", Integer},
                     {"time", Integer},
                     {"who", Text},
                     {"channel", Text},
                     {"action", Text},
                     {"subject", Text},
                     {"value_before", Text},
                     {"value_after", Text},
                     {"reason", Text},
                     {"prev", Text},
                     {"hash", Text}},
         .keyColumns = 2,
         .broken = "engine = '' OR seq < 0 OR action = '' OR hash = ''",
         .time = "time"},
        {.name = "api_tokens",
         .file = TableFile::Ledger,
         .columns = {{"engine", Text},
                     {"token_id", Text},
                     {"name", Text},
                     {"hash", Text},
                     {"scopes", Text},
                     {"accounts", Text},
                     {"created", Integer},
                     {"expires", Integer},
                     {"last_used", WallTime},
                     {"revoked", Integer},
                     {"replaced_by", Text},
                     {"revision", Integer}},
         .keyColumns = 2,
         .version = "revision",
         .broken = "engine = '' OR token_id = '' OR name = '' OR scopes = '' OR accounts = '' OR length(hash) <> 64",
         .time = "created"},
        {.name = "risk_events",
         .file = TableFile::Ledger,
         .columns = {{"engine", Text},
                     {"time", Integer},
                     {"kind", Text},
                     {"hold", Integer},
                     {"who", Text},
                     {"channel", Text},
                     {"state", Text},
                     {"reason", Text}},
         .keyColumns = 8,
         .broken = "kind = '' OR engine = ''",
         .time = "time",
         .walkedBy = "id"},
    };
}

} // namespace

const std::vector<StoredTable>& storedTables() {
    static const std::vector<StoredTable> tables = makeTables();
    return tables;
}

const StoredTable& storedTable(std::string_view name) {
    const auto& tables = storedTables();
    const auto found =
        std::find_if(tables.begin(), tables.end(), [&](const auto& table) { return table.name == name; });
    assert(found != tables.end());
    return *found;
}

bool liesIn(const StoredTable& table, Database database) {
    switch (database) {
    case Database::Ledger:
        return table.file != TableFile::Market;
    case Database::Market:
        return table.file != TableFile::Ledger;
    case Database::Server:
        return true;
    }
    return false;
}

} // namespace aetherion::storage
