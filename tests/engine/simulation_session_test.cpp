#include "core/engine/engine_host.h"
#include "core/engine/simulation_opener.h"
#include "core/storage/growth.h"
#include "core/storage/store_reader.h"
#include "tests/engine/engine_store.h"
#include "tests/support/registered_test.h"

#include <QTemporaryDir>

#include <atomic>
#include <fstream>
#include <map>
#include <thread>

using namespace aetherion;
using market::Timeframe;

namespace {

const std::map<std::string, std::string> kAhead{{"engine.speed", "max"}, {"engine.until", "2024-03-07T06:00:00Z"}};

Result<config::Settings> settingsFor(const storage::StoreAddress& store, std::map<std::string, std::string> more) {
    more.merge(test::settingsFor(store));
    more.insert({{"simulation.instruments", "3"}, {"simulation.markets", "crypto"}, {"simulation.history", "6h"}});
    const auto table = config::SettingsTable::load(
        more, [](const std::string&) { return std::nullopt; }, {}, false);
    return table ? config::checkSettings(*table) : tl::unexpected(table.error());
}

std::vector<market::Bar> minutesOf(const contract::EngineSnapshot& snapshot) {
    if (snapshot.streams.empty())
        return {};
    const auto& bars = snapshot.streams.front().bars[market::index(Timeframe::M1)];
    return bars ? bars->closed.all() : std::vector<market::Bar>();
}

} // namespace

