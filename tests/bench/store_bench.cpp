// Ticks on their way into the product's own tables, end to end: from the first record() to the last durable commit and
// a count that matches, beside a bare prepared multi-row INSERT of the same rows into the same tables.
#include "core/storage/data_store.h"
#include "core/storage/database_file.h"
#include "core/storage/identity_directory.h"
#include "tests/support/private_mariadb.h"

#include <QCoreApplication>
#include <QSqlQuery>
#include <QSqlResult>
#include <QTemporaryDir>
#include <QVariant>

#include <benchmark/benchmark.h>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>
#include <vector>

using namespace aetherion;
using storage::Database;
using storage::StoreAddress;

namespace {

constexpr std::int64_t kTicks = 500'000;
constexpr std::int64_t kTickedInstruments = 50;
constexpr std::int64_t kRowsPerTransaction = 8'192;
constexpr std::int64_t kRowsPerStatement = 128;
constexpr Timestamp kTicksBegin = fromEpochMillis(1'704'067'200'000);

const market::Source& tickSource() {
    static const market::Source source{
        .kind = market::SourceKind::Simulated, .name = "bench", .detail = {}, .started = kTicksBegin};
    return source;
}

/// As a simulation sends them: every instrument in turn, prices that wander.
contract::TickRecord tickAt(std::int64_t n, const std::vector<market::InstrumentKey>& instruments) {
    static const market::SourceId source = tickSource().id();
    const Timestamp time = kTicksBegin + Duration(n * 1'000'003);
    return {source,
            instruments[static_cast<std::size_t>(n % kTickedInstruments)],
            time,
            time + std::chrono::microseconds(250),
            Price::fromUnits(6'160'201'000'000 + n * 7919 % 100'000'000),
            Quantity::fromUnits(1 + n * 104'729 % 10'000'000'000),
            static_cast<market::Side>(1 + n % 2),
            n};
}

std::vector<market::InstrumentKey> instruments() {
    std::vector<market::InstrumentKey> keys;
    for (std::int64_t i = 0; i < kTickedInstruments; ++i)
        keys.push_back({market::Market::Crypto, "COIN" + std::to_string(i) + "USDT"});
    return keys;
}

/// A new store for each run, in files or on a server of this process's own.
class Place {
public:
    explicit Place(bool server) {
        static int argc = 1;
        static char name[] = "bench";
        static char* argv[] = {name, nullptr};
        static const QCoreApplication app(argc, argv);
        m_address.folder = m_folder.path().toStdString();
        if (!server)
            return;
        if (!test::PrivateMariaDb::available()) {
            m_error = "there is no mariadbd on this machine";
            return;
        }
        static const auto own = test::PrivateMariaDb::start();
        if (!own) {
            m_error = own.error().text();
            return;
        }
        m_address.server = (*own)->address("bench");
        if (const auto made = (*own)->execute("DROP DATABASE IF EXISTS bench"); !made)
            m_error = made.error().text();
        else if (const auto created = (*own)->execute("CREATE DATABASE bench"); !created)
            m_error = created.error().text();
    }
    [[nodiscard]] const StoreAddress& address() const { return m_address; }
    [[nodiscard]] const std::string& error() const { return m_error; }
    [[nodiscard]] std::int64_t storedTicks() const {
        const auto connection = openForReading(m_address, Database::Market);
        return connection ? (*connection)->integer("SELECT count(*) FROM market_ticks").value_or(-1) : -1;
    }

private:
    QTemporaryDir m_folder;
    StoreAddress m_address;
    std::string m_error;
};

/// Times what `write` does after it calls `begin`: bringing kTicks rows down for good, and counting them. The rate is
/// the wall's, whatever threads and servers take part.
template <typename Write> void timeTicks(benchmark::State& state, bool server, Write write) {
    using Clock = std::chrono::steady_clock;
    Clock::duration taken{};
    for (auto _ : state) {
        state.PauseTiming();
        std::optional<Place> place(std::in_place, server);
        std::string error = place->error();
        state.ResumeTiming();
        if (error.empty()) {
            Clock::time_point begun;
            error = write(*place, [&] { begun = Clock::now(); });
            if (error.empty() && place->storedTicks() != kTicks)
                error = "the database holds another number of ticks";
            taken += Clock::now() - begun;
        }
        state.PauseTiming();
        place.reset();
        state.ResumeTiming();
        if (!error.empty()) {
            state.SkipWithError(error.c_str());
            return;
        }
    }
    state.counters["items_per_second"] =
        static_cast<double>(state.iterations() * kTicks) / std::chrono::duration<double>(taken).count();
    state.SetLabel("item: a tick, until it is on the disk");
}

void storeTicks(benchmark::State& state, bool server) {
    timeTicks(state, server, [](const Place& place, const auto& begin) -> std::string {
        storage::StoreSettings settings;
        settings.folder = place.address().folder;
        settings.server = place.address().server;
        auto store = storage::DataStore::open(settings);
        begin();
        if (!store)
            return store.error().text();
        const auto keys = instruments();
        (void)(*store)->record(contract::SourceRecord{tickSource()}, contract::WhenFull::Wait);
        for (std::int64_t n = 0; n < kTicks; ++n)
            if (!(*store)->record(tickAt(n, keys), contract::WhenFull::Wait))
                return "a tick was not taken";
        if (const auto flushed = (*store)->flush(std::chrono::minutes(2)); !flushed)
            return flushed.error().text();
        const auto health = (*store)->health();
        return health.error;
    });
}

/// bindValue() would take most of the time: values go straight into the driver's list.
struct OpenDriverResult : QSqlResult {
    using QSqlResult::boundValues;
};

/// One prepared INSERT of as many rows as it is given placeholders for.
class BareInsert {
public:
    BareInsert(const storage::Connection& connection, std::int64_t rows) : m_query(connection.database()) {
        const QString units = unitsPlaceholder(connection.dialect());
        const QString row = QStringLiteral("(?, ?, ?, ?, ?, %1, %1, ?)").arg(units);
        QString sql = QStringLiteral("INSERT INTO market_ticks (source_id, instrument_id, event_time, number, "
                                     "receive_time, price, quantity, side) VALUES ");
        for (std::int64_t i = 0; i < rows; ++i)
            sql += i == 0 ? row : u',' + row;
        m_prepared = m_query.prepare(sql + orLeaveAsItIs(connection.dialect(), QStringLiteral("number")));
        values().resize(rows * 8);
    }
    [[nodiscard]] bool run(std::int64_t first, std::int64_t rows, const std::vector<market::InstrumentKey>& keys,
                           const std::vector<std::int64_t>& numbers) {
        QVariantList& list = values();
        qsizetype at = 0;
        for (std::int64_t n = first; n < first + rows; ++n) {
            const auto tick = tickAt(n, keys);
            for (const std::int64_t value :
                 {tick.source.value, numbers[static_cast<std::size_t>(n % kTickedInstruments)],
                  epochNanos(tick.eventTime), tick.number, epochNanos(tick.receiveTime), tick.price.units(),
                  tick.quantity.units(), static_cast<std::int64_t>(tick.side)})
                list[at++] = QVariant(static_cast<qlonglong>(value));
        }
        return m_prepared && m_query.exec();
    }

private:
    QVariantList& values() { return (m_query.result()->*&OpenDriverResult::boundValues)(); }
    QSqlQuery m_query;
    bool m_prepared = false;
};

Status syncLog(const storage::Connection& connection) {
    if (connection.file().empty())
        return {};
    const int log = ::open((connection.file().string() + "-wal").c_str(), O_RDWR | O_CLOEXEC);
    const bool synced = log >= 0 && ::fdatasync(log) == 0;
    ::close(log);
    return synced ? Status{} : fail("the log was not synced");
}

void bareInsert(benchmark::State& state, bool server) {
    timeTicks(state, server, [](const Place& place, const auto& begin) -> std::string {
        const auto connection = openForWriting(place.address(), Database::Market);
        begin();
        if (!connection)
            return connection.error().text();
        const auto keys = instruments();
        storage::IdentityDirectory directory(**connection);
        if (const auto added = directory.addSource(tickSource()); !added)
            return added.error().text();
        std::vector<std::int64_t> numbers;
        for (const auto& key : keys)
            numbers.push_back(directory.instrument(key).value_or(-1));
        BareInsert many(**connection, kRowsPerStatement);
        BareInsert one(**connection, 1);
        for (std::int64_t first = 0; first < kTicks; first += kRowsPerTransaction) {
            const std::int64_t end = std::min(first + kRowsPerTransaction, kTicks);
            auto transaction = storage::Transaction::begin(**connection, storage::Access::Write);
            if (!transaction)
                return transaction.error().text();
            std::int64_t n = first;
            for (; n + kRowsPerStatement <= end; n += kRowsPerStatement)
                if (!many.run(n, kRowsPerStatement, keys, numbers))
                    return "an insert failed";
            for (; n < end; ++n)
                if (!one.run(n, 1, keys, numbers))
                    return "an insert failed";
            if (const auto committed = transaction->commit(); !committed)
                return committed.error().text();
        }
        const auto synced = syncLog(**connection);
        return synced ? std::string() : synced.error().text();
    });
}

BENCHMARK_CAPTURE(bareInsert, sqlite, false)->Name("Reference/BareInsert/sqlite");
BENCHMARK_CAPTURE(bareInsert, mysql, true)->Name("Reference/BareInsert/mysql");
BENCHMARK_CAPTURE(storeTicks, sqlite, false)->Name("StoreTicks/sqlite");
BENCHMARK_CAPTURE(storeTicks, mysql, true)->Name("StoreTicks/mysql");

} // namespace
