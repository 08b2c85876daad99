#pragma once
// What must hold of a store after its writer was killed.
//
// Thread: the caller's. An error is one line that says what does not hold, and where.
#include "tests/soak/load_process.h"
#include "tests/soak/store_contents.h"

namespace aetherion::soak {

/// Where a round's rows go, and the programs that write and check them.
struct SoakStore {
    storage::StoreAddress address;
    /// As `--db` takes it.
    std::string database = "sqlite";
    std::filesystem::path loadProgram;
    std::filesystem::path controlProgram;
    std::filesystem::path log;

    [[nodiscard]] LoadProcess::Options load(LoadRound round, std::int64_t steps) const;
    /// `aetherionctl db check`, as an operator runs it.
    [[nodiscard]] Status checkSound() const;
    /// The facts 0 to `acknowledged`-1 are there, and none is there twice.
    [[nodiscard]] Status checkFacts(LoadRound round, std::int64_t acknowledged) const;
    [[nodiscard]] Result<std::vector<TableContents>> tables(LoadRound round) const;
};

/// Names the first table that differs.
[[nodiscard]] Status compareTables(const std::string& place, const std::vector<TableContents>& got,
                                   const std::vector<TableContents>& expected);
/// What an undisturbed run of so many steps leaves in a new store of files in `folder`, which is removed again.
[[nodiscard]] Result<std::vector<TableContents>>
undisturbedTables(const SoakStore& like, const std::filesystem::path& folder, LoadRound round, std::int64_t steps);

} // namespace aetherion::soak
