#pragma once
// What trades in one session: the accounts' books, the desk, the gate before it, the rails around it and the policy.
//
// The session tells it what the market does, in the order of the events; the engine hands it commands and has it look
// at the stop. Everything that happens is recorded as a fact, and lastFact() is the newest. Orders, trades and
// decisions carry the data's time, which never runs backwards here.
//
// What the kill switch and the holds say is read by the gate at each order and each fill. When they tighten, look()
// cancels what may no longer work: everything in Halted, what enters in the states between. Thread: the engine's, but
// for what stands in TradingDependencies.
#include "core/contract/audit_port.h"
#include "core/contract/recorder_port.h"
#include "core/contract/trading_command.h"
#include "core/contract/trading_view.h"
#include "core/engine/drill_canary.h"
#include "core/engine/floor_state.h"
#include "core/engine/market_weather.h"
#include "core/engine/stop_sweep.h"
#include "core/engine/stopped_orders.h"
#include "core/engine/stream_state.h"
#include "core/risk/order_gate.h"
#include "core/risk/portfolio_rails.h"
#include "core/risk/refusal_tally.h"
#include "core/strategy/decision_cycle.h"
#include "core/strategy/order_desk.h"
#include "core/trading/desk.h"

#include <deque>
#include <memory>
#include <set>

namespace aetherion::engine {

/// What outlives a session; any thread may change the first two.
struct TradingDependencies {
    const risk::KillSwitch& killSwitch;
    risk::ScopeStates& scopes;
    contract::RecorderPort& recorder;
    /// Where rails put on record what they do; null: nowhere.
    contract::AuditPort* audit = nullptr;
};

/// What an earlier run of the same source left.
struct RestoredTrading {
    /// In the order of their numbers.
    std::vector<trading::Trade> trades;
    /// Accounts with when they were opened.
    std::map<std::string, Timestamp> accounts;
    /// What they began with; where it is not told, as new ones do.
    std::map<std::string, trading::OpeningBalances> openings{};
    trading::DeskState desk;
    /// Of the newest days, as they stood last, in the order of their creation.
    std::vector<trading::Order> recent{};
    /// As it was saved last; later orders and trades are in those above.
    std::optional<FloorState> floor{};
};

struct TradingPlan {
    /// Whose books they are.
    market::Source source;
    std::map<market::InstrumentKey, market::InstrumentSpec> instruments;
    /// What is not among them is traded by its market's habits; else it is not traded.
    bool listsUnknown = false;
    trading::OpeningBalances opening;
    trading::FeeSchedule fees{};
    trading::DeskSettings desk{};
    risk::PortfolioWorld world{};
    RestoredTrading restored{};
    /// What is before this is history: it teaches the policy, and nothing is traded in it. A world that runs ahead of
    /// the wall goes on from a checkpoint that is older than the ledger after a kill: what the ledger has seen is
    /// history too.
    Timestamp liveFrom = Timestamp::min();
};

class TradingFloor final : private trading::DeskObserver, private strategy::OrderDesk, private strategy::CycleObserver {
public:
    TradingFloor(TradingPlan plan, TradingDependencies dependencies, const risk::Knobs& knobs);

    // The market, in the order of its events.
    void streamOpened(const StreamState& stream);
    /// Before an event is taken in: what is on its way to the venue arrives.
    void advance(Timestamp now);
    void traded(const StreamState& stream, const TradeTimes& times, const market::Trade& trade);
    void quoted(const StreamState& stream);
    void barClosed(const StreamState& stream, const market::Bar& bar, Timestamp now);

    [[nodiscard]] contract::TradingAnswer execute(const contract::TradingCommand& command, Timestamp now);
    /// Cancels what the stop and the holds no longer let work.
    void look(Timestamp now, Timestamp wall);
    void setKnobs(const risk::Knobs& knobs);
    /// A person has resumed the account: rails that clear by hand count from here.
    void resumed(const std::string& account);
    /// Sends the canary orders that a drill asks for, through this floor's gate.
    void drill(DrillSlot& slot);