/// The simulated world through the whole engine: first start, second start, what is stored.
class SimulationSessionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock.set(parseIso("2024-03-06T12:00:01Z")->time);
    }

    void beginsAnewAndSaysSoWhileTheStoreCannotBeRead() {
        const auto settings = settingsFor(at(), {});
        QVERIFY2(settings, settings ? "" : settings.error().text().c_str());
        auto choice = engine::chooseSimulation(*settings, m_clock.now());
        QVERIFY(choice);
        const auto plan = engine::openSimulation(std::move(*choice), *settings, std::nullopt, m_clock,
                                                 std::make_shared<simulator::DisturbanceInbox>());
        QVERIFY2(plan, plan ? "" : plan.error().text().c_str());
        QVERIFY(plan->feed);
        QVERIFY(plan->title.ends_with("begun anew without the store"));
        QVERIFY(plan->restored.empty());
    }

    void startsWithFullChartsAndStoresWhatIsWorthStoring() {
        const auto host = open({});
        QVERIFY2(host, m_error.c_str());
        QVERIFY(made(*host));
        const auto snapshot = host->engine().snapshot();
        QCOMPARE(snapshot->streams.size(), std::size_t{3});
        for (const contract::StreamView& view : snapshot->streams) {
            QCOMPARE(view.stream.source.kind, market::SourceKind::Simulated);
            QVERIFY(view.bars[market::index(Timeframe::M1)]->closed.size() >= 358);
            QVERIFY(view.bars[market::index(Timeframe::M1)]->closed.front().begins);
            // The truth is there for people, from the first tick on, and is held against what was confirmed.
            QVERIFY(view.truth);
            QVERIFY(view.truth->changes.front().since <
                    view.bars[market::index(Timeframe::M1)]->closed.front().closeTime());
            const contract::TruthAgreement& counted = view.truth->agreement[market::index(Timeframe::M1)];
            QVERIFY(counted.bars > 0 && counted.bars < view.bars[market::index(Timeframe::M1)]->closed.size());
            QVERIFY(counted.agreed <= counted.bars);
        }
        QVERIFY(host->stop());
        auto reader = storage::StoreReader::open(at());
        QVERIFY(reader);
        const auto count = [&](Timeframe timeframe) {
            contract::HistoryQuery query;
            query.timeframe = timeframe;
            query.limit = 100'000;
            return (*reader)->candles(query)->rows.size();
        };
        QVERIFY(count(Timeframe::S10) >= 3 * 6 * 359);
        QVERIFY(count(Timeframe::M1) >= 3 * 358);
        contract::HistoryQuery all;
        all.limit = 100'000;
        const auto ticks = (*reader)->ticks(all);
        QVERIFY(ticks);
        // The newest hour, and no more of the history.
        QVERIFY(ticks->rows.size() >= 3 * 1440);
        QVERIFY(ticks->rows.front().record.eventTime >= m_clock.now() - std::chrono::hours(1));
    }

    void goesOnWhereItStood() {
        std::vector<market::Bar> before;
        Price last;
        {
            const auto host = open({});
            QVERIFY2(host, m_error.c_str());
            QVERIFY(made(*host));
            QVERIFY(host->stop());
            before = minutesOf(*host->engine().snapshot());
            last = *host->engine().snapshot()->streams.front().lastPrice;
        }
        m_clock.advance(std::chrono::minutes(47));
        const auto host = open({});
        QVERIFY2(host, m_error.c_str());
        QVERIFY(made(*host));
        const auto snapshot = host->engine().snapshot();
        const auto after = minutesOf(*snapshot);
        QVERIFY(before.size() > 300);
        QVERIFY(after.size() >= before.size());
        QVERIFY(std::equal(before.begin(), before.end(), after.begin()));
        // Not the base price again, and no jump.
        const double moved = snapshot->streams.front().lastPrice->toDouble() / last.toDouble() - 1;
        QVERIFY2(std::abs(moved) < 0.02, std::to_string(moved).c_str());
        bool told = false;
        for (const auto& event : host->engine().eventsAfter(0, 1000).events)
            if (const auto* change = std::get_if<contract::FeedChanged>(&event.payload))
                told = told || change->reason.find("stood still for 47 min") != std::string::npos;
        QVERIFY(told);
        QVERIFY(host->stop());
        auto reader = storage::StoreReader::open(at());
        QCOMPARE((*reader)->sources()->size(), std::size_t{1});
    }

    void aWorldThatIsStoppedNowAndThenStoresWhatAnUndisturbedOneDoes() {
        runAhead("undisturbed", 60'000);
        for (const int patience : {40, 150, 20, 90, 60})
            runAhead("stopped", patience);
        runAhead("stopped", 60'000);
        compareStores("stopped", "undisturbed");
    }

    void aWorldWhoseServerGoesAwayStoresWhatAnUndisturbedOneDoes() {
        if (!test::onServer())
            QSKIP("needs a server");
        runAhead("undisturbed", 60'000);
        runAhead("outages", 40);
        for (const int patience : {150, 90}) {
            auto host = open(kAhead, "outages");
            QVERIFY2(host, m_error.c_str());
            QTest::qWait(patience / 2);
            test::sharedServer().kill();
            QTest::qWait(patience / 2);
            // Its rows wait in the spool; the next start has to find them on the server.
            const Status stopped = host->stop();
            host.reset();
            QVERIFY(test::sharedServer().restart());
            QVERIFY2(stopped, stopped ? "" : stopped.error().text().c_str());
        }
        runAhead("outages", 60'000);
        compareStores("outages", "undisturbed");
    }

    void whatWaitsInTheSpoolIsStoredBeforeTheWorldGoesOn() {
        if (!test::onServer())
            QSKIP("needs a server");
        auto host = open({});
        QVERIFY2(host, m_error.c_str());
        QVERIFY(made(*host));
        QVERIFY(host->stop());
        host.reset();
        host = open({{"engine.speed", "max"}});
        QVERIFY2(host, m_error.c_str());
        test::sharedServer().kill();
        QTest::qWait(100);
        QVERIFY(host->stop());
        host.reset();
        QVERIFY(test::sharedServer().restart());
        // The server answers whoever reads, and takes no rows for a while.
        auto holder = storage::Connection::open(*at().server, storage::Access::Write);
        QVERIFY(holder && (*holder)->run(QStringLiteral("START TRANSACTION")));
        QVERIFY((*holder)->integer(QStringLiteral("SELECT count(*) FROM market_features FOR UPDATE")));
        const auto holding = (*holder)->integer(QStringLiteral("SELECT CONNECTION_ID()"));
        QVERIFY(holding);
        std::atomic<bool> released = false;
        std::thread release([&] {
            std::this_thread::sleep_for(std::chrono::seconds(3));
            released = test::sharedServer().execute("KILL " + std::to_string(*holding)).has_value();
        });
        host = open({});
        const bool waited = released;
        release.join();
        QVERIFY2(host, m_error.c_str());
        QVERIFY(waited);
        QVERIFY(host->stop());
    }

    void beginsAnotherWorldForAnotherSeed() {
        {
            const auto host = open({});
            QVERIFY(host && made(*host) && host->stop());
        }
        const auto host = open({{"engine.seed", "2"}});
        QVERIFY(host && made(*host) && host->stop());
        auto reader = storage::StoreReader::open(at());
        QCOMPARE((*reader)->sources()->size(), std::size_t{2});
    }

    void tellsHowTheStoreGrows() {
        {
            const auto host = open({{"simulation.history", "2d"}});
            QVERIFY(host && made(*host) && host->stop());
        }
        const auto classes = storage::growth(at());
        QVERIFY(classes);
        std::map<std::string, storage::GrowthClass> byName;
        for (const auto& grown : *classes)
            byName[grown.name] = grown;
        // 3 instruments: 34,560 ticks, 8,640 candles of 10 s and 1,440 of a minute a day.
        QVERIFY(std::abs(byName["market_ticks"].rowsPerDay / (3 * 34'560) - 1) < 0.02);
        QVERIFY(std::abs(byName["market_candles 10s"].rowsPerDay / (3 * 8'640) - 1) < 0.02);
        QVERIFY(std::abs(byName["market_candles 1m"].rowsPerDay / (3 * 1'440) - 1) < 0.02);
        QCOMPARE(byName["market_ticks"].bytesInAYear, byName["market_ticks"].bytesPerDay);
        QCOMPARE(byName["market_candles 10s"].bytesInAYear, byName["market_candles 10s"].bytesPerDay * 7);
        QCOMPARE(byName["market_candles 1m"].bytesInAYear, byName["market_candles 1m"].bytesPerDay * 365);
    }

    void letsAScenarioBefallTheWorldAsAJob() {
        const auto host = open({});
        QVERIFY(host && made(*host));
        const auto run = [&](std::map<std::string, std::string> options) {
            const auto id = host->jobs().start({contract::JobKind::Scenario, {}, std::move(options)});
            contract::JobStatus status;
            if (!id) {
                status.state = contract::JobState::Failed;
                status.message = id.error().text();
                return status;
            }
            (void)QTest::qWaitFor([&] {
                status = *host->jobs().status(*id);
                return status.state == contract::JobState::Done || status.state == contract::JobState::Failed;
            });
            return status;
        };
        const auto crash = run({{"name", "crash"}});
        QCOMPARE(crash.state, contract::JobState::Done);
        QVERIFY(crash.message.starts_with("crash until 2024-03-06T18:0"));
        const auto later = run({{"name", "bull"}, {"at", "2024-03-09T00:00:00Z"}});
        QVERIFY2(later.message.starts_with("bull until 2024-03-10T00:00"), later.message.c_str());
        const auto past = run({{"name", "bull"}, {"at", "2024-03-01T00:00:00Z"}});
        QCOMPARE(past.state, contract::JobState::Failed);
        QVERIFY2(past.message.starts_with("at: 2024-03-01T00:00:00Z is past"), past.message.c_str());
        QCOMPARE(run({{"name", "boom"}}).state, contract::JobState::Failed);
        QCOMPARE(run({{"impact", "x"}}).state, contract::JobState::Failed);
        QCOMPARE(run({{"scope", "symbol CRYPTO:BTCUSDT"}, {"impact", "-0.05"}, {"duration", "30m"}}).state,
                 contract::JobState::Done);
        for (const std::map<std::string, std::string>& none :
             {std::map<std::string, std::string>{{"scope", "sector tecnology"}, {"impact", "-0.1"}},
              {{"scope", "symbol US:NOPE"}, {"impact", "-0.1"}},
              {{"name", "crash"}, {"impact", "-0.1"}},
              {{"impact", "0"}},
              {{"impact", "-0.1"}, {"duration", "100000d"}},
              {{"name", "crash"}, {"when", "now"}}})
            QCOMPARE(run(none).state, contract::JobState::Failed);
        QVERIFY(host->stop());
    }

    void refusesMistakesBeforeAnythingIsCreated_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::newRow("scenario") << "simulation.scenario"
                                  << "boom";
        QTest::newRow("instruments") << "simulation.instruments"
                                     << "none at all";
        QTest::newRow("missing file") << "simulation.instruments"
                                      << "./nowhere.toml";
    }
    void refusesMistakesBeforeAnythingIsCreated() {
        QFETCH(QString, key);
        QFETCH(QString, value);
        QVERIFY(!open({{key.toStdString(), value.toStdString()}}));
        QVERIFY(!m_error.empty());
        QVERIFY(!std::filesystem::exists(at().folder));
        if (test::onServer()) {
            const std::string made = "table_schema = '" + at().server->database + "'";
            QCOMPARE(test::sharedServer().ask("SELECT count(*) FROM information_schema.tables WHERE " + made).value(),
                     std::int64_t{0});
        }
    }

    void addsAUsersInstruments() {
        const std::string file = m_folder->filePath("mine.toml").toStdString();
        std::ofstream(file) << "[[instrument]]\nsymbol = \"M&M Co.\"\nmarket = \"NSE\"\nname = \"Mine\"\n"
                               "venue = \"NSE\"\ncurrency = \"INR\"\ntick_size = \"0.05\"\nlot_size = \"1\"\n"
                               "base_price = \"1200\"\ndrift = 0.1\nvolatility = 0.2\nsector = \"industrials\"\n";
        const auto host =
            open({{"simulation.instruments", file}, {"simulation.markets", "nse"}, {"simulation.history", "30m"}});
        QVERIFY2(host, m_error.c_str());
        QVERIFY(made(*host));
        bool found = false;
        for (const contract::StreamView& view : host->engine().snapshot()->streams)
            found = found || view.stream.instrument.symbol == "M&M Co.";
        QVERIFY(found);
    }

private:
    [[nodiscard]] storage::StoreAddress at(const char* name = "data") const { return test::ownStore(*this, name); }

    std::unique_ptr<engine::EngineHost> open(std::map<std::string, std::string> more, const char* name = "data") {
        const auto settings = settingsFor(at(name), std::move(more));
        auto host = settings ? engine::EngineHost::open(*settings, m_clock, "test") : tl::unexpected(settings.error());
        m_error = host ? "" : host.error().text();
        return host ? std::move(*host) : nullptr;
    }
    /// Until the world has reached its end, or for so long.
    void runAhead(const char* name, int patienceMs) {
        const auto host = open(kAhead, name);
        QVERIFY2(host, m_error.c_str());
        const bool ended = QTest::qWaitFor(
            [&] { return host->engine().snapshot()->session.state == contract::SessionState::Ended; }, patienceMs);
        QVERIFY(ended || patienceMs < 10'000);
        QVERIFY(host->stop());
    }
    [[nodiscard]] std::vector<std::string> storedIn(const char* name, Timeframe timeframe) const {
        contract::HistoryQuery query;
        query.timeframe = timeframe;
        query.limit = 100'000;
        std::vector<std::string> lines;
        auto reader = storage::StoreReader::open(at(name));
        const auto candles = (*reader)->candles(query);
        for (const auto& row : candles->rows)
            lines.push_back(formatIso(row.record.bar.openTime) + row.record.instrument.symbol +
                            row.record.bar.close.text() + row.record.bar.volume.text() +
                            std::to_string(row.record.bar.count) + (row.record.bar.partial ? "p" : ""));
        const auto posteriors = (*reader)->posteriors(query);
        for (const auto& row : posteriors->rows) {
            lines.push_back(formatIso(row.record.closeTime) + row.record.instrument.symbol + row.record.reason);
            for (const double probability : row.record.probabilities)
                lines.back() += " " + std::to_string(std::bit_cast<std::uint64_t>(probability));
        }
        return lines;
    }
    void compareStores(const char* name, const char* expectedName) const {
        for (const Timeframe timeframe : {Timeframe::S10, Timeframe::M1, Timeframe::M5, Timeframe::H1}) {
            const auto expected = storedIn(expectedName, timeframe);
            QVERIFY(expected.size() > 3 * 20);
            const auto got = storedIn(name, timeframe);
            QCOMPARE(got.size(), expected.size());
            for (std::size_t i = 0; i < got.size(); ++i)
                QVERIFY2(got[i] == expected[i], (got[i] + "\n" + expected[i]).c_str());
        }
    }
    static bool made(engine::EngineHost& host) {
        return QTest::qWaitFor(
            [&] {
                const auto snapshot = host.engine().snapshot();
                return !snapshot->streams.empty() && snapshot->session.progress >= 1 &&
                       snapshot->streams.back().lastPrice && minutesOf(*snapshot).size() > 5;
            },
            20'000);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    ManualClock m_clock;
    std::string m_error;
};

REGISTER_TEST(SimulationSessionTest)
#include "simulation_session_test.moc"
