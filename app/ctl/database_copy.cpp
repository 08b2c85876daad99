#include "app/ctl/database_command.h"
#include "core/base/clock.h"
#include "core/config/data_folder.h"
#include "core/engine/configured_store.h"
#include "core/storage/schema_upgrade.h"
#include "core/storage/store_copy.h"

#include <CLI/CLI.hpp>
#include <unistd.h>

#include <iomanip>
#include <iostream>
#include <memory>
#include <optional>

namespace aetherion::ctl {

namespace {

struct CopyArguments {
    std::string from;
    std::string to;
};

/// sqlite:FOLDER, a folder, or mysql://…
Result<storage::StoreAddress> storeNamed(const config::Settings& settings, const std::string& url,
                                         const std::string& option) {
    constexpr std::string_view kFolder = "sqlite:";
    if (url.starts_with("mysql://"))
        return engine::storeAt(settings, url, option);
    const std::string folder = url.starts_with(kFolder) ? url.substr(kFolder.size()) : url;
    if (folder.empty() || folder.find("://") != std::string::npos)
        return failAt(option, "\"" + url + "\" is neither sqlite:FOLDER nor a mysql:// address");
    return storage::StoreAddress(folder);
}

/// One line that is written over in a terminal, lines elsewhere.
void showProgress(const char* doing, const storage::StoredTable& table, std::uint64_t rows) {
    const bool terminal = ::isatty(STDERR_FILENO) == 1;
    std::cerr << (terminal ? "\r\033[K" : "") << doing << " " << table.name << ": " << rows << " rows"
              << (terminal ? "" : "\n") << std::flush;
}

void endProgress() {
    if (::isatty(STDERR_FILENO) == 1)
        std::cerr << "\r\033[K";
}

Status copy(const CommandLine& line, const CopyArguments& arguments) {
    const auto settings = line.settings();
    if (!settings)
        return tl::unexpected(settings.error());
    const auto from = storeNamed(*settings, arguments.from, "--from");
    const auto to = storeNamed(*settings, arguments.to, "--to");
    if (!from || !to)
        return tl::unexpected(from ? to.error() : from.error());
    // What cannot be read leaves no trace of a target.
    const auto snapshot = storage::StoreSnapshot::open(*from);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    std::optional<FileLock> lock;
    if (!to->server) {
        const config::DataFolder folder{to->folder};
        if (const Status created = folder.create(); !created)
            return created;
        auto taken = folder.lock("aetherionctl db copy");
        if (!taken)
            return tl::unexpected(taken.error());
        lock = std::move(*taken);
    }
    if (const auto current = storage::migrateDatabase(*to, SystemClock()); !current)
        return tl::unexpected(current.error());
    const auto tables = storage::copyStore(
        *snapshot, *to, [](storage::CopyStep step, const storage::StoredTable& table, std::uint64_t rows) {
            showProgress(step == storage::CopyStep::Copying ? "copying" : "comparing", table, rows);
        });
    endProgress();
    if (!tables)
        return tl::unexpected(tables.error());
    std::size_t different = 0;
    for (const storage::CopiedTable& table : *tables) {
        std::cout << std::left << std::setw(20) << table.from.table << std::right << std::setw(12) << table.from.rows
                  << std::setw(12) << table.to.rows << "  " << table.from.checksum;
        if (!table.same())
            std::cout << " " << table.to.checksum << " differs";
        std::cout << "\n";
        different += table.same() ? 0 : 1;
    }
    if (different > 0)
        return failAt(to->text(), std::to_string(different) + (different == 1 ? " table differs" : " tables differ") +
                                      " from " + from->text());
    return {};
}

Status checksum(const config::Settings& /*settings*/, const storage::StoreAddress& address) {
    const auto snapshot = storage::StoreSnapshot::open(address);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    const auto tables = storage::checksums(*snapshot);
    if (!tables)
        return tl::unexpected(tables.error());
    for (const storage::TableChecksum& table : *tables)
        std::cout << std::left << std::setw(20) << table.table << std::right << std::setw(12) << table.rows << "  "
                  << table.checksum << "\n";
    return {};
}

} // namespace

void addDatabaseCopy(CLI::App& database, CommandLine& line) {
    auto* command = database.add_subcommand("copy", "all of one store into another; again, only what is new");
    const auto arguments = std::make_shared<CopyArguments>();
    command->add_option("--from", arguments->from, "sqlite:FOLDER, or mysql://user@host[:port]/database")->required();
    command->add_option("--to", arguments->to, "likewise; what is missing is created")->required();
    command->footer(
        "Rows that are there stay; orders, balances, positions and states give way to newer ones. An engine "
        "may write into the first store meanwhile.\nThen rows and checksums of every table are compared and shown; "
        "exit 1 "
        "when one differs.");
    command->callback([&line, arguments] { line.work = [&line, arguments] { return copy(line, *arguments); }; });
    runOnConfiguredStore(*database.add_subcommand("checksum", "rows and a checksum per table, the same on every "
                                                              "database that holds the same"),
                         line, checksum);
}

} // namespace aetherion::ctl
