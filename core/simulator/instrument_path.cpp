#include "core/simulator/instrument_path.h"

#include "core/simulator/growth.h"
#include "core/simulator/size_table.h"

#include <algorithm>
#include <cassert>
#include <limits>

namespace aetherion::simulator {

namespace {

/// What a middling trade is worth, in the quote currency, at the base price.
constexpr double kMedianTrade = 5'000;
constexpr double kMedianTradeInRupees = 200'000;

constexpr std::size_t kFewSteps = 4;

RandomStream streamOf(std::uint64_t seed, const market::InstrumentKey& key, std::string_view purpose) {
    return {seed, "world/" + std::string(market::name(key.market)) + "/" + key.symbol + "/" + std::string(purpose)};
}

double yearsOf(Duration interval, market::CalendarName calendar) {
    const Duration year = market::TradingCalendar::of(calendar).yearOfTrading();
    return static_cast<double>(interval.count()) / static_cast<double>(year.count());
}

JumpParameters jumpsOf(double volatility, const PriceBehaviour& behaviour) {
    if (behaviour.jumpsPerYear <= 0)
        return {};
    return {behaviour.jumpsPerYear, 0, volatility * std::sqrt(behaviour.jumpVarianceShare / behaviour.jumpsPerYear),
            true};
}

GarchParameters garchOf(Duration interval, const PriceBehaviour& behaviour) {
    if (behaviour.garchClustering <= 0)
        return {1, 0, 0};
    return garchOfHalfLife(static_cast<double>(behaviour.garchHalfLife.count()) / static_cast<double>(interval.count()),
                           behaviour.garchClustering);
}

double medianLots(const market::InstrumentSpec& spec) {
    const double worth = spec.currency == "INR" ? kMedianTradeInRupees : kMedianTrade;
    const double lot =
        spec.basePrice.toDouble() / static_cast<double>(spec.priceUnitsPerCurrency) * spec.lotSize.toDouble();
    return std::max(1.0, worth / lot);
}

} // namespace

InstrumentPath::InstrumentPath(std::uint64_t seed, market::InstrumentSpec spec, market::CalendarName calendar,
                               const PriceBehaviour& behaviour, MarketDrivers& drivers)
    : m_cursor{spec.basePrice.toDouble(), 1, streamOf(seed, spec.key, "price"), streamOf(seed, spec.key, "flow")},
      m_jumps(jumpsOf(spec.volatility, behaviour), yearsOf(spec.interval, calendar), streamOf(seed, spec.key, "jumps")),
      m_garch(garchOf(spec.interval, behaviour)),
      m_ticksPerUnit(static_cast<double>(kDecimalUnit) / static_cast<double>(spec.tickSize.units())),
      m_mostTicks(static_cast<double>(std::numeric_limits<std::int64_t>::max() / 2 / spec.tickSize.units())),
      m_tickUnits(spec.tickSize.units()), m_lotUnits(spec.tradable ? spec.lotSize.units() : 0),
      m_member(drivers.join(spec.key, spec.sector, spec.volatility)), m_market(spec.key.market),
      m_driverSteps(spec.interval / drivers.interval()),
      m_shockScale(1 / std::sqrt(static_cast<double>(m_driverSteps))), m_spec(std::move(spec)),
      m_calendarName(calendar), m_stepYears(yearsOf(m_spec.interval, calendar)) {
    if (m_spec.interval < kSpreadBelow)
        m_untilWhole = streamOf(seed, m_spec.key, "place").integer(0, m_driverSteps - 1) * drivers.interval().count();
    setUpSteps(behaviour);
}

void InstrumentPath::setUpSteps(const PriceBehaviour& behaviour) {
    const double sigma = m_spec.volatility;
    const JumpParameters jumps = jumpsOf(sigma, behaviour);
    const double left = sigma * sigma * (1 - newsVarianceShare(behaviour.news)) - jumpVariance(jumps);
    const double diffusion = std::sqrt(std::max(0.0, left) * m_stepYears);
    const double drift = (m_spec.drift - jumpCompensation(jumps)) * m_stepYears;
    const auto regimes = behavioursOf(behaviour.regimeChain);
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        const RegimeBehaviour& regime = regimes[i];
        const bool felt = behaviour.regimes;
        m_steps[i].drift = drift + (felt ? regime.trend * sigma * m_stepYears : 0);
        m_steps[i].scale = diffusion * (felt ? std::sqrt(regime.varianceFactor) : 1);
        m_steps[i].medianLots = medianLots(m_spec) * regime.activity;
    }
}

void InstrumentPath::findSession(Timestamp time) {
    if (m_calendarName == market::CalendarName::AlwaysOpen) {
        m_open = Timestamp::min();
        m_close = Timestamp::max();
        return;
    }
    const market::Session session = market::TradingCalendar::of(m_calendarName).sessionAtOrAfter(time);
    m_open = session.open;
    m_close = session.close;
}

bool InstrumentPath::reachedBy(const DriverBlock& block) const {
    return std::ranges::any_of(block.disturbances(), [&](const DriverBlock::Active& active) {
        return MarketDrivers::reaches(active, m_member);
    });
}

Price InstrumentPath::rounded(double price) const {
    const double ticks = std::clamp(price * m_ticksPerUnit + 0.5, 1.0, m_mostTicks);
    return Price::fromUnits(static_cast<std::int64_t>(ticks) * m_tickUnits);
}

