#include "core/regime/hmm_text.h"

#include "core/regime/canonical_json.h"

#include <nlohmann/json.hpp>

namespace aetherion::regime {

namespace {

using nlohmann::json;

json vectorToJson(const Eigen::VectorXd& values) {
    json result = json::array();
    for (const double value : values)
        result.push_back(value);
    return result;
}

json matrixToJson(const Eigen::MatrixXd& matrix) {
    json result = json::array();
    for (Eigen::Index i = 0; i < matrix.rows(); ++i)
        result.push_back(vectorToJson(matrix.row(i)));
    return result;
}

Result<Eigen::VectorXd> vectorFromJson(const json& value, const std::string& what) {
    if (!value.is_array())
        return fail(what + ": is not an array");
    Eigen::VectorXd result(static_cast<Eigen::Index>(value.size()));
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (!value[i].is_number())
            return fail(what + "[" + std::to_string(i) + "]: is not a number");
        result[static_cast<Eigen::Index>(i)] = value[i].get<double>();
    }
    return result;
}

Result<Eigen::MatrixXd> matrixFromJson(const json& value, const std::string& what) {
    if (!value.is_array() || value.empty())
        return fail(what + ": is not an array of rows");
    Eigen::MatrixXd result;
    for (std::size_t i = 0; i < value.size(); ++i) {
        const std::string place = what + "[" + std::to_string(i) + "]";
        auto row = vectorFromJson(value[i], place);
        if (!row)
            return tl::unexpected(row.error());
        if (i == 0)
            result.resize(static_cast<Eigen::Index>(value.size()), row->size());
        if (row->size() != result.cols())
            return fail(place + ": has " + std::to_string(row->size()) + " values, the first row has " +
                        std::to_string(result.cols()));
        result.row(static_cast<Eigen::Index>(i)) = row->transpose();
    }
    return result;
}

Result<CovarianceType> typeOf(const json& value, const Eigen::MatrixXd& means, std::optional<CovarianceType> assumed) {
    if (const auto found = value.find("covariance_type"); found != value.end()) {
        if (!found->is_string())
            return fail("covariance_type: is not a string");
        return parseCovarianceType(found->get<std::string>());
    }
    if (assumed)
        return *assumed;
    const json& covars = value["covars"];
    if (covars.is_array() && !covars.empty()) {
        if (covars[0].is_number())
            return CovarianceType::Spherical;
        if (covars[0].is_array() && !covars[0].empty() && covars[0][0].is_array())
            return CovarianceType::Full;
        const auto rows = static_cast<Eigen::Index>(covars.size());
        if (means.rows() != means.cols() && (rows == means.rows() || rows == means.cols()))
            return rows == means.rows() ? CovarianceType::Diag : CovarianceType::Tied;
    }
    return fail("covariance_type: is missing");
}

Result<std::vector<Eigen::MatrixXd>> covariancesFromJson(const json& value, CovarianceType type) {
    std::vector<Eigen::MatrixXd> result;
    if (type == CovarianceType::Full) {
        if (!value.is_array())
            return fail("covars: is not an array of matrices");
        for (std::size_t i = 0; i < value.size(); ++i) {
            auto matrix = matrixFromJson(value[i], "covars[" + std::to_string(i) + "]");
            if (!matrix)
                return tl::unexpected(matrix.error());
            result.push_back(std::move(*matrix));
        }
        return result;
    }
    if (type == CovarianceType::Spherical) {
        auto values = vectorFromJson(value, "covars");
        if (!values)
            return tl::unexpected(values.error());
        for (const double variance : *values)
            result.push_back(Eigen::MatrixXd::Constant(1, 1, variance));
        return result;
    }
    auto matrix = matrixFromJson(value, "covars");
    if (!matrix)
        return tl::unexpected(matrix.error());
    if (type == CovarianceType::Tied)
        result.push_back(std::move(*matrix));
    else
        for (Eigen::Index i = 0; i < matrix->rows(); ++i)
            result.emplace_back(matrix->row(i).transpose());
    return result;
}

} // namespace

json hmmToJson(const HmmParameters& p) {
    json covars = json::array();
    for (const Eigen::MatrixXd& covariance : p.covariances) {
        switch (p.covarianceType) {
        case CovarianceType::Full:
            covars.push_back(matrixToJson(covariance));
            break;
        case CovarianceType::Diag:
            covars.push_back(vectorToJson(covariance.col(0)));
            break;
        case CovarianceType::Tied:
            covars = matrixToJson(covariance);
            break;
        case CovarianceType::Spherical:
            covars.push_back(covariance(0, 0));
            break;
        }
    }
    return {{"covariance_type", name(p.covarianceType)},
            {"startprob", vectorToJson(p.start)},
            {"transmat", matrixToJson(p.transition)},
            {"means", matrixToJson(p.means)},
            {"covars", std::move(covars)}};
}

Result<HmmParameters> hmmFromJson(const json& value, std::optional<CovarianceType> assumed) {
    if (!value.is_object())
        return fail("is not a JSON object");
    for (const char* member : {"startprob", "transmat", "means", "covars"})
        if (!value.contains(member))
            return fail(std::string(member) + ": is missing");
    HmmParameters p;
    auto start = vectorFromJson(value["startprob"], "startprob");
    if (!start)
        return tl::unexpected(start.error());
    auto transition = matrixFromJson(value["transmat"], "transmat");
    if (!transition)
        return tl::unexpected(transition.error());
    auto means = matrixFromJson(value["means"], "means");
    if (!means)
        return tl::unexpected(means.error());
    p.start = std::move(*start);
    p.transition = std::move(*transition);
    p.means = std::move(*means);
    const auto type = typeOf(value, p.means, assumed);
    if (!type)
        return tl::unexpected(type.error());
    p.covarianceType = *type;
    auto covariances = covariancesFromJson(value["covars"], p.covarianceType);
    if (!covariances)
        return tl::unexpected(covariances.error());
    p.covariances = std::move(*covariances);
    if (auto ok = check(p); !ok)
        return tl::unexpected(ok.error());
    return p;
}

Result<HmmParameters> parseHmmParameters(std::string_view text, std::optional<CovarianceType> assumed) {
    const json value = json::parse(text, nullptr, false);
    if (value.is_discarded())
        return fail("is not JSON");
    return hmmFromJson(value, assumed);
}

std::string hmmParametersText(const HmmParameters& parameters) { return readableJson(hmmToJson(parameters)); }

} // namespace aetherion::regime
