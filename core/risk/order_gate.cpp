#include "core/risk/order_gate.h"

#include "core/risk/confidence_rail.h"
#include "core/risk/duplicate_rail.h"
#include "core/risk/exposure_rail.h"
#include "core/risk/flip_cooldown_rail.h"
#include "core/risk/open_positions_rail.h"
#include "core/risk/order_quantity_rail.h"
#include "core/risk/order_rate_rail.h"
#include "core/risk/order_value_rail.h"
#include "core/risk/position_rail.h"
#include "core/risk/price_collar_rail.h"
#include "core/risk/reference_price_rail.h"
#include "core/risk/sector_rail.h"
#include "core/risk/symbol_loss_rail.h"
#include "core/risk/symbol_trades_rail.h"

namespace aetherion::risk {

namespace {

using trading::Purpose;

std::string_view codeOf(RiskState state) {
    switch (state) {
    case RiskState::Active:
        return {};
    case RiskState::ReduceOnly:
        return "TRADING_STATE_REDUCING";
    case RiskState::StandDown:
        return "TRADING_STAND_DOWN";
    case RiskState::Halted:
        return "TRADING_HALTED";
    }
    return "TRADING_HALTED";
}

RailVerdict stateVerdict(std::string_view rail, RiskState state, const trading::OrderRequest& request) {
    RailVerdict verdict;
    verdict.rail = rail;
    verdict.applies = true;
    verdict.passes = letsPass(state, effectivePurpose(request), trading::isAutomatic(request.origin.channel));
    verdict.code = verdict.passes ? std::string_view() : codeOf(state);
    verdict.inputs = {{"state", std::string(name(state))},
                      {"purpose", std::string(trading::name(effectivePurpose(request)))}};
    if (!verdict.passes)
        verdict.text = meaning(state);
    return verdict;
}

trading::Refusal stateRefusal(const RailVerdict& verdict) {
    trading::Refusal refusal = verdict.refusal();
    for (const auto& [key, value] : verdict.inputs)
        refusal.context.emplace_back(key, value);
    return refusal;
}

} // namespace

bool letsPass(RiskState state, Purpose purpose, bool isAutomatic) {
    switch (state) {
    case RiskState::Active:
        return true;
    case RiskState::ReduceOnly:
        return purpose != Purpose::Enter;
    case RiskState::StandDown:
        return purpose != Purpose::Enter && (!isAutomatic || purpose != Purpose::Reduce);
    case RiskState::Halted:
        return purpose == Purpose::Flatten && !isAutomatic;
    }
    return false;
}

OrderGate::OrderGate(const KillSwitch& killSwitch, const ScopeStates& scopes, const Knobs& knobs,
                     trading::OpeningBalances opening)
    : m_killSwitch(killSwitch), m_scopes(scopes), m_knobs(knobs), m_limits(knobs), m_book(std::move(opening)) {
    m_rails.push_back(std::make_unique<ReferencePriceRail>());
    m_rails.push_back(std::make_unique<ConfidenceRail>());
    m_rails.push_back(std::make_unique<OrderQuantityRail>());
    m_rails.push_back(std::make_unique<OrderValueRail>());
    m_rails.push_back(std::make_unique<PriceCollarRail>());
    m_rails.push_back(std::make_unique<PositionRail>());
    m_rails.push_back(std::make_unique<ExposureRail>());
    m_rails.push_back(std::make_unique<OpenPositionsRail>());
    m_rails.push_back(std::make_unique<SectorRail>());
    m_rails.push_back(std::make_unique<SymbolLossRail>());
    m_rails.push_back(std::make_unique<SymbolTradesRail>());
    m_rails.push_back(std::make_unique<FlipCooldownRail>());
    m_rails.push_back(std::make_unique<DuplicateRail>());
    m_rails.push_back(std::make_unique<OrderRateRail>());
    auto repeats = std::make_unique<RepeatRail>();
    m_repeats = repeats.get();
    m_rails.push_back(std::move(repeats));
}

void OrderGate::setKnobs(const Knobs& knobs) {
    LimitTree limits(knobs);
    m_knobs = knobs;
    m_limits = std::move(limits);
}

#ifdef AETHERION_MUTATION_LATCH_ONCE_PER_CYCLE
// One for all gates, so that only this file has to be compiled anew.
static std::atomic<RiskState> s_cycleState{RiskState::Halted};
void OrderGate::beginCycle() { s_cycleState = m_killSwitch.state(); }
RiskState OrderGate::latch(trading::Channel) const { return s_cycleState; }
#else
void OrderGate::beginCycle() {}
RiskState OrderGate::latch(trading::Channel channel) const { return m_killSwitch.stateFor(channel); }
#endif

RailVerdict OrderGate::scopeVerdict(const trading::OrderRequest& request) const {
    const RiskState state =
        m_scopes.restrictionFor(request.instrument.market, request.account, request.instrument.symbol);
    RailVerdict verdict = stateVerdict("operator's restrictions", state, request);
    if (verdict.passes)
        return verdict;
    const auto holds = m_scopes.holdsOn(request.instrument.market, request.account, request.instrument.symbol);
    if (!holds.empty()) {
        verdict.scope = holds.front().scope.text();
        verdict.text = verdict.scope + ": " + verdict.text;
        verdict.inputs.emplace_back("hold", std::to_string(holds.front().hold.id));
        verdict.inputs.emplace_back("who", holds.front().hold.who);
    }
    return verdict;
}

RailVerdict OrderGate::latchVerdict(const trading::OrderRequest& request, RiskState state) const {
    RailVerdict verdict = stateVerdict("emergency stop", state, request);
    verdict.scope = "all";
    return verdict;
}

std::optional<trading::Refusal> OrderGate::admit(const trading::OrderRequest& request, const trading::Listing& listing,
                                                 const trading::MarketView& market) {
    const Purpose purpose = effectivePurpose(request);
    const bool isAutomatic = trading::isAutomatic(request.origin.channel);
    // For the answer's sake, which names the strictest; what binds is read below.
    if (const RiskState state = latch(request.origin.channel); !letsPass(state, purpose, isAutomatic)) {
        const RiskState held =
            m_scopes.restrictionFor(request.instrument.market, request.account, request.instrument.symbol);
        return stateRefusal(held > state ? scopeVerdict(request) : latchVerdict(request, state));
    }
    if (!letsPass(m_scopes.restrictionFor(request.instrument.market, request.account, request.instrument.symbol),
                  purpose, isAutomatic))
        return stateRefusal(scopeVerdict(request));
    if (request.origin.channel != trading::Channel::Drill)
        if (auto refusal = askRails(request, listing, market))
            return refusal;
    if (!letsPass(m_scopes.restrictionFor(request.instrument.market, request.account, request.instrument.symbol),
                  purpose, isAutomatic))
        return stateRefusal(scopeVerdict(request));
    if (const RiskState state = latch(request.origin.channel); !letsPass(state, purpose, isAutomatic))
        return stateRefusal(latchVerdict(request, state));
    return std::nullopt;
}

std::optional<trading::Refusal> OrderGate::askRails(const trading::OrderRequest& request,
                                                    const trading::Listing& listing,
                                                    const trading::MarketView& market) {
    m_book.list(listing);
    const OrderFacts facts = factsOf(request, listing, market, m_knobs, m_limits, m_book);
    for (const auto& rail : m_rails) {
        const RailMeasure measure = rail->measure(facts);
        if (measure.applies && !measure.passes) {
            rail->noteRefusal(facts);
            return rail->explain(facts, measure).refusal();
        }
    }
    const Slot account = m_book.openAccount(request.account);
    for (const auto& rail : m_rails)
        rail->count(facts, account);
    return std::nullopt;
}

bool OrderGate::mayFill(const trading::Order& order) {
    const trading::OrderRequest& request = order.request;
    if (request.origin.channel == trading::Channel::Drill)
        return false;
    const Purpose purpose = effectivePurpose(request);
    const bool isAutomatic = trading::isAutomatic(request.origin.channel);
    return letsPass(m_scopes.restrictionFor(request.instrument.market, request.account, request.instrument.symbol),
                    purpose, isAutomatic) &&
           letsPass(latch(request.origin.channel), purpose, isAutomatic);
}

std::vector<RailVerdict> OrderGate::whatIf(const trading::OrderRequest& request, const trading::Listing& listing,
                                           const trading::MarketView& market) const {
    const OrderFacts facts = factsOf(request, listing, market, m_knobs, m_limits, m_book);
    std::vector<RailVerdict> verdicts;
    for (const auto& rail : m_rails) {
        verdicts.push_back(rail->explain(facts, rail->measure(facts)));
        if (facts.reference.isZero())
            break;
    }
    verdicts.push_back(scopeVerdict(request));
    verdicts.push_back(latchVerdict(request, latch(request.origin.channel)));
    return verdicts;
}

} // namespace aetherion::risk
