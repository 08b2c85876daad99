#pragma once
// The smallest variance that fitting may give a feature, so that no state shrinks onto a point.
//
// Per feature: `relative` times its variance over all rows. A feature that does not vary (its standard deviation is
// below 1e-9 of its size) gets kConstantFloor times its mean square, or kConstantFloor itself where the mean is zero,
// and is reported. Thread: values.
#include "core/regime/hmm_parameters.h"

#include <vector>

namespace aetherion::regime {

struct VarianceFloor {
    static constexpr double kConstantFloor = 1e-6;

    /// D values, all positive.
    Eigen::VectorXd minimum;
    /// Columns without variation.
    std::vector<Eigen::Index> constantFeatures;

    /// `columns`: N x D.
    [[nodiscard]] static VarianceFloor of(const Eigen::MatrixXd& columns, double relative);

    /// The nearest covariance in likelihood to `covariance` that is nowhere below the floor: eigenvalues of F^-1/2 S
    /// F^-1/2 below 1 become 1. Leaves the matrix bit for bit where the floor does not bite.
    void apply(Eigen::MatrixXd& covariance) const;
    /// The same for all covariances of a model, whatever their type; a spherical one is held at the mean of the floors.
    void raise(HmmParameters& parameters) const;
};

} // namespace aetherion::regime
