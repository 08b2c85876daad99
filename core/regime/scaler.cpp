#include "core/regime/scaler.h"

#include <cmath>
#include <string>

namespace aetherion::regime {

Result<Scaler> Scaler::of(const RowMatrix& rows) {
    constexpr double kConstantDeviation = 1e-9;
    Scaler scaler;
    for (Eigen::Index j = 0; j < rows.cols(); ++j) {
        const double mean = rows.col(j).mean();
        const double deviation = std::sqrt((rows.col(j).array() - mean).square().mean());
        if (!(deviation > kConstantDeviation * std::abs(mean)))
            return failAt("column " + std::to_string(j), "does not vary");
        scaler.mean.push_back(mean);
        scaler.deviation.push_back(deviation);
    }
    return scaler;
}

void Scaler::apply(std::span<double> sample) const {
    for (std::size_t i = 0; i < sample.size(); ++i)
        sample[i] = (sample[i] - mean[i]) / deviation[i];
}

void Scaler::apply(RowMatrix& rows) const {
    for (Eigen::Index i = 0; i < rows.rows(); ++i)
        apply({rows.row(i).data(), static_cast<std::size_t>(rows.cols())});
}

} // namespace aetherion::regime