inline void InstrumentPath::tick(Cursor& cursor, Timestamp time, double sharedShock, const StepEffect& effect,
                                 PathTick& out) {
    const RegimeStep& step = m_steps[static_cast<std::size_t>(effect.regime)];
    const double z = sharedShock + m_member.ownLoading * normal(cursor.shocks);
    const double scale = step.scale * effect.volatilityFactor;
    const double deviation = scale * std::sqrt(cursor.variance);
    const double logReturn =
        step.drift - 0.5 * (scale * scale * cursor.variance) + deviation * z + m_jumps.next() + effect.impact;
    cursor.variance = m_garch.omega + cursor.variance * (m_garch.beta + m_garch.alpha * z * z);
    cursor.price *= growth(logReturn);

    // One draw gives size and side: three of four trades go with the move.
    const std::uint64_t bits = cursor.flow.next();
    const double lots = sizeQuantile(bits) * step.medianLots;
    const bool bought = (logReturn >= 0) != ((bits >> 62) == 0);
    out.time = time;
    out.price = rounded(cursor.price);
    out.quantity = Quantity::fromUnits(std::max<std::int64_t>(1, static_cast<std::int64_t>(lots)) * m_lotUnits);
    out.side = m_lotUnits == 0 ? market::Side::Unknown : bought ? market::Side::Buy : market::Side::Sell;
    out.trueRegime = effect.regime;
}

std::size_t InstrumentPath::advance(const DriverBlock& block, std::span<PathTick> out) {
    assert(out.size() >= block.steps());
    if (m_driverSteps > 1 || m_pendingImpact != 0 || reachedBy(block))
        return advanceStepwise(block, out);
    // Registers pay for the copy within a few ticks; for a single live one they do not.
    if (block.steps() <= kFewSteps)
        return advanceFreely(block, m_cursor, out);
    Cursor cursor = m_cursor;
    const std::size_t written = advanceFreely(block, cursor, out);
    m_cursor = cursor;
    return written;
}

inline std::size_t InstrumentPath::advanceFreely(const DriverBlock& block, Cursor& cursor, std::span<PathTick> out) {
    const auto shocks = block.shocks(m_member.group);
    const auto regimes = block.regimes(m_market);
    const Timestamp end = block.timeOf(block.steps());
    const auto stepAt = [&](Timestamp time) {
        return static_cast<std::size_t>((time - block.first() + block.interval() - Duration(1)) / block.interval());
    };
    std::size_t written = 0;
    for (std::size_t step = 0; step < block.steps();) {
        Timestamp time = block.timeOf(step);
        if (time >= m_close)
            findSession(time);
        if (time < m_open) {
            step = m_open < end ? stepAt(m_open) : block.steps();
            continue;
        }
        const std::size_t stop = m_close < end ? stepAt(m_close) : block.steps();
        for (; step < stop; ++step, time += block.interval())
            tick(cursor, time, shocks[step], {0, 1, regimes[step]}, out[written++]);
    }
    return written;
}

std::size_t InstrumentPath::advanceStepwise(const DriverBlock& block, std::span<PathTick> out) {
    const auto shocks = block.shocks(m_member.group);
    std::size_t written = 0;
    for (std::size_t step = 0; step < block.steps(); ++step) {
        const Timestamp time = block.timeOf(step);
        StepEffect effect = effectAt(block, step);
        m_pendingShock += shocks[step];
        m_pendingImpact += effect.impact;
        if (m_driverSteps > 1 && (epochNanos(time) + m_untilWhole) % m_spec.interval.count() != 0)
            continue;
        const double shock = m_pendingShock * m_shockScale;
        m_pendingShock = 0;
        if (time >= m_close)
            findSession(time);
        if (time < m_open)
            continue;
        effect.impact = m_pendingImpact;
        m_pendingImpact = 0;
        tick(m_cursor, time, shock, effect, out[written++]);
    }
    return written;
}

InstrumentPath::StepEffect InstrumentPath::effectAt(const DriverBlock& block, std::size_t step) const {
    StepEffect result{0, 1, block.regimes(m_market)[step]};
    const Timestamp time = block.timeOf(step);
    for (const DriverBlock::Active& active : block.disturbances()) {
        if (!MarketDrivers::reaches(active, m_member))
            continue;
        const Effect& effect = active.effect;
        const double share = effect.arrivedShare(time) - effect.arrivedShare(time - block.interval());
        const double proportion = active.scope == ScopeKind::Symbol ? 1 : m_spec.volatility / kReferenceVolatility;
        result.impact += share * effect.impact * proportion;
        if (!effect.holdsAt(time))
            continue;
        result.volatilityFactor *= effect.volatilityFactor;
        result.regime = effect.regime.value_or(result.regime);
    }
    return result;
}

InstrumentState InstrumentPath::save() const {
    return {m_spec.key,      m_cursor.price,          m_cursor.variance, m_pendingShock,
            m_pendingImpact, m_cursor.shocks.state(), m_jumps.state(),   m_cursor.flow.state()};
}

void InstrumentPath::restore(const InstrumentState& state) {
    m_cursor.price = state.price;
    m_cursor.variance = state.variance;
    m_cursor.shocks.restore(state.shocks);
    m_cursor.flow.restore(state.flow);
    m_jumps.restore(state.jumps);
    m_pendingShock = state.pendingShock;
    m_pendingImpact = state.pendingImpact;
    // The session is looked up again at the next step.
    m_open = m_close = Timestamp::min();
}

} // namespace aetherion::simulator
