#include "ui/window/replay_seek.h"

#include "tests/support/registered_test.h"
#include "tests/ui/fake_ports.h"
#include "tests/ui/market_sample.h"
#include "ui/window/replay_bar.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QSignalSpy>
#include <QToolButton>

using namespace aetherion;
using namespace std::chrono_literals;
using window::ReplayBar;
using window::ReplaySeek;

namespace {

const Timestamp kNoon = fromEpochMillis(1'723'204'800'000);

contract::EngineSnapshot replayAt(std::uint64_t session, Timestamp now) {
    auto snapshot = test::sampleSnapshot({test::sampleStream(0, {.kind = market::SourceKind::Replay})});
    snapshot.session.number = session;
    snapshot.session.speed = 60;
    snapshot.pulse.engineTime = now;
    return snapshot;
}

} // namespace

class ReplaySeekTest : public QObject {
    Q_OBJECT

    test::FakePorts m_fakes;
    const QTimeZone m_utc{QByteArrayLiteral("UTC")};

private Q_SLOTS:
    void aLaterTimeIsPlayedTo() {
        ReplaySeek seek(m_fakes.replay, m_fakes.clock);
        seek.opened({QStringLiteral("/a.csv")}, 2);
        seek.show(replayAt(3, kNoon));
        m_fakes.replay.opened.clear();
        seek.goTo(kNoon + 1h, replayAt(3, kNoon));
        QCOMPARE(m_fakes.replay.wentTo, std::optional(kNoon + 1h));
        QVERIFY(m_fakes.replay.opened.empty());
        QVERIFY(seek.note(m_utc).isEmpty());
    }

    void backIsTheRecordingAnewUpToThatTime() {
        ReplaySeek seek(m_fakes.replay, m_fakes.clock);
        m_fakes.replay.wentTo.reset();
        m_fakes.replay.paused.reset();
        seek.opened({QStringLiteral("/a.csv,market=US"), QStringLiteral("/b.csv")}, 2);
        auto now = replayAt(3, kNoon);
        now.session.state = contract::SessionState::Paused;
        seek.show(now);
        seek.goTo(kNoon - 2h, now);
        const std::vector<std::string> both{"/a.csv,market=US", "/b.csv"};
        QCOMPARE(m_fakes.replay.opened, both);
        QCOMPARE(m_fakes.replay.speed, 60.0);
        QVERIFY2(!m_fakes.replay.wentTo, "not before it is open");
        QVERIFY(seek.note(m_utc).contains(QStringLiteral("2024-08-09 10:00:00")));
        QVERIFY(seek.take({m_fakes.replay.last, true, "watching"}));
        QCOMPARE(m_fakes.replay.paused, std::optional(true));
        QCOMPARE(m_fakes.replay.wentTo, std::optional(kNoon - 2h));
        seek.show(now);
        seek.show(replayAt(4, kNoon - 6h));
        seek.show(replayAt(4, kNoon - 3h));
        QVERIFY2(seek.note(m_utc).contains(QStringLiteral("75 %")), qPrintable(seek.note(m_utc)));
        seek.show(replayAt(4, kNoon - 2h));
        QVERIFY(seek.note(m_utc).isEmpty());
        // And once more from there.
        m_fakes.replay.opened.clear();
        seek.goTo(kNoon - 5h, replayAt(4, kNoon - 1h));
        QCOMPARE(m_fakes.replay.opened, both);
    }

    void whatCannotBeOpenedIsSaid() {
        ReplaySeek seek(m_fakes.replay, m_fakes.clock);
        QSignalSpy said(&seek, &ReplaySeek::said);
        m_fakes.replay.opened.clear();
        seek.show(replayAt(3, kNoon));
        seek.goTo(kNoon - 1h, replayAt(3, kNoon));
        QCOMPARE(said.size(), 1);
        seek.opened({QStringLiteral("/a.csv")}, 3);
        seek.show(replayAt(4, kNoon));
        // Somebody else opened another one since.
        seek.goTo(kNoon - 1h, replayAt(5, kNoon));
        QCOMPARE(said.size(), 2);
        QVERIFY(m_fakes.replay.opened.empty());
        seek.goTo(kNoon - 1h, replayAt(4, kNoon));
        QVERIFY(seek.take({m_fakes.replay.last, false, "the file is gone"}));
        QCOMPARE(said.size(), 3);
        QVERIFY(said.back().front().toString().contains(QStringLiteral("the file is gone")));
        QVERIFY(seek.note(m_utc).isEmpty());
    }

    void theBarIsNoWiderThanWhatItSaysNow() {
        ReplayBar bar;
        bar.setZone(m_utc);
        auto snapshot = replayAt(3, kNoon);
        bar.show(snapshot);
        const int usual = bar.minimumSizeHint().width();
        auto* speed = bar.findChild<QComboBox*>(QStringLiteral("speedBox"));
        QCOMPARE(speed->currentText(), QStringLiteral("60x"));
        snapshot.session.speed = 1440;
        bar.show(snapshot);
        QVERIFY(speed->minimumWidth() >= speed->fontMetrics().horizontalAdvance(speed->currentText()));
        QVERIFY(bar.minimumSizeHint().width() > usual + 20);
        snapshot.session.speed = 60;
        // A note gives way before the docks do.
        bar.setNote(QStringLiteral("Going back to a time that takes a rather long way to get to"));
        bar.show(snapshot);
        QVERIFY2(bar.minimumSizeHint().width() <= usual + 2,
                 qPrintable(QString::number(bar.minimumSizeHint().width())));
    }

    void theButtonSaysThatItGoesBack() {
        ReplayBar bar;
        bar.setZone(m_utc);
        auto snapshot = replayAt(3, kNoon);
        bar.show(snapshot);
        auto* button = bar.findChild<QToolButton*>(QStringLiteral("seekButton"));
        QCOMPARE(button->text(), QStringLiteral("Go to"));
        QSignalSpy chosen(&bar, &ReplayBar::timeChosen);
        bar.findChild<QDateTimeEdit*>(QStringLiteral("seekTime"))
            ->setDateTime(QDateTime(QDate(2024, 8, 9), QTime(11, 0)));
        QCOMPARE(button->text(), QStringLiteral("Go back: begins anew"));
        button->click();
        QCOMPARE(chosen.front().front().value<Timestamp>(), kNoon - 1h);
        bar.setNote(QStringLiteral("Going back"));
        bar.show(snapshot);
        QVERIFY(!button->isEnabled());
        QVERIFY(bar.findChild<QLabel*>(QStringLiteral("replayTime"))->text().contains(QStringLiteral("Going back")));
    }
};

REGISTER_TEST(ReplaySeekTest)
#include "replay_seek_test.moc"
