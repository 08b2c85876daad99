#include "core/feeds/source_spec.h"
#include "tests/feeds/feed_fixtures.h"
#include "tests/support/registered_test.h"

using namespace aetherion;
using namespace aetherion::feeds;
using fixtures::errorOf;

class SourceSpecTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsAllOptions() {
        const auto spec =
            parseSourceSpec("data/a.csv.gz,market=nse,symbol=NIFTY 50,timeframe=15m,zone=Asia/Kolkata,stamp=end");
        QVERIFY(spec.has_value());
        QCOMPARE(spec->file, std::filesystem::path("data/a.csv.gz"));
        QVERIFY(spec->market == market::Market::Nse);
        QCOMPARE(spec->symbol, std::string("NIFTY 50"));
        QVERIFY(spec->timeframe == market::Timeframe::M15);
        QCOMPARE(spec->zone, std::string("Asia/Kolkata"));
        QVERIFY(spec->stamp == Stamp::End);
    }

    void leavesUnstatedOptionsOpen() {
        const auto spec = parseSourceSpec("a.csv");
        QVERIFY(spec.has_value());
        QVERIFY(!spec->market && spec->symbol.empty() && !spec->timeframe && spec->zone.empty() && !spec->stamp);
    }

    void letsFileNamesHoldCommas() {
        QCOMPARE(parseSourceSpec("a, b.csv,symbol=X")->file, std::filesystem::path("a, b.csv"));
        QCOMPARE(parseSourceSpec("a,b.csv")->file, std::filesystem::path("a,b.csv"));
        QCOMPARE(parseSourceSpec("dt=1,2=x.csv,symbol=X")->file, std::filesystem::path("dt=1,2=x.csv"));
    }

    void refusesByName_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("error");
        const QString known = QStringLiteral("known are market, symbol, timeframe, zone, stamp");
        QTest::newRow("unknown option") << "a.csv,symbl=X"
                                        << "source \"a.csv,symbl=X\": unknown option \"symbl\"; " + known;
        QTest::newRow("market") << "a.csv,market=mars"
                                << "source \"a.csv,market=mars\": market: \"mars\" is none of CRYPTO, US, NSE, UK";
        QTest::newRow("timeframe") << "a.csv,timeframe=2m"
                                   << "source \"a.csv,timeframe=2m\": timeframe: \"2m\" is none of 10s, 1m, 5m, 15m, "
                                      "1h, 4h, 1d, 1w";
        QTest::newRow("zone") << "a.csv,zone=Mars/North"
                              << "source \"a.csv,zone=Mars/North\": zone: unknown zone \"Mars/North\"";
        QTest::newRow("stamp") << "a.csv,stamp=middle"
                               << "source \"a.csv,stamp=middle\": stamp: \"middle\" is none of start, end";
        QTest::newRow("twice") << "a.csv,symbol=X,symbol=Y"
                               << "source \"a.csv,symbol=X,symbol=Y\": symbol is given twice";
        QTest::newRow("no value") << "a.csv,symbol="
                                  << "source \"a.csv,symbol=\": symbol: no value given";
        QTest::newRow("no file") << ",symbol=X"
                                 << "source \",symbol=X\": no file named";
        QTest::newRow("empty") << ""
                               << "source \"\": no file named";
    }
    void refusesByName() {
        QFETCH(QString, text);
        QFETCH(QString, error);
        QCOMPARE(errorOf(parseSourceSpec(text.toStdString())), error);
    }
};

REGISTER_TEST(SourceSpecTest)
#include "source_spec_test.moc"
