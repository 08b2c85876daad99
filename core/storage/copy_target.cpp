#include "core/storage/copy_target.h"

#include "core/storage/engine_lease.h"

namespace aetherion::storage {

namespace {

constexpr std::size_t kRowsPerTransaction = 5'000;

/// Decisions are in the file that the writer puts them into: those to act are never pruned.
bool takesRow(const StoredTable& table, Database database, const Row& row) {
    if (!liesIn(table, database))
        return false;
    if (database == Database::Server || table.file != TableFile::Both || table.isRepeated())
        return true;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        if (std::string_view(table.columns[i].name) == "action") {
            const auto* action = std::get_if<std::string>(&row[i]);
            return (action && *action == "no") == (database == Database::Market);
        }
    return true;
}

} // namespace

Result<CopyTarget> CopyTarget::open(const StoreAddress& address, const std::set<std::string>& engines) {
    CopyTarget target;
    for (const Database database : databasesOf(address)) {
        auto connection = openForWriting(address, database);
        if (connection && address.server)
            connection = Connection::open(*address.server, Access::Write, kPatientTimeouts);
        if (!connection)
            return tl::unexpected(connection.error());
        // They end with the connection.
        if (address.server)
            for (const std::string& engine : engines)
                if (const auto lease = EngineLease::take(**connection, address.server->database, engine); !lease)
                    return tl::unexpected(lease.error());
        const auto limits = insertLimitsOf(**connection);
        if (!limits)
            return tl::unexpected(limits.error());
        Part part;
        part.database = database;
        part.limits = *limits;
        part.connection = std::move(*connection);
        if (const Status learned = relearn(part); !learned)
            return tl::unexpected(learned.error());
        target.m_parts.push_back(std::move(part));
    }
    return target;
}

Status CopyTarget::relearn(Part& part) {
    const auto numbers = givenNumbers(*part.connection, part.database);
    if (!numbers)
        return tl::unexpected(numbers.error());
    for (const auto& [number, name] : numbers->instruments)
        part.instruments[name] = number;
    for (const auto& [number, model] : numbers->models)
        part.models[model] = number;
    return {};
}

Status CopyTarget::learn(const GivenNumbers& numbers) {
    for (Part& part : m_parts) {
        // Only what is missing: on a server an attempt costs a number.
        for (const auto& [number, name] : numbers.instruments) {
            if (part.instruments.contains(name))
                continue;
            const Row row{Cell(name.first), Cell(name.second)};
            if (const Status added = put(part, storedTable("instruments"), numbers, row); !added)
                return added;
        }
        for (const auto& [number, model] : numbers.models) {
            if (part.database == Database::Ledger || part.models.contains(model))
                continue;
            if (const Status added = put(part, storedTable("model_numbers"), numbers, {Cell(model)}); !added)
                return added;
        }
        if (const Status committed = commit(part); !committed)
            return committed;
        if (const Status learned = relearn(part); !learned)
            return learned;
    }
    return {};
}

TableInserter& CopyTarget::inserterFor(Part& part, const StoredTable& table) {
    const auto [at, isNew] = part.inserters.try_emplace(table.name);
    Inserter& inserter = at->second;
    if (isNew) {
        const bool hasVersion = *table.version != '\0';
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const std::string column = table.columns[i].name;
            inserter.columns += (i == 0 ? "" : ", ") + column;
            if (hasVersion && i >= table.keyColumns && column != table.version)
                inserter.replaced += (inserter.replaced.empty() ? "" : ", ") + column;
        }
        inserter.rows = std::make_unique<TableInserter>(*part.connection,
                                                        InsertTarget{.table = table.name,
                                                                     .columns = inserter.columns.c_str(),
                                                                     .key = table.columns.front().name,
                                                                     .replaced = inserter.replaced.c_str(),
                                                                     .version = table.version},
                                                        part.limits);
    }
    return *inserter.rows;
}

