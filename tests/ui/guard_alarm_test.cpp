// Alarms: latched until somebody acknowledges them, counted, bounded; what is seen and heard of them.
#include "core/contract/audit_port.h"
#include "tests/support/registered_test.h"
#include "tests/ui/guard_fakes.h"
#include "tests/ui/market_sample.h"
#include "ui/guard/alarm_facts.h"
#include "ui/guard/alarm_strip.h"
#include "ui/guard/alarm_text.h"
#include "ui/guard/alarm_watch.h"
#include "ui/guard/alarms_table.h"
#include "ui/look/data_table.h"
#include "ui/look/said.h"

#include <QAbstractItemModel>
#include <QCheckBox>
#include <QPushButton>

using namespace aetherion;
using namespace aetherion::guard;
using namespace std::chrono_literals;

namespace {

class AcknowledgedAudit final : public contract::AuditPort {
public:
    [[nodiscard]] Result<std::int64_t> recordNow(contract::AuditEntry) override { return fail("not here"); }
    bool note(contract::AuditEntry entry) noexcept override {
        entries.push_back(std::move(entry));
        return true;
    }
    [[nodiscard]] contract::AuditHealth health() const override { return {}; }
    std::vector<contract::AuditEntry> entries;
};

} // namespace

class GuardAlarmTest : public QObject {
    Q_OBJECT

    static constexpr Timestamp kNow = fromEpochMillis(1'771'230'405'000);
    static AlarmFact stale(const char* symbol) { return {AlarmKind::FeedStale, symbol, "no data", kNow - 12s}; }
    static const Alarm& only(const AlarmBook& book) {
        static Alarm first;
        first = book.alarms().front();
        return first;
    }

private Q_SLOTS:
    void anAlarmStaysUntilItIsAcknowledged() {
        AlarmBook book;
        book.observe({stale("BTCUSDT")}, kNow);
        QCOMPARE(book.unacknowledged(), std::size_t(1));
        book.observe({}, kNow + 5s);
        QCOMPARE(book.unacknowledged(), std::size_t(1));
        QVERIFY(!only(book).isActive());
        QVERIFY(book.acknowledge(only(book).id, "ops", kNow + 6s));
        QCOMPARE(book.unacknowledged(), std::size_t(0));
        QCOMPARE(book.alarms().size(), std::size_t(1));
        QCOMPARE(only(book).acknowledged->who, std::string("ops"));
        QVERIFY(!book.mostUrgent());
    }

    void anAcknowledgedAlarmThatStandsIsQuietUntilMoreBefalls() {
        AlarmBook book;
        book.observe({stale("BTCUSDT")}, kNow);
        QVERIFY(book.acknowledge(only(book).id, "ops", kNow));
        book.observe({stale("BTCUSDT")}, kNow + 1s);
        QCOMPARE(book.unacknowledged(), std::size_t(0));
        QVERIFY(only(book).isActive());
        book.observe({stale("BTCUSDT"), stale("ETHUSDT")}, kNow + 2s);
        QCOMPARE(book.unacknowledged(), std::size_t(1));
        QCOMPARE(only(book).newest, std::string("ETHUSDT"));
    }

    void aMarketsRailsAreQuietWhileHistoryIsSent() {
        test::GuardScene scene;
        risk::RailView rail;
        rail.name = "volatility index";
        rail.market = market::Market::Nse;
        rail.state = risk::RailState::Breached;
        scene.trading.rails = {rail};
        scene.snapshot.session.progress = 0.4;
        QVERIFY(alarmFacts(scene.sight()).empty());
        rail.account = "A";
        scene.trading.rails.push_back(rail);
        QCOMPARE(alarmFacts(scene.sight()).size(), std::size_t(1));
        scene.snapshot.session.progress = 1;
        QCOMPARE(alarmFacts(scene.sight()).size(), std::size_t(2));
    }

