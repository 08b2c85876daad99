#pragma once
// Reads one file of a Binance combined-stream recording: `<local ns> <json>` a line, in the order of arrival.
//
// Thread: one at a time. Memory does not grow with the file.
#include "core/feeds/binance_decoder.h"
#include "core/feeds/data_rows.h"

#include <optional>

namespace aetherion::feeds {

struct RecordedMessage {
    /// The recorder's clock.
    Timestamp receiveTime;
    BinanceMessage message;
};

class RecordingReader {
public:
    [[nodiscard]] static Result<RecordingReader> open(const std::filesystem::path& file);
    /// The next message; nothing at the end. An error names "FILE:LINE" and the reason; unless broken(), the next call
    /// goes on with the line after it.
    [[nodiscard]] Result<std::optional<RecordedMessage>> next();
    [[nodiscard]] bool broken() const { return m_rows.broken(); }

private:
    explicit RecordingReader(DataRows rows) : m_rows(std::move(rows)) {}

    DataRows m_rows;
    BinanceDecoder m_decoder;
};

} // namespace aetherion::feeds
