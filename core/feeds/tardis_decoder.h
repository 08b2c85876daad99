#pragma once
// Decodes Tardis's book_snapshot_N rows: the best N levels of both sides, whole, in each row.
//
// `timestamp` is the venue's, `local_timestamp` the recorder's, both in microseconds; only the format says so, and the
// digits are held against it. Empty cells are levels that the book had not. Thread: one at a time.
#include "core/feeds/json_recording_decoder.h"

#include <string_view>
#include <vector>

namespace aetherion::feeds {

class TardisDecoder {
public:
    [[nodiscard]] static Result<TardisDecoder> create(std::string_view header);
    [[nodiscard]] RowResult<RecordedMessage> decode(std::string_view line);

private:
    struct LevelColumns {
        std::size_t price = 0;
        std::size_t amount = 0;
    };
    TardisDecoder() = default;
    [[nodiscard]] RowResult<std::vector<market::BookLevel>> side(const std::vector<LevelColumns>& columns,
                                                                 const char* what, market::Precision& precision) const;
    [[nodiscard]] RowResult<Timestamp> time(std::size_t column) const;

    std::size_t m_symbol = 0;
    std::size_t m_timestamp = 0;
    std::size_t m_localTimestamp = 0;
    std::vector<LevelColumns> m_asks;
    std::vector<LevelColumns> m_bids;
    std::size_t m_count = 0;
    std::vector<std::string_view> m_cells;
};

} // namespace aetherion::feeds
