#include "tests/support/private_mariadb.h"

#include "core/storage/connection.h"
#include "tests/support/child_process.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <mutex>
#include <optional>
#include <string_view>
#include <thread>

namespace aetherion::test {

namespace {

namespace fs = std::filesystem;
using SteadyClock = std::chrono::steady_clock;

constexpr auto kStartTimeout = std::chrono::seconds(60);
constexpr auto kStopTimeout = std::chrono::seconds(60);
constexpr const char* kPlace = "private MariaDB";

bool installed() { return !programNamed("mariadbd").empty() && !programNamed("mariadb-install-db").empty(); }

std::uint16_t freePort() {
    const int probe = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof(address);
    std::uint16_t port = 0;
    if (::bind(probe, reinterpret_cast<sockaddr*>(&address), size) == 0 &&
        ::getsockname(probe, reinterpret_cast<sockaddr*>(&address), &size) == 0)
        port = ntohs(address.sin_port);
    ::close(probe);
    return port;
}

/// A server that is up speaks first.
bool greets(const fs::path& socket) {
    const int connection = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, socket.c_str(), sizeof(address.sun_path) - 1);
    bool greeted = false;
    if (::connect(connection, reinterpret_cast<sockaddr*>(&address), sizeof(address)) == 0) {
        pollfd wait{connection, POLLIN, 0};
        std::array<char, 8> first{};
        greeted = ::poll(&wait, 1, 1000) == 1 && ::read(connection, first.data(), first.size()) > 4;
    }
    ::close(connection);
    return greeted;
}

/// What every server of this process begins with, made at the first call: installing takes longer than copying.
Result<fs::path> freshData() {
    struct Template {
        fs::path folder;
        std::optional<Keeper> keeper;
        std::string error;
    };
    static Template made;
    static std::once_flag once;
    std::call_once(once, [] {
        std::string name = (fs::temp_directory_path() / "aedb-XXXXXX").string();
        if (!::mkdtemp(name.data())) {
            made.error = name + ": " + std::strerror(errno);
            return;
        }
        made.folder = name;
        if (auto keeper = Keeper::of(made.folder))
            made.keeper.emplace(std::move(*keeper));
        std::vector<std::string> arguments{programNamed("mariadb-install-db").string(),
                                           "--no-defaults",
                                           "--datadir=" + (made.folder / "data").string(),
                                           "--auth-root-authentication-method=normal",
                                           "--skip-test-db",
                                           "--skip-name-resolve",
                                           "--innodb-log-file-size=16M"};
        if (::geteuid() == 0)
            arguments.emplace_back("--user=root");
        const auto pid = spawn(std::move(arguments), {}, {.log = made.folder / "log"});
        if (!pid || awaitEnd(*pid) != 0)
            made.error =
                "mariadb-install-db failed:" + (pid ? lastLines(made.folder / "log", 5) : " " + pid.error().text());
    });
    if (!made.error.empty())
        return failAt(kPlace, made.error);
    return made.folder / "data";
}

} // namespace

bool PrivateMariaDb::available() {
    const char* insist = std::getenv("AETHERION_TEST_INSIST");
    return installed() || (insist && std::string_view(insist) == "1");
}

PrivateMariaDb::PrivateMariaDb(fs::path folder, Keeper keeper, std::vector<std::string> options,
                               std::vector<std::string> environment)
    : m_folder(std::move(folder)), m_keeper(std::move(keeper)), m_options(std::move(options)),
      m_environment(std::move(environment)) {
    constexpr std::string_view kData = "{data}";
    for (auto* texts : {&m_options, &m_environment})
        for (std::string& text : *texts)
            for (auto at = text.find(kData); at != std::string::npos; at = text.find(kData))
                text.replace(at, kData.size(), data().string());
}

Result<std::unique_ptr<PrivateMariaDb>> PrivateMariaDb::start(std::vector<std::string> options,
                                                              std::vector<std::string> environment) {
    if (!installed())
        return failAt(kPlace, "mariadbd and mariadb-install-db are not installed (Debian: mariadb-server-core)");
    const auto data = freshData();
    if (!data)
        return tl::unexpected(data.error());
    // The socket's path is limited to some hundred characters.
    fs::path within = fs::temp_directory_path();
    if (within.string().size() > 80)
        within = "/tmp";
    std::string name = (within / "aedb-XXXXXX").string();
    if (!::mkdtemp(name.data()))
        return failAt(name, std::strerror(errno));
    auto keeper = Keeper::of(name);
    if (!keeper)
        return tl::unexpected(keeper.error());
    std::unique_ptr<PrivateMariaDb> server(
        new PrivateMariaDb(name, std::move(*keeper), std::move(options), std::move(environment)));
    std::error_code error;
    fs::copy(*data, server->m_folder / "data", fs::copy_options::recursive, error);
    if (error)
        return failAt(server->m_folder.string(), error.message());
    // Another process may take the port between its choice and the server's start.
    constexpr int kTries = 5;
    for (int attempt = 1;; ++attempt) {
        server->m_port = freePort();
        const Status launched = server->launch();
        if (launched)
            return server;
        if (attempt == kTries)
            return tl::unexpected(launched.error());
    }
}

PrivateMariaDb::~PrivateMariaDb() { kill(); }

