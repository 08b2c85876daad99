#include "core/regime/starting_points.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

namespace aetherion::regime {

namespace {

constexpr int kLloydIterations = 10;
/// Rows between two looks at the stop token.
constexpr Eigen::Index kRowsPerLook = 4'096;
/// Expected length of a stretch: as long as the sticky transitions stay.
constexpr double kStretch = 2 / (1 - kStickiness);

/// Which state each row starts with.
using Clusters = std::vector<Eigen::Index>;

bool asked(const std::stop_token& stop, Eigen::Index row) { return row % kRowsPerLook == 0 && stop.stop_requested(); }

/// Squared distance with each feature in units of its floor, that is of its own spread.
double distanceOf(const RowMatrix& rows, Eigen::Index i, const RowMatrix& centres, Eigen::Index k,
                  const Eigen::RowVectorXd& weight) {
    return ((rows.row(i) - centres.row(k)).cwiseAbs2().cwiseProduct(weight)).sum();
}

Result<RowMatrix> seedCentres(const RowMatrix& rows, Eigen::Index states, const Eigen::RowVectorXd& weight,
                              RandomStream& random, const std::stop_token& stop) {
    RowMatrix centres(states, rows.cols());
    Eigen::VectorXd distance = Eigen::VectorXd::Constant(rows.rows(), std::numeric_limits<double>::infinity());
    Eigen::Index chosen = random.integer(0, rows.rows() - 1);
    for (Eigen::Index state = 0;; ++state) {
        centres.row(state) = rows.row(chosen);
        if (state + 1 == states)
            return centres;
        for (Eigen::Index i = 0; i < rows.rows(); ++i) {
            if (asked(stop, i))
                return fail("cancelled");
            distance[i] = std::min(distance[i], distanceOf(rows, i, centres, state, weight));
        }
        const double total = distance.sum();
        if (!(total > 0))
            return fail("the rows hold only " + std::to_string(state + 1) + " distinct points, too few for " +
                        std::to_string(states) + " states");
        double draw = random.uniform() * total;
        chosen = -1;
        for (Eigen::Index i = 0; i < rows.rows(); ++i) {
            if (!(distance[i] > 0))
                continue;
            chosen = i;
            draw -= distance[i];
            if (draw < 0)
                break;
        }
    }
}

/// The nearest centre of each row.
Result<Clusters> assign(const RowMatrix& rows, const RowMatrix& centres, const Eigen::RowVectorXd& weight,
                        const std::stop_token& stop) {
    Clusters cluster(static_cast<std::size_t>(rows.rows()));
    for (Eigen::Index i = 0; i < rows.rows(); ++i) {
        if (asked(stop, i))
            return fail("cancelled");
        double best = std::numeric_limits<double>::infinity();
        for (Eigen::Index k = 0; k < centres.rows(); ++k) {
            const double distance = distanceOf(rows, i, centres, k, weight);
            if (distance < best) {
                best = distance;
                cluster[static_cast<std::size_t>(i)] = k;
            }
        }
    }
    return cluster;
}

Result<Clusters> drawStretches(const Observations& observations, Eigen::Index states, RandomStream& random,
                               const std::stop_token& stop) {
    Clusters cluster;
    cluster.reserve(static_cast<std::size_t>(observations.size()));
    Eigen::Index state = 0;
    Eigen::Index left = 0;
    while (static_cast<Eigen::Index>(cluster.size()) < observations.size()) {
        if (asked(stop, static_cast<Eigen::Index>(cluster.size())))
            return fail("cancelled");
        if (left == 0) {
            state = random.integer(0, states - 1);
            left = 1 + static_cast<Eigen::Index>(-kStretch * std::log(1 - random.uniform()));
        }
        cluster.push_back(state);
        --left;
    }
    return cluster;
}

/// Moves each centre to the mean of its cluster; a cluster without rows keeps its centre. Returns the rows of each.
Result<Eigen::VectorXd> moveCentres(const RowMatrix& rows, const Clusters& cluster, RowMatrix& centres,
                                    const std::stop_token& stop) {
    Eigen::VectorXd count = Eigen::VectorXd::Zero(centres.rows());
    RowMatrix offset = RowMatrix::Zero(centres.rows(), centres.cols());
    for (Eigen::Index i = 0; i < rows.rows(); ++i) {
        if (asked(stop, i))
            return fail("cancelled");
        const Eigen::Index k = cluster[static_cast<std::size_t>(i)];
        count[k] += 1;
        offset.row(k) += rows.row(i) - centres.row(k);
    }
    for (Eigen::Index k = 0; k < centres.rows(); ++k)
        if (count[k] > 0)
            centres.row(k) += offset.row(k) / count[k];
    return count;
}

/// Covariances of the clusters about their centres, and the one of all.
struct Spread {
    std::vector<Eigen::MatrixXd> within;
    Eigen::MatrixXd pooled;
};

Result<Spread> spreadWithin(const RowMatrix& rows, const Clusters& cluster, const RowMatrix& centres,
                            const Eigen::VectorXd& count, const VarianceFloor& floor, const std::stop_token& stop) {
    const Eigen::Index d = rows.cols();
    Spread spread;
    spread.within.assign(static_cast<std::size_t>(centres.rows()), Eigen::MatrixXd::Zero(d, d));
    for (Eigen::Index i = 0; i < rows.rows(); ++i) {
        if (asked(stop, i))
            return fail("cancelled");
        const Eigen::Index k = cluster[static_cast<std::size_t>(i)];
        const Eigen::VectorXd difference = (rows.row(i) - centres.row(k)).transpose();
        spread.within[static_cast<std::size_t>(k)].noalias() += difference * difference.transpose();
    }
    spread.pooled = Eigen::MatrixXd::Zero(d, d);
    for (const Eigen::MatrixXd& one : spread.within)
        spread.pooled += one;
    spread.pooled /= static_cast<double>(rows.rows());
    floor.apply(spread.pooled);
    for (Eigen::Index k = 0; k < centres.rows(); ++k) {
        // A cluster with hardly more rows than features has no covariance of its own worth starting from.
        Eigen::MatrixXd& covariance = spread.within[static_cast<std::size_t>(k)];
        covariance = count[k] > 2 * static_cast<double>(d) ? Eigen::MatrixXd(covariance / count[k]) : spread.pooled;
        floor.apply(covariance);
    }
    return spread;
}

/// The share of time spent in each state in the long run.
Eigen::VectorXd longRunShares(const HmmParameters& parameters) {
    constexpr int kDoublings = 40;
    Eigen::MatrixXd power = parameters.transition;
    for (int i = 0; i < kDoublings; ++i) {
        power = (power * power).eval();
        for (Eigen::Index row = 0; row < power.rows(); ++row)
            power.row(row) /= power.row(row).sum();
    }
    return power.transpose() * parameters.start;
}

} // namespace

Result<HmmParameters> drawStart(StartKind kind, const Observations& observations, Eigen::Index states,
                                CovarianceType type, const VarianceFloor& floor, RandomStream& random,
                                const std::stop_token& stop) {
    const RowMatrix& rows = observations.rows;
    const Eigen::RowVectorXd weight = floor.minimum.cwiseInverse().transpose();
    auto centres = seedCentres(rows, states, weight, random, stop);
    if (!centres)
        return tl::unexpected(centres.error());
    Clusters cluster;
    Eigen::VectorXd count = Eigen::VectorXd::Zero(states);
    const int rounds = kind == StartKind::KMeans ? kLloydIterations : 1;
    for (int i = 0; i < rounds; ++i) {
        auto clusters = kind == StartKind::Stretches ? drawStretches(observations, states, random, stop)
                                                     : assign(rows, *centres, weight, stop);
        if (!clusters)
            return tl::unexpected(clusters.error());
        cluster = std::move(*clusters);
        if (kind == StartKind::SpreadRows)
            break; // the centres stay, and without counts all states share one covariance
        auto counts = moveCentres(rows, cluster, *centres, stop);
        if (!counts)
            return tl::unexpected(counts.error());
        count = std::move(*counts);
    }
    auto spread = spreadWithin(rows, cluster, *centres, count, floor, stop);
    if (!spread)
        return tl::unexpected(spread.error());
    HmmParameters full;
    full.start = Eigen::VectorXd::Constant(states, 1.0 / static_cast<double>(states));
    full.transition = Eigen::MatrixXd::Constant(1, 1, 1.0);
    if (states > 1) {
        full.transition =
            Eigen::MatrixXd::Constant(states, states, (1 - kStickiness) / static_cast<double>(states - 1));
        full.transition.diagonal().setConstant(kStickiness);
    }
    full.means = *centres;
    full.covariances = std::move(spread->within);
    if (type != CovarianceType::Tied)
        return withCovarianceType(full, type);
    full.covarianceType = type;
    full.covariances = {spread->pooled};
    return full;
}

HmmParameters withCovarianceType(const HmmParameters& full, CovarianceType type) {
    HmmParameters result = full;
    result.covarianceType = type;
    if (type == CovarianceType::Tied) {
        const Eigen::VectorXd shares = longRunShares(full);
        Eigen::MatrixXd mean = Eigen::MatrixXd::Zero(full.dimensions(), full.dimensions());
        for (Eigen::Index k = 0; k < full.states(); ++k)
            mean += shares[k] * full.covariances[static_cast<std::size_t>(k)];
        result.covariances = {mean};
        return result;
    }
    for (Eigen::MatrixXd& covariance : result.covariances) {
        if (type == CovarianceType::Diag)
            covariance = Eigen::MatrixXd(covariance.diagonal());
        if (type == CovarianceType::Spherical)
            covariance = Eigen::MatrixXd::Constant(1, 1, covariance.diagonal().mean());
    }
    return result;
}

} // namespace aetherion::regime
