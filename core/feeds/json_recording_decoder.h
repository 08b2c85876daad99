#pragma once
// Decodes one line of a JSON lines recording, `{"recv_ts":seconds,"conn":..,"dir":..,"url":..,"msg":..}`.
//
// `dir` recv and http carry what the venue said (an http line's symbol stands in its url), connect says that the
// connection was made, sent is what was asked. The venue is told by the message: Binance's have stream or lastUpdateId,
// Coinbase's a type. `recv_ts` is read digit by digit. Thread: one at a time; keeps the parser's memory.
#include "core/feeds/defect.h"
#include "core/feeds/venue_message.h"

#include <memory>
#include <string>
#include <string_view>

namespace aetherion::feeds {

struct RecordedMessage {
    /// The recorder's clock.
    Timestamp receiveTime;
    /// Of a recording with several; else empty.
    std::string connection;
    VenueMessage message;
    /// Rows of the file that it was put together from.
    std::uint64_t rows = 1;
};

class JsonRecordingDecoder {
public:
    JsonRecordingDecoder();
    ~JsonRecordingDecoder();
    JsonRecordingDecoder(JsonRecordingDecoder&&) noexcept;
    JsonRecordingDecoder& operator=(JsonRecordingDecoder&&) noexcept;

    [[nodiscard]] RowResult<RecordedMessage> decode(std::string_view line);

private:
    struct Parser;
    std::unique_ptr<Parser> m_parser;
};

} // namespace aetherion::feeds
