#include "core/config/instrument_entry.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

namespace aetherion::config {

using market::InstrumentSpec;

namespace {

constexpr std::array<std::string_view, 11> kRequiredKeys{"symbol",   "market",     "name",     "venue",
                                                         "currency", "tick_size",  "lot_size", "base_price",
                                                         "drift",    "volatility", "sector"};
constexpr std::array<std::string_view, 4> kOptionalKeys{"price_units_per_currency", "calendar", "interval", "tradable"};
constexpr double kLargestRate = 10;
constexpr std::size_t kLongestText = 64;
/// A double keeps every decimal of so many digits.
constexpr int kExactDigits = 15;

bool isKnownKey(std::string_view key) {
    return std::find(kRequiredKeys.begin(), kRequiredKeys.end(), key) != kRequiredKeys.end() ||
           std::find(kOptionalKeys.begin(), kOptionalKeys.end(), key) != kOptionalKeys.end();
}

/// The number as its file has it; nothing where a double cannot tell.
std::optional<std::string> writtenNumber(double value) {
    char digits[400];
    const auto end = std::to_chars(digits, digits + sizeof digits, value, std::chars_format::fixed).ptr;
    std::string text(digits, end);
    const auto first = std::find_if(text.begin(), text.end(), [](char c) { return c >= '1' && c <= '9'; });
    if (std::count_if(first, text.end(), [](char c) { return c != '.'; }) > kExactDigits)
        return std::nullopt;
    return text;
}

/// "USDTUSDT", "USDT-USDT"
bool pairsACoinWithItself(const market::InstrumentKey& key, const std::string& currency) {
    std::string letters;
    for (const char c : key.symbol)
        if (c != '-' && c != '/' && c != '_' && c != ' ')
            letters.push_back(c);
    return key.market == market::Market::Crypto && letters == currency + currency;
}

/// Reads key by key; the first mistake stays, and nothing is read after it.
class EntryReader {
public:
    EntryReader(const toml::table& entry, const std::string& file) : m_entry(entry), m_file(file) {}

    const std::optional<Error>& error() const { return m_error; }
    bool has(std::string_view key) const { return m_entry.contains(key); }

    void refuse(std::string_view key, const std::string& reason) {
        const toml::node* const node = m_entry.get(key);
        if (!m_error)
            m_error = Error{placeInFile(m_file, node ? *node : m_entry), reason};
    }
    void refuseUnknownKeys() {
        const toml::node* first = nullptr;
        std::string name;
        for (const auto& [key, node] : m_entry)
            if (!isKnownKey(key.str()) && (!first || node.source().begin.line < first->source().begin.line)) {
                first = &node;
                name = std::string(key.str());
            }
        if (first && !m_error)
            m_error = Error{placeInFile(m_file, *first), "unknown key " + name};
    }
    void refuseMissingKeys() {
        for (const std::string_view key : kRequiredKeys)
            if (!has(key))
                refuse(key, std::string(key) + " is missing");
    }

