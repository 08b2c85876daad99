#include "core/regime/fusion.h"

#include <algorithm>
#include <vector>

namespace aetherion::regime {

namespace {

using market::MetaRegime;
using market::Regime;

constexpr std::array<double, kFusedTimeframes.size()> kWeights{0.10, 0.20, 0.30, 0.40};
constexpr std::size_t kMajority = 3;
constexpr std::size_t kLeastKnown = 2;
// Places in kFusedTimeframes.
constexpr std::size_t kM1 = 0;
constexpr std::size_t kM5 = 1;
constexpr std::size_t kM15 = 2;
constexpr std::size_t kH1 = 3;
static_assert(kFusedTimeframes[kM1] == market::Timeframe::M1 && kFusedTimeframes[kM5] == market::Timeframe::M5 &&
              kFusedTimeframes[kM15] == market::Timeframe::M15 && kFusedTimeframes[kH1] == market::Timeframe::H1);

class Fusion {
public:
    explicit Fusion(const FusionInputs& inputs) : m_inputs(inputs) {}

    [[nodiscard]] MetaVerdict verdict() const {
        MetaVerdict verdict = decide();
        std::string missing;
        for (std::size_t i = 0; i < m_inputs.size(); ++i)
            if (at(i) == Regime::Unknown)
                missing += (missing.empty() ? "" : ", ") + std::string(market::name(kFusedTimeframes[i]));
        if (!missing.empty())
            verdict.explanation += "; " + missing + " unknown";
        return verdict;
    }

private:
    [[nodiscard]] Regime at(std::size_t place) const {
        return m_inputs[place] ? m_inputs[place]->regime : Regime::Unknown;
    }
    [[nodiscard]] std::size_t count(Regime regime) const {
        std::size_t number = 0;
        for (std::size_t i = 0; i < m_inputs.size(); ++i)
            number += at(i) == regime ? 1 : 0;
        return number;
    }
    /// What timeframe `place` gives to `regime`; nothing while it is unknown.
    [[nodiscard]] double probability(std::size_t place, Regime regime) const {
        return at(place) == Regime::Unknown || regime == Regime::Unknown
                   ? 0
                   : m_inputs[place]->probabilities[static_cast<std::size_t>(regime)];
    }
    /// `wanted` by place.
    [[nodiscard]] double weighted(const std::array<Regime, kFusedTimeframes.size()>& wanted) const {
        double sum = 0;
        for (std::size_t i = 0; i < wanted.size(); ++i)
            sum += kWeights[i] * probability(i, wanted[i]);
        return std::clamp(sum, 0.0, 1.0);
    }
    [[nodiscard]] double weighted(Regime everywhere) const {
        return weighted({everywhere, everywhere, everywhere, everywhere});
    }

    [[nodiscard]] MetaVerdict decide() const {
        const std::size_t known = m_inputs.size() - count(Regime::Unknown);
        if (known < kLeastKnown)
            return {MetaRegime::Unknown, 0, "fewer than two timeframes are known"};
        if (at(kH1) == Regime::Crisis)
            return {MetaRegime::HighVolatilityRiskOff, weighted(Regime::Crisis), "1h Crisis"};
        if (at(kM15) == Regime::Crisis && at(kM5) == Regime::Crisis)
            return {MetaRegime::HighVolatilityRiskOff, weighted(Regime::Crisis), "15m and 5m Crisis"};
        if (auto trend = trendOf(Regime::Bull, Regime::Bear, MetaRegime::TrendingBull, MetaRegime::PullbackInUptrend))
            return *trend;
        if (auto trend = trendOf(Regime::Bear, Regime::Bull, MetaRegime::TrendingBear, MetaRegime::PullbackInDowntrend))
            return *trend;
        if (const std::size_t calm = count(Regime::Sideways); calm >= kMajority)
            return {MetaRegime::RangeBound, weighted(Regime::Sideways),
                    std::string(calm == 4 ? "all four" : "three of four") + " Sideways"};
        return {MetaRegime::MixedCondition, weighted({at(kM1), at(kM5), at(kM15), at(kH1)}),
                "the timeframes do not agree"};
    }

    [[nodiscard]] std::optional<MetaVerdict> trendOf(Regime with, Regime against, MetaRegime trending,
                                                     MetaRegime pullback) const {
        if (at(kH1) != with || at(kM15) != with)
            return std::nullopt;
        const std::string both = "1h and 15m " + std::string(market::name(with));
        if (const std::size_t agree = count(with); agree >= kMajority)
            return MetaVerdict{trending, weighted(with),
                               both + (agree == 4 ? ", all four agree" : ", three of four agree")};
        if (at(kM5) == against)
            return MetaVerdict{pullback, weighted({against, against, with, with}),
                               both + ", 5m " + std::string(market::name(against))};
        return std::nullopt;
    }

    const FusionInputs& m_inputs;
};

} // namespace

MetaVerdict fuse(const FusionInputs& inputs) { return Fusion(inputs).verdict(); }

} // namespace aetherion::regime
