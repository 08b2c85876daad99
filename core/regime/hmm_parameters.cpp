#include "core/regime/hmm_parameters.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace aetherion::regime {

namespace {

// What 17 digits and a few roundings leave of a sum of one.
constexpr double kSumTolerance = 1e-8;
constexpr double kSymmetryTolerance = 1e-8;

Status checkProbabilities(const Eigen::Ref<const Eigen::RowVectorXd>& row, const std::string& what) {
    for (Eigen::Index j = 0; j < row.size(); ++j)
        if (!(row[j] >= 0 && row[j] <= 1 + kSumTolerance))
            return fail(what + ", column " + std::to_string(j) + ": not a probability");
    if (std::abs(row.sum() - 1) > kSumTolerance)
        return fail(what + ": does not sum to 1");
    return {};
}

Status checkCovariance(const Eigen::MatrixXd& covariance, Eigen::Index rows, Eigen::Index columns,
                       const std::string& what) {
    if (covariance.rows() != rows || covariance.cols() != columns)
        return fail(what + ": has the wrong shape");
    if (!covariance.allFinite())
        return fail(what + ": holds a value that is not finite");
    for (Eigen::Index i = 0; i < rows; ++i) {
        if (!(covariance(i, columns == 1 ? 0 : i) > 0))
            return fail(what + ", row " + std::to_string(i) + ": variance is not positive");
        for (Eigen::Index j = 0; columns > 1 && j < i; ++j) {
            const double scale = std::sqrt(covariance(i, i) * covariance(j, j));
            if (std::abs(covariance(i, j) - covariance(j, i)) > kSymmetryTolerance * scale)
                return fail(what + ": is not symmetric");
        }
    }
    return {};
}

} // namespace

Status check(const HmmParameters& p) {
    const Eigen::Index k = p.states();
    const Eigen::Index d = p.dimensions();
    if (k < 1 || k > kMaxStates)
        return fail("means: " + std::to_string(k) + " states, must be 1 to 8");
    if (d < 1 || d > kMaxDimensions)
        return fail("means: " + std::to_string(d) + " features, must be 1 to 64");
    if (!p.means.allFinite())
        return fail("means: hold a value that is not finite");
    if (p.start.size() != k)
        return fail("startprob: has " + std::to_string(p.start.size()) + " entries for " + std::to_string(k) +
                    " states");
    if (p.transition.rows() != k || p.transition.cols() != k)
        return fail("transmat: is not " + std::to_string(k) + " x " + std::to_string(k));
    if (auto ok = checkProbabilities(p.start.transpose(), "startprob"); !ok)
        return ok;
    for (Eigen::Index i = 0; i < k; ++i)
        if (auto ok = checkProbabilities(p.transition.row(i), "transmat row " + std::to_string(i)); !ok)
            return ok;
    const bool matrix = p.covarianceType == CovarianceType::Full || p.covarianceType == CovarianceType::Tied;
    const Eigen::Index rows = p.covarianceType == CovarianceType::Spherical ? 1 : d;
    const auto expected = static_cast<std::size_t>(p.covarianceType == CovarianceType::Tied ? 1 : k);
    if (p.covariances.size() != expected)
        return fail("covars: " + std::to_string(p.covariances.size()) + " where " + std::to_string(expected) +
                    " belong");
    for (std::size_t i = 0; i < expected; ++i) {
        const std::string what = expected == 1 ? "covars" : "covars of state " + std::to_string(i);
        if (auto ok = checkCovariance(p.covariances[i], rows, matrix ? d : 1, what); !ok)
            return ok;
    }
    return {};
}

Eigen::Index freeParameters(CovarianceType type, Eigen::Index k, Eigen::Index d) {
    const Eigen::Index common = (k - 1) + k * (k - 1) + k * d;
    switch (type) {
    case CovarianceType::Full:
        return common + k * d * (d + 1) / 2;
    case CovarianceType::Diag:
        return common + k * d;
    case CovarianceType::Tied:
        return common + d * (d + 1) / 2;
    case CovarianceType::Spherical:
        return common + k;
    }
    return common;
}

Eigen::Index leastRows(CovarianceType type, Eigen::Index k, Eigen::Index d) {
    switch (type) {
    case CovarianceType::Full:
        return k * (d + 1);
    case CovarianceType::Tied:
        return std::max(2 * k, d + k);
    case CovarianceType::Diag:
    case CovarianceType::Spherical:
        return 2 * k;
    }
    return 2 * k;
}

} // namespace aetherion::regime
