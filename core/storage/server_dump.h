#pragma once
// A server's database as a script that its client reads back: tables with their rows, then views, of one moment.
//
// Asks the server what there is, so it holds for any schema, older ones too. Rows are read in blocks: constant memory.
// Loading it replaces the tables that it names. Thread: the connection's.
#include "core/storage/connection.h"

#include <cstdint>
#include <functional>
#include <string_view>

namespace aetherion::storage {

struct DumpSize {
    std::uint64_t tables = 0;
    std::uint64_t rows = 0;
};

/// `comment` stands in the first line; `write` takes the text piece by piece.
[[nodiscard]] Result<DumpSize> dumpServer(const Connection& connection, std::string_view comment,
                                          const std::function<Status(std::string_view)>& write);
/// Bytes of the tables as the server counts them, roughly.
[[nodiscard]] Result<std::uint64_t> serverBytes(const Connection& connection);

} // namespace aetherion::storage
