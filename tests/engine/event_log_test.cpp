#include "core/engine/event_log.h"
#include "tests/support/registered_test.h"

using namespace aetherion;

class EventLogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbersFactsFromOneWithoutHoles() {
        const ManualClock clock;
        engine::EventLog log(clock);
        for (int i = 0; i < 10; ++i)
            log.append(contract::SessionChanged{static_cast<std::uint64_t>(i), "", ""});
        const auto first = log.after(0, 4);
        QCOMPARE(first.events.size(), std::size_t{4});
        QCOMPARE(first.events.front().sequence, std::uint64_t{1});
        QVERIFY(!first.gap);
        const auto rest = log.after(first.events.back().sequence, 100);
        QCOMPARE(rest.events.size(), std::size_t{6});
        QCOMPARE(rest.events.front().sequence, std::uint64_t{5});
        QCOMPARE(rest.lastSequence, std::uint64_t{10});
        QVERIFY(log.after(10, 100).events.empty());
    }

    void tellsAReaderWhoWasAwayTooLongThatItMissedSome() {
        const ManualClock clock;
        engine::EventLog log(clock, 3);
        for (int i = 0; i < 10; ++i)
            log.append(contract::SessionChanged{});
        const auto page = log.after(2, 100);
        QVERIFY(page.gap);
        QCOMPARE(page.events.size(), std::size_t{3});
        QCOMPARE(page.events.front().sequence, std::uint64_t{8});
        QVERIFY(!log.after(7, 100).gap);
    }
};

REGISTER_TEST(EventLogTest)
#include "event_log_test.moc"
