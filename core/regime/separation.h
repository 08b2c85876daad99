#pragma once
// How well regimes are told from one another: how often the filter confuses them, and whether what their names rest on
// differs beyond chance.
//
// Separation of i and j. Let p be the filtered posteriors, w = p_i + p_j, q = p_i / w, and m the mean of q weighted
// with w: the separation is 1 - sum(w q (1 - q)) / (sum(w) m (1 - m)), the part of the variance of "i rather than j"
// that the filter explains. 0: it knows nothing; 1: it is always sure.
//
// A contrast is the difference of two regimes' means, rows weighted with their posteriors. Neighbouring rows are not
// independent: the rows of one visit share its fate, and values over a window share their bars. So the units are
// blocks that end where a visit ends and are at least as long as the window, and the standard error is the
// cluster-robust one of a difference of weighted means (Liang and Zeger 1986), u = blocks:
//     variance = u / (u - 1) * sum over blocks of (influence of the block)^2
// |t| below kBeyondChance is called chance: the 5 % level of a normal t.
//
// Thread: pure functions.
#include "core/market/names.h"
#include "core/regime/samples.h"

#include <vector>

namespace aetherion::regime {

inline constexpr double kBeyondChance = 2;

/// K x K, symmetric, 1 on the diagonal; a state that is never visited counts as told apart.
[[nodiscard]] Eigen::MatrixXd separations(const RowMatrix& posterior);

struct Contrast {
    /// First mean minus second mean.
    double difference = 0;
    double standardError = 0;
    /// 0 where there are fewer than three blocks; infinite where nothing varies.
    double t = 0;
    int blocks = 0;

    [[nodiscard]] bool beyondChance() const { return t >= kBeyondChance || t <= -kBeyondChance; }
};

/// Two names, all states of a name together.
struct NameContrast {
    market::Regime first = market::Regime::Unknown;
    market::Regime second = market::Regime::Unknown;
    double separation = 0;
    /// Of the bar after the one at which the posterior is known, over the symbol's trailing scale.
    Contrast nextReturn;
    /// Its absolute value: what volatility lies ahead.
    Contrast nextMove;
    /// Of the rolling mean and of ln(volatility / trailing median) at the bar itself: what the names were given by.
    Contrast windowReturn;
    Contrast volatility;
    /// Raw mean returns of the next bar, per bar.
    double firstNextReturn = 0;
    double secondNextReturn = 0;
};

/// Every pair of names that are given, in the order of kRegimes. `posterior` is of these samples, a column per state.
[[nodiscard]] std::vector<NameContrast> contrastNames(const Samples& samples, const RowMatrix& posterior,
                                                      const std::vector<market::Regime>& names, std::size_t window);

/// P(name), N x kRegimeCount in the order of kRegimes; what is not named is nobody's.
[[nodiscard]] RowMatrix namedPosterior(const RowMatrix& posterior, const std::vector<market::Regime>& names);

} // namespace aetherion::regime
