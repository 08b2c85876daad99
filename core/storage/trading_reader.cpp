#include "core/storage/trading_reader.h"

#include "core/storage/database_file.h"
#include "core/storage/migration.h"
#include "core/storage/order_query.h"
#include "core/storage/statement.h"

namespace aetherion::storage {

namespace {

constexpr std::int64_t kTradesPerBlock = 2'000;
constexpr std::int64_t kOrdersPerBlock = 2'000;

/// The order of tradingStateSelects().
enum StateSelect { kAccounts, kBalances, kPositions, kOpenOrders, kHighestOrder, kHighestTrade };

/// Calls `visit` with each row until it answers false or an error.
Result<std::int64_t> eachRow(const Connection& connection, const Select& select,
                             const std::function<Result<bool>(const Statement&)>& visit) {
    auto statement = Statement::prepare(connection, select.sql);
    if (!statement)
        return tl::unexpected(statement.error());
    for (int position = 0; const SqlValue& value : select.values)
        std::visit([&](const auto& bound) { statement->bind(position++, bound); }, value);
    if (const auto ran = statement->run(); !ran)
        return tl::unexpected(ran.error());
    for (std::int64_t rows = 0;; ++rows) {
        const auto stepped = statement->next();
        if (!stepped)
            return tl::unexpected(stepped.error());
        if (!*stepped)
            return rows;
        const auto more = visit(*statement);
        if (!more)
            return failAt(connection.place(), more.error().text());
        if (!*more)
            return rows + 1;
    }
}

contract::BalanceRecord balanceOf(const Statement& row, market::SourceId source) {
    return {source,
            row.text(0),
            row.text(1),
            Cash::fromUnits(row.integer(2)),
            Cash::fromUnits(row.integer(3)),
            row.integer(4),
            fromEpochNanos(row.integer(5))};
}

Result<contract::PositionRecord> positionOf(const Statement& row, market::SourceId source) {
    const auto market = market::parseMarket(row.text(1));
    if (!market)
        return tl::unexpected(market.error());
    contract::PositionRecord position;
    position.source = source;
    position.account = row.text(0);
    position.instrument = {*market, row.text(2)};
    position.quantity = Quantity::fromUnits(row.integer(3));
    position.cost = Cash::fromUnits(row.integer(4));
    position.realised = Cash::fromUnits(row.integer(5));
    position.opened = fromEpochNanos(row.integer(6));
    position.revision = row.integer(7);
    position.time = fromEpochNanos(row.integer(8));
    return position;
}

/// Has anybody stored anything there yet?
Result<bool> isThere(const StoreAddress& address) {
    if (!address.server)
        return std::filesystem::exists(databasePath(address.folder, Database::Ledger));
    const auto server = Connection::open(*address.server, Access::Read);
    if (!server)
        return tl::unexpected(server.error());
    const auto schema = schemaVersion(**server);
    if (!schema)
        return tl::unexpected(schema.error());
    return *schema > 0;
}

} // namespace

std::vector<Select> tradingStateSelects(Dialect dialect, market::SourceId source) {
    const auto units = [dialect](const char* column) { return unitsOf(dialect, QString::fromLatin1(column)); };
    const auto key = byIndex(dialect, QStringLiteral("PRIMARY"));
    const auto of = [&](const QString& sql) { return Select{sql, {source.value}}; };
    return {of(QStringLiteral("SELECT account, opened FROM accounts%1 WHERE source_id = ? ORDER BY account").arg(key)),
            of(QStringLiteral("SELECT account, currency, %1, %2, revision, time FROM balances%3 WHERE source_id = ? "
                              "ORDER BY account, currency")
                   .arg(units("amount"), units("reserved"), key)),
            of(QStringLiteral("SELECT account, market, symbol, %1, %2, %3, opened, revision, time FROM "
                              "portfolio_positions%4 WHERE source_id = ? ORDER BY account, market, symbol")
                   .arg(units("quantity"), units("cost"), units("realised"), key)),
            of(QStringLiteral("SELECT %1 FROM orders%2 WHERE source_id = ? AND state IN ('sent', 'working') ORDER BY "
                              "number, account, order_id")
                   .arg(orderColumns(dialect), byIndex(dialect, QStringLiteral("orders_open")))),
            of(QStringLiteral("SELECT number FROM orders%1 WHERE source_id = ? ORDER BY number DESC LIMIT 1")
                   .arg(byIndex(dialect, QStringLiteral("orders_number")))),
            of(QStringLiteral("SELECT number FROM trades%1 WHERE source_id = ? ORDER BY number DESC LIMIT 1")
                   .arg(byIndex(dialect, QStringLiteral("trades_number"))))};
}

Result<TradingState> tradingState(const StoreAddress& address, market::SourceId source) {
    TradingState state;
    const auto there = isThere(address);
    if (!there)
        return tl::unexpected(there.error());
    if (!*there)
        return state;
    const auto connection = openForReading(address, Database::Ledger);
    if (!connection)
        return tl::unexpected(connection.error());
    const auto moment = Transaction::begin(**connection, Access::Read);
    if (!moment)
        return tl::unexpected(moment.error());
    const auto selects = tradingStateSelects((*connection)->dialect(), source);
    Status done;
    const auto read = [&](StateSelect which, const std::function<Result<bool>(const Statement&)>& visit) {
        if (const auto rows = eachRow(**connection, selects[which], visit); !rows)
            done = tl::unexpected(rows.error());
        return done.has_value();
    };
    const auto append = [](auto& rows, auto&& record) -> Result<bool> {
        if (!record)
            return tl::unexpected(record.error());
        rows.push_back(std::move(*record));
        return true;
    };
    const auto highest = [](std::int64_t& into) {
        return [&into](const Statement& row) -> Result<bool> {
            into = row.integer(0);
            return true;
        };
    };
    const bool all =
        read(kAccounts,
             [&](const Statement& row) -> Result<bool> {
                 state.accounts.push_back({source, row.text(0), fromEpochNanos(row.integer(1))});
                 return true;
             }) &&
        read(kBalances,
             [&](const Statement& row) -> Result<bool> {
                 state.balances.push_back(balanceOf(row, source));
                 return true;
             }) &&
        read(kPositions, [&](const Statement& row) { return append(state.positions, positionOf(row, source)); }) &&
        read(kOpenOrders, [&](const Statement& row) { return append(state.openOrders, readOrder(row)); }) &&
        read(kHighestOrder, highest(state.highestOrder)) && read(kHighestTrade, highest(state.highestTrade));
    if (!all)
        return tl::unexpected(done.error());
    return state;
}

Status forEachTrade(const StoreAddress& address, market::SourceId source, std::int64_t after,
                    const std::function<bool(const contract::TradeRecord&)>& visit) {
    const auto there = isThere(address);
    if (!there)
        return tl::unexpected(there.error());
    if (!*there)
        return {};
    const auto connection = openForReading(address, Database::Ledger);
    if (!connection)
        return tl::unexpected(connection.error());
    bool ended = false;
    const auto take = [&](const Statement& row) -> Result<bool> {
        const auto trade = readTrade(row);
        if (!trade)
            return tl::unexpected(trade.error());
        after = trade->number;
        ended = !visit(*trade);
        return !ended;
    };
    // A server's client keeps the whole answer: block by block.
    while (!ended) {
        const auto rows =
            eachRow(**connection, ledgerSelect((*connection)->dialect(), source, after, kTradesPerBlock), take);
        if (!rows)
            return tl::unexpected(rows.error());
        ended = ended || *rows < kTradesPerBlock;
    }
    return {};
}

Status forEachOrder(const StoreAddress& address, market::SourceId source, Timestamp from,
                    const std::function<bool(const contract::OrderRecord&)>& visit) {
    const auto there = isThere(address);
    if (!there)
        return tl::unexpected(there.error());
    if (!*there)
        return {};
    const auto connection = openForReading(address, Database::Ledger);
    if (!connection)
        return tl::unexpected(connection.error());
    contract::HistoryQuery query;
    query.source = source;
    query.from = from;
    std::optional<AccountKey> after;
    bool ended = false;
    const auto take = [&](const Statement& row) -> Result<bool> {
        const auto order = readOrder(row);
        if (!order)
            return tl::unexpected(order.error());
        after = keyOf(*order);
        ended = !visit(*order);
        return !ended;
    };
    while (!ended) {
        const auto rows =
            eachRow(**connection, selectOrders((*connection)->dialect(), query, after, kOrdersPerBlock), take);
        if (!rows)
            return tl::unexpected(rows.error());
        ended = ended || *rows < kOrdersPerBlock;
    }
    return {};
}

} // namespace aetherion::storage
