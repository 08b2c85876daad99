#include "core/features/feature_engine.h"

#include "core/features/log_ratio.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace aetherion::features {

namespace {

/// exp(-E ln|x|) of a standard normal x, (gamma + ln 2) / 2 = 0.635: what makes the scale of |x| its standard
/// deviation.
constexpr double kDeviationPerScale = 1.8873625;

template <std::size_t... I> auto computationsOf(const FeatureSettings& settings, std::index_sequence<I...>) {
    return FeatureComputations(std::tuple_element_t<I, FeatureComputations>(settings)...);
}

template <std::size_t... I> auto scalesOf(const FeatureSettings& settings, std::index_sequence<I...>) {
    const TrailingScale one(static_cast<double>(settings.scaleMemory));
    return std::array{((void)I, one)...};
}

constexpr auto kEach = std::make_index_sequence<kFeatureCount>();

/// Calls `visit(computation, index)` for each wanted one.
template <typename Computations, typename Visit>
void forWanted(Computations& computations, const FeatureSet& wanted, Visit visit) {
    [&]<std::size_t... I>(std::index_sequence<I...>) {
        ((wanted[I] ? visit(std::get<I>(computations), I) : void()), ...);
    }
    (kEach);
}

void empty(FeatureRow& row, const market::Bar& bar, std::int64_t missingBars) {
    row.time = bar.closeTime();
    row.missingBars = missingBars;
    for (FeatureValues* values : {&row.raw, &row.normalised})
        for (auto& value : *values)
            value.reset();
}

// Not by assignment: an optional that was just written in two pieces is slow to read as one.
void put(std::optional<double>& place, const std::optional<double>& value) {
    if (value)
        place.emplace(*value);
}

/// `distance`: ln(|raw| / scale), nothing where `raw` is zero.
double normalised(double raw, double scale, std::optional<double> distance, Normalisation normalisation) {
    switch (normalisation) {
    case Normalisation::RobustScale:
        return std::clamp(raw / (kDeviationPerScale * scale), -kRobustLimit, kRobustLimit);
    case Normalisation::LogRatio:
        return std::clamp(distance.value_or(-kLogRatioLimit), -kLogRatioLimit, kLogRatioLimit);
    }
    return 0;
}

} // namespace

FeatureEngine::FeatureEngine(const FeatureSettings& settings, std::span<const Feature> wanted)
    : m_settings(settings), m_wanted(featureSet(wanted)),
      m_computations(computationsOf(settings, kEach)), m_scales{
                                                           scalesOf(settings, kEach),
                                                           TrailingScale(static_cast<double>(settings.scaleMemory))} {}

bool FeatureEngine::follows(const market::Bar& bar) const {
    return !m_previousOpenTime || bar.openTime > *m_previousOpenTime;
}

Result<const FeatureRow*> FeatureEngine::update(const market::Bar& bar, std::optional<double> spread) {
    if (!follows(bar))
        return failAt("bar " + formatIso(bar.openTime),
                      "does not follow its predecessor " + formatIso(*m_previousOpenTime));
    const Step step = stepOf(bar, spread);
    empty(m_row, bar, step.missingBars);
    if (step.begins) {
        forWanted(m_computations, m_wanted, [](auto& computation, std::size_t) { computation.clear(); });
        m_barsSinceGap = 0;
    }
    forWanted(m_computations, m_wanted,
              [&](auto& computation, std::size_t i) { put(m_row.raw[i], computation.take(step.bar)); });
    normalise(m_row, step, m_scales);
    m_previousClose = step.bar.hasPrices ? std::optional(step.bar.prices.close) : std::nullopt;
    m_previousVolume = step.bar.hasVolume ? std::optional(step.bar.volume) : std::nullopt;
    m_previousOpenTime = bar.openTime;
    ++m_bars;
    if (step.bar.hasPrices)
        ++m_barsSinceGap;
    return &m_row;
}

FeatureRow FeatureEngine::preview(const market::Bar& forming, std::optional<double> spread) const {
    FeatureRow row;
    empty(row, forming, 0);
    if (!follows(forming))
        return row;
    const Step step = stepOf(forming, spread);
    row.missingBars = step.missingBars;
    forWanted(m_computations, m_wanted, [&]<typename Computation>(const Computation& computation, std::size_t i) {
        // A window that starts anew is not full with its first bar.
        if (!step.begins || requires { Computation::kWindowless; })
            put(row.raw[i], computation.value(step.bar));
    });
    Scales scales = m_scales;
    normalise(row, step, scales);
    return row;
}

