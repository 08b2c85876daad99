#include "tests/support/test_store.h"

#include <QTemporaryDir>

#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string_view>

namespace aetherion::test {

namespace {

[[noreturn]] void giveUp(const Error& error) {
    std::fprintf(stderr, "%s\n", error.text().c_str());
    std::exit(EXIT_FAILURE);
}

} // namespace

bool onServer() {
    const char* wanted = std::getenv("AETHERION_TEST_DATABASE");
    return wanted && std::string_view(wanted) == "mysql";
}

PrivateMariaDb& sharedServer() {
    static const auto server = PrivateMariaDb::start();
    if (!server)
        giveUp(server.error());
    return **server;
}

storage::StoreAddress storeAddress(const std::string& name) {
    static const QTemporaryDir parent;
    static std::map<std::string, storage::StoreAddress> given;
    if (const auto known = given.find(name); known != given.end())
        return known->second;
    // A place for people to recognise, and a name that no other has.
    std::string place = "t" + std::to_string(given.size() + 1) + "_";
    for (const char c : name.substr(0, 40))
        place += std::isalnum(static_cast<unsigned char>(c)) != 0 ? c : '_';
    storage::StoreAddress address(parent.filePath(QString::fromStdString(place)).toStdString());
    if (onServer()) {
        if (const Status made = sharedServer().execute("CREATE DATABASE " + place); !made)
            giveUp(made.error());
        address.server = sharedServer().address(place);
    }
    return given.emplace(name, std::move(address)).first->second;
}

storage::StoreSettings settingsOf(const storage::StoreAddress& address) {
    storage::StoreSettings settings;
    settings.folder = address.folder;
    settings.server = address.server;
    return settings;
}

Result<std::unique_ptr<storage::Connection>> openWhole(const storage::StoreAddress& address, storage::Access access) {
    if (address.server)
        return storage::Connection::open(*address.server, access);
    auto connection = storage::Connection::open(address.folder / "market.db", access, std::chrono::seconds(5));
    if (!connection)
        return connection;
    const auto ledger = QString::fromStdString((address.folder / "ledger.db").string());
    if (const Status attached = (*connection)->run(QStringLiteral("ATTACH DATABASE '%1' AS ledger").arg(ledger));
        !attached)
        return tl::unexpected(attached.error());
    return connection;
}

std::int64_t askStore(const storage::StoreAddress& address, const std::string& sql) {
    const auto connection = openWhole(address, storage::Access::Read);
    if (!connection)
        return -1;
    return (*connection)->integer(QString::fromStdString(sql)).value_or(-1);
}

bool changeStore(const storage::StoreAddress& address, const std::string& sql) {
    const auto connection = openWhole(address, storage::Access::Write);
    return connection && (*connection)->run(QString::fromStdString(sql));
}

} // namespace aetherion::test
