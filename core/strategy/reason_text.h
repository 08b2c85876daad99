#pragma once
// Numbers as they stand in a reason that a person reads, and the inputs of a decision as JSON.
//
// The same in every locale. Thread: values.
#include "core/base/decimal.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace aetherion::strategy {

/// At most three decimals: "1.3", "48.25".
[[nodiscard]] std::string shortText(double value);
/// A fraction as percent: "0.62 %".
[[nodiscard]] std::string percentText(double fraction);

/// A JSON object, field by field in the order in which they are put. What is absent or not finite is left out.
class JsonObject {
public:
    JsonObject() { m_text.reserve(kTypicalLength); }
    void put(std::string_view key, double value);
    void put(std::string_view key, const std::optional<double>& value);
    void put(std::string_view key, std::int64_t value);
    void put(std::string_view key, bool value);
    void put(std::string_view key, std::string_view value);
    void put(std::string_view key, const char* value) { put(key, std::string_view(value)); }
    /// A number that has to be exact is a string.
    void put(std::string_view key, Price value) { put(key, std::string_view(value.text())); }
    void put(std::string_view key, Quantity value) { put(key, std::string_view(value.text())); }
    void put(std::string_view key, Cash value) { put(key, std::string_view(value.text())); }
    [[nodiscard]] std::string text() const { return m_text + "}"; }

private:
    static constexpr std::size_t kTypicalLength = 768;
    void key(std::string_view key);
    void quote(std::string_view text);

    std::string m_text = "{";
};

} // namespace aetherion::strategy
