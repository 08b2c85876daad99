#include "core/feeds/json_recording_decoder.h"

#include "core/feeds/binance_messages.h"
#include "core/feeds/coinbase_messages.h"
#include "core/feeds/json_fields.h"

namespace aetherion::feeds {

namespace {

using simdjson::dom::object;

/// The digits as they stand in the line: a double would not hold them all.
RowResult<Timestamp> receiveTime(std::string_view line) {
    constexpr std::string_view kKey = "\"recv_ts\":";
    const std::size_t key = line.find(kKey);
    if (key == std::string_view::npos)
        return badField("recv_ts", "missing");
    std::string_view digits = line.substr(key + kKey.size());
    digits = digits.substr(digits.find_first_not_of(' ') == std::string_view::npos ? 0 : digits.find_first_not_of(' '));
    digits = digits.substr(0, digits.find_first_not_of("0123456789."));
    constexpr std::size_t kDecimals = 8;
    if (const std::size_t dot = digits.find('.'); dot != std::string_view::npos)
        digits = digits.substr(0, dot + 1 + kDecimals);
    const auto seconds = parseDecimal(digits);
    constexpr std::int64_t kEarliest = 100'000'000 * kDecimalUnit; // 1973
    constexpr std::int64_t kNanosPerUnit = 10;
    if (!seconds || seconds->units < kEarliest || seconds->units > INT64_MAX / kNanosPerUnit)
        return badField("recv_ts", "not a Unix time in seconds");
    return fromEpochNanos(seconds->units * kNanosPerUnit);
}

/// "symbol" of `...?symbol=NKNUSDT&limit=1000`
std::string symbolOf(std::string_view url) {
    constexpr std::string_view kKey = "symbol=";
    const std::size_t key = url.find(kKey);
    if (key == std::string_view::npos)
        return {};
    const std::string_view rest = url.substr(key + kKey.size());
    return std::string(rest.substr(0, rest.find('&')));
}

std::string connectionOf(const object& line) {
    std::string_view connection;
    return line["conn"].get(connection) == simdjson::SUCCESS ? std::string(connection) : std::string();
}

RowResult<VenueMessage> venueMessage(const object& line) {
    std::string_view direction;
    if (line["dir"].get(direction) != simdjson::SUCCESS)
        return badField("dir", "missing, or not a text");
    if (direction == "connect")
        return VenueMessage(ConnectionMade{connectionOf(line)});
    if (direction == "sent")
        return VenueMessage(OtherMessage{"sent"});
    if (direction != "recv" && direction != "http")
        return refuseRow(DefectKind::UnknownMessage,
                         "dir \"" + std::string(direction.substr(0, 40)) + "\" is none of connect, sent, http, recv");
    object message;
    if (line["msg"].get(message) != simdjson::SUCCESS)
        return badField("msg", "missing, or not an object");
    if (message["type"].error() == simdjson::SUCCESS)
        return readCoinbaseMessage(message);
    auto read = readBinanceMessage(message);
    std::string_view url;
    if (read && line["url"].get(url) == simdjson::SUCCESS)
        if (auto* snapshot = std::get_if<DepthSnapshot>(&*read))
            snapshot->symbol = symbolOf(url);
    return read;
}

} // namespace

struct JsonRecordingDecoder::Parser {
    simdjson::dom::parser parser;
};

JsonRecordingDecoder::JsonRecordingDecoder() : m_parser(std::make_unique<Parser>()) {}
JsonRecordingDecoder::~JsonRecordingDecoder() = default;
JsonRecordingDecoder::JsonRecordingDecoder(JsonRecordingDecoder&&) noexcept = default;
JsonRecordingDecoder& JsonRecordingDecoder::operator=(JsonRecordingDecoder&&) noexcept = default;

RowResult<RecordedMessage> JsonRecordingDecoder::decode(std::string_view text) {
    simdjson::dom::element document;
    if (const auto error = m_parser->parser.parse(text.data(), text.size()).get(document); error != simdjson::SUCCESS)
        return refuseRow(DefectKind::BadMessage, std::string("not JSON: ") + simdjson::error_message(error));
    object line;
    if (document.get(line) != simdjson::SUCCESS)
        return refuseRow(DefectKind::BadMessage, "not a JSON object");
    const auto received = receiveTime(text);
    if (!received)
        return tl::unexpected(received.error());
    auto message = venueMessage(line);
    if (!message) {
        message.error().time = *received;
        return tl::unexpected(message.error());
    }
    return RecordedMessage{*received, connectionOf(line), std::move(*message)};
}

} // namespace aetherion::feeds
