#include "core/storage/audit_record.h"

#include "core/base/bearer_token.h"
#include "core/base/digest.h"

#include <nlohmann/json.hpp>

#include <charconv>
#include <chrono>

namespace aetherion::storage {

namespace {

constexpr std::string_view kRecordTag = "aetherion audit record 1";
constexpr std::string_view kGenesisTag = "aetherion audit chain 1";

void appendField(std::string& bytes, std::string_view field) {
    auto size = static_cast<std::uint64_t>(field.size());
    for (int i = 0; i < 8; ++i, size >>= 8)
        bytes += static_cast<char>(size & 0xff);
    bytes += field;
}

void appendText(std::string& line, std::string_view text) {
    constexpr char kDigits[] = "0123456789abcdef";
    line += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            line += '\\';
            line += c;
        } else if (byte < 0x20 || byte == 0x7f) {
            line += "\\u00";
            line += kDigits[byte >> 4];
            line += kDigits[byte & 0xf];
        } else {
            line += c;
        }
    }
    line += '"';
}

std::string nanosecondTime(Timestamp time) {
    const auto second = std::chrono::floor<std::chrono::seconds>(time);
    const auto nanos = std::to_string((time - second).count());
    std::string text;
    appendIsoClock(text, second);
    return text + '.' + std::string(9 - nanos.size(), '0') + nanos + 'Z';
}

/// Takes a line apart from its front; once something does not fit it stays failed.
class LineReader {
public:
    explicit LineReader(std::string_view rest) : m_rest(rest) {}

    void expect(std::string_view literal) {
        if (m_rest.starts_with(literal))
            m_rest.remove_prefix(literal.size());
        else
            m_fits = false;
    }
    [[nodiscard]] std::int64_t number() {
        std::int64_t value = 0;
        const auto [end, error] = std::from_chars(m_rest.data(), m_rest.data() + m_rest.size(), value);
        m_fits = m_fits && error == std::errc{};
        m_rest.remove_prefix(static_cast<std::size_t>(end - m_rest.data()));
        return value;
    }
    [[nodiscard]] std::string text() {
        std::string value;
        expect("\"");
        while (m_fits && !m_rest.empty() && m_rest.front() != '"') {
            const std::size_t plain = std::min(m_rest.find_first_of("\"\\"), m_rest.size());
            value += m_rest.substr(0, plain);
            m_rest.remove_prefix(plain);
            if (!m_rest.empty() && m_rest.front() == '\\')
                value += escaped();
        }
        expect("\"");
        return value;
    }
    [[nodiscard]] bool done() const { return m_fits && m_rest.empty(); }

private:
    char escaped() {
        m_rest.remove_prefix(1);
        if (m_rest.starts_with('"') || m_rest.starts_with('\\')) {
            const char c = m_rest.front();
            m_rest.remove_prefix(1);
            return c;
        }
        expect("u00");
        int code = 0;
        const std::string_view digits = m_rest.substr(0, 2);
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
        m_fits = m_fits && error == std::errc{} && end == digits.data() + 2 && digits.size() == 2;
        m_rest.remove_prefix(digits.size());
        return static_cast<char>(code);
    }

    std::string_view m_rest;
    bool m_fits = true;
};

std::string tidyText(std::string_view text, std::size_t limit) {
    std::size_t size = std::min(text.size(), limit);
    // Not in the middle of a character.
    while (size < text.size() && size > 0 && (static_cast<unsigned char>(text[size]) & 0xc0) == 0x80)
        --size;
    const auto quoted = nlohmann::json(withoutTokens(text.substr(0, size)))
                            .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    return nlohmann::json::parse(quoted).get<std::string>();
}

} // namespace

std::string auditGenesis() { return sha256Hex(kGenesisTag); }

std::string auditHash(const contract::AuditRecord& record) {
    std::string bytes(kRecordTag);
    appendField(bytes, std::to_string(record.seq));
    appendField(bytes, std::to_string(epochNanos(record.time)));
    for (const std::string* field : {&record.engine, &record.who, &record.channel, &record.action, &record.subject,
                                     &record.before, &record.after, &record.reason, &record.prev})
        appendField(bytes, *field);
    return sha256Hex(bytes);
}

contract::AuditEntry tidyAuditEntry(const contract::AuditEntry& entry) {
    return {.who = tidyText(entry.who, kLongestAuditName),
            .channel = tidyText(entry.channel, kLongestAuditName),
            .action = tidyText(entry.action, kLongestAuditName),
            .subject = tidyText(entry.subject, kLongestAuditName),
            .before = tidyText(entry.before, kLongestAuditText),
            .after = tidyText(entry.after, kLongestAuditText),
            .reason = tidyText(entry.reason, kLongestAuditText)};
}

std::string encodeAuditRecord(const contract::AuditRecord& record) {
    std::string line = "{\"seq\":" + std::to_string(record.seq) + ",\"time\":\"" + nanosecondTime(record.time) + '"';
    const auto field = [&](std::string_view key, std::string_view text) {
        line += ",\"";
        line += key;
        line += "\":";
        appendText(line, text);
    };
    field("engine", record.engine);
    field("who", record.who);
    field("channel", record.channel);
    field("action", record.action);
    field("subject", record.subject);
    field("before", record.before);
    field("after", record.after);
    field("reason", record.reason);
    field("prev", record.prev);
    field("hash", record.hash);
    return line + "}\n";
}

Result<contract::AuditRecord> decodeAuditRecord(std::string_view line) {
    LineReader reader(line);
    contract::AuditRecord record;
    reader.expect("{\"seq\":");
    record.seq = reader.number();
    reader.expect(",\"time\":");
    const std::string time = reader.text();
    reader.expect(",\"engine\":");
    record.engine = reader.text();
    reader.expect(",\"who\":");
    record.who = reader.text();
    reader.expect(",\"channel\":");
    record.channel = reader.text();
    reader.expect(",\"action\":");
    record.action = reader.text();
    reader.expect(",\"subject\":");
    record.subject = reader.text();
    reader.expect(",\"before\":");
    record.before = reader.text();
    reader.expect(",\"after\":");
    record.after = reader.text();
    reader.expect(",\"reason\":");
    record.reason = reader.text();
    reader.expect(",\"prev\":");
    record.prev = reader.text();
    reader.expect(",\"hash\":");
    record.hash = reader.text();
    reader.expect("}");
    const auto parsed = parseIso(time);
    if (!reader.done() || !parsed)
        return fail("is not in the form of a record");
    record.time = parsed->time;
    if (record.hash != auditHash(record))
        return fail("does not fit its hash");
    const std::string written = encodeAuditRecord(record);
    if (line != std::string_view(written).substr(0, written.size() - 1))
        return fail("is not spelled as it was written");
    return record;
}

} // namespace aetherion::storage
