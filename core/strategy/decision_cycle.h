#pragma once
// The decision cycle: closed bars in, orders out, for every account that a person has armed.
//
//     context -> features -> regime -> signal -> policy -> rails -> orders -> position management -> counts
//
// barClosed() takes a bar into the instrument's context and features; run() decides every instrument whose deciding bar
// (StrategySettings::timeframe) is new, best first, and looks after positions. The rails are the desk's: an order that
// they refuse is a decision "no" with their words. Off until armed, per account; brackets of what is held stay in force
// whether armed or not, and a restart arms nobody.
//
// A bar is decided once, however often it is asked for, and an order carries its bar's name. No clock, no randomness:
// accounts go by name, instruments in the order of their streams, entries by edge. What is decided at a bar does not
// depend on later ones. Thread: the engine's. Nothing it is given is kept beyond what is stated.
#include "core/strategy/decision.h"
#include "core/strategy/heat.h"
#include "core/strategy/intraday_features.h"
#include "core/strategy/position_keeper.h"
#include "core/strategy/reason_text.h"
#include "core/strategy/setup_choice.h"
#include "core/trading/listing.h"

#include <array>
#include <deque>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace aetherion::strategy {

class CycleObserver {
public:
    virtual ~CycleObserver() = default;
    virtual void decided(const Decision& decision) = 0;
    virtual void closed(const ClosedPosition& position) = 0;
};

enum class CycleCause : std::uint8_t {
    /// Instruments with a deciding bar since the last cycle.
    BarClosed,
    /// Every instrument whose newest deciding bar is less than two of them old; those already decided stay as they are.
    OnDemand
};

/// What cycles came to.
struct CycleCounts {
    std::int64_t cycles = 0;
    /// Accounts times instruments.
    std::int64_t decided = 0;
    /// By Action, in its order.
    std::array<std::int64_t, 4> actions{};
    std::int64_t entries = 0;
    std::int64_t exits = 0;
    /// Orders that the desk refused.
    std::int64_t refused = 0;
    std::int64_t closed = 0;
    bool operator==(const CycleCounts&) const = default;
};

class DecisionCycle : private PositionObserver {
public:
    /// All but the settings outlive it; `model` may be null. `settings` have passed check().
    DecisionCycle(StrategySettings settings, OrderDesk& desk, CycleObserver& observer, SignalSource* model = nullptr);

    /// In force from the next bar on. Another timeframe begins its windows anew.
    [[nodiscard]] Status change(const StrategySettings& settings);
    [[nodiscard]] const StrategySettings& settings() const { return m_settings; }

    /// An instrument to decide about, with what a purchase costs on top in millionths of its value. Listing it again
    /// changes stream and calendar. What cannot be traded is refused by name.
    [[nodiscard]] Status list(const trading::Listing& listing, std::int64_t feeMillionths = 0);

    /// Refused: an empty name of either, an account that is armed already.
    [[nodiscard]] Status arm(std::string_view account, std::string_view who);
    /// True where it was armed.
    bool disarm(std::string_view account);
    void disarmAll() { m_armed.clear(); }
    /// Accounts with who armed them.
    [[nodiscard]] const std::map<std::string, std::string, std::less<>>& armed() const { return m_armed; }

    /// Closed bars of 1m and 5m of a listed stream; others are left alone. A bar that does not follow is refused.
    Status barClosed(market::StreamId stream, const market::Bar& bar);
    /// What the timeframes say together from now on.
    void regimeKnown(market::StreamId stream, const regime::MetaVerdict& verdict);
    /// A fresh price: brackets are held against it at once. Costs next to nothing while nothing is held.
    void priceSeen(market::StreamId stream, Price price, Timestamp now);
    void orderChanged(const trading::Order& order) { m_positions.orderChanged(order); }
    void traded(const trading::Trade& trade) { m_positions.traded(trade); }

    /// What this cycle came to.
    CycleCounts run(Timestamp now, CycleCause cause = CycleCause::BarClosed);

