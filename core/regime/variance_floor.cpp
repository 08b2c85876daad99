#include "core/regime/variance_floor.h"

#include <Eigen/Cholesky>
#include <Eigen/Eigenvalues>

#include <algorithm>
#include <limits>

namespace aetherion::regime {

VarianceFloor VarianceFloor::of(const Eigen::MatrixXd& columns, double relative) {
    constexpr double kConstantDeviation = 1e-9;
    VarianceFloor floor;
    floor.minimum.resize(columns.cols());
    for (Eigen::Index j = 0; j < columns.cols(); ++j) {
        const auto column = columns.col(j);
        const double mean = column.mean();
        const double variance = (column.array() - mean).square().mean();
        if (variance > kConstantDeviation * kConstantDeviation * mean * mean && variance > 0) {
            floor.minimum[j] = relative * variance;
        } else {
            floor.minimum[j] = kConstantFloor * (mean == 0 ? 1 : mean * mean);
            floor.constantFeatures.push_back(j);
        }
        floor.minimum[j] = std::max(floor.minimum[j], std::numeric_limits<double>::min() * 1e50);
    }
    return floor;
}

void VarianceFloor::apply(Eigen::MatrixXd& covariance) const {
    const Eigen::Index d = covariance.rows();
    const Eigen::VectorXd root = minimum.cwiseSqrt();
    Eigen::MatrixXd whitened = covariance;
    for (Eigen::Index i = 0; i < d; ++i)
        for (Eigen::Index j = 0; j < d; ++j)
            whitened(i, j) /= root[i] * root[j];
    const Eigen::MatrixXd excess = whitened - Eigen::MatrixXd::Identity(d, d);
    if (Eigen::LLT<Eigen::MatrixXd>(excess).info() == Eigen::Success)
        return;
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(whitened);
    const Eigen::VectorXd values = solver.eigenvalues().cwiseMax(1.0);
    whitened = solver.eigenvectors() * values.asDiagonal() * solver.eigenvectors().transpose();
    for (Eigen::Index i = 0; i < d; ++i)
        for (Eigen::Index j = 0; j < d; ++j)
            covariance(i, j) = (whitened(i, j) + whitened(j, i)) / 2 * (root[i] * root[j]);
}

void VarianceFloor::raise(HmmParameters& parameters) const {
    for (Eigen::MatrixXd& covariance : parameters.covariances) {
        switch (parameters.covarianceType) {
        case CovarianceType::Full:
        case CovarianceType::Tied:
            apply(covariance);
            break;
        case CovarianceType::Diag:
            covariance = covariance.cwiseMax(minimum);
            break;
        case CovarianceType::Spherical:
            covariance(0, 0) = std::max(covariance(0, 0), minimum.mean());
            break;
        }
    }
}

} // namespace aetherion::regime
