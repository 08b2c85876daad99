#include "core/feeds/replay_feed.h"
#include "tests/feeds/feed_fixtures.h"
#include "tests/support/registered_test.h"

#include <algorithm>
#include <map>

using namespace aetherion;
using namespace aetherion::feeds;
using fixtures::errorOf;
using fixtures::Files;

namespace {

constexpr std::int64_t kNanos = 1'700'000'040'000'000'000;
constexpr std::int64_t kSecond = 1'000'000'000;
const std::string kOptions = ",market=CRYPTO,symbol=X,timeframe=1m,stamp=start";

std::string bars(int count, const char* volume) {
    std::string text = "ts,open,high,low,close,volume\n";
    for (int i = 0; i < count; ++i)
        text += std::to_string(kNanos / kSecond + i * 60) + ",10,11,9,10," + volume + "\n";
    return text;
}

/// "stream kind" of each event.
QStringList kindsOf(const std::vector<market::Event>& events) {
    static const char* const kinds[] = {"opened", "trade", "quote", "snapshot", "delta", "bar", "state"};
    QStringList list;
    for (const market::Event& event : events)
        list << QStringLiteral("%1 %2").arg(event.stream).arg(QLatin1String(kinds[event.payload.index()]));
    return list;
}

} // namespace

class ReplayFeedTest : public QObject {
    Q_OBJECT
    Files m_files;

    std::unique_ptr<ReplayFeed> open(const std::vector<std::string>& sources, ReplaySettings settings = {}) {
        std::vector<SourceSpec> specs;
        for (const std::string& source : sources)
            specs.push_back(*parseSourceSpec(source));
        auto feed = ReplayFeed::open(specs, settings);
        if (!feed)
            qWarning("%s", feed.error().text().c_str());
        return feed ? std::move(*feed) : nullptr;
    }

private Q_SLOTS:
    void sendsBarsAtTheirClose() {
        const auto feed = open({m_files.write("a.csv", bars(3, "5.50")).string() + kOptions});
        QVERIFY(feed);
        const auto sent = fixtures::play(*feed);
        QVERIFY(sent.status.has_value());
        QCOMPARE(kindsOf(sent.events), (QStringList{"0 opened", "0 bar", "0 bar", "0 bar", "0 state"}));
        const auto& opened = std::get<market::StreamOpened>(sent.events[0].payload);
        QCOMPARE(opened.stream.instrument.symbol, std::string("X"));
        QVERIFY(opened.stream.source == feed->sources().at(0));
        const auto& bar = std::get<market::BarClosed>(sent.events[1].payload);
        QCOMPARE(bar.bar.openTime, fromEpochNanos(kNanos));
        QCOMPARE(sent.events[1].receiveTime, fromEpochNanos(kNanos + 60 * kSecond));
        QVERIFY(bar.bar.hasVolume);
        QVERIFY(bar.precision == (market::Precision{0, 2}));
        const auto& closed = std::get<market::FeedStateChanged>(sent.events[4].payload);
        QVERIFY(closed.state == market::FeedState::Closed);
        QCOMPARE(closed.reason, std::string("end of recording"));
        QCOMPARE(sent.events[4].receiveTime, sent.events[3].receiveTime);
    }

    void takesVolumesThatAreAllZeroForNone() {
        const auto feed = open({m_files.write("index.csv", bars(3, "0")).string() + kOptions});
        const auto sent = fixtures::play(*feed);
        QVERIFY(!std::get<market::BarClosed>(sent.events[1].payload).bar.hasVolume);
    }

    void mergesSourcesByReceiveTime() {
        const auto one = m_files.write("one.txt", fixtures::tradeLine(kNanos + 2 * kSecond, "A", 1, "1") +
                                                      fixtures::tradeLine(kNanos + 4 * kSecond, "B", 2, "1"));
        const auto two = m_files.write("two.txt", fixtures::tradeLine(kNanos + 1 * kSecond, "C", 3, "1") +
                                                      fixtures::tradeLine(kNanos + 4 * kSecond, "C", 4, "1"));
        const auto sent = fixtures::play(*open({one.string(), two.string()}));
        // C opens first, although it is named last; at the fourth second the first file goes first.
        QCOMPARE(kindsOf(sent.events), (QStringList{"0 opened", "0 trade", "1 opened", "1 trade", "2 opened", "2 trade",
                                                    "1 state", "2 state", "0 trade", "0 state"}));
        QCOMPARE(std::get<market::StreamOpened>(sent.events[0].payload).stream.id, market::StreamId(0));
        QCOMPARE(std::get<market::StreamOpened>(sent.events[4].payload).stream.instrument.symbol, std::string("B"));
        QVERIFY(std::is_sorted(sent.events.begin(), sent.events.end(),
                               [](const auto& a, const auto& b) { return a.receiveTime < b.receiveTime; }));
    }

