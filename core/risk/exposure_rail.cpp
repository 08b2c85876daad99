#include "core/risk/exposure_rail.h"

#include <algorithm>

namespace aetherion::risk {

namespace {

void keepTightest(std::optional<RailMeasure>& tightest, const RailMeasure& other) {
    if (!tightest || other.limit - other.value < tightest->limit - tightest->value)
        tightest = other;
}

} // namespace

RailMeasure ExposureRail::measure(const OrderFacts& facts) const {
    if (!facts.buys())
        return {};
    const OrderSubject subject = facts.subject();
    const std::int64_t order = facts.value.value_or(Cash::fromUnits(INT64_MAX / 2)).units() - facts.replaced.units();
    const Exposure all = facts.book.ofAll(facts.currency());
    // An account that is new brings its opening balance.
    const std::int64_t equity = sumOf(all.equity().units(), facts.account == kNoSlot ? facts.own.equity().units() : 0);
    std::optional<RailMeasure> tightest;
    const auto hold = [&](ScopeKind scope, std::int64_t taken, std::int64_t base, std::optional<std::int64_t> fraction,
                          std::optional<std::int64_t> amount) {
        const std::int64_t value = sumOf(taken, order);
        if (fraction)
            keepTightest(tightest, atMost(scope, value, shareOf(*fraction, base), base));
        if (amount)
            keepTightest(tightest, atMost(scope, value, *amount, base));
    };
    std::int64_t ownFraction = facts.limits.everywhere(Knob::MaxExposureFrac);
    if (const auto set = facts.limits.ofAccount(Knob::MaxExposureFrac, subject.account))
        ownFraction = std::min(ownFraction, *set);
    if (facts.isAutomatic())
        ownFraction = std::min(ownFraction, facts.knobs.at(Knob::HeatMaxExposureFrac).units);
    // The account's own pending does not count what is replaced any more, and `order` leaves it out again.
    hold(ScopeKind::Account, sumOf(facts.own.total().units(), facts.replaced.units()), facts.own.equity().units(),
         ownFraction, facts.limits.ofAccount(Knob::MaxExposureValue, subject.account));
    hold(ScopeKind::All, all.total().units(), equity, facts.limits.everywhere(Knob::MaxExposureFrac),
         facts.limits.everywhere(Knob::MaxExposureValue));
    hold(ScopeKind::Market, facts.book.inMarket(subject.market, facts.currency()).units(), equity,
         facts.limits.ofMarket(Knob::MaxExposureFrac, subject.market),
         facts.limits.ofMarket(Knob::MaxExposureValue, subject.market));
    hold(ScopeKind::Symbol, facts.book.inInstrument(facts.instrument).units(), equity,
         facts.limits.ofSymbol(Knob::MaxExposureFrac, subject.market, subject.symbol),
         facts.limits.ofSymbol(Knob::MaxExposureValue, subject.market, subject.symbol));
    return *tightest;
}

void ExposureRail::describe(const OrderFacts& facts, const RailMeasure& measure, RailVerdict& verdict) const {
    const bool ofAccount = measure.scope == ScopeKind::Account;
    verdict.rail = "exposure";
    verdict.code = "MAX_EXPOSURE";
    verdict.base = (ofAccount ? "equity of " + facts.request.account : std::string("equity of all accounts")) + " in " +
                   facts.currency();
    verdict.unit = facts.currency();
    verdict.inputs = {{"order", facts.value ? facts.value->text() : "uncountable"},
                      {"held", facts.own.held.text()},
                      {"open_entries", facts.own.pending.text()}};
    verdict.text = "positions and open entries would be worth too much";
}

} // namespace aetherion::risk
