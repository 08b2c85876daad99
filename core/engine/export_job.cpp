#include "core/engine/export_job.h"

#include "core/base/atomic_file.h"
#include "core/base/digest.h"
#include "core/contract/regime_csv.h"
#include "core/engine/export_table.h"
#include "core/engine/history_cursor.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace aetherion::engine {

namespace {

constexpr std::size_t kPageRows = 5000;

/// Formats rows, counts them and keeps the digest of what is written.
class ExportWriter {
public:
    ExportWriter(const ExportRequest& request, std::vector<ExportColumn> columns, AtomicFile file)
        : m_request(request), m_columns(std::move(columns)), m_file(std::move(file)) {}

    Status begin() {
        for (const std::string& wanted : m_request.columns) {
            const auto at = std::find_if(m_columns.begin(), m_columns.end(),
                                         [&](const ExportColumn& column) { return column.name == wanted; });
            if (at == m_columns.end())
                return failAt("columns", "\"" + wanted + "\" is not a column of this export");
            m_chosen.push_back(static_cast<std::size_t>(at - m_columns.begin()));
        }
        if (m_request.columns.empty())
            for (std::size_t i = 0; i < m_columns.size(); ++i)
                m_chosen.push_back(i);
        if (m_request.format == ExportFormat::Json)
            return write("[");
        if (m_request.format == ExportFormat::JsonLines)
            return {};
        std::vector<std::string> names;
        for (const std::size_t i : m_chosen)
            names.push_back(m_columns[i].name);
        return write((m_request.byteOrderMark ? "\xEF\xBB\xBF" : "") + contract::csvLine(names, m_request.separator) +
                     "\n");
    }

    Status row(const std::vector<std::string>& fields) {
        ++m_rows;
        if (m_request.format == ExportFormat::Csv) {
            std::vector<std::string> chosen;
            for (const std::size_t i : m_chosen)
                chosen.push_back(fields[i]);
            return write(contract::csvLine(chosen, m_request.separator) + "\n");
        }
        std::string object = "{";
        for (const std::size_t i : m_chosen) {
            object += (object.size() > 1 ? "," : "") + nlohmann::json(m_columns[i].name).dump() + ":";
            if (fields[i].empty())
                object += "null";
            else
                object += m_columns[i].isNumber ? fields[i] : nlohmann::json(fields[i]).dump();
        }
        object += "}";
        if (m_request.format == ExportFormat::JsonLines)
            return write(object + "\n");
        return write((m_rows > 1 ? ",\n" : "\n") + object);
    }

    Status end() {
        if (m_request.format == ExportFormat::Json)
            if (const Status closed = write("\n]\n"); !closed)
                return closed;
        return m_file.commit();
    }

    [[nodiscard]] std::uint64_t rows() const { return m_rows; }
    [[nodiscard]] std::string digest() { return m_digest.hex(); }

private:
    Status write(const std::string& bytes) {
        m_digest.add(bytes);
        return m_file.write(bytes);
    }

    const ExportRequest& m_request;
    std::vector<ExportColumn> m_columns;
    std::vector<std::size_t> m_chosen;
    AtomicFile m_file;
    Sha256 m_digest;
    std::uint64_t m_rows = 0;
};

/// What the rows were about, for the description.
struct Contents {
    std::set<std::string> symbols;
    std::set<std::string> sources;
    std::set<std::string> models;

