#include "core/base/crc32c.h"

#include <array>
#include <bit>
#include <cstring>

namespace aetherion::base {

namespace {

constexpr std::uint32_t kPolynomial = 0x82F63B78;
constexpr std::size_t kStep = 8;
using Tables = std::array<std::array<std::uint32_t, 256>, kStep>;

// tables[k][b]: what byte b does to the checksum once k more bytes have followed it.
constexpr Tables makeTables() {
    Tables tables{};
    for (std::uint32_t byte = 0; byte < 256; ++byte) {
        std::uint32_t crc = byte;
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) ? kPolynomial : 0);
        tables[0][byte] = crc;
    }
    for (std::size_t k = 1; k < kStep; ++k)
        for (std::size_t byte = 0; byte < 256; ++byte)
            tables[k][byte] = (tables[k - 1][byte] >> 8) ^ tables[0][tables[k - 1][byte] & 0xff];
    return tables;
}

constexpr Tables kTables = makeTables();

} // namespace

std::uint32_t crc32c(std::string_view bytes, std::uint32_t before) {
    static_assert(std::endian::native == std::endian::little, "words are read as they lie in memory");
    std::uint32_t crc = ~before;
    while (bytes.size() >= kStep) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data(), kStep);
        word ^= crc;
        crc = 0;
        for (std::size_t i = 0; i < kStep; ++i)
            crc ^= kTables[kStep - 1 - i][(word >> (8 * i)) & 0xff];
        bytes.remove_prefix(kStep);
    }
    for (const char byte : bytes)
        crc = (crc >> 8) ^ kTables[0][(crc ^ static_cast<std::uint8_t>(byte)) & 0xff];
    return ~crc;
}

} // namespace aetherion::base
