#pragma once
// What a whole data file holds and what is wrong with it, found by reading all of it before anything is done with it.
//
// Thread: inspect() from any; it takes as long as reading the file does and stops early on request.
#include "core/feeds/candle_file_reader.h"
#include "core/feeds/defect_log.h"
#include "core/feeds/sequence_watch.h"
#include "core/feeds/source_spec.h"
#include "core/feeds/stated_options.h"
#include "core/market/instrument.h"

#include <cstdint>
#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace aetherion::feeds {

struct FileSummary {
    static constexpr std::size_t kGapsListed = 100;

    SourceSpec spec;
    FileFacts facts;
    /// Sound rows, bad ones not counted.
    std::uint64_t rows = 0;
    /// Bars: opening times. Trades: their times. Recordings: receive times.
    std::optional<Timestamp> first;
    std::optional<Timestamp> last;
    /// Sorted. A recording's own; else the stated one.
    std::vector<std::string> symbols;
    /// The most decimals of any row.
    market::Precision precision;
    /// Bars: some row has a volume above zero. Indices have none at all.
    bool hasVolume = false;

    /// Everything wrong or remarkable, by kind and place.
    DefectLog defects;
    std::uint64_t gapCount = 0;
    std::int64_t missingBars = 0;
    /// The first kGapsListed.
    std::vector<market::GapRange> gaps;

    /// The first row that cannot be used, "FILE:LINE: reason"; in a damaged file the damage.
    std::optional<Error> error;
    /// The file could not be read to its end; the error says why.
    bool broken = false;

    /// Exported candles: the instruments, in the order in which they first appear.
    std::vector<CandleStream> candles{};

    // Recordings; quotes also of quote files.
    std::uint64_t depthUpdates = 0;
    std::uint64_t snapshots = 0;
    std::uint64_t trades = 0;
    std::uint64_t aggregatedTrades = 0;
    std::uint64_t quotes = 0;
    std::uint64_t otherMessages = 0;
    /// A snapshot that names no symbol.
    bool namelessSnapshot = false;
    /// Holds the venue's list of instruments.
    bool exchangeInfo = false;
    /// By symbol.
    std::map<std::string, BookEdges> bookEdges{};
    /// Depth updates name their predecessors, as USD-M futures do.
    bool futures = false;

    /// Rows that cannot be used: the file is refused for them, or they are left out on request.
    [[nodiscard]] std::uint64_t badRows() const { return defects.count(DefectWeight::Refused); }
    /// Nothing wrong, or the first error, with the number of those that follow.
    [[nodiscard]] Status sound() const;
};

/// Fails where nothing can be read at all or something is left unsaid; bad rows are in the summary. Where rows name
/// their instruments, the summary is of the one asked for; a row that does not say whose it is counts for each.
/// `listedPerKind`: how many places of each kind of defect are kept.
[[nodiscard]] Result<FileSummary> inspect(const SourceSpec& stated, std::stop_token stop = {},
                                          std::size_t listedPerKind = DefectLog::kListed);

} // namespace aetherion::feeds