    void ratherThanAlarmsHistoryHasTimeToSettle() {
        test::GuardScene scene;
        risk::RailView rail;
        rail.name = "volatility index";
        rail.market = market::Market::Nse;
        rail.state = risk::RailState::Breached;
        scene.trading.rails = {rail};
        contract::StreamView late;
        late.feedState = market::FeedState::Stale;
        scene.snapshot.streams = {late};
        scene.snapshot.session.number = 7;
        scene.snapshot.session.progress = 0.4;
        AlarmWatch watch;
        watch.setBell([] {});
        watch.show(scene.sight());
        scene.snapshot.session.progress = 1;
        scene.now += 19s;
        watch.show(scene.sight());
        contract::EngineEvent event;
        event.payload = contract::FeedChanged{late.stream, market::FeedState::Stale, "no data"};
        watch.takeEvent(event);
        QVERIFY(watch.book().alarms().empty());
        scene.now += 1s;
        watch.show(scene.sight());
        QCOMPARE(watch.book().unacknowledged(), std::size_t(2));
        // Of a session whose history nobody saw nothing is kept quiet.
        AlarmWatch another;
        another.setBell([] {});
        another.show(scene.sight());
        QCOMPARE(another.book().unacknowledged(), std::size_t(2));
    }

    void causesAreGroupedAndCounted() {
        AlarmBook book;
        book.observe({stale("A"), stale("B")}, kNow);
        book.observe({stale("A")}, kNow + 1s);
        book.observe({stale("A"), stale("B")}, kNow + 2s);
        QCOMPARE(book.alarms().size(), std::size_t(1));
        QCOMPARE(only(book).count, std::int64_t(3));
        QCOMPARE(only(book).activeCount(), std::size_t(2));
    }

    void theMostUrgentComesFirst() {
        AlarmBook book;
        book.observe({{AlarmKind::FeedResync, "A", "", kNow}, stale("B"), {AlarmKind::Halted, "all #1", "x", kNow}},
                     kNow);
        QCOMPARE(book.mostUrgent()->kind, AlarmKind::Halted);
        QCOMPARE(priorityOf(AlarmKind::Halted), AlarmPriority::Urgent);
        QCOMPARE(priorityOf(AlarmKind::FeedStale), AlarmPriority::Warning);
        QCOMPARE(priorityOf(AlarmKind::FeedResync), AlarmPriority::Notice);
    }

    void itIsBounded() {
        AlarmBook book;
        std::vector<AlarmFact> many;
        for (std::size_t i = 0; i < AlarmBook::kMostSubjects + 50; ++i)
            many.push_back({AlarmKind::FeedStale, "S" + std::to_string(i), "", kNow});
        book.observe(many, kNow);
        QCOMPARE(only(book).subjects.size(), AlarmBook::kMostSubjects);
        for (std::size_t i = 0; i < AlarmBook::kMostPast + 20; ++i) {
            book.raiseOnce({AlarmKind::JobFailed, "export #" + std::to_string(i), "", kNow}, kNow);
            for (const Alarm& alarm : book.alarms())
                if (alarm.kind == AlarmKind::JobFailed && !alarm.acknowledged)
                    QVERIFY(book.acknowledge(alarm.id, "ops", kNow));
        }
        QCOMPARE(book.alarms().size(), AlarmBook::kMostPast + 1);
    }

    void aSightSaysWhatStands() {
        test::GuardScene scene;
        scene.addAccount();
        auto stream = test::sampleStream(0, {.symbol = "BTCUSDT"});
        stream.feedState = market::FeedState::Stale;
        stream.lastReceiveTime = scene.now - 12s;
        scene.snapshot.streams.push_back(stream);
        scene.snapshot.pulse.store.state = contract::StoreState::Failing;
        scene.snapshot.pulse.storeError = "disk is full";
        scene.trading.unprotected.push_back(
            {"A", {market::Market::Us, "AAPL"}, Quantity::fromUnits(kDecimalUnit), "USD"});
        scene.standing.stop.state = risk::RiskState::Halted;
        scene.standing.stop.holds.push_back({1, "ops", "api", "feed looks wrong", scene.now});
        scene.silence = 4s;
        AlarmWatch watch;
        watch.show(scene.sight());
        QStringList kinds;
        for (const Alarm& alarm : watch.book().alarms())
            kinds << kindText(alarm.kind);
        QCOMPARE(kinds,
                 QStringList({"HALTED", "No contact", "Unprotected", "Store fails", "Rail breached", "No data"}));
    }

