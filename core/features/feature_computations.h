#pragma once
// The computation of each feature, one class each, listed in FeatureComputations in the order of kFeatures.
//
// Each has
//     explicit X(const FeatureSettings&);
//     std::optional<double> value(const BarStep&) const;   the feature, were this the newest bar; changes nothing
//     std::optional<double> take(const BarStep&);          the same, and the bar is taken in
//     void clear();                                        a stretch ends: forget the windows
//     void save(StateTape&) const;  void restore(StateTape&);
// and its own windows, so that a feature that nobody asked for costs nothing; one that looks at its bar alone says so
// with kWindowless. None allocates after construction.
// Formulas: kFeatureDefinitions. Thread: one at a time.
#include "core/features/abdi_ranaldo.h"
#include "core/features/bar_step.h"
#include "core/features/corwin_schultz.h"
#include "core/features/edge_spread.h"
#include "core/features/feature.h"
#include "core/features/feature_settings.h"
#include "core/features/roll_spread.h"
#include "core/features/rolling_moments.h"
#include "core/features/wilder_average.h"

#include <optional>
#include <tuple>
#include <variant>

namespace aetherion::features {

class LogReturnComputation {
public:
    static constexpr bool kWindowless = true;
    explicit LogReturnComputation(const FeatureSettings&) {}
    [[nodiscard]] std::optional<double> value(const BarStep& step) const {
        return step.hasReturn ? std::optional(step.logReturn) : std::nullopt;
    }
    std::optional<double> take(const BarStep& step) { return value(step); }
    void clear() {}
    void save(StateTape&) const {}
    void restore(StateTape&) {}
};

/// A window of returns, of which a feature is made.
class ReturnWindow {
public:
    void clear() { m_returns.clear(); }
    void save(StateTape& tape) const { m_returns.save(tape); }
    void restore(StateTape& tape) { m_returns.restore(tape); }

protected:
    explicit ReturnWindow(std::size_t window) : m_returns(window) {}
    [[nodiscard]] bool ready(const BarStep& step) const { return step.hasReturn && m_returns.ready(); }
    void push(const BarStep& step) {
        if (step.hasReturn)
            m_returns.push(step.logReturn);
    }
    RollingMoments m_returns;
};

class RollingMeanComputation : public ReturnWindow {
public:
    explicit RollingMeanComputation(const FeatureSettings& s) : ReturnWindow(s.meanWindow) {}
    [[nodiscard]] std::optional<double> value(const BarStep& step) const;
    std::optional<double> take(const BarStep& step);
};

class RollingVolatilityComputation : public ReturnWindow {
public:
    explicit RollingVolatilityComputation(const FeatureSettings& s)
        : ReturnWindow(s.volatilityWindow), m_ddof(s.volatilityDdof) {}
    [[nodiscard]] std::optional<double> value(const BarStep& step) const;
    std::optional<double> take(const BarStep& step);

private:
    std::size_t m_ddof;
};

class TrueRangeComputation {
public:
    explicit TrueRangeComputation(const FeatureSettings& s) : m_average(s.trueRangePeriod) {}
    [[nodiscard]] std::optional<double> value(const BarStep& step) const;
    std::optional<double> take(const BarStep& step);
    void clear() { m_average.clear(); }
    void save(StateTape& tape) const { m_average.save(tape); }
    void restore(StateTape& tape) { m_average.restore(tape); }

private:
    WilderAverage m_average;
};

/// A window of volumes, and a volume relative to its deviation.
class VolumeComputation {
public:
    explicit VolumeComputation(const FeatureSettings& s) : m_volumes(s.volumeWindow) {}
    void clear() { m_volumes.clear(); }
    void save(StateTape& tape) const { m_volumes.save(tape); }
    void restore(StateTape& tape) { m_volumes.restore(tape); }

protected:
    void push(const BarStep& step);
    /// Nothing before the window is full, or while all its volumes are equal.
    [[nodiscard]] std::optional<double> deviation(const BarStep& step) const;
    RollingMoments m_volumes;
};

class VolumeDeltaComputation : public VolumeComputation {
public:
    using VolumeComputation::VolumeComputation;
    [[nodiscard]] std::optional<double> value(const BarStep& step) const;
    std::optional<double> take(const BarStep& step);
};

class VolumeZScoreComputation : public VolumeComputation {
public:
    using VolumeComputation::VolumeComputation;
    [[nodiscard]] std::optional<double> value(const BarStep& step) const;
    std::optional<double> take(const BarStep& step);
};

/// The estimated spread; a quoted one comes from the engine's caller.
class SpreadComputation {
public:
    explicit SpreadComputation(const FeatureSettings& s);
    [[nodiscard]] std::optional<double> value(const BarStep& step) const;
    std::optional<double> take(const BarStep& step);
    void clear();
    void save(StateTape& tape) const;
    void restore(StateTape& tape);

private:
    std::variant<RollingEdge, RollingRoll, RollingCorwinSchultz, RollingAbdiRanaldo> m_estimator;
};

class SkewnessComputation : public ReturnWindow {
public:
    explicit SkewnessComputation(const FeatureSettings& s) : ReturnWindow(s.skewnessWindow) {}
    [[nodiscard]] std::optional<double> value(const BarStep& step) const;
    std::optional<double> take(const BarStep& step);
};

class VolatilityOfVolatilityComputation {
public:
    explicit VolatilityOfVolatilityComputation(const FeatureSettings& s)
        : m_volatility(s), m_volatilities(s.volatilityOfVolatilityWindow), m_ddof(s.volatilityDdof) {}
    [[nodiscard]] std::optional<double> value(const BarStep& step) const;
    std::optional<double> take(const BarStep& step);
    void clear();
    void save(StateTape& tape) const;
    void restore(StateTape& tape);

private:
    [[nodiscard]] std::optional<double> relativeDeviation(std::optional<double> volatility) const;

    RollingVolatilityComputation m_volatility;
    RollingMoments m_volatilities;
    std::size_t m_ddof;
};

/// The bar's volume itself: made comparable by its scale alone, without a window, as a hidden Markov model likes it.
class TradedVolumeComputation {
public:
    static constexpr bool kWindowless = true;
    explicit TradedVolumeComputation(const FeatureSettings&) {}
    [[nodiscard]] std::optional<double> value(const BarStep& step) const {
        return step.hasVolume ? std::optional(step.volume) : std::nullopt;
    }
    std::optional<double> take(const BarStep& step) { return value(step); }
    void clear() {}
    void save(StateTape&) const {}
    void restore(StateTape&) {}
};

using FeatureComputations =
    std::tuple<LogReturnComputation, RollingMeanComputation, RollingVolatilityComputation, TrueRangeComputation,
               VolumeDeltaComputation, VolumeZScoreComputation, SpreadComputation, SkewnessComputation,
               VolatilityOfVolatilityComputation, TradedVolumeComputation>;
static_assert(std::tuple_size_v<FeatureComputations> == kFeatureCount);

} // namespace aetherion::features
