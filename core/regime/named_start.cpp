#include "core/regime/named_start.h"

#include <algorithm>
#include <array>

namespace aetherion::regime {

namespace {

constexpr Eigen::Index kParts = 4;
/// Added to every variance of the scaled features: a part may sit on one value of a feature.
constexpr double kLeastVariance = 1e-2;

std::optional<Eigen::Index> columnOf(const std::vector<features::Feature>& columns, features::Feature feature) {
    const auto at = std::find(columns.begin(), columns.end(), feature);
    return at == columns.end() ? std::nullopt : std::optional<Eigen::Index>(at - columns.begin());
}

double quantile(std::vector<double> values, double part) {
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(part * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

/// The part that each row belongs to.
std::vector<int> partsOf(const RowMatrix& rows, Eigen::Index mean, Eigen::Index volatility) {
    std::vector<double> volatilities(static_cast<std::size_t>(rows.rows()));
    for (Eigen::Index row = 0; row < rows.rows(); ++row)
        volatilities[static_cast<std::size_t>(row)] = rows(row, volatility);
    const double calm = quantile(volatilities, kCalmPart);
    const double wild = quantile(volatilities, 1 - kWildPart);
    std::vector<double> between;
    for (Eigen::Index row = 0; row < rows.rows(); ++row)
        if (rows(row, volatility) >= calm && rows(row, volatility) < wild)
            between.push_back(rows(row, mean));
    const double middle = between.empty() ? 0 : quantile(between, 0.5);
    std::vector<int> parts(volatilities.size());
    for (Eigen::Index row = 0; row < rows.rows(); ++row)
        parts[static_cast<std::size_t>(row)] = rows(row, volatility) < calm    ? 0
                                               : rows(row, volatility) >= wild ? 3
                                               : rows(row, mean) > middle      ? 1
                                                                               : 2;
    return parts;
}

std::vector<Eigen::MatrixXd> shaped(const std::array<Eigen::MatrixXd, kParts>& full,
                                    const std::array<double, kParts>& weight, CovarianceType type) {
    std::vector<Eigen::MatrixXd> result;
    switch (type) {
    case CovarianceType::Full:
        result.assign(full.begin(), full.end());
        break;
    case CovarianceType::Diag:
        for (const Eigen::MatrixXd& covariance : full)
            result.emplace_back(covariance.diagonal());
        break;
    case CovarianceType::Spherical:
        for (const Eigen::MatrixXd& covariance : full)
            result.push_back(Eigen::MatrixXd::Constant(1, 1, covariance.diagonal().mean()));
        break;
    case CovarianceType::Tied: {
        Eigen::MatrixXd pooled = Eigen::MatrixXd::Zero(full[0].rows(), full[0].cols());
        double sum = 0;
        for (std::size_t part = 0; part < full.size(); ++part) {
            pooled += weight[part] * full[part];
            sum += weight[part];
        }
        result.emplace_back(pooled / sum);
        break;
    }
    }
    return result;
}

} // namespace

std::optional<HmmParameters> namedStart(const Observations& observations, const std::vector<features::Feature>& columns,
                                        Eigen::Index states, CovarianceType type) {
    const auto mean = columnOf(columns, features::Feature::RollingMean);
    const auto volatility = columnOf(columns, features::Feature::RollingVolatility);
    if (states != kParts || !mean || !volatility)
        return std::nullopt;
    const RowMatrix& rows = observations.rows;
    const std::vector<int> parts = partsOf(rows, *mean, *volatility);
    HmmParameters p;
    p.covarianceType = type;
    p.start = Eigen::VectorXd::Constant(kParts, 1.0 / kParts);
    p.transition = Eigen::MatrixXd::Constant(kParts, kParts, (1 - kNamedStay) / (kParts - 1));
    p.transition.diagonal().setConstant(kNamedStay);
    p.means = Eigen::MatrixXd::Zero(kParts, rows.cols());
    std::array<double, kParts> count{};
    for (Eigen::Index row = 0; row < rows.rows(); ++row) {
        const int part = parts[static_cast<std::size_t>(row)];
        count[static_cast<std::size_t>(part)] += 1;
        p.means.row(part) += rows.row(row);
    }
    const double fewest = 2 * static_cast<double>(rows.cols() + 1);
    for (std::size_t part = 0; part < count.size(); ++part) {
        if (count[part] < fewest)
            return std::nullopt;
        p.means.row(static_cast<Eigen::Index>(part)) /= count[part];
    }
    std::array<Eigen::MatrixXd, kParts> full;
    full.fill(Eigen::MatrixXd::Zero(rows.cols(), rows.cols()));
    for (Eigen::Index row = 0; row < rows.rows(); ++row) {
        const auto part = static_cast<std::size_t>(parts[static_cast<std::size_t>(row)]);
        const Eigen::VectorXd off = (rows.row(row) - p.means.row(static_cast<Eigen::Index>(part))).transpose();
        full[part] += off * off.transpose() / count[part];
    }
    for (Eigen::MatrixXd& covariance : full)
        covariance.diagonal().array() += kLeastVariance;
    p.covariances = shaped(full, count, type);
    return p;
}

} // namespace aetherion::regime
