#include "core/base/digest.h"
#include "core/risk/knob_watch.h"
#include "tests/support/registered_test.h"

#include <QTemporaryDir>

#include <fstream>

using namespace aetherion;
using namespace aetherion::risk;

class KnobWatchTest : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_dir;
    int m_count = 0;
    std::filesystem::path m_path;
    std::int64_t m_seconds = 0;
    void write(const std::string& text) const { std::ofstream(m_path, std::ios::trunc) << text; }
    Timestamp next() { return fromEpochMillis(++m_seconds * 1'000); }

private Q_SLOTS:
    void init() { m_path = m_dir.filePath(QString::number(++m_count) + ".env").toStdString(); }
    void saysNothingWhileThereIsNothingToSay() {
        KnobWatch watch(m_path);
        QVERIFY(!watch.poll(next()));
        QVERIFY(watch.knobs().sameValues(Knobs()));
        QVERIFY(watch.digest().empty());
    }
    void noticesEveryChangeAtTheNextLook() {
        KnobWatch watch(m_path);
        write("DT_MAX_POSITIONS=7\n");
        QCOMPARE(watch.poll(next())->changes.size(), std::size_t{1});
        QVERIFY(!watch.poll(next()));
        // The same size, within the same tick of the file system's clock, with its old time put back.
        const auto time = std::filesystem::last_write_time(m_path);
        write("DT_MAX_POSITIONS=8\n");
        std::filesystem::last_write_time(m_path, time);
        const Timestamp now = next();
        QCOMPARE(watch.poll(now)->knobs.count(Knob::MaxPositions), std::int64_t{8});
        QVERIFY(watch.changed() == now);
        QCOMPARE(watch.digest(), sha256Hex("DT_MAX_POSITIONS=8\n"));
        // Another file under the name.
        QVERIFY(writeKnob(m_path, "DT_MAX_POSITIONS", "9"));
        QCOMPARE(watch.poll(next())->knobs.count(Knob::MaxPositions), std::int64_t{9});
        std::filesystem::remove(m_path);
        QCOMPARE(watch.poll(next())->knobs.count(Knob::MaxPositions), std::int64_t{50});
    }
    void keepsWhatHoldsWhileTheFileCannotBeRead() {
        KnobWatch watch(m_path);
        write("DT_MAX_POSITIONS=7\n");
        QVERIFY(watch.poll(next()));
        std::filesystem::remove(m_path);
        std::filesystem::create_directory(m_path);
        const auto refused = watch.poll(next());
        QVERIFY(refused && refused->changes.empty());
        QVERIFY(refused->refusals.at(0).text().ends_with("not a regular file; the knobs stay as they are"));
        QCOMPARE(watch.knobs().count(Knob::MaxPositions), std::int64_t{7});
        // Once is enough.
        QVERIFY(!watch.poll(next()));
        std::filesystem::remove(m_path);
        write("DT_MAX_POSITIONS=6\n");
        QCOMPARE(watch.poll(next())->knobs.count(Knob::MaxPositions), std::int64_t{6});
    }
    void tellsABadValueOnceAndKeepsTheOldOne() {
        KnobWatch watch(m_path);
        write("DT_MAX_POSITIONS=7\n");
        QVERIFY(watch.poll(next()));
        write("DT_MAX_POSITIONS=700\n");
        QCOMPARE(watch.poll(next())->refusals.size(), std::size_t{1});
        QVERIFY(!watch.poll(next()));
        QCOMPARE(watch.knobs().count(Knob::MaxPositions), std::int64_t{7});
        write("# nothing\n");
        QCOMPARE(watch.poll(next())->knobs.count(Knob::MaxPositions), std::int64_t{50});
    }
    void believesAnEmptyFileAtTheSecondLook() {
        KnobWatch watch(m_path);
        write("DT_MAX_ORDER_VALUE=7\n");
        QVERIFY(watch.poll(next()));
        write("");
        QVERIFY(!watch.poll(next()));
        QCOMPARE(watch.knobs().number(Knob::MaxOrderValue), 7.0);
        QVERIFY(watch.poll(next()));
        QCOMPARE(watch.knobs().number(Knob::MaxOrderValue), 25'000.0);
    }
};

REGISTER_TEST(KnobWatchTest)
#include "knob_watch_test.moc"
