#pragma once
// Puts the rows of Binance's T_DEPTH files together into updates and snapshots: one row is one changed level, and rows
// with the same ids are one message.
//
// A message of which one row cannot be read is given up as a whole, and both neighbours of a row that does not even say
// to which it belongs: the hole shows as a gap in the sequence, where a book with one level wrong would show as
// nothing. The receive time is the venue's, there is no other. Thread: one at a time.
#include "core/feeds/json_recording_decoder.h"

#include <optional>
#include <string_view>
#include <vector>

namespace aetherion::feeds {

class DepthCsvDecoder {
public:
    [[nodiscard]] static Result<DepthCsvDecoder> create(std::string_view header);
    /// The message that the last row ended while it could not be read itself.
    [[nodiscard]] std::optional<RecordedMessage> takeEnded();
    /// The message that this row ends by beginning another, if any.
    [[nodiscard]] RowResult<std::optional<RecordedMessage>> decode(std::string_view line);
    /// The last message, at the end of the file.
    [[nodiscard]] std::optional<RecordedMessage> finish();

private:
    struct Update {
        std::string symbol;
        Timestamp time;
        std::int64_t firstId = 0;
        std::int64_t lastId = 0;
        std::int64_t previousId = 0;
        bool snapshot = false;
        bool operator==(const Update&) const = default;
    };
    struct Row {
        Update update;
        /// `update` could be read.
        bool identified = false;
        bool bid = false;
        market::BookLevel level;
        market::Precision precision;
    };
    DepthCsvDecoder(std::vector<std::size_t> columns, std::size_t count)
        : m_columns(std::move(columns)), m_count(count) {}
    [[nodiscard]] RowResult<void> decodeRow(std::string_view line, Row& row);
    void begin(const Update& update);

    std::vector<std::size_t> m_columns;
    std::size_t m_count;
    std::vector<std::string_view> m_cells;
    std::optional<Update> m_update;
    market::BookDelta m_levels;
    std::uint64_t m_rowCount = 0;
    bool m_spoilt = false;
    bool m_nextIsSpoilt = false;
    std::optional<RecordedMessage> m_ended;
};

} // namespace aetherion::feeds