    void whatCameBetweenTwoSightsIsNotLost() {
        AlarmWatch watch;
        contract::EngineEvent event;
        event.wallTime = kNow;
        event.payload = contract::FeedChanged{test::sampleStream(0, {.symbol = "BTCUSDT"}).stream,
                                              market::FeedState::Gap, "3 updates are missing"};
        watch.takeEvent(event);
        contract::JobStatus job;
        job.id = 3;
        job.state = contract::JobState::Failed;
        job.message = "disk is full";
        event.payload = contract::JobChanged{job};
        watch.takeEvent(event);
        test::GuardScene scene;
        watch.show(scene.sight());
        QCOMPARE(watch.book().unacknowledged(), std::size_t(2));
        QCOMPARE(watch.book().mostUrgent()->kind, AlarmKind::FeedGap);
        QVERIFY(!watch.book().mostUrgent()->isActive());
    }

    void theStripShowsOneAndTakesNoRoomWithoutAny() {
        AlarmWatch watch;
        AcknowledgedAudit audit;
        watch.setAudit(&audit);
        watch.setOperator(QStringLiteral("ops"));
        AlarmStrip strip(watch);
        QVERIFY(strip.isHidden());
        test::GuardScene scene;
        auto stream = test::sampleStream(0, {.symbol = "BTCUSDT"});
        stream.feedState = market::FeedState::Stale;
        stream.lastReceiveTime = scene.now - 12s;
        scene.snapshot.streams.push_back(stream);
        watch.show(scene.sight());
        QVERIFY(!strip.isHidden());
        QCOMPARE(strip.text(), QStringLiteral("! 1 unacknowledged: BTCUSDT no data for 12 s"));
        strip.findChild<QPushButton*>(QStringLiteral("acknowledgeButton"))->click();
        QVERIFY(strip.isHidden());
        QCOMPARE(audit.entries.size(), std::size_t(1));
        QCOMPARE(audit.entries.front().who, std::string("ops"));
        QCOMPARE(audit.entries.front().action, std::string("acknowledge alarm"));
        watch.show(scene.sight());
        QVERIFY(strip.isHidden());
    }

    void onlyTheSoundOfHaltedCannotBeMuted() {
        AlarmWatch watch;
        int rings = 0;
        watch.setBell([&rings]() { ++rings; });
        watch.setMuted(true);
        test::GuardScene scene;
        scene.snapshot.pulse.store.state = contract::StoreState::Failing;
        watch.show(scene.sight());
        QCOMPARE(rings, 0);
        scene.standing.stop.state = risk::RiskState::Halted;
        scene.standing.stop.holds.push_back({1, "ops", "api", "x", scene.now});
        watch.show(scene.sight());
        QVERIFY(rings > 0);
        QTRY_COMPARE(rings, 3);
        watch.show(scene.sight());
        QCOMPARE(rings, 3);
        watch.acknowledgeAll();
        scene.now += 60s;
        watch.show(scene.sight());
        QCOMPARE(rings, 3);
    }

