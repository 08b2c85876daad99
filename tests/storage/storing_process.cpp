// storing_process FOLDER BARS DATABASE: records sampleRun(BARS) into FOLDER, or on the server that DATABASE names, and
// closes; the test kills it in between.
#include "tests/storage/sample_rows.h"

#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    if (argc != 4)
        return 2;
    const auto address = aetherion::storage::parseStoreAddress(argv[1], argv[3]);
    if (!address) {
        std::fprintf(stderr, "%s\n", address.error().text().c_str());
        return 2;
    }
    auto store = aetherion::storage::DataStore::open({.folder = address->folder, .server = address->server});
    if (!store) {
        std::fprintf(stderr, "%s\n", store.error().text().c_str());
        return 1;
    }
    std::puts("open");
    std::fflush(stdout);
    aetherion::test::sampleRun(std::atoll(argv[2]), [&](aetherion::contract::Record record) {
        return (*store)->record(std::move(record), aetherion::contract::WhenFull::Wait);
    });
    const auto closed = (*store)->close();
    if (!closed)
        std::fprintf(stderr, "%s\n", closed.error().text().c_str());
    return closed ? 0 : 1;
}
