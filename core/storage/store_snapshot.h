#pragma once
// All of a store as it was at one moment (of each of its databases), read table by table whatever the database.
//
// An engine may go on writing meanwhile. Rows come in blocks, in the order of their natural keys as far as numbers go.
// Thread: the one that opened it.
#include "core/storage/row_pages.h"
#include "core/storage/stored_table.h"

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace aetherion::storage {

/// What the numbers mean that one database has given.
struct GivenNumbers {
    /// Market and symbol.
    std::map<std::int64_t, std::pair<std::string, std::string>> instruments;
    std::map<std::int64_t, std::string> models;
};
[[nodiscard]] Result<GivenNumbers> givenNumbers(const Connection& connection, Database database);

class StoreSnapshot {
public:
    struct Part {
        Database database;
        std::unique_ptr<Connection> connection;
        GivenNumbers numbers;
        /// Ends before its connection does.
        std::unique_ptr<Transaction> moment;
    };
    using Visit = std::function<Status(const Part&, const Row&)>;

    [[nodiscard]] static Result<StoreSnapshot> open(const StoreAddress& address);

    /// Every row, its values in the order of the table's columns; of one source only where one is named. A row that
    /// both files hold is shown once.
    [[nodiscard]] Status forEach(const StoredTable& table, const Visit& visit,
                                 std::optional<std::int64_t> source = std::nullopt) const;
    [[nodiscard]] const std::vector<Part>& parts() const { return m_parts; }
    [[nodiscard]] const StoreAddress& address() const { return m_address; }
    /// The ids of its sources.
    [[nodiscard]] Result<std::set<std::int64_t>> sources() const;

private:
    explicit StoreSnapshot(StoreAddress address) : m_address(std::move(address)) {}
    StoreAddress m_address;
    std::vector<Part> m_parts{};
};

} // namespace aetherion::storage