    void haltedSoundsThoughOthersStandMuted() {
        AlarmWatch watch;
        int rings = 0;
        watch.setBell([&rings]() { ++rings; });
        watch.setMuted(true);
        test::GuardScene scene;
        scene.addAccount();
        scene.snapshot.pulse.store.state = contract::StoreState::Failing;
        scene.trading.unprotected.push_back({"A", {market::Market::Us, "AAPL"}, Quantity::fromUnits(1), "USD"});
        scene.silence = 10s;
        scene.standing.stop.state = risk::RiskState::Halted;
        scene.standing.stop.holds.push_back({1, "ops", "api", "x", scene.now});
        watch.show(scene.sight());
        QTRY_COMPARE(rings, 3);
        // Again and again, until somebody has taken note of it.
        scene.now += 30s;
        watch.show(scene.sight());
        QTRY_COMPARE(rings, 6);
        scene.standing.stop.holds.push_back({2, "ops", "window", "y", scene.now});
        watch.show(scene.sight());
        QTRY_COMPARE(rings, 9);
    }

    void whatHoldsAndDrillsSayIsKnownInEachLanguage() {
        test::GuardScene scene;
        scene.standing.stop.state = risk::RiskState::Halted;
        scene.standing.stop.holds = {
            {1, "eva", "window", "emergency stop pressed", scene.now, risk::RiskState::Halted},
            {2, "rail", "rail", "daily loss of A in USD: 310.00 of 300.00 USD", scene.now, risk::RiskState::StandDown},
            {3, "night desk", "api", "the feed looks wrong", scene.now, risk::RiskState::Halted}};
        for (const char* sentence : {"can stop: 4 of 5 (failed: rail), tested 3 h ago",
                                     "can stop: 3 of 5 (failed: rail, api) (not tested: file), tested just now"}) {
            scene.trading.canStop = sentence;
            for (const AlarmFact& fact : alarmFacts(scene.sight())) {
                if (fact.detail.find("night desk") == std::string::npos)
                    QVERIFY2(look::knownSaid(fact.detail), fact.detail.c_str());
                if (fact.kind == AlarmKind::Held)
                    QCOMPARE(fact.detail, std::string("StandDown #2 by rail: daily loss of A in USD: 310.00 of 300.00 "
                                                      "USD"));
            }
        }
    }

    void aWarningSoundsOnceUnlessMuted() {
        AlarmWatch watch;
        int rings = 0;
        watch.setBell([&rings]() { ++rings; });
        test::GuardScene scene;
        scene.addAccount();
        for (int i = 0; i < 4; ++i)
            watch.show(scene.sight());
        QCOMPARE(rings, 1);
    }

    void theTableAcknowledgesWhatIsSelected() {
        AlarmWatch watch;
        watch.setOperator(QStringLiteral("ops"));
        AlarmsTable table(watch);
        table.resize(1400, 168);
        table.show();
        test::GuardScene scene;
        scene.addAccount();
        scene.snapshot.pulse.store.state = contract::StoreState::Spooling;
        watch.show(scene.sight());
        QAbstractItemModel* rows = table.table().view().model();
        QCOMPARE(rows->rowCount(), 2);
        table.table().view().selectRow(0);
        table.findChild<QPushButton*>(QStringLiteral("acknowledgeSelectedButton"))->click();
        QCOMPARE(watch.book().unacknowledged(), std::size_t(1));
        table.findChild<QPushButton*>(QStringLiteral("acknowledgeAllButton"))->click();
        QCOMPARE(watch.book().unacknowledged(), std::size_t(0));
        QVERIFY(rows->index(0, 7).data().toString().startsWith(QStringLiteral("ops at ")));
        QVERIFY(rows->index(0, 3).data(Qt::ToolTipRole).toString().contains(QStringLiteral("ops at ")));
        QVERIFY(table.table().view().isColumnHidden(7) && !table.table().view().isColumnHidden(3));
        QCOMPARE(rows->headerData(3, Qt::Horizontal).toString(), QStringLiteral("What"));
        QVERIFY(rows->index(0, 3).data().toString().contains(QStringLiteral("daily loss")));
        table.findChild<QCheckBox*>(QStringLiteral("muteAlarmsBox"))->setChecked(true);
        QVERIFY(watch.isMuted());
    }
};

REGISTER_TEST(GuardAlarmTest)
#include "guard_alarm_test.moc"
