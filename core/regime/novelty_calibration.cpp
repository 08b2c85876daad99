#include "core/regime/novelty_calibration.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace aetherion::regime {

namespace {

constexpr double kRuleOfThree = 3;

struct Threshold {
    double value = 0;
    double rate = 0;
    bool byQuantile = false;
};

/// `means` are sorted and not empty.
Threshold thresholdOf(const std::vector<double>& means, double independent) {
    if (independent >= kExpectedAlarms / kNoveltyRate)
        return {means[static_cast<std::size_t>(kNoveltyRate * static_cast<double>(means.size()))], kNoveltyRate, true};
    const double median = means[means.size() / 2];
    return {means.front() - kNoveltyMargin * (median - means.front()), std::min(1.0, kRuleOfThree / independent),
            false};
}

double crossCheck(const std::vector<std::vector<double>>& perFold, int window) {
    std::size_t alarms = 0;
    std::size_t windows = 0;
    for (std::size_t judged = 0; judged < perFold.size(); ++judged) {
        std::vector<double> others;
        for (std::size_t fold = 0; fold < perFold.size(); ++fold)
            if (fold != judged)
                others.insert(others.end(), perFold[fold].begin(), perFold[fold].end());
        if (others.empty())
            continue;
        std::sort(others.begin(), others.end());
        const double threshold = thresholdOf(others, static_cast<double>(others.size()) / window).value;
        windows += perFold[judged].size();
        alarms += static_cast<std::size_t>(std::count_if(perFold[judged].begin(), perFold[judged].end(),
                                                         [&](double mean) { return mean < threshold; }));
    }
    return windows == 0 ? 0 : static_cast<double>(alarms) / static_cast<double>(windows);
}

} // namespace

int noveltyWindow(market::Timeframe timeframe) {
    constexpr int kIntraday = 30;
    constexpr int kDaily = 10;
    return timeframe >= market::Timeframe::D1 ? kDaily : kIntraday;
}

std::vector<double> windowMeans(const std::vector<DensityRun>& runs, int window) {
    std::vector<double> means;
    const auto width = static_cast<std::size_t>(window);
    for (const DensityRun& run : runs) {
        long double sum = 0;
        for (std::size_t i = 0; i < run.size(); ++i) {
            sum += run[i];
            if (i >= width)
                sum -= run[i - width];
            if (i + 1 >= width)
                means.push_back(static_cast<double>(sum / window));
        }
    }
    return means;
}

NoveltyCalibration calibrateNovelty(const std::vector<WalkForwardFold>& folds, const std::vector<DensityRun>& training,
                                    double logJacobian, int window) {
    NoveltyCalibration result;
    std::vector<std::vector<double>> perFold;
    std::vector<double> all;
    for (const WalkForwardFold& fold : folds) {
        perFold.push_back(windowMeans(fold.densities, window));
        all.insert(all.end(), perFold.back().begin(), perFold.back().end());
    }
    result.windows = std::ssize(all);
    result.independentWindows = static_cast<double>(all.size()) / window;
    if (result.independentWindows < kFewestWindows)
        return result;
    std::sort(all.begin(), all.end());
    const Threshold threshold = thresholdOf(all, result.independentWindows);
    const std::vector<double> own = windowMeans(training, window);
    const double median = all[all.size() / 2];
    const double lowestOwn = own.empty() ? median : *std::min_element(own.begin(), own.end());
    result.byQuantile = threshold.byQuantile;
    result.median = median - logJacobian;
    result.lowest = all.front() - logJacobian;
    result.lowestInTraining = lowestOwn - logJacobian;
    result.crossCheckedRate = crossCheck(perFold, window);
    result.test.window = window;
    result.test.threshold = std::min(threshold.value, lowestOwn) - logJacobian;
    result.test.falseAlarmRate = threshold.rate;
    return result;
}

} // namespace aetherion::regime
