#pragma once
// The report of a training, for programs: everything that speaks for and against a model, as JSON.
//
// format "aetherion-training-report", version 1; market, timeframe, model (id), data, from, to, rows, seed, restarts[],
//   features[], feature_choice (why these; empty where they were asked for), features_left_out[], loglik,
//   loglik_per_row, bic, history[], iterations, converged, named_start (null, or loglik, taken: span_fit.h), warnings[]
// states[]: state, regime, mean_return_per_bar, mean_volatility_per_bar, relative_return, relative_volatility,
//   expected_dwell_bars, share, nearest, separation (naming.h)
// path: over the training span, as every `path` below: bars, days, share{Bull, ..., Unknown}, confirmed_share{},
//   flips_per_day, confirmed_flips_per_day, mean_dwell_bars, confirmed_mean_dwell_bars
// contrasts[]: first, second, separation, next_return, next_move, window_return, volatility, each {difference,
//   standard_error, t, blocks, beyond_chance}, first_next_return, second_next_return per bar (separation.h)
// cautions[]: sentences
// evaluation: null, or walk_forward{rows, loglik_per_sample, path{}, folds[{trained_from, from, to, trained_rows, rows,
//   loglik_per_sample, names[], path{}}], notes[]}, bic_curve{rows, held_out_rows, points[{states, free_parameters,
//   loglik, bic, held_out_loglik_per_sample}], notes[]}, novelty{window, threshold, false_alarm_rate, method,
//   held_out_windows, independent_windows, median, lowest, lowest_in_training, cross_checked_rate}
// held_out: null, or from, to, rows, loglik_per_sample, novel_share, path{}
// stability: null, or mean_agreement, lowest_agreement, mean_posterior_agreement, path{}, windows[], neighbours[],
//   unseparated[] (stability.h)
// Log-likelihoods per sample are of the normalised features before the scaler; loglik and bic of the scaled ones.
//
// Thread: pure function.
#include "core/regime/model_training.h"
#include "core/regime/stability.h"

#include <string>

namespace aetherion::regime {

[[nodiscard]] std::string trainingReport(const TrainedModel& trained, const Stability* stability = nullptr);

} // namespace aetherion::regime
