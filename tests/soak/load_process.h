#pragma once
// A store_load as a child: what it has said so far, and its end.
//
// What it says comes through a pipe, so what it has said before its death is known. Thread: the caller's, and one of
// its own that reads.
#include "core/base/result.h"
#include "tests/soak/load_rows.h"

#include <sys/types.h>

#include <atomic>
#include <filesystem>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <vector>

namespace aetherion::soak {

class LoadProcess {
public:
    struct Options {
        std::filesystem::path program;
        std::filesystem::path folder;
        std::string database = "sqlite";
        LoadRound round;
        std::int64_t steps = 0;
        /// To the program as they are.
        std::vector<std::string> more;
        /// "NAME=value"
        std::vector<std::string> environment;
        std::filesystem::path log;
    };
    [[nodiscard]] static Result<std::unique_ptr<LoadProcess>> start(const Options& options);
    /// Starts it and waits for its good end; its last words when that is another one.
    [[nodiscard]] static Status runToTheEnd(const Options& options, Duration timeout);
    /// Kills it.
    ~LoadProcess();
    LoadProcess(const LoadProcess&) = delete;
    LoadProcess& operator=(const LoadProcess&) = delete;

    /// False when it ended, or did not open its store in time.
    [[nodiscard]] bool awaitOpen(Duration timeout) const;
    /// Waits; true when it ended by itself and well.
    [[nodiscard]] Result<bool> awaitEnd(Duration timeout);
    /// SIGKILL; returns when all that it had said has been read.
    void kill();
    /// Has it ended by itself?
    [[nodiscard]] bool ended() const { return m_closed; }

    /// The facts 0 to N-1 of its round are acknowledged.
    [[nodiscard]] std::int64_t acknowledged() const { return m_acknowledged; }
    /// The steps 0 to N-1 have been handed over, and some 50 more perhaps.
    [[nodiscard]] std::int64_t steps() const { return m_steps; }
    /// Every state that the store went through.
    [[nodiscard]] std::set<std::string> states() const;

private:
    LoadProcess(pid_t pid, int output, std::filesystem::path log);
    void read(int output);
    void take(const std::string& line);
    void reap();

    pid_t m_pid;
    std::filesystem::path m_log;
    int m_result = -1;
    std::atomic<bool> m_open{false};
    std::atomic<bool> m_closed{false};
    std::atomic<std::int64_t> m_acknowledged{0};
    std::atomic<std::int64_t> m_steps{0};
    mutable std::mutex m_mutex;
    std::set<std::string> m_states;
    std::thread m_reader;
};

} // namespace aetherion::soak
