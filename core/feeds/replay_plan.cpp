#include "core/feeds/replay_plan.h"

#include "core/base/digest.h"
#include "core/feeds/tick_instruments.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>

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

bool holdsMessages(const FileSummary& file) { return contentOf(file.facts.format) == FileContent::Messages; }
bool holdsCandles(const FileSummary& file) { return contentOf(file.facts.format) == FileContent::Candles; }

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
    source.detail = "sha256=" + digest.hex();
    const bool rowsNameTheirMarket = holdsCandles(first);
    if (!rowsNameTheirMarket || first.spec.market)
        source.detail += ";market=" + std::string(name(first.spec.market.value_or(market::Market::Crypto)));
    if (!first.spec.symbol.empty())
        source.detail += ";symbol=" + first.spec.symbol;
    if (hasTimeframe(first.facts.format) || (holdsCandles(first) && first.spec.timeframe))
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

market::Market marketOf(const FileSummary& file) { return file.spec.market.value_or(market::Market::Crypto); }

/// What of a file is replayed: all its instruments, or the one asked for.
std::vector<market::InstrumentKey> instrumentsOf(const FileSummary& file) {
    std::vector<market::InstrumentKey> keys;
    for (const CandleStream& stream : file.candles)
        keys.push_back(stream.instrument);
    if (!keys.empty())
        return keys;
    for (const std::string& symbol : file.spec.symbol.empty() ? file.symbols : std::vector{file.spec.symbol})
        keys.push_back({marketOf(file), symbol});
    return keys;
}

bool shareInstrument(const FileSummary& a, const FileSummary& b) {
    const auto ofB = instrumentsOf(b);
    const auto ofA = instrumentsOf(a);
    return std::any_of(ofA.begin(), ofA.end(), [&](const market::InstrumentKey& key) {
        return std::find(ofB.begin(), ofB.end(), key) != ofB.end();
    });
}

/// Only updates tell spot from futures; a file of snapshots alone may belong to either.
bool sameVenue(const FileSummary& a, const FileSummary& b) {
    return a.futures == b.futures || a.depthUpdates == 0 || b.depthUpdates == 0;
}

/// Do they make up one source, if they do not overlap?
bool belongs(const FileSummary& file, const PlannedGroup& group) {
    const FileSummary& first = group.files.front();
    if (holdsCandles(file) || holdsCandles(first))
        return false;
    if (marketOf(file) != marketOf(first) || file.spec.symbol != first.spec.symbol)
        return false;
    if (holdsMessages(file) || holdsMessages(first))
        return file.facts.format == first.facts.format && sameVenue(file, first) && shareSymbol(file, first);
    return true;
}

Status checkRecording(const FileSummary& file) {
    const std::string path = file.spec.file.string();
    const auto list = [&] {
        std::string names;
        for (const std::string& symbol : file.symbols)
            names += (names.empty() ? "" : ", ") + symbol;
        return names;
    };
    if (file.symbols.empty() && file.exchangeInfo)
        return failAt(path, "no market data: the venue's list of instruments (exchangeInfo)");
    if (file.symbols.empty())
        return failAt(path, "holds no depth update, trade or best price");
    if (!file.spec.symbol.empty() && !std::binary_search(file.symbols.begin(), file.symbols.end(), file.spec.symbol))
        return failAt(path, "holds nothing of symbol " + file.spec.symbol + "; it has " + list());
    if (file.spec.symbol.empty() && file.namelessSnapshot && file.symbols.size() > 1)
        return failAt(path, "its snapshot names no symbol and it has several (" + list() + "); add symbol=...");
    return {};
}

std::string describe(const FileSummary& file) {
    switch (contentOf(file.facts.format)) {
    case FileContent::Bars:
        return std::string(name(*file.spec.timeframe)) + " bars";
    case FileContent::Candles:
        return "candles";
    case FileContent::Trades:
        return "trades";
    case FileContent::Quotes:
        return "quotes";
    case FileContent::Messages:
        return "a recording";
    }
    return "";
}

Status oneSourcePerInstrument(const FileSummary& first, const FileSummary& second) {
    return failAt(second.spec.file.string(), "holds " + describe(second) + " of an instrument that " +
                                                 first.spec.file.string() + " has as " + describe(first) +
                                                 "; one source per instrument, leave one out");
}

