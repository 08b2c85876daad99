#include "core/feeds/replay_plan.h"

#include "core/base/digest.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <set>

namespace aetherion::feeds {

namespace {

Status addFile(Sha256& digest, const std::filesystem::path& file) {
    std::ifstream input(file, std::ios::binary);
    std::array<char, 64u << 10> chunk;
    if (!input)
        return failAt(file.string(), std::string("cannot open: ") + std::strerror(errno));
    while (input) {
        input.read(chunk.data(), chunk.size());
        digest.add({chunk.data(), static_cast<std::size_t>(input.gcount())});
    }
    if (input.bad())
        return failAt(file.string(), "cannot be read to its end");
    return {};
}

Result<market::Source> makeSource(const PlannedGroup& group, const ReplaySettings& settings) {
    Sha256 digest;
    market::Source source;
    source.kind = settings.kind;
    source.engine = settings.engine;
    for (const FileSummary& file : group.files) {
        if (const Status added = addFile(digest, file.spec.file); !added)
            return tl::unexpected(added.error());
        source.name += (source.name.empty() ? "" : " + ") + file.spec.file.filename().string();
    }
    const FileSummary& first = group.files.front();
    source.detail =
        "sha256=" + digest.hex() + ";market=" + std::string(name(first.spec.market.value_or(market::Market::Crypto)));
    if (!first.spec.symbol.empty())
        source.detail += ";symbol=" + first.spec.symbol;
    if (holdsBars(first.facts.format))
        source.detail += ";timeframe=" + std::string(name(*first.spec.timeframe));
    if (needsZone(first.facts))
        source.detail += ";zone=" + first.spec.zone;
    if (needsStamp(first.facts))
        source.detail += ";stamp=" + std::string(name(*first.spec.stamp));
    return source;
}

bool shareSymbol(const FileSummary& a, const FileSummary& b) {
    return std::any_of(a.symbols.begin(), a.symbols.end(), [&](const std::string& symbol) {
        return std::binary_search(b.symbols.begin(), b.symbols.end(), symbol);
    });
}

bool belongs(const FileSummary& file, const PlannedGroup& group, bool isNewestGroup) {
    const FileSummary& last = group.files.back();
    const bool recording = file.facts.format == FileFormat::BinanceRecording;
    if (recording != (last.facts.format == FileFormat::BinanceRecording) || file.spec.market != last.spec.market ||
        file.spec.symbol != last.spec.symbol)
        return false;
    if (recording)
        return isNewestGroup && file.futures == last.futures && shareSymbol(file, last) && file.first && last.last &&
               *file.first >= *last.last;
    if (holdsBars(file.facts.format) != holdsBars(last.facts.format))
        return false;
    return !holdsBars(file.facts.format) || file.spec.timeframe == last.spec.timeframe;
}

Status checkRecording(const FileSummary& file) {
    const std::string path = file.spec.file.string();
    const auto list = [&] {
        std::string names;
        for (const std::string& symbol : file.symbols)
            names += (names.empty() ? "" : ", ") + symbol;
        return names;
    };
    if (file.symbols.empty())
        return failAt(path, "holds no depth update, trade or best price");
    if (!file.spec.symbol.empty() && !std::binary_search(file.symbols.begin(), file.symbols.end(), file.spec.symbol))
        return failAt(path, "holds nothing of symbol " + file.spec.symbol + "; it has " + list());
    if (file.spec.symbol.empty() && file.snapshots > 0 && file.symbols.size() > 1)
        return failAt(path, "its snapshot names no symbol and it has several (" + list() + "); add symbol=...");
    return {};
}

Status sortByTime(PlannedGroup& group) {
    if (group.files.front().facts.format == FileFormat::BinanceRecording)
        return {};
    std::stable_sort(group.files.begin(), group.files.end(),
                     [](const FileSummary& a, const FileSummary& b) { return *a.first < *b.first; });
    for (std::size_t i = 1; i < group.files.size(); ++i) {
        const FileSummary& before = group.files[i - 1];
        const FileSummary& file = group.files[i];
        const Timestamp free =
            holdsBars(file.facts.format) ? bucketEnd(*before.last, *file.spec.timeframe) : *before.last;
        if (*file.first < free)
            return failAt(file.spec.file.string(), "begins at " + formatIso(*file.first) + ", but " +
                                                       before.spec.file.string() + " goes on until " + formatIso(free));
    }
    return {};
}

} // namespace

Result<std::vector<PlannedGroup>> planReplay(const std::vector<SourceSpec>& specs, const ReplaySettings& settings,
                                             std::stop_token stop) {
    if (specs.empty())
        return fail("no files to replay");
    std::vector<PlannedGroup> groups;
    for (const SourceSpec& spec : specs) {
        auto file = inspect(spec, stop);
        if (stop.stop_requested())
            return fail("stopped while the files were being checked");
        if (!file)
            return tl::unexpected(file.error());
        if (const Status sound = file->sound(); !sound && (!settings.skipBadRows || file->broken))
            return tl::unexpected(file->broken ? file->errors.back() : sound.error());
        if (file->rows == 0)
            return failAt(spec.file.string(), "holds no row that can be read");
        if (file->facts.format == FileFormat::BinanceRecording)
            if (const Status usable = checkRecording(*file); !usable)
                return tl::unexpected(usable.error());
        const auto group = std::find_if(groups.begin(), groups.end(), [&](const PlannedGroup& candidate) {
            return belongs(*file, candidate, &candidate == &groups.back());
        });
        if (group != groups.end())
            group->files.push_back(std::move(*file));
        else
            groups.push_back({{}, {std::move(*file)}});
    }
    std::set<market::SourceId> seen;
    for (PlannedGroup& group : groups) {
        if (const Status sorted = sortByTime(group); !sorted)
            return tl::unexpected(sorted.error());
        auto source = makeSource(group, settings);
        if (!source)
            return tl::unexpected(source.error());
        group.source = std::move(*source);
        if (!seen.insert(group.source.id()).second)
            return failAt(group.files.front().spec.file.string(), "is named twice");
    }
    return groups;
}

} // namespace aetherion::feeds
