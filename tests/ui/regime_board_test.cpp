#include "tests/support/registered_test.h"
#include "tests/ui/market_sample.h"
#include "ui/boards/regime_board.h"
#include "ui/boards/regime_cell.h"
#include "ui/boards/regime_style.h"
#include "ui/look/theme.h"

#include <QAction>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QSignalSpy>
#include <QTableView>

using namespace aetherion;
using boards::BoardOrder;
using boards::RegimeBoard;
using boards::RegimeBoardModel;
using market::Regime;
using market::Timeframe;

namespace {

const Timestamp kBoardNow = fromEpochMillis(1'723'161'600'400);

/// Confirmed in all timeframes of the board so many minutes ago.
contract::StreamView boardStream(market::StreamId id, const std::string& symbol, Regime regime, int minutesAgo,
                                 market::Market where = market::Market::Crypto) {
    test::SampleSpec spec;
    spec.symbol = symbol;
    spec.bars = 2;
    auto view = test::sampleStream(id, spec);
    view.stream.instrument.market = where;
    view.lastReceiveTime = kBoardNow;
    for (contract::RegimeView& each : view.regimes.own()) {
        each.regime = each.likeliest = each.lastConfirmed = regime;
        each.known = regime != Regime::Unknown;
        each.confidence = 0.9;
        each.since = kBoardNow - std::chrono::minutes(minutesAgo);
        each.asOf = kBoardNow - std::chrono::minutes(1);
        each.modelId = "3f2a9c1d77e0";
        each.cause = each.known ? market::UnknownCause::None : market::UnknownCause::WarmingUp;
        each.reason = each.known ? "" : "warming up: 57 of 240 bars";
    }
    return view;
}

contract::EngineSnapshot boardSnapshot(std::vector<contract::StreamView> streams) {
    auto snapshot = test::sampleSnapshot(std::move(streams));
    snapshot.pulse.engineTime = kBoardNow;
    return snapshot;
}

contract::EngineSnapshot threeMarkets() {
    return boardSnapshot({boardStream(0, "BTC", Regime::Sideways, 90),
                          boardStream(1, "AAPL", Regime::Bull, 42, market::Market::Us),
                          boardStream(2, "ETH", Regime::Crisis, 5)});
}

QStringList symbolsOf(const RegimeBoard& board) {
    QStringList symbols;
    for (int row = 0; row < board.model().rowCount(); ++row)
        symbols << board.model().index(row, RegimeBoardModel::kSymbol).data().toString();
    return symbols;
}

void placeBoard(RegimeBoard& board, int width = 320) {
    board.resize(width, 500);
    board.QWidget::show();
    QVERIFY(QTest::qWaitForWindowExposed(&board));
}

QImage cellPicture(const contract::RegimeView& view, bool isOdd) {
    QImage image(40, 24, QImage::Format_RGB32);
    const QPalette palette = look::themePalette(look::Theme::Dark);
    image.fill(palette.color(QPalette::Base));
    QPainter painter(&image);
    boards::paintRegimeCell(painter, QRectF(image.rect()), view, isOdd, false, palette);
    return image;
}

int pixelsOf(const QImage& image, QColor color) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == color ? 1 : 0;
    return count;
}

} // namespace

