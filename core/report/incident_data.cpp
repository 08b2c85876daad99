#include "core/report/incident_data.h"

#include "core/report/incident_range.h"
#include "core/risk/knob_file.h"
#include "core/risk/knobs.h"
#include "core/risk/risk_state_file.h"
#include "core/risk/scope_file.h"
#include "core/storage/audit_lines.h"
#include "core/storage/audit_record.h"
#include "core/storage/store_reader.h"

#include <algorithm>
#include <set>

namespace aetherion::report {

namespace {

using storage::StoreReader;

constexpr std::size_t kPageRows = 10'000;

void gap(IncidentData& data, const std::string& place, const std::string& what) {
    data.gaps.push_back(place + ": " + what);
}

/// The newest kMostRows of the range, oldest first.
template <typename Row, typename Wanted>
std::vector<Row> rowsOf(StoreReader& reader,
                        Result<contract::Page<Row>> (StoreReader::*read)(const contract::HistoryQuery&,
                                                                         std::stop_token),
                        const char* what, Wanted&& wanted, IncidentData& data) {
    contract::HistoryQuery query;
    query.from = data.range.from;
    query.to = data.range.to;
    query.newestFirst = true;
    query.limit = kPageRows;
    std::vector<Row> rows;
    bool more = false;
    const Status done = storage::forEachRow(reader, read, query, [&](const Row& row) {
        if (!wanted(row))
            return true;
        more = rows.size() == kMostRows;
        if (!more)
            rows.push_back(row);
        return !more;
    });
    if (!done)
        gap(data, what, done.error().text());
    if (more)
        gap(data, what, "only the newest " + std::to_string(kMostRows) + " rows of this stretch are in the report");
    std::reverse(rows.begin(), rows.end());
    return rows;
}

void readStore(const IncidentPlaces& places, IncidentData& data) {
    auto reader = StoreReader::open(places.store);
    if (!reader)
        return gap(data, "store", reader.error().text());
    const auto ofEngine = [&](const auto& row) { return row.source.engine == data.engine; };
    data.orders = rowsOf(**reader, &StoreReader::orders, "orders", ofEngine, data);
    data.trades = rowsOf(**reader, &StoreReader::trades, "trades", ofEngine, data);
    data.decisions = rowsOf(**reader, &StoreReader::decisions, "decisions", ofEngine, data);
    data.regimes = rowsOf(**reader, &StoreReader::regimes, "regimes", ofEngine, data);
    data.events = rowsOf(
        **reader, &StoreReader::riskEvents, "risk events",
        [&](const contract::RiskEventRecord& event) { return event.engine == data.engine; }, data);
    std::set<market::SourceId> traded;
    for (const contract::OrderRow& row : data.orders)
        traded.insert(row.record.source);
    for (const contract::TradeRow& row : data.trades)
        traded.insert(row.record.source);
    const auto sources = (*reader)->sources();
    if (!sources)
        return gap(data, "sources", sources.error().text());
    for (const market::Source& source : *sources) {
        if (!traded.contains(source.id()))
            continue;
        auto state = storage::tradingState(places.store, source.id());
        if (state)
            data.books.push_back({source, std::move(*state)});
        else
            gap(data, "accounts", state.error().text());
    }
}

bool belongs(const contract::AuditRecord& record, const IncidentRange& range) {
    if (record.time >= range.auditFrom && (!range.to || record.time < *range.to))
        return true;
    const auto data = dataTimeOf(record);
    return data && range.holds(*data);
}

void readAudit(const IncidentPlaces& places, IncidentData& data) {
    const auto log = places.folder.auditLog();
    std::error_code error;
    const auto anchor = places.folder.auditAnchor();
    auto verdict =
        storage::verifyAudit(log, std::filesystem::exists(anchor, error) ? std::optional(anchor) : std::nullopt);
    if (verdict)
        data.audit.verdict = std::move(*verdict);
    else
        data.audit.unreadable = verdict.error().text();
    auto lines = storage::AuditLines::open(log);
    if (!lines)
        return;
    bool inside = false;
    for (;;) {
        const auto line = lines->next();
        if (!line)
            return gap(data, "audit", line.error().text());
        if (!*line)
            return;
        if (!(*line)->ended)
            continue;
        auto record = storage::decodeAuditRecord((*line)->text);
        // What is no record stands where it was found: beside those that belong.
        inside = record ? belongs(*record, data.range) : inside;
        if (!inside)
            continue;
        if (data.audit.lines.size() + (*line)->text.size() > kMostAuditBytes)
            return gap(data, "audit",
                       "the lines from " + std::to_string(kMostAuditBytes >> 20) + " MiB on are left out");
        data.audit.lines += (*line)->text + "\n";
        if (record)
            data.audit.records.push_back(std::move(*record));
    }
}

void readRiskState(const IncidentPlaces& places, IncidentData& data) {
    const risk::RiskLoad state = risk::RiskStateFile(places.folder.riskState()).load();
    if (state.outcome == risk::RiskLoadOutcome::Unreadable)
        gap(data, "risk-state", state.reason);
    data.holds = state.record.holds;
    risk::ScopeFile file(places.folder.root);
    const risk::ScopeLoad scopes = file.load();
    if (scopes.outcome == risk::RiskLoadOutcome::Unreadable)
        gap(data, "risk-scopes", scopes.reason);
    data.scopeHolds = scopes.record.holds;
    std::error_code error;
    data.stopFileExists = std::filesystem::symlink_status(places.folder.stopFile(), error).type() !=
                          std::filesystem::file_type::not_found;
}

/// Lines of other programs may hold their secrets: of those only the number is told.
void readKnobs(const IncidentPlaces& places, IncidentData& data) {
    const auto text = risk::readKnobFile(places.folder.knobs());
    if (!text)
        return gap(data, "dt_knobs.env", text.error().text());
    risk::Knobs knobs;
    if (*text) {
        const risk::KnobText parsed = risk::parseKnobText(**text, risk::kKnobFileName);
        std::string ours;
        for (const risk::KnobLine& line : parsed.lines) {
            const std::string key = risk::knobKey(line.address.knob, line.address.scope);
            ours += key + "=" + (line.units ? formatDecimal(*line.units) : "(cannot be read)") + "    # " + line.place +
                    "\n";
            if (!line.units)
                continue;
            if (const Status set = knobs.set(line.address.knob, line.address.scope, {*line.units, line.place}); !set)
                ours += "# refused: " + set.error().text() + "\n";
        }
        for (const Error& refused : parsed.refusals)
            ours += "# refused: " + refused.text() + "\n";
        ours += "# lines of other programs and comments are left out\n";
        data.knobFile = std::move(ours);
    }
    for (const risk::KnobDefinition& knob : risk::knobDefinitions()) {
        const risk::KnobValue& value = knobs.at(knob.knob);
        data.knobs.push_back(
            {std::string(knob.name), formatDecimal(value.units), value.isDefault() ? "default" : value.place});
    }
    for (const auto& [address, value] : knobs.scoped())
        data.knobs.push_back({risk::knobKey(address.first, address.second), formatDecimal(value.units), value.place});
}

} // namespace

Result<IncidentData> gatherIncident(const IncidentPlaces& places, const IncidentRange& range) {
    std::error_code error;
    if (!std::filesystem::is_directory(places.folder.root, error))
        return failAt(places.folder.root.string(), "there is no data folder");
    if (range.to && *range.to <= range.from)
        return failAt("to", formatIso(*range.to) + " is not after " + formatIso(range.from));
    IncidentData data;
    data.range = range;
    data.engine = places.engine;
    data.settings = places.settings;
    readStore(places, data);
    readAudit(places, data);
    readRiskState(places, data);
    readKnobs(places, data);
    return data;
}

} // namespace aetherion::report
