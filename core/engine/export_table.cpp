#include "core/engine/export_table.h"

#include "core/contract/regime_csv.h"
#include "core/features/feature.h"

#include <algorithm>
#include <utility>

namespace aetherion::engine {

namespace {

using contract::AuditRecord;
using contract::CandleRow;
using contract::FeatureRow;
using contract::OrderRow;
using contract::PosteriorRecord;
using contract::PosteriorRow;
using contract::RegimeRow;
using contract::RiskEventRecord;
using contract::TickRow;
using contract::TradeRow;
using Cells = ExportCells;

std::string_view name(market::Side side) {
    switch (side) {
    case market::Side::Buy:
        return "BUY";
    case market::Side::Sell:
        return "SELL";
    case market::Side::Unknown:
        return "";
    }
    return "";
}

// Time, market and symbol of every kind of row.
Timestamp timeOf(const RegimeRow& row) { return row.record.at.closeTime; }
Timestamp timeOf(const PosteriorRow& row) { return row.record.closeTime; }
Timestamp timeOf(const CandleRow& row) { return row.record.bar.openTime; }
Timestamp timeOf(const FeatureRow& row) { return row.record.closeTime; }
Timestamp timeOf(const TickRow& row) { return row.record.eventTime; }
Timestamp timeOf(const OrderRow& row) { return row.record.created; }
Timestamp timeOf(const TradeRow& row) { return row.record.time; }
Timestamp timeOf(const AuditRecord& row) { return row.time; }
Timestamp timeOf(const RiskEventRecord& row) { return row.time; }

const PosteriorRecord& regimeOf(const RegimeRow& row) { return row.record.at; }
const PosteriorRecord& regimeOf(const PosteriorRow& row) { return row.record; }

const market::InstrumentKey& instrumentOf(const RegimeRow& row) { return row.record.at.instrument; }
template <typename Row> const market::InstrumentKey& instrumentOf(const Row& row) { return row.record.instrument; }

std::int64_t runOf(const RegimeRow& row) { return row.record.at.source.value; }
template <typename Row> std::int64_t runOf(const Row& row) { return row.record.source.value; }

template <typename Row> void timeColumns(ExportColumns<Row>& columns) {
    columns.push_back({"time_iso", [](const Row& row, Cells& cells) { cells.moment(timeOf(row)); }});
    columns.push_back({"time_epoch_ms", [](const Row& row, Cells& cells) { cells.integer(epochMillis(timeOf(row))); }});
}

template <typename Row> ExportColumns<Row> firstColumns() {
    ExportColumns<Row> columns;
    timeColumns(columns);
    columns.push_back(
        {"market", [](const Row& row, Cells& cells) { cells.text(market::name(instrumentOf(row).market)); }});
    columns.push_back({"symbol", [](const Row& row, Cells& cells) { cells.text(instrumentOf(row).symbol); }});
    return columns;
}

template <typename Row> void sourceColumns(ExportColumns<Row>& columns) {
    columns.push_back({"source", [](const Row& row, Cells& cells) { cells.text(row.source.label()); }});
    columns.push_back({"run", [](const Row& row, Cells& cells) { cells.integer(runOf(row)); }});
}

template <typename Row> void add(ExportColumns<Row>& columns, std::initializer_list<ExportColumn<Row>> more) {
    for (const ExportColumn<Row>& column : more)
        columns.push_back(column);
}

/// A regime that is not known has no numbers: absent, not zero.
void number(const PosteriorRecord& row, double value, Cells& cells) {
    if (row.state >= 0)
        cells.real(value);
    else
        cells.none();
}

template <std::size_t Index, typename Row> ExportColumn<Row> probability() {
    return {contract::regimeColumns()[8 + Index],
            [](const Row& row, Cells& cells) { number(regimeOf(row), regimeOf(row).probabilities[Index], cells); }};
}

template <typename Row> ExportColumns<Row> regimeLikeColumns() {
    auto columns = firstColumns<Row>();
    add<Row>(
        columns,
        {{"timeframe", [](const Row& row, Cells& cells) { cells.text(market::name(regimeOf(row).timeframe)); }},
         {"regime", [](const Row& row, Cells& cells) { cells.text(market::name(regimeOf(row).regime)); }},
         {"confidence", [](const Row& row, Cells& cells) { number(regimeOf(row), regimeOf(row).confidence, cells); }},
         {"state",
          [](const Row& row, Cells& cells) {
              if (regimeOf(row).state >= 0)
                  cells.integer(regimeOf(row).state);
              else
                  cells.none();
          }},
         probability<0, Row>(),
         probability<1, Row>(),
         probability<2, Row>(),
         probability<3, Row>(),
         {"confirmed", [](const Row& row, Cells& cells) { cells.flag(regimeOf(row).confirmed); }},
         {"model_id", [](const Row& row, Cells& cells) { cells.text(regimeOf(row).modelId); }}});
    sourceColumns(columns);
    return columns;
}

template <std::size_t Index> ExportColumn<FeatureRow> featureColumn() {
    return {features::name(features::kFeatures[Index]), [](const FeatureRow& row, Cells& cells) {
                const auto& values = row.record.values;
                const auto at = std::find_if(values.begin(), values.end(), [](const auto& value) {
                    return value.first == features::name(features::kFeatures[Index]);
                });
                if (at == values.end())
                    cells.none();
                else
                    cells.real(at->second);
            }};
}

void price(const std::optional<Price>& value, Cells& cells) {
    if (value)
        cells.decimal(value->units());
    else
        cells.none();
}

} // namespace

ExportColumns<RegimeRow> regimeExportColumns() { return regimeLikeColumns<RegimeRow>(); }
ExportColumns<PosteriorRow> posteriorExportColumns() { return regimeLikeColumns<PosteriorRow>(); }

ExportColumns<CandleRow> candleExportColumns() {
    using Row = CandleRow;
    auto columns = firstColumns<Row>();
    add<Row>(columns,
             {{"timeframe", [](const Row& row, Cells& cells) { cells.text(market::name(row.record.bar.timeframe)); }},
              {"open", [](const Row& row, Cells& cells) { cells.decimal(row.record.bar.open.units()); }},
              {"high", [](const Row& row, Cells& cells) { cells.decimal(row.record.bar.high.units()); }},
              {"low", [](const Row& row, Cells& cells) { cells.decimal(row.record.bar.low.units()); }},
              {"close", [](const Row& row, Cells& cells) { cells.decimal(row.record.bar.close.units()); }},
              {"volume",
               [](const Row& row, Cells& cells) {
                   if (row.record.bar.hasVolume)
                       cells.decimal(row.record.bar.volume.units());
                   else
                       cells.none();
               }},
              {"count", [](const Row& row, Cells& cells) { cells.integer(row.record.bar.count); }},
              {"partial", [](const Row& row, Cells& cells) { cells.flag(row.record.bar.partial); }}});
    sourceColumns(columns);
    add<Row>(columns, {{"cut_epoch_ms",
                        [](const Row& row, Cells& cells) {
                            if (row.record.bar.cutAt)
                                cells.integer(epochMillis(*row.record.bar.cutAt));
                            else
                                cells.none();
                        }},
                       {"begins", [](const Row& row, Cells& cells) { cells.flag(row.record.bar.begins); }}});
    return columns;
}

ExportColumns<FeatureRow> featureExportColumns() {
    using Row = FeatureRow;
    auto columns = firstColumns<Row>();
    add<Row>(columns,
             {{"timeframe", [](const Row& row, Cells& cells) { cells.text(market::name(row.record.timeframe)); }}});
    [&]<std::size_t... Index>(std::index_sequence<Index...>) { (columns.push_back(featureColumn<Index>()), ...); }
    (std::make_index_sequence<features::kFeatures.size()>());
    sourceColumns(columns);
    return columns;
}

ExportColumns<TickRow> tickExportColumns() {
    using Row = TickRow;
    auto columns = firstColumns<Row>();
    add<Row>(
        columns,
        {{"time_epoch_ns", [](const Row& row, Cells& cells) { cells.integer(epochNanos(row.record.eventTime)); }},
         {"received_epoch_ns", [](const Row& row, Cells& cells) { cells.integer(epochNanos(row.record.receiveTime)); }},
         {"price", [](const Row& row, Cells& cells) { cells.decimal(row.record.price.units()); }},
         {"quantity", [](const Row& row, Cells& cells) { cells.decimal(row.record.quantity.units()); }},
         {"side", [](const Row& row, Cells& cells) { cells.text(name(row.record.side)); }},
         {"number", [](const Row& row, Cells& cells) { cells.integer(row.record.number); }}});
    sourceColumns(columns);
    return columns;
}

ExportColumns<OrderRow> orderExportColumns() {
    using Row = OrderRow;
    auto columns = firstColumns<Row>();
    add<Row>(columns, {{"account", [](const Row& row, Cells& cells) { cells.text(row.record.account); }},
                       {"order", [](const Row& row, Cells& cells) { cells.text(row.record.order); }},
                       {"side", [](const Row& row, Cells& cells) { cells.text(name(row.record.side)); }},
                       {"type", [](const Row& row, Cells& cells) { cells.text(row.record.type); }},
                       {"time_in_force", [](const Row& row, Cells& cells) { cells.text(row.record.timeInForce); }},
                       {"state", [](const Row& row, Cells& cells) { cells.text(row.record.state); }},
                       {"quantity", [](const Row& row, Cells& cells) { cells.decimal(row.record.quantity.units()); }},
                       {"filled", [](const Row& row, Cells& cells) { cells.decimal(row.record.filled.units()); }},
                       {"limit_price", [](const Row& row, Cells& cells) { price(row.record.limitPrice, cells); }},
                       {"stop_price", [](const Row& row, Cells& cells) { price(row.record.stopPrice, cells); }},
                       {"channel", [](const Row& row, Cells& cells) { cells.text(row.record.channel); }},
                       {"strategy", [](const Row& row, Cells& cells) { cells.text(row.record.strategy); }},
                       {"client_order", [](const Row& row, Cells& cells) { cells.text(row.record.clientOrder); }},
                       {"reason", [](const Row& row, Cells& cells) { cells.text(row.record.reason); }},
                       {"revision", [](const Row& row, Cells& cells) { cells.integer(row.record.revision); }},
                       {"changed_iso", [](const Row& row, Cells& cells) { cells.moment(row.record.changed); }},
                       {"changed_epoch_ms",
                        [](const Row& row, Cells& cells) { cells.integer(epochMillis(row.record.changed)); }}});
    sourceColumns(columns);
    add<Row>(columns,
             {{"who", [](const Row& row, Cells& cells) { cells.text(row.record.who); }},
              {"purpose", [](const Row& row, Cells& cells) { cells.text(row.record.purpose); }},
              {"filled_value", [](const Row& row, Cells& cells) { cells.decimal(row.record.filledValue.units()); }},
              {"fees", [](const Row& row, Cells& cells) { cells.decimal(row.record.fees.units()); }}});
    return columns;
}

ExportColumns<TradeRow> tradeExportColumns() {
    using Row = TradeRow;
    auto columns = firstColumns<Row>();
    add<Row>(columns, {{"account", [](const Row& row, Cells& cells) { cells.text(row.record.account); }},
                       {"number", [](const Row& row, Cells& cells) { cells.integer(row.record.number); }},
                       {"order", [](const Row& row, Cells& cells) { cells.text(row.record.order); }},
                       {"side", [](const Row& row, Cells& cells) { cells.text(name(row.record.side)); }},
                       {"price", [](const Row& row, Cells& cells) { cells.decimal(row.record.price.units()); }},
                       {"quantity", [](const Row& row, Cells& cells) { cells.decimal(row.record.quantity.units()); }},
                       {"fee", [](const Row& row, Cells& cells) { cells.decimal(row.record.fee.units()); }}});
    sourceColumns(columns);
    add<Row>(columns, {{"value", [](const Row& row, Cells& cells) { cells.decimal(row.record.value.units()); }},
                       {"realised", [](const Row& row, Cells& cells) { cells.decimal(row.record.realised.units()); }}});
    return columns;
}

ExportColumns<AuditRecord> auditExportColumns() {
    using Row = AuditRecord;
    ExportColumns<Row> columns;
    timeColumns(columns);
    add<Row>(columns, {{"engine", [](const Row& row, Cells& cells) { cells.text(row.engine); }},
                       {"seq", [](const Row& row, Cells& cells) { cells.integer(row.seq); }},
                       {"who", [](const Row& row, Cells& cells) { cells.text(row.who); }},
                       {"channel", [](const Row& row, Cells& cells) { cells.text(row.channel); }},
                       {"action", [](const Row& row, Cells& cells) { cells.text(row.action); }},
                       {"subject", [](const Row& row, Cells& cells) { cells.text(row.subject); }},
                       {"before", [](const Row& row, Cells& cells) { cells.text(row.before); }},
                       {"after", [](const Row& row, Cells& cells) { cells.text(row.after); }},
                       {"reason", [](const Row& row, Cells& cells) { cells.text(row.reason); }},
                       {"hash", [](const Row& row, Cells& cells) { cells.text(row.hash); }}});
    return columns;
}

ExportColumns<RiskEventRecord> riskEventExportColumns() {
    using Row = RiskEventRecord;
    ExportColumns<Row> columns;
    timeColumns(columns);
    add<Row>(columns, {{"kind", [](const Row& row, Cells& cells) { cells.text(row.kind); }},
                       {"state", [](const Row& row, Cells& cells) { cells.text(row.state); }},
                       {"hold", [](const Row& row, Cells& cells) { cells.integer(row.hold); }},
                       {"who", [](const Row& row, Cells& cells) { cells.text(row.who); }},
                       {"channel", [](const Row& row, Cells& cells) { cells.text(row.channel); }},
                       {"reason", [](const Row& row, Cells& cells) { cells.text(row.reason); }},
                       {"engine", [](const Row& row, Cells& cells) { cells.text(row.engine); }}});
    return columns;
}

} // namespace aetherion::engine
