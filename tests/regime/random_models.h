#pragma once
// Models and rows drawn from a stream, for properties that hold for every model.
#include "core/base/random_stream.h"
#include "core/regime/gaussian_hmm.h"
#include "core/regime/observations.h"

namespace aetherion::test {

inline regime::HmmParameters randomModel(regime::CovarianceType type, Eigen::Index k, Eigen::Index d,
                                         RandomStream& random) {
    using regime::CovarianceType;
    regime::HmmParameters model;
    model.covarianceType = type;
    const auto distribution = [&] {
        Eigen::VectorXd row(k);
        for (double& p : row)
            p = 0.05 + random.uniform();
        return Eigen::VectorXd(row / row.sum());
    };
    model.start = distribution();
    model.transition.resize(k, k);
    model.means.resize(k, d);
    for (Eigen::Index i = 0; i < k; ++i) {
        model.transition.row(i) = 0.2 * distribution().transpose();
        model.transition(i, i) += 0.8;
        for (Eigen::Index j = 0; j < d; ++j)
            model.means(i, j) = 2 * random.normal();
    }
    for (Eigen::Index i = 0; i < (type == CovarianceType::Tied ? 1 : k); ++i) {
        Eigen::MatrixXd spread(d, d);
        for (double& x : spread.reshaped())
            x = 0.5 * random.normal();
        const Eigen::MatrixXd covariance = spread * spread.transpose() + 0.3 * Eigen::MatrixXd::Identity(d, d);
        switch (type) {
        case CovarianceType::Full:
        case CovarianceType::Tied:
            model.covariances.push_back(covariance);
            break;
        case CovarianceType::Diag:
            model.covariances.emplace_back(covariance.diagonal());
            break;
        case CovarianceType::Spherical:
            model.covariances.emplace_back(Eigen::MatrixXd::Constant(1, 1, covariance(0, 0)));
            break;
        }
    }
    return model;
}

/// Rows about the means of states that take turns every twenty rows.
inline regime::RowMatrix randomRows(const regime::GaussianHmm& hmm, Eigen::Index count, RandomStream& random) {
    regime::RowMatrix rows(count, hmm.dimensions());
    for (Eigen::Index t = 0; t < count; ++t)
        for (Eigen::Index j = 0; j < hmm.dimensions(); ++j)
            rows(t, j) = hmm.parameters().means((t / 20) % hmm.states(), j) + random.normal();
    return rows;
}

} // namespace aetherion::test
