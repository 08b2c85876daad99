#include "core/api/series_page.h"
#include "tests/api/watched_market.h"
#include "tests/support/registered_test.h"

#include <QTest>

namespace aetherion::test {

using api::SeriesRange;

class SeriesPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPageIsTheNewestOfBoth() {
        const auto page = api::makePage(hours(0, 6), hours(4, 10), {{}, {}, 4}, "s");
        QCOMPARE(text(page.bars), std::string("6 7 8 9 "));
        QVERIFY(!page.cursor.empty());
        QVERIFY(api::makePage(hours(0, 6), hours(4, 10), {{}, {}, 10}, "s").cursor.empty());
    }

    void cursorsWalkBackToTheBeginning() {
        SeriesRange range{{}, at(9), 4};
        std::string seen;
        for (int pages = 0; pages < 5; ++pages) {
            const auto page = api::makePage(hours(0, 10), {}, range, "s");
            seen = text(page.bars) + "| " + seen;
            if (page.cursor.empty())
                break;
            range = {{}, at(9), 4};
            QVERIFY(api::applyCursor(page.cursor, "s", range));
        }
        QCOMPARE(seen, std::string("0 | 1 2 3 4 | 5 6 7 8 | "));
    }

    void cursorsWalkForwardToTheEnd() {
        SeriesRange range{at(2), at(9), 3};
        std::string seen;
        for (int pages = 0; pages < 5; ++pages) {
            const auto page = api::makePage(hours(0, 5), hours(4, 12), range, "s");
            seen += text(page.bars) + "| ";
            if (page.cursor.empty())
                break;
            range = {at(2), at(9), 3};
            QVERIFY(api::applyCursor(page.cursor, "s", range));
        }
        QCOMPARE(seen, std::string("2 3 4 | 5 6 7 | 8 | "));
    }

    void foreignCursorsAreRefused() {
        const std::string cursor = api::makePage(hours(0, 6), {}, {{}, {}, 2}, "s").cursor;
        SeriesRange range{{}, {}, 2};
        QVERIFY(api::applyCursor(cursor, "s", range));
        QVERIFY(!api::applyCursor(cursor, "t", range));
        QVERIFY(!api::applyCursor("", "s", range));
        for (std::size_t i = 0; i < cursor.size(); ++i) {
            std::string broken = cursor;
            broken[i] = broken[i] == '0' ? '1' : '0';
            QVERIFY2(!api::applyCursor(broken, "s", range), broken.c_str());
            QVERIFY(!api::applyCursor(cursor.substr(0, i), "s", range));
        }
        QVERIFY(!api::applyCursor(cursor + "0", "s", range));
    }

    void memoryIsEnoughWhereItReachesBack() {
        const auto remembered = hours(4, 10);
        QVERIFY(api::coversPage(remembered, {{}, {}, 5}));
        QVERIFY(!api::coversPage(remembered, {{}, {}, 6}));
        QVERIFY(!api::coversPage(remembered, {{}, at(8), 4}));
        QVERIFY(api::coversPage(remembered, {at(4), {}, 100}));
        QVERIFY(!api::coversPage(remembered, {at(3), {}, 1}));
        QVERIFY(!api::coversPage({}, {at(3), {}, 1}));
    }

    void rememberedCandlesGoBeforeStoredOnes() {
        auto stored = hours(0, 3);
        auto remembered = hours(2, 3);
        remembered[0].close = Price::fromUnits(77);
        const auto page = api::makePage(std::move(stored), remembered, {{}, {}, 3}, "s");
        QCOMPARE(page.bars.size(), std::size_t{3});
        QCOMPARE(page.bars[2].close.units(), std::int64_t{77});
    }

    void monthsAreMadeOfDaysAndOnlyClosedOnesShow() {
        std::vector<market::Bar> days;
        const Timestamp first = api::monthStart(fromEpochMillis(1'771'200'000'000), -1);
        for (int day = 0; day < 31 + 28; ++day)
            days.push_back(plainBar(market::Timeframe::D1, first + std::chrono::hours(24 * day), 100 + day));
        const auto before = api::monthsOf(days, days.back().openTime);
        QCOMPARE(before.size(), std::size_t{1});
        QCOMPARE(formatIso(before[0].openTime), std::string("2026-01-01T00:00:00Z"));
        QCOMPARE(formatIso(before[0].closeTime()), std::string("2026-02-01T00:00:00Z"));
        QCOMPARE(before[0].open.toDouble(), 100.0);
        QCOMPARE(before[0].high.toDouble(), 131.5);
        QCOMPARE(before[0].low.toDouble(), 99.5);
        QCOMPARE(before[0].close.toDouble(), 130.25);
        QCOMPARE(before[0].volume.toDouble(), 310.0);
        QCOMPARE(api::monthsOf(days, days.back().closeTime()).size(), std::size_t{2});
        QVERIFY(api::monthsOf({}, {}).empty());
    }

private:
    static Timestamp at(int hour) { return fromEpochMillis(1'771'200'000'000) + std::chrono::hours(hour); }
    static std::vector<market::Bar> hours(int from, int to) {
        std::vector<market::Bar> bars;
        for (int hour = from; hour < to; ++hour)
            bars.push_back(plainBar(market::Timeframe::H1, at(hour), 100 + hour));
        return bars;
    }
    static std::string text(const std::vector<market::Bar>& bars) {
        std::string numbers;
        for (const market::Bar& bar : bars)
            numbers += std::to_string((bar.openTime - at(0)) / std::chrono::hours(1)) + " ";
        return numbers;
    }
};

REGISTER_TEST(SeriesPageTest)

} // namespace aetherion::test

#include "series_page_test.moc"
