#pragma once
// The columns of each kind of export, and a stored row as one value per column.
//
// Thread: pure. Prices and quantities are exact decimals; doubles are written so that they are read back bit for bit.
#include "core/contract/history_port.h"

#include <string>
#include <vector>

namespace aetherion::engine {

struct ExportColumn {
    std::string name;
    /// A number in JSON; text otherwise. Empty values are null.
    bool isNumber = false;
};

[[nodiscard]] std::vector<ExportColumn> regimeExportColumns();
[[nodiscard]] std::vector<ExportColumn> candleExportColumns();
[[nodiscard]] std::vector<ExportColumn> featureExportColumns();
[[nodiscard]] std::vector<ExportColumn> tickExportColumns();

[[nodiscard]] std::vector<std::string> exportFields(const contract::RegimeRow& row, const std::string& zone);
[[nodiscard]] std::vector<std::string> exportFields(const contract::PosteriorRow& row, const std::string& zone);
[[nodiscard]] std::vector<std::string> exportFields(const contract::CandleRow& row, const std::string& zone);
[[nodiscard]] std::vector<std::string> exportFields(const contract::FeatureRow& row, const std::string& zone);
[[nodiscard]] std::vector<std::string> exportFields(const contract::TickRow& row, const std::string& zone);

} // namespace aetherion::engine
