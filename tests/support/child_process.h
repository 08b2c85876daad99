#pragma once
// Programs that tests start and outlive.
//
// Thread: any.
#include "core/base/result.h"

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

namespace aetherion::test {

/// Its path; empty when it is not installed. Also where an ordinary user's PATH does not look.
[[nodiscard]] std::filesystem::path programNamed(const std::string& name);
/// Descriptors of a child; -1 leaves out: nothing to read, and what it says goes to the log.
struct ChildStreams {
    int input = -1;
    int output = -1;
    std::filesystem::path log = "/dev/null";
};
/// Starts arguments.front() in a session of its own, so that Ctrl+C in a terminal reaches the tests alone.
/// `environment`
/// ("NAME=value") precedes the tests' own.
[[nodiscard]] Result<pid_t> spawn(std::vector<std::string> arguments, const std::vector<std::string>& environment,
                                  const ChildStreams& streams);
/// Waits for its end; answers how it ended, as waitpid() does.
int awaitEnd(pid_t pid);
/// " | line | line": what a file ends with.
[[nodiscard]] std::string lastLines(const std::filesystem::path& file, std::size_t most);

/// Kills a process and removes a folder when it goes, or when the tests' process has ended, however that came about.
class Keeper {
public:
    [[nodiscard]] static Result<Keeper> of(const std::filesystem::path& folder);
    Keeper(Keeper&& other) noexcept;
    Keeper& operator=(Keeper&&) = delete;
    Keeper(const Keeper&) = delete;
    Keeper& operator=(const Keeper&) = delete;
    /// Returns when all is gone.
    ~Keeper();
    /// Which process from now on; 0: none.
    void watch(pid_t pid) const;

private:
    Keeper(pid_t pid, int input) : m_pid(pid), m_input(input) {}
    pid_t m_pid;
    int m_input;
};

} // namespace aetherion::test
