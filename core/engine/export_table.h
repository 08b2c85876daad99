#pragma once
// The columns of each kind of export: their names, and how each writes its cell of a stored row.
//
// Existing columns keep their places; new ones come behind them. Thread: pure.
#include "core/contract/history_port.h"
#include "core/engine/export_cells.h"

#include <string_view>
#include <vector>

namespace aetherion::engine {

template <typename Row> struct ExportColumn {
    std::string_view name;
    void (*write)(const Row& row, ExportCells& cells);
};
template <typename Row> using ExportColumns = std::vector<ExportColumn<Row>>;

/// Changes and bars have the same columns.
[[nodiscard]] ExportColumns<contract::RegimeRow> regimeExportColumns();
[[nodiscard]] ExportColumns<contract::PosteriorRow> posteriorExportColumns();
[[nodiscard]] ExportColumns<contract::CandleRow> candleExportColumns();
[[nodiscard]] ExportColumns<contract::FeatureRow> featureExportColumns();
[[nodiscard]] ExportColumns<contract::TickRow> tickExportColumns();
[[nodiscard]] ExportColumns<contract::OrderRow> orderExportColumns();
[[nodiscard]] ExportColumns<contract::TradeRow> tradeExportColumns();
[[nodiscard]] ExportColumns<contract::AuditRecord> auditExportColumns();
[[nodiscard]] ExportColumns<contract::RiskEventRecord> riskEventExportColumns();

} // namespace aetherion::engine
