#pragma once
// Reads the fields of one JSON message of a venue and remembers the first thing that is wrong with it.
//
// For the decoders of this room alone: it shows simdjson, which nobody else should see. A field that is missing, of the
// wrong type or out of range is an error that names it. Numbers in texts never pass through a double.
// Thread: one at a time.
#include "core/feeds/defect.h"
#include "core/feeds/venue_message.h"

#include <simdjson.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace aetherion::feeds {

[[nodiscard]] inline tl::unexpected<RowError> badField(const char* field, const std::string& why) {
    return refuseRow(DefectKind::BadMessage, std::string("field ") + field + ": " + why);
}

/// Microseconds have 16 digits, milliseconds 13: the venue sends either.
[[nodiscard]] inline RowResult<Timestamp> venueTime(std::int64_t value, const char* field) {
    constexpr std::int64_t kSmallestMillis = 100'000'000'000;        // 1973
    constexpr std::int64_t kSmallestMicros = kSmallestMillis * 1000; // 1973
    constexpr std::int64_t kLargestMicros = 9'000'000'000'000'000;   // 2255
    if (value < kSmallestMillis || value > kLargestMicros)
        return badField(field, "not a time " + std::to_string(value));
    return fromEpochNanos(value >= kSmallestMicros ? value * 1000 : value * 1'000'000);
}

/// Reads fields of one object and remembers the first thing that is wrong.
class JsonFields {
public:
    explicit JsonFields(const simdjson::dom::object& fields) : m_fields(fields) {}

    [[nodiscard]] bool has(const char* field) const { return m_fields[field].error() == simdjson::SUCCESS; }

    std::int64_t integer(const char* field) {
        std::int64_t value = 0;
        if (m_fields[field].get(value) != simdjson::SUCCESS)
            note(badField(field, "missing, or not a whole number"));
        else if (value < 0)
            note(badField(field, "negative"));
        return value;
    }
    std::string text(const char* field) {
        std::string_view value;
        if (m_fields[field].get(value) != simdjson::SUCCESS || value.empty())
            note(badField(field, "missing, or not a text"));
        return std::string(value);
    }
    Timestamp moment(const char* field) {
        const auto read = venueTime(integer(field), field);
        if (!read)
            note(tl::unexpected(read.error()));
        return read.value_or(Timestamp{});
    }
    bool flag(const char* field) {
        bool value = false;
        if (m_fields[field].get(value) != simdjson::SUCCESS)
            note(badField(field, "missing, or neither true nor false"));
        return value;
    }
    std::int64_t decimal(const char* field, std::uint8_t& places) {
        std::string_view value;
        if (m_fields[field].get(value) != simdjson::SUCCESS) {
            note(badField(field, "missing, or not a text"));
            return 0;
        }
        return parsed(value, field, places);
    }
    /// ISO 8601 with a zone.
    Timestamp isoMoment(const char* field) {
        const auto read = parseIso(text(field));
        if (!m_error && (!read || !read->hasZone))
            note(badField(field, "not a time with a zone"));
        return read ? read->time : Timestamp{};
    }
    Price positivePrice(const char* field, std::uint8_t& places) {
        const Price price = Price::fromUnits(decimal(field, places));
        if (price.units() <= 0)
            note(badField(field, "not above zero"));
        return price;
    }
    Quantity size(const char* field, std::uint8_t& places) {
        const Quantity quantity = Quantity::fromUnits(decimal(field, places));
        if (quantity.units() < 0)
            note(badField(field, "negative"));
        return quantity;
    }
    void levels(const char* field, std::vector<market::BookLevel>& levels, market::Precision& precision) {
        simdjson::dom::array rows;
        if (m_fields[field].get(rows) != simdjson::SUCCESS) {
            note(badField(field, "missing, or not a list"));
            return;
        }
        levels.reserve(rows.size());
        for (const simdjson::dom::element row : rows) {
            std::string_view price;
            std::string_view quantity;
            if (row.at(0).get(price) != simdjson::SUCCESS || row.at(1).get(quantity) != simdjson::SUCCESS) {
                note(badField(field, "not a list of [price, quantity]"));
                return;
            }
            const auto level = market::BookLevel{Price::fromUnits(parsed(price, field, precision.price)),
                                                 Quantity::fromUnits(parsed(quantity, field, precision.quantity))};
            if (level.price.units() <= 0 || level.quantity.units() < 0)
                note(badField(field, "price or quantity out of range"));
            levels.push_back(level);
        }
    }

    /// The value, unless something was wrong.
    template <typename T> RowResult<VenueMessage> finish(T&& message) {
        if (m_error)
            return tl::unexpected(*m_error);
        return VenueMessage(std::forward<T>(message));
    }
    void note(tl::unexpected<RowError> error) {
        if (!m_error)
            m_error = std::move(error.value());
    }

private:
    std::int64_t parsed(std::string_view text, const char* field, std::uint8_t& places) {
        const auto value = parseDecimal(text);
        if (!value) {
            note(badField(field, value.error().reason));
            return 0;
        }
        places = std::max(places, value->places);
        return value->units;
    }

    simdjson::dom::object m_fields;
    std::optional<RowError> m_error;
};

} // namespace aetherion::feeds
