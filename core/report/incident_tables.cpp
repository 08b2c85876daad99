#include "core/report/incident_tables.h"

#include "core/contract/csv_text.h"
#include "core/engine/export_table.h"

namespace aetherion::report {

namespace {

using engine::ExportCells;

template <typename Row, typename Rows> std::string table(const engine::ExportColumns<Row>& columns, const Rows& rows) {
    std::vector<std::string_view> names;
    for (const auto& column : columns)
        names.push_back(column.name);
    ExportCells cells(engine::ExportRequest{}, names);
    cells.begin();
    for (const auto& row : rows) {
        cells.beginRow();
        for (const auto& column : columns)
            column.write(row, cells);
        cells.endRow();
    }
    cells.end();
    return std::move(cells.buffer());
}

engine::ExportColumns<contract::DecisionRow> decisionColumns() {
    using Row = contract::DecisionRow;
    using Cells = ExportCells;
    return {{"time_iso", [](const Row& row, Cells& cells) { cells.moment(row.record.time); }},
            {"time_epoch_ms", [](const Row& row, Cells& cells) { cells.integer(epochMillis(row.record.time)); }},
            {"market", [](const Row& row, Cells& cells) { cells.text(market::name(row.record.instrument.market)); }},
            {"symbol", [](const Row& row, Cells& cells) { cells.text(row.record.instrument.symbol); }},
            {"timeframe", [](const Row& row, Cells& cells) { cells.text(market::name(row.record.timeframe)); }},
            {"account", [](const Row& row, Cells& cells) { cells.text(row.record.account); }},
            {"action", [](const Row& row, Cells& cells) { cells.text(row.record.action); }},
            {"setup", [](const Row& row, Cells& cells) { cells.text(row.record.setup); }},
            {"reason", [](const Row& row, Cells& cells) { cells.text(row.record.reason); }},
            {"inputs", [](const Row& row, Cells& cells) { cells.text(row.record.inputs); }},
            {"source", [](const Row& row, Cells& cells) { cells.text(row.source.label()); }}};
}

/// Of small tables, whose cells are all texts.
void addLine(std::string& csv, std::initializer_list<std::string_view> cells) {
    std::string line;
    bool first = true;
    for (const std::string_view cell : cells) {
        if (!first)
            line += ',';
        first = false;
        contract::appendCsvText(line, cell);
    }
    csv += line + "\n";
}

} // namespace

std::string ordersCsv(const IncidentData& data) { return table(engine::orderExportColumns(), data.orders); }
std::string tradesCsv(const IncidentData& data) { return table(engine::tradeExportColumns(), data.trades); }
std::string decisionsCsv(const IncidentData& data) { return table(decisionColumns(), data.decisions); }
std::string regimesCsv(const IncidentData& data) { return table(engine::regimeExportColumns(), data.regimes); }
std::string riskEventsCsv(const IncidentData& data) { return table(engine::riskEventExportColumns(), data.events); }

std::string holdsCsv(const IncidentData& data) {
    std::string csv;
    addLine(csv, {"scope", "hold", "state", "who", "channel", "cause", "cause_stands", "since", "reason"});
    const auto put = [&](const std::string& scope, const risk::Hold& hold, const std::string& cause, bool stands) {
        addLine(csv, {scope, std::to_string(hold.id), risk::name(hold.imposes), hold.who, hold.channel, cause,
                      stands ? "yes" : "no", formatIso(hold.time), hold.reason});
    };
    for (const risk::Hold& hold : data.holds)
        put("all", hold, {}, false);
    for (const risk::ScopeHold& held : data.scopeHolds)
        put(held.scope.text(), held.hold, held.cause, held.causeStands);
    return csv;
}

std::string balancesCsv(const IncidentData& data) {
    std::string csv;
    addLine(csv, {"account", "currency", "amount", "reserved", "as_of", "source"});
    for (const IncidentBooks& books : data.books)
        for (const contract::BalanceRecord& balance : books.state.balances)
            addLine(csv, {balance.account, balance.currency, balance.amount.text(), balance.reserved.text(),
                          formatIso(balance.time), books.source.label()});
    return csv;
}

std::string positionsCsv(const IncidentData& data) {
    std::string csv;
    addLine(csv, {"account", "market", "symbol", "quantity", "cost", "realised", "opened", "as_of", "source"});
    for (const IncidentBooks& books : data.books)
        for (const contract::PositionRecord& position : books.state.positions)
            addLine(csv, {position.account, market::name(position.instrument.market), position.instrument.symbol,
                          position.quantity.text(), position.cost.text(), position.realised.text(),
                          position.quantity.isZero() ? std::string() : formatIso(position.opened),
                          formatIso(position.time), books.source.label()});
    return csv;
}

std::string knobsCsv(const IncidentData& data) {
    std::string csv;
    addLine(csv, {"knob", "value", "from"});
    for (const auto& [key, value, place] : data.knobs)
        addLine(csv, {key, value, place});
    return csv;
}

} // namespace aetherion::report
