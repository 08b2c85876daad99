#include "core/engine/export_job.h"

#include "core/engine/export_contents.h"
#include "core/engine/export_table.h"
#include "core/engine/export_writer.h"
#include "core/engine/history_cursor.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace aetherion::engine {

namespace {

constexpr std::size_t kPageRows = 10'000;
constexpr std::size_t kRowsBetweenStops = 512;

template <typename Row> Result<ExportColumns<Row>> chosen(ExportColumns<Row> all, const ExportRequest& request) {
    if (request.columns.empty())
        return all;
    ExportColumns<Row> columns;
    for (const std::string& wanted : request.columns) {
        const auto at = std::find_if(all.begin(), all.end(),
                                     [&](const ExportColumn<Row>& column) { return column.name == wanted; });
        if (at == all.end())
            return failAt("columns", "\"" + wanted + "\" is not a column of this export");
        columns.push_back(*at);
    }
    return columns;
}

/// The end of the millisecond of the newest row, or the end that was asked for: what comes later is not part of it.
/// Nothing where there are no rows.
template <typename Row>
Result<std::optional<Timestamp>> endOf(contract::HistoryPort& history, typename HistoryCursor<Row>::Read read,
                                       contract::HistoryQuery query, const std::stop_token& stop) {
    query.newestFirst = true;
    query.limit = 1;
    const Awaited<contract::Page<Row>> answer;
    (history.*read)(query, stop, answer.completion());
    const auto page = answer.get();
    if (!page)
        return tl::unexpected(page.error());
    if (page->rows.empty())
        return std::optional<Timestamp>{};
    const auto behind = fromEpochMillis(epochMillis(ExportContents().see(page->rows.front())) + 1);
    return query.to ? std::min(*query.to, behind) : behind;
}

/// Time passes as rows do: what part of the range has been written.
double share(const ExportContents& contents, Timestamp end) {
    const auto whole = static_cast<double>((end - *contents.first()).count());
    return whole > 0 ? static_cast<double>((*contents.last() - *contents.first()).count()) / whole : 1;
}

std::string describe(const ExportRequest& request, const ExportContents& contents, std::uint64_t rows,
                     const std::string& digest) {
    const auto time = [](const std::optional<Timestamp>& at) {
        return at ? nlohmann::json(formatIso(*at)) : nlohmann::json(nullptr);
    };
    const nlohmann::json meta{{"what", name(request.what)},
                              {"rows", rows},
                              {"from", time(request.query.from)},
                              {"to", time(request.query.to)},
                              {"first_row", time(contents.first())},
                              {"last_row", time(contents.last())},
                              {"zone", request.zone},
                              {"per_bar", request.perBar},
                              {"symbols", contents.symbols()},
                              {"models", contents.models()},
                              {"sources", contents.sources()},
                              {"sha256", digest}};
    return meta.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

template <typename Row>
Result<std::string> exportTable(const ExportRequest& request, contract::HistoryPort& history,
                                typename HistoryCursor<Row>::Read read, ExportColumns<Row> all,
                                const JobProgress& progress, const std::stop_token& stop) {
    const auto columns = chosen(std::move(all), request);
    if (!columns)
        return tl::unexpected(columns.error());
    auto writer = ExportWriter::create(request.out);
    if (!writer)
        return tl::unexpected(writer.error());
    const auto end = endOf<Row>(history, read, request.query, stop);
    if (!end)
        return tl::unexpected(end.error());

    std::vector<std::string_view> names;
    for (const ExportColumn<Row>& column : *columns)
        names.push_back(column.name);
    ExportCells cells(request, names);
    ExportContents contents;
    contract::HistoryQuery query = request.query;
    query.limit = kPageRows;
    query.to = *end;
    cells.begin();
    HistoryCursor<Row> cursor(history, read, std::move(query));
    while (*end) {
        const auto page = cursor.next(stop);
        if (!page)
            return tl::unexpected(page.error());
        if (page->empty())
            break;
        for (const Row& row : *page) {
            if (cells.rows() % kRowsBetweenStops == 0 && stop.stop_requested())
                return fail("cancelled");
            contents.see(row);
            cells.beginRow();
            for (const ExportColumn<Row>& column : *columns)
                column.write(row, cells);
            cells.endRow();
            if (const Status taken = writer->take(cells.buffer()); !taken)
                return tl::unexpected(taken.error());
        }
        progress(share(contents, **end), std::to_string(cells.rows()) + " rows");
    }
    cells.end();
    if (stop.stop_requested())
        return fail("cancelled");
    const auto digest = writer->finish(cells.buffer());
    if (!digest)
        return tl::unexpected(digest.error());
    if (const Status committed = writer->commit(describe(request, contents, cells.rows(), *digest)); !committed)
        return tl::unexpected(committed.error());
    return std::to_string(cells.rows()) + " rows in " + request.out.string();
}

} // namespace

Result<std::string> exportRows(const ExportRequest& request, contract::HistoryPort& history,
                               const JobProgress& progress, const std::stop_token& stop) {
    using Port = contract::HistoryPort;
    const auto write = [&]<typename Row>(typename HistoryCursor<Row>::Read read, ExportColumns<Row> columns) {
        return exportTable<Row>(request, history, read, std::move(columns), progress, stop);
    };
    switch (request.what) {
    case ExportWhat::Regimes:
        return request.perBar ? write.operator()<contract::PosteriorRow>(&Port::posteriors, posteriorExportColumns())
                              : write.operator()<contract::RegimeRow>(&Port::regimes, regimeExportColumns());
    case ExportWhat::Candles:
        return write.operator()<contract::CandleRow>(&Port::candles, candleExportColumns());
    case ExportWhat::Features:
        return write.operator()<contract::FeatureRow>(&Port::features, featureExportColumns());
    case ExportWhat::Ticks:
        return write.operator()<contract::TickRow>(&Port::ticks, tickExportColumns());
    case ExportWhat::Orders:
        return write.operator()<contract::OrderRow>(&Port::orders, orderExportColumns());
    case ExportWhat::Trades:
        return write.operator()<contract::TradeRow>(&Port::trades, tradeExportColumns());
    case ExportWhat::Audit:
        return write.operator()<contract::AuditRecord>(&Port::audit, auditExportColumns());
    case ExportWhat::RiskEvents:
        return write.operator()<contract::RiskEventRecord>(&Port::riskEvents, riskEventExportColumns());
    }
    return fail("nothing to export");
}

} // namespace aetherion::engine
