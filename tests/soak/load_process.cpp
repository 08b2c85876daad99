#include "tests/soak/load_process.h"

#include "tests/support/child_process.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>

namespace aetherion::soak {

namespace {
using SteadyClock = std::chrono::steady_clock;
constexpr auto kPause = std::chrono::milliseconds(2);
} // namespace

Result<std::unique_ptr<LoadProcess>> LoadProcess::start(const Options& options) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return failAt("pipe", std::strerror(errno));
    std::vector<std::string> arguments{options.program.string(),
                                       "--folder=" + options.folder.string(),
                                       "--database=" + options.database,
                                       "--seed=" + std::to_string(options.round.seed),
                                       "--round=" + std::to_string(options.round.round),
                                       "--steps=" + std::to_string(options.steps)};
    arguments.insert(arguments.end(), options.more.begin(), options.more.end());
    const auto pid = test::spawn(std::move(arguments), options.environment, {.output = ends[1], .log = options.log});
    ::close(ends[1]);
    if (!pid) {
        ::close(ends[0]);
        return tl::unexpected(pid.error());
    }
    return std::unique_ptr<LoadProcess>(new LoadProcess(*pid, ends[0], options.log));
}

Status LoadProcess::runToTheEnd(const Options& options, Duration timeout) {
    const auto process = start(options);
    if (!process)
        return tl::unexpected(process.error());
    const auto well = (*process)->awaitEnd(timeout);
    if (!well)
        return tl::unexpected(well.error());
    if (!*well)
        return failAt(options.program.string(), "it failed:" + test::lastLines(options.log, 3));
    return {};
}

LoadProcess::LoadProcess(pid_t pid, int output, std::filesystem::path log)
    : m_pid(pid), m_log(std::move(log)), m_reader([this, output] { read(output); }) {}

LoadProcess::~LoadProcess() { kill(); }

void LoadProcess::read(int output) {
    std::string line;
    std::array<char, 4096> bytes{};
    for (;;) {
        const auto count = ::read(output, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            break;
        for (const char c : std::string_view(bytes.data(), static_cast<std::size_t>(count))) {
            if (c != '\n') {
                line += c;
                continue;
            }
            take(line);
            line.clear();
        }
    }
    ::close(output);
    m_closed = true;
}

void LoadProcess::take(const std::string& line) {
    if (line.starts_with("ack "))
        m_acknowledged = std::atoll(line.c_str() + 4);
    else if (line.starts_with("step "))
        m_steps = std::atoll(line.c_str() + 5);
    else if (line.starts_with("state ")) {
        const std::lock_guard lock(m_mutex);
        m_states.insert(line.substr(6));
    } else if (line == "open")
        m_open = true;
}

bool LoadProcess::awaitOpen(Duration timeout) const {
    const auto deadline = SteadyClock::now() + timeout;
    while (!m_open && !m_closed && SteadyClock::now() < deadline)
        std::this_thread::sleep_for(kPause);
    return m_open;
}

Result<bool> LoadProcess::awaitEnd(Duration timeout) {
    const auto deadline = SteadyClock::now() + timeout;
    while (!m_closed) {
        if (SteadyClock::now() > deadline) {
            kill();
            return failAt("store_load", "it does not end:" + test::lastLines(m_log, 3));
        }
        std::this_thread::sleep_for(kPause);
    }
    reap();
    return WIFEXITED(m_result) && WEXITSTATUS(m_result) == 0;
}

void LoadProcess::kill() {
    if (m_pid > 0)
        ::kill(m_pid, SIGKILL);
    reap();
}

void LoadProcess::reap() {
    if (m_pid > 0)
        m_result = test::awaitEnd(m_pid);
    m_pid = 0;
    if (m_reader.joinable())
        m_reader.join();
}

std::set<std::string> LoadProcess::states() const {
    const std::lock_guard lock(m_mutex);
    return m_states;
}

} // namespace aetherion::soak
