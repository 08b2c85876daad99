#include "core/simulator/world.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

namespace aetherion::simulator {

namespace {

constexpr double kLargestVolatility = 10;
constexpr double kLargestDrift = 100;
/// Driver steps in an instrument's own, at most: 1.001 s beside 2.5 s would need a step of a millisecond.
constexpr std::int64_t kMostDriverSteps = 100;

/// So many that tick within a second get points of time between those of their own: see InstrumentPath.
constexpr std::size_t kCrowd = 100;
constexpr Duration kFinestGrid = std::chrono::milliseconds(1);

std::string instrumentName(const market::InstrumentKey& key) {
    return std::string(market::name(key.market)) + ":" + key.symbol;
}

Status checkSpec(const market::InstrumentSpec& spec) {
    const std::string name = instrumentName(spec.key);
    if (spec.interval <= Duration(0))
        return failAt(name, "the interval must be above zero");
    if (spec.tickSize.units() <= 0 || spec.lotSize.units() <= 0)
        return failAt(name, "tick and lot size must be above zero");
    if (spec.basePrice.units() <= 0)
        return failAt(name, "the base price must be above zero");
    if (spec.priceUnitsPerCurrency <= 0)
        return failAt(name, "price units per currency must be above zero");
    if (!(spec.volatility >= 0 && spec.volatility <= kLargestVolatility))
        return failAt(name, "the volatility must lie within 0 and 10");
    if (!(std::abs(spec.drift) <= kLargestDrift))
        return failAt(name, "the drift must lie within -100 and 100");
    return {};
}

Status checkBehaviour(const PriceBehaviour& behaviour) {
    const std::string place = "price behaviour";
    const NewsRates& news = behaviour.news;
    if (!(news.global >= 0 && news.perSector >= 0 && news.perSymbol >= 0 && behaviour.jumpsPerYear >= 0 &&
          behaviour.jumpVarianceShare >= 0))
        return failAt(place, "rates and shares must not be negative");
    if (!(behaviour.jumpVarianceShare + newsVarianceShare(news) < 1))
        return failAt(place, "jumps and news must leave some variance");
    if (!(behaviour.garchClustering >= 0 && behaviour.garchClustering < 1))
        return failAt(place, "the clustering must lie within 0 and 1");
    if (behaviour.garchHalfLife <= Duration(0))
        return failAt(place, "the half-life must be above zero");
    for (const RegimeLaw& law : behaviour.regimeChain) {
        const double ways = std::accumulate(law.next.begin(), law.next.end(), 0.0);
        if (law.meanDwell <= Duration(0) || !(law.varianceFactor > 0) || !(std::abs(ways - 1) < 1e-9))
            return failAt(place, "every regime must last, vary and lead somewhere");
    }
    return {};
}

/// The grid over a tenth, a fifth or half of it, where all that is asked of a grid still holds.
Duration spreadGrid(Duration grid, const std::vector<market::InstrumentSpec>& instruments) {
    Duration longest{0};
    for (const market::InstrumentSpec& spec : instruments)
        longest = std::max(longest, spec.interval);
    if (instruments.size() < kCrowd || grid >= kSpreadBelow)
        return grid;
    for (const std::int64_t parts : {10, 5, 2})
        if (grid % (parts * kFinestGrid) == Duration(0) && longest / (grid / parts) <= kMostDriverSteps)
            return grid / parts;
    return grid;
}

Result<Duration> gridOf(const WorldSettings& settings) {
    Duration grid = settings.grid;
    if (grid < Duration(0))
        return fail("the grid must not be negative");
    if (grid == Duration(0)) {
        for (const market::InstrumentSpec& spec : settings.instruments)
            grid = Duration(std::gcd(grid.count(), spec.interval.count()));
        grid = spreadGrid(grid, settings.instruments);
    }
    for (const market::InstrumentSpec& spec : settings.instruments)
        if (spec.interval % grid != Duration(0) || spec.interval / grid > kMostDriverSteps)
            return failAt(instrumentName(spec.key), "its interval does not fit those of the others");
    return grid;
}

} // namespace

Result<World> World::create(WorldSettings settings) {
    if (settings.instruments.empty())
        return fail("a world needs an instrument");
    std::set<market::InstrumentKey> seen;
    for (const market::InstrumentSpec& spec : settings.instruments) {
        if (const Status sound = checkSpec(spec); !sound)
            return tl::unexpected(sound.error());
        if (!seen.insert(spec.key).second)
            return failAt(instrumentName(spec.key), "is named twice");
    }
    if (const Status sound = checkBehaviour(settings.behaviour); !sound)
        return tl::unexpected(sound.error());
    const auto grid = gridOf(settings);
    if (!grid)
        return tl::unexpected(grid.error());
    World world(settings, *grid);
    for (Disturbance& disturbance : settings.disturbances)
        if (const Status added = world.add(std::move(disturbance)); !added)
            return tl::unexpected(added.error());
    return world;
}

World::World(WorldSettings& settings, Duration grid)
    : m_drivers(settings.seed, settings.start, grid, settings.behaviour.news, settings.behaviour.regimeChain) {
    m_paths.reserve(settings.instruments.size());
    for (market::InstrumentSpec& spec : settings.instruments) {
        const auto calendar = settings.alwaysOpen ? market::CalendarName::AlwaysOpen : spec.calendar;
        m_paths.emplace_back(settings.seed, std::move(spec), calendar, settings.behaviour, m_drivers);
    }
}

WorldState World::save() const {
    WorldState state;
    state.drivers = m_drivers.save();
    state.instruments.reserve(m_paths.size());
    for (const InstrumentPath& path : m_paths)
        state.instruments.push_back(path.save());
    return state;
}

void World::restore(const WorldState& state) {
    m_drivers.restore(state.drivers);
    std::map<market::InstrumentKey, const InstrumentState*> known;
    for (const InstrumentState& instrument : state.instruments)
        known[instrument.key] = &instrument;
    for (InstrumentPath& path : m_paths)
        if (const auto found = known.find(path.spec().key); found != known.end())
            path.restore(*found->second);
}

} // namespace aetherion::simulator
