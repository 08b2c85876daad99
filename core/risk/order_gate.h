#pragma once
// What every order passes before it goes out: the rails, then what the operator's verbs leave, and last of all the
// emergency stop.
//
// Each rail in turn, the first that refuses answers. The emergency stop is read right before an order is admitted,
// after everything else, and again before each fill; what each state lets pass is the state table's. An order that is
// refused while the stop stands is told so, whatever else there is to say against it. A purchase enters and a sale
// reduces, whatever the order calls itself. Cancellations are never asked about.
//
// A canary order (Channel::Drill) tries the stop and nothing else: it passes the same reads of the holds and the latch
// as every order, before and after where the rails are asked; the rails and the exposure never hear of it, and it is
// never filled.
//
// order_gate.cpp compiled with AETHERION_MUTATION_LATCH_ONCE_PER_CYCLE reads the emergency stop in beginCycle() alone:
// a mistake that the races of stopping must find (tests/soak/stop.sh). No library and no program has it.
//
// Thread: the engine's. KillSwitch and ScopeStates may be changed by any thread meanwhile.
#include "core/risk/exposure_book.h"
#include "core/risk/kill_switch.h"
#include "core/risk/pre_trade_rail.h"
#include "core/risk/repeat_rail.h"
#include "core/risk/scope_states.h"
#include "core/trading/order_permit.h"

#include <memory>
#include <string>
#include <vector>

namespace aetherion::risk {

class OrderGate final : public trading::OrderPermit {
public:
    OrderGate(const KillSwitch& killSwitch, const ScopeStates& scopes, const Knobs& knobs,
              trading::OpeningBalances opening);

    [[nodiscard]] std::optional<trading::Refusal> admit(const trading::OrderRequest& request,
                                                        const trading::Listing& listing,
                                                        const trading::MarketView& market) override;
    [[nodiscard]] bool mayFill(const trading::Order& order) override;
    void orderChanged(const trading::Order& order) override { m_book.orderChanged(order); }
    void traded(const trading::Trade& trade, const trading::Listing& listing) override {
        m_book.traded(trade, listing);
    }

    /// Every rail's verdict, and last the scopes' and the emergency stop's; nothing is counted and nothing created.
    /// Without a reference price no other rail compares anything, and none but these are given.
    [[nodiscard]] std::vector<RailVerdict> whatIf(const trading::OrderRequest& request, const trading::Listing& listing,
                                                  const trading::MarketView& market) const;

    /// From the next order on.
    void setKnobs(const Knobs& knobs);
    [[nodiscard]] const Knobs& knobs() const { return m_knobs; }
    /// An instrument's price that counts: it moves equity and exposure.
    void marked(market::StreamId stream, Price price) { m_book.marked(m_book.instrumentOf(stream), price); }
    /// For listing instruments, and for what an earlier run left.
    [[nodiscard]] ExposureBook& book() { return m_book; }
    [[nodiscard]] const ExposureBook& book() const { return m_book; }

    /// Strategies that have repeated themselves too often. Only a person enables one again.
    [[nodiscard]] RepeatRail& strategies() { return *m_repeats; }
    [[nodiscard]] const RepeatRail& strategies() const { return *m_repeats; }

    /// A decision cycle begins.
    void beginCycle();

private:
    [[nodiscard]] RiskState latch(trading::Channel channel) const;
    [[nodiscard]] std::optional<trading::Refusal>
    askRails(const trading::OrderRequest& request, const trading::Listing& listing, const trading::MarketView& market);
    [[nodiscard]] RailVerdict scopeVerdict(const trading::OrderRequest& request) const;
    [[nodiscard]] RailVerdict latchVerdict(const trading::OrderRequest& request, RiskState state) const;

    const KillSwitch& m_killSwitch;
    const ScopeStates& m_scopes;
    Knobs m_knobs;
    LimitTree m_limits;
    ExposureBook m_book;
    /// In the order in which they are asked.
    std::vector<std::unique_ptr<PreTradeRail>> m_rails;
    RepeatRail* m_repeats = nullptr;
};

/// Does this state let an order of this kind pass? The state table of the risk states.
[[nodiscard]] bool letsPass(RiskState state, trading::Purpose purpose, bool isAutomatic);

} // namespace aetherion::risk