    /// Refused orders that are to be put on record now, counted; `wall` is the machine's time.
    [[nodiscard]] std::vector<risk::RefusalCount> takeRefusals(Timestamp wall);
    /// Decisions to act since the last call.
    [[nodiscard]] std::vector<contract::DecisionRecord> takeDecisions() { return std::exchange(m_decisions, {}); }
    /// 0 before the first.
    [[nodiscard]] contract::FactNumber lastFact() const { return m_lastFact; }
    /// Facts that the recorder did not take: what they tell of is done, and in no ledger.
    [[nodiscard]] std::int64_t unrecorded() const { return m_unrecordedFacts; }
    /// Made anew only when something has changed.
    [[nodiscard]] std::shared_ptr<const contract::TradingView> view();
    /// What is known of an instrument; null where nothing is, and it is not traded.
    [[nodiscard]] const market::InstrumentSpec* instrument(const market::InstrumentKey& key) const {
        const auto known = m_plan.instruments.find(key);
        return known == m_plan.instruments.end() ? nullptr : &known->second;
    }
    /// To be stored with the checkpoint of what has been taken in so far; nothing while there is nothing to keep.
    [[nodiscard]] std::optional<contract::StreamStatePart> save() const;
    [[nodiscard]] const trading::Books& books() const { return m_books; }
    [[nodiscard]] const trading::Desk& desk() const { return m_desk; }
    [[nodiscard]] const market::SourceId& sourceId() const { return m_sourceId; }
    [[nodiscard]] const market::Source& source() const { return m_plan.source; }

private:
    // trading::DeskObserver
    void orderChanged(const trading::Order& order) override;
    void traded(const trading::Trade& trade) override;
    void refused(const trading::OrderRequest& request, const trading::Refusal& refusal) override;
    // strategy::OrderDesk
    tl::expected<trading::Order, trading::Refusal> place(const trading::OrderRequest& request, Timestamp now) override;
    void cancel(trading::OrderId order, std::string_view reason, Timestamp now) override;
    strategy::AccountMoney money(std::string_view account, std::string_view currency) const override;
    trading::Holding holding(std::string_view account, const market::InstrumentKey& instrument) const override;
    std::optional<Price> freshPrice(market::StreamId stream) const override;
    // strategy::CycleObserver
    void decided(const strategy::Decision& decision) override;
    void closed(const strategy::ClosedPosition& position) override;

    void record(contract::Record fact);
    /// Decides and acts, and counts how long that took.
    strategy::CycleCounts runCycle(strategy::CycleCause cause);
    void countFill(const trading::Trade& trade);
    void announce(const std::string& account, Timestamp time);
    void recordMoney(const trading::Trade& trade);
    /// Before the first event: what was saved, and bars from before the session.
    void learn();
    void learnFrom(const std::vector<const StreamState*>& streams);
    /// Of all markets, when history ends.
    void learnWeather();
    /// When history ends: the ledger's accounts, trades and open orders.
    void restore(RestoredTrading restored, Timestamp now);
    void replayTrades(const RestoredTrading& restored);
    /// Entries of the policy that may still be filled.
    void adoptOpenEntries();
    void showMarket(const StreamState& stream);
    [[nodiscard]] const trading::Listing* listingOf(const market::InstrumentKey& instrument) const;
    [[nodiscard]] std::vector<contract::UnmanagedPosition> unmanaged() const;
    [[nodiscard]] trading::Mark markOf(const market::InstrumentKey& instrument) const;
    void markPortfolios(Timestamp now);
    void applyRails(Timestamp now);
    /// Once for each stop: how long it took, and what is left.
    void tellOfStop(Timestamp wall);
    /// False: what it loosens could not be put on record, and stays as it is.
    bool apply(const risk::RailChange& change);
    [[nodiscard]] contract::TradingAnswer flatten(const contract::Flatten& command);
    [[nodiscard]] contract::TradingAnswer previewResume(const contract::PreviewResume& command);
    [[nodiscard]] contract::TradingAnswer placeAgain(const contract::PlaceAgain& command);
    [[nodiscard]] std::vector<contract::UnprotectedPosition>
    unprotected(const std::vector<trading::PortfolioView>& portfolios) const;
    /// What is Halted has changed since it was shown last?
    [[nodiscard]] bool haltsChanged();
    [[nodiscard]] contract::TradingAnswer whatIf(const contract::AskWhatIf& ask);

    TradingPlan m_plan;
    market::SourceId m_sourceId;
    TradingDependencies m_dependencies;
    contract::FactNumber m_lastFact = 0;
    std::int64_t m_unrecordedFacts = 0;
    trading::Books m_books;
    /// In force, for showing.
    std::shared_ptr<const risk::Knobs> m_knobs;
    risk::OrderGate m_gate;
    trading::Desk m_desk;
    strategy::DecisionCycle m_cycle;
    risk::PortfolioRails m_rails;
    /// Rails that have cleared, and whose holds wait until that is on record.
    std::vector<risk::RailChange> m_unrecorded;
    MarketWeather m_weather;
    StopSweep m_sweep;
    StoppedOrders m_stopped;
    /// As shown last.
    bool m_halted = false;
    std::int64_t m_scopesRevision = -1;
    /// The hold of the stop that was told of last.
    std::int64_t m_toldStop = 0;
    DrillCanary m_canary;
    std::string m_canStop;
    /// Streams by instrument; the first one where there are several.
    std::map<market::InstrumentKey, market::StreamId> m_streams;
    /// In the order in which they opened.
    std::vector<const StreamState*> m_opened;
    /// Accounts that the store knows.
    std::set<std::string, std::less<>> m_announced;
    bool m_learned = false;
    bool m_restored = false;
    Timestamp m_now;
    Timestamp m_marked;
    bool m_cycleDue = false;

    bool m_changed = true;
    std::deque<trading::Trade> m_trades;
    /// Not taken yet.
    std::vector<contract::DecisionRecord> m_decisions;
    std::int64_t m_refusals = 0;
    risk::RefusalTally m_tally;
    Timestamp m_wall;
    std::int64_t m_tradeCount = 0;
    contract::TradingCounts m_counts;
    std::shared_ptr<const contract::TradingView> m_view;
};

} // namespace aetherion::engine
