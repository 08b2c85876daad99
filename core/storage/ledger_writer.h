#pragma once
// Facts on their way into ledger.db: confirmed regime changes, and what happened to the risk state. On the disk when
// write() returns. A fact that is already there is left as it is.
//
// Thread: the one that opened it.
#include "core/storage/database_file.h"
#include "core/storage/database_writer.h"

#include <memory>

namespace aetherion::storage {

class LedgerWriter final : public DatabaseWriter {
public:
    [[nodiscard]] static Result<std::unique_ptr<DatabaseWriter>> open(const StoreAddress& address,
                                                                      Duration busyTimeout = kBusyTimeout);
    ~LedgerWriter() override;
    [[nodiscard]] Result<WriteOutcome> write(std::span<const contract::Record> records) override;
    [[nodiscard]] Status makeDurable() override { return {}; }

private:
    struct Prepared;
    LedgerWriter(std::unique_ptr<Connection> connection, std::unique_ptr<Prepared> prepared);
    // The statements go before their connection.
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Prepared> m_prepared;
};

} // namespace aetherion::storage
