#include "core/regime/kmeans_start.h"

#include <algorithm>
#include <string>

namespace aetherion::regime {

namespace {

constexpr int kLloydIterations = 10;

Result<RowMatrix> seedCentres(const RowMatrix& rows, Eigen::Index states, RandomStream& random) {
    RowMatrix centres(states, rows.cols());
    Eigen::VectorXd distance = Eigen::VectorXd::Constant(rows.rows(), std::numeric_limits<double>::infinity());
    Eigen::Index chosen = random.integer(0, rows.rows() - 1);
    for (Eigen::Index state = 0;; ++state) {
        centres.row(state) = rows.row(chosen);
        if (state + 1 == states)
            return centres;
        for (Eigen::Index i = 0; i < rows.rows(); ++i)
            distance[i] = std::min(distance[i], (rows.row(i) - centres.row(state)).squaredNorm());
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

std::vector<Eigen::Index> assign(const RowMatrix& rows, const RowMatrix& centres) {
    std::vector<Eigen::Index> cluster(static_cast<std::size_t>(rows.rows()));
    for (Eigen::Index i = 0; i < rows.rows(); ++i) {
        double best = std::numeric_limits<double>::infinity();
        for (Eigen::Index k = 0; k < centres.rows(); ++k) {
            const double distance = (rows.row(i) - centres.row(k)).squaredNorm();
            if (distance < best) {
                best = distance;
                cluster[static_cast<std::size_t>(i)] = k;
            }
        }
    }
    return cluster;
}

/// Moves each centre to the mean of its cluster; a cluster without rows keeps its centre.
Eigen::VectorXd moveCentres(const RowMatrix& rows, const std::vector<Eigen::Index>& cluster, RowMatrix& centres) {
    Eigen::VectorXd count = Eigen::VectorXd::Zero(centres.rows());
    RowMatrix offset = RowMatrix::Zero(centres.rows(), centres.cols());
    for (Eigen::Index i = 0; i < rows.rows(); ++i) {
        const Eigen::Index k = cluster[static_cast<std::size_t>(i)];
        count[k] += 1;
        offset.row(k) += rows.row(i) - centres.row(k);
    }
    for (Eigen::Index k = 0; k < centres.rows(); ++k)
        if (count[k] > 0)
            centres.row(k) += offset.row(k) / count[k];
    return count;
}

std::vector<Eigen::MatrixXd> covariancesWithin(const RowMatrix& rows, const std::vector<Eigen::Index>& cluster,
                                               const RowMatrix& centres, const Eigen::VectorXd& count,
                                               CovarianceType type, const VarianceFloor& floor) {
    const Eigen::Index d = rows.cols();
    std::vector<Eigen::MatrixXd> scatter(static_cast<std::size_t>(centres.rows()), Eigen::MatrixXd::Zero(d, d));
    for (Eigen::Index i = 0; i < rows.rows(); ++i) {
        const Eigen::Index k = cluster[static_cast<std::size_t>(i)];
        const Eigen::VectorXd difference = (rows.row(i) - centres.row(k)).transpose();
        scatter[static_cast<std::size_t>(k)].noalias() += difference * difference.transpose();
    }
    Eigen::MatrixXd pooled = Eigen::MatrixXd::Zero(d, d);
    for (const Eigen::MatrixXd& one : scatter)
        pooled += one;
    pooled /= static_cast<double>(rows.rows());
    floor.apply(pooled);
    if (type == CovarianceType::Tied)
        return {pooled};
    std::vector<Eigen::MatrixXd> result;
    for (Eigen::Index k = 0; k < centres.rows(); ++k) {
        // A cluster with hardly more rows than features has no covariance of its own worth starting from.
        Eigen::MatrixXd covariance = pooled;
        if (count[k] > 2 * static_cast<double>(d))
            covariance = scatter[static_cast<std::size_t>(k)] / count[k];
        floor.apply(covariance);
        if (type == CovarianceType::Diag)
            covariance = Eigen::MatrixXd(covariance.diagonal());
        if (type == CovarianceType::Spherical)
            covariance = Eigen::MatrixXd::Constant(1, 1, covariance.diagonal().mean());
        result.push_back(std::move(covariance));
    }
    return result;
}

} // namespace

Result<HmmParameters> kmeansStart(const Observations& observations, Eigen::Index states, CovarianceType type,
                                  const VarianceFloor& floor, RandomStream& random) {
    const RowMatrix& rows = observations.rows;
    auto centres = seedCentres(rows, states, random);
    if (!centres)
        return tl::unexpected(centres.error());
    std::vector<Eigen::Index> cluster;
    Eigen::VectorXd count;
    for (int iteration = 0; iteration < kLloydIterations; ++iteration) {
        cluster = assign(rows, *centres);
        count = moveCentres(rows, cluster, *centres);
    }
    HmmParameters parameters;
    parameters.covarianceType = type;
    parameters.start = Eigen::VectorXd::Constant(states, 1.0 / static_cast<double>(states));
    parameters.transition = Eigen::MatrixXd::Constant(1, 1, 1.0);
    if (states > 1) {
        parameters.transition =
            Eigen::MatrixXd::Constant(states, states, (1 - kStickiness) / static_cast<double>(states - 1));
        parameters.transition.diagonal().setConstant(kStickiness);
    }
    parameters.means = *centres;
    parameters.covariances = covariancesWithin(rows, cluster, *centres, count, type, floor);
    return parameters;
}

} // namespace aetherion::regime
