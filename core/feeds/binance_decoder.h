#pragma once
// Decodes one message of a Binance combined stream, `{"stream":..,"data":..}`, or one REST depth snapshot.
//
// The answer depends on the text alone; the object only keeps the parser's memory between messages. Unknown fields are
// ignored; a field that is missing, of the wrong type or out of range is an error that names it. Numbers are read from
// their text, never through a double. Thread: one at a time.
#include "core/feeds/defect.h"
#include "core/feeds/venue_message.h"

#include <memory>
#include <string_view>

namespace aetherion::feeds {

class BinanceDecoder {
public:
    BinanceDecoder();
    ~BinanceDecoder();
    BinanceDecoder(BinanceDecoder&&) noexcept;
    BinanceDecoder& operator=(BinanceDecoder&&) noexcept;

    [[nodiscard]] RowResult<VenueMessage> decode(std::string_view json);

private:
    struct Parser;
    std::unique_ptr<Parser> m_parser;
};

} // namespace aetherion::feeds