    void text(std::string_view key, std::string& value) {
        const toml::node* const node = take(key);
        if (!node)
            return;
        const auto* const written = node->as_string();
        if (!written)
            return refuse(key, std::string(key) + " must be a text in quotes");
        value = written->get();
        const auto isControl = [](unsigned char c) { return c < 0x20 || c == 0x7f; };
        if (value.empty())
            refuse(key, std::string(key) + " must not be empty");
        else if (value.size() > kLongestText)
            refuse(key, std::string(key) + " is longer than " + std::to_string(kLongestText) + " bytes");
        else if (value.front() == ' ' || value.back() == ' ' || std::any_of(value.begin(), value.end(), isControl))
            refuse(key, std::string(key) + " must not begin or end with a blank or hold a control character");
    }
    template <typename Value, typename Parse> void word(std::string_view key, Value& value, Parse parse) {
        std::string written;
        text(key, written);
        if (written.empty() || m_error)
            return;
        if (const auto parsed = parse(written))
            value = *parsed;
        else
            refuse(key, parsed.error().text());
    }
    template <typename Value> void positiveDecimal(std::string_view key, Value& value) {
        const toml::node* const node = take(key);
        if (!node)
            return;
        std::string written;
        if (const auto* quoted = node->as_string())
            written = quoted->get();
        else if (const auto* whole = node->as_integer())
            written = std::to_string(whole->get());
        else if (const auto* number = node->as_floating_point(); number && std::isfinite(number->get())) {
            const auto exact = writtenNumber(number->get());
            if (!exact)
                return refuse(key, std::string(key) + " has more digits than a number keeps: write it in quotes");
            written = *exact;
        } else
            return refuse(key, std::string(key) + " must be a number, or one in quotes");
        const auto parsed = parseDecimal(written);
        if (!parsed)
            return refuse(key, std::string(key) + ": " + parsed.error().text());
        if (parsed->units <= 0)
            return refuse(key, std::string(key) + " must be above 0");
        value = Value::fromUnits(parsed->units);
    }
    void rate(std::string_view key, double& value, double low) {
        const toml::node* const node = take(key);
        if (!node)
            return;
        const auto number = node->is_number() ? node->value<double>() : std::nullopt;
        if (!number)
            return refuse(key, std::string(key) + " must be a number");
        if (!(*number >= low && *number <= kLargestRate))
            return refuse(key, std::string(key) + " must lie between " + std::to_string(static_cast<int>(low)) +
                                   " and " + std::to_string(static_cast<int>(kLargestRate)));
        value = *number;
    }
    void count(std::string_view key, std::int64_t& value) {
        const toml::node* const node = take(key);
        if (!node)
            return;
        const auto* const whole = node->as_integer();
        if (!whole || whole->get() < 1 || whole->get() > 1'000'000)
            return refuse(key, std::string(key) + " must be a whole number from 1 to 1000000");
        value = whole->get();
    }
    void flag(std::string_view key, bool& value) {
        const toml::node* const node = take(key);
        if (!node)
            return;
        const auto* const written = node->as_boolean();
        if (!written)
            return refuse(key, std::string(key) + " must be true or false");
        value = written->get();
    }

private:
    const toml::node* take(std::string_view key) const { return m_error ? nullptr : m_entry.get(key); }

    const toml::table& m_entry;
    const std::string& m_file;
    std::optional<Error> m_error;
};

void readValues(EntryReader& reader, InstrumentSpec& spec) {
    reader.text("name", spec.name);
    reader.text("venue", spec.venue);
    reader.text("currency", spec.currency);
    reader.count("price_units_per_currency", spec.priceUnitsPerCurrency);
    reader.positiveDecimal("tick_size", spec.tickSize);
    reader.positiveDecimal("lot_size", spec.lotSize);
    reader.positiveDecimal("base_price", spec.basePrice);
    reader.rate("drift", spec.drift, -kLargestRate);
    reader.rate("volatility", spec.volatility, 0);
    reader.text("sector", spec.sector);
    reader.word("calendar", spec.calendar, market::parseCalendarName);
    reader.word("interval", spec.interval, parseDuration);
    reader.flag("tradable", spec.tradable);
    if (spec.interval <= Duration(0))
        reader.refuse("interval", "interval must be above 0");
}

} // namespace

std::string placeInFile(const std::string& file, const toml::node& node) {
    return file + ":" + std::to_string(node.source().begin.line);
}

Result<InstrumentSpec> readInstrument(const toml::table& entry, const std::string& file,
                                      const std::function<const InstrumentSpec*(const market::InstrumentKey&)>& known) {
    EntryReader reader(entry, file);
    reader.refuseUnknownKeys();
    for (const std::string_view key : {"symbol", "market"})
        if (!reader.has(key))
            reader.refuse(key, std::string(key) + " is missing");
    InstrumentSpec spec;
    reader.text("symbol", spec.key.symbol);
    reader.word("market", spec.key.market, market::parseMarket);
    if (!reader.error()) {
        if (const InstrumentSpec* const present = known(spec.key)) {
            spec = *present;
        } else {
            spec.calendar = market::calendarOf(spec.key.market);
            reader.refuseMissingKeys();
        }
        readValues(reader, spec);
    }
    if (pairsACoinWithItself(spec.key, spec.currency))
        reader.refuse("symbol", spec.key.symbol + " pairs a coin with itself");
    if (reader.error())
        return tl::unexpected(*reader.error());
    return spec;
}

} // namespace aetherion::config