    [[nodiscard]] const CycleCounts& counts() const { return m_counts; }
    [[nodiscard]] const std::map<PositionKeeper::Key, Position>& positions() const { return m_positions.positions(); }
    /// Exits that the next cycle would send, were nothing held back.
    [[nodiscard]] std::vector<DueExit> dueExits(Timestamp now);
    /// What is known of an instrument; null before its first bar.
    [[nodiscard]] const IntradayRow* row(market::StreamId stream) const;

    /// Features, the policy's memory and positions. Not who is armed.
    [[nodiscard]] std::string save() const;
    /// Into a cycle with the same settings and listings; instruments that are not listed are left out, their positions
    /// kept. On damage nothing changes.
    [[nodiscard]] Status restore(std::string_view bytes);

    // What has happened since that was saved; see PositionKeeper.
    void recall(const trading::Order& order) { m_positions.recall(order); }
    /// False also where the instrument's range is not known, without which there is no fallback; `price` is what was
    /// paid.
    bool adopt(const trading::Order& entry, Price price);
    void settle(const std::function<bool(trading::OrderId)>& isOpen, Timestamp now) { m_positions.settle(isOpen, now); }

private:
    struct BarSpan {
        Timestamp openTime;
        Price low;
        Price high;
    };
    /// One listed instrument.
    struct Slot {
        Slot(const trading::Listing& each, std::int64_t fee)
            : listing(each), feeMillionths(fee), clock(each.calendar), features(each.calendar) {}
        trading::Listing listing;
        std::int64_t feeMillionths;
        SessionClock clock;
        IntradayFeatures features;
        regime::MetaVerdict regime;
        /// A deciding bar since the last cycle.
        bool due = false;
        /// Prices up to then have been held against the brackets, one by one or bar by bar.
        Timestamp watchedUntil{};
        /// Bars since the last cycle.
        std::vector<BarSpan> bars{};
        // Of the cycle that runs.
        FoundSetups found{};
        DayPhase phase = DayPhase::Closed;
        std::optional<Duration> toClose{};
    };
    /// A purchase that still has to find room.
    struct Candidate {
        Slot* slot;
        Decision decision;
        Verdict verdict;
        Signal signal;
        JsonObject inputs;
    };
    struct RestoredSlot;
    static void keepSpan(std::vector<BarSpan>& bars, const BarSpan& bar);
    using MemoryKey = PositionKeeper::Key;

    void exitAsked(const Position& position, ExitCause cause, Timestamp now,
                   const tl::expected<trading::Order, trading::Refusal>& answer) override;
    void closed(const ClosedPosition& position) override;

    [[nodiscard]] Slot* slotOf(const market::InstrumentKey& instrument);
    void prepare(Slot& slot);
    void decideAccount(const std::string& account, const std::string& who, const std::vector<Slot*>& due,
                       Timestamp now);
    [[nodiscard]] std::optional<Signal> signalFor(const Slot& slot, const SymbolMemory& memory);
    void decideSlot(const std::string& account, Slot& slot, Timestamp now, std::vector<Candidate>& candidates);
    void sell(Decision& decision, Timestamp now);
    void buy(Candidate& candidate, const std::string& who, Heat& heat, Timestamp now);
    [[nodiscard]] Heat heatOf(const std::string& account);
    /// Value of entries of the account that are not filled yet, in one currency.
    [[nodiscard]] Cash plannedIn(const std::string& account, const std::string& currency);
    [[nodiscard]] std::optional<MarketMoment> momentOf(const market::InstrumentKey& instrument, Timestamp now);
    void tell(Decision decision);

    StrategySettings m_settings;
    SetupChoice m_choice;
    Policy m_policy;
    OrderDesk& m_desk;
    CycleObserver& m_observer;
    SignalSource* m_model;
    PositionKeeper m_positions;
    /// In the order of listing; references stay valid.
    std::deque<Slot> m_slots;
    std::map<market::InstrumentKey, Slot*> m_byInstrument;
    /// By StreamId; null where nothing is listed.
    std::vector<Slot*> m_byStream;
    std::map<std::string, std::string, std::less<>> m_armed;
    std::map<MemoryKey, SymbolMemory> m_memory;
    CycleCounts m_counts;
};

} // namespace aetherion::strategy
