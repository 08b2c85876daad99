#include "core/regime/gaussian_hmm.h"

#include <cmath>
#include <numbers>
#include <string>

namespace aetherion::regime {

namespace {

/// A covariance's inverse Cholesky factor, lower triangle by rows, and the sum of the logarithms of its diagonal.
struct Whitening {
    std::vector<double> factor;
    double logDeterminant = 0;
};

using Extended = long double;

[[nodiscard]] bool factorise(std::vector<Extended>& a, std::size_t d) {
    for (std::size_t j = 0; j < d; ++j) {
        Extended pivot = a[j * d + j];
        for (std::size_t m = 0; m < j; ++m)
            pivot -= a[j * d + m] * a[j * d + m];
        if (!(pivot > 0))
            return false;
        const Extended root = std::sqrt(pivot);
        a[j * d + j] = root;
        for (std::size_t i = j + 1; i < d; ++i) {
            Extended value = a[i * d + j];
            for (std::size_t m = 0; m < j; ++m)
                value -= a[i * d + m] * a[j * d + m];
            a[i * d + j] = value / root;
        }
    }
    return true;
}

Result<Whitening> whiten(const Eigen::MatrixXd& covariance) {
    const auto d = static_cast<std::size_t>(covariance.rows());
    std::vector<Extended> lower(d * d, 0);
    for (std::size_t i = 0; i < d; ++i)
        for (std::size_t j = 0; j <= i; ++j)
            lower[i * d + j] = covariance(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j));
    if (!factorise(lower, d))
        return fail("is not positive definite");
    // Forward substitution, column by column: L W = I.
    std::vector<Extended> inverse(d * d, 0);
    Whitening result;
    Extended logDeterminant = 0;
    for (std::size_t j = 0; j < d; ++j) {
        inverse[j * d + j] = 1 / lower[j * d + j];
        logDeterminant += std::log(inverse[j * d + j]);
        for (std::size_t i = j + 1; i < d; ++i) {
            Extended value = 0;
            for (std::size_t m = j; m < i; ++m)
                value -= lower[i * d + m] * inverse[m * d + j];
            inverse[i * d + j] = value / lower[i * d + i];
        }
    }
    for (std::size_t i = 0; i < d; ++i)
        for (std::size_t j = 0; j <= i; ++j)
            result.factor.push_back(static_cast<double>(inverse[i * d + j]));
    result.logDeterminant = static_cast<double>(logDeterminant);
    return result;
}

Whitening whitenDiagonal(const Eigen::MatrixXd& variances, Eigen::Index d) {
    Whitening result;
    Extended logDeterminant = 0;
    for (Eigen::Index i = 0; i < d; ++i) {
        const Extended variance = variances(variances.rows() == 1 ? 0 : i, 0);
        result.factor.push_back(static_cast<double>(1 / std::sqrt(variance)));
        logDeterminant -= std::log(variance) / 2;
    }
    result.logDeterminant = static_cast<double>(logDeterminant);
    return result;
}

double squaresDiagonal(const double* x, const double* centre, const double* w, Eigen::Index d) {
    double squares = 0;
    for (Eigen::Index i = 0; i < d; ++i) {
        const double y = w[i] * (x[i] - centre[i]);
        squares += y * y;
    }
    return squares;
}

/// |W (x - centre)|^2 with the dimension known at compile time: the triangle unrolls, no branch is left to mispredict.
template <int D> double squaresUnrolled(const double* x, const double* centre, const double* w) {
    double difference[D];
    for (int i = 0; i < D; ++i)
        difference[i] = x[i] - centre[i];
    double squares = 0;
    for (int i = 0; i < D; ++i) {
        double y = 0;
        for (int j = 0; j <= i; ++j)
            y += w[i * (i + 1) / 2 + j] * difference[j];
        squares += y * y;
    }
    return squares;
}

double squaresFull(const double* x, const double* centre, const double* w, Eigen::Index d, double* difference) {
    switch (d) {
    case 1:
        return squaresUnrolled<1>(x, centre, w);
    case 2:
        return squaresUnrolled<2>(x, centre, w);
    case 3:
        return squaresUnrolled<3>(x, centre, w);
    case 4:
        return squaresUnrolled<4>(x, centre, w);
    case 5:
        return squaresUnrolled<5>(x, centre, w);
    case 6:
        return squaresUnrolled<6>(x, centre, w);
    }
    double squares = 0;
    for (Eigen::Index i = 0; i < d; ++i) {
        difference[i] = x[i] - centre[i];
        double y = 0;
        for (Eigen::Index j = 0; j <= i; ++j)
            y += *w++ * difference[j];
        squares += y * y;
    }
    return squares;
}

} // namespace

Result<GaussianHmm> GaussianHmm::create(HmmParameters parameters) {
    if (auto ok = check(parameters); !ok)
        return tl::unexpected(ok.error());
    GaussianHmm hmm(std::move(parameters));
    if (auto ok = hmm.prepare(); !ok)
        return tl::unexpected(ok.error());
    return hmm;
}

Status GaussianHmm::prepare() {
    const Eigen::Index k = states();
    const Eigen::Index d = dimensions();
    const CovarianceType type = m_parameters.covarianceType;
    m_diagonal = type == CovarianceType::Diag || type == CovarianceType::Spherical;
    for (Eigen::Index i = 0; i < k; ++i) {
        for (Eigen::Index j = 0; j < k; ++j)
            m_transition.push_back(m_parameters.transition(i, j));
        for (Eigen::Index j = 0; j < d; ++j)
            m_means.push_back(m_parameters.means(i, j));
        const auto& covariance = m_parameters.covariances[type == CovarianceType::Tied ? 0 : index(i)];
        Whitening whitening;
        if (m_diagonal) {
            whitening = whitenDiagonal(covariance, d);
        } else {
            auto factors = whiten(covariance);
            if (!factors)
                return fail("covars of state " + std::to_string(i) + ": " + factors.error().reason);
            whitening = std::move(*factors);
        }
        m_logNormaliser.push_back(whitening.logDeterminant -
                                  static_cast<double>(d) * std::log(2 * std::numbers::pi) / 2);
        m_whitening.push_back(std::move(whitening.factor));
    }
    return {};
}

void GaussianHmm::logDensities(const double* x, double* result, double* scratch) const {
    const Eigen::Index k = states();
    const Eigen::Index d = dimensions();
    for (Eigen::Index state = 0; state < k; ++state) {
        const double squares = m_diagonal ? squaresDiagonal(x, mean(state), whitening(state), d)
                                          : squaresFull(x, mean(state), whitening(state), d, scratch);
        result[state] = m_logNormaliser[index(state)] - squares / 2;
    }
}

} // namespace aetherion::regime
