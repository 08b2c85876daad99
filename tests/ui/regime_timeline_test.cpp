#include "core/contract/silent_stream.h"
#include "tests/support/registered_test.h"
#include "tests/ui/market_sample.h"
#include "tests/ui/paged_history.h"
#include "ui/boards/regime_headline.h"
#include "ui/boards/regime_style.h"
#include "ui/chart/probability_pane.h"
#include "ui/chart/regime_timeline.h"
#include "ui/look/theme.h"

#include <QImage>
#include <QSignalSpy>

using namespace aetherion;
using namespace std::chrono_literals;
using chart::ChartData;
using chart::ChartViewport;
using chart::LaneFlip;
using chart::RegimeLane;
using chart::RegimeTimeline;
using market::CalendarName;
using market::Regime;
using market::Timeframe;

namespace {

const Timestamp kLaneBegin = parseIso("2024-08-07T00:00Z")->time;

contract::BarRegime laneBar(Timestamp closeTime, Regime said, Regime confirmed) {
    contract::BarRegime bar;
    bar.closeTime = closeTime;
    bar.regime = said;
    bar.confirmed = confirmed;
    bar.known = said != Regime::Unknown;
    bar.confidence = 0.9;
    bar.cause = bar.known ? market::UnknownCause::None : market::UnknownCause::WarmingUp;
    return bar;
}

/// One bar after the other from the begin; a letter each for what it said and what was confirmed: "BB BC CC".
contract::RecentBars barsSaying(const QString& pairs, Timeframe timeframe = Timeframe::M1,
                                Timestamp from = kLaneBegin) {
    const auto regimeOf = [](QChar letter) {
        return letter == u'U'   ? Regime::Bull
               : letter == u'D' ? Regime::Bear
               : letter == u'S' ? Regime::Sideways
               : letter == u'C' ? Regime::Crisis
                                : Regime::Unknown;
    };
    std::vector<contract::BarRegime> bars;
    for (const QString& pair : pairs.split(u' ')) {
        from += market::length(timeframe);
        bars.push_back(laneBar(from, regimeOf(pair.at(0)), regimeOf(pair.at(1))));
    }
    contract::RecentBars recent;
    recent.regimes = std::move(bars);
    return recent;
}

RegimeLane laneOf(const contract::RecentBars& recent, CalendarName calendar = CalendarName::AlwaysOpen) {
    RegimeLane lane;
    lane.reset(Timeframe::M1, calendar);
    lane.setVotes(3);
    lane.merge(recent);
    return lane;
}

Timestamp laneClose(int bar) { return kLaneBegin + 1min * (bar + 1); }

struct Strip {
    explicit Strip(contract::HistoryPort& history) : timeline(history, data, viewport) {
        timeline.setPalette(look::themePalette(look::Theme::Dark));
        timeline.resize(1000, 140);
    }
    void show(const contract::EngineSnapshot& snapshot, Timeframe charted = Timeframe::M1) {
        const auto& stream = snapshot.streams.front();
        if (const auto& recent = stream.bars[market::index(charted)]) {
            data.reset(charted);
            data.mergeRecent(*recent);
            viewport.reset(market::length(charted), false);
            viewport.setExtent(data.bars().front().openTime, data.bars().back().closeTime());
        }
        timeline.show(snapshot, stream, charted);
    }
    [[nodiscard]] double width() const { return timeline.width() - viewport.gutter(); }
    [[nodiscard]] double xOf(Timestamp time) const { return viewport.xOf(time, width()); }

    ChartData data;
    ChartViewport viewport;
    RegimeTimeline timeline;
};

contract::EngineSnapshot stripSnapshot() {
    auto snapshot = test::sampleSnapshot({test::sampleStream(0, {})});
    test::sayEverything(snapshot.streams.front());
    snapshot.streams.front().stream.instrument.symbol = "FILUSDT";
    return snapshot;
}

bool isCloseTo(QColor a, QColor b) {
    return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue()) < 12;
}

} // namespace