    template <typename Row> void see(const Row& row, const market::InstrumentKey& instrument) {
        symbols.insert(std::string(market::name(instrument.market)) + ":" + instrument.symbol);
        sources.insert(row.source.label() + "#" + std::to_string(row.source.id().value));
    }
    void seeModel(const std::string& id) {
        if (!id.empty())
            models.insert(id);
    }
    void note(const contract::RegimeRow& row) {
        see(row, row.record.at.instrument);
        seeModel(row.record.at.modelId);
    }
    void note(const contract::PosteriorRow& row) {
        see(row, row.record.instrument);
        seeModel(row.record.modelId);
    }
    template <typename Row> void note(const Row& row) { see(row, row.record.instrument); }
};

template <typename Row>
Status copyRows(contract::HistoryPort& history, typename HistoryCursor<Row>::Read read, const ExportRequest& request,
                ExportWriter& writer, Contents& contents, const JobProgress& progress, const std::stop_token& stop) {
    HistoryCursor<Row> cursor(history, read, request.query);
    for (;;) {
        if (stop.stop_requested())
            return fail("cancelled");
        const auto page = cursor.next(stop);
        if (!page)
            return tl::unexpected(page.error());
        if (page->empty())
            return {};
        for (const Row& row : *page) {
            contents.note(row);
            if (const Status written = writer.row(exportFields(row, request.zone)); !written)
                return written;
        }
        // How many rows there are is not known before they are read, so progress is told in rows.
        progress(0.5, std::to_string(writer.rows()) + " rows");
    }
}

std::string describe(const ExportRequest& request, const Contents& contents, std::uint64_t rows,
                     const std::string& digest) {
    const auto time = [](const std::optional<Timestamp>& at) {
        return at ? nlohmann::json(formatIso(*at)) : nlohmann::json(nullptr);
    };
    const nlohmann::json meta{{"what", name(request.what)},
                              {"rows", rows},
                              {"from", time(request.query.from)},
                              {"to", time(request.query.to)},
                              {"zone", request.zone},
                              {"per_bar", request.perBar},
                              {"symbols", contents.symbols},
                              {"models", contents.models},
                              {"sources", contents.sources},
                              {"sha256", digest}};
    return meta.dump(2) + "\n";
}

std::vector<ExportColumn> columnsOf(ExportWhat what) {
    switch (what) {
    case ExportWhat::Regimes:
        return regimeExportColumns();
    case ExportWhat::Candles:
        return candleExportColumns();
    case ExportWhat::Features:
        return featureExportColumns();
    case ExportWhat::Ticks:
        return tickExportColumns();
    }
    return {};
}

} // namespace

Result<std::string> exportRows(const ExportRequest& asked, contract::HistoryPort& history, const JobProgress& progress,
                               const std::stop_token& stop) {
    ExportRequest request = asked;
    request.query.limit = kPageRows;
    auto file = AtomicFile::create(request.out);
    if (!file)
        return tl::unexpected(file.error());
    ExportWriter writer(request, columnsOf(request.what), std::move(*file));
    Contents contents;
    if (const Status begun = writer.begin(); !begun)
        return tl::unexpected(begun.error());

    using Port = contract::HistoryPort;
    const auto copy = [&]<typename Row>(typename HistoryCursor<Row>::Read read) {
        return copyRows<Row>(history, read, request, writer, contents, progress, stop);
    };
    Status copied;
    switch (request.what) {
    case ExportWhat::Regimes:
        copied = request.perBar ? copy.operator()<contract::PosteriorRow>(&Port::posteriors)
                                : copy.operator()<contract::RegimeRow>(&Port::regimes);
        break;
    case ExportWhat::Candles:
        copied = copy.operator()<contract::CandleRow>(&Port::candles);
        break;
    case ExportWhat::Features:
        copied = copy.operator()<contract::FeatureRow>(&Port::features);
        break;
    case ExportWhat::Ticks:
        copied = copy.operator()<contract::TickRow>(&Port::ticks);
        break;
    }
    if (!copied)
        return tl::unexpected(copied.error());
    if (const Status ended = writer.end(); !ended)
        return tl::unexpected(ended.error());
    const std::filesystem::path meta = request.out.string() + ".meta.json";
    if (const Status described = writeFileAtomically(meta, describe(request, contents, writer.rows(), writer.digest()));
        !described)
        return tl::unexpected(described.error());
    return std::to_string(writer.rows()) + " rows in " + request.out.string();
}

} // namespace aetherion::engine
