#include "core/storage/store_backup.h"

#include "core/base/atomic_file.h"
#include "core/base/version.h"
#include "core/storage/gzip_file.h"
#include "core/storage/private_path.h"
#include "core/storage/server_dump.h"
#include "core/storage/statement.h"
#include "core/storage/stored_table.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace aetherion::storage {

namespace {

// What SQLite and the folder need beside the rows.
constexpr std::uint64_t kSpareBytes = 16 * 1024 * 1024;
// Rows as text take about as much as in the server's pages; compressed, a fourth.
constexpr std::uint64_t kCompression = 3;
constexpr const char* kPurpose = "a backup";

/// "20240809T101500Z": sorts by time, and stands in a file's name.
std::string timeForName(Timestamp time) {
    std::string text;
    for (const char c : formatIso(std::chrono::floor<std::chrono::seconds>(time)))
        if (c != '-' && c != ':')
            text += c;
    return text;
}

Status refuseExisting(const std::filesystem::path& file) {
    std::error_code error;
    if (std::filesystem::exists(file, error))
        return failAt(file.string(), "is there already");
    return {};
}

/// Is what was written sound, and how many rows does it hold?
Result<std::uint64_t> checkedRows(const std::filesystem::path& file) {
    const auto copy = Connection::open(file, Access::Read, kBusyTimeout);
    if (!copy)
        return tl::unexpected(copy.error());
    auto check = Statement::prepare(**copy, QStringLiteral("PRAGMA quick_check(1)"));
    if (!check)
        return tl::unexpected(check.error());
    if (const auto ran = check->run(); !ran)
        return tl::unexpected(ran.error());
    if (const auto stepped = check->next(); !stepped)
        return tl::unexpected(stepped.error());
    if (check->text(0) != "ok")
        return failAt(file.string(), "the copy is not sound: " + check->text(0));
    auto tables = Statement::prepare(**copy, QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table' AND "
                                                            "name NOT LIKE 'sqlite_%'"));
    if (!tables)
        return tl::unexpected(tables.error());
    if (const auto ran = tables->run(); !ran)
        return tl::unexpected(ran.error());
    std::uint64_t rows = 0;
    for (auto stepped = tables->next(); stepped && *stepped; stepped = tables->next()) {
        const auto count = (*copy)->integer(
            QStringLiteral("SELECT count(*) FROM \"%1\"").arg(QString::fromStdString(tables->text(0))));
        if (!count)
            return tl::unexpected(count.error());
        rows += static_cast<std::uint64_t>(*count);
    }
    return rows;
}

Status syncFile(const std::filesystem::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    const bool synced = descriptor >= 0 && ::fsync(descriptor) == 0;
    const int reason = errno;
    if (descriptor >= 0)
        ::close(descriptor);
    return synced ? Status{} : failAt(file.string(), std::string("cannot sync: ") + std::strerror(reason));
}

