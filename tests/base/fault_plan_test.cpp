#include "core/base/fault_plan.h"
#include "core/base/planned_faults.h"
#include "tests/support/registered_test.h"

#include <QTest>

#include <cerrno>
#include <cstring>
#include <stdexcept>

using namespace aetherion;
using namespace std::chrono_literals;

/// What AETHERION_FAULT may say, and what then happens.
class FaultPlanTest : public QObject {
    Q_OBJECT

    static FaultPlan planOf(std::string_view text) {
        const auto plan = parseFaultPlan(text);
        if (!plan)
            qFatal("%s", plan.error().text().c_str());
        return *plan;
    }

private Q_SLOTS:
    void readsEveryFaultWithLengthAndStart() {
        const FaultPlan plan = planOf("engine-stall:10s@20s,gui-freeze:2500ms,feed-stall@1m,disk-full,throw-at:5000");
        QVERIFY(plan.span(Fault::EngineStall) == FaultSpan({20s, 10s}));
        QVERIFY(plan.span(Fault::GuiFreeze) == FaultSpan({kFirstFault, 2500ms}));
        QVERIFY(plan.span(Fault::FeedStall) == FaultSpan({1min, 30s}));
        QVERIFY(plan.span(Fault::DiskFull) == FaultSpan({kFirstFault, 24h}));
        QVERIFY(plan.throwAt == std::uint64_t{5000});
    }

    void plansNothingElse() {
        const FaultPlan plan = planOf("gui-freeze");
        QVERIFY(!plan.span(Fault::EngineStall) && !plan.span(Fault::FeedStall) && !plan.span(Fault::DiskFull));
        QVERIFY(!plan.throwAt);
    }

    void refusesByName_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* text, const char* said) {
            QTest::newRow(*text ? text : "(empty)") << QString::fromLatin1(text) << QString::fromLatin1(said);
        };
        row("", "is not known");
        row("engine-stal:10s", "engine-stal:10s");
        row("engine-stall:10s,", "is not known");
        row("engine-stall:10", "not a duration");
        row("engine-stall:", "not a duration");
        row("engine-stall@", "not a duration");
        row("engine-stall:0s", "has no length");
        row("engine-stall:-1s", "not a duration");
        row("engine-stall:25h", "longer than a day");
        row("engine-stall:1s,engine-stall:2s", "is named twice");
        row(" engine-stall", "is not known");
        row("throw-at", "number of an event");
        row("throw-at:0", "number of an event");
        row("throw-at:12x", "number of an event");
        row("throw-at:12@10s", "number of an event");
        row("throw-at:1,throw-at:2", "is named twice");
    }
    void refusesByName() {
        QFETCH(const QString, text);
        QFETCH(const QString, said);
        const auto plan = parseFaultPlan(text.toStdString());
        QVERIFY(!plan);
        const QString why = QString::fromStdString(plan.error().text());
        QVERIFY2(why.contains(said), qPrintable(why));
        for (const char* form : {"engine-stall", "gui-freeze", "feed-stall", "disk-full", "throw-at:EVENT"})
            QVERIFY2(why.contains(QString::fromLatin1(form)), "what is allowed is said");
    }

    void aFaultBeginsAndEndsAtItsTimes() {
        const FaultPlan plan = planOf("feed-stall:4s@10s");
        QVERIFY(plan.left(Fault::FeedStall, 10s - 1ns) == 0s);
        QVERIFY(plan.left(Fault::FeedStall, 10s) == 4s);
        QVERIFY(plan.left(Fault::FeedStall, 13s) == 1s);
        QVERIFY(plan.left(Fault::FeedStall, 14s) == 0s);
        QVERIFY(plan.left(Fault::EngineStall, 10s) == 0s);
    }

    void aFullDiskTakesNothingAndSaysSoAsTheSystemDoes() {
        PlannedFaults full(planOf("disk-full@0s"));
        const Status refused = full.beforeWrite();
        QVERIFY(!refused);
        QCOMPARE(refused.error().text(), std::string(std::strerror(ENOSPC)));
        PlannedFaults later(planOf("disk-full@1h"));
        QVERIFY(later.beforeWrite());
    }

    void throwsAtTheEventThatWasNamedAndAtNoOther() {
        PlannedFaults faults(planOf("throw-at:3"));
        faults.beforeEvent();
        faults.beforeEvent();
        QVERIFY_EXCEPTION_THROWN(faults.beforeEvent(), std::runtime_error);
        faults.beforeEvent();
    }

    void whoIsHeldIsLetGoWhenEverythingStops() {
        PlannedFaults faults(planOf("engine-stall:24h@0s,feed-stall:24h@1h"));
        std::stop_source stop;
        stop.request_stop();
        faults.holdEngine(stop.get_token());
        // Not yet begun: nobody is held.
        faults.holdFeed({});
    }
};

REGISTER_TEST(FaultPlanTest)
#include "fault_plan_test.moc"
