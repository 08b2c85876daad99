#include "core/feeds/binance_decoder.h"

#include "core/feeds/binance_messages.h"

#include <simdjson.h>

namespace aetherion::feeds {

struct BinanceDecoder::Parser {
    simdjson::dom::parser parser;
};

BinanceDecoder::BinanceDecoder() : m_parser(std::make_unique<Parser>()) {}
BinanceDecoder::~BinanceDecoder() = default;
BinanceDecoder::BinanceDecoder(BinanceDecoder&&) noexcept = default;
BinanceDecoder& BinanceDecoder::operator=(BinanceDecoder&&) noexcept = default;

RowResult<VenueMessage> BinanceDecoder::decode(std::string_view json) {
    simdjson::dom::element document;
    if (const auto error = m_parser->parser.parse(json.data(), json.size()).get(document); error != simdjson::SUCCESS)
        return refuseRow(DefectKind::BadMessage, std::string("not JSON: ") + simdjson::error_message(error));
    simdjson::dom::object message;
    if (document.get(message) != simdjson::SUCCESS)
        return refuseRow(DefectKind::BadMessage, "not a JSON object");
    return readBinanceMessage(message);
}

} // namespace aetherion::feeds
