// private_server DATABASE...: a MariaDB of one's own for shell scripts. Makes the databases, says their addresses, one
// a line, then obeys its standard input: "kill", "stop", "start", "freeze", "thaw"; it answers "done" each time, and
// ends with its input.
#include "tests/support/private_mariadb.h"

#include <QCoreApplication>

#include <cstdio>
#include <iostream>

using aetherion::Status;
using aetherion::test::PrivateMariaDb;

namespace {

Status obey(PrivateMariaDb& server, const std::string& command) {
    if (command == "kill")
        server.kill();
    else if (command == "stop")
        return server.stop();
    else if (command == "start")
        return server.restart();
    else if (command == "freeze")
        server.freeze();
    else if (command == "thaw")
        server.thaw();
    else
        return aetherion::fail("\"" + command + "\" is no command");
    return {};
}

int complain(const aetherion::Error& error) {
    std::fprintf(stderr, "private_server: %s\n", error.text().c_str());
    return 1;
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const auto server = PrivateMariaDb::start();
    if (!server)
        return complain(server.error());
    for (int i = 1; i < argc; ++i) {
        if (const Status made = (*server)->execute(std::string("CREATE DATABASE ") + argv[i]); !made)
            return complain(made.error());
        std::puts((*server)->url(argv[i]).c_str());
    }
    std::fflush(stdout);
    for (std::string command; std::getline(std::cin, command);) {
        if (const Status done = obey(**server, command); !done)
            return complain(done.error());
        std::puts("done");
        std::fflush(stdout);
    }
    return 0;
}
