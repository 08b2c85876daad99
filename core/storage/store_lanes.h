#pragma once
// The way of the rows from the inbox to where they are kept: into the two files of a folder (FileLanes), or by way of a
// spool to a server (ServerLanes).
//
// Thread: view() any; the rest the store's writer thread, on which the lanes are opened and closed too.
#include "core/contract/store_state.h"
#include "core/storage/data_store.h"
#include "core/storage/record_inbox.h"

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace aetherion::storage {

/// What keeps rows from being kept, and lasts as long as this, is a failure of the store: no new orders then.
inline constexpr Duration kFailingAfter = std::chrono::seconds(1);
/// A write that has not come back after so long counts as one that has failed.
inline constexpr Duration kLongestWrite = std::chrono::seconds(20);

struct LaneView {
    /// Failing is the inbox's to say.
    contract::StoreState state = contract::StoreState::Writing;
    /// Rows that have reached the database, and rows that it refused for good.
    std::uint64_t written = 0;
    std::uint64_t refused = 0;
    std::uint64_t spooledRows = 0;
    std::uint64_t spooledBytes = 0;
    /// Rows that were in the spool and cannot be read any more.
    std::uint64_t damagedRows = 0;
    std::uint64_t bytes = 0;
    std::optional<std::uint64_t> diskFree{};
    /// Batches brought to the disk.
    LatencyCounts writes{};
    std::string error;
};

/// Bytes left on the disk; nothing where it does not say.
[[nodiscard]] inline std::optional<std::uint64_t> diskFree(const std::filesystem::path& folder) {
    std::error_code error;
    const auto space = std::filesystem::space(folder, error);
    return error ? std::nullopt : std::optional<std::uint64_t>(space.available);
}

class StoreLanes {
public:
    using Clock = std::chrono::steady_clock;
    virtual ~StoreLanes() = default;
    [[nodiscard]] virtual Status open() = 0;
    /// Waits for something to do, for a quarter of a second at most, and does it.
    virtual void turn() = 0;
    /// The inbox is empty: brings to an end what is under way, by the deadline.
    virtual void close(Clock::time_point deadline) = 0;
    [[nodiscard]] virtual LaneView view() const = 0;
};

/// `inbox` outlives the lanes.
[[nodiscard]] std::unique_ptr<StoreLanes> makeFileLanes(const StoreSettings& settings, RecordInbox& inbox);
[[nodiscard]] std::unique_ptr<StoreLanes> makeServerLanes(const StoreSettings& settings, RecordInbox& inbox);

} // namespace aetherion::storage