Status PrivateMariaDb::launch() {
    std::vector<std::string> arguments{programNamed("mariadbd").string(),
                                       "--no-defaults",
                                       "--datadir=" + (m_folder / "data").string(),
                                       "--socket=" + socket().string(),
                                       "--pid-file=" + (m_folder / "pid").string(),
                                       "--port=" + std::to_string(m_port),
                                       "--bind-address=127.0.0.1",
                                       "--tmpdir=" + m_folder.string(),
                                       "--innodb-buffer-pool-size=64M",
                                       "--innodb-log-file-size=64M",
                                       "--innodb-flush-log-at-trx-commit=1",
                                       "--skip-log-bin",
                                       "--skip-name-resolve",
                                       "--max-connections=200"};
    if (::geteuid() == 0)
        arguments.emplace_back("--user=root");
    arguments.insert(arguments.end(), m_options.begin(), m_options.end());
    // A killed server leaves its socket behind.
    ::unlink(socket().c_str());
    const auto pid = spawn(std::move(arguments), m_environment, {.log = m_folder / "log"});
    if (!pid)
        return tl::unexpected(pid.error());
    m_pid = *pid;
    m_keeper.watch(m_pid);
    return awaitGreeting();
}

Status PrivateMariaDb::awaitGreeting() {
    const auto deadline = SteadyClock::now() + kStartTimeout;
    while (!greets(socket())) {
        if (reap(false))
            return failAt(kPlace, "the server ended at once:" + lastWords());
        if (SteadyClock::now() > deadline) {
            kill();
            return failAt(kPlace, "the server does not answer:" + lastWords());
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return {};
}

bool PrivateMariaDb::reap(bool wait) {
    if (m_pid <= 0)
        return true;
    pid_t ended = 0;
    do
        ended = ::waitpid(m_pid, nullptr, wait ? 0 : WNOHANG);
    while (ended < 0 && errno == EINTR);
    if (ended == 0)
        return false;
    m_pid = 0;
    m_keeper.watch(m_pid);
    return true;
}

Status PrivateMariaDb::stop() {
    if (reap(false))
        return {};
    thaw();
    ::kill(m_pid, SIGTERM);
    const auto deadline = SteadyClock::now() + kStopTimeout;
    while (!reap(false)) {
        if (SteadyClock::now() > deadline) {
            kill();
            return failAt(kPlace, "the server did not end when asked:" + lastWords());
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return {};
}

void PrivateMariaDb::kill() {
    if (reap(false))
        return;
    ::kill(m_pid, SIGKILL);
    (void)reap(true);
}

Status PrivateMariaDb::restart() {
    if (const Status stopped = stop(); !stopped)
        return stopped;
    return launch();
}

void PrivateMariaDb::freeze() const {
    if (m_pid <= 0)
        return;
    ::kill(m_pid, SIGSTOP);
    // Until its last thread stands still, an answer may slip out.
    siginfo_t stopped{};
    while (::waitid(P_PID, static_cast<id_t>(m_pid), &stopped, WSTOPPED | WEXITED | WNOWAIT) < 0 && errno == EINTR) {
    }
}

void PrivateMariaDb::thaw() const {
    if (m_pid > 0)
        ::kill(m_pid, SIGCONT);
}

storage::ServerAddress PrivateMariaDb::address(const std::string& database) const {
    storage::ServerAddress address;
    address.user = "root";
    address.host = "localhost";
    address.socket = socket();
    address.database = database;
    return address;
}

storage::ServerAddress PrivateMariaDb::networkAddress(const std::string& database) const {
    storage::ServerAddress address;
    address.user = "root";
    address.host = "127.0.0.1";
    address.port = m_port;
    address.database = database;
    return address;
}

std::string PrivateMariaDb::url(const std::string& database) const {
    return "mysql://root@localhost/" + database + "?socket=" + socket().string();
}

Status PrivateMariaDb::execute(const std::string& sql) const {
    const auto connection = storage::Connection::open(address("mysql"), storage::Access::Write);
    if (!connection)
        return tl::unexpected(connection.error());
    return (*connection)->run(QString::fromStdString(sql));
}

Result<std::int64_t> PrivateMariaDb::ask(const std::string& sql) const {
    const auto connection = storage::Connection::open(address("mysql"), storage::Access::Write);
    if (!connection)
        return tl::unexpected(connection.error());
    return (*connection)->integer(QString::fromStdString(sql));
}

Result<int> PrivateMariaDb::killConnections() const {
    const auto connection = storage::Connection::open(address("mysql"), storage::Access::Write);
    if (!connection)
        return tl::unexpected(connection.error());
    QSqlQuery list((*connection)->database());
    if (!list.exec(QStringLiteral("SELECT id FROM information_schema.processlist WHERE id <> CONNECTION_ID() "
                                  "AND user NOT IN ('system user', 'event_scheduler')")))
        return storage::failSql(kPlace, list.lastError());
    int killed = 0;
    while (list.next())
        // One that has just ended by itself cannot be killed.
        if ((*connection)->run(QStringLiteral("KILL CONNECTION %1").arg(list.value(0).toLongLong())))
            ++killed;
    return killed;
}

std::string PrivateMariaDb::lastWords() const { return lastLines(m_folder / "log", 5); }

} // namespace aetherion::test
