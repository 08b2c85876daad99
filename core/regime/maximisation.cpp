#include "core/regime/maximisation.h"

namespace aetherion::regime {

namespace {

/// Fewer expected rows or transitions than this are none.
constexpr double kNoWeight = 1e-10;

/// Sum of squares about the new mean, from sums about the old one.
Eigen::MatrixXd centredScatter(const ExpectedSums& sums, Eigen::Index state, bool diagonal) {
    const double weight = sums.weight[state];
    const Eigen::VectorXd shift = sums.offset.row(state).transpose() / weight;
    const Eigen::MatrixXd& scatter = sums.scatter[static_cast<std::size_t>(state)];
    if (diagonal)
        return scatter - weight * shift.cwiseAbs2();
    return scatter - weight * (shift * shift.transpose());
}

void maximiseTied(HmmParameters& next, const ExpectedSums& sums) {
    Eigen::MatrixXd total = Eigen::MatrixXd::Zero(next.dimensions(), next.dimensions());
    double weight = 0;
    for (Eigen::Index state = 0; state < next.states(); ++state) {
        if (!(sums.weight[state] > kNoWeight))
            continue;
        total += centredScatter(sums, state, false);
        weight += sums.weight[state];
    }
    next.covariances[0] = total / weight;
}

void maximiseState(HmmParameters& next, const ExpectedSums& sums, Eigen::Index state) {
    const double weight = sums.weight[state];
    Eigen::MatrixXd& covariance = next.covariances[static_cast<std::size_t>(state)];
    switch (next.covarianceType) {
    case CovarianceType::Full:
        covariance = centredScatter(sums, state, false) / weight;
        break;
    case CovarianceType::Diag:
        covariance = centredScatter(sums, state, true) / weight;
        break;
    case CovarianceType::Spherical:
        covariance(0, 0) = (centredScatter(sums, state, true) / weight).mean();
        break;
    case CovarianceType::Tied:
        break;
    }
}

} // namespace

void holdStates(HmmParameters& parameters, double leastStay) {
    for (Eigen::Index i = 0; i < parameters.states(); ++i) {
        const double stay = parameters.transition(i, i);
        if (!(stay > 0 && stay < leastStay))
            continue;
        parameters.transition.row(i) *= (1 - leastStay) / (1 - stay);
        parameters.transition(i, i) = leastStay;
    }
}

HmmParameters maximise(const HmmParameters& previous, const ExpectedSums& sums, const VarianceFloor& floor,
                       const TransitionPrior& prior, double leastStay) {
    HmmParameters next = previous;
    next.start = sums.starts / sums.starts.sum();
    for (Eigen::Index i = 0; i < next.states(); ++i) {
        Eigen::RowVectorXd counts = sums.transitions.row(i);
        for (Eigen::Index j = 0; j < next.states(); ++j)
            if (previous.transition(i, j) > 0)
                counts[j] += prior.count(i, j);
        if (const double left = counts.sum(); left > kNoWeight)
            next.transition.row(i) = counts / left;
    }
    holdStates(next, leastStay);
    if (next.covarianceType == CovarianceType::Tied)
        maximiseTied(next, sums);
    for (Eigen::Index state = 0; state < next.states(); ++state) {
        if (!(sums.weight[state] > kNoWeight))
            continue;
        maximiseState(next, sums, state);
        next.means.row(state) += sums.offset.row(state) / sums.weight[state];
    }
    floor.raise(next);
    return next;
}

} // namespace aetherion::regime
