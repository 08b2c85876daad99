// The shipped models on recordings of real markets: what they call them, as tables in Markdown, and whether that is
// what happened.
#include "core/regime/model_file.h"
#include "tests/soak/history_checks.h"
#include "tests/soak/recorded_path.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>
#include <map>
#include <set>

using namespace aetherion;
using namespace aetherion::soak;
using market::Regime;

namespace {

/// Fewer bars after the warm-up say nothing about shares.
constexpr std::size_t kLeastBars = 100;
constexpr double kLeastShare = 0.02;
constexpr double kMostShare = 0.60;
constexpr double kMostUnknown = 0.05;

struct ShippedModel {
    std::string name;
    std::shared_ptr<const regime::Model> model;
};

/// What the recorded markets say against the models; each a line.
struct Findings {
    std::vector<std::string> history;
    std::vector<std::string> visits;
    int failures = 0;
};

const char* verdictOf(bool passed, Findings& findings) {
    findings.failures += passed ? 0 : 1;
    return passed ? "passed" : "FAILED";
}

std::string text(const char* format, auto... values) {
    std::array<char, 400> line{};
    std::snprintf(line.data(), line.size(), format, values...);
    return line.data();
}

/// Every *.json of a folder, by name; models of the simulated world are left out.
Result<std::vector<ShippedModel>> shippedModels(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code failed;
    for (const auto& entry : std::filesystem::directory_iterator(folder, failed))
        if (entry.path().extension() == ".json")
            files.push_back(entry.path());
    if (failed)
        return failAt(folder.string(), "cannot be read: " + failed.message());
    std::ranges::sort(files);
    std::vector<ShippedModel> models;
    for (const auto& file : files) {
        auto model = regime::readModel(file);
        if (!model)
            return tl::unexpected(model.error());
        if (model->sourceKind != market::SourceKind::Simulated)
            models.push_back({file.stem().string(), std::make_shared<const regime::Model>(std::move(*model))});
    }
    if (models.empty())
        return failAt(folder.string(), "holds no model of a real market");
    return models;
}

void printRow(const std::string& label, const std::string& trained, const regime::PathStatistics& path) {
    std::printf("| %s | %lld | %s |", label.c_str(), static_cast<long long>(path.bars), trained.c_str());
    for (std::size_t i = 0; i <= market::kRegimeCount; ++i)
        std::printf(" %.1f / %.1f |", 100 * path.share[i], 100 * path.confirmedShare[i]);
    std::printf(" %.2f / %.2f | %.1f / %.1f |\n", path.flipsPerDay(), path.confirmedFlipsPerDay(), path.meanDwell(),
                path.confirmedMeanDwell());
}

void checkHistory(const ShippedModel& shipped, const Recording& recording, const std::vector<regime::PathBar>& path,
                  Findings& findings) {
    for (const HistoryCheck& check : historyChecks()) {
        if (check.market != shipped.model->market || check.timeframe != shipped.model->timeframe ||
            check.symbol != recording.symbol)
            continue;
        const HistoryVerdict verdict = judge(check, path);
        // Another recording of the symbol covers the span.
        if (verdict.bars == 0)
            continue;
        std::string expected;
        for (const Regime regime : check.expected)
            expected += (expected.empty() ? "" : " or ") + std::string(market::name(regime));
        std::string found = text("%.0f %% / %.0f %% of %zu bars", 100 * verdict.filteredShare,
                                 100 * verdict.confirmedShare, verdict.bars);
        if (!check.leastShare) {
            const auto when = [](const std::optional<Timestamp>& time) {
                return time ? formatIso(*time) : std::string("not within 15 minutes");
            };
            found += ", first at " + when(verdict.filteredFirst) + " / " + when(verdict.confirmedFirst);
        }
        findings.history.push_back(text("| %s | %s | %s | %s | %s | %s |", shipped.name.c_str(),
                                        recording.label.c_str(), check.when.c_str(), expected.c_str(), found.c_str(),
                                        verdictOf(verdict.passed, findings)));
    }
}

void checkVisits(const ShippedModel& shipped, const regime::PathStatistics& unseen, Findings& findings) {
    if (unseen.bars == 0) {
        findings.visits.push_back("| " + shipped.name + " | 0 | | | not measured |");
        return;
    }
    bool passed = true;
    std::string shares;
    for (const Regime regime : shipped.model->names) {
        if (regime == Regime::Unknown)
            continue;
        const auto i = static_cast<std::size_t>(regime);
        for (const double share : {unseen.share[i], unseen.confirmedShare[i]})
            passed = passed && share >= kLeastShare && share <= kMostShare;
        shares += text("%s%s %.1f / %.1f", shares.empty() ? "" : ", ", std::string(market::name(regime)).c_str(),
                       100 * unseen.share[i], 100 * unseen.confirmedShare[i]);
    }
    const double unknown = std::max(unseen.unknownShare(), unseen.confirmedShare[market::kRegimeCount]);
    passed = passed && unknown < kMostUnknown;
    findings.visits.push_back(text("| %s | %lld | %s | %.1f / %.1f | %s |", shipped.name.c_str(),
                                   static_cast<long long>(unseen.bars), shares.c_str(), 100 * unseen.unknownShare(),
                                   100 * unseen.confirmedShare[market::kRegimeCount], verdictOf(passed, findings)));
}

/// Reads every recording and timeframe once.
class Library {
public:
    explicit Library(std::filesystem::path folder) : m_folder(std::move(folder)) {}
    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }
    Result<const std::vector<market::Bar>*> bars(const Recording& recording, market::Timeframe timeframe) {
        const std::pair key(recording.file, timeframe);
        if (const auto known = m_bars.find(key); known != m_bars.end())
            return &known->second;
        auto read = readRecording(recording, m_folder, timeframe);
        if (!read)
            return tl::unexpected(read.error());
        return &m_bars.emplace(key, std::move(*read)).first->second;
    }

private:
    std::filesystem::path m_folder;
    std::map<std::pair<std::string, market::Timeframe>, std::vector<market::Bar>> m_bars;
};

