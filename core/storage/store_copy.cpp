#include "core/storage/store_copy.h"

#include "core/storage/copy_target.h"

namespace aetherion::storage {

namespace {

constexpr std::uint64_t kCopyProgressRows = 50'000;

bool isSame(const StoreAddress& a, const StoreAddress& b) {
    if (a.server.has_value() != b.server.has_value())
        return false;
    if (a.server)
        return a.server->text() == b.server->text() && a.server->socket == b.server->socket;
    std::error_code error;
    return std::filesystem::weakly_canonical(a.folder, error) == std::filesystem::weakly_canonical(b.folder, error);
}

Status copyTable(const StoreSnapshot& from, CopyTarget& to, const StoredTable& table, const CopyProgress& progress) {
    std::uint64_t rows = 0;
    const Status read = from.forEach(table, [&](const StoreSnapshot::Part& part, const Row& row) -> Status {
        if (++rows % kCopyProgressRows == 0 && progress)
            progress(CopyStep::Copying, table, rows);
        return to.add(table, part.numbers, row);
    });
    if (!read)
        return read;
    if (rows > 0 && progress)
        progress(CopyStep::Copying, table, rows);
    return to.commit();
}

/// A simulation's state and its streams' belong together: they change together, or not at all.
Status copySimulations(const StoreSnapshot& from, CopyTarget& to, const CopyProgress& progress) {
    const StoredTable& states = storedTable("simulator_state");
    const StoredTable& streams = storedTable("stream_state");
    std::uint64_t copied = 0;
    return from.forEach(states, [&](const StoreSnapshot::Part& part, const Row& row) -> Status {
        const auto source = std::get<std::int64_t>(row[0]);
        const auto newer = to.beginState(source, std::get<std::int64_t>(row[1]));
        if (!newer)
            return tl::unexpected(newer.error());
        if (!*newer)
            return {};
        if (const Status added = to.add(states, part.numbers, row); !added)
            return added;
        const Status read = from.forEach(
            streams,
            [&](const StoreSnapshot::Part& at, const Row& stream) { return to.add(streams, at.numbers, stream); },
            source);
        if (!read)
            return read;
        if (progress)
            progress(CopyStep::Copying, states, ++copied);
        return to.commit();
    });
}

/// Whose rows they are.
Result<std::set<std::string>> enginesOf(const StoreSnapshot& from) {
    std::set<std::string> engines;
    for (const char* name : {"sources", "risk_events", "audit_log", "api_tokens"}) {
        const StoredTable& table = storedTable(name);
        const Status read = from.forEach(table, [&](const auto&, const Row& row) -> Status {
            for (std::size_t i = 0; i < table.columns.size(); ++i)
                if (std::string_view(table.columns[i].name) == "engine")
                    engines.insert(std::get<std::string>(row[i]));
            return {};
        });
        if (!read)
            return tl::unexpected(read.error());
    }
    return engines;
}

Status copyRows(const StoreSnapshot& from, const StoreAddress& address, const CopyProgress& progress) {
    const auto engines = enginesOf(from);
    if (!engines)
        return tl::unexpected(engines.error());
    auto to = CopyTarget::open(address, *engines);
    if (!to)
        return tl::unexpected(to.error());
    for (const auto& part : from.parts())
        if (const Status known = to->learn(part.numbers); !known)
            return known;
    for (const StoredTable& table : storedTables()) {
        const std::string_view name(table.name);
        if (name == "instruments" || name == "model_numbers" || name == "stream_state")
            continue;
        const Status copied =
            name == "simulator_state" ? copySimulations(from, *to, progress) : copyTable(from, *to, table, progress);
        if (!copied)
            return copied;
    }
    return {};
}

} // namespace

Result<std::vector<CopiedTable>> copyStore(const StoreSnapshot& from, const StoreAddress& to,
                                           const CopyProgress& progress) {
    if (isSame(from.address(), to))
        return failAt(to.text(), "cannot be copied into itself");
    if (const Status copied = copyRows(from, to, progress); !copied)
        return tl::unexpected(copied.error());
    const TableProgress comparing = [&](const StoredTable& table, std::uint64_t rows) {
        if (progress)
            progress(CopyStep::Comparing, table, rows);
    };
    const auto scope = scopeOf(from);
    if (!scope)
        return tl::unexpected(scope.error());
    auto wanted = checksums(from, std::nullopt, comparing);
    if (!wanted)
        return tl::unexpected(wanted.error());
    const auto copy = StoreSnapshot::open(to);
    if (!copy)
        return tl::unexpected(copy.error());
    auto found = checksums(*copy, *scope, comparing);
    if (!found)
        return tl::unexpected(found.error());
    std::vector<CopiedTable> tables;
    for (std::size_t i = 0; i < wanted->size(); ++i)
        tables.push_back({std::move((*wanted)[i]), std::move((*found)[i])});
    return tables;
}

} // namespace aetherion::storage
