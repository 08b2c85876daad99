#include "core/feeds/replay_plan.h"
#include "tests/feeds/feed_fixtures.h"
#include "tests/support/registered_test.h"

#include "core/base/digest.h"

using namespace aetherion;
using namespace aetherion::feeds;
using fixtures::errorOf;
using fixtures::Files;

namespace {

constexpr std::int64_t kPlanNanos = 1'700'000'000'000'000'000;
constexpr std::int64_t kPlanSecond = 1'000'000'000;
const std::string kPlanOptions = ",market=CRYPTO,symbol=X,timeframe=1m,stamp=start";

std::string bars(std::int64_t firstMinute, int count) {
    std::string text = "ts,open,high,low,close\n";
    for (int i = 0; i < count; ++i)
        text += std::to_string(1'700'000'040 + (firstMinute + i) * 60) + ",10,11,9,10\n";
    return text;
}

} // namespace

class ReplayPlanTest : public QObject {
    Q_OBJECT
    Files m_files;

    Result<std::vector<PlannedGroup>> plan(const std::vector<std::string>& sources, ReplaySettings settings = {}) {
        std::vector<SourceSpec> specs;
        for (const std::string& source : sources)
            specs.push_back(*parseSourceSpec(source));
        return planReplay(specs, settings);
    }

private Q_SLOTS:
    void identifiesASourceByBytesAndSettings() {
        const std::string text = bars(0, 3);
        const auto file = m_files.write("a.csv", text);
        const auto groups = plan({file.string() + kPlanOptions});
        QVERIFY2(groups.has_value(), qPrintable(errorOf(groups)));
        const market::Source source = groups->at(0).source;
        QVERIFY(source.kind == market::SourceKind::Replay);
        QCOMPARE(source.name, std::string("a.csv"));
        QCOMPARE(source.detail, "sha256=" + sha256Hex(text) + ";market=CRYPTO;symbol=X;timeframe=1m;stamp=start");
        QCOMPARE(source.started, Timestamp());
        // A zone has no say where times are Unix times; a stamp has.
        QCOMPARE(plan({file.string() + kPlanOptions + ",zone=Asia/Kolkata"})->at(0).source.id().value,
                 source.id().value);
        const auto ends = plan({file.string() + ",market=CRYPTO,symbol=X,timeframe=1m,stamp=end"});
        QVERIFY(ends->at(0).source.id() != source.id());
        const auto imported = plan({file.string() + kPlanOptions}, {market::SourceKind::Imported, "local", false});
        QVERIFY(imported->at(0).source.id() != source.id());
    }

    void sortsFilesOfOneInstrumentIntoOneSource() {
        const auto late = m_files.write("late.csv", bars(5, 5));
        const auto early = m_files.write("early.csv", bars(0, 5));
        const auto other = m_files.write("other.csv", bars(0, 5));
        const auto groups =
            plan({late.string() + kPlanOptions, other.string() + ",market=CRYPTO,symbol=Y,timeframe=1m,stamp=start",
                  early.string() + kPlanOptions});
        QVERIFY2(groups.has_value(), qPrintable(errorOf(groups)));
        QCOMPARE(groups->size(), std::size_t(2));
        QCOMPARE(groups->at(0).source.name, std::string("early.csv + late.csv"));
        QCOMPARE(groups->at(1).source.name, std::string("other.csv"));
    }

    void refusesFilesThatOverlap() {
        const auto first = m_files.write("first.csv", bars(0, 5));
        const auto second = m_files.write("second.csv", bars(4, 5));
        QCOMPARE(errorOf(plan({first.string() + kPlanOptions, second.string() + kPlanOptions})),
                 QString::fromStdString(second.string() + ": begins at 2023-11-14T22:18:00Z, but " + first.string() +
                                        " goes on until 2023-11-14T22:19:00Z"));
    }

    void refusesTheSameFileTwice() {
        const auto file = m_files.write("rec.txt", fixtures::tradeLine(kPlanNanos, "X", 1, "2.5") +
                                                       fixtures::tradeLine(kPlanNanos + kPlanSecond, "X", 2, "2.5"));
        QCOMPARE(errorOf(plan({file.string(), file.string()})),
                 QString::fromStdString(file.string()) + ": is named twice");
    }

    void joinsThePartsOfARecording() {
        const auto one = m_files.write("one.txt", fixtures::tradeLine(kPlanNanos, "X", 1, "2.5"));
        const auto two = m_files.write("two.txt", fixtures::tradeLine(kPlanNanos + kPlanSecond, "X", 2, "2.5"));
        const auto strange =
            m_files.write("strange.txt", fixtures::tradeLine(kPlanNanos + 2 * kPlanSecond, "Y", 2, "2.5"));
        const auto groups = plan({one.string(), two.string(), strange.string()});
        QVERIFY2(groups.has_value(), qPrintable(errorOf(groups)));
        QCOMPARE(groups->size(), std::size_t(2));
        QCOMPARE(groups->at(0).source.name, std::string("one.txt + two.txt"));
        // However they are named: the order of time is theirs.
        const auto swapped = plan({two.string(), one.string()});
        QCOMPARE(swapped->size(), std::size_t(1));
        QVERIFY(swapped->at(0).source.id() == groups->at(0).source.id());
    }

    void asksWhoseSnapshotItIs() {
        const auto file = m_files.write("rec.txt", fixtures::tradeLine(kPlanNanos, "X", 1, "2.5") +
                                                       fixtures::tradeLine(kPlanNanos, "Y", 2, "2.5") +
                                                       fixtures::snapshotLine(kPlanNanos, 5, "[]", "[]"));
        QCOMPARE(errorOf(plan({file.string()})),
                 QString::fromStdString(file.string()) +
                     ": its snapshot names no symbol and it has several (X, Y); add symbol=...");
        QVERIFY(plan({file.string() + ",symbol=X"}).has_value());
        QCOMPARE(errorOf(plan({file.string() + ",symbol=Z"})),
                 QString::fromStdString(file.string()) + ": holds nothing of symbol Z; it has X, Y");
    }

    void refusesBadRowsUnlessAskedToSkipThem() {
        const auto file = m_files.write("bad.csv", bars(0, 3) + "1700000400,10,8,9,10\n1700000460,10,8,9,10\n");
        QCOMPARE(errorOf(plan({file.string() + kPlanOptions})),
                 QString::fromStdString(file.string()) + ":5: high 8 is below low 9 (and 1 more)");
        const auto groups = plan({file.string() + kPlanOptions}, {market::SourceKind::Imported, "local", true});
        QVERIFY2(groups.has_value(), qPrintable(errorOf(groups)));
        QCOMPARE(groups->at(0).files.at(0).rows, std::uint64_t(3));
        // A file that cannot be read to its end is refused all the same.
        std::string text = bars(0, 20'000);
        const std::string whole = fixtures::gzipped(text);
        const auto cut = m_files.write("cut.csv.gz", std::string_view(whole).substr(0, whole.size() / 2));
        const auto refused = plan({cut.string() + kPlanOptions}, {market::SourceKind::Imported, "local", true});
        QVERIFY(errorOf(refused).endsWith(QStringLiteral("the gzip file ends early (truncated)")));
    }

    void refusesNothingToDo() {
        QCOMPARE(errorOf(plan({})), QStringLiteral("no files to replay"));
        const auto missing = m_files.path("missing.csv");
        QCOMPARE(errorOf(plan({missing.string()})),
                 QString::fromStdString(missing.string()) + ": cannot open: No such file or directory");
    }
};

REGISTER_TEST(ReplayPlanTest)
#include "replay_plan_test.moc"