/// Bars that a model was not trained on, of all recordings together; a bar that two of them hold counts once.
class Unseen {
public:
    void add(const std::string& symbol, const std::vector<regime::PathBar>& path) {
        std::vector<regime::PathBar> fresh;
        for (const regime::PathBar& bar : path)
            if (m_known.emplace(symbol, bar.time).second)
                fresh.push_back(bar);
        m_statistics = m_statistics + regime::pathStatistics(fresh);
    }
    [[nodiscard]] const regime::PathStatistics& statistics() const { return m_statistics; }

private:
    std::set<std::pair<std::string, Timestamp>> m_known;
    regime::PathStatistics m_statistics;
};

Status measure(const ShippedModel& shipped, Library& library, Findings& findings) {
    const regime::Model& model = *shipped.model;
    std::printf(
        "### %s\n\nTrained on %s, %s to %s.\n\n"
        "| data | bars | trained on it? | Bull | Bear | Sideways | Crisis | Unknown | changes per day | dwell in "
        "bars |\n| --- | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n",
        shipped.name.c_str(), model.training.data.c_str(), model.training.from.c_str(), model.training.to.c_str());
    Unseen unseen;
    std::string leftOut;
    for (const Recording& recording : recordings()) {
        if (recording.market != model.market || recording.timeframe > model.timeframe)
            continue;
        if (!isThere(recording, library.folder())) {
            leftOut += "; " + recording.label + " (not there)";
            continue;
        }
        const auto bars = library.bars(recording, model.timeframe);
        if (!bars)
            return tl::unexpected(bars.error());
        const auto path = detectPath(shipped.model, **bars);
        const auto parts = partByTraining(model.training, recording, path);
        if (!parts)
            return failAt(shipped.name, parts.error().text());
        const bool trainedEnough = parts->trained.size() >= kLeastBars;
        const bool unseenEnough = parts->unseen.size() >= kLeastBars;
        if (trainedEnough)
            printRow(recording.label, parts->byTheOneItFollows ? "on " + recording.follows : "yes",
                     regime::pathStatistics(parts->trained));
        if (unseenEnough) {
            printRow(recording.label, "no", regime::pathStatistics(parts->unseen));
            if (!recording.unadjusted)
                unseen.add(recording.symbol, parts->unseen);
        }
        if (!trainedEnough && !unseenEnough)
            leftOut += "; " + recording.label + text(" (%zu bars after the warm-up)", path.size());
        checkHistory(shipped, recording, path, findings);
    }
    if (!leftOut.empty())
        std::printf("\nLeft out: %s.\n", leftOut.substr(2).c_str());
    std::puts("");
    std::fflush(stdout);
    checkVisits(shipped, unseen.statistics(), findings);
    return {};
}

void print(const Findings& findings) {
    std::puts(
        "### What happened\n\n| model | data | when | expected | found | |\n| --- | --- | --- | --- | --- | --- |");
    for (const std::string& line : findings.history)
        std::puts(line.c_str());
    std::printf("\n### Shares on bars that a model was not trained on\n\nExpected: every regime %.0f to %.0f %%, "
                "prices without splits, Unknown "
                "under %.0f %%.\n\n| model | bars | shares | Unknown | |\n| --- | ---: | --- | ---: | --- |\n",
                100 * kLeastShare, 100 * kMostShare, 100 * kMostUnknown);
    for (const std::string& line : findings.visits)
        std::puts(line.c_str());
}

} // namespace

int main(int argc, char** argv) {
    CLI::App app("Runs the shipped models over recordings of real markets");
    std::string data = AETHERION_SOURCE_DIR "/../shared/data";
    std::string models = AETHERION_SOURCE_DIR "/models";
    app.add_option("--data", data, "folder of the recordings [../shared/data]");
    app.add_option("--models", models, "folder of the models [models]");
    CLI11_PARSE(app, argc, argv);

    const auto complain = [](const Error& error) {
        std::fprintf(stderr, "recorded-markets: %s\n", error.text().c_str());
        return 1;
    };
    if (std::ranges::none_of(recordings(), [&](const Recording& each) { return isThere(each, data); }))
        return complain({data, "holds none of the recordings"});
    const auto shipped = shippedModels(models);
    if (!shipped)
        return complain(shipped.error());
    std::puts("Shares in percent of the bars after the warm-up. Every cell of two: the most probable regime / the "
              "confirmed one in force.\n");
    Library library(data);
    Findings findings;
    for (const ShippedModel& each : *shipped)
        if (const Status measured = measure(each, library, findings); !measured)
            return complain(measured.error());
    print(findings);
    std::fflush(stdout);
    if (findings.failures > 0)
        std::fprintf(stderr, "recorded-markets: %d check(s) failed\n", findings.failures);
    return findings.failures > 0 ? 1 : 0;
}
