#include "core/api/wire_values.h"

#include "core/base/bearer_token.h"
#include "core/base/digest.h"
#include "core/http/request_target.h"

#include <date/date.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <locale>

namespace aetherion::api {

std::string isoWithoutZone(Timestamp time) {
    return date::format(std::locale::classic(), "%FT%T", std::chrono::floor<std::chrono::microseconds>(time));
}

std::string isoWithOffset(Timestamp time) { return isoWithoutZone(time) + "+00:00"; }

double unixSeconds(Timestamp time) {
    return static_cast<double>(std::chrono::floor<std::chrono::microseconds>(time).time_since_epoch().count()) / 1e6;
}

double rounded4(double value) { return std::round(value * 1e4) / 1e4; }

nlohmann::ordered_json quantityJson(Quantity quantity) {
    if (quantity.units() % kDecimalUnit == 0)
        return quantity.units() / kDecimalUnit;
    return quantity.toDouble();
}

std::string objectId(Timestamp time, std::string_view identity) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    const auto second =
        static_cast<std::uint32_t>(std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count());
    std::string id;
    for (int shift = 28; shift >= 0; shift -= 4)
        id.push_back(kDigits[(second >> shift) & 0xf]);
    return id + sha256Hex(std::string(identity) + '|' + std::to_string(epochNanos(time))).substr(0, 16);
}

std::string streamIdentity(const market::Stream& stream) {
    return std::to_string(stream.source.id().value) + '|' + std::string(name(stream.instrument.market)) + '|' +
           stream.instrument.symbol;
}

std::string tickId(const market::Stream& stream, Timestamp time, std::uint64_t number) {
    return objectId(time, "tick|" + streamIdentity(stream) + '|' + std::to_string(number));
}

std::string oneLine(std::string text) {
    constexpr std::size_t kBytes = 500;
    if (showsToken(text))
        text = withoutTokens(text);
    for (char& c : text)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
            c = ' ';
    if (text.size() > kBytes) {
        text.resize(kBytes);
        while (!text.empty() && !http::isUtf8(text))
            text.pop_back();
    }
    const auto first = text.find_first_not_of(' ');
    return first == std::string::npos ? std::string() : text.substr(first);
}

std::string sourceHeader(const market::Source& source) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string encoded;
    for (const char c : source.label()) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte > 0x20 && byte < 0x7f && c != '%' && c != ';')
            encoded.push_back(c);
        else if (c == ' ')
            encoded.push_back(c);
        else
            encoded.append({'%', kDigits[byte >> 4], kDigits[byte & 0xf]});
    }
    return encoded;
}

std::string sourceHeader(const contract::StreamView* view) {
    return view == nullptr ? "none" : sourceHeader(view->stream.source);
}

std::string sourceHeader(const std::vector<market::Source>& sources) {
    std::vector<std::string> labels;
    for (const market::Source& source : sources)
        if (std::string label = sourceHeader(source); std::find(labels.begin(), labels.end(), label) == labels.end())
            labels.push_back(std::move(label));
    return joinedSources(labels);
}

std::string joinedSources(const std::vector<std::string>& labels) {
    constexpr std::size_t kShown = 4;
    if (labels.empty())
        return "none";
    std::string text;
    for (std::size_t i = 0; i < std::min(labels.size(), kShown); ++i)
        text.append(i == 0 ? "" : "; ").append(labels[i]);
    if (labels.size() > kShown)
        text.append("; and ").append(std::to_string(labels.size() - kShown)).append(" more");
    return text;
}

const contract::StreamView* primaryStream(const contract::EngineSnapshot& snapshot, std::string_view primarySymbol) {
    for (const contract::StreamView& view : snapshot.streams)
        if (view.stream.instrument.symbol == primarySymbol)
            return &view;
    return snapshot.streams.empty() ? nullptr : &snapshot.streams.front();
}

tl::expected<const contract::StreamView*, http::Refusal> findStream(const contract::EngineSnapshot& snapshot,
                                                                    const std::string* marketName,
                                                                    const std::string* symbol,
                                                                    std::string_view primarySymbol) {
    std::optional<market::Market> wanted;
    if (marketName != nullptr) {
        const auto parsed = market::parseMarket(*marketName);
        if (!parsed)
            return tl::unexpected(http::Refusal{400, parsed.error().text()});
        wanted = *parsed;
    }
    const auto fits = [&](const contract::StreamView& view, std::string_view wantedSymbol) {
        return (!wanted || view.stream.instrument.market == *wanted) &&
               http::equalIgnoringCase(view.stream.instrument.symbol, wantedSymbol);
    };
    const contract::StreamView* loose = nullptr;
    const std::string_view wantedSymbol = symbol != nullptr ? std::string_view(*symbol) : primarySymbol;
    for (const contract::StreamView& view : snapshot.streams) {
        if (!fits(view, wantedSymbol))
            continue;
        if (view.stream.instrument.symbol == wantedSymbol)
            return &view;
        loose = loose == nullptr ? &view : loose;
    }
    if (symbol == nullptr && loose == nullptr)
        for (const contract::StreamView& view : snapshot.streams)
            if (!wanted || view.stream.instrument.market == *wanted)
                return &view;
    if (loose != nullptr)
        return loose;
    return tl::unexpected(http::Refusal{404, symbol != nullptr ? "the symbol '" + *symbol + "' is not being watched"
                                                               : std::string("nothing is being watched there")});
}

tl::expected<std::optional<Timestamp>, http::Refusal> readTime(const http::Request& request, const char* key) {
    const std::string* text = request.queryValue(key);
    if (text == nullptr)
        return std::optional<Timestamp>();
    std::int64_t millis = 0;
    const char* const end = text->data() + text->size();
    // A bare year is a date, not milliseconds.
    if (const auto [stop, error] = std::from_chars(text->data(), end, millis);
        error == std::errc() && stop == end && text->size() > 8)
        return std::optional(fromEpochMillis(millis));
    const auto parsed = parseIso(*text);
    if (!parsed)
        return tl::unexpected(http::Refusal{400, std::string(key) + ": " + parsed.error().text()});
    return std::optional(parsed->time);
}

tl::expected<std::size_t, http::Refusal> readCount(const std::string* text, std::size_t fallback, std::size_t least,
                                                   std::size_t most, std::string_view what) {
    if (text == nullptr)
        return fallback;
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), value);
    if (error != std::errc() || end != text->data() + text->size() || text->empty() || value < least || value > most)
        return tl::unexpected(http::Refusal{400, std::string(what) + " must be a whole number from " +
                                                     std::to_string(least) + " to " + std::to_string(most)});
    return value;
}

} // namespace aetherion::api