/// Orders a group's files, and refuses what cannot be one source.
Status order(PlannedGroup& group) {
    const auto isQuotes = [](const FileSummary& file) { return contentOf(file.facts.format) == FileContent::Quotes; };
    std::stable_sort(group.files.begin(), group.files.end(), [&](const FileSummary& a, const FileSummary& b) {
        return isQuotes(a) != isQuotes(b) ? isQuotes(b) : *a.first < *b.first;
    });
    for (std::size_t i = 1; i < group.files.size(); ++i) {
        const FileSummary& before = group.files[i - 1];
        FileSummary& file = group.files[i];
        if (isQuotes(before) != isQuotes(file))
            continue;
        if (contentOf(before.facts.format) != contentOf(file.facts.format) ||
            (hasTimeframe(file.facts.format) && file.spec.timeframe != before.spec.timeframe))
            return oneSourcePerInstrument(before, file);
        const Timestamp free =
            holdsBars(file.facts.format) ? bucketEnd(*before.last, *file.spec.timeframe) : *before.last;
        if (*file.first < free)
            return failAt(file.spec.file.string(), "begins at " + formatIso(*file.first) + ", but " +
                                                       before.spec.file.string() + " goes on until " + formatIso(free));
        for (const auto& [symbol, edges] : file.bookEdges)
            if (const auto earlier = before.bookEdges.find(symbol); earlier != before.bookEdges.end())
                if (auto missing = missingBetween(symbol, earlier->second, edges))
                    file.defects.add(std::move(*missing));
    }
    return {};
}

Status checkUsable(const FileSummary& file, bool skipBadRows) {
    if (const Status sound = file.sound(); !sound && (!skipBadRows || file.broken))
        return file.broken ? tl::unexpected(*file.error) : sound;
    if (holdsMessages(file) && file.rows > 0)
        return checkRecording(file);
    if (file.rows == 0 || !file.first)
        return failAt(file.spec.file.string(), "holds no row that can be read");
    return {};
}

} // namespace

Result<std::vector<PlannedGroup>> planFiles(std::vector<FileSummary> files, const ReplaySettings& settings) {
    if (files.empty())
        return fail("no files to replay");
    std::vector<PlannedGroup> groups;
    for (FileSummary& file : files) {
        if (const Status usable = checkUsable(file, settings.skipBadRows); !usable)
            return tl::unexpected(usable.error());
        const auto group = std::find_if(groups.begin(), groups.end(),
                                        [&](const PlannedGroup& candidate) { return belongs(file, candidate); });
        if (group != groups.end())
            group->files.push_back(std::move(file));
        else
            groups.push_back({{}, {std::move(file)}});
    }
    for (PlannedGroup& group : groups) {
        for (std::size_t i = 1; i < group.files.size(); ++i)
            for (std::size_t k = 0; k < i; ++k)
                if (group.files[i].spec.file == group.files[k].spec.file)
                    return failAt(group.files[i].spec.file.string(), "is named twice");
        if (const Status ordered = order(group); !ordered)
            return tl::unexpected(ordered.error());
    }
    for (std::size_t i = 1; i < groups.size(); ++i)
        for (std::size_t k = 0; k < i; ++k)
            for (const FileSummary& file : groups[i].files)
                for (const FileSummary& other : groups[k].files)
                    if (shareInstrument(file, other))
                        return tl::unexpected(oneSourcePerInstrument(other, file).error());
    for (PlannedGroup& group : groups) {
        auto source = makeSource(group, settings);
        if (!source)
            return tl::unexpected(source.error());
        group.source = std::move(*source);
    }
    return groups;
}

Result<std::vector<PlannedGroup>> planReplay(const std::vector<SourceSpec>& specs, const ReplaySettings& settings,
                                             std::stop_token stop) {
    std::vector<FileSummary> files;
    for (const SourceSpec& spec : specs) {
        const auto each = perInstrument(spec, stop);
        if (!each && !stop.stop_requested())
            return tl::unexpected(each.error());
        for (std::size_t i = 0; each && i < each->size() && !stop.stop_requested(); ++i) {
            auto file = inspect((*each)[i], stop);
            if (stop.stop_requested())
                break;
            if (!file)
                return tl::unexpected(file.error());
            if (const Status usable = checkUsable(*file, settings.skipBadRows); !usable)
                return tl::unexpected(usable.error());
            files.push_back(std::move(*file));
        }
        if (stop.stop_requested())
            return fail("stopped while the files were being checked");
    }
    return planFiles(std::move(files), settings);
}

} // namespace aetherion::feeds
