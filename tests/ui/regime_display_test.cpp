#include "core/contract/silent_stream.h"
#include "tests/support/registered_test.h"
#include "tests/ui/fake_ports.h"
#include "tests/ui/market_sample.h"
#include "ui/boards/regime_board.h"
#include "ui/boards/regime_board_model.h"
#include "ui/boards/regime_headline.h"
#include "ui/boards/regime_legend.h"
#include "ui/boards/regime_words.h"
#include "ui/chart/chart_stack.h"
#include "ui/chart/regime_timeline.h"
#include "ui/look/caution_line.h"
#include "ui/look/language.h"

#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>

using namespace aetherion;
using namespace aetherion::look;
using namespace aetherion::boards;
using namespace aetherion::chart;
using market::Regime;
using market::UnknownCause;

/// What has to be said beside a regime stands wherever the regime stands.
class RegimeDisplayTest : public QObject {
    Q_OBJECT

    static contract::EngineSnapshot everything() {
        auto stream = test::sampleStream(0, {});
        test::sayEverything(stream);
        return test::sampleSnapshot({stream});
    }
    static void show(ChartStack& stack, const contract::EngineSnapshot& snapshot) {
        stack.resize(900, 800);
        stack.show(snapshot, snapshot.streams.front());
        stack.QWidget::show();
    }
    static const boards::RegimeHeadline& headlineOf(const ChartStack& stack) {
        return *stack.findChild<boards::RegimeHeadline*>();
    }
    static QString lineOf(const ChartStack& stack) { return headlineOf(stack).confirmedText(); }

private Q_SLOTS:
    void aMinuteBullCarriesItsCautionEverywhere() {
        const auto snapshot = everything();
        const QString sentence = QString::fromStdString(
            test::minuteRegime(const_cast<contract::StreamView&>(snapshot.streams.front())).caution);
        test::FakeHistory history;
        ChartStack stack(history);
        show(stack, snapshot);
        QCOMPARE(lineOf(stack), QStringLiteral("Bull* 42 min"));
        const auto* caution = stack.findChild<CautionLine*>(QStringLiteral("regimeCaution"));
        QVERIFY(caution->isVisible());
        QCOMPARE(caution->text(), sentence);
        QVERIFY(caution->accessibleName().contains(sentence));
        QVERIFY(stack.findChild<RegimeLegend*>()->toolTip().contains(sentence));
        QVERIFY(stack.findChild<RegimeTimeline*>()->accessibleDescription().contains(sentence));

        RegimeBoardModel rows;
        rows.update(snapshot);
        const QModelIndex cell = rows.index(0, RegimeBoardModel::columnOf(market::Timeframe::M1));
        QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(sentence));
        QVERIFY(cell.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("1m confirmed Bull*")));
    }

    void theWordsFollowWhatTheyAreAbout() {
        auto snapshot = everything();
        auto& stream = snapshot.streams.front();
        test::FakeHistory history;
        ChartStack stack(history);
        stack.setTimeframe(market::Timeframe::M1);
        show(stack, snapshot);
        const auto* meta = stack.findChild<QLabel*>(QStringLiteral("metaRegime"));
        const auto* caution = stack.findChild<CautionLine*>(QStringLiteral("regimeCaution"));
        const QString together = meta->text();
        QVERIFY2(together.contains(QStringLiteral("5m Bear")), qPrintable(together));
        QVERIFY(!caution->text().isEmpty());

        stream.meta.explanation = "the timeframes do not agree";
        stack.show(snapshot, stream);
        QVERIFY2(meta->text().contains(QStringLiteral("do not agree")), qPrintable(meta->text()));
        stream.meta.confidence = 0.99;
        stack.show(snapshot, stream);
        QVERIFY2(meta->text().contains(QStringLiteral("99 %")), qPrintable(meta->text()));

        test::minuteRegime(stream).caution = "5m Bull and Bear are not told apart";
        snapshot.models.reset();
        stack.show(snapshot, stream);
        QCOMPARE(caution->text(), QStringLiteral("5m Bull and Bear are not told apart"));
        stack.setTimeframe(market::Timeframe::M5);
        QVERIFY2(caution->text().isEmpty(), qPrintable(caution->text()));
        stack.setTimeframe(market::Timeframe::M1);
        QVERIFY(!caution->text().isEmpty());

        Language language;
        QVERIFY(language.choose(QStringLiteral("zh_CN")));
        QCoreApplication::processEvents();
        stack.show(snapshot, stream);
        QVERIFY2(!meta->text().contains(QStringLiteral("agree")), qPrintable(meta->text()));
        QVERIFY(language.choose(QStringLiteral("en")));
        QCoreApplication::processEvents();
        QVERIFY2(meta->text().contains(QStringLiteral("do not agree")), qPrintable(meta->text()));
        stack.showNothing(QStringLiteral("nothing"));
        QCOMPARE(meta->text(), QString());
    }

    void theBoardIsSearchedByTheNamesInForce() {
        boards::RegimeBoard board;
        board.show(everything());
        board.findChild<QLineEdit*>()->setText(QStringLiteral("牛市"));
        QCOMPARE(board.model().rowCount(), 0);
        Language language;
        QVERIFY(language.choose(QStringLiteral("zh_CN")));
        QCoreApplication::processEvents();
        QCOMPARE(board.model().rowCount(), 1);
        QVERIFY(language.choose(QStringLiteral("en")));
        QCoreApplication::processEvents();
        QCOMPARE(board.model().rowCount(), 0);
    }

    void theBoardPaintsOnlyTheColumnsThatChanged() {
        boards::RegimeBoard board;
        board.resize(board.fontMetrics().height() * 14, 400);
        board.QWidget::show();
        QVERIFY(QTest::qWaitForWindowExposed(&board));
        auto snapshot = everything();
        auto& stream = snapshot.streams.front();
        const auto painted = [&] {
            const std::uint64_t before = board.paintedCells();
            board.show(snapshot);
            for (int turn = 0; turn < 3; ++turn)
                QCoreApplication::processEvents();
            return board.paintedCells() - before;
        };
        QVERIFY(painted() > 0);
        QVERIFY(board.view()->isColumnHidden(RegimeBoardModel::kLast));
        stream.lastPrice = *stream.lastPrice + Price::fromUnits(kDecimalUnit);
        snapshot.pulse.engineTime += std::chrono::seconds(1);
        QCOMPARE(painted(), std::uint64_t{0});
        // What is painted in every cell.
        test::minuteRegime(stream).regime = Regime::Crisis;
        QVERIFY(painted() > 0);
        stream.feedState = market::FeedState::Stale;
        QVERIFY(painted() > 0);

        board.resize(1100, 400);
        QVERIFY(painted() > 2);
        QVERIFY(!board.view()->isColumnHidden(RegimeBoardModel::kLast));
        stream.lastPrice = *stream.lastPrice + Price::fromUnits(kDecimalUnit);
        snapshot.pulse.engineTime += std::chrono::seconds(1);
        const std::uint64_t figures = painted();
        QVERIFY2(figures == 1 || figures == 2, qPrintable(QString::number(figures)));
    }

    void whatIsToldApartCarriesNoMark() {
        auto snapshot = everything();
        auto& regime = test::minuteRegime(snapshot.streams.front());
        regime.regime = regime.likeliest = Regime::Sideways;
        regime.caution.clear();
        regime.provisional.reset();
        RegimeBoardModel rows;
        rows.update(snapshot);
        const QModelIndex cell = rows.index(0, RegimeBoardModel::columnOf(market::Timeframe::M1));
        QVERIFY(cell.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("confirmed Sideways,")));
        QVERIFY(!cell.data(Qt::ToolTipRole).toString().contains(QStringLiteral("Bull and Bear")));
        const RegimeCautions cautions(regime, snapshot.models.get());
        QCOMPARE(cautions.marked(Regime::Bear), QStringLiteral("Bear*"));
        QCOMPARE(cautions.marked(Regime::Crisis), QStringLiteral("Crisis"));
    }

    void aCautionIsShownThoughItsModelIsNotListed() {
        auto snapshot = everything();
        snapshot.models.reset();
        const RegimeCautions cautions(test::minuteRegime(snapshot.streams.front()), nullptr);
        QCOMPARE(cautions.all().size(), 1);
        QCOMPARE(cautions.marked(Regime::Bull), QStringLiteral("Bull*"));
        QCOMPARE(cautions.marked(Regime::Sideways), QStringLiteral("Sideways"));
    }

    void theFormingBarIsMarkedAsProvisional() {
        auto snapshot = everything();
        test::FakeHistory history;
        ChartStack stack(history);
        show(stack, snapshot);
        const boards::RegimeHeadline& line = headlineOf(stack);
        QCOMPARE(line.nowText(), QStringLiteral("Bear* 71 %, 2 of 3 bars"));
        QVERIFY(!lineOf(stack).contains(QStringLiteral("Bear")));
        QVERIFY(line.toolTip().contains(QStringLiteral("forming bar: Bear* 71 %, provisional")));
        QVERIFY(line.accessibleName().contains(QStringLiteral("now Bear* 71 %")));
        const QImage apart = const_cast<boards::RegimeHeadline&>(line).grab().toImage();
        test::minuteRegime(snapshot.streams.front()).provisional->regime = Regime::Unknown;
        stack.show(snapshot, snapshot.streams.front());
        QCOMPARE(line.nowText(), QStringLiteral("Unknown"));
        test::minuteRegime(snapshot.streams.front()).provisional.reset();
        stack.show(snapshot, snapshot.streams.front());
        QCOMPARE(line.nowText(), QStringLiteral("Bull* 83 %"));
        QVERIFY(const_cast<boards::RegimeHeadline&>(line).grab().toImage() != apart);
    }

    void theDelayOfConfirmationIsStated() {
        auto snapshot = everything();
        const auto& regime = test::minuteRegime(snapshot.streams.front());
        const QString tip =
            regimeToolTip(regime, market::Market::Crypto, RegimeCautions(regime, snapshot.models.get()));
        QVERIFY2(tip.contains(QStringLiteral("A change is confirmed 2 closed bar")), qPrintable(tip));
        test::minuteRegime(snapshot.streams.front()).confirmationDelayBars = 0;
        QVERIFY(confirmationText(regime).isEmpty());
    }

    void unknownSaysWhy_data() {
        QTest::addColumn<int>("cause");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("said");
        const auto row = [](UnknownCause cause, const char* reason, const char* said) {
            QTest::newRow(std::string(name(cause)).c_str())
                << int(cause) << QString::fromLatin1(reason) << QString::fromLatin1(said);
        };
        row(UnknownCause::NoModel, "no model for CRYPTO 1m", "Unknown: no model for CRYPTO 1m");
        row(UnknownCause::WarmingUp, "warming up: 57 of 240 bars", "Unknown: warming up (57 of 240 bars)");
        row(UnknownCause::Gap, "after a gap: 3 of 20 bars", "Unknown: bars are missing (3 of 20 bars)");
        row(UnknownCause::Stale, "nothing for 31 s (limit 10 s)",
            "Unknown: the data are not current (nothing for 31 s (limit 10 s))");
        row(UnknownCause::MissingFeature, "spread is absent", "Unknown: a feature is missing (spread is absent)");
        row(UnknownCause::Novel, "p < 0.001", "Unknown: unlike anything that the model has seen (p < 0.001)");
        row(UnknownCause::Refused, "out of order", "Unknown: the bar could not be used (out of order)");
    }
    void unknownSaysWhy() {
        QFETCH(int, cause);
        QFETCH(QString, reason);
        QFETCH(QString, said);
        auto snapshot = everything();
        auto& regime = test::minuteRegime(snapshot.streams.front());
        regime.regime = regime.likeliest = Regime::Unknown;
        regime.known = false;
        regime.cause = static_cast<UnknownCause>(cause);
        regime.reason = reason.toStdString();
        test::FakeHistory history;
        ChartStack stack(history);
        show(stack, snapshot);
        QCOMPARE(lineOf(stack), said);
        RegimeBoardModel rows;
        rows.update(snapshot);
        QVERIFY(rows.index(0, RegimeBoardModel::columnOf(market::Timeframe::M1))
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(said));
    }

    void aBorrowedModelIsNamed() {
        auto snapshot = everything();
        auto& stream = snapshot.streams.front();
        stream.stream.instrument.market = market::Market::Uk;
        auto& regime = test::minuteRegime(stream);
        regime.borrowedFrom = market::Market::Us;
        regime.regime = regime.likeliest = Regime::Crisis;
        test::FakeHistory history;
        ChartStack stack(history);
        show(stack, snapshot);
        QVERIFY(headlineOf(stack).provenance().differs);
        QVERIFY2(headlineOf(stack).provenance().details.contains(QStringLiteral("another market")),
                 qPrintable(headlineOf(stack).provenance().details));
        QVERIFY(lineOf(stack).contains(QStringLiteral("Crisis*")));
        const QString said = stack.findChild<CautionLine*>()->text();
        QVERIFY2(said.contains(QStringLiteral("Judged by the model of US")), qPrintable(said));
        // What the list says of this model's guests is not said of every stream.
        QVERIFY(!said.contains(QStringLiteral("UK has no model")));
    }

    void aSilentStreamSaysFirstWhatWasConfirmed() {
        auto snapshot = everything();
        test::FakeHistory history;
        ChartStack stack(history);
        show(stack, snapshot);
        auto* legend = stack.findChild<boards::RegimeLegend*>();
        QCOMPARE(legend->caption(), QStringLiteral("Probabilities"));
        auto& stream = snapshot.streams.front();
        stream.feedState = market::FeedState::Stale;
        stream.feedReason = "no contact with the engine";
        contract::withholdRegimes(stream);
        stack.show(snapshot, stream);
        QCOMPARE(lineOf(stack), QStringLiteral("Unknown, last Bull* (no contact with the engine)"));
        QVERIFY(headlineOf(stack).nowText().isEmpty());
        QVERIFY(headlineOf(stack).toolTip().contains(QStringLiteral("the data are not current")));
        QCOMPARE(legend->caption(), QStringLiteral("Last closed bar, not current"));
        // The one that the pointer asks for is a fact of its time.
        stack.viewport().setCrosshair(stack.data().bars()[400].openTime);
        QCOMPARE(legend->caption(), QStringLiteral("At pointer"));
    }

    void whatIsNotKnownIsCalledUnknown() {
        test::FakeHistory history;
        ChartStack stack(history);
        stack.showNothing(QStringLiteral("Waiting"));
        QCOMPARE(lineOf(stack), QStringLiteral("Unknown"));
    }

    void whatTheTimeframesSayTogetherIsShown() {
        const auto snapshot = everything();
        test::FakeHistory history;
        ChartStack stack(history);
        show(stack, snapshot);
        const auto* meta = stack.findChild<QLabel*>(QStringLiteral("metaRegime"));
        QVERIFY(meta->isVisible());
        QCOMPARE(
            meta->text(),
            QStringLiteral("All timeframes: Pullback in an uptrend, 58 %  ·  1h and 15m Bull, 5m Bear; 1m unknown"));
        RegimeBoardModel rows;
        rows.update(snapshot);
        const QModelIndex cell = rows.index(0, RegimeBoardModel::kTogether);
        QCOMPARE(cell.data().toString(), QStringLiteral("Pullback in an uptrend, 58 %"));
        QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(QStringLiteral("5m Bear")));
        QVERIFY2(meta->toolTip().contains(QStringLiteral("1m Bull*\n* Bull and Bear")), qPrintable(meta->toolTip()));
        for (const market::MetaRegime regime : market::kMetaRegimes)
            QVERIFY(!metaRegimeText(regime).isEmpty());
    }

    void aLongCautionIsShortenedOnlyWhereThereIsNoRoom() {
        CautionLine line("caution");
        line.setSentences({QStringLiteral("One sentence that is long enough to need two lines of a narrow window."),
                           QStringLiteral("And another one.")});
        line.resize(260, line.sizeHint().height());
        const int two = line.sizeHint().height();
        line.setMostLines(1);
        QVERIFY(line.sizeHint().height() < two);
        QCOMPARE(line.toolTip().count(u'\n'), 1);
        line.setSentences({});
        QVERIFY(!line.isVisible());
    }
};

REGISTER_TEST(RegimeDisplayTest)
#include "regime_display_test.moc"
