#include "core/engine/engine_host.h"
#include "core/storage/database_check.h"
#include "core/storage/store_reader.h"
#include "core/storage/store_sizes.h"
#include "tests/engine/engine_store.h"
#include "tests/support/registered_test.h"

#include <filesystem>
#include <functional>
#include <map>
#include <optional>

using namespace aetherion;
using market::Timeframe;
using storage::PrunedRows;

namespace {

std::int64_t rowsOf(const storage::StoreSizes& sizes, PrunedRows rows) { return sizes.classes[index(rows)].rows; }

/// What the store takes: of the disk, or of its server, which measures its tables.
std::uint64_t bytesIn(const storage::StoreAddress& store, const storage::StoreSizes& sizes) {
    if (store.server)
        return static_cast<std::uint64_t>(sizes.totalBytes);
    std::uint64_t bytes = 0;
    for (const char* file : {"market.db", "market.db-wal", "ledger.db", "ledger.db-wal"}) {
        std::error_code error;
        const auto size = std::filesystem::file_size(store.folder / file, error);
        bytes += error ? 0 : size;
    }
    return bytes;
}

} // namespace

/// Two days of a simulated world as fast as possible, once with tiny limits and once with roomy ones.
class KeptStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWorldAtFullSpeedStaysWithinItsLimitsAndKeepsWhatIsForEver() {
        const auto roomy = run("roomy", {{"store.keep_ticks", "30d"}, {"store.keep_books", "30d"}}, {});
        QVERIFY(roomy);
        const auto all = storage::measureStore(*roomy, "local");
        QVERIFY(all);
        // How far the last round has come when the world ends is a matter of the machine; that it gets there is not.
        const auto pruned = [&](const storage::StoreSizes& left) {
            return rowsOf(left, PrunedRows::Ticks) < 80'000 &&
                   rowsOf(left, PrunedRows::Books) < rowsOf(*all, PrunedRows::Books) / 2 &&
                   rowsOf(left, PrunedRows::TenSecondCandles) < rowsOf(*all, PrunedRows::TenSecondCandles);
        };
        const auto tight = run("tight",
                               {{"store.limit", "0.1"},
                                {"store.keep_ticks", "1h"},
                                {"store.keep_books", "30m"},
                                {"store.keep_features", "2h"},
                                {"store.keep_posteriors", "2h"},
                                {"store.keep_10s_candles", "2h"}},
                               pruned);
        QVERIFY(tight);
        const auto left = storage::measureStore(*tight, "local");
        QVERIFY(left);
        // 3 instruments, a tick every 2.5 s: 4,320 in an hour, and what comes between two rounds.
        QVERIFY2(rowsOf(*all, PrunedRows::Ticks) > 180'000, std::to_string(rowsOf(*all, PrunedRows::Ticks)).c_str());
        QVERIFY2(rowsOf(*left, PrunedRows::Ticks) < 80'000, std::to_string(rowsOf(*left, PrunedRows::Ticks)).c_str());
        QVERIFY(rowsOf(*left, PrunedRows::Ticks) >= 4'320);
        QVERIFY(rowsOf(*left, PrunedRows::Books) > 0);
        QVERIFY(rowsOf(*left, PrunedRows::Books) < rowsOf(*all, PrunedRows::Books) / 2);
        // What the simulation goes on from stays.
        QVERIFY(rowsOf(*left, PrunedRows::TenSecondCandles) >= 3 * 1024);
        QVERIFY(rowsOf(*left, PrunedRows::TenSecondCandles) < rowsOf(*all, PrunedRows::TenSecondCandles));
        const auto bytes = bytesIn(*tight, *left);
        // A server estimates its tables' bytes, anew at every look.
        QVERIFY2(bytes < (tight->server ? 130'000'000 : 100'000'000), std::to_string(bytes).c_str());
        const auto report = storage::checkDatabase(*tight);
        QVERIFY(report && report->sound());
        const auto before = keptForEver(*roomy);
        const auto after = keptForEver(*tight);
        QVERIFY(before.size() > 3 * 48 * 60);
        QCOMPARE(after.size(), before.size());
        for (std::size_t i = 0; i < before.size(); ++i)
            QVERIFY2(after[i] == before[i], (after[i] + "\n" + before[i]).c_str());
    }

private:
    /// Where its rows are, once they are as they should be; nothing where it failed.
    std::optional<storage::StoreAddress> run(const char* name, std::map<std::string, std::string> more,
                                             const std::function<bool(const storage::StoreSizes&)>& settled) {
        auto store = test::ownStore(*this, name);
        more.merge(test::settingsFor(store));
        m_clock.set(parseIso("2024-03-06T12:00:01Z")->time);
        more.insert({{"simulation.instruments", "3"},
                     {"simulation.markets", "crypto"},
                     {"simulation.history", "6h"},
                     {"engine.speed", "max"},
                     {"engine.until", "2024-03-08T12:00:00Z"}});
        const auto table = config::SettingsTable::load(
            more, [](const std::string&) { return std::nullopt; }, {}, false);
        const auto settings = table ? config::checkSettings(*table) : tl::unexpected(table.error());
        if (!settings)
            return std::nullopt;
        const auto host = engine::EngineHost::open(*settings, m_clock, "test");
        if (!host)
            return std::nullopt;
        const auto ended = [&] {
            // The wall's time runs on a hundred times as fast: rounds follow each other.
            m_clock.advance(std::chrono::seconds(5));
            const auto snapshot = (*host)->engine().snapshot();
            m_limitShown = snapshot->pulse.store.byteLimit;
            return snapshot->session.state == contract::SessionState::Ended;
        };
        const auto isSettled = [&] {
            m_clock.advance(std::chrono::seconds(5));
            // What waits would come into the tables while the engine stops.
            const auto snapshot = (*host)->engine().snapshot();
            if (snapshot->pulse.storeQueue > 0 || snapshot->pulse.store.spooledRows > 0)
                return false;
            const auto sizes = storage::measureStore(store, "local");
            return sizes && (!settled || settled(*sizes));
        };
        const bool done = QTest::qWaitFor(ended, 120'000) && QTest::qWaitFor(isSettled, 60'000);
        if (!(*host)->stop() || !done)
            return std::nullopt;
        if (m_limitShown != static_cast<std::uint64_t>(settings->store.limitBytes))
            return std::nullopt;
        return store;
    }

    /// Candles of a minute and more, and regimes, as text.
    static std::vector<std::string> keptForEver(const storage::StoreAddress& store) {
        std::vector<std::string> lines;
        auto reader = storage::StoreReader::open(store);
        if (!reader)
            return lines;
        contract::HistoryQuery query;
        query.limit = 100'000;
        for (const Timeframe timeframe : {Timeframe::M1, Timeframe::M5, Timeframe::H1}) {
            query.timeframe = timeframe;
            const auto candles = (*reader)->candles(query);
            if (!candles)
                return {};
            for (const auto& row : candles->rows)
                lines.push_back(formatIso(row.record.bar.openTime) + row.record.instrument.symbol +
                                row.record.bar.close.text() + row.record.bar.volume.text());
        }
        query.timeframe.reset();
        const auto regimes = (*reader)->regimes(query);
        if (!regimes)
            return {};
        for (const auto& row : regimes->rows)
            lines.push_back(formatIso(row.record.at.closeTime) + row.record.at.instrument.symbol +
                            std::string(market::name(row.record.at.timeframe)) +
                            std::string(market::name(row.record.at.regime)));
        return lines;
    }

    ManualClock m_clock;
    std::uint64_t m_limitShown = 0;
};

REGISTER_TEST(KeptStoreTest)
#include "kept_store_test.moc"
