#pragma once
// Where engines of tests keep their rows: on either database, see tests/support/test_store.h.
//
// Thread: the tests' own.
#include "tests/support/test_store.h"

#include <QTest>

#include <map>
#include <string>

namespace aetherion::test {

/// One of the running test function's own, by name; it must be running already.
inline storage::StoreAddress ownStore(const QObject& test, const std::string& name = "data") {
    const char* row = QTest::currentDataTag();
    return storeAddress(name + " " + test.metaObject()->className() + " " + QTest::currentTestFunction() + " " +
                        (row ? row : ""));
}

/// The settings that lead an engine there.
inline std::map<std::string, std::string> settingsFor(const storage::StoreAddress& address) {
    return {{"data_dir", address.folder.string()},
            {"db", address.server ? sharedServer().url(address.server->database) : "sqlite"}};
}

} // namespace aetherion::test
