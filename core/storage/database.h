#pragma once
// The databases that a store may have: two files of a data folder, or one database of a server. Thread: values.
#include <array>
#include <cstdint>
#include <string_view>

namespace aetherion::storage {

enum class Database : std::uint8_t { Ledger, Market, Server };
/// The files of a data folder.
inline constexpr std::array kDatabases{Database::Ledger, Database::Market};
/// ledger market server
[[nodiscard]] std::string_view name(Database database);

} // namespace aetherion::storage
