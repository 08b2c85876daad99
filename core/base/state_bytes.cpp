#include "core/base/state_bytes.h"

#include "core/base/digest.h"

#include <bit>

namespace aetherion::base {

namespace {

constexpr std::size_t kWord = 8;

void append(std::string& bytes, std::uint64_t word) {
    for (std::size_t i = 0; i < kWord; ++i)
        bytes.push_back(static_cast<char>(word >> (8 * i)));
}

std::uint64_t wordAt(std::string_view bytes) {
    std::uint64_t word = 0;
    for (std::size_t i = 0; i < kWord; ++i)
        word |= std::uint64_t{static_cast<std::uint8_t>(bytes[i])} << (8 * i);
    return word;
}

std::uint64_t checksum(std::string_view bytes) {
    EventHash hash;
    hash.add(bytes);
    return hash.value();
}

} // namespace

void StateWriter::put(std::int64_t value) { append(m_bytes, static_cast<std::uint64_t>(value)); }
void StateWriter::put(double value) { append(m_bytes, std::bit_cast<std::uint64_t>(value)); }
void StateWriter::put(std::string_view text) {
    put(static_cast<std::int64_t>(text.size()));
    m_bytes += text;
}

std::string StateWriter::bytes() const {
    std::string whole = m_bytes;
    append(whole, checksum(m_bytes));
    return whole;
}

StateReader::StateReader(std::string_view bytes) : m_rest(bytes) {
    if (bytes.size() >= kWord) {
        m_rest.remove_suffix(kWord);
        m_intact = wordAt(bytes.substr(m_rest.size())) == checksum(m_rest);
    } else {
        m_intact = false;
    }
}

std::int64_t StateReader::takeInteger() {
    if (!m_intact || m_rest.size() < kWord) {
        m_intact = false;
        return 0;
    }
    const auto value = static_cast<std::int64_t>(wordAt(m_rest));
    m_rest.remove_prefix(kWord);
    return value;
}

std::int64_t StateReader::takeInteger(std::int64_t low, std::int64_t high) {
    const std::int64_t value = takeInteger();
    if (value >= low && value <= high)
        return value;
    m_intact = false;
    return 0;
}

double StateReader::takeNumber() { return std::bit_cast<double>(takeInteger()); }

std::string_view StateReader::takeText() {
    const std::int64_t length = takeInteger(0, static_cast<std::int64_t>(m_rest.size()));
    if (!m_intact || static_cast<std::size_t>(length) > m_rest.size()) {
        m_intact = false;
        return {};
    }
    const std::string_view text = m_rest.substr(0, static_cast<std::size_t>(length));
    m_rest.remove_prefix(text.size());
    return text;
}

} // namespace aetherion::base
