#pragma once
// A MariaDB of one's own: on a Unix socket and a port of this machine's loopback, in a short temporary folder that goes
// with it.
//
// As root or as anyone else, in a container too; needs no service. It loses nothing that it has committed (every commit
// is synced). The server is the test process's own: it ends with it, also when that is killed. Root has no password.
//
// Thread: one at a time. Waits are bounded; errors end with the last lines of the server's log.
#include "core/base/result.h"
#include "core/storage/server_address.h"
#include "tests/support/child_process.h"

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace aetherion::test {

class PrivateMariaDb {
public:
    /// Are the programs installed? If not, tests skip; with AETHERION_TEST_INSIST=1 in the environment the answer is
    /// always yes, so that they fail instead: start() says what is missing.
    [[nodiscard]] static bool available();
    /// Up and answering. `options` go to the server beside its own; `environment` ("NAME=value") too. Where one says
    /// {data} it gets the folder that data() names.
    [[nodiscard]] static Result<std::unique_ptr<PrivateMariaDb>> start(std::vector<std::string> options = {},
                                                                       std::vector<std::string> environment = {});
    ~PrivateMariaDb();
    PrivateMariaDb(const PrivateMariaDb&) = delete;
    PrivateMariaDb& operator=(const PrivateMariaDb&) = delete;

    /// Over the socket; the database need not exist.
    [[nodiscard]] storage::ServerAddress address(const std::string& database) const;
    /// The same as `--db` takes it.
    [[nodiscard]] std::string url(const std::string& database) const;
    /// Over the port.
    [[nodiscard]] storage::ServerAddress networkAddress(const std::string& database) const;
    /// Runs one statement as root; it names databases in full.
    [[nodiscard]] Status execute(const std::string& sql) const;
    /// The first column of the first row.
    [[nodiscard]] Result<std::int64_t> ask(const std::string& sql) const;

    /// Asks it to end, and waits.
    [[nodiscard]] Status stop();
    /// SIGKILL.
    void kill();
    /// Starts it again, on the same socket and port, after it was stopped or killed; stops it first where it was not.
    [[nodiscard]] Status restart();
    /// SIGSTOP: connections stay and get no answer, until thaw().
    void freeze() const;
    void thaw() const;
    /// Ends every connection but its own with KILL; answers how many.
    [[nodiscard]] Result<int> killConnections() const;

    [[nodiscard]] bool running() const { return m_pid > 0; }
    [[nodiscard]] pid_t pid() const { return m_pid; }
    [[nodiscard]] std::uint16_t port() const { return m_port; }
    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }
    /// Its tables and logs.
    [[nodiscard]] std::filesystem::path data() const { return m_folder / "data"; }
    [[nodiscard]] std::filesystem::path socket() const { return m_folder / "s"; }

private:
    PrivateMariaDb(std::filesystem::path folder, Keeper keeper, std::vector<std::string> options,
                   std::vector<std::string> environment);
    [[nodiscard]] Status launch();
    [[nodiscard]] Status awaitGreeting();
    [[nodiscard]] bool reap(bool wait);
    [[nodiscard]] std::string lastWords() const;

    std::filesystem::path m_folder;
    Keeper m_keeper;
    std::vector<std::string> m_options;
    std::vector<std::string> m_environment;
    std::uint16_t m_port = 0;
    pid_t m_pid = 0;
};

} // namespace aetherion::test
