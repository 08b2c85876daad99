#pragma once
// Rows on their way to the store. Every record names its source; writing one twice changes nothing.
#include "core/market/bar.h"
#include "core/market/event.h"
#include "core/market/instrument.h"
#include "core/market/names.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace aetherion::contract {

/// Announces a source before its first row.
struct SourceRecord {
    market::Source source;
    /// The wall's time, filled in by the recorder: what has not been used for long is the first to be taken away.
    Timestamp usedAt{};
};
struct TickRecord {
    market::SourceId source;
    market::InstrumentKey instrument;
    Timestamp eventTime;
    Timestamp receiveTime;
    Price price;
    Quantity quantity;
    market::Side side = market::Side::Unknown;
    /// Tells ticks of one nanosecond apart: the stream's running count.
    std::int64_t number = 0;
};
struct CandleRecord {
    market::SourceId source;
    market::InstrumentKey instrument;
    market::Bar bar;
};
/// Raw feature values in their own units by name; one that is absent is left out.
struct FeatureRecord {
    market::SourceId source;
    market::InstrumentKey instrument;
    market::Timeframe timeframe = market::Timeframe::M1;
    Timestamp closeTime;
    std::vector<std::pair<std::string, double>> values;
};
struct PosteriorRecord {
    market::SourceId source;
    market::InstrumentKey instrument;
    market::Timeframe timeframe = market::Timeframe::M1;
    Timestamp closeTime;
    /// Most probable regime, its probability and state; Unknown with the reason.
    market::Regime regime = market::Regime::Unknown;
    double confidence = 0;
    int state = -1;
    market::RegimeProbabilities probabilities{};
    /// Is `regime` the confirmed one in force?
    bool confirmed = false;
    std::string modelId;
    std::string reason;
};
/// Data that ought to be there and are not.
struct GapRecord {
    market::SourceId source;
    market::InstrumentKey instrument;
    market::GapRange range;
    std::string reason;
};
/// A part of what a stream needs to go on with the same bits; the newest of each name counts.
struct StreamStatePart {
    market::InstrumentKey instrument;
    std::string part;
    /// No text.
    std::string bytes;
    bool operator==(const StreamStatePart&) const = default;
};
/// What a simulation needs to go on another day; one for each source, the newest wins.
struct SimulatorStateRecord {
    market::SourceId source;
    /// The simulation's own time.
    Timestamp time;
    std::string state;
    /// How its streams stand at that very moment: what has changed since the last record. Written all together.
    std::vector<StreamStatePart> streams{};
};
/// A confirmed change.
struct RegimeChangeRecord {
    PosteriorRecord at;
    market::Regime previous = market::Regime::Unknown;
};
/// The best levels of one book at one moment, best first.
struct BookRecord {
    market::SourceId source;
    market::InstrumentKey instrument;
    Timestamp time;
    std::vector<market::BookLevel> bids;
    std::vector<market::BookLevel> asks;
};
/// Where an order stands. Every change of it is recorded whole under a higher revision; the highest one counts, in
/// whatever order they arrive.
struct OrderRecord {
    market::SourceId source;
    std::string account;
    std::string order;
    std::int64_t revision = 0;
    market::InstrumentKey instrument;
    market::Side side = market::Side::Unknown;
    /// market, limit, stop
    std::string type;
    /// day, gtc
    std::string timeInForce;
    /// sent, working, filled, cancelled, expired, refused
    std::string state;
    Quantity quantity;
    Quantity filled;
    std::optional<Price> limitPrice;
    std::optional<Price> stopPrice;
    /// Through what it came (window, api, command, policy, drill), and of which strategy.
    std::string channel;
    std::string strategy;
    std::string clientOrder;
    /// Why it was refused or cancelled.
    std::string reason;
    Timestamp created;
    Timestamp changed;
    std::string who{};
    /// enter, reduce, protective_exit, flatten
    std::string purpose{};
    /// A repeated request with this key gets the first one's answer; empty: none.
    std::string idempotencyKey{};
    /// Of all its fills, in the instrument's currency; the fees apart.
    Cash filledValue{};
    Cash fees{};
    /// When the venue has it.
    Timestamp atVenue{};
    /// A stop that was reached: it is a market order now.
    bool triggered = false;
    /// When a cancellation that was asked for reaches the venue.
    std::optional<Timestamp> cancelAtVenue{};
};
/// A fill; never changes.
struct TradeRecord {
    market::SourceId source;
    std::string account;
    /// Counts within the source.
    std::int64_t number = 0;
    std::string order;
    market::InstrumentKey instrument;
    market::Side side = market::Side::Unknown;
    Price price;
    Quantity quantity;
    Cash fee;
    Timestamp time;
    /// Price times quantity in the instrument's currency, the fee apart.
    Cash value{};
    /// What a sale made beyond the cost of what was sold, fees of both sides included; zero of a purchase.
    Cash realised{};
};
/// An account has come to be; never changes.
struct AccountRecord {
    market::SourceId source;
    std::string account;
    Timestamp opened;
    bool operator==(const AccountRecord&) const = default;
};
/// An account's cash in one currency. Like an order it is recorded whole under a higher revision at every change.
struct BalanceRecord {
    market::SourceId source;
    std::string account;
    std::string currency;
    Cash amount;
    /// Set aside by open purchases at that moment; what counts after a restart are the orders that are open.
    Cash reserved;
    std::int64_t revision = 0;
    Timestamp time;
    bool operator==(const BalanceRecord&) const = default;
};
/// What an account holds of one instrument, in the same way; it stays when everything has been sold.
struct PositionRecord {
    market::SourceId source;
    std::string account;
    market::InstrumentKey instrument;
    Quantity quantity;
    /// Of what is still held, purchase fees included.
    Cash cost;
    /// Of all sales so far.
    Cash realised;
    /// When the quantity last left zero.
    Timestamp opened;
    std::int64_t revision = 0;
    Timestamp time;
    bool operator==(const PositionRecord&) const = default;
};
/// What the policy decided at one bar, and why.
struct DecisionRecord {
    market::SourceId source;
    market::InstrumentKey instrument;
    market::Timeframe timeframe = market::Timeframe::M1;
    Timestamp time;
    std::string account;
    /// "no" where it decided to do nothing: kept for a week only.
    std::string action;
    std::string setup;
    std::string reason;
    /// What it was decided from: a JSON object.
    std::string inputs;
};
/// A trip, a resume, a refusal.
struct RiskEventRecord {
    Timestamp time;
    std::string kind;
    std::string who;
    std::string channel;
    std::string reason;
    std::string state;
    std::int64_t hold = 0;
    /// The engine's name, which tells engines apart that share a database.
    std::string engine = "local";
};
/// One link of the audit chain, as audit.log has it: that file is the truth, this its mirror. Never changes.
struct AuditRecord {
    std::string engine = "local";
    /// Counts within the engine.
    std::int64_t seq = 0;
    Timestamp time;
    std::string who;
    std::string channel;
    std::string action;
    std::string subject;
    std::string before;
    std::string after;
    std::string reason;
    /// Of the link before, and of this one: hexadecimal digits, 64 at most.
    std::string prev;
    std::string hash;
    bool operator==(const AuditRecord&) const = default;
};

using Record = std::variant<SourceRecord, TickRecord, CandleRecord, FeatureRecord, PosteriorRecord, RegimeChangeRecord,
                            RiskEventRecord, GapRecord, SimulatorStateRecord, BookRecord, OrderRecord, TradeRecord,
                            DecisionRecord, AccountRecord, BalanceRecord, PositionRecord, AuditRecord>;

/// Facts are never left out and are on the disk before anyone is told that they are taken: regime changes, risk events,
/// orders, trades, accounts with what they own, the audit, and decisions to act. A source is announced to both sides.
[[nodiscard]] inline bool isFact(const Record& record) {
    if (const auto* decision = std::get_if<DecisionRecord>(&record))
        return decision->action != "no";
    return std::holds_alternative<RegimeChangeRecord>(record) || std::holds_alternative<RiskEventRecord>(record) ||
           std::holds_alternative<OrderRecord>(record) || std::holds_alternative<TradeRecord>(record) ||
           std::holds_alternative<AccountRecord>(record) || std::holds_alternative<BalanceRecord>(record) ||
           std::holds_alternative<PositionRecord>(record) || std::holds_alternative<AuditRecord>(record);
}

} // namespace aetherion::contract
