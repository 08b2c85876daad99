#include "tests/soak/true_filter.h"

#include "core/market/trading_calendar.h"
#include "core/regime/detector.h"

#include <algorithm>
#include <cmath>

namespace aetherion::soak {

namespace {

using market::Regime;

constexpr auto kStates = static_cast<Eigen::Index>(market::kRegimeCount);

struct Tally {
    std::size_t filtered = 0;
    std::size_t confirmed = 0;
    std::size_t bars = 0;

    void count(Regime told, Regime inForce, Regime truth) {
        ++bars;
        filtered += told == truth ? 1 : 0;
        confirmed += inForce == truth ? 1 : 0;
    }
    [[nodiscard]] Accuracy accuracy() const {
        const double all = std::max<double>(1, static_cast<double>(bars));
        return {static_cast<double>(filtered) / all, static_cast<double>(confirmed) / all};
    }
};

double logReturn(const TrueBars& world, std::size_t bar) {
    return std::log(world.bars[bar].close.toDouble() / world.bars[bar - 1].close.toDouble());
}

double logVolume(const TrueBars& world, std::size_t bar) {
    return std::log(std::max(world.bars[bar].volume.toDouble(), trueInstrument().lotSize.toDouble()));
}

double yearsOf(market::Timeframe timeframe) {
    const Duration year = market::TradingCalendar::of(market::CalendarName::AlwaysOpen).yearOfTrading();
    return static_cast<double>(market::length(timeframe).count()) / static_cast<double>(year.count());
}

struct VolumeLaw {
    /// Of ln(volume) - ln(activity).
    double mean = 0;
    double variance = 1;
};

VolumeLaw measureVolume(const std::array<simulator::RegimeBehaviour, market::kRegimeCount>& behaviours,
                        const TrueBars& world) {
    double sum = 0;
    double squares = 0;
    double count = 0;
    for (std::size_t i = 1; i < world.bars.size(); ++i) {
        if (world.truth[i] != world.truth[i - 1])
            continue;
        const double value =
            logVolume(world, i) - std::log(behaviours[static_cast<std::size_t>(world.truth[i])].activity);
        sum += value;
        squares += value * value;
        count += 1;
    }
    const double mean = sum / count;
    return {mean, squares / count - mean * mean};
}

Result<regime::GaussianHmm> trueModel(Knowledge knowledge, const simulator::RegimeChain& chain, const TrueBars& world) {
    const auto behaviours = simulator::behavioursOf(chain);
    const auto transitions = simulator::transitionsOver(chain, market::length(world.timeframe));
    const double years = yearsOf(world.timeframe);
    const double sigma = trueInstrument().volatility;
    const bool withVolume = knowledge == Knowledge::ReturnsAndVolume;
    const VolumeLaw volume = withVolume ? measureVolume(behaviours, world) : VolumeLaw{};
    regime::HmmParameters parameters;
    parameters.covarianceType = regime::CovarianceType::Diag;
    parameters.start.resize(kStates);
    parameters.transition.resize(kStates, kStates);
    parameters.means.resize(kStates, withVolume ? 2 : 1);
    for (std::size_t i = 0; i < market::kRegimeCount; ++i) {
        const auto state = static_cast<Eigen::Index>(i);
        const double variance = behaviours[i].varianceFactor * sigma * sigma * years;
        parameters.start[state] = behaviours[i].weight;
        for (std::size_t j = 0; j < market::kRegimeCount; ++j)
            parameters.transition(state, static_cast<Eigen::Index>(j)) = transitions[i][j];
        parameters.transition.row(state) /= parameters.transition.row(state).sum();
        parameters.means(state, 0) = (trueInstrument().drift + behaviours[i].trend * sigma) * years - variance / 2;
        parameters.covariances.emplace_back(parameters.means.cols(), 1);
        parameters.covariances.back()(0, 0) = variance;
        if (withVolume) {
            parameters.means(state, 1) = volume.mean + std::log(behaviours[i].activity);
            parameters.covariances.back()(1, 0) = volume.variance;
        }
    }
    parameters.start /= parameters.start.sum();
    return regime::GaussianHmm::create(std::move(parameters));
}

} // namespace

Result<Accuracy> accuracyKnowing(Knowledge knowledge, const simulator::RegimeChain& chain, const TrueBars& world,
                                 std::size_t from) {
    auto hmm = trueModel(knowledge, chain, world);
    if (!hmm)
        return tl::unexpected(hmm.error());
    regime::OnlineFilter filter(std::make_shared<const regime::GaussianHmm>(std::move(*hmm)));
    regime::Confirmation confirmation{regime::ConfirmationSettings{}};
    Tally tally;
    for (std::size_t i = 1; i < world.bars.size(); ++i) {
        const std::array<double, 2> sample{logReturn(world, i), logVolume(world, i)};
        if (!filter.step(std::span(sample).first(knowledge == Knowledge::Returns ? 1 : 2)))
            return fail("bar " + std::to_string(i) + " of the simulated world has no finite log return");
        const auto posterior = filter.posterior();
        const auto best = std::ranges::max_element(posterior);
        const Regime told = market::kRegimes[static_cast<std::size_t>(best - posterior.begin())];
        const Regime inForce = confirmation.update(told, *best);
        if (i >= from)
            tally.count(told, inForce, world.truth[i]);
    }
    return tally.accuracy();
}

Accuracy accuracyOf(const std::shared_ptr<const regime::Model>& model, const TrueBars& world, std::size_t from) {
    regime::Detector detector(trueInstrument().key.market, world.timeframe, model);
    Tally tally;
    for (std::size_t i = 0; i < world.bars.size(); ++i) {
        const regime::Detection detection = detector.update(world.bars[i]);
        if (i >= from)
            tally.count(detection.regime, detection.confirmed, world.truth[i]);
    }
    return tally.accuracy();
}

} // namespace aetherion::soak
