#include "core/risk/pre_trade_rail.h"

#include "core/trading/money.h"

namespace aetherion::risk {

RailVerdict PreTradeRail::explain(const OrderFacts& facts, const RailMeasure& measure) const {
    RailVerdict verdict;
    verdict.passes = !measure.applies || measure.passes;
    verdict.applies = measure.applies;
    if (measure.applies) {
        verdict.scope = scopeText(measure.scope, facts.subject());
        verdict.limit = measure.limit;
        if (measure.hasValue) {
            verdict.value = measure.value;
            verdict.headroom = measure.limit - measure.value;
        }
    }
    describe(facts, measure, verdict);
    if (!verdict.base.empty())
        verdict.baseValue = measure.base;
    if (verdict.passes)
        verdict.text.clear();
    return verdict;
}

std::string scopeText(ScopeKind kind, const OrderSubject& subject) {
    switch (kind) {
    case ScopeKind::All:
        return Scope::all().text();
    case ScopeKind::Market:
        return Scope::ofMarket(subject.market).text();
    case ScopeKind::Account:
        return Scope::ofAccount(std::string(subject.account)).text();
    case ScopeKind::Symbol:
        return Scope::ofSymbol(std::string(subject.symbol), subject.market).text();
    }
    return {};
}

std::int64_t shareOf(std::int64_t fraction, std::int64_t amount) {
    if (fraction <= 0 || amount <= 0)
        return 0;
    const trading::Wide share = static_cast<trading::Wide>(fraction) * amount / kDecimalUnit;
    return share > INT64_MAX ? INT64_MAX : static_cast<std::int64_t>(share);
}

} // namespace aetherion::risk
