#include "core/storage/account_rows.h"

namespace aetherion::storage {

AccountRows::AccountRows(const Connection& connection, const InsertLimits& limits)
    : m_accounts(connection, {.table = "accounts", .columns = "source_id, account, opened", .key = "account"}, limits),
      m_balances(connection,
                 {.table = "balances",
                  .columns = "source_id, account, currency, amount, reserved, revision, time",
                  .key = "account",
                  .replaced = "amount, reserved, time",
                  .version = "revision"},
                 limits),
      m_positions(connection,
                  {.table = "portfolio_positions",
                   .columns = "source_id, account, market, symbol, quantity, cost, realised, opened, revision, time",
                   .key = "account",
                   .replaced = "quantity, cost, realised, opened, time",
                   .version = "revision"},
                  limits) {}

Status AccountRows::put(const contract::AccountRecord& row) {
    return m_accounts.integer(row.source.value).text(row.account).integer(epochNanos(row.opened)).endRow();
}

Status AccountRows::put(const contract::BalanceRecord& row) {
    return m_balances.integer(row.source.value)
        .text(row.account)
        .text(row.currency)
        .units(row.amount.units())
        .units(row.reserved.units())
        .integer(row.revision)
        .integer(epochNanos(row.time))
        .endRow();
}

Status AccountRows::put(const contract::PositionRecord& row) {
    return m_positions.integer(row.source.value)
        .text(row.account)
        .text(market::name(row.instrument.market))
        .text(row.instrument.symbol)
        .units(row.quantity.units())
        .units(row.cost.units())
        .units(row.realised.units())
        .integer(epochNanos(row.opened))
        .integer(row.revision)
        .integer(epochNanos(row.time))
        .endRow();
}

} // namespace aetherion::storage
