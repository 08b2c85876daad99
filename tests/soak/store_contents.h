#pragma once
// What lies in a store of one round of the soak, read past the program's own readers.
//
// Names instead of ids, so that both databases read alike. Thread: the one that opened it.
#include "core/storage/store_address.h"
#include "tests/soak/load_rows.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace aetherion::storage {
class Connection;
}

namespace aetherion::soak {

struct TableContents {
    std::string table;
    std::int64_t rows = 0;
    /// SHA-256 over all columns of all rows, in the order of their keys.
    std::string digest;
    bool operator==(const TableContents&) const = default;
};

class StoreContents {
public:
    [[nodiscard]] static Result<StoreContents> open(const storage::StoreAddress& address);
    ~StoreContents();
    StoreContents(StoreContents&& other) noexcept;
    StoreContents& operator=(StoreContents&&) = delete;

    /// How often each fact of the round is there; an order's newest revision stands for those before it.
    [[nodiscard]] Result<std::map<std::int64_t, int>> facts(LoadRound round) const;
    /// Every table that holds rows of a round.
    [[nodiscard]] Result<std::vector<TableContents>> tables(LoadRound round) const;

private:
    explicit StoreContents(std::unique_ptr<storage::Connection> connection);
    std::unique_ptr<storage::Connection> m_connection;
};

} // namespace aetherion::soak