    void buildsABookAndLosesItAtAGap() {
        const std::string level = R"([["10.00","1.5"]])";
        const auto file = m_files.write("book.txt", fixtures::depthLine(kNanos, "X", 9, 11, level, "[]") +
                                                        fixtures::snapshotLine(kNanos + 1, 10, level, "[]") +
                                                        fixtures::depthLine(kNanos + 2, "X", 12, 12, level, "[]") +
                                                        fixtures::depthLine(kNanos + 3, "X", 20, 21, level, "[]"));
        const auto sent = fixtures::play(*open({file.string()}));
        QVERIFY(sent.status.has_value());
        QCOMPARE(kindsOf(sent.events),
                 (QStringList{"0 opened", "0 snapshot", "0 delta", "0 delta", "0 state", "0 state", "0 state"}));
        QVERIFY(std::get<market::FeedStateChanged>(sent.events[4].payload).state == market::FeedState::Gap);
        QVERIFY(std::get<market::FeedStateChanged>(sent.events[5].payload).state == market::FeedState::Resync);
        QVERIFY(std::get<market::BookDelta>(sent.events[2].payload).precision == (market::Precision{2, 1}));
        const market::InstrumentKey key = std::get<market::StreamOpened>(sent.events[0].payload).stream.instrument;
        QVERIFY((key == market::InstrumentKey{market::Market::Crypto, "X"}));
    }

    void replaysOnlyTheSymbolAskedFor() {
        const auto file = m_files.write("two-symbols.txt", fixtures::tradeLine(kNanos, "A", 1, "1") +
                                                               fixtures::tradeLine(kNanos, "B", 2, "1"));
        const auto sent = fixtures::play(*open({file.string() + ",symbol=B"}));
        QCOMPARE(kindsOf(sent.events), (QStringList{"0 opened", "0 trade", "0 state"}));
    }

    void replaysTicksThatRunBackwardsInTheOrderOfArrival() {
        const auto file = m_files.write("ticks.csv", "ts_ms,price,size,side\n1700000002000,1,1,B\n"
                                                     "1700000001000,2,1,S\n1700000003000,3,1,S\n");
        const auto sent = fixtures::play(*open({file.string() + ",market=US,symbol=IBM"}));
        QCOMPARE(kindsOf(sent.events), (QStringList{"0 opened", "0 trade", "0 trade", "0 trade", "0 state"}));
        QCOMPARE(sent.events[2].eventTime, fromEpochMillis(1'700'000'001'000));
        QCOMPARE(sent.events[2].receiveTime, fromEpochMillis(1'700'000'002'000));
    }

