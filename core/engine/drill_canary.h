#pragma once
// The canary orders of a drill: they ask the very gate that every order asks, on the engine's thread, in its turn.
//
// They have a desk, an instrument and books of their own, so that no account, fill, exposure or fact of the session's
// ever holds a trace of them; what stands between them and the market is the session's gate, its latch and its holds.
// One canary rests before the trip and must be cancelled after it, as the session's orders are; one is sent each time
// round until one is stopped.
//
// Thread: the engine's.
#include "core/engine/drill_slot.h"
#include "core/engine/stop_sweep.h"
#include "core/risk/order_gate.h"
#include "core/trading/desk.h"

namespace aetherion::engine {

class DrillCanary final : private trading::OrderPermit, private trading::DeskObserver {
public:
    DrillCanary(risk::OrderGate& gate, const risk::KillSwitch& killSwitch, const risk::ScopeStates& scopes);

    /// Each time round.
    void look(DrillSlot& slot);
    /// What the canaries left in their own books: nothing but what they began with.
    [[nodiscard]] const trading::Books& books() const { return m_books; }

private:
    // trading::OrderPermit
    std::optional<trading::Refusal> admit(const trading::OrderRequest& request, const trading::Listing& listing,
                                          const trading::MarketView& market) override {
        return m_gate.admit(request, listing, market);
    }
    bool mayFill(const trading::Order& order) override { return m_gate.mayFill(order); }
    // Both ports': nobody else is told.
    void orderChanged(const trading::Order&) override {}
    void traded(const trading::Trade&, const trading::Listing&) override {}
    void traded(const trading::Trade&) override {}
    void refused(const trading::OrderRequest&, const trading::Refusal&) override {}

    void begin(std::uint64_t drill);
    /// The refusal's code; empty when it was accepted.
    [[nodiscard]] std::string send();

    risk::OrderGate& m_gate;
    trading::Books m_books;
    trading::Desk m_desk;
    StopSweep m_sweep;
    /// The desk's own time: it goes on while the session is paused.
    Timestamp m_time;
    CanaryReport m_report;
};

} // namespace aetherion::engine