/// Confirmed and now, kept apart: the ribbons, the truth under them, and the line above.
class RegimeTimelineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void flipsWhereItWasConfirmedAndKnowsTheFirstBarThatShowedIt() {
        const RegimeLane lane = laneOf(barsSaying(QStringLiteral("SS SS SS CS CS CC CC CC")));
        const auto flips = lane.flips(kLaneBegin, kLaneBegin + 1h);
        QCOMPARE(flips.size(), std::size_t{1});
        QCOMPARE(flips.front().confirmed, laneClose(5));
        QCOMPARE(flips.front().firstShown, laneClose(2));
        QCOMPARE(flips.front().barsWaited, 2);
        QCOMPARE(flips.front().from, Regime::Sideways);
        QCOMPARE(flips.front().to, Regime::Crisis);
        QCOMPARE(lane.flipBefore(laneClose(7)), std::optional(flips.front()));
        QVERIFY(!lane.flipBefore(laneClose(4)));
    }

    void votesNeedNotFollowOneAnother() {
        const auto flips = laneOf(barsSaying(QStringLiteral("SS CS SS CS CC"))).flips(kLaneBegin, kLaneBegin + 1h);
        QCOMPARE(flips.front().firstShown, laneClose(0));
        QCOMPARE(flips.front().barsWaited, 3);
        // What was held back by the dwell had shown for longer than the votes needed.
        const auto held = laneOf(barsSaying(QStringLiteral("SS CS CS CS CS CC"))).flips(kLaneBegin, kLaneBegin + 1h);
        QCOMPARE(held.front().barsWaited, 4);
    }

    void closedHoursAreBlankAndMissingDataHatched() {
        // Friday's last minute in New York, then Monday's first; and an hour that is missing on Monday.
        const Timestamp friday = parseIso("2024-08-09T20:00Z")->time;
        const Timestamp monday = parseIso("2024-08-12T13:30Z")->time;
        contract::RecentBars recent;
        recent.regimes =
            std::vector{laneBar(friday, Regime::Bull, Regime::Bull), laneBar(monday + 1min, Regime::Bull, Regime::Bull),
                        laneBar(monday + 61min, Regime::Bull, Regime::Bull)};
        const RegimeLane lane = laneOf(recent, CalendarName::Us);
        ChartViewport viewport;
        viewport.reset(1min, false);
        viewport.setExtent(friday - 1h, monday + 2h);
        viewport.zoom(0.001);
        const auto pieces = lane.pieces(viewport, 4000);
        std::size_t gaps = 0;
        for (const auto& piece : pieces)
            if (piece.isGap) {
                ++gaps;
                QVERIFY(piece.left >= viewport.xOf(monday, 4000));
            }
        QCOMPARE(gaps, std::size_t{1});
        QVERIFY(pieces.size() >= 3);
    }

    void manyBarsShareAColumn() {
        QString pairs = QStringLiteral("SS");
        for (int i = 1; i < 6000; ++i)
            pairs += i / 1000 % 2 ? QStringLiteral(" CC") : QStringLiteral(" SS");
        const RegimeLane lane = laneOf(barsSaying(pairs));
        ChartViewport viewport;
        viewport.reset(1min, false);
        viewport.setExtent(kLaneBegin, kLaneBegin + 6000min);
        viewport.zoom(0.001);
        const auto pieces = lane.pieces(viewport, 500);
        QCOMPARE(pieces.size(), std::size_t{6});
        const double border = viewport.xOf(kLaneBegin + 1000min, 500);
        QVERIFY(std::abs(pieces[1].left - border) <= 1.5);
    }

    void aRibbonForEachTimeframeAndTheChartedOne() {
        test::PagedHistory history;
        Strip strip(history);
        strip.show(stripSnapshot());
        QCOMPARE(strip.timeline.laneCount(), std::size_t{4});
        strip.timeline.grab();
        QVERIFY(strip.timeline.toolTipAt(strip.timeline.laneRect(Timeframe::H1).center())
                    .contains(QStringLiteral("no model for CRYPTO 1h")));
        strip.timeline.show(stripSnapshot(), stripSnapshot().streams.front(), Timeframe::S10);
        QCOMPARE(strip.timeline.laneCount(), std::size_t{5});
        strip.timeline.show(stripSnapshot(), stripSnapshot().streams.front(), Timeframe::M5);
        QCOMPARE(strip.timeline.laneCount(), std::size_t{4});
        QSignalSpy chosen(&strip.timeline, &RegimeTimeline::timeframeChosen);
        QTest::mouseDClick(&strip.timeline, Qt::LeftButton, {},
                           strip.timeline.laneRect(Timeframe::M15).center().toPoint());
        QCOMPARE(chosen.front().front().value<Timeframe>(), Timeframe::M15);
    }

    void aToolTipSaysWhatTheNameMeansAndWarns() {
        test::PagedHistory history;
        Strip strip(history);
        auto snapshot = stripSnapshot();
        auto& recent = snapshot.streams.front().bars[market::index(Timeframe::M1)];
        auto changed = std::make_shared<contract::RecentBars>(*recent);
        std::vector<contract::BarRegime> said = changed->regimes;
        for (contract::BarRegime& bar : said)
            bar.confirmed = bar.regime = Regime::Bull;
        said.back().confirmed = said.back().regime = Regime::Crisis;
        changed->regimes = std::move(said);
        changed->models = {{changed->regimes.front().closeTime, "aaaaaa111111"},
                           {changed->regimes[500].closeTime, "bbbbbb222222"}};
        recent = changed;
        strip.show(snapshot);
        const double y = strip.timeline.laneRect(Timeframe::M1).center().y();
        const auto at = [&](Timestamp time) { return strip.timeline.toolTipAt({strip.xOf(time), y}); };
        const QString bull = at(changed->regimes[505].closeTime - 30s);
        QVERIFY2(bull.contains(QStringLiteral("1m confirmed Bull*")), qPrintable(bull));
        QVERIFY(bull.contains(QStringLiteral("highest average return")));
        QVERIFY(bull.contains(QStringLiteral("does not differ beyond chance")));
        QVERIFY(bull.contains(QStringLiteral("Model bbbbbb222222")));
        const QString crisis = at(changed->regimes.back().closeTime - 30s);
        QVERIFY2(crisis.contains(QStringLiteral("says nothing about direction")), qPrintable(crisis));
        const QString model = at(changed->regimes[500].closeTime - 1min);
        QVERIFY2(model.contains(QStringLiteral("from aaaaaa111111 to bbbbbb222222")), qPrintable(model));
        const QString forming = at(changed->regimes.back().closeTime + 20s);
        QVERIFY2(forming.contains(QStringLiteral("forming bar: Bear* 71 %, provisional")), qPrintable(forming));
    }

    void whatIsProvisionalIsOutlinedAndNotFilled() {
        test::PagedHistory history;
        Strip strip(history);
        const auto snapshot = stripSnapshot();
        strip.show(snapshot);
        strip.viewport.zoom(6);
        const Timestamp last = snapshot.streams.front().bars[market::index(Timeframe::M1)]->regimes.back().closeTime;
        const QRectF band = strip.timeline.laneRect(Timeframe::M1);
        const QRect box(static_cast<int>(strip.xOf(last)) + 1, static_cast<int>(band.top()),
                        static_cast<int>(strip.xOf(last + 1min) - strip.xOf(last)) - 1,
                        static_cast<int>(band.height()));
        const QImage image = strip.timeline.grab().toImage();
        const QColor bear = boards::regimeColor(Regime::Bear, look::themeColors(strip.timeline.palette()));
        int inked = 0;
        for (int y = box.top(); y < box.bottom(); ++y)
            for (int x = box.left(); x < std::min(box.right(), image.width()); ++x)
                inked += isCloseTo(image.pixelColor(x, y), bear) ? 1 : 0;
        QVERIFY2(inked > 10, qPrintable(QString::number(inked)));
        QVERIFY2(inked < box.width() * box.height() / 2, qPrintable(QString::number(inked)));
    }

    void theTruthStandsUnderThemInASimulationAlone() {
        test::PagedHistory history;
        Strip strip(history);
        auto snapshot = stripSnapshot();
        strip.show(snapshot);
        QVERIFY(strip.timeline.truthRect().isEmpty());
        const int without = strip.timeline.sizeHint().height();
        auto truth = std::make_shared<contract::TruthView>();
        const Timestamp last = snapshot.streams.front().bars[market::index(Timeframe::M1)]->regimes.back().closeTime;
        truth->changes = {{last - 600min, Regime::Sideways}, {last - 30min, Regime::Crisis}};
        truth->agreement[market::index(Timeframe::M1)] = {412, 251};
        snapshot.streams.front().truth = truth;
        strip.timeline.show(snapshot, snapshot.streams.front(), Timeframe::M1);
        QVERIFY(strip.timeline.sizeHint().height() > without);
        QCOMPARE(strip.timeline.agreementText(), QStringLiteral("61 %"));
        const QRectF band = strip.timeline.truthRect();
        const QString said = strip.timeline.toolTipAt({strip.xOf(last - 10min), band.center().y()});
        QVERIFY2(said.contains(QStringLiteral("Here Crisis")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("1m confirmed the true regime at 60.9 % of 412 bar")), qPrintable(said));
        const QImage image = strip.timeline.grab().toImage();
        const QColor crisis = boards::regimeColor(Regime::Crisis, look::themeColors(strip.timeline.palette()));
        const auto pixel = image.pixelColor(static_cast<int>(strip.xOf(last - 10min)),
                                            static_cast<int>(band.top() + band.height() * 0.3));
        QVERIFY2(isCloseTo(pixel, crisis), qPrintable(pixel.name()));
    }

    void olderRegimesComeFromTheStoreWithTheirModels() {
        test::PagedHistory history;
        const auto snapshot = stripSnapshot();
        const auto& stream = snapshot.streams.front();
        const Timestamp first = stream.bars[market::index(Timeframe::M1)]->regimes.front().closeTime;
        for (int i = 6000; i > 0; --i) {
            contract::PosteriorRow row;
            row.record.source = stream.stream.source.id();
            row.record.timeframe = Timeframe::M1;
            row.record.closeTime = first - i * 1min;
            row.record.regime = Regime::Bear;
            row.record.state = 2;
            row.record.confirmed = true;
            row.record.modelId = i > 3000 ? "old" : "new";
            history.storedPosteriors.push_back(row);
        }
        Strip strip(history);
        strip.show(snapshot);
        QVERIFY(history.asked.empty());
        strip.viewport.pan(-9h);
        QTRY_VERIFY(strip.timeline.lane(Timeframe::M1)->regimes().size() >= 5512);
        strip.viewport.setExtent(first - 120h, first + 512min);
        strip.viewport.pan(-90h);
        QTRY_COMPARE(strip.timeline.lane(Timeframe::M1)->regimes().size(), std::size_t{6512});
        const auto changes = strip.timeline.lane(Timeframe::M1)->modelChanges();
        QCOMPARE(changes.size(), std::size_t{1});
        QCOMPARE(changes.front().at, first - 3001min);
        QCOMPARE(changes.front().after, std::string("new"));
    }

    void provenanceIsAmberWhereTrainingAndUseDiffer() {
        auto snapshot = stripSnapshot();
        auto& stream = snapshot.streams.front();
        stream.stream.source.kind = market::SourceKind::Live;
        const auto& view = test::minuteRegime(stream);
        const auto same = boards::provenanceOf(view, stream.stream, snapshot.models.get());
        QVERIFY2(!same.differs, qPrintable(same.details));
        QCOMPARE(same.line, QStringLiteral("model 3f2a9c1d, trained on FILUSDT, applied to FILUSDT (LIVE)"));
        stream.stream.instrument.symbol = "BTCUSDT";
        QVERIFY(boards::provenanceOf(view, stream.stream, snapshot.models.get()).differs);
        stream.stream.instrument.symbol = "FILUSDT";
        stream.stream.source.kind = market::SourceKind::Simulated;
        const auto simulated = boards::provenanceOf(view, stream.stream, snapshot.models.get());
        QVERIFY(simulated.differs);
        QVERIFY(simulated.details.contains(QStringLiteral("trained on real prices, applied to simulated ones")));
    }

    void whatASilentStreamSaidIsPalerAndTheTimeSinceIsHatched() {
        test::PagedHistory history;
        Strip strip(history);
        auto snapshot = stripSnapshot();
        strip.show(snapshot);
        chart::ProbabilityPane pane(strip.data, strip.viewport);
        pane.setPalette(strip.timeline.palette());
        pane.resize(1000, 84);
        const QRectF band = strip.timeline.laneRect(Timeframe::M1);
        const Timestamp last = strip.data.regimes().back().closeTime;
        const int edge = static_cast<int>(strip.xOf(last));
        const QImage fresh = strip.timeline.grab().toImage();
        const QImage freshPane = pane.grab().toImage();
        snapshot.streams.front().feedState = market::FeedState::Stale;
        contract::withholdRegimes(snapshot.streams.front());
        strip.timeline.show(snapshot, snapshot.streams.front(), Timeframe::M1);
        pane.setAged(true);
        const QImage old = strip.timeline.grab().toImage();
        const QImage oldPane = pane.grab().toImage();
        const auto changedIn = [](const QImage& a, const QImage& b, int from, int to, int y) {
            int changed = 0;
            for (int x = from; x < to; ++x)
                changed += a.pixel(x, y) != b.pixel(x, y) ? 1 : 0;
            return changed;
        };
        const int y = static_cast<int>(band.top()) + 2;
        QVERIFY(changedIn(old, fresh, 0, edge, y) > edge * 9 / 10);
        QVERIFY(changedIn(oldPane, freshPane, 0, edge, 80) > edge * 9 / 10);
        // Up to the end of the plot, not for one bar alone.
        const int end = static_cast<int>(strip.width());
        const int bar = static_cast<int>(strip.xOf(last + 1min)) - edge + 1;
        QVERIFY2(end - edge > bar + 16, qPrintable(QStringLiteral("%1 %2 %3").arg(edge).arg(end).arg(bar)));
        QVERIFY(changedIn(old, fresh, end - 14, end, y) > 0);
        QVERIFY(changedIn(oldPane, freshPane, end - 14, end, 20) > 0);
    }

    void aModelIsNeverCertain() {
        ChartData data;
        ChartViewport viewport;
        data.reset(Timeframe::M1);
        contract::RecentBars recent;
        recent.closed = test::walk(Timeframe::M1, 20, kLaneBegin + 20min, 100, 1);
        std::vector<contract::BarRegime> regimes;
        for (const market::Bar& bar : recent.closed) {
            auto regime = laneBar(bar.closeTime(), Regime::Crisis, Regime::Crisis);
            regime.probabilities = {0, 0, 0, 1};
            regimes.push_back(regime);
        }
        recent.regimes = std::move(regimes);
        data.mergeRecent(recent);
        viewport.reset(1min, false);
        viewport.setExtent(data.bars().front().openTime, data.bars().back().closeTime());
        chart::ProbabilityPane pane(data, viewport);
        pane.resize(800, 84);
        QImage image = pane.grab().toImage();
        const double width = 800 - viewport.gutter();
        const int x = static_cast<int>(viewport.xOf(data.bars().back().closeTime() - 30s, width));
        QVERIFY(image.pixelColor(x, 0) != image.pixelColor(x, 42));
        const QString said = pane.toolTipAt({static_cast<double>(x), 40});
        QVERIFY2(said.contains(QStringLiteral("Crisis >99 %")), qPrintable(said));
        QVERIFY(said.contains(QStringLiteral("Bull <1 %")));
    }
};

REGISTER_TEST(RegimeTimelineTest)
#include "regime_timeline_test.moc"
