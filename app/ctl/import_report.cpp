#include "app/ctl/import_report.h"

#include "core/feeds/tick_instruments.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace aetherion::ctl {

namespace {

using feeds::Defect;
using feeds::DefectKind;
using feeds::DefectWeight;
using feeds::FileSummary;

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

/// "CRYPTO, US": of the rows, where they name theirs.
std::string marketOf(const FileSummary& file) {
    std::set<market::Market> markets;
    for (const feeds::CandleStream& stream : file.candles)
        markets.insert(stream.instrument.market);
    std::vector<std::string> names;
    for (const market::Market each : markets)
        names.emplace_back(name(each));
    if (!names.empty())
        return joined(names);
    return std::string(name(file.spec.market.value_or(market::Market::Crypto)));
}

/// As stated; of exported candles those that are in the file; empty where there is none.
std::string timeframesOf(const FileSummary& file) {
    if (hasTimeframe(file.facts.format))
        return std::string(name(*file.spec.timeframe));
    std::set<market::Timeframe> timeframes;
    for (const feeds::CandleStream& stream : file.candles)
        timeframes.insert(stream.timeframes.begin(), stream.timeframes.end());
    std::vector<std::string> names;
    for (const market::Timeframe each : timeframes)
        names.emplace_back(name(each));
    return joined(names);
}

std::string zoneOf(const FileSummary& file) {
    if (contentOf(file.facts.format) == feeds::FileContent::Messages)
        return "UTC, by the format";
    if (file.facts.dates)
        return "none needed: dates of sessions";
    return needsZone(file.facts) ? file.spec.zone : "in the file";
}

std::string stampOf(const FileSummary& file) {
    if (!hasTimeframe(file.facts.format))
        return {};
    if (file.facts.timeIsStart)
        return "start, by the file";
    return needsStamp(file.facts) ? std::string(name(*file.spec.stamp)) : "session";
}

/// In the order of the kinds; those that were not found are left out.
std::vector<std::pair<DefectKind, std::uint64_t>> countsOf(const FileSummary& file) {
    std::vector<std::pair<DefectKind, std::uint64_t>> counts;
    for (std::size_t i = 0; i < feeds::kDefectKinds; ++i)
        if (const auto kind = static_cast<DefectKind>(i); file.defects.count(kind) > 0)
            counts.emplace_back(kind, file.defects.count(kind));
    return counts;
}

std::string countLine(const FileSummary& file, DefectKind kind, std::uint64_t count) {
    std::string text = "    " + std::string(feeds::name(kind)) + " " + std::to_string(count);
    if (kind == DefectKind::MissingBars)
        text += " (" + std::to_string(file.missingBars) + " bars)";
    switch (weightOf(kind)) {
    case DefectWeight::Refused:
        return text + ", cannot be used\n";
    case DefectWeight::LeftOut:
        return text + ", left out\n";
    case DefectWeight::Noted:
        return text + "\n";
    }
    return text;
}

std::string messagesOf(const FileSummary& file) {
    const std::vector<std::pair<const char*, std::uint64_t>> kinds{
        {"depth updates", file.depthUpdates},         {"snapshots", file.snapshots}, {"trades", file.trades},
        {"aggregated trades", file.aggregatedTrades}, {"quotes", file.quotes},       {"others", file.otherMessages}};
    std::string text;
    for (const auto& [kind, count] : kinds)
        if (count > 0)
            text += (text.empty() ? "" : ", ") + std::to_string(count) + " " + kind;
    return text;
}

std::string fileText(const FileSummary& file) {
    const auto row = [](const char* label, const std::string& value) {
        std::string text = std::string("  ") + label;
        text.resize(13, ' ');
        return value.empty() ? std::string() : text + value + "\n";
    };
    std::string text = row("format", std::string(name(file.facts.format))) + row("market", marketOf(file)) +
                       row("symbol", joined(file.symbols));
    text += row("timeframe", timeframesOf(file));
    text += row("zone", zoneOf(file)) + row("stamp", stampOf(file)) + row("rows", std::to_string(file.rows));
    if (file.first && file.last)
        text += row("from", formatIso(*file.first)) + row("to", formatIso(*file.last));
    if (!holdsBars(file.facts.format))
        text += row("holds", messagesOf(file));
    const auto counts = countsOf(file);
    text += counts.empty() ? "  nothing is wrong with it\n" : "  defects by kind\n";
    for (const auto& [kind, count] : counts)
        text += countLine(file, kind, count);
    for (const auto& [kind, count] : counts) {
        std::uint64_t shown = 0;
        for (const Defect& defect : file.defects.listed()) {
            if (defect.kind != kind)
                continue;
            ++shown;
            text += "  " + std::string(feeds::name(kind)) + " " + file.spec.file.string() + ":" +
                    std::to_string(defect.line) + (defect.time ? " " + formatIso(*defect.time) : "") + ": " +
                    defect.reason + "\n";
        }
        if (shown < count)
            text += "  " + std::string(feeds::name(kind)) + " and " + std::to_string(count - shown) +
                    " more; --report FILE.json lists them all\n";
    }
    return text;
}

nlohmann::json timeJson(const std::optional<Timestamp>& time) {
    return time ? nlohmann::json(formatIso(*time)) : nlohmann::json();
}

nlohmann::json defectJson(const FileSummary& file, const Defect& defect) {
    nlohmann::json json{{"kind", feeds::name(defect.kind)},
                        {"weight", feeds::name(weightOf(defect.kind))},
                        {"place", file.spec.file.string() + ":" + std::to_string(defect.line)},
                        {"line", defect.line},
                        {"time", timeJson(defect.time)},
                        {"reason", defect.reason}};
    if (defect.gap)
        json["gap"] = {{"from", formatIso(defect.gap->from)},
                       {"to", formatIso(defect.gap->to)},
                       {"missing_bars", defect.gap->missingBars}};
    return json;
}

nlohmann::json fileJson(const ImportFinding& finding) {
    nlohmann::json json{{"file", finding.spec.file.string()}};
    if (!finding.summary) {
        json["error"] = finding.summary.error().text();
        return json;
    }
    const FileSummary& file = *finding.summary;
    json["format"] = name(file.facts.format);
    json["market"] = marketOf(file);
    json["symbols"] = file.symbols;
    if (const std::string timeframes = timeframesOf(file); !timeframes.empty())
        json["timeframe"] = timeframes;
    json["zone"] = zoneOf(file);
    json["stamp"] = stampOf(file);
    json["rows"] = file.rows;
    json["bad_rows"] = file.badRows();
    json["first"] = timeJson(file.first);
    json["last"] = timeJson(file.last);
    json["gaps"] = file.gapCount;
    json["missing_bars"] = file.missingBars;
    json["messages"] = {
        {"depth_updates", file.depthUpdates},         {"snapshots", file.snapshots}, {"trades", file.trades},
        {"aggregated_trades", file.aggregatedTrades}, {"quotes", file.quotes},       {"others", file.otherMessages}};
    json["counts"] = nlohmann::json::object();
    for (const auto& [kind, count] : countsOf(file))
        json["counts"][std::string(feeds::name(kind))] = count;
    json["defects"] = nlohmann::json::array();
    for (const Defect& defect : file.defects.listed())
        json["defects"].push_back(defectJson(file, defect));
    return json;
}

std::string verdictText(const ImportReport& report) {
    if (!report.verdict)
        return "import would be refused: " + report.verdict.error().text() + "\n";
    std::uint64_t rows = 0;
    std::uint64_t bad = 0;
    std::set<std::filesystem::path> files;
    for (const ImportFinding& finding : report.findings) {
        files.insert(finding.spec.file);
        rows += finding.summary ? finding.summary->rows : 0;
        bad += finding.summary ? finding.summary->badRows() : 0;
    }
    return "import would take in " + std::to_string(rows) + " rows of " + std::to_string(files.size()) +
           (files.size() == 1 ? " file" : " files") +
           (bad > 0 ? " and leave out " + std::to_string(bad) + " bad ones\n" : "\n");
}

} // namespace

