#include "core/report/incident_report.h"

#include "core/base/atomic_file.h"
#include "core/base/digest.h"
#include "core/base/version.h"
#include "core/report/incident_story.h"
#include "core/report/incident_tables.h"
#include "core/report/zip_archive.h"

#include <nlohmann/json.hpp>

namespace aetherion::report {

namespace {

constexpr unsigned kOwnerOnly = 0600;

struct ReportFile {
    std::string name;
    std::string contents;
    std::string_view what;
};

std::vector<ReportFile> filesOf(const IncidentData& data) {
    std::vector<ReportFile> files;
    files.push_back({"story.txt", incidentStory(data), "what happened, in plain words; begin here"});
    files.push_back({"audit.log", data.audit.lines,
                     "the audit's lines of this stretch as they stand in the log; each is chained to the one before"});
    files.push_back({"orders.csv", ordersCsv(data), "orders placed in this stretch, each as it stood last"});
    files.push_back({"trades.csv", tradesCsv(data), "fills"});
    files.push_back(
        {"decisions.csv", decisionsCsv(data), "what the policy decided, with its inputs; also to do nothing"});
    files.push_back({"regimes.csv", regimesCsv(data), "confirmed changes of regime"});
    files.push_back({"risk-events.csv", riskEventsCsv(data), "stops, rails that tripped and cleared, resumes"});
    files.push_back({"holds.csv", holdsCsv(data), "holds that stand at the time of the report"});
    files.push_back({"balances.csv", balancesCsv(data), "cash of the accounts at the time of the report"});
    files.push_back({"positions.csv", positionsCsv(data), "what the accounts hold, and have held, at the same time"});
    files.push_back({"knobs.csv", knobsCsv(data), "every limit and setting of the policy that dt_knobs.env gives"});
    files.push_back({"dt_knobs.env", data.knobFile.value_or("# there is no dt_knobs.env: every knob has its default\n"),
                     "our lines of that file"});
    files.push_back({"settings.txt", data.settings, "settings in force for this command, without secrets"});
    files.push_back({"version.txt", versionLine() + "\n", "the program that wrote this report"});
    return files;
}

std::string manifestOf(const std::vector<ReportFile>& files, const IncidentData& data) {
    nlohmann::ordered_json manifest;
    manifest["format"] = "aetherion incident report";
    manifest["version"] = 1;
    manifest["engine"] = data.engine;
    manifest["from"] = formatIso(data.range.from);
    manifest["to"] = data.range.to ? nlohmann::ordered_json(formatIso(*data.range.to)) : nlohmann::ordered_json();
    manifest["audit_from"] = formatIso(data.range.auditFrom);
    manifest["rows"] = {{"orders", data.orders.size()},       {"trades", data.trades.size()},
                        {"decisions", data.decisions.size()}, {"regimes", data.regimes.size()},
                        {"risk_events", data.events.size()},  {"audit", data.audit.records.size()}};
    manifest["gaps"] = data.gaps;
    auto& listed = manifest["files"] = nlohmann::ordered_json::array();
    for (const ReportFile& file : files)
        listed.push_back({{"name", file.name}, {"bytes", file.contents.size()}, {"sha256", sha256Hex(file.contents)}});
    return manifest.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

std::string readmeOf(const std::vector<ReportFile>& files, const IncidentData& data) {
    std::string text = "Aetherion incident report of engine " + data.engine + "\n";
    text += "From " + formatIso(data.range.from) + " to " +
            (data.range.to ? formatIso(*data.range.to) : std::string("the newest row")) +
            (data.range.why.empty() ? std::string() : " (" + data.range.why + ")") + ". All times are UTC.\n\n";
    for (const ReportFile& file : files)
        text += file.name + std::string(file.name.size() < 18 ? 18 - file.name.size() : 1, ' ') +
                std::string(file.what) + "\n";
    text += "manifest.json     sizes and SHA-256 of these files, and what could not be read\n";
    text += "\nOrders, trades, decisions and regimes carry the data's own time, acts on control the machine's; a "
            "simulation that\n"
            "runs faster than the wall has both, and rails name them side by side. Tables open in any spreadsheet; a "
            "text that\n"
            "would be taken for a formula has an apostrophe in front. `aetherionctl audit verify` checks the whole "
            "audit log\n"
            "where it stands; `sha256sum` of a file here must be the manifest's.\n";
    return text;
}

} // namespace

Result<std::string> incidentArchive(const IncidentData& data) {
    std::vector<ReportFile> files = filesOf(data);
    files.insert(files.begin(), {"README.txt", readmeOf(files, data), ""});
    ZipArchive archive;
    const std::string manifest = manifestOf(files, data);
    for (const ReportFile& file : files)
        if (const Status added = archive.add("incident/" + file.name, file.contents); !added)
            return tl::unexpected(added.error());
    if (const Status added = archive.add("incident/manifest.json", manifest); !added)
        return tl::unexpected(added.error());
    return archive.finish();
}

Result<std::string> writeIncidentReport(const IncidentPlaces& places, const IncidentRange& range,
                                        const std::filesystem::path& out) {
    const auto data = gatherIncident(places, range);
    if (!data)
        return tl::unexpected(data.error());
    const auto archive = incidentArchive(*data);
    if (!archive)
        return tl::unexpected(archive.error());
    if (const Status written = writeFileAtomically(out, *archive, kOwnerOnly); !written)
        return tl::unexpected(written.error());
    std::string text = out.string() + ": from " + formatIso(data->range.from) + " to " +
                       (data->range.to ? formatIso(*data->range.to) : std::string("the newest row")) + "; " +
                       std::to_string(data->events.size()) + " risk events, " + std::to_string(data->orders.size()) +
                       " orders, " + std::to_string(data->trades.size()) + " trades, " +
                       std::to_string(data->audit.records.size()) + " audit records";
    for (const std::string& gap : data->gaps)
        text += "\nnot in it: " + gap;
    return text;
}

} // namespace aetherion::report
