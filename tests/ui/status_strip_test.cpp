#include "core/market/names.h"
#include "tests/support/registered_test.h"
#include "tests/ui/market_sample.h"
#include "ui/window/status_strip.h"

#include <QLabel>
#include <QTest>

using namespace aetherion;
using namespace std::chrono_literals;

/// The bottom line of the window.
class StatusStripTest : public QObject {
    Q_OBJECT

    QWidget m_window;
    window::StatusStrip* m_strip = new window::StatusStrip(&m_window);
    contract::EngineSnapshot m_snapshot = test::sampleSnapshot({test::sampleStream(0, {.bars = 20})});

    window::StatusFigure& figure(const char* name) {
        return *m_strip->findChild<window::StatusFigure*>(QString::fromLatin1(name));
    }
    window::StatusFacts facts() {
        window::StatusFacts facts;
        facts.snapshot = &m_snapshot;
        facts.stream = &m_snapshot.streams.front();
        facts.zone = QTimeZone(QByteArrayLiteral("UTC"));
        facts.operatorName = QStringLiteral("Asha");
        return facts;
    }
    QString explained(const char* name) {
        auto* pane = m_window.findChild<window::Explanation*>();
        if (pane->anchor() != &figure(name))
            figure(name).click();
        return m_window.findChild<QLabel*>(QStringLiteral("explanationText"))->text();
    }

private Q_SLOTS:
    void initTestCase() {
        m_window.resize(1440, 900);
        m_strip->setGeometry(0, 860, 1440, 30);
        m_window.show();
    }

    void readsAsDrawn() {
        m_snapshot.pulse.eventsPerSecond = 412;
        m_snapshot.pulse.residentBytes = 212ull << 20;
        m_snapshot.pulse.storeQueue = 0;
        window::StatusFacts all = facts();
        all.api = contract::ApiView{.isServing = true, .url = "http://127.0.0.1:8001", .trouble = {}, .connections = 2};
        m_strip->show(all);
        QCOMPARE(figure("feedPulse").text(), QStringLiteral("Feed flowing 412/s"));
        QCOMPARE(figure("storePulse").text(), QStringLiteral("Store 0 waiting"));
        QCOMPARE(figure("apiPulse").text(), QStringLiteral("API 2"));
        QCOMPARE(figure("memoryPulse").text(), QStringLiteral("Memory 212 MB"));
        QCOMPARE(figure("stallPulse").text(), QStringLiteral("GUI stalls 0"));
        QCOMPARE(figure("operatorName").text(), QStringLiteral("Operator: Asha"));
        for (const char* name : {"feedPulse", "storePulse", "apiPulse", "memoryPulse", "stallPulse", "operatorName"})
            QVERIFY2(!figure(name).needsCare(), name);
    }

    void everyFigureExplainsItselfBesideIt() {
        m_strip->show(facts());
        auto* pane = m_window.findChild<window::Explanation*>();
        for (const char* name : {"feedPulse", "storePulse", "apiPulse", "memoryPulse", "stallPulse", "operatorName"}) {
            figure(name).click();
            QVERIFY2(pane->isVisible() && !pane->isModal() && !pane->isWindow(), name);
            QVERIFY2(explained(name).contains(QStringLiteral("What")), name);
            QVERIFY2(m_window.rect().contains(pane->geometry()), name);
        }
        QTest::keyClick(pane, Qt::Key_Escape);
        QVERIFY(!pane->isVisible());
    }

    void saysThatNoOtherProgramReachesTheEngineAndWhy() {
        window::StatusFacts cut = facts();
        cut.api = contract::ApiView{.trouble = "127.0.0.1:8001: the address is in use"};
        m_strip->show(cut);
        QCOMPARE(figure("apiPulse").text(), QStringLiteral("No API"));
        QVERIFY(figure("apiPulse").needsCare());
        QVERIFY(explained("apiPulse").contains(QStringLiteral("the address is in use")));
    }

    void aStaleFeedSaysWhatItBlocks() {
        auto& stream = m_snapshot.streams.front();
        stream.feedState = market::FeedState::Stale;
        stream.feedReason = "no data for 12 s";
        m_strip->show(facts());
        QVERIFY(figure("feedPulse").needsCare());
        const QString text = explained("feedPulse");
        QVERIFY(text.contains(QStringLiteral("no data for 12 s")));
        QVERIFY(text.contains(QStringLiteral("What it blocks")));
        stream.feedState = market::FeedState::Flowing;
        stream.feedReason.clear();
    }

    void whileTheEngineIsSilentNoFigureOfItsLooksFresh() {
        window::StatusFacts silent = facts();
        silent.silence = 3s;
        m_strip->show(silent);
        QVERIFY(figure("feedPulse").text().startsWith(QStringLiteral("Feed flowing")));
        silent.silence = 5s;
        m_strip->show(silent);
        QCOMPARE(figure("feedPulse").text(), QStringLiteral("No contact 5.0 s"));
        QCOMPARE(figure("storePulse").text(), QStringLiteral("Store 0 waiting, 5.0 s old"));
        QCOMPARE(figure("memoryPulse").text(), QStringLiteral("Memory 212 MB, 5.0 s old"));
        for (const char* name : {"feedPulse", "storePulse", "memoryPulse"})
            QVERIFY2(figure(name).needsCare(), name);
        QVERIFY(
            m_strip->findChild<QLabel*>(QStringLiteral("timePulse"))->text().endsWith(QStringLiteral(", 5.0 s old")));
        const QString text = explained("feedPulse");
        QVERIFY(text.contains(QStringLiteral("5.0 s ago")) && text.contains(QStringLiteral("STOP latches at once")));
        m_strip->show(facts());
        QVERIFY(!figure("feedPulse").needsCare() && !figure("memoryPulse").needsCare());
    }

    void aStoreAwayIsAmberAndExplained() {
        m_snapshot.pulse.store = {.state = contract::StoreState::Spooling, .place = "mysql://desk@db1/aetherion"};
        m_snapshot.pulse.store.spooledRows = 128'431;
        m_strip->show(facts());
        QVERIFY(figure("storePulse").needsCare());
        QVERIFY(explained("storePulse").contains(QStringLiteral("db1")));
        const auto& store = figure("storePulse");
        QVERIFY2(store.sizeHint().width() > store.fontMetrics().horizontalAdvance(store.text()),
                 qPrintable(store.text()));
        m_snapshot.pulse.store = {};
    }

    void aStallIsToldWithWhatRan() {
        window::StatusFacts stalled = facts();
        stalled.stalls = 3;
        stalled.lastStall = window::Stall{fromEpochMillis(1'723'161'600'000), 312ms, "chart frame"};
        m_strip->show(stalled);
        QCOMPARE(figure("stallPulse").text(), QStringLiteral("GUI stalls 3"));
        const QString text = explained("stallPulse");
        QVERIFY(text.contains(QStringLiteral("312 ms")) && text.contains(QStringLiteral("chart frame")));
    }
};

REGISTER_TEST(StatusStripTest)
#include "status_strip_test.moc"
