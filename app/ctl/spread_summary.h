#pragma once
// The spread of a whole file by every estimator, as JSON.
//
//     {"bars", "roll": {"whole_series": {gamma_log, S_log, gamma_price, S_price}},
//      "corwin_schultz": {pair_values_raw_may_be_negative[], mean_raw, mean_negative_to_zero, mean_negative_dropped,
//          share_negative, gap_adjusted_pair_values_raw[], gap_adjusted_mean_raw, gap_adjusted_mean_negative_to_zero,
//          "gap_adjusted_log_shift": {pair_values_raw[], mean_raw, mean_negative_to_zero}},
//      "abdi_ranaldo": {x_values[], mean_x, S_whole_series, S_two_day_mean},
//      "edge": {S, S_signed, S_bars_0_99}}
//
// Value j of a list belongs to bars j and j + 1. Spreads are relative to the price, gamma_price and S_price in its
// units; null where bars are too few. Thread: pure function.
#include "core/features/bar_prices.h"

#include <span>
#include <string>

namespace aetherion::ctl {

[[nodiscard]] std::string spreadSummary(std::span<const features::BarPrices> bars);

} // namespace aetherion::ctl
