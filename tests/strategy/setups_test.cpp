#include "core/strategy/setup_choice.h"
#include "tests/strategy/strategy_bars.h"
#include "tests/support/registered_test.h"

using namespace aetherion;
using namespace aetherion::strategy;
using namespace aetherion::test;
using market::MetaRegime;
using market::Side;

namespace {

SetupInputs morning(const IntradayRow& row) { return {row, DayPhase::Morning, 1.2}; }

IntradayRow belowVwap(double distance) {
    IntradayRow row = quietRow();
    row.vwap = 100 / (1 - distance);
    row.vwapDistance = -distance;
    row.atr14 = 2; // 0.45 of it is 0.9 %, more than the deviation
    return row;
}

IntradayRow brokenRange(int way) {
    IntradayRow row = quietRow();
    row.openingRange15 = RangeBreak{99.5, 98, 1};
    if (way < 0)
        row.openingRange15 = RangeBreak{102, 100.5, -1};
    row.trend = way * 0.75;
    row.relativeVolume = 2;
    return row;
}

IntradayRow pulledBack(int way) {
    IntradayRow row = quietRow();
    row.trend = way * 0.75;
    row.recentHigh = 100.3;
    row.recentLow = 99.7;
    row.rsi14 = way > 0 ? 55 : 45;
    return row;
}

IntradayRow squeezed() {
    IntradayRow row = quietRow();
    row.squeezeRatio = 0.9;
    row.squeezeRatioBefore = 0.9;
    row.relativeVolume = 1.25;
    row.trend = 0.5;
    return row;
}

} // namespace

class SetupsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsSaidOfAQuietBar() {
        const SetupChoice choice{StrategySettings{}};
        for (const auto& setup : choice.find(quietRow(), DayPhase::Morning))
            QVERIFY(!setup);
        for (const auto& setup : choice.find(IntradayRow{}, DayPhase::Morning))
            QVERIFY(!setup);
    }

    void vwapReversionActsAtItsDeviationAndNotBefore() {
        const VwapReversion rule{VwapReversionSettings{}};
        QVERIFY(!rule.find(morning(belowVwap(0.0039))));
        const auto setup = rule.find(morning(belowVwap(0.004)));
        QVERIFY(setup.has_value());
        QCOMPARE(setup->side, Side::Buy);
        // 0.35 * 1 * min(1.2 - 25 * 0.001, 1.10)
        QVERIFY(std::abs(setup->confidence - 0.35 * 1.10) < 1e-9);
        QVERIFY(std::abs(setup->score - 25) < 1e-9);
        QCOMPARE(setup->exit.target, *belowVwap(0.004).vwap);
        QCOMPARE(setup->exit.stop, 100 - 1.25 * 2);
        QCOMPARE(setup->exit.timeStop, std::chrono::minutes(45));
        QVERIFY(setup->exit.partials);
        QCOMPARE(setup->exit.trail, 0.0);
        QVERIFY(rule.find(morning(belowVwap(-0.004)))->side == Side::Sell);
        QVERIFY(rule.find(morning(belowVwap(-0.004)))->exit.stop > 100);
    }

    void vwapReversionAlsoActsOnADistanceInTrueRanges() {
        const VwapReversion rule{VwapReversionSettings{}};
        IntradayRow row = belowVwap(0.000901);
        row.atr14 = 0.2; // 0.2 %, of which 0.45 is 0.09 %
        QVERIFY(rule.find(morning(row)).has_value());
        row.vwapDistance = -0.00089;
        QVERIFY(!rule.find(morning(row)));
    }

    void vwapReversionStaysOutOfTrendsThinVolumeAndHalfSeenDays() {
        const VwapReversion rule{VwapReversionSettings{}};
        IntradayRow row = belowVwap(0.01);
        row.trend = -0.75;
        QVERIFY(rule.find(morning(row)).has_value());
        row.trend = -1;
        QVERIFY(!rule.find(morning(row)));
        row = belowVwap(0.01);
        row.relativeVolume = 0.9;
        QVERIFY(rule.find(morning(row)).has_value());
        row.relativeVolume = 0.89;
        QVERIFY(!rule.find(morning(row)));
        row = belowVwap(0.01);
        row.sessionWhole = false;
        QVERIFY(!rule.find(morning(row)));
        row = belowVwap(0.01);
        row.sessionVolatility = 0.1; // the second factor's floor
        QVERIFY(std::abs(rule.find(morning(row))->confidence - 0.80 * 0.55) < 1e-9);
    }

    void openingRangeFollowsABreakInTheMorningOnly() {
        const OpeningRange rule{OpeningRangeSettings{}};
        const IntradayRow row = brokenRange(1);
        const auto setup = rule.find(morning(row));
        QVERIFY(setup.has_value());
        QCOMPARE(setup->side, Side::Buy);
        QVERIFY(std::abs(setup->confidence - (0.35 + 0.2 + 0.15)) < 1e-12);
        QVERIFY(std::abs(setup->score - 25 * 1 * 2) < 1e-12); // half a point beyond is one ATR
        QCOMPARE(setup->exit.stop, 100 - 1.2 * 0.5);
        QCOMPARE(setup->exit.target, 100 + 2.2 * 0.5);
        QCOMPARE(setup->exit.trail, 1.2 * 0.5);
        QVERIFY(rule.find({row, DayPhase::Opening}).has_value());
        for (const DayPhase phase : {DayPhase::Midday, DayPhase::Afternoon, DayPhase::LastHour, DayPhase::Continuous})
            QVERIFY(!rule.find({row, phase}));
        OpeningRangeSettings allDay;
        allDay.allDay = true;
        QVERIFY(OpeningRange{allDay}.find({row, DayPhase::Afternoon}).has_value());
        QCOMPARE(rule.find(morning(brokenRange(-1)))->side, Side::Sell);
    }

    void openingRangeNeedsVolumeAndATrendInItsDirection() {
        const OpeningRange rule{OpeningRangeSettings{}};
        IntradayRow row = brokenRange(1);
        row.relativeVolume = 1.4;
        QVERIFY(rule.find(morning(row)).has_value());
        row.relativeVolume = 1.39;
        QVERIFY(!rule.find(morning(row)));
        row = brokenRange(1);
        row.trend = -0.75;
        QVERIFY(!rule.find(morning(row)));
        row.trend = 0.15;
        QVERIFY(rule.find(morning(row)).has_value());
        row.trend = 0.14;
        QVERIFY(!rule.find(morning(row)));
    }

    void openingRangeUsesTheFiveMinutesWhileTheFifteenAreNotOver() {
        const OpeningRange rule{OpeningRangeSettings{}};
        IntradayRow row = brokenRange(1);
        row.openingRange5 = row.openingRange15;
        row.openingRange15.reset();
        QVERIFY(rule.find(morning(row)).has_value());
    }

    void trendPullbackActsWithinItsBand() {
        const TrendPullback rule{TrendPullbackSettings{}};
        const auto setup = rule.find(morning(pulledBack(1)));
        QVERIFY(setup.has_value());
        QCOMPARE(setup->side, Side::Buy);
        QVERIFY(std::abs(setup->confidence - (0.35 + 0.25 * 0.75 + 0.1)) < 1e-12);
        QVERIFY(std::abs(setup->score - (30 + 10 + 15)) < 1e-9);
        QCOMPARE(rule.find(morning(pulledBack(-1)))->side, Side::Sell);
        IntradayRow row = pulledBack(1);
        row.recentHigh = 100.0999;
        QVERIFY(!rule.find(morning(row)));
        row.recentHigh = 100.1001;
        QVERIFY(rule.find(morning(row)).has_value());
        row.recentHigh = 100.5999;
        QVERIFY(rule.find(morning(row)).has_value());
        row.recentHigh = 100.6001;
        QVERIFY(!rule.find(morning(row)));
        row = pulledBack(1);
        row.trend = 0.44;
        QVERIFY(!rule.find(morning(row)));
        row = pulledBack(1);
        row.relativeVolume = 0.99;
        QVERIFY(!rule.find(morning(row)));
    }

    /// AION 28: the RSI was computed and never applied.
    void trendPullbackHeedsTheStrengthIndex() {
        const TrendPullback rule{TrendPullbackSettings{}};
        IntradayRow row = pulledBack(1);
        row.rsi14 = 48;
        QVERIFY(rule.find(morning(row)).has_value());
        row.rsi14 = 47.99;
        QVERIFY(!rule.find(morning(row)));
        row.rsi14.reset();
        QVERIFY(!rule.find(morning(row)));
        row = pulledBack(-1);
        row.rsi14 = 52;
        QVERIFY(rule.find(morning(row)).has_value());
        row.rsi14 = 52.01;
        QVERIFY(!rule.find(morning(row)));
    }

    void squeezeActsWhileItLastsAndWhenItEnds() {
        const Squeeze rule{SqueezeSettings{}};
        const auto on = rule.find(morning(squeezed()));
        QVERIFY(on.has_value());
        QVERIFY(std::abs(on->score - (25 + 9)) < 1e-12);
        IntradayRow row = squeezed();
        row.squeezeRatio = 1.0;
        const auto released = rule.find(morning(row));
        QVERIFY(released.has_value());
        QVERIFY(std::abs(released->score - (25 + 9 + 10)) < 1e-12);
        QVERIFY(std::abs(released->confidence - on->confidence - 0.15) < 1e-12);
        row.squeezeRatioBefore = 1.0;
        QVERIFY(!rule.find(morning(row)));
        row = squeezed();
        row.relativeVolume = 1.24;
        QVERIFY(!rule.find(morning(row)));
    }

    void squeezeTakesItsSideFromTheBreakThenTheTrendThenVwap() {
        const Squeeze rule{SqueezeSettings{}};
        IntradayRow row = squeezed();
        row.openingRange15->direction = -1;
        QCOMPARE(rule.find(morning(row))->side, Side::Sell);
        row.openingRange15->direction = 0;
        QCOMPARE(rule.find(morning(row))->side, Side::Buy);
        row.trend = 0;
        row.vwapSlope = -1e-5;
        QCOMPARE(rule.find(morning(row))->side, Side::Sell);
        row.vwapSlope = 0;
        QVERIFY(!rule.find(morning(row)));
    }

    /// AION 28: scores ran from 0 to 150 where -1 to 1 was promised.
    void everyScoreAndConfidenceStaysOnItsScale() {
        IntradayRow row = squeezed();
        row.relativeVolume = 20;
        row.trend = 1;
        row.recentHigh = 100.5;
        row.rsi14 = 60;
        row.openingRange15 = RangeBreak{50, 40, 1};
        const SetupChoice choice{StrategySettings{}};
        const FoundSetups found = choice.find(row, DayPhase::Morning);
        int seen = 0;
        for (const auto& setup : found)
            if (setup) {
                ++seen;
                QVERIFY(setup->score > 0 && setup->score <= 100);
                QVERIFY(setup->confidence > 0 && setup->confidence <= 0.99);
            }
        QCOMPARE(seen, 3);
        const auto signal = choice.best(found, row, MetaRegime::TrendingBull, std::nullopt);
        QVERIFY(signal && signal->edge <= 1);
    }

    void choosesByScoreTimesTheRegimesWeight() {
        const SetupChoice choice{StrategySettings{}};
        IntradayRow row = pulledBack(1);
        row.squeezeRatio = row.squeezeRatioBefore = 0.5;
        row.relativeVolume = 1.3;
        const FoundSetups found = choice.find(row, DayPhase::Morning);
        QVERIFY(found[index(SetupKind::TrendPullback)] && found[index(SetupKind::Squeeze)]);
        QCOMPARE(choice.best(found, row, MetaRegime::TrendingBull, std::nullopt)->name, std::string("trend_pullback"));
        QCOMPARE(choice.best(found, row, MetaRegime::RangeBound, std::nullopt)->name, std::string("squeeze"));
        QVERIFY(!choice.best(found, row, MetaRegime::HighVolatilityRiskOff, std::nullopt));
        QVERIFY(!choice.best(found, row, MetaRegime::Unknown, std::nullopt));
    }

    void aSymbolThatWasJustTradedCountsLess() {
        const SetupChoice choice{StrategySettings{}};
        const IntradayRow row = pulledBack(1);
        const FoundSetups found = choice.find(row, DayPhase::Morning);
        const auto edge = [&](std::optional<RecentTrade> recent) {
            return choice.best(found, row, MetaRegime::TrendingBull, recent)->edge;
        };
        const double fresh = edge(std::nullopt);
        QVERIFY(std::abs(edge(RecentTrade{row.time, "squeeze"}) - 0.40 * fresh) < 1e-12);
        QVERIFY(std::abs(edge(RecentTrade{row.time, "trend_pullback"}) - 0.20 * fresh) < 1e-12);
        QVERIFY(std::abs(edge(RecentTrade{row.time - std::chrono::minutes(15), "squeeze"}) - 0.70 * fresh) < 1e-12);
        QCOMPARE(edge(RecentTrade{row.time - std::chrono::minutes(30), "trend_pullback"}), fresh);
    }

    void aDisabledSetupIsNotAsked() {
        StrategySettings settings;
        settings.policy.enabled[index(SetupKind::TrendPullback)] = false;
        for (const auto& setup : SetupChoice{settings}.find(pulledBack(1), DayPhase::Morning))
            QVERIFY(!setup);
    }

    void theDaysPartsFollowTheSessionsLength() {
        const auto& us = market::TradingCalendar::of(market::CalendarName::Us);
        const auto whole = us.sessionAtOrBefore(at("2024-08-09T15:00Z"));
        const auto phase = [](const market::Session& session, int minute) {
            return phaseAt(session.open + std::chrono::minutes(minute), session, false);
        };
        QCOMPARE(phase(whole, 44), DayPhase::Opening);
        QCOMPARE(phase(whole, 45), DayPhase::Morning);
        QCOMPARE(phase(whole, 120), DayPhase::Midday);
        QCOMPARE(phase(whole, 240), DayPhase::Afternoon);
        QCOMPARE(phase(whole, 330), DayPhase::LastHour);
        QCOMPARE(phase(whole, 390), DayPhase::Closed);
        QCOMPARE(phase(whole, -1), DayPhase::Closed);
        // A half day of 210 minutes has its midday from the 65th.
        const auto half = us.sessionAtOrBefore(at("2024-11-29T16:00Z"));
        QCOMPARE(phase(half, 64), DayPhase::Morning);
        QCOMPARE(phase(half, 65), DayPhase::Midday);
        const auto coin = market::TradingCalendar::of(market::CalendarName::AlwaysOpen).sessionAtOrBefore(whole.open);
        QCOMPARE(phaseAt(coin.open + std::chrono::minutes(119), coin, true), DayPhase::Morning);
        QCOMPARE(phaseAt(coin.open + std::chrono::hours(3), coin, true), DayPhase::Continuous);
    }
};

REGISTER_TEST(SetupsTest)
#include "setups_test.moc"