/// SQLite writes the copy from one read transaction, so the engine goes on meanwhile.
Result<BackupFile> copyFile(const Connection& from, Database database, const std::filesystem::path& to) {
    const auto bytes = from.integer(QStringLiteral(
        "SELECT (c.page_count - f.freelist_count) * s.page_size FROM pragma_page_count c, pragma_freelist_count f, "
        "pragma_page_size s"));
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (const auto room = requireRoom(to.parent_path(), static_cast<std::uint64_t>(*bytes) + kSpareBytes, kPurpose);
        !room)
        return tl::unexpected(room.error());
    if (const auto absent = refuseExisting(to); !absent)
        return tl::unexpected(absent.error());
    const std::filesystem::path part = to.parent_path() / ("." + to.filename().string() + ".part");
    ::unlink(part.c_str());
    // SQLite writes into a file that is there when it is empty; this one nobody else can read.
    const int made = ::open(part.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (made < 0)
        return failAt(to.string(), std::string("cannot create: ") + std::strerror(errno));
    ::close(made);
    const auto write = [&]() -> Result<std::uint64_t> {
        auto copy = Statement::prepare(from, QStringLiteral("VACUUM INTO ?"));
        if (!copy)
            return tl::unexpected(copy.error());
        copy->bind(0, part.string());
        if (const auto ran = copy->run(); !ran)
            return failAt(to.string(), "cannot be written: " + ran.error().reason);
        const auto rows = checkedRows(part);
        if (!rows)
            return rows;
        if (const auto synced = syncFile(part); !synced)
            return tl::unexpected(synced.error());
        if (::rename(part.c_str(), to.c_str()) != 0)
            return failAt(to.string(), std::string("cannot be written: ") + std::strerror(errno));
        if (const auto synced = syncFolder(to.parent_path()); !synced)
            return tl::unexpected(synced.error());
        return rows;
    };
    const auto rows = write();
    if (!rows) {
        ::unlink(part.c_str());
        return tl::unexpected(rows.error());
    }
    std::error_code error;
    return BackupFile{database, to, std::filesystem::file_size(to, error), *rows};
}

Result<BackupFile> dumpInto(const Connection& server, const std::filesystem::path& to, Timestamp time) {
    const auto bytes = serverBytes(server);
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (const auto room = requireRoom(to.parent_path(), *bytes / kCompression + kSpareBytes, kPurpose); !room)
        return tl::unexpected(room.error());
    auto file = GzipFile::create(to);
    if (!file)
        return tl::unexpected(file.error());
    const auto size = dumpServer(server, "Aetherion " + version() + ": " + server.place() + " at " + formatIso(time),
                                 [&](std::string_view text) { return file->write(text); });
    if (!size)
        return tl::unexpected(size.error());
    if (const auto written = file->commit(); !written)
        return tl::unexpected(written.error());
    std::error_code error;
    return BackupFile{Database::Server, to, std::filesystem::file_size(to, error), size->rows};
}

/// Names end in their time; how many steps the schema had does not order them.
void keepNewest(const std::filesystem::path& folder, const std::string& prefix, const std::string& suffix) {
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        const std::string file = entry.path().filename().string();
        if (file.starts_with(prefix) && file.ends_with(suffix))
            files.push_back(entry.path());
    }
    const auto time = [](const std::filesystem::path& file) {
        const std::string text = file.filename().string();
        return text.substr(text.rfind('-') + 1);
    };
    std::sort(files.begin(), files.end(), [&](const auto& a, const auto& b) { return time(a) > time(b); });
    for (std::size_t i = kKeptSchemaBackups; i < files.size(); ++i)
        std::filesystem::remove(files[i], error);
}

/// Whatever schema it has.
Result<std::unique_ptr<Connection>> openAsItIs(const StoreAddress& address, Database database) {
    if (address.server)
        return Connection::open(*address.server, Access::Read, kPatientTimeouts);
    return Connection::open(databasePath(address.folder, database), Access::Read, kBusyTimeout);
}

} // namespace

std::filesystem::path backupFolder(const StoreAddress& address) { return address.folder / "backups"; }

Result<std::vector<BackupFile>> backUp(const StoreAddress& address, const std::filesystem::path& to,
                                       const base::Clock& clock) {
    const Timestamp now = clock.now();
    std::filesystem::path target = to;
    std::error_code error;
    if (target.empty())
        target = backupFolder(address) / (address.server ? "" : timeForName(now));
    if (address.server && (to.empty() || std::filesystem::is_directory(to, error)))
        target /= "server-" + timeForName(now) + ".sql.gz";
    target = std::filesystem::absolute(target, error);
    const auto folder = address.server ? target.parent_path() : target;
    if (to.empty())
        if (const auto made = makePrivateFolder(backupFolder(address)); !made)
            return tl::unexpected(made.error());
    if (const auto made = makePrivateFolder(folder); !made)
        return tl::unexpected(made.error());
    std::vector<BackupFile> files;
    for (const Database database : databasesOf(address)) {
        // Refused here: a store that is missing, foreign or of another schema.
        const auto from = openPatiently(address, database);
        if (!from)
            return tl::unexpected(from.error());
        auto file =
            address.server ? dumpInto(**from, target, now) : copyFile(**from, database, databasePath(target, database));
        if (!file)
            return tl::unexpected(file.error());
        files.push_back(std::move(*file));
    }
    return files;
}

Result<BackupFile> backUpSchema(const StoreAddress& address, Database database, int schema, const base::Clock& clock) {
    const Timestamp now = clock.now();
    const auto folder = backupFolder(address);
    if (const auto made = makePrivateFolder(folder); !made)
        return tl::unexpected(made.error());
    const auto from = openAsItIs(address, database);
    if (!from)
        return tl::unexpected(from.error());
    const std::string prefix = std::string(name(database)) + "-schema";
    const std::string suffix = address.server ? ".sql.gz" : ".db";
    const auto to = folder / (prefix + std::to_string(schema) + "-" + timeForName(now) + suffix);
    auto file = address.server ? dumpInto(**from, to, now) : copyFile(**from, database, to);
    if (file)
        keepNewest(folder, prefix, suffix);
    return file;
}

} // namespace aetherion::storage
