#pragma once
// Facts on their way into ledger.db: confirmed regime changes, orders, fills, decisions to act, and what happened to
// the risk state. On the disk when write() returns. A fact that is already there is left as it is; of an order the
// highest revision stays.
//
// Thread: the one that opened it.
#include "core/storage/database_file.h"
#include "core/storage/database_writer.h"
#include "core/storage/record_rows.h"

#include <memory>

namespace aetherion::storage {

class LedgerWriter final : public DatabaseWriter {
public:
    [[nodiscard]] static Result<std::unique_ptr<DatabaseWriter>> open(const StoreAddress& address,
                                                                      Duration busyTimeout = kBusyTimeout);
    [[nodiscard]] Result<WriteOutcome> write(std::span<const contract::Record> records) override;
    [[nodiscard]] Status makeDurable() override { return {}; }

    [[nodiscard]] const Connection& connection() const override { return *m_connection; }

private:
    explicit LedgerWriter(std::unique_ptr<Connection> connection);
    // The statements of the rows go before their connection.
    std::unique_ptr<Connection> m_connection;
    RecordRows m_rows;
};

} // namespace aetherion::storage
