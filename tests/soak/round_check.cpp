#include "tests/soak/round_check.h"

#include "tests/support/child_process.h"

#include <sys/wait.h>

namespace aetherion::soak {

namespace {
constexpr auto kLongRun = std::chrono::minutes(5);
} // namespace

LoadProcess::Options SoakStore::load(LoadRound round, std::int64_t steps) const {
    return {.program = loadProgram,
            .folder = address.folder,
            .database = database,
            .round = round,
            .steps = steps,
            .more = {},
            .environment = {},
            .log = log};
}

Status SoakStore::checkSound() const {
    std::vector<std::string> arguments{controlProgram.string(), "--data-dir=" + address.folder.string()};
    if (address.server)
        arguments.push_back("--db=" + database);
    arguments.insert(arguments.end(), {"db", "check"});
    const auto pid = test::spawn(std::move(arguments), {}, {.log = log});
    if (!pid)
        return tl::unexpected(pid.error());
    const int result = test::awaitEnd(*pid);
    if (!WIFEXITED(result) || WEXITSTATUS(result) != 0)
        return failAt(address.text(), "aetherionctl db check:" + test::lastLines(log, 5));
    return {};
}

Status SoakStore::checkFacts(LoadRound round, std::int64_t acknowledged) const {
    const auto contents = StoreContents::open(address);
    if (!contents)
        return tl::unexpected(contents.error());
    const auto facts = contents->facts(round);
    if (!facts)
        return tl::unexpected(facts.error());
    std::int64_t missing = 0;
    std::int64_t first = -1;
    for (std::int64_t number = acknowledged - 1; number >= 0; --number)
        if (!facts->contains(number)) {
            ++missing;
            first = number;
        }
    if (missing > 0)
        return failAt(address.text(), std::to_string(missing) + " of " + std::to_string(acknowledged) +
                                          " acknowledged facts are missing, the first is " + factMarker(round, first));
    for (const auto& [number, times] : *facts)
        if (times > 1)
            return failAt(address.text(),
                          "the fact " + factMarker(round, number) + " is there " + std::to_string(times) + " times");
    return {};
}

Result<std::vector<TableContents>> SoakStore::tables(LoadRound round) const {
    const auto contents = StoreContents::open(address);
    if (!contents)
        return tl::unexpected(contents.error());
    return contents->tables(round);
}

Status compareTables(const std::string& place, const std::vector<TableContents>& got,
                     const std::vector<TableContents>& expected) {
    if (got.size() != expected.size())
        return failAt(place, "it has other tables");
    for (std::size_t i = 0; i < got.size(); ++i) {
        if (got[i] == expected[i])
            continue;
        return failAt(place, got[i].table + " has " + std::to_string(got[i].rows) + " rows, " +
                                 std::to_string(expected[i].rows) + " in an undisturbed run" +
                                 (got[i].rows == expected[i].rows ? ", and other values" : ""));
    }
    return {};
}

Result<std::vector<TableContents>> undisturbedTables(const SoakStore& like, const std::filesystem::path& folder,
                                                     LoadRound round, std::int64_t steps) {
    SoakStore files = like;
    files.address = folder;
    files.database = "sqlite";
    if (const Status done = LoadProcess::runToTheEnd(files.load(round, steps), kLongRun); !done)
        return tl::unexpected(done.error());
    auto tables = files.tables(round);
    std::error_code ignored;
    std::filesystem::remove_all(folder, ignored);
    return tables;
}

} // namespace aetherion::soak
