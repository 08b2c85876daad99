#include "app/ctl/spread_summary.h"

#include "core/features/abdi_ranaldo.h"
#include "core/features/corwin_schultz.h"
#include "core/features/edge_spread.h"
#include "core/features/roll_spread.h"
#include "core/regime/canonical_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

namespace aetherion::ctl {

namespace {

using features::BarPrices;
using nlohmann::json;

json orNull(const std::optional<double>& value) { return value ? json(*value) : json(); }

template <typename Pair> std::vector<double> pairValues(std::span<const BarPrices> bars, Pair pair) {
    std::vector<double> values;
    for (std::size_t i = 1; i < bars.size(); ++i)
        values.push_back(pair(bars[i - 1], bars[i]));
    return values;
}

template <typename Term> std::optional<double> mean(const std::vector<double>& values, Term term) {
    if (values.empty())
        return std::nullopt;
    double sum = 0;
    for (const double value : values)
        sum += term(value);
    return sum / static_cast<double>(values.size());
}

double same(double value) { return value; }
double notNegative(double value) { return std::max(value, 0.0); }
double rootOfPositive(double value) { return std::sqrt(notNegative(value)); }

json rollSummary(std::span<const BarPrices> bars) {
    json whole;
    for (const auto& [kind, unit] :
         {std::pair{features::CloseChange::OfLogarithms, "log"}, {features::CloseChange::OfPrices, "price"}}) {
        const auto changes = pairValues(bars, [kind = kind](const BarPrices& before, const BarPrices& bar) {
            return features::closeChange(before.close, bar.close, kind);
        });
        const auto gamma = features::rollCovariance(changes);
        whole[std::string("gamma_") + unit] = orNull(gamma);
        whole[std::string("S_") + unit] = gamma ? json(features::rollSpread(*gamma)) : json();
    }
    return {{"whole_series", std::move(whole)}};
}

json corwinSchultzSummary(std::span<const BarPrices> bars) {
    const auto pairs = [&](features::GapAdjustment adjustment) {
        return pairValues(bars, [adjustment](const BarPrices& first, const BarPrices& second) {
            return features::corwinSchultzPair(first, second, adjustment);
        });
    };
    const auto raw = pairs(features::GapAdjustment::None);
    const auto adjusted = pairs(features::GapAdjustment::OfPrices);
    const auto shifted = pairs(features::GapAdjustment::OfLogarithms);
    std::vector<double> kept;
    std::copy_if(raw.begin(), raw.end(), std::back_inserter(kept), [](double value) { return value > 0; });
    return {{"pair_values_raw_may_be_negative", raw},
            {"mean_raw", orNull(mean(raw, same))},
            {"mean_negative_to_zero", orNull(mean(raw, notNegative))},
            {"mean_negative_dropped", orNull(mean(kept, same))},
            {"share_negative", orNull(mean(raw, [](double value) { return value < 0 ? 1.0 : 0.0; }))},
            {"gap_adjusted_pair_values_raw", adjusted},
            {"gap_adjusted_mean_raw", orNull(mean(adjusted, same))},
            {"gap_adjusted_mean_negative_to_zero", orNull(mean(adjusted, notNegative))},
            {"gap_adjusted_log_shift",
             {{"pair_values_raw", shifted},
              {"mean_raw", orNull(mean(shifted, same))},
              {"mean_negative_to_zero", orNull(mean(shifted, notNegative))}}}};
}

json abdiRanaldoSummary(std::span<const BarPrices> bars) {
    const auto squares = pairValues(bars, features::abdiRanaldoPair);
    const auto average = mean(squares, same);
    return {{"x_values", squares},
            {"mean_x", orNull(average)},
            {"S_whole_series", average ? json(rootOfPositive(*average)) : json()},
            {"S_two_day_mean", orNull(mean(squares, rootOfPositive))}};
}

json edgeSummary(std::span<const BarPrices> bars) {
    constexpr std::size_t kFirst = 100;
    const auto magnitude = [](const std::optional<double>& spread) {
        return spread ? json(std::abs(*spread)) : json();
    };
    const auto whole = features::signedEdgeSpread(bars);
    json summary = {{"S", magnitude(whole)}, {"S_signed", orNull(whole)}};
    if (bars.size() >= kFirst)
        summary["S_bars_0_99"] = magnitude(features::signedEdgeSpread(bars.first(kFirst)));
    return summary;
}

} // namespace

std::string spreadSummary(std::span<const BarPrices> bars) {
    return regime::readableJson({{"bars", bars.size()},
                                 {"roll", rollSummary(bars)},
                                 {"corwin_schultz", corwinSchultzSummary(bars)},
                                 {"abdi_ranaldo", abdiRanaldoSummary(bars)},
                                 {"edge", edgeSummary(bars)}});
}

} // namespace aetherion::ctl
