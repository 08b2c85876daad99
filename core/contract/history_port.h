#pragma once
// Reads of what is stored, in pages, off every thread that must not wait.
//
// Thread: requests from any thread; `done` is called exactly once per request on a reader's thread (or with an error
// when the port closes): hand the page over to your own thread and return. Requests may be answered in another order. A
// request whose stop token has been triggered may answer with an error "cancelled". Ranges are half-open [from, to). A
// cursor is opaque; empty means the end.
#include "core/contract/record.h"

#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace aetherion::contract {

template <typename T> using Completion = std::function<void(Result<T>)>;

/// Which rows: everything left out matches all.
struct HistoryQuery {
    std::optional<market::SourceId> source;
    std::optional<market::SourceKind> sourceKind;
    std::optional<market::Market> market;
    std::optional<std::string> symbol;
    std::optional<market::Timeframe> timeframe;
    /// Orders, trades and decisions; of the audit what was done to the account itself.
    std::optional<std::string> account;
    /// The audit: which engine's.
    std::optional<std::string> engine{};
    std::optional<Timestamp> from;
    std::optional<Timestamp> to;
    std::size_t limit = 1000;
    std::string cursor;
    bool newestFirst = false;
    /// Decisions: without those to do nothing.
    bool toAct = false;
    /// The audit: which acts alone ("resume", "refused").
    std::optional<std::string> action{};
};

template <typename Row> struct Page {
    std::vector<Row> rows;
    std::string cursor;
};

/// A stored row says which source it is of, in words too.
template <typename R> struct Stored {
    R record;
    market::Source source;
};
using CandleRow = Stored<CandleRecord>;
using RegimeRow = Stored<RegimeChangeRecord>;
using PosteriorRow = Stored<PosteriorRecord>;
using TickRow = Stored<TickRecord>;
using FeatureRow = Stored<FeatureRecord>;
using OrderRow = Stored<OrderRecord>;
using TradeRow = Stored<TradeRecord>;
using DecisionRow = Stored<DecisionRecord>;

class HistoryPort {
public:
    virtual ~HistoryPort() = default;
    /// Where a series has no candles of the timeframe asked for, they are made from its largest smaller one.
    virtual void candles(HistoryQuery query, std::stop_token stop, Completion<Page<CandleRow>> done) = 0;
    /// Confirmed changes.
    virtual void regimes(HistoryQuery query, std::stop_token stop, Completion<Page<RegimeRow>> done) = 0;
    /// One row per closed bar.
    virtual void posteriors(HistoryQuery query, std::stop_token stop, Completion<Page<PosteriorRow>> done) = 0;
    virtual void ticks(HistoryQuery query, std::stop_token stop, Completion<Page<TickRow>> done) = 0;
    virtual void features(HistoryQuery query, std::stop_token stop, Completion<Page<FeatureRow>> done) = 0;
    /// As they stand now, in the order of their creation.
    virtual void orders(HistoryQuery query, std::stop_token stop, Completion<Page<OrderRow>> done) = 0;
    virtual void trades(HistoryQuery query, std::stop_token stop, Completion<Page<TradeRow>> done) = 0;
    /// What was decided and why, in the order of time.
    virtual void decisions(HistoryQuery query, std::stop_token stop, Completion<Page<DecisionRow>> done) = 0;
    /// The mirror of the audit chain, in the order of time, then of engine and number; engine, action, account, range,
    /// limit, cursor and direction count of the query.
    virtual void audit(HistoryQuery query, std::stop_token stop, Completion<Page<AuditRecord>> done) = 0;
    /// What befell the risk state, in the order of time; range, limit, cursor and direction count of the query.
    virtual void riskEvents(HistoryQuery query, std::stop_token stop, Completion<Page<RiskEventRecord>> done) = 0;
    virtual void sources(std::stop_token stop, Completion<std::vector<market::Source>> done) = 0;
};

} // namespace aetherion::contract