Status CopyTarget::begin(Part& part) {
    if (part.transaction)
        return {};
    auto begun = Transaction::begin(*part.connection, Access::Write);
    if (!begun)
        return tl::unexpected(begun.error());
    part.transaction = std::make_unique<Transaction>(std::move(*begun));
    return {};
}

Status CopyTarget::commit(Part& part) {
    if (!part.transaction)
        return {};
    for (auto& [table, inserter] : part.inserters)
        if (const Status sent = inserter.rows->flush(); !sent)
            return failAt(sent.error().place, std::string(table) + ": " + sent.error().reason);
    const Status committed = part.transaction->commit();
    part.transaction.reset();
    part.pending = 0;
    return committed;
}

Status CopyTarget::put(Part& part, const StoredTable& table, const GivenNumbers& from, const Row& row) {
    if (const Status begun = begin(part); !begun)
        return begun;
    TableInserter& inserter = inserterFor(part, table);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const Cell& cell = row[i];
        const ColumnKind kind = table.columns[i].kind;
        if (const auto* integer = std::get_if<std::int64_t>(&cell)) {
            if (kind == ColumnKind::Units) {
                inserter.units(*integer);
            } else if (kind == ColumnKind::Instrument || kind == ColumnKind::Model) {
                std::optional<std::int64_t> number;
                if (kind == ColumnKind::Instrument) {
                    if (const auto name = from.instruments.find(*integer); name != from.instruments.end())
                        number = part.instruments.at(name->second);
                } else if (const auto model = from.models.find(*integer); model != from.models.end()) {
                    number = part.models.at(model->second);
                }
                if (!number)
                    return failAt(table.name, "a row refers to " +
                                                  std::string(kind == ColumnKind::Model ? "model " : "instrument ") +
                                                  std::to_string(*integer) +
                                                  ", which is not there; see \"aetherionctl db check\"");
                inserter.integer(*number);
            } else {
                inserter.integer(*integer);
            }
        } else if (const auto* real = std::get_if<double>(&cell)) {
            inserter.real(*real);
        } else if (const auto* text = std::get_if<std::string>(&cell)) {
            kind == ColumnKind::Bytes ? inserter.bytes(*text) : inserter.text(*text);
        } else {
            inserter.null();
        }
    }
    if (const Status ended = inserter.endRow(); !ended)
        return failAt(ended.error().place, std::string(table.name) + ": " + ended.error().reason);
    ++part.pending;
    return {};
}

Status CopyTarget::add(const StoredTable& table, const GivenNumbers& from, const Row& row) {
    const std::string_view name(table.name);
    const bool isState = name == "simulator_state" || name == "stream_state";
    for (Part& part : m_parts) {
        if (!takesRow(table, part.database, row))
            continue;
        if (const Status added = put(part, table, from, row); !added)
            return added;
        if (part.pending >= kRowsPerTransaction && !isState)
            if (const Status committed = commit(part); !committed)
                return committed;
    }
    return {};
}

Result<bool> CopyTarget::beginState(std::int64_t source, std::int64_t savedAt) {
    if (const Status committed = commit(); !committed)
        return tl::unexpected(committed.error());
    for (Part& part : m_parts) {
        if (part.database == Database::Ledger)
            continue;
        const auto present = part.connection->integer(
            QStringLiteral("SELECT coalesce(max(saved_at), -9223372036854775807) FROM simulator_state "
                           "WHERE source_id = %1")
                .arg(source));
        if (!present)
            return tl::unexpected(present.error());
        if (*present >= savedAt)
            return false;
        if (const Status begun = begin(part); !begun)
            return tl::unexpected(begun.error());
        if (const Status gone =
                part.connection->run(QStringLiteral("DELETE FROM stream_state WHERE source_id = %1").arg(source));
            !gone)
            return tl::unexpected(gone.error());
    }
    return true;
}

Status CopyTarget::commit() {
    for (Part& part : m_parts)
        if (const Status committed = commit(part); !committed)
            return committed;
    return {};
}

} // namespace aetherion::storage
