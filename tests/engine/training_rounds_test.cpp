#include "core/engine/training_rounds.h"
#include "tests/engine/scripted_jobs.h"
#include "tests/support/registered_test.h"

#include <QTemporaryDir>

#include <nlohmann/json.hpp>

using namespace aetherion;
using contract::JobKind;
using contract::JobState;
using engine::ModelHistory;
using engine::TrainingRounds;

namespace {

Timestamp at(const char* text) { return parseIso(text)->time; }

contract::StreamView watchedStream(market::Market market, const char* symbol, market::SourceKind kind) {
    contract::StreamView view;
    view.stream.instrument = {market, symbol};
    view.stream.source.kind = kind;
    return view;
}

config::TrainingSettings settingsOf(const char* schedule, config::Acceptance accept = config::Acceptance::Gate) {
    config::TrainingSettings settings;
    settings.schedule = *config::Schedule::parse(schedule);
    settings.accept = accept;
    return settings;
}

} // namespace

class TrainingRoundsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_history = std::make_unique<ModelHistory>(std::filesystem::path(m_folder->path().toStdString()) / "models");
        m_jobs = test::ScriptedJobs();
        auto watched = std::make_shared<contract::EngineSnapshot>();
        watched->streams = {watchedStream(market::Market::Crypto, "BTCUSDT", market::SourceKind::Simulated),
                            watchedStream(market::Market::Us, "AAPL", market::SourceKind::Simulated),
                            watchedStream(market::Market::Crypto, "ETHUSDT", market::SourceKind::Simulated)};
        m_watched = watched;
        m_clock.set(at("2024-03-06T02:59:59Z"));
    }

    void asksForOneModelPerMarketAndTimeframe() {
        auto settings = settingsOf("daily 03:00");
        settings.timeframes = {market::Timeframe::M1, market::Timeframe::H1};
        const auto tasks = engine::trainingTasks(settings, *m_watched);
        QCOMPARE(tasks.size(), std::size_t{4});
        QCOMPARE(tasks[0].name, std::string("CRYPTO 1m SIMULATED"));
        QCOMPARE(tasks[0].options.at("stored"), std::string("CRYPTO/BTCUSDT,CRYPTO/ETHUSDT"));
        QCOMPARE(tasks[0].options.at("out"), std::string("scheduled_crypto_1m_simulated.json"));
        QCOMPARE(tasks[0].options.at("bars"), std::string("20000"));
        QCOMPARE(tasks[0].options.at("source"), std::to_string(m_watched->streams[0].stream.source.id().value));
        QCOMPARE(tasks[3].name, std::string("US 1h SIMULATED"));
        settings.streams = {{market::Market::Us, ""}, {market::Market::Nse, "INFY"}};
        const auto named = engine::trainingTasks(settings, *m_watched);
        QCOMPARE(named.size(), std::size_t{4});
        QCOMPARE(named[0].options.at("stored"), std::string("US/AAPL"));
        QCOMPARE(named[2].options.at("stored"), std::string("NSE/INFY"));
        QVERIFY(!named[2].options.contains("source"));
    }

    void trainsJudgesAndGoesOnOneAfterAnother() {
        auto rounds = makeRounds();
        rounds.change(settingsOf("daily 03:00"));
        rounds.tick();
        QVERIFY(m_jobs.started.empty());
        m_clock.set(at("2024-03-06T03:00:00Z"));
        rounds.tick();
        rounds.tick();
        QCOMPARE(m_jobs.started.size(), std::size_t{1});
        QCOMPARE(m_jobs.started[0].request.kind, JobKind::Train);
        QCOMPARE(m_jobs.started[0].request.options.at("hold-out"), std::string("0.2"));
        // Neither the time nor the next due time starts a second one.
        m_clock.set(at("2024-03-07T05:00:00Z"));
        for (int i = 0; i < 5; ++i)
            rounds.tick();
        QCOMPARE(m_jobs.started.size(), std::size_t{1});
        m_jobs.end(JobState::Done, "model abc");
        rounds.tick();
        QCOMPARE(m_jobs.started.size(), std::size_t{2});
        QCOMPARE(m_jobs.started[1].request.kind, JobKind::AcceptModel);
        QCOMPARE(m_jobs.started[1].request.options.at("model"), m_jobs.started[0].request.options.at("out"));
        QCOMPARE(m_jobs.started[1].request.options.at("who"), std::string("schedule"));
        m_jobs.end(JobState::Failed, "not accepted: names failed");
        rounds.tick();
        rounds.tick();
        QCOMPARE(m_jobs.started.size(), std::size_t{3});
        QCOMPARE(m_jobs.started[2].request.options.at("stored"), std::string("US/AAPL"));
        m_jobs.end(JobState::Failed, "too few bars");
        rounds.tick();
        QCOMPARE(outcomes(), (std::vector<std::string>{"CRYPTO 1m SIMULATED refused", "US 1m SIMULATED failed"}));
        QVERIFY(!rounds.running());
        rounds.tick();
        // What fell due while the round ran is left out.
        QCOMPARE(*rounds.nextRound(), at("2024-03-08T03:00:00Z"));
        QVERIFY(!rounds.running());
    }

    void leavesThemToAPersonWhereItIsToldTo() {
        auto rounds = makeRounds();
        rounds.change(settingsOf("daily 03:00", config::Acceptance::Never));
        m_clock.set(at("2024-03-06T03:00:00Z"));
        rounds.tick();
        rounds.tick();
        QVERIFY(!m_jobs.started[0].request.options.contains("hold-out"));
        m_jobs.end(JobState::Done, "model abc");
        rounds.tick();
        rounds.tick();
        QCOMPARE(m_jobs.started.size(), std::size_t{2});
        QCOMPARE(m_jobs.started[1].request.kind, JobKind::Train);
        QCOMPARE(outcomes(), std::vector<std::string>{"CRYPTO 1m SIMULATED trained"});
    }

    void goesOnWhenTheQueueIsFull() {
        auto rounds = makeRounds();
        rounds.change(settingsOf("daily 03:00"));
        m_clock.set(at("2024-03-06T03:00:00Z"));
        m_jobs.full = true;
        for (int i = 0; i < 4; ++i)
            rounds.tick();
        QVERIFY(!rounds.running());
        QCOMPARE(outcomes().size(), std::size_t{2});
    }

    void makesUpForAMissedTimeOnce() {
        {
            auto rounds = makeRounds();
            rounds.change(settingsOf("daily 03:00"));
            // The first time that there is a schedule nothing was missed.
            QCOMPARE(*rounds.nextRound(), at("2024-03-06T03:00:00Z"));
        }
        m_clock.set(at("2024-03-07T02:59:59Z"));
        {
            auto rounds = makeRounds();
            rounds.change(settingsOf("daily 03:00"));
            QCOMPARE(*rounds.nextRound(), at("2024-03-07T03:00:00Z"));
        }
        m_clock.set(at("2024-03-09T12:00:00Z"));
        {
            auto rounds = makeRounds();
            rounds.change(settingsOf("daily 03:00"));
            QCOMPARE(*rounds.nextRound(), m_clock.now());
            rounds.tick();
            QCOMPARE(*rounds.nextRound(), at("2024-03-10T03:00:00Z"));
        }
        m_clock.advance(std::chrono::minutes(5));
        auto rounds = makeRounds();
        rounds.change(settingsOf("daily 03:00"));
        QCOMPARE(*rounds.nextRound(), at("2024-03-10T03:00:00Z"));
        rounds.tick();
        QVERIFY(!rounds.running());
    }

    void followsItsSettings() {
        auto rounds = makeRounds();
        rounds.change(settingsOf("off"));
        QVERIFY(!rounds.nextRound());
        rounds.change(settingsOf("weekly THU 00:00"));
        QCOMPARE(*rounds.nextRound(), at("2024-03-07T00:00:00Z"));
        rounds.change(settingsOf("off"));
        m_clock.set(at("2024-03-08T00:00:00Z"));
        rounds.tick();
        QVERIFY(!rounds.running());
    }

private:
    TrainingRounds makeRounds() {
        return {m_jobs, *m_history, m_clock, [this] { return m_watched; }};
    }
    [[nodiscard]] std::vector<std::string> outcomes() const {
        std::vector<std::string> all;
        (void)m_history->read([&](const nlohmann::json& entry) {
            if (entry.value("event", "") == "scheduled-task")
                all.push_back(entry.value("task", "") + " " + entry.value("outcome", ""));
        });
        return all;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ModelHistory> m_history;
    test::ScriptedJobs m_jobs;
    std::shared_ptr<const contract::EngineSnapshot> m_watched;
    ManualClock m_clock;
};

REGISTER_TEST(TrainingRoundsTest)
#include "training_rounds_test.moc"
