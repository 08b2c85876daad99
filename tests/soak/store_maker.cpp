// Makes a large store through the program's own writer, for whoever measures one.
#include "core/storage/data_store.h"
#include "tests/soak/large_store.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>

#include <cstdlib>
#include <iostream>

using namespace aetherion;

namespace {

Status makeStore(const std::string& folder, const std::string& address, const test::LargeStore& wanted) {
    const char* password = std::getenv("AETHERION_DB_PASSWORD");
    const auto at = storage::parseStoreAddress(folder, address, password ? password : "");
    if (!at)
        return tl::unexpected(at.error());
    auto store = storage::DataStore::open({.folder = at->folder, .server = at->server});
    if (!store)
        return tl::unexpected(store.error());
    const auto begin = std::chrono::steady_clock::now();
    const auto rows = test::fill(**store, wanted);
    if (!rows)
        return tl::unexpected(rows.error());
    if (const Status flushed = (*store)->flush(std::chrono::minutes(30)); !flushed)
        return flushed;
    if (const Status closed = (*store)->close(std::chrono::minutes(30)); !closed)
        return closed;
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    std::cout << *rows << " rows in " << at->text() << " after " << took.count() << " s\n";
    return {};
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    CLI::App app{"makes a large store"};
    std::string folder;
    std::string address = "sqlite";
    test::LargeStore wanted;
    app.add_option("--data-dir", folder, "folder of the store")->required();
    app.add_option("--address", address, "sqlite or mysql://user@host[:port]/database");
    app.add_option("--candles", wanted.candles, "1m candles of one simulation");
    app.add_option("--regimes", wanted.regimes, "regime changes over three years");
    app.add_option("--replays", wanted.replays, "small sources beside it");
    app.add_option("--seed", wanted.seed, "the same seed makes the same rows");
    CLI11_PARSE(app, argc, argv);
    if (const Status made = makeStore(folder, address, wanted); !made) {
        std::cerr << made.error().text() << "\n";
        return 1;
    }
    return 0;
}
