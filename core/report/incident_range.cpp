#include "core/report/incident_range.h"

#include "core/storage/store_reader.h"

#include <algorithm>

namespace aetherion::report {

namespace {

using storage::StoreReader;

constexpr Duration kBefore = std::chrono::hours(1);
constexpr Duration kDay = std::chrono::hours(24);
constexpr std::string_view kDataTime = "; data time ";
constexpr std::size_t kLookedThrough = 1'000;

/// The newest stop among the audit's records; the whole log is read.
std::optional<contract::AuditRecord> lastStopOnRecord(const IncidentPlaces& places) {
    std::optional<contract::AuditRecord> last;
    (void)storage::verifyAudit(places.folder.auditLog(), std::nullopt, [&](const contract::AuditRecord& record) {
        if (isStop(record))
            last = record;
    });
    return last;
}

Result<std::optional<contract::RiskEventRecord>> lastStopInLedger(StoreReader& reader, const std::string& engine) {
    contract::HistoryQuery query;
    query.newestFirst = true;
    query.limit = kLookedThrough;
    std::optional<contract::RiskEventRecord> last;
    const Status read =
        storage::forEachRow(reader, &StoreReader::riskEvents, query, [&](const contract::RiskEventRecord& event) {
            if (event.engine == engine && isStop(event))
                last = event;
            return !last;
        });
    if (!read)
        return tl::unexpected(read.error());
    return last;
}

std::string whenText(const std::string& what, Timestamp time) {
    return "an hour before the last stop: " + what + " at " + formatIso(time);
}

} // namespace

bool isStop(const contract::RiskEventRecord& event) {
    if (event.channel == "rail" && event.kind.starts_with("rail "))
        return event.kind == "rail tripped";
    return event.state != risk::name(risk::RiskState::Active);
}

bool isStop(const contract::AuditRecord& record) {
    if (record.action == "trip" || record.action == "hold")
        return true;
    return record.action == "risk state" && record.after != risk::name(risk::RiskState::Active);
}

std::optional<Timestamp> dataTimeOf(const contract::AuditRecord& record) {
    const std::size_t at = record.channel == "rail" ? record.reason.rfind(kDataTime) : std::string::npos;
    if (at == std::string::npos)
        return std::nullopt;
    const auto time = parseIso(record.reason.substr(at + kDataTime.size()));
    return time ? std::optional(time->time) : std::nullopt;
}

Result<IncidentRange> lastIncident(const IncidentPlaces& places) {
    const auto onRecord = lastStopOnRecord(places);
    std::optional<contract::RiskEventRecord> inLedger;
    std::optional<Timestamp> newestTrade;
    // What cannot be read is said when the report is gathered.
    if (auto reader = StoreReader::open(places.store)) {
        if (const auto found = lastStopInLedger(**reader, places.engine))
            inLedger = *found;
        contract::HistoryQuery query;
        query.newestFirst = true;
        query.limit = 1;
        if (const auto page = (*reader)->trades(query); page && !page->rows.empty())
            newestTrade = page->rows.front().record.time;
    }
    IncidentRange range;
    if (inLedger || onRecord) {
        const Timestamp told = onRecord ? onRecord->time : inLedger->time;
        const Timestamp data = inLedger ? inLedger->time : dataTimeOf(*onRecord).value_or(onRecord->time);
        range.from = data - kBefore;
        range.auditFrom = std::min(told, data) - kBefore;
        range.why = inLedger ? whenText(inLedger->who + ", " + inLedger->kind, data)
                             : whenText(onRecord->who + ", " + onRecord->action + " " + onRecord->subject, data);
        return range;
    }
    if (newestTrade) {
        range.from = range.auditFrom = *newestTrade - kDay;
        range.why = "a day before the newest trade; nothing has stopped";
        return range;
    }
    range.from = range.auditFrom = Timestamp();
    range.why = "everything that is stored; nothing has stopped";
    return range;
}

} // namespace aetherion::report
