#pragma once
// CRC-32C (Castagnoli), the checksum of iSCSI, ext4 and RocksDB: tells bytes that were cut short or changed from those
// that were written. No defence against intent.
//
// Formula: reflected polynomial 0x82F63B78, as in RFC 3720, 12.1. Thread: pure function.
#include "core/base/vocabulary.h"

#include <cstdint>
#include <string_view>

namespace aetherion::base {

/// `before` is the checksum of the bytes that stand before these.
[[nodiscard]] std::uint32_t crc32c(std::string_view bytes, std::uint32_t before = 0);

} // namespace aetherion::base