/// Which market is in Crisis? One row per instrument, one cell per timeframe.
class RegimeBoardTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void standsInTheOrderOfTheNewestChangeWithWhatIsPinnedFirst() {
        RegimeBoard board;
        board.show(threeMarkets());
        QCOMPARE(symbolsOf(board), QStringList({"ETH", "AAPL", "BTC"}));
        board.setOrder(BoardOrder::Name);
        QCOMPARE(symbolsOf(board), QStringList({"AAPL", "BTC", "ETH"}));
        board.setOrder(BoardOrder::Market);
        QCOMPARE(symbolsOf(board), QStringList({"BTC", "ETH", "AAPL"}));
        board.setPinned({QStringLiteral("US/AAPL")});
        QCOMPARE(symbolsOf(board), QStringList({"AAPL", "BTC", "ETH"}));
        QCOMPARE(board.pinned(), QStringList({"US/AAPL"}));
    }

    void aClickOnTheStarPinsAndTellsIt() {
        RegimeBoard board;
        placeBoard(board);
        board.show(threeMarkets());
        QSignalSpy pinned(&board, &RegimeBoard::pinnedChanged);
        QSignalSpy chosen(&board, &RegimeBoard::streamChosen);
        const QModelIndex star = board.model().index(2, RegimeBoardModel::kStar);
        QTest::mouseClick(board.view()->viewport(), Qt::LeftButton, {}, board.view()->visualRect(star).center());
        QCOMPARE(pinned.count(), 1);
        QCOMPARE(pinned.front().front().toStringList(), QStringList({"CRYPTO/BTC"}));
        QCOMPARE(symbolsOf(board).front(), QStringLiteral("BTC"));
        QCOMPARE(chosen.count(), 0);
        QTest::keyClick(board.view(), Qt::Key_Space);
        QCOMPARE(pinned.count(), 2);
    }

    void aCellChoosesItsStreamAndTimeframe() {
        RegimeBoard board;
        placeBoard(board);
        board.show(threeMarkets());
        QSignalSpy stream(&board, &RegimeBoard::streamChosen);
        QSignalSpy timeframe(&board, &RegimeBoard::timeframeChosen);
        const QModelIndex cell = board.model().index(1, RegimeBoardModel::columnOf(Timeframe::M15));
        QTest::mouseClick(board.view()->viewport(), Qt::LeftButton, {}, board.view()->visualRect(cell).center());
        QCOMPARE(stream.count(), 1);
        QCOMPARE(stream.front().front().value<market::StreamId>(), market::StreamId{1});
        QCOMPARE(timeframe.front().front().value<Timeframe>(), Timeframe::M15);
        // Arrows move about; only Enter chooses.
        QTest::keyClick(board.view(), Qt::Key_Down);
        QTest::keyClick(board.view(), Qt::Key_Left);
        QCOMPARE(stream.count(), 1);
        QTest::keyClick(board.view(), Qt::Key_Return);
        QCOMPARE(stream.count(), 2);
        QCOMPARE(stream.back().front().value<market::StreamId>(), market::StreamId{0});
        QCOMPARE(timeframe.back().front().value<Timeframe>(), Timeframe::M5);
    }

    void theSelectionStaysWithItsStreamWhileRowsMove() {
        RegimeBoard board;
        placeBoard(board);
        auto snapshot = threeMarkets();
        board.show(snapshot);
        board.setCharted(1, Timeframe::M5);
        QSignalSpy chosen(&board, &RegimeBoard::streamChosen);
        QCOMPARE(board.view()->currentIndex().row(), 1);
        for (contract::RegimeView& view : snapshot.streams[1].regimes.own())
            view.since = kBoardNow;
        board.show(snapshot);
        QCOMPARE(symbolsOf(board).front(), QStringLiteral("AAPL"));
        QCOMPARE(board.view()->currentIndex().row(), 0);
        board.findChild<QLineEdit*>(QStringLiteral("boardSearch"))->setText(QStringLiteral("btc"));
        board.findChild<QLineEdit*>(QStringLiteral("boardSearch"))->clear();
        QCOMPARE(board.view()->currentIndex().row(), 0);
        QCOMPARE(chosen.count(), 0);
    }

    void isSearchedBySymbolMarketAndRegime() {
        RegimeBoard board;
        placeBoard(board);
        board.show(threeMarkets());
        auto* search = board.findChild<QLineEdit*>(QStringLiteral("boardSearch"));
        auto* count = board.findChild<QLabel*>(QStringLiteral("boardCount"));
        QVERIFY(count->text().contains(QStringLiteral("1 of 3")));
        search->setText(QStringLiteral("crisis"));
        QCOMPARE(symbolsOf(board), QStringList({"ETH"}));
        QCOMPARE(count->text(), QStringLiteral("1 of 3 found"));
        search->setText(QStringLiteral("us bull"));
        QCOMPARE(symbolsOf(board), QStringList({"AAPL"}));
        QSignalSpy chosen(&board, &RegimeBoard::streamChosen);
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(chosen.front().front().value<market::StreamId>(), market::StreamId{1});
        QTest::keyClick(search, Qt::Key_Escape);
        QCOMPARE(symbolsOf(board).size(), 3);
    }

    void theOddCellStandsOut() {
        std::vector<contract::StreamView> streams;
        for (market::StreamId id = 0; id < 8; ++id)
            streams.push_back(boardStream(id, "S" + std::to_string(id), id == 3 ? Regime::Bear : Regime::Bull, 10));
        streams.push_back(boardStream(8, "X", Regime::Unknown, 10));
        RegimeBoard board;
        board.show(boardSnapshot(streams));
        const boards::BoardRows& rows = board.model().rows();
        for (std::size_t place = 0; place < rows.count(); ++place) {
            const auto& cell = rows.at(place).regimes[market::index(Timeframe::M5)];
            QCOMPARE(rows.isOdd(cell), cell.regime == Regime::Bear);
        }
        contract::RegimeView crisis;
        crisis.regime = Regime::Crisis;
        QVERIFY(rows.isOdd(crisis));
        const look::ThemeColors colors = look::themeColors(look::themePalette(look::Theme::Dark));
        const QColor bear = boards::regimeColor(Regime::Bear, colors);
        contract::RegimeView view;
        view.regime = Regime::Bear;
        QVERIFY(pixelsOf(cellPicture(view, true), bear) > 4 * pixelsOf(cellPicture(view, false), bear));
    }

    void whatTheFormingBarSaysOtherwiseIsMarked() {
        contract::RegimeView view;
        view.regime = view.likeliest = Regime::Sideways;
        view.known = true;
        QVERIFY(!boards::differingNow(view));
        const QImage plain = cellPicture(view, false);
        view.provisional = contract::ProvisionalRegime{kBoardNow, Regime::Crisis, 0.81, {}};
        QCOMPARE(boards::differingNow(view), std::optional(Regime::Crisis));
        QVERIFY(cellPicture(view, false) != plain);
        view.provisional->regime = Regime::Sideways;
        QVERIFY(!boards::differingNow(view));
        view.provisional.reset();
        view.likeliest = Regime::Bear;
        QCOMPARE(boards::differingNow(view), std::optional(Regime::Bear));
    }

    void saysInWordsWhatEachCellShows() {
        auto snapshot = threeMarkets();
        auto& view = snapshot.streams[0].regimes.own()[market::index(Timeframe::M15)];
        view.provisional = contract::ProvisionalRegime{kBoardNow, Regime::Crisis, 0.81, {}};
        snapshot.streams.push_back(boardStream(3, "NEW", Regime::Unknown, 0));
        RegimeBoard board;
        board.show(snapshot);
        const auto said = [&](const QString& symbol, int role) {
            const int row = static_cast<int>(symbolsOf(board).indexOf(symbol));
            return board.model().index(row, RegimeBoardModel::columnOf(Timeframe::M15)).data(role).toString();
        };
        QCOMPARE(said(QStringLiteral("BTC"), Qt::AccessibleTextRole),
                 QStringLiteral("BTC 15m confirmed Sideways, for 90 min; now Crisis 81 %, provisional"));
        QVERIFY(said(QStringLiteral("ETH"), Qt::ToolTipRole).contains(QStringLiteral("says nothing about direction")));
        QVERIFY(said(QStringLiteral("NEW"), Qt::ToolTipRole).contains(QStringLiteral("57 of 240 bars")));
    }

    void whatIsNotCurrentIsNotCountedAsQuiet() {
        RegimeBoard board;
        auto snapshot = threeMarkets();
        board.show(snapshot);
        const auto* count = board.findChild<QLabel*>(QStringLiteral("boardCount"));
        QCOMPARE(count->text(), QStringLiteral("1 of 3 in Crisis"));
        snapshot.streams[0].feedState = market::FeedState::Stale;
        board.show(snapshot);
        QCOMPARE(count->text(), QStringLiteral("1 of 3 in Crisis, 1 not current"));
        for (contract::StreamView& view : snapshot.streams)
            view.feedState = market::FeedState::Stale;
        board.show(snapshot);
        QCOMPARE(count->text(), QStringLiteral("Not one of 3 is current"));
    }

    void aStaleRowShowsItsAgeAndIsHatched() {
        RegimeBoard board;
        placeBoard(board);
        auto snapshot = threeMarkets();
        board.show(snapshot);
        const auto cellOf = [&]() {
            const int row = static_cast<int>(symbolsOf(board).indexOf(QStringLiteral("BTC")));
            const QModelIndex index = board.model().index(row, RegimeBoardModel::kLast);
            return board.view()->viewport()->grab(board.view()->visualRect(index)).toImage();
        };
        const QImage fresh = cellOf();
        snapshot.streams[0].feedState = market::FeedState::Stale;
        snapshot.streams[0].feedReason = "no data for 12 s";
        snapshot.streams[0].lastReceiveTime = kBoardNow - std::chrono::seconds(12);
        board.show(snapshot);
        QVERIFY(cellOf() != fresh);
        const int row = static_cast<int>(symbolsOf(board).indexOf(QStringLiteral("BTC")));
        const QString said = board.model().index(row, RegimeBoardModel::kLast).data(Qt::ToolTipRole).toString();
        QVERIFY(said.contains(QStringLiteral("12 s ago; it is not current")));
        QVERIFY(said.contains(QStringLiteral("no data for 12 s")));
    }

    void aSymbolAndAPriceAreWholeAtEveryWidth() {
        RegimeBoard board;
        placeBoard(board, 260);
        auto view = boardStream(0, "BTCUSDT", Regime::Sideways, 90);
        view.lastPrice = Price::fromUnits(6'124'445 * (kDecimalUnit / 100));
        board.show(boardSnapshot({view}));
        board.setPinned({QStringLiteral("CRYPTO/BTCUSDT")});
        const auto fits = [&](int column, bool isBold) {
            if (board.view()->isColumnHidden(column))
                return true;
            QFont font = board.view()->font();
            font.setBold(isBold);
            const QString text = board.model().index(0, column).data().toString();
            const int margin = board.view()->style()->pixelMetric(QStyle::PM_FocusFrameHMargin) + 1;
            const int room =
                board.view()->columnWidth(column) - 2 * std::max(margin, QFontMetrics(font).averageCharWidth() / 2);
            return QFontMetrics(font).elidedText(text, Qt::ElideRight, room) == text && room > 0;
        };
        bool wasShown = false;
        for (int width = 200; width < 900; width += 3) {
            board.resize(width, 300);
            QVERIFY2(fits(RegimeBoardModel::kSymbol, true), qPrintable(QString::number(width)));
            QVERIFY2(fits(RegimeBoardModel::kLast, false), qPrintable(QString::number(width)));
            QVERIFY2(fits(RegimeBoardModel::kMarket, false), qPrintable(QString::number(width)));
            wasShown = wasShown || !board.view()->isColumnHidden(RegimeBoardModel::kLast);
        }
        QVERIFY(wasShown);
        // A price that grows does not stay in the room of the old one.
        view.lastPrice = Price::fromUnits(1'206'124'445 * (kDecimalUnit / 100));
        board.show(boardSnapshot({view}));
        QVERIFY(!board.view()->isColumnHidden(RegimeBoardModel::kLast));
        QVERIFY(fits(RegimeBoardModel::kLast, false));
    }

    void whatAStaleRowSaysOfItsRegimesIsHatchedToo() {
        RegimeBoard board;
        placeBoard(board, 1100);
        auto snapshot = threeMarkets();
        board.show(snapshot);
        const auto pictureOf = [&](int column) {
            const int row = static_cast<int>(symbolsOf(board).indexOf(QStringLiteral("BTC")));
            return board.view()->viewport()->grab(board.view()->visualRect(board.model().index(row, column))).toImage();
        };
        const std::array columns{+RegimeBoardModel::kSince, +RegimeBoardModel::kTogether};
        for (const int column : columns) {
            const QImage fresh = pictureOf(column);
            auto old = snapshot;
            old.streams[0].feedState = market::FeedState::Stale;
            board.show(old);
            const QImage aged = pictureOf(column);
            int changed = 0;
            for (int x = 0; x < aged.width(); ++x)
                changed += aged.pixel(x, 3) != fresh.pixel(x, 3) ? 1 : 0;
            QVERIFY2(changed > 5, qPrintable(QString::number(column)));
            board.show(snapshot);
        }
    }

    void moreRoomShowsMoreTimeframes() {
        RegimeBoard board;
        placeBoard(board, 220);
        board.show(threeMarkets());
        const auto shows = [&](Timeframe timeframe) {
            return !board.view()->isColumnHidden(RegimeBoardModel::columnOf(timeframe));
        };
        for (const Timeframe always : {Timeframe::M1, Timeframe::M5, Timeframe::M15, Timeframe::H1})
            QVERIFY(shows(always));
        QVERIFY(!shows(Timeframe::H4) && !shows(Timeframe::D1));
        board.resize(1100, 500);
        QTRY_VERIFY(shows(Timeframe::H4) && shows(Timeframe::D1));
        QVERIFY(!board.view()->isColumnHidden(RegimeBoardModel::kTogether));
    }

    void aThousandInstrumentsPaintOnlyWhatIsInView() {
        std::vector<contract::StreamView> streams;
        for (market::StreamId id = 0; id < 1000; ++id)
            streams.push_back(boardStream(id, "S" + std::to_string(id), Regime::Sideways, 10 + static_cast<int>(id)));
        auto snapshot = boardSnapshot(std::move(streams));
        RegimeBoard board;
        placeBoard(board);
        board.show(snapshot);
        QTest::qWait(50);
        const std::uint64_t before = board.paintedCells();
        for (contract::StreamView& view : snapshot.streams)
            view.lastPrice = *view.lastPrice + Price::fromUnits(kDecimalUnit);
        snapshot.pulse.engineTime += std::chrono::milliseconds(250);
        board.show(snapshot);
        QTRY_VERIFY(board.paintedCells() > before);
        const int rows = board.view()->viewport()->height() / board.view()->rowHeight(0) + 2;
        QVERIFY(board.paintedCells() - before <= static_cast<std::uint64_t>(2 * rows * RegimeBoardModel::kColumns));
        QCOMPARE(board.model().rowCount(), 1000);
    }

    void aRegimeThatIsMadeAnewMovesItsRow() {
        RegimeBoard board;
        auto snapshot = threeMarkets();
        board.show(snapshot);
        snapshot.streams[0].lastPrice = Price::fromUnits(7 * kDecimalUnit);
        for (contract::RegimeView& each : snapshot.streams[0].regimes.own())
            each.since = kBoardNow;
        board.show(snapshot);
        QCOMPARE(symbolsOf(board), QStringList({"BTC", "ETH", "AAPL"}));
    }

    void anotherSessionBeginsAnew() {
        RegimeBoard board;
        board.show(threeMarkets());
        auto other = boardSnapshot({boardStream(0, "ONE", Regime::Bull, 1)});
        other.session.number = 2;
        board.show(other);
        QCOMPARE(symbolsOf(board), QStringList({"ONE"}));
    }
};

REGISTER_TEST(RegimeBoardTest)
#include "regime_board_test.moc"
