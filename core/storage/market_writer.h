#pragma once
// Ticks, candles, features and posteriors on their way into market.db.
//
// A row whose natural key is already there is left as it is, so that a batch may be written again. Thread: the one that
// opened it.
#include "core/storage/database_file.h"
#include "core/storage/database_writer.h"

#include <memory>

namespace aetherion::storage {

class MarketWriter final : public DatabaseWriter {
public:
    [[nodiscard]] static Result<std::unique_ptr<DatabaseWriter>> open(const StoreAddress& address,
                                                                      Duration busyTimeout = kBusyTimeout);
    ~MarketWriter() override;
    [[nodiscard]] Result<WriteOutcome> write(std::span<const contract::Record> records) override;
    [[nodiscard]] Status makeDurable() override;

private:
    struct Prepared;
    MarketWriter(std::unique_ptr<Connection> connection, std::unique_ptr<Prepared> prepared);
    // The statements go before their connection.
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Prepared> m_prepared;
};

} // namespace aetherion::storage
