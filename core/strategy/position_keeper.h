#pragma once
// Keeps the strategy's positions: enters them, watches their brackets, ends them, and believes nothing but fills.
//
// A position is closed when fills have brought it to zero, never because an exit was sent: an exit that is refused,
// cancelled or filled in part leaves it open, with its stop, and is tried again at the next cycle. Its prices are those
// of its fills. What other orders of the account sell of it counts at their price. Brackets stay in force whether or
// not the account is armed.
//
// Orders carry names of their own ("policy-US:AAPL-1722520800", "exit-17-1"), so that nothing goes out twice. The desk
// reports an order's change before the order's first trade. Thread: the engine's. Iteration by account, then
// instrument.
#include "core/base/state_bytes.h"
#include "core/strategy/exit_rule.h"
#include "core/strategy/order_desk.h"
#include "core/strategy/position.h"
#include "core/strategy/setup.h"
#include "core/trading/trade.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace aetherion::strategy {

/// Hears what becomes of positions. Not to change them from within.
class PositionObserver {
public:
    virtual ~PositionObserver() = default;
    virtual void exitAsked(const Position& position, ExitCause cause, Timestamp now,
                           const tl::expected<trading::Order, trading::Refusal>& answer) = 0;
    virtual void closed(const ClosedPosition& position) = 0;
};

struct Entry {
    trading::OrderRequest request;
    std::string setup;
    std::int64_t priceUnitsPerCurrency = 1;
    Quantity lotSize;
    Price tickSize;
    /// The price that the plan was made at.
    Price price;
    double atr = 0;
    /// A stop of zero: the fallback's.
    ExitPlan exit;
    /// What it is to cost.
    Cash planned;
};

/// What is known of an instrument's market at a cycle.
struct MarketMoment {
    /// Only then can anything be sold.
    bool open = false;
    std::optional<SessionHours> session{};
    /// What prices did since `since` was opened.
    std::function<std::optional<PriceSpan>(Timestamp since)> prices;
};

/// An exit that is due, as it would be sent.
struct DueExit {
    std::string account;
    market::InstrumentKey instrument;
    std::string setup;
    ExitCause cause = ExitCause::StopHit;
    Quantity quantity;
    bool operator==(const DueExit&) const = default;
};

class PositionKeeper {
public:
    using Key = std::pair<std::string, market::InstrumentKey>;
    using MarketQuestion = std::function<std::optional<MarketMoment>(const market::InstrumentKey&)>;

    /// `desk` and `observer` outlive it.
    PositionKeeper(const BracketSettings& settings, OrderDesk& desk, PositionObserver& observer)
        : m_settings(settings), m_desk(desk), m_observer(observer) {}

    void change(const BracketSettings& settings) { m_settings = settings; }

    /// Sends the entry and takes the position in. Nothing is kept of an entry that the desk refuses.
    [[nodiscard]] tl::expected<trading::Order, trading::Refusal> enter(const Entry& entry, Timestamp now);
    /// Ends what is owned because a signal says so; nothing where there is no such position or an exit is on its way.
    std::optional<tl::expected<trading::Order, trading::Refusal>>
    exitBySignal(const std::string& account, const market::InstrumentKey& instrument, Timestamp now);
    /// A new price: stops, targets and trailing stops.
    void priceSeen(const market::InstrumentKey& instrument, Price price, Timestamp now);
    /// Once a cycle: what the clock makes due, bars since the last one, exits that did not go through, entries that
    /// took too long, and holdings that are no longer there. `market` answers nothing for an instrument that is not
    /// listed.
    void manage(Timestamp now, const MarketQuestion& market);

    /// What manage() would send now, were nothing held back; nothing is sent and nothing changes.
    [[nodiscard]] std::vector<DueExit> due(Timestamp now, const MarketQuestion& market) const;

    void orderChanged(const trading::Order& order);
    void traded(const trading::Trade& trade);

    // After a restart, with positions as they were saved: what has happened since, before anything new does.
    /// An order of an earlier run as it stood last: an entry that is over, an exit that was sent since.
    void recall(const trading::Order& order);
    /// An entry that nothing saved tells of: its bracket is the fallback's. False where there is a position already.
    bool adopt(const Entry& entry, const trading::Order& order);
    /// Entries and exits that are no longer open are on their way no longer, and nothing is owned that is not held.
    void settle(const std::function<bool(trading::OrderId)>& isOpen, Timestamp now);

    /// Null where there is none.
    [[nodiscard]] const Position* find(const std::string& account, const market::InstrumentKey& instrument) const;
    [[nodiscard]] const std::map<Key, Position>& positions() const { return m_positions; }

    void save(StateWriter& out) const;
    /// Replaces all positions; damage shows in the reader.
    void restore(StateReader& in);
    /// The positions of another one.
    void take(PositionKeeper&& other) { m_positions = std::move(other.m_positions); }

private:
    tl::expected<trading::Order, trading::Refusal> sendExit(Position& position, ExitCause cause, Quantity quantity,
                                                            Timestamp now);
    [[nodiscard]] Position positionOf(const Entry& entry, Timestamp now) const;
    /// "exit-17-1": the first attempt to end what order 17 bought.
    [[nodiscard]] static std::string exitName(trading::OrderId entry, std::string_view attempt);
    struct Choice {
        ExitCause cause;
        Quantity quantity;
    };
    /// By its prices; moves the best price, and the stop behind it.
    [[nodiscard]] std::optional<Choice> chooseByPrice(Position& position, const PriceSpan& prices) const;
    /// By the clock, then by its prices.
    [[nodiscard]] std::optional<Choice> choose(Position& position, Timestamp now, const MarketMoment& moment) const;
    void takeExitChange(Position& position, const trading::Order& order);
    void manageOne(const Key& key, Timestamp now, const MarketQuestion& market);
    /// Forgets it where it is over; true where it did.
    bool finish(const Key& key, const std::string& reason, Timestamp now);

    BracketSettings m_settings;
    OrderDesk& m_desk;
    PositionObserver& m_observer;
    std::map<Key, Position> m_positions;
};

} // namespace aetherion::strategy
