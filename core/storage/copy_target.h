#pragma once
// Where copied rows go: puts each into the database that it belongs to, under the numbers that are given there.
//
// Rows are committed some thousands at a time; commit() brings down the rest. Thread: the one that opened it.
#include "core/storage/store_snapshot.h"
#include "core/storage/table_inserter.h"

namespace aetherion::storage {

class CopyTarget {
public:
    /// The schema must be the program's. On a server none of these engines may be writing meanwhile.
    [[nodiscard]] static Result<CopyTarget> open(const StoreAddress& address, const std::set<std::string>& engines);

    /// Adds the instruments and models that are not there yet.
    [[nodiscard]] Status learn(const GivenNumbers& numbers);
    /// A row of a table, with the numbers of where it comes from.
    [[nodiscard]] Status add(const StoredTable& table, const GivenNumbers& from, const Row& row);
    /// Makes room for a simulation's state, in a transaction of its own that the next commit() ends; false where the
    /// target's is of the same time or newer.
    [[nodiscard]] Result<bool> beginState(std::int64_t source, std::int64_t savedAt);
    [[nodiscard]] Status commit();

private:
    /// What an inserter is told, in words that live as long as it does.
    struct Inserter {
        std::string columns;
        std::string replaced;
        std::unique_ptr<TableInserter> rows;
    };
    struct Part {
        Database database = Database::Server;
        std::unique_ptr<Connection> connection;
        InsertLimits limits{};
        std::map<std::pair<std::string, std::string>, std::int64_t> instruments{};
        std::map<std::string, std::int64_t> models{};
        std::map<std::string_view, Inserter> inserters{};
        std::unique_ptr<Transaction> transaction{};
        std::size_t pending = 0;
    };
    [[nodiscard]] static TableInserter& inserterFor(Part& part, const StoredTable& table);
    [[nodiscard]] static Status begin(Part& part);
    [[nodiscard]] static Status commit(Part& part);
    [[nodiscard]] static Status relearn(Part& part);
    [[nodiscard]] static Status put(Part& part, const StoredTable& table, const GivenNumbers& from, const Row& row);

    std::vector<Part> m_parts{};
};

} // namespace aetherion::storage
