#pragma once
// Files that belong together in a replay: the parts of one recording, or one instrument's bars, trades and quotes. One
// source.
//
// Streams are numbered within the group from 0; the replay gives them their numbers in the session. A stream's first
// event is its StreamOpened. Thread: one at a time.
#include "core/feeds/file_summary.h"
#include "core/market/event.h"

#include <memory>
#include <vector>

namespace aetherion::feeds {

class ReplayGroup {
public:
    ReplayGroup(market::Source source, bool skipBadRows) : m_source(std::move(source)), m_skipBadRows(skipBadRows) {}
    virtual ~ReplayGroup() = default;
    ReplayGroup(const ReplayGroup&) = delete;
    ReplayGroup& operator=(const ReplayGroup&) = delete;

    [[nodiscard]] const market::Source& source() const { return m_source; }
    /// Puts what arrived next into the empty `arrival`; all of it has one receive time. False at the end.
    [[nodiscard]] virtual Result<bool> next(market::EventBatch& arrival) = 0;

protected:
    /// Is a row that cannot be used left out, and the next one read?
    [[nodiscard]] bool skips(const RowError& error, bool broken) const {
        return !broken && (m_skipBadRows || weightOf(error.kind) != DefectWeight::Refused);
    }
    /// With the timetable that the market really keeps.
    [[nodiscard]] market::Stream streamOf(market::StreamId id, market::InstrumentKey instrument,
                                          Duration staleAfter) const {
        const market::CalendarName calendar = market::calendarOf(instrument.market);
        return {id, std::move(instrument), m_source, calendar, staleAfter};
    }

private:
    market::Source m_source;
    bool m_skipBadRows;
};

/// Ticks, quotes and books are stale after this, bars when three of them are missing.
inline constexpr Duration kStaleAfter = std::chrono::seconds(10);
inline constexpr int kStaleBars = 3;

/// What is said of a gap, which is told when it is over: before, nobody could have known how long it would be.
[[nodiscard]] inline std::string describeGap(const market::GapRange& gap) {
    return std::to_string(gap.missingBars) + (gap.missingBars == 1 ? " bar" : " bars") + " missing from " +
           formatIso(gap.from) + " to " + formatIso(gap.to);
}
inline constexpr const char* kBarsComeAgain = "bars come again";

/// `files` are sound, sorted, and of the kind that each wants; not empty.
[[nodiscard]] std::unique_ptr<ReplayGroup> replayBars(std::vector<FileSummary> files, market::Source source,
                                                      bool skipBadRows);
[[nodiscard]] std::unique_ptr<ReplayGroup> replayCandles(FileSummary file, market::Source source, bool skipBadRows);
[[nodiscard]] std::unique_ptr<ReplayGroup> replayTicks(std::vector<FileSummary> files, market::Source source,
                                                       bool skipBadRows);
[[nodiscard]] std::unique_ptr<ReplayGroup> replayQuotes(std::vector<FileSummary> files, market::Source source,
                                                        bool skipBadRows);
[[nodiscard]] std::unique_ptr<ReplayGroup> replayRecording(std::vector<FileSummary> files, market::Source source,
                                                           bool skipBadRows);

/// Several groups of one instrument as one stream, merged by receive time, ties in their order.
[[nodiscard]] std::unique_ptr<ReplayGroup> replayTogether(std::vector<std::unique_ptr<ReplayGroup>> parts,
                                                          market::Source source);

} // namespace aetherion::feeds
