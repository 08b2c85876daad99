#pragma once
// Which database of the store is meant: one of the two files, or a server's. Thread: values.
#include <cstdint>

namespace aetherion::storage {

enum class Database : std::uint8_t { Ledger, Market, Server };

} // namespace aetherion::storage