    void waitsForEachMomentWhenPaced() {
        const auto feed = open({m_files.write("a.csv", bars(5'000, "1")).string() + kOptions});
        fixtures::NotingPacer pacer(false);
        std::size_t batches = 0;
        std::size_t largest = 0;
        const auto sink = [&](market::EventBatch&& batch) {
            ++batches;
            largest = std::max(largest, batch.size());
            return true;
        };
        QVERIFY(feed->run(sink, pacer, {}).has_value());
        QCOMPARE(pacer.waited.size(), std::size_t(5'000));
        QCOMPARE(pacer.waited.front(), fromEpochNanos(kNanos + 60 * kSecond));
        QVERIFY(std::is_sorted(pacer.waited.begin(), pacer.waited.end()));
        QCOMPARE(batches, std::size_t(5'000));
        QCOMPARE(largest, std::size_t(2));
        const auto unpaced = fixtures::play(*feed, true);
        QCOMPARE(unpaced.batchSizes.size(), std::size_t(5));
    }

    void tellsOfMissingBarsWhenTheyAreOver() {
        const auto file = m_files.write("gap.csv", "ts,open,high,low,close\n1700000040,10,11,9,10\n"
                                                   "1700000220,10,11,9,10\n");
        const auto sent = fixtures::play(*open({file.string() + kOptions}));
        QCOMPARE(kindsOf(sent.events), (QStringList{"0 opened", "0 bar", "0 state", "0 state", "0 bar", "0 state"}));
        const auto& gap = std::get<market::FeedStateChanged>(sent.events[2].payload);
        QVERIFY(gap.state == market::FeedState::Gap);
        QVERIFY(
            (gap.gap == market::GapRange{fromEpochMillis(1'700'000'100'000), fromEpochMillis(1'700'000'220'000), 2}));
        QCOMPARE(gap.reason, std::string("2 bars missing from 2023-11-14T22:15:00Z to 2023-11-14T22:17:00Z"));
        QVERIFY(std::get<market::FeedStateChanged>(sent.events[3].payload).state == market::FeedState::Flowing);
        QCOMPARE(sent.events[2].receiveTime, sent.events[4].receiveTime);
    }

    void saysWhoseTimetableAStreamKeepsAndWhenItIsStale() {
        const auto stream = [&](const std::string& file, const std::string& options) {
            const auto sent = fixtures::play(*open({file + options}));
            return std::get<market::StreamOpened>(sent.events.at(0).payload).stream;
        };
        const std::string file = m_files.write("a.csv", bars(3, "1")).string();
        QVERIFY(stream(file, kOptions).calendar == market::CalendarName::AlwaysOpen);
        const market::Stream us = stream(file, ",market=US,symbol=X,timeframe=1m,stamp=start");
        QVERIFY(us.calendar == market::CalendarName::Us);
        QVERIFY(us.staleAfter == std::chrono::minutes(3));
        const std::string trades = m_files.write("rec.txt", fixtures::tradeLine(kNanos, "A", 1, "1")).string();
        QVERIFY(stream(trades, "").staleAfter == std::chrono::seconds(10));
    }

    void putsQuotesIntoTheStreamOfTheirInstrument() {
        const auto quotes =
            m_files.write("quotes.csv", "ts_utc,bid_price,bid_size,ask_price,ask_size,exchange,condition,suspicious\n"
                                        "2023-11-14T22:14:30Z,9,1,11,1,P,1,0\n2023-11-14T22:15:30Z,9,1,11,1,P,1,0\n");
        const auto file = m_files.write("a.csv", bars(2, "1"));
        const auto feed = open({quotes.string() + ",market=CRYPTO,symbol=X", file.string() + kOptions});
        QCOMPARE(feed->sources().size(), std::size_t(1));
        QCOMPARE(kindsOf(fixtures::play(*feed).events),
                 (QStringList{"0 opened", "0 quote", "0 bar", "0 quote", "0 bar", "0 state"}));
    }

    void makesADailyBarKnownAtTheCloseOfItsDay() {
        const auto file = m_files.write("day.csv", "date,open,high,low,close\n2024-03-07,10,11,9,10\n");
        const auto closeOf = [&](const std::string& market) {
            const auto sent = fixtures::play(*open({file.string() + ",market=" + market + ",symbol=X,timeframe=1d"}));
            return formatIso(sent.events.at(1).receiveTime);
        };
        QCOMPARE(closeOf("NSE"), std::string("2024-03-07T10:00:00Z"));
        // Extended hours belong to the day.
        QCOMPARE(closeOf("US"), std::string("2024-03-08T01:00:00Z"));
    }

    void mergesMarketsIntoOneStreamInTheOrderOfTime() {
        const auto spy = fixtures::sharedFile("data/us_SPY_1m_trade_2013-10-04_2013-10-11.csv.gz");
        const auto nifty = fixtures::sharedFile("data/in_NIFTY50_1m_2026-07-28_2026-08-21.csv.gz");
        const auto ticks = fixtures::sharedFile("data/us_IBM_ticks_trade_2013-10-08.csv.gz");
        const auto fil = fixtures::sharedFile("data/crypto_FILUSDT_binance-um_1m_2023-04_2023-06.csv.gz");
        if (spy.empty() || nifty.empty() || ticks.empty() || fil.empty())
            QSKIP("the reference data are not here");
        std::vector<std::string> sources{nifty.string() + ",market=NSE,symbol=NIFTY 50,timeframe=1m,stamp=start",
                                         spy.string() + ",market=US,symbol=SPY,timeframe=1m,stamp=start",
                                         fil.string() + ",market=CRYPTO,symbol=FILUSDT,timeframe=1m",
                                         ticks.string() + ",market=US,symbol=IBM"};
        std::map<std::size_t, std::size_t> counts;
        for (int round = 0; round < 2; ++round) {
            const auto sent = fixtures::play(*open(sources));
            QVERIFY(sent.status.has_value());
            QVERIFY(std::is_sorted(sent.events.begin(), sent.events.end(),
                                   [](const auto& a, const auto& b) { return a.receiveTime < b.receiveTime; }));
            std::map<std::size_t, std::size_t> found;
            std::vector<std::int64_t> missing;
            for (const market::Event& event : sent.events) {
                ++found[event.payload.index()];
                if (const auto* state = std::get_if<market::FeedStateChanged>(&event.payload); state && state->gap)
                    missing.push_back(state->gap->missingBars);
            }
            // The one hole of the NSE file; its nights, and New York's, are none.
            QCOMPARE(missing, std::vector<std::int64_t>{4});
            if (round == 0)
                counts = found;
            QCOMPARE(found, counts);
            QCOMPARE(found[5], std::size_t(7'121 + 4'839 + 131'040));
            QCOMPARE(found[1], std::size_t(33'381));
            // In any order of the files the events are the same; only streams are numbered as they open.
            std::reverse(sources.begin(), sources.end());
        }
    }

    void refusesTwoSourcesOfOneInstrument() {
        const auto minutes = m_files.write("minutes.csv", bars(3, "1"));
        const auto days = m_files.write("days.csv", "date,open,high,low,close\n2020-03-07,10,11,9,10\n");
        const auto feed =
            ReplayFeed::open({*parseSourceSpec(minutes.string() + kOptions),
                              *parseSourceSpec(days.string() + ",market=CRYPTO,symbol=X,timeframe=1d,zone=UTC")});
        QCOMPARE(errorOf(feed),
                 QString::fromStdString(minutes.string() + ": holds 1m bars of an instrument that " + days.string() +
                                        " has as 1d bars; one source per instrument, leave one out"));
        const auto trades = m_files.write("rec.txt", fixtures::tradeLine(kNanos, "X", 1, "1"));
        QVERIFY(errorOf(ReplayFeed::open(
                            {*parseSourceSpec(minutes.string() + kOptions), *parseSourceSpec(trades.string())}))
                    .endsWith(QStringLiteral("has as 1m bars; one source per instrument, leave one out")));
    }

    void endsWhenToldTo() {
        const auto feed = open({m_files.write("a.csv", bars(5'000, "1")).string() + kOptions});
        fixtures::NotingPacer pacer(false);
        int batches = 0;
        QVERIFY(feed->run([&](market::EventBatch&&) { return ++batches < 3; }, pacer, {}).has_value());
        QCOMPARE(batches, 3);
        std::stop_source stop;
        const auto sink = [&](market::EventBatch&&) { return stop.request_stop(); };
        QVERIFY(feed->run(sink, pacer, stop.get_token()).has_value());
    }

    void refusesBadInputBeforeTheFirstEvent() {
        const auto good = m_files.write("good.csv", bars(3, "1"));
        const auto bad = m_files.write("bad.txt", fixtures::tradeLine(kNanos, "A", 1, "1") +
                                                      fixtures::tradeLine(kNanos, "A", 2, "ten"));
        const auto feed =
            ReplayFeed::open({*parseSourceSpec(good.string() + kOptions), *parseSourceSpec(bad.string())});
        QCOMPARE(errorOf(feed), QString::fromStdString(bad.string()) + ":2: field p: not a decimal number \"ten\"");
    }

    void skipsBadRowsOnRequest() {
        const auto file = m_files.write("bad.txt", fixtures::tradeLine(kNanos, "A", 1, "1") +
                                                       fixtures::tradeLine(kNanos, "A", 2, "ten") +
                                                       fixtures::tradeLine(kNanos + 1, "A", 3, "2"));
        const auto feed = open({file.string()}, {market::SourceKind::Imported, "local", true});
        QCOMPARE(kindsOf(fixtures::play(*feed).events), (QStringList{"0 opened", "0 trade", "0 trade", "0 state"}));
    }

    void sendsTheSameSequenceInEveryRunAndAtEverySpeed() {
        const auto one = fixtures::sharedFile("data/l2_binance-spot_BTCUSDT_ws_2024-08-08T2354.txt.gz");
        const auto two = fixtures::sharedFile("data/l2_binance-spot_BTCUSDT_ws_2024-08-09T0000.txt.gz");
        if (one.empty() || two.empty())
            QSKIP("the reference data are not here");
        const auto feed = open({one.string(), two.string()});
        QVERIFY(feed);
        QCOMPARE(feed->sources().size(), std::size_t(1));
        QCOMPARE(feed->plan().at(0).files.at(0).symbols, std::vector<std::string>{"BTCUSDT"});
        const auto fast = fixtures::play(*feed, true);
        QVERIFY(fast.status.has_value());
        std::map<std::size_t, int> counts;
        for (const market::Event& event : fast.events)
            ++counts[event.payload.index()];
        QCOMPARE(counts, (std::map<std::size_t, int>{{0, 1}, {1, 19'904}, {2, 73'174}, {3, 1}, {4, 6'493}, {6, 1}}));
        QVERIFY(*std::max_element(fast.batchSizes.begin(), fast.batchSizes.end()) < 1'100);
        // The same again from new readers, and step by step: over the first file, to keep the test short.
        const auto part = open({one.string()});
        const std::string hash = fixtures::hashOf(fixtures::play(*part, true).events);
        QCOMPARE(fixtures::hashOf(fixtures::play(*part, false).events), hash);
        QVERIFY(fixtures::hashOf(fast.events) != hash);
    }
};

REGISTER_TEST(ReplayFeedTest)
#include "replay_feed_test.moc"
