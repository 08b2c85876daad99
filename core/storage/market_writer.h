#pragma once
// Everything that is not a fact on its way into market.db: ticks, candles, features, posteriors, books, decisions to do
// nothing, the state of simulations.
//
// A row whose natural key is already there is left as it is, so that a batch may be written again. Thread: the one that
// opened it.
#include "core/storage/database_file.h"
#include "core/storage/database_writer.h"
#include "core/storage/record_rows.h"

#include <memory>

namespace aetherion::storage {

class MarketWriter final : public DatabaseWriter {
public:
    [[nodiscard]] static Result<std::unique_ptr<DatabaseWriter>> open(const StoreAddress& address,
                                                                      Duration busyTimeout = kBusyTimeout);
    [[nodiscard]] Result<WriteOutcome> write(std::span<const contract::Record> records) override;
    [[nodiscard]] Status makeDurable() override;

    [[nodiscard]] const Connection& connection() const override { return *m_connection; }

private:
    explicit MarketWriter(std::unique_ptr<Connection> connection);
    // The statements of the rows go before their connection.
    std::unique_ptr<Connection> m_connection;
    RecordRows m_rows;
};

} // namespace aetherion::storage
