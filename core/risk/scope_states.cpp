#include "core/risk/scope_states.h"

#include "core/risk/cut_text.h"

#include <algorithm>
#include <exception>
#include <utility>

namespace aetherion::risk {

namespace {

constexpr std::size_t kMostScopeHolds = 10'000;
constexpr std::size_t kMostScopeReports = 256;

void raiseTo(RiskState& state, RiskState imposed) { state = std::max(state, imposed); }

/// Would a new hold like this one say the same again?
bool takesPlaceOf(const ScopeHold& older, const ScopeHold& newer) {
    if (older.scope != newer.scope || older.cause != newer.cause)
        return false;
    return newer.cause.empty() ? older.hold.imposes == newer.hold.imposes && older.hold.channel == newer.hold.channel
                               : true;
}

} // namespace

ScopeStates::Table ScopeStates::tableOf(const std::vector<ScopeHold>& holds) {
    Table table;
    for (const ScopeHold& held : holds) {
        const RiskState imposes = held.hold.imposes;
        const Scope& scope = held.scope;
        raiseTo(table.strictest, imposes);
        switch (scope.kind) {
        case ScopeKind::All:
            raiseTo(table.all, imposes);
            break;
        case ScopeKind::Market:
            raiseTo(table.markets.at(static_cast<std::size_t>(*scope.market)), imposes);
            break;
        case ScopeKind::Account:
            raiseTo(table.accounts[scope.name], imposes);
            break;
        case ScopeKind::Symbol:
            raiseTo(table.symbols[scope.name].at(scope.market ? static_cast<std::size_t>(*scope.market)
                                                              : market::kMarkets.size()),
                    imposes);
            break;
        }
    }
    return table;
}

void ScopeStates::adopt(std::vector<ScopeHold> holds) {
    Table table = tableOf(holds);
    // Nothing throws from here on.
    std::swap(m_table, table);
    m_holds.swap(holds);
    m_strictest.store(m_table.strictest, std::memory_order_release);
    ++m_revision;
}

RiskState ScopeStates::restrictionFor(market::Market market, std::string_view account,
                                      std::string_view symbol) const noexcept {
    if (m_unnoted.load(std::memory_order_acquire))
        return RiskState::Halted;
    if (m_strictest.load(std::memory_order_acquire) == RiskState::Active)
        return RiskState::Active;
    const std::lock_guard lock(m_mutex);
    RiskState state = m_table.all;
    raiseTo(state, m_table.markets[static_cast<std::size_t>(market)]);
    if (const auto found = m_table.accounts.find(account); found != m_table.accounts.end())
        raiseTo(state, found->second);
    if (const auto found = m_table.symbols.find(symbol); found != m_table.symbols.end()) {
        raiseTo(state, found->second[static_cast<std::size_t>(market)]);
        raiseTo(state, found->second.back());
    }
    return state;
}

std::vector<ScopeHold> ScopeStates::holdsOn(market::Market market, std::string_view account,
                                            std::string_view symbol) const {
    std::vector<ScopeHold> found;
    {
        const std::lock_guard lock(m_mutex);
        std::ranges::copy_if(m_holds, std::back_inserter(found),
                             [&](const ScopeHold& held) { return held.scope.covers(market, account, symbol); });
    }
    std::ranges::sort(found, [](const ScopeHold& a, const ScopeHold& b) {
        return std::pair(a.hold.imposes, a.hold.id) > std::pair(b.hold.imposes, b.hold.id);
    });
    return found;
}

std::int64_t ScopeStates::hold(const ScopeHoldRequest& request, Timestamp now) noexcept {
    if (request.imposes == RiskState::Active)
        return 0;
    try {
        const std::lock_guard lock(m_mutex);
        if (m_opened)
            return addHold(request, now);
    } catch (const std::exception&) {
        // Below: what cannot be noted narrowly stops widely.
    }
    m_unnotedAt.store(epochNanos(now));
    m_unnoted.store(true, std::memory_order_release);
    return 0;
}

std::int64_t ScopeStates::addHold(const ScopeHoldRequest& request, Timestamp now) {
    ScopeHold added{request.scope,
                    Hold{m_nextHold, cut(request.who), cut(request.channel), cut(request.reason), now, request.imposes},
                    request.cause, request.causeStands && !request.cause.empty()};
    if (!added.cause.empty())
        for (const ScopeHold& held : m_holds)
            if (takesPlaceOf(held, added) && held.hold.imposes >= added.hold.imposes &&
                held.causeStands >= added.causeStands)
                return held.hold.id;
    std::vector<ScopeHold> holds;
    holds.reserve(m_holds.size() + 1);
    std::ranges::copy_if(m_holds, std::back_inserter(holds),
                         [&](const ScopeHold& held) { return !takesPlaceOf(held, added); });
    if (holds.size() >= kMostScopeHolds) {
        added.hold.reason = cut("of " + added.scope.text() + ", there are too many holds: " + added.hold.reason);
        added.scope = Scope::all();
        added.cause.clear();
        added.causeStands = false;
        std::erase_if(holds, [&](const ScopeHold& held) { return takesPlaceOf(held, added); });
    }
    const Hold& hold = added.hold;
    std::string report = std::string(name(hold.imposes)) + " for " + added.scope.text() + " by " + hold.who + " (" +
                         hold.channel + "): " + hold.reason + " (hold " + std::to_string(hold.id) + ")";
    holds.push_back(std::move(added));
    adopt(std::move(holds));
    const std::int64_t number = m_nextHold++;
    tell(std::move(report));
    return number;
}

void ScopeStates::noteUnnoted() {
    if (!m_unnoted.load())
        return;
    addHold({Scope::all(), RiskState::Halted, "unknown", "unknown", "a hold arrived that could not be noted", {}},
            fromEpochNanos(m_unnotedAt.load()));
    m_unnoted.store(false, std::memory_order_release);
}

void ScopeStates::tell(std::string text) {
    if (m_reports.size() >= kMostScopeReports)
        m_reports.erase(m_reports.begin());
    m_reports.push_back(std::move(text));
}

ScopeStatus ScopeStates::statusLocked(const Scope& scope) const {
    ScopeStatus status;
    status.scope = scope;
    for (const ScopeHold& held : m_holds) {
        if (held.scope != scope)
            continue;
        raiseTo(status.state, held.hold.imposes);
        status.newestHold = std::max(status.newestHold, held.hold.id);
        status.holds.push_back(held);
    }
    return status;
}

ScopeStatus ScopeStates::statusOf(const Scope& scope) const {
    const std::lock_guard lock(m_mutex);
    return statusLocked(scope);
}

std::vector<ScopeStatus> ScopeStates::status() const {
    const std::lock_guard lock(m_mutex);
    std::map<Scope, ScopeStatus> byScope;
    for (const ScopeHold& held : m_holds) {
        ScopeStatus& status = byScope[held.scope];
        status.scope = held.scope;
        raiseTo(status.state, held.hold.imposes);
        status.newestHold = std::max(status.newestHold, held.hold.id);
        status.holds.push_back(held);
    }
    std::vector<ScopeStatus> all;
    all.reserve(byScope.size());
    for (auto& [scope, status] : byScope)
        all.push_back(std::move(status));
    return all;
}

std::vector<std::string> ScopeStates::takeReports() {
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_reports, {});
}

} // namespace aetherion::risk