FeatureEngine::Step FeatureEngine::stepOf(const market::Bar& bar, std::optional<double> spread) const {
    Step step;
    if (m_previousOpenTime) {
        const Duration length = market::length(bar.timeframe);
        // Neighbours need no division.
        if (const Duration since = bar.openTime - *m_previousOpenTime; since != length)
            step.missingBars = std::max<std::int64_t>(since / length - 1, 0);
    }
    const BarPrices& prices = step.bar.prices = pricesOf(bar);
    step.bar.hasPrices = prices.open > 0 && prices.high > 0 && prices.low > 0 && prices.close > 0;
    step.begins = !step.bar.hasPrices || (m_settings.longestGap > 0 && step.missingBars > m_settings.longestGap);
    step.bar.hasVolume = bar.hasVolume;
    step.bar.volume = bar.volume.toDouble();
    if (!step.begins) {
        step.bar.hasVolumeBefore = m_previousVolume.has_value();
        step.bar.volumeBefore = m_previousVolume.value_or(0);
        step.bar.hasReturn = m_previousClose.has_value();
        if (m_previousClose) {
            step.bar.closeBefore = *m_previousClose;
            step.bar.logReturn = logRatio(prices.close, *m_previousClose);
        }
    }
    if (spread && std::isfinite(*spread) && *spread >= 0)
        step.quote = spread;
    return step;
}

void FeatureEngine::normalise(FeatureRow& row, const Step& step, Scales& scales) const {
    const bool warm = m_bars + 1 >= m_settings.warmUp;
    const auto through = [&](TrailingScale& trailing, std::size_t i, double raw) {
        const auto distance = trailing.push(std::abs(raw));
        if (const auto scale = trailing.scale(); warm && scale)
            row.normalised[i] = normalised(raw, *scale, distance, kFeatureDefinitions[i].normalisation);
    };
    for (std::size_t i = 0; i < kFeatureCount; ++i)
        if (row.raw[i])
            through(scales.features[i], i, *row.raw[i]);
    constexpr std::size_t kSpread = index(Feature::Spread);
    if (step.quote && m_wanted[kSpread]) {
        const auto estimated = row.normalised[kSpread];
        row.raw[kSpread] = step.quote;
        through(scales.quotes, kSpread, *step.quote);
        if (estimated && scales.quotes.count() < std::min(kQuoteWarmUp, double(m_settings.scaleMemory)))
            row.normalised[kSpread] = estimated;
    }
}

void FeatureEngine::save(StateTape& tape) const {
    tape.put(static_cast<std::size_t>(m_wanted.to_ullong()));
    tape.put(m_bars);
    tape.put(m_barsSinceGap);
    forWanted(m_computations, m_wanted, [&](const auto& computation, std::size_t i) {
        computation.save(tape);
        m_scales.features[i].save(tape);
    });
    m_scales.quotes.save(tape);
    tape.put(m_previousClose);
    tape.put(m_previousVolume);
    tape.put(m_previousOpenTime.has_value());
    tape.put(m_previousOpenTime.value_or(Timestamp{}));
}

Status FeatureEngine::restore(StateTape& tape) {
    constexpr std::size_t kMostBars = std::size_t{1} << 53;
    constexpr std::size_t kMostFeatures = std::size_t{1} << kFeatureCount;
    FeatureEngine fresh(m_settings);
    fresh.m_wanted = FeatureSet(tape.takeCount(kMostFeatures));
    if (tape.intact() && fresh.m_wanted != m_wanted)
        return fail("the saved feature state is of other features");
    fresh.m_bars = tape.takeCount(kMostBars);
    fresh.m_barsSinceGap = tape.takeCount(kMostBars);
    forWanted(fresh.m_computations, fresh.m_wanted, [&](auto& computation, std::size_t i) {
        computation.restore(tape);
        fresh.m_scales.features[i].restore(tape);
    });
    fresh.m_scales.quotes.restore(tape);
    fresh.m_previousClose = tape.takeOptional();
    fresh.m_previousVolume = tape.takeOptional();
    const bool hasTime = tape.takeFlag();
    const Timestamp openTime = tape.takeTime();
    if (hasTime)
        fresh.m_previousOpenTime = openTime;
    if (!tape.intact())
        return fail("the saved feature state is incomplete or from other settings");
    *this = std::move(fresh);
    return {};
}

} // namespace aetherion::features
