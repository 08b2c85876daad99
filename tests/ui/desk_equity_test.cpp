#include "tests/support/fake_trading.h"
#include "tests/support/registered_test.h"
#include "tests/ui/market_sample.h"
#include "ui/desk/equity_chart.h"
#include "ui/desk/equity_panel.h"

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
        QVERIFY(figures->text().startsWith(QStringLiteral("Equity 1000.00 · drawdown -0.99 %")));
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
};

REGISTER_TEST(DeskEquityTest)
#include "desk_equity_test.moc"
