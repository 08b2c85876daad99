#pragma once
// Records as bytes, for the spool: compact, the same bits back, a fraction of a microsecond each.
//
// Numbers are little-endian, times, prices and doubles eight bytes, counts and lengths as many as they need. A record
// has no checksum of its own: the frame that holds it has (spool_format.h). Bytes that cannot be a record are refused,
// and no more memory is taken than they are long, a small factor apart. Thread: pure functions.
#include "core/contract/record.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace aetherion::storage {

/// Grows with every change of the layout; stands in front of what holds records. In the first two orders and trades had
/// fewer fields, and no release recorded any.
inline constexpr std::uint32_t kRecordBytesVersion = 3;

void appendRecord(std::string& bytes, const contract::Record& record);
/// Takes the record off the front of `bytes`; after an error `record` is of no use.
[[nodiscard]] Status takeRecord(std::string_view& bytes, contract::Record& record);

} // namespace aetherion::storage
