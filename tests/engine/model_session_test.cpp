#include "core/engine/engine_host.h"
#include "core/engine/stored_bars.h"
#include "core/regime/model_file.h"
#include "core/storage/data_store.h"
#include "tests/engine/engine_store.h"
#include "tests/support/registered_test.h"

#include <fstream>

using namespace aetherion;
using contract::JobKind;
using contract::JobState;
using market::SourceKind;
using market::Timeframe;

namespace {

market::Bar minuteBar(std::int64_t minute, std::int64_t price) {
    market::Bar bar;
    bar.openTime = fromEpochMillis(minute * 60'000);
    bar.open = bar.high = bar.low = bar.close = Price::fromUnits(price);
    bar.volume = Quantity::fromUnits(1);
    return bar;
}

} // namespace

/// Models through the whole engine: trained on what is watched, accepted, rolled back; settings read again.
class ModelSessionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_clock.set(parseIso("2024-03-06T12:00:01Z")->time); }

    void usesAnAcceptedModelAtOnceAndStepsBack() {
        const auto host = open();
        QVERIFY2(host, m_error.c_str());
        const auto symbol = host->engine().snapshot()->streams.front().stream.instrument.symbol;
        const auto before = modelIdOf(*host);
        auto trained = run(*host, JobKind::Train,
                           {{"stored", "CRYPTO/" + symbol}, {"timeframe", "1m"}, {"bars", "1500"}, {"restarts", "1"}});
        QVERIFY2(trained.state == JobState::Done, trained.message.c_str());
        const auto file = models() / "candidates" / "crypto_1m_simulated.json";
        const auto model = regime::readModel(file);
        QVERIFY2(model, model ? "" : model.error().text().c_str());
        // The newest bars, and the world that they are of.
        QCOMPARE(*model->sourceKind, SourceKind::Simulated);
        QVERIFY(parseIso(model->training.to)->time > m_clock.now() - std::chrono::minutes(5));
        QVERIFY(model->training.rows <= 1500);

        const auto accepted = run(*host, JobKind::AcceptModel,
                                  {{"model", file.filename().string()}, {"force", "true"}, {"reason", "a test"}});
        QVERIFY2(accepted.state == JobState::Done, accepted.message.c_str());
        QVERIFY(QTest::qWaitFor([&] { return modelIdOf(*host) == model->id; }, 10'000));
        bool told = false;
        for (const auto& event : host->engine().eventsAfter(0, 1000).events)
            if (const auto* job = std::get_if<contract::JobChanged>(&event.payload))
                told = told || job->status.message.starts_with("accepted " + model->id.substr(0, 8));
        QVERIFY(told);
        const auto views = host->engine().snapshot()->models;
        const auto view = std::find_if(views->begin(), views->end(), [&](const auto& v) { return v.id == model->id; });
        QVERIFY(view != views->end());
        QCOMPARE(view->origin, std::string("crypto_1m_simulated.json"));

        const auto again = run(*host, JobKind::AcceptModel, {{"model", file.string()}});
        QCOMPARE(again.state, JobState::Failed);
        QVERIFY(again.message.find("already") != std::string::npos);
        QVERIFY(view->canRollBack);
        {
            const auto back =
                run(*host, JobKind::RollBackModel, {{"market", "CRYPTO"}, {"timeframe", "1m"}, {"kind", "SIMULATED"}});
            QVERIFY2(back.state == JobState::Done, back.message.c_str());
            QVERIFY(QTest::qWaitFor([&] { return modelIdOf(*host) == before; }, 10'000));
        }
        QCOMPARE(run(*host, JobKind::RollBackModel, {{"market", "CRYPTO"}, {"timeframe", "1w"}}).state,
                 JobState::Failed);
        QVERIFY(host->stop());
    }

    void readsTheNewestBarsOfTheNewestSource() {
        const auto address = at();
        QVERIFY(config::DataFolder{address.folder}.create());
        auto store = storage::DataStore::open(test::settingsOf(address));
        QVERIFY2(store, store ? "" : store.error().text().c_str());
        const auto put = [&](SourceKind kind, const char* name, const char* symbol, std::int64_t from,
                             std::int64_t to) {
            market::Source source{kind, "local", name, name, {}};
            (*store)->record(contract::SourceRecord{source}, contract::WhenFull::Wait);
            for (std::int64_t minute = from; minute < to; ++minute)
                (*store)->record(contract::CandleRecord{source.id(),
                                                        {market::Market::Crypto, symbol},
                                                        minuteBar(minute, 100 + minute)},
                                 contract::WhenFull::Wait);
            return source;
        };
        const auto old = put(SourceKind::Imported, "old", "A", 0, 100);
        const auto newer = put(SourceKind::Imported, "newer", "A", 50, 300);
        put(SourceKind::Simulated, "world", "B", 0, 400);
        QVERIFY((*store)->close());
        engine::StoredBarsRequest request;
        request.instruments = *engine::parseStoredStreams("crypto/A");
        request.bars = 7;
        const auto newest = engine::readStoredBars(address, request);
        QVERIFY2(newest, newest ? "" : newest.error().text().c_str());
        QCOMPARE(newest->front().stream.source, newer);
        QCOMPARE(newest->front().bars.size(), std::size_t{7});
        QCOMPARE(newest->front().bars.front().openTime, fromEpochMillis(293 * 60'000));
        QCOMPARE(newest->front().bars.back().openTime, fromEpochMillis(299 * 60'000));
        request.source = old.label();
        QCOMPARE(engine::readStoredBars(address, request)->front().bars.back().openTime, fromEpochMillis(99 * 60'000));
        request.source = "IMPORTED:nobody";
        QCOMPARE(engine::readStoredBars(address, request).error().text(),
                 std::string("source: \"IMPORTED:nobody\" is not stored"));
        request.source.clear();
        request.instruments = *engine::parseStoredStreams("CRYPTO/A,CRYPTO/B");
        QVERIFY(engine::readStoredBars(address, request).error().text().find("do not mix") != std::string::npos);
        request.instruments = *engine::parseStoredStreams("CRYPTO/C");
        QCOMPARE(engine::readStoredBars(address, request).error().text(), std::string("store: no bars of CRYPTO/C 1m"));
        request.instruments.clear();
        request.realOnly = true;
        const auto real = engine::readStoredBars(address, request);
        QCOMPARE(real->size(), std::size_t{1});
        QCOMPARE(real->front().stream.instrument.symbol, std::string("A"));
        for (const char* text : {"", "CRYPTO", "CRYPTO/", "MARS/A", "CRYPTO/A,US/B"})
            QVERIFY2(!engine::parseStoredStreams(text), text);
        QCOMPARE(engine::parseStoredStreams("CRYPTO/BTC/USD")->front().symbol, std::string("BTC/USD"));
    }

    void trainsByScheduleOnWhatIsWatched() {
        const auto host =
            open({{"training.schedule", "daily 13:00"}, {"training.bars", "1000"}, {"training.accept", "never"}});
        QVERIFY2(host, m_error.c_str());
        QTest::qWait(50);
        QVERIFY(host->jobs().jobs().empty());
        m_clock.set(parseIso("2024-03-06T13:00:00Z")->time);
        const auto ended = [&] {
            const auto jobs = host->jobs().jobs();
            return !jobs.empty() && jobs.front().state != JobState::Queued && jobs.front().state != JobState::Running;
        };
        QVERIFY(QTest::qWaitFor(ended, 60'000));
        const auto job = host->jobs().jobs().front();
        QVERIFY2(job.state == JobState::Done, job.message.c_str());
        QVERIFY(regime::readModel(models() / "candidates" / "scheduled_crypto_1m_simulated.json"));
        QVERIFY(host->stop());
    }

private:
    [[nodiscard]] storage::StoreAddress at() const { return test::ownStore(*this); }
    [[nodiscard]] std::filesystem::path models() const { return at().folder / "models"; }

    std::unique_ptr<engine::EngineHost> open(std::map<std::string, std::string> more = {}) {
        more.merge(test::settingsFor(at()));
        more.insert({{"simulation.instruments", "1"}, {"simulation.markets", "crypto"}, {"simulation.history", "2d"}});
        const auto table = config::SettingsTable::load(
            more, [](const std::string&) { return std::nullopt; }, {}, false);
        const auto settings = table ? config::checkSettings(*table) : tl::unexpected(table.error());
        auto host = settings ? engine::EngineHost::open(*settings, m_clock, "test") : tl::unexpected(settings.error());
        m_error = host ? "" : host.error().text();
        if (!host)
            return nullptr;
        const bool made = QTest::qWaitFor(
            [&] {
                const auto snapshot = (*host)->engine().snapshot();
                return !snapshot->streams.empty() && snapshot->session.progress >= 1 &&
                       snapshot->streams.back().lastPrice;
            },
            20'000);
        m_error = made ? "" : "the simulated history did not come";
        return made ? std::move(*host) : nullptr;
    }
    static std::string modelIdOf(engine::EngineHost& host) {
        return host.engine().snapshot()->streams.front().regimes[market::index(Timeframe::M1)].modelId;
    }
    static contract::JobStatus run(engine::EngineHost& host, JobKind kind, std::map<std::string, std::string> options) {
        const auto id = host.jobs().start({kind, {}, std::move(options)});
        contract::JobStatus status;
        (void)QTest::qWaitFor(
            [&] {
                status = *host.jobs().status(*id);
                return status.state != JobState::Queued && status.state != JobState::Running;
            },
            60'000);
        return status;
    }

    ManualClock m_clock;
    std::string m_error;
};

REGISTER_TEST(ModelSessionTest)
#include "model_session_test.moc"
