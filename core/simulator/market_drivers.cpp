#include "core/simulator/market_drivers.h"

#include "core/simulator/normal.h"

#include <algorithm>

namespace aetherion::simulator {

namespace {

constexpr std::size_t kUnknownTarget = static_cast<std::size_t>(-1);
constexpr std::size_t kGlobalFactor = 0;
constexpr std::size_t kFirstMarketFactor = 1;

std::string marketName(market::Market market) { return std::string(market::name(market)); }

/// The first point of the grid at or after `time`.
Timestamp gridPoint(Timestamp time, Duration interval) {
    const std::int64_t past = ((epochNanos(time) % interval.count()) + interval.count()) % interval.count();
    return past == 0 ? time : time + (interval - Duration(past));
}

} // namespace

MarketDrivers::MarketDrivers(std::uint64_t seed, Timestamp firstStep, Duration interval, NewsRates rates,
                             const RegimeChain& regimes)
    : m_seed(seed), m_next(gridPoint(firstStep, interval)), m_interval(interval), m_rates(rates),
      m_nextNews(Timestamp::max()) {
    (void)factorNamed("global");
    for (const market::Market market : market::kMarkets) {
        (void)factorNamed("market/" + marketName(market));
        m_regimes.emplace_back(RandomStream(m_seed, "world/regime/" + marketName(market)), m_next, regimes);
    }
    addNews({}, m_rates.global, 1, 0);
}

std::size_t MarketDrivers::factorNamed(const std::string& name) {
    const auto found = std::ranges::find(m_factors, name, &Factor::name);
    if (found != m_factors.end())
        return static_cast<std::size_t>(found - m_factors.begin());
    m_factors.push_back({name, RandomStream(m_seed, "world/factor/" + name), {}});
    return m_factors.size() - 1;
}

std::size_t MarketDrivers::sectorNumber(const std::string& sector) {
    const auto found = std::ranges::find(m_sectors, sector);
    const auto number = static_cast<std::size_t>(found - m_sectors.begin());
    if (found == m_sectors.end()) {
        m_sectors.push_back(sector);
        addNews({ScopeKind::Sector, sector, {}}, m_rates.perSector, 1, number);
    }
    return number;
}

void MarketDrivers::addNews(Scope scope, double perDay, double impactScale, std::size_t target) {
    RandomStream stream(m_seed, "world/news/" + text(scope));
    m_news.push_back({scope, NewsProcess(scope, perDay, impactScale, stream, m_next), target});
    m_nextNews = std::min(m_nextNews, m_news.back().process.next());
    m_currentNews.reserve(m_news.size());
}

MarketDrivers::Membership MarketDrivers::join(const market::InstrumentKey& key, const std::string& sector,
                                              double volatility) {
    Membership member;
    auto group =
        std::ranges::find_if(m_groups, [&](const Group& g) { return g.market == key.market && g.sector == sector; });
    member.group = static_cast<std::size_t>(group - m_groups.begin());
    const FactorLoadings loadings = factorLoadings(key.market, sector);
    if (group == m_groups.end())
        m_groups.push_back(
            {key.market, sector, loadings, factorNamed("sector/" + marketName(key.market) + "/" + sector)});
    member.ownLoading = loadings.own;
    member.sector = sectorNumber(sector);
    member.number = m_instruments.size();
    m_instruments.push_back(key);
    addNews({ScopeKind::Symbol, {}, key}, m_rates.perSymbol, volatility / kReferenceVolatility, member.number);
    return member;
}

std::size_t MarketDrivers::targetOf(const Scope& scope) const {
    switch (scope.kind) {
    case ScopeKind::Global:
        return 0;
    case ScopeKind::Sector: {
        const auto found = std::ranges::find(m_sectors, scope.sector);
        return found == m_sectors.end() ? kUnknownTarget : static_cast<std::size_t>(found - m_sectors.begin());
    }
    case ScopeKind::Symbol: {
        const auto found = std::ranges::find(m_instruments, scope.instrument);
        return found == m_instruments.end() ? kUnknownTarget : static_cast<std::size_t>(found - m_instruments.begin());
    }
    }
    return kUnknownTarget;
}

bool MarketDrivers::reaches(const DriverBlock::Active& active, const Membership& member) {
    switch (active.scope) {
    case ScopeKind::Global:
        return true;
    case ScopeKind::Sector:
        return active.target == member.sector;
    case ScopeKind::Symbol:
        return active.target == member.number;
    }
    return false;
}

void MarketDrivers::drive(std::size_t steps, DriverBlock& block) {
    block.m_first = m_next;
    block.m_interval = m_interval;
    block.m_steps = steps;
    fillShocks(block);
    block.m_regimes.resize(market::kMarkets.size() * steps);
    for (std::size_t market = 0; market < m_regimes.size(); ++market)
        for (std::size_t step = 0; step < steps; ++step)
            block.m_regimes[market * steps + step] = m_regimes[market].at(block.timeOf(step));
    fillDisturbances(block);
    m_next = block.timeOf(steps);
}

void MarketDrivers::fillShocks(DriverBlock& block) {
    const std::size_t steps = block.m_steps;
    for (Factor& factor : m_factors) {
        factor.shocks.resize(steps);
        for (double& shock : factor.shocks)
            shock = normal(factor.stream);
    }
    block.m_shocks.resize(m_groups.size() * steps);
    for (std::size_t g = 0; g < m_groups.size(); ++g) {
        const Group& group = m_groups[g];
        const double* global = m_factors[kGlobalFactor].shocks.data();
        const double* market = m_factors[kFirstMarketFactor + static_cast<std::size_t>(group.market)].shocks.data();
        const double* sector = m_factors[group.sectorFactor].shocks.data();
        double* out = block.m_shocks.data() + g * steps;
        for (std::size_t i = 0; i < steps; ++i)
            out[i] = group.loadings.global * global[i] + group.loadings.market * market[i] +
                     group.loadings.sector * sector[i];
    }
}

void MarketDrivers::fillDisturbances(DriverBlock& block) {
    block.m_disturbances.clear();
    // A step covers the time since the one before it.
    const Timestamp begin = block.m_first - m_interval;
    const Timestamp end = block.timeOf(block.m_steps);
    const auto note = [&](const Disturbance& what, std::size_t target) {
        if (what.end() > begin && what.from < end && target != kUnknownTarget)
            block.m_disturbances.push_back({what, what.scope.kind, target});
    };
    std::erase_if(m_currentNews, [&](std::size_t i) { return m_news[i].process.current().end() <= begin; });
    for (const std::size_t i : m_currentNews)
        note(m_news[i].process.current(), m_news[i].target);
    while (m_nextNews < end) {
        for (std::size_t i = 0; i < m_news.size(); ++i) {
            if (m_news[i].process.next() != m_nextNews)
                continue;
            note(m_news[i].process.at(m_nextNews), m_news[i].target);
            if (std::ranges::find(m_currentNews, i) == m_currentNews.end())
                m_currentNews.push_back(i);
        }
        findNextNews();
    }
    std::erase_if(m_disturbances, [&](const Disturbance& d) { return d.end() <= begin; });
    for (const Disturbance& d : m_disturbances)
        note(d, targetOf(d.scope));
    // In the order of their beginnings, so that products of effects are the same whatever the blocks were. An
    // insertion, because std::stable_sort allocates.
    auto& list = block.m_disturbances;
    const auto earlier = [](const DriverBlock::Active& a, const DriverBlock::Active& b) {
        return a.effect.from < b.effect.from;
    };
    for (auto it = list.begin(); it != list.end(); ++it)
        std::rotate(std::upper_bound(list.begin(), it, *it, earlier), it, it + 1);
}

void MarketDrivers::findNextNews() {
    m_nextNews = Timestamp::max();
    for (const News& news : m_news)
        m_nextNews = std::min(m_nextNews, news.process.next());
}

void MarketDrivers::skipTo(Timestamp time) {
    if (time <= m_next)
        return;
    m_next = gridPoint(time, m_interval);
    m_currentNews.clear();
    for (std::size_t i = 0; i < m_news.size(); ++i)
        if (m_news[i].process.at(m_next - m_interval).end() > m_next - m_interval)
            m_currentNews.push_back(i);
    findNextNews();
}

Status MarketDrivers::add(Disturbance disturbance) {
    if (const Status sound = check(disturbance); !sound)
        return sound;
    disturbance.from = std::max(disturbance.from, m_next);
    m_disturbances.push_back(std::move(disturbance));
    return {};
}

std::vector<Disturbance> MarketDrivers::inForce() const {
    const Timestamp last = m_next - m_interval;
    std::vector<Disturbance> result;
    for (const std::size_t i : m_currentNews)
        if (const Disturbance& news = m_news[i].process.current(); news.holdsAt(last))
            result.push_back(news);
    for (const Disturbance& d : m_disturbances)
        if (d.holdsAt(last))
            result.push_back(d);
    return result;
}

DriverState MarketDrivers::save() const {
    DriverState state;
    state.next = m_next;
    for (const Factor& factor : m_factors)
        state.factors.push_back({factor.name, factor.stream.state()});
    for (std::size_t i = 0; i < m_regimes.size(); ++i)
        state.regimes[i] = m_regimes[i].state();
    for (const News& news : m_news)
        state.news.push_back({news.scope, news.process.state()});
    state.disturbances = m_disturbances;
    return state;
}

void MarketDrivers::restore(const DriverState& state) {
    m_next = gridPoint(state.next, m_interval);
    for (const DriverState::Factor& saved : state.factors)
        if (const auto found = std::ranges::find(m_factors, saved.name, &Factor::name); found != m_factors.end())
            found->stream.restore(saved.stream);
    for (std::size_t i = 0; i < m_regimes.size(); ++i)
        m_regimes[i].restore(state.regimes[i]);
    m_currentNews.clear();
    for (const DriverState::News& saved : state.news) {
        const auto found = std::ranges::find(m_news, saved.scope, &News::scope);
        if (found == m_news.end())
            continue;
        found->process.restore(saved.process);
        if (!saved.process.current.name.empty())
            m_currentNews.push_back(static_cast<std::size_t>(found - m_news.begin()));
    }
    m_disturbances = state.disturbances;
    findNextNews();
}

} // namespace aetherion::simulator