ImportReport inspectForImport(const std::vector<feeds::SourceSpec>& specs, bool skipBadRows,
                              std::size_t listedPerKind) {
    ImportReport report;
    report.skipBadRows = skipBadRows;
    std::vector<FileSummary> files;
    const auto find = [&](const feeds::SourceSpec& spec, Result<FileSummary> summary) {
        if (summary)
            files.push_back(*summary);
        else if (report.verdict)
            report.verdict = tl::unexpected(summary.error());
        report.findings.push_back({spec, std::move(summary)});
    };
    for (const feeds::SourceSpec& spec : specs) {
        const auto each = feeds::perInstrument(spec);
        if (!each)
            find(spec, tl::unexpected(each.error()));
        for (std::size_t i = 0; each && i < each->size(); ++i)
            find((*each)[i], feeds::inspect((*each)[i], {}, listedPerKind));
    }
    feeds::ReplaySettings settings;
    settings.skipBadRows = skipBadRows;
    const auto plan = feeds::planFiles(std::move(files), settings);
    if (!plan && report.verdict)
        report.verdict = tl::unexpected(plan.error());
    // What is missing between the parts of a recording is found only when they are put together.
    if (plan)
        for (const feeds::PlannedGroup& group : *plan)
            for (const FileSummary& file : group.files)
                for (ImportFinding& finding : report.findings)
                    if (finding.summary && finding.spec == file.spec)
                        finding.summary = file;
    return report;
}

std::string reportText(const ImportReport& report) {
    std::string text;
    for (const ImportFinding& finding : report.findings) {
        text += finding.spec.file.string() + "\n";
        text += finding.summary ? fileText(*finding.summary) : "  " + finding.summary.error().reason + "\n";
    }
    return text + verdictText(report);
}

std::string reportJson(const ImportReport& report) {
    nlohmann::json json{{"would_import", report.verdict.has_value()},
                        {"skip_bad", report.skipBadRows},
                        {"verdict", report.verdict ? "" : report.verdict.error().text()},
                        {"files", nlohmann::json::array()}};
    for (const ImportFinding& finding : report.findings)
        json["files"].push_back(fileJson(finding));
    return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

} // namespace aetherion::ctl
