#include "tests/support/child_process.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <fstream>
#include <utility>

extern char** environ;

namespace aetherion::test {

namespace fs = std::filesystem;

namespace {

// Reads whom to watch, again and again, until the tests' process is gone.
constexpr const char* kKeeper = R"(pid=
while read -r line; do pid=$line; done
[ "${pid:-0}" -eq 0 ] || kill -KILL "$pid" 2>/dev/null
rm -rf -- "$1")";

std::vector<char*> pointersTo(std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    for (auto& text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

} // namespace

fs::path programNamed(const std::string& name) {
    const char* path = std::getenv("PATH");
    std::string folders = (path ? std::string(path) : std::string()) + ":/usr/sbin:/usr/local/sbin:/usr/bin";
    for (std::size_t begin = 0; begin <= folders.size();) {
        const auto end = std::min(folders.find(':', begin), folders.size());
        const fs::path program = fs::path(folders.substr(begin, end - begin)) / name;
        if (program.is_absolute() && ::access(program.c_str(), X_OK) == 0)
            return program;
        begin = end + 1;
    }
    return {};
}

Result<pid_t> spawn(std::vector<std::string> arguments, const std::vector<std::string>& environment,
                    const ChildStreams& streams) {
    std::vector<std::string> variables = environment;
    for (char** variable = environ; *variable; ++variable)
        variables.emplace_back(*variable);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, streams.log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    posix_spawn_file_actions_adddup2(&actions, streams.output >= 0 ? streams.output : STDERR_FILENO, STDOUT_FILENO);
    if (streams.input >= 0)
        posix_spawn_file_actions_adddup2(&actions, streams.input, STDIN_FILENO);
    else
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    // Signals that the tests ignore or block must reach the server.
    sigset_t none;
    sigset_t usual;
    sigemptyset(&none);
    sigemptyset(&usual);
    for (const int signal : {SIGTERM, SIGINT, SIGPIPE, SIGHUP, SIGXFSZ})
        sigaddset(&usual, signal);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &usual);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    pid_t pid = 0;
    const int error = ::posix_spawn(&pid, arguments.front().c_str(), &actions, &attributes,
                                    pointersTo(arguments).data(), pointersTo(variables).data());
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    if (error != 0)
        return failAt(arguments.front(), std::strerror(error));
    return pid;
}

std::string lastLines(const fs::path& file, std::size_t most) {
    std::ifstream in(file);
    std::deque<std::string> lines;
    for (std::string line; std::getline(in, line);) {
        lines.push_back(line);
        if (lines.size() > most)
            lines.pop_front();
    }
    std::string text;
    for (const auto& line : lines)
        text += " | " + line;
    return text;
}

int awaitEnd(pid_t pid) {
    int result = -1;
    while (::waitpid(pid, &result, 0) < 0 && errno == EINTR) {
    }
    return result;
}

Result<Keeper> Keeper::of(const fs::path& folder) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return failAt(folder.string(), std::strerror(errno));
    const auto pid = spawn({"/bin/sh", "-c", kKeeper, "keeper", folder.string()}, {}, {.input = ends[0]});
    ::close(ends[0]);
    if (!pid) {
        ::close(ends[1]);
        return tl::unexpected(pid.error());
    }
    return Keeper(*pid, ends[1]);
}

Keeper::Keeper(Keeper&& other) noexcept : m_pid(std::exchange(other.m_pid, 0)), m_input(other.m_input) {}

Keeper::~Keeper() {
    if (m_pid <= 0)
        return;
    ::close(m_input);
    awaitEnd(m_pid);
}

void Keeper::watch(pid_t pid) const {
    const std::string line = std::to_string(pid) + "\n";
    // It reads for as long as this object lives.
    [[maybe_unused]] const auto written = ::write(m_input, line.data(), line.size());
}

} // namespace aetherion::test
