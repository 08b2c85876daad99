#include "core/regime/canonical_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace aetherion::regime {

namespace {

class Writer {
public:
    explicit Writer(bool readable) : m_readable(readable) {}

    void write(const nlohmann::json& value, int depth = 0) {
        if (value.is_object())
            writeObject(value, depth);
        else if (value.is_array())
            writeArray(value, depth);
        else if (value.is_number_float())
            writeNumber(value.get<double>());
        else
            m_text += value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    }

    std::string take() { return std::move(m_text); }

private:
    void writeObject(const nlohmann::json& value, int depth) {
        m_text += '{';
        bool first = true;
        for (const auto& [key, member] : value.items()) { // nlohmann::json keeps keys sorted
            if (!first)
                m_text += ',';
            first = false;
            breakLine(depth + 1);
            m_text += nlohmann::json(key).dump() + (m_readable ? ": " : ":");
            write(member, depth + 1);
        }
        if (!first)
            breakLine(depth);
        m_text += '}';
    }

    void writeArray(const nlohmann::json& value, int depth) {
        const bool nested = std::any_of(value.begin(), value.end(), [](const auto& e) { return e.is_structured(); });
        m_text += '[';
        bool first = true;
        for (const auto& element : value) {
            if (!first)
                m_text += nested || !m_readable ? "," : ", ";
            first = false;
            if (nested)
                breakLine(depth + 1);
            write(element, depth + 1);
        }
        if (nested)
            breakLine(depth);
        m_text += ']';
    }

    void writeNumber(double value) {
        if (!std::isfinite(value)) {
            m_text += "null";
            return;
        }
        constexpr int kDigits = 17;
        char buffer[32];
        const auto end = std::to_chars(buffer, buffer + sizeof buffer, value == 0 ? 0.0 : value,
                                       std::chars_format::general, kDigits);
        m_text.append(buffer, end.ptr);
    }

    void breakLine(int depth) {
        if (m_readable) {
            m_text += '\n';
            m_text.append(static_cast<std::size_t>(depth), ' ');
        }
    }

    bool m_readable;
    std::string m_text;
};

} // namespace

std::string canonicalJson(const nlohmann::json& value) {
    Writer writer(false);
    writer.write(value);
    return writer.take();
}

std::string readableJson(const nlohmann::json& value) {
    Writer writer(true);
    writer.write(value);
    return writer.take() + "\n";
}

} // namespace aetherion::regime
