#pragma once
// How the store is doing, as window, API and `/health` show it.
//
// Thread: values.
#include "core/base/latency_counts.h"
#include "core/base/time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace aetherion::contract {

/// Writing: rows reach the database. Spooling: its server is away, rows are kept safe in a local file. CatchingUp: it
/// is back, and the file is being brought in. Failing: rows can be kept nowhere; no new orders.
enum class StoreState : std::uint8_t { Writing, Spooling, CatchingUp, Failing };
[[nodiscard]] constexpr std::string_view name(StoreState state) {
    switch (state) {
    case StoreState::Writing:
        return "writing";
    case StoreState::Spooling:
        return "spooling";
    case StoreState::CatchingUp:
        return "catching up";
    case StoreState::Failing:
        return "failing";
    }
    return "";
}

struct StoreView {
    StoreState state = StoreState::Writing;
    /// "SQLite in /home/me/.local/share/aetherion", "mysql://desk@db1/aetherion"; never with a password.
    std::string place;
    /// Rows in the spool that have not reached the database yet, and the file's size.
    std::uint64_t spooledRows = 0;
    std::uint64_t spooledBytes = 0;
    /// Rows that could be kept nowhere while the store was Failing.
    std::uint64_t lostRows = 0;
    /// Bytes that the store takes, and the limit it is held to; 0 where not measured yet.
    std::uint64_t bytes = 0;
    std::uint64_t byteLimit = 0;
    /// Why it stays larger than that; empty while it does not.
    std::string sizeWarning{};
    /// Bytes that are left on the disk of the data folder; nothing where not measured yet.
    std::optional<std::uint64_t> diskFree{};
    /// Batches brought to the disk: committed to a file, or synced to the spool of a server.
    LatencyCounts writes{};
};

} // namespace aetherion::contract
