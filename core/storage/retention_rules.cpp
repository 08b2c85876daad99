#include "core/storage/retention_rules.h"

namespace aetherion::storage {

namespace {

/// Parts of the whole that each class may take: what they leave, a fifth, is for what is kept for ever.
constexpr std::array<int, kPrunedRows.size()> kShares{20, 20, 5, 12, 8, 15};
constexpr int kAllShares = 100;

} // namespace

std::string_view name(PrunedRows rows) {
    switch (rows) {
    case PrunedRows::Ticks:
        return "ticks";
    case PrunedRows::Books:
        return "books";
    case PrunedRows::Decisions:
        return "decisions";
    case PrunedRows::Features:
        return "features";
    case PrunedRows::Posteriors:
        return "posteriors";
    case PrunedRows::TenSecondCandles:
        return "10s-candles";
    }
    return "";
}

RetentionRule ruleOf(PrunedRows rows, const RetentionLimits& limits) {
    RetentionRule rule;
    switch (rows) {
    case PrunedRows::Ticks:
        rule = {.name = "market_ticks", .table = "market_ticks", .time = "event_time"};
        break;
    case PrunedRows::Books:
        rule = {.name = "order_books", .table = "order_books", .time = "time"};
        break;
    case PrunedRows::Decisions:
        rule = {.name = "decisions \"no\"",
                .table = "decisions",
                .time = "time",
                .which = "action = 'no'",
                .hasTimeframe = true};
        break;
    case PrunedRows::Features:
        rule = {.name = "market_features", .table = "market_features", .time = "close_time", .hasTimeframe = true};
        break;
    case PrunedRows::Posteriors:
        rule = {.name = "regime_posteriors", .table = "regime_posteriors", .time = "close_time", .hasTimeframe = true};
        break;
    case PrunedRows::TenSecondCandles:
        rule = {.name = "market_candles 10s",
                .table = "market_candles",
                .time = "open_time",
                .which = "timeframe = 10",
                .hasTimeframe = true};
        break;
    }
    rule.pruned = rows;
    rule.age = limits.ages[index(rows)];
    rule.byteLimit = limits.totalBytes / kAllShares * kShares[index(rows)];
    return rule;
}

std::vector<RetentionRule> retentionRules(const RetentionLimits& limits) {
    std::vector<RetentionRule> rules;
    for (const PrunedRows rows : kPrunedRows)
        rules.push_back(ruleOf(rows, limits));
    const auto forEver = {
        RetentionRule{.name = "market_candles 1m",
                      .table = "market_candles",
                      .time = "open_time",
                      .which = "timeframe = 60",
                      .hasTimeframe = true},
        RetentionRule{.name = "market_candles 5m and up",
                      .table = "market_candles",
                      .time = "open_time",
                      .which = "timeframe > 60",
                      .hasTimeframe = true},
        RetentionRule{.name = "market_gaps", .table = "market_gaps", .time = "from_time"},
        RetentionRule{
            .name = "regime_state", .database = Database::Ledger, .table = "regime_state", .time = "detected_at"},
        RetentionRule{.name = "orders", .database = Database::Ledger, .table = "orders", .time = "created"},
        RetentionRule{.name = "trades", .database = Database::Ledger, .table = "trades", .time = "time"},
        RetentionRule{.name = "decisions to act",
                      .database = Database::Ledger,
                      .table = "decisions",
                      .time = "time",
                      .which = "action <> 'no'",
                      .hasTimeframe = true},
        RetentionRule{.name = "accounts", .database = Database::Ledger, .table = "accounts", .time = "opened"},
        RetentionRule{
            .name = "balances", .database = Database::Ledger, .table = "balances", .time = "time", .isReplaced = true},
        RetentionRule{.name = "portfolio_positions",
                      .database = Database::Ledger,
                      .table = "portfolio_positions",
                      .time = "time",
                      .isReplaced = true},
        RetentionRule{.name = "api_tokens",
                      .database = Database::Ledger,
                      .table = "api_tokens",
                      .time = "created",
                      .isReplaced = true},
        RetentionRule{.name = "audit_log", .database = Database::Ledger, .table = "audit_log", .time = "time"},
        RetentionRule{.name = "risk_events", .database = Database::Ledger, .table = "risk_events", .time = "time"}};
    rules.insert(rules.end(), forEver.begin(), forEver.end());
    return rules;
}

} // namespace aetherion::storage
