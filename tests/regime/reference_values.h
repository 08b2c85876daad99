#pragma once
// Reading the reference values of tests/data, made by an independent implementation in extended precision.
#include "core/regime/gaussian_hmm.h"
#include "core/regime/hmm_text.h"
#include "core/regime/observations.h"
#include "core/regime/observations_text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>

namespace aetherion::test {

inline const std::string kReferenceFolder = AETHERION_SOURCE_DIR "/tests/data/";

inline std::string textOf(const std::string& path) {
    std::ifstream file(path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

inline nlohmann::json jsonOf(const std::string& name) { return nlohmann::json::parse(textOf(kReferenceFolder + name)); }

inline regime::HmmParameters parametersOf(nlohmann::json value, std::string_view type) {
    value["covariance_type"] = type;
    auto parameters = regime::hmmFromJson(value);
    if (!parameters)
        throw std::runtime_error(parameters.error().text());
    return *parameters;
}

inline regime::RowMatrix matrixOf(const nlohmann::json& rows) {
    regime::RowMatrix matrix(static_cast<Eigen::Index>(rows.size()), static_cast<Eigen::Index>(rows.at(0).size()));
    for (std::size_t i = 0; i < rows.size(); ++i)
        for (std::size_t j = 0; j < rows[i].size(); ++j)
            matrix(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)) = rows[i][j].get<double>();
    return matrix;
}

/// Largest absolute difference over the rows that the reference has.
inline double largestDifference(const regime::RowMatrix& values, const nlohmann::json& reference) {
    const regime::RowMatrix expected = matrixOf(reference);
    return (values.topRows(expected.rows()) - expected).cwiseAbs().maxCoeff();
}

/// Largest difference relative to max(|x|, 1e-3), over all parameters.
inline double largestDifference(const regime::HmmParameters& a, const regime::HmmParameters& b) {
    double worst = 0;
    const auto compare = [&](const auto& x, const auto& y) {
        for (Eigen::Index i = 0; i < x.rows(); ++i)
            for (Eigen::Index j = 0; j < x.cols(); ++j)
                worst = std::max(worst, std::abs(x(i, j) - y(i, j)) / std::max(std::abs(y(i, j)), 1e-3));
    };
    compare(a.start, b.start);
    compare(a.transition, b.transition);
    compare(a.means, b.means);
    for (std::size_t k = 0; k < b.covariances.size(); ++k)
        compare(a.covariances[k], b.covariances[k]);
    return worst;
}

inline double relativeDifference(double value, double expected) {
    return std::abs(value - expected) / std::abs(expected);
}

} // namespace aetherion::test
