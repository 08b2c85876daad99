#pragma once
// Stores for tests that run on both databases: in files, or, with AETHERION_TEST_DATABASE=mysql in the environment, on
// a private MariaDB that all tests of the process share.
//
// Thread: the tests' own.
#include "core/storage/connection.h"
#include "core/storage/data_store.h"
#include "core/storage/store_address.h"
#include "tests/support/private_mariadb.h"

#include <string>

namespace aetherion::test {

/// Are the tests to run on a server?
[[nodiscard]] bool onServer();
/// An empty folder and, on a server, an empty database: new ones for each name, the same ones for the same name. The
/// process ends with the reason when there is no server to be had.
[[nodiscard]] storage::StoreAddress storeAddress(const std::string& name);
/// The server of this process's storeAddress().
[[nodiscard]] PrivateMariaDb& sharedServer();
/// Settings of a store there.
[[nodiscard]] storage::StoreSettings settingsOf(const storage::StoreAddress& address);
/// A connection that sees all tables by name: in files those of market.db, then those of ledger.db, also as `ledger.x`.
[[nodiscard]] Result<std::unique_ptr<storage::Connection>> openWhole(const storage::StoreAddress& address,
                                                                     storage::Access access);
/// The first column of the first row; -1 when it fails.
[[nodiscard]] std::int64_t askStore(const storage::StoreAddress& address, const std::string& sql);
/// One statement that changes something, as a stranger would run it; false when it fails.
bool changeStore(const storage::StoreAddress& address, const std::string& sql);

} // namespace aetherion::test

/// First in a test, or in init() for all of a class: in initTestCase() it would skip the classes that follow too.
#define SKIP_ON_SERVER(reason)                                                                                         \
    do {                                                                                                               \
        if (aetherion::test::onServer())                                                                               \
            QSKIP("this is about SQLite's files: " reason);                                                            \
    } while (false)
