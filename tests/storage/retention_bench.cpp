#include "tests/storage/retention_bench.h"

#include "core/storage/database_file.h"
#include "tests/support/test_store.h"

#include <algorithm>
#include <numeric>
#include <stdexcept>

namespace aetherion::test {

using storage::PrunedRows;

RetentionBench::RetentionBench(const std::string& name)
    : address(storeAddress("retention " + name)), database(storage::databasesOf(address).back()) {
    for (const storage::Database one : storage::databasesOf(address)) {
        auto opened = storage::openForWriting(address, one);
        if (!opened)
            throw std::runtime_error(opened.error().text());
        connection = std::move(*opened);
    }
    for (int i = 1; i <= 3; ++i)
        run("INSERT INTO instruments (id, market, symbol) VALUES (" + std::to_string(i) + ", 'CRYPTO', 'S" +
            std::to_string(i) + "')");
    run("INSERT INTO model_numbers (number, model_id) VALUES (1, 'one')");
}

void RetentionBench::run(const std::string& sql) const {
    if (const Status done = connection->run(QString::fromStdString(sql)); !done)
        throw std::runtime_error(done.error().text());
}

void RetentionBench::addSource(const BenchSource& source) const {
    const std::string id = std::to_string(source.id);
    run("INSERT INTO sources (id, kind, engine, name, detail, started) VALUES (" + id + ", '" + source.kind + "', '" +
        source.engine + "', 's', '', 0)");
    if (source.lastUsed)
        run("INSERT INTO source_uses (source_id, last_used) VALUES (" + id + ", " +
            std::to_string(epochNanos(*source.lastUsed)) + ")");
    if (source.goesOn)
        run("INSERT INTO simulator_state (source_id, saved_at, state) VALUES (" + id + ", 0, 'x')");
}

void RetentionBench::add(PrunedRows rows, std::int64_t source, Timestamp time, std::int64_t number,
                         std::int64_t instrument, std::int64_t timeframe) const {
    const std::string key = std::to_string(source) + ", " + std::to_string(instrument);
    const std::string at = std::to_string(epochNanos(time));
    const std::string frame = std::to_string(timeframe);
    switch (rows) {
    case PrunedRows::Ticks:
        return run("INSERT INTO market_ticks (source_id, instrument_id, event_time, number, receive_time, price, "
                   "quantity, side) VALUES (" +
                   key + ", " + at + ", " + std::to_string(number) + ", 0, 5, 5, 1)");
    case PrunedRows::Books:
        return run("INSERT INTO order_books (source_id, instrument_id, time, bids, asks) VALUES (" + key + ", " + at +
                   ", '[]', '[]')");
    case PrunedRows::Decisions:
        return run("INSERT INTO decisions (source_id, instrument_id, timeframe, time, account, action, setup, reason, "
                   "inputs) VALUES (" +
                   key + ", " + frame + ", " + at + ", 'a', 'no', '', '', '{}')");
    case PrunedRows::Features:
        return run("INSERT INTO market_features (source_id, instrument_id, timeframe, close_time, features) VALUES (" +
                   key + ", " + frame + ", " + at + ", '{}')");
    case PrunedRows::Posteriors:
        return run("INSERT INTO regime_posteriors (source_id, instrument_id, timeframe, close_time, model, regime, "
                   "confidence, state, confirmed) VALUES (" +
                   key + ", " + frame + ", " + at + ", 1, 0, 0.5, 0, 1)");
    case PrunedRows::TenSecondCandles:
        return addCandle(source, time, 10, instrument);
    }
}

void RetentionBench::addCandle(std::int64_t source, Timestamp time, std::int64_t timeframe,
                               std::int64_t instrument) const {
    run("INSERT INTO market_candles (source_id, instrument_id, timeframe, open_time, open, high, low, close, volume, "
        "count, partial, begins) VALUES (" +
        std::to_string(source) + ", " + std::to_string(instrument) + ", " + std::to_string(timeframe) + ", " +
        std::to_string(epochNanos(time)) + ", 5, 5, 5, 5, 5, 1, 0, 0)");
}

void RetentionBench::addMany(PrunedRows rows, std::int64_t source, Timestamp first, Duration apart, int count,
                             std::int64_t instrument) const {
    auto transaction = storage::Transaction::begin(*connection, storage::Access::Write);
    if (!transaction)
        throw std::runtime_error(transaction.error().text());
    for (int i = 0; i < count; ++i)
        add(rows, source, first + i * apart, i, instrument);
    if (const Status committed = transaction->commit(); !committed)
        throw std::runtime_error(committed.error().text());
}

std::int64_t RetentionBench::count(PrunedRows rows, std::int64_t source) const {
    const auto rule = storage::ruleOf(rows);
    return ask(std::string("SELECT count(*) FROM ") + rule.table + " WHERE source_id = " + std::to_string(source) +
               " AND " + rule.which);
}

std::int64_t RetentionBench::ask(const std::string& sql) const {
    return connection->integer(QString::fromStdString(sql)).value_or(-1);
}

int RetentionBench::prune(storage::Retention& retention) {
    constexpr int kEndless = 100'000;
    const auto taken = [&] {
        const auto rows = retention.view().taken;
        return std::accumulate(rows.begin(), rows.end(), std::int64_t{0});
    };
    for (int steps = 1; steps < kEndless; ++steps) {
        const std::int64_t before = taken();
        const auto more = retention.step(*connection, database);
        mostInStep = std::max(mostInStep, taken() - before);
        if (!more) {
            error = more.error().text();
            return -1;
        }
        if (!*more)
            return steps;
    }
    error = "it never ends";
    return -1;
}

storage::RetentionSettings RetentionBench::atOnce(const storage::RetentionLimits& limits) {
    return {.limits = limits, .firstAfter = Duration(0)};
}

} // namespace aetherion::test
