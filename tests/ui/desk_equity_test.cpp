#include "tests/support/fake_trading.h"
#include "tests/support/registered_test.h"
#include "tests/ui/market_sample.h"
#include "tests/ui/paged_history.h"
#include "ui/desk/equity_chart.h"
#include "ui/desk/equity_panel.h"
#include "ui/desk/equity_past.h"
#include "ui/look/formatting.h"

#include <QChart>
#include <QComboBox>
#include <QLabel>
#include <QLineSeries>

using namespace aetherion;
using namespace aetherion::desk;

namespace {

constexpr Timestamp kEquityStart = fromEpochMillis(1'723'161'600'000);

Timestamp secondsIn(std::int64_t seconds) { return kEquityStart + std::chrono::seconds(seconds); }

trading::CurrencyView equityOf(std::optional<double> equity, const std::string& currency = "USD") {
    trading::CurrencyView view;
    view.currency = currency;
    view.cash = Cash::fromUnits(1000 * kDecimalUnit);
    view.realised = Cash::fromUnits(5 * kDecimalUnit);
    if (equity) {
        view.equity = Cash::fromUnits(static_cast<std::int64_t>(*equity * kDecimalUnit));
        view.unrealised = Cash::fromUnits(2 * kDecimalUnit);
    } else {
        view.unknown = "AAPL has no price for 12 s";
    }
    return view;
}

contract::TradingView accountsWith(std::vector<trading::CurrencyView> currencies) {
    contract::TradingView view;
    trading::PortfolioView portfolio;
    portfolio.account = "ann";
    portfolio.currencies = std::move(currencies);
    view.portfolios = {portfolio};
    return view;
}

int linesIn(EquityPanel& panel) {
    return static_cast<int>(panel.findChild<EquityChart*>(QStringLiteral("equityChart"))->chart()->series().size());
}

/// Ann began with 1,000 USD, bought 10 at 10 and sold 5 of them at 12, at a fee of 1 each; the rest stands at 11.
struct BoughtAndSold {
    market::InstrumentSpec spec;
    std::vector<trading::Trade> trades;
    trading::PortfolioView now;

    BoughtAndSold() {
        spec.key = {market::Market::Us, "AAPL"};
        spec.currency = "USD";
        const auto cash = [](double value) { return Cash::fromUnits(static_cast<std::int64_t>(value * kDecimalUnit)); };
        trading::Trade trade;
        trade.number = 1;
        trade.order = 1;
        trade.account = "ann";
        trade.instrument = spec.key;
        trade.side = market::Side::Buy;
        trade.price = Price::fromUnits(10 * kDecimalUnit);
        trade.quantity = Quantity::fromUnits(10 * kDecimalUnit);
        trade.value = cash(100);
        trade.fee = cash(1);
        trade.time = secondsIn(10);
        trades.push_back(trade);
        trade.number = trade.order = 2;
        trade.side = market::Side::Sell;
        trade.price = Price::fromUnits(12 * kDecimalUnit);
        trade.quantity = Quantity::fromUnits(5 * kDecimalUnit);
        trade.value = cash(60);
        trade.realised = cash(8.5);
        trade.time = secondsIn(20);
        trades.push_back(trade);
        now.account = "ann";
        trading::CurrencyView dollars;
        dollars.currency = "USD";
        dollars.cash = cash(958);
        dollars.equity = cash(1013);
        dollars.realised = cash(8.5);
        dollars.unrealised = cash(4.5);
        now.currencies = {dollars};
        trading::PositionView position;
        position.instrument = spec.key;
        position.currency = "USD";
        position.quantity = Quantity::fromUnits(5 * kDecimalUnit);
        now.positions = {position};
    }
    [[nodiscard]] SpecOf specOf() const {
        return [this](const market::InstrumentKey& key) { return key == spec.key ? &spec : nullptr; };
    }
};

class TradeStore final : public test::PagedHistory {
public:
    void trades(contract::HistoryQuery, std::stop_token,
                contract::Completion<contract::Page<contract::TradeRow>> done) override {
        ++asked;
        contract::Page<contract::TradeRow> page;
        for (auto trade = stored.rbegin(); trade != stored.rend(); ++trade) {
            contract::TradeRow row;
            row.record.account = trade->account;
            row.record.number = trade->number;
            row.record.order = std::to_string(trade->order);
            row.record.instrument = trade->instrument;
            row.record.side = trade->side;
            row.record.price = trade->price;
            row.record.quantity = trade->quantity;
            row.record.fee = trade->fee;
            row.record.time = trade->time;
            row.record.value = trade->value;
            row.record.realised = trade->realised;
            page.rows.push_back(std::move(row));
        }
        done(std::move(page));
    }

    std::vector<trading::Trade> stored;
    int asked = 0;
};

} // namespace

class DeskEquityTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void trackKeepsItsBoundItsNewestAndItsWorst() {
        EquityTrack track;
        for (std::int64_t second = 0; second < 5000; ++second)
            track.add(secondsIn(second), equityOf(second == 2501 ? 500 : 1000 + static_cast<double>(second % 7)));
        QVERIFY(track.points().size() <= EquityTrack::kMostPoints);
        QVERIFY(track.points().size() > EquityTrack::kMostPoints / 3);
        QVERIFY(track.points().front().time <= secondsIn(16));
        QCOMPARE(track.points().back().time, secondsIn(4999));
        // The dip may have been thinned away, its depth is not.
        QCOMPARE(track.worstDrawdown(), 500.0 / 1006.0 - 1);
        for (std::size_t i = 1; i < track.points().size(); ++i)
            QVERIFY(track.points()[i - 1].time < track.points()[i].time);
        track.add(secondsIn(10), equityOf(7));
        QCOMPARE(track.points().size(), std::size_t(1));
        QCOMPARE(track.worstDrawdown(), 0.0);
    }

    void whatIsNotKnownIsAGapAndNeverANumber() {
        EquityTrack track;
        track.add(secondsIn(0), equityOf(1000));
        track.add(secondsIn(1), equityOf(1010));
        track.add(secondsIn(2), equityOf(std::nullopt));
        QVERIFY(track.isUnknown());
        QCOMPARE(track.points().size(), std::size_t(2));
        track.add(secondsIn(3), equityOf(909));
        track.add(secondsIn(4), equityOf(910));
        QVERIFY(track.points()[2].gapBefore && !track.points()[3].gapBefore);
        QCOMPARE(track.points()[2].drawdown(), 909.0 / 1010.0 - 1);
        // Gaps outlive the thinning.
        for (std::int64_t second = 5; second < 2000; ++second)
            track.add(secondsIn(second), equityOf(1000));
        QVERIFY(std::any_of(track.points().begin(), track.points().end(),
                            [](const EquityPoint& point) { return point.gapBefore; }));
    }

    void theChartSaysNumbersAsTheLanguageDoesAndTimesAsAClock() {
        EquityPanel panel;
        panel.resize(900, 320);
        panel.show();
        auto snapshot = test::sampleSnapshot({test::sampleStream(0, {})});
        const auto feed = [&](std::int64_t second, double dollars) {
            snapshot.pulse.engineTime = snapshot.pulse.wallTime = secondsIn(second);
            panel.show(snapshot, accountsWith({equityOf(dollars)}));
        };
        const auto* chart = panel.findChild<EquityChart*>(QStringLiteral("equityChart"));
        QCOMPARE(chart->mark(), QString());
        for (std::int64_t second = 7; second < 1'300; second += 9)
            feed(second, 10'000 + static_cast<double>(second % 100));
        QCOMPARE(chart->mark(), QStringLiteral("SIMULATED"));
        QVERIFY(chart->chart()->localizeNumbers());
        QCOMPARE(chart->chart()->locale(), look::numberLocale());
        const QStringList labels = chart->timeLabels();
        QVERIFY2(labels.size() >= 2 && labels.size() <= 6, qPrintable(labels.join(u'|')));
        QVERIFY2(labels.first().endsWith(QStringLiteral(" UTC")), qPrintable(labels.first()));
        for (const QString& label : labels) {
            const int minute = label.section(u':', 1, 1).left(2).toInt();
            QVERIFY2(minute % 5 == 0 && label.count(u':') == 1, qPrintable(labels.join(u'|')));
        }
        // Over days the day stands there, as the tables write it.
        for (std::int64_t hour = 1; hour < 90; hour += 3)
            feed(hour * 3'600 + 11, 10'000);
        for (const QString& label : chart->timeLabels())
            QVERIFY2(label.contains(QStringLiteral("20")) && label.contains(u'-') && label.count(u':') <= 1,
                     qPrintable(label));
        snapshot.session.kind = market::SourceKind::Replay;
        feed(90 * 3'600, 10'000);
        QCOMPARE(chart->mark(), QStringLiteral("REPLAY"));
    }

    void currenciesStandApartAndAreDrawnOnceASecond() {
        EquityPanel panel;
        panel.resize(700, 300);
        panel.show();
        auto snapshot = test::sampleSnapshot({test::sampleStream(0, {})});
        const auto feed = [&](std::int64_t second, std::optional<double> dollars) {
            snapshot.pulse.engineTime = snapshot.pulse.wallTime = secondsIn(second);
            panel.show(snapshot, accountsWith({equityOf(dollars), equityOf(50, "GBP")}));
        };
        feed(0, 1000);
        feed(1, 1010);
        feed(2, std::nullopt);
        auto* figures = panel.findChild<QLabel*>(QStringLiteral("equityFigures"));
        auto* choice = panel.findChild<QComboBox*>(QStringLiteral("equityChoice"));
        auto* unknown = panel.findChild<QLabel*>(QStringLiteral("equityUnknown"));
        QCOMPARE(choice->count(), 2);
        choice->setCurrentText(QStringLiteral("ann · USD"));
        QVERIFY(figures->text().startsWith(QStringLiteral("Equity not known")));
        QVERIFY(unknown->isVisible() && unknown->text().contains(QStringLiteral("AAPL has no price")));
        feed(4, 990);
        feed(5, 1000);
        QVERIFY(figures->text().startsWith(QStringLiteral("Equity 1,000.00 · drawdown -0.99 %")));
        QVERIFY(unknown->isHidden());
        QCOMPARE(linesIn(panel), 2);
        QCOMPARE(panel.track("ann", "GBP")->points().back().equity.text(), std::string("50"));
        // Within the same second nothing is drawn anew.
        auto* line = qobject_cast<QLineSeries*>(
            panel.findChild<EquityChart*>(QStringLiteral("equityChart"))->chart()->series().last());
        QCOMPARE(line->points().last().y(), 1000.0);
        snapshot.pulse.wallTime = secondsIn(5) + std::chrono::milliseconds(250);
        snapshot.pulse.engineTime = secondsIn(50);
        panel.show(snapshot, accountsWith({equityOf(1234), equityOf(50, "GBP")}));
        QCOMPARE(line->points().last().y(), 1000.0);
        snapshot.pulse.wallTime = secondsIn(6);
        panel.show(snapshot, accountsWith({equityOf(1234), equityOf(50, "GBP")}));
        QCOMPARE(line->points().last().y(), 1234.0);
        ++snapshot.session.number;
        feed(60, 7);
        QCOMPARE(panel.track("ann", "USD")->points().size(), std::size_t(1));
    }

    void whatWasBeforeIsReckonedFromTheTrades() {
        const BoughtAndSold past;
        const auto points = equityPast(past.trades, past.now, "USD", past.specOf());
        QCOMPARE(points.size(), std::size_t(2));
        QCOMPARE(points[0].time, secondsIn(10));
        // 1,000 less the fee: what was bought is worth what it cost.
        QCOMPARE(points[0].equity.toDouble(), 999.0);
        QCOMPARE(points[0].realised.toDouble(), 0.0);
        // 899 + 59 in cash, 5 at 12.
        QCOMPARE(points[1].equity.toDouble(), 1018.0);
        QCOMPARE(points[1].realised.toDouble(), 8.5);
        // At 11 now: 958 + 55, of which 8.5 are realised and 4.5 not.
        QCOMPARE(points[1].unrealised.toDouble(), 9.5);
        QVERIFY(equityPast(past.trades, past.now, "GBP", past.specOf()).empty());
        auto other = past.now;
        other.account = "bob";
        QVERIFY(equityPast(past.trades, other, "USD", past.specOf()).empty());
    }

    void afterARestartThePastIsThere() {
        const BoughtAndSold past;
        TradeStore store;
        store.stored = past.trades;
        EquityPanel panel;
        panel.setHistory(&store);
        contract::EngineSnapshot snapshot;
        snapshot.session.number = 1;
        snapshot.instruments = std::make_shared<const std::vector<market::InstrumentSpec>>(std::vector{past.spec});
        contract::TradingView view;
        view.source = market::Source{};
        view.portfolios = {past.now};
        view.trades = {past.trades[1]};
        snapshot.pulse.engineTime = snapshot.pulse.wallTime = secondsIn(100);
        panel.show(snapshot, view);
        QCOMPARE(panel.track("ann", "USD")->points().size(), std::size_t(1));
        QCoreApplication::processEvents();
        snapshot.pulse.engineTime = snapshot.pulse.wallTime = secondsIn(102);
        panel.show(snapshot, view);
        const auto& points = panel.track("ann", "USD")->points();
        QCOMPARE(points.size(), std::size_t(4));
        QCOMPARE(points.front().equity.toDouble(), 999.0);
        QVERIFY2(points[2].gapBefore, "nobody saw what lay between the last trade and the first look");
        QCOMPARE(points.back().peak.toDouble(), 1018.0);
        QCOMPARE(panel.track("ann", "USD")->worstDrawdown(), 1013.0 / 1018 - 1);
        QVERIFY(
            panel.findChild<QLabel*>(QStringLiteral("equityFigures"))->toolTip().contains(QStringLiteral("trades")));
        // Once: what comes then is seen.
        panel.show(snapshot, view);
        QCOMPARE(store.asked, 1);
    }

    void aLongPastIsThinned() {
        EquityTrack track;
        track.add(secondsIn(100'000), equityOf(50));
        std::vector<EquityPoint> past;
        for (int i = 0; i < 5'000; ++i) {
            const Cash equity = Cash::fromUnits((i == 777 ? 500 : 100) * kDecimalUnit);
            past.push_back({secondsIn(i), equity, equity, {}, {}, false});
        }
        track.begin(past);
        QVERIFY(track.points().size() < EquityTrack::kMostPoints);
        QCOMPARE(track.points().back().peak.toDouble(), 500.0);
        QCOMPARE(track.points().back().equity.toDouble(), 50.0);
        QCOMPARE(track.worstDrawdown(), -0.9);
        for (std::size_t i = 1; i < track.points().size(); ++i)
            QVERIFY(track.points()[i - 1].time < track.points()[i].time);
    }
};

REGISTER_TEST(DeskEquityTest)
#include "desk_equity_test.moc"
