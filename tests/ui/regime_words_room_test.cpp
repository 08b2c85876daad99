#include "tests/support/registered_test.h"
#include "tests/ui/market_sample.h"
#include "tests/ui/paged_history.h"
#include "ui/boards/regime_board.h"
#include "ui/boards/regime_cell.h"
#include "ui/boards/regime_headline.h"
#include "ui/boards/regime_style.h"
#include "ui/chart/regime_timeline.h"
#include "ui/look/theme.h"

#include <QImage>
#include <QPainter>
#include <QTableView>

#include <cmath>

using namespace aetherion;
using boards::RegimeBoard;
using boards::RegimeBoardModel;
using market::Regime;

namespace {

/// Around all pixels of exactly this colour.
QRect boxOf(const QImage& image, QColor color) {
    QRect box;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y) == color)
                box |= QRect(x, y, 1, 1);
    return box;
}

int distance(QColor a, QColor b) {
    return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue());
}

} // namespace

/// What is written on a regime's colour can be read: beside marks, in little room, in both themes.
class RegimeWordsRoomTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whereRoomIsShortProvenanceKeepsWhatDiffers() {
        auto snapshot = test::sampleSnapshot({test::sampleStream(0, {})});
        auto& stream = snapshot.streams.front();
        stream.stream.source.kind = market::SourceKind::Live;
        stream.stream.instrument.symbol = "BTCUSDT";
        boards::RegimeHeadline headline;
        headline.show(test::minuteRegime(stream), stream.stream, snapshot.pulse.engineTime, snapshot.models.get());
        const auto widthOf = [&](const char* text) {
            return headline.fontMetrics().horizontalAdvance(QString::fromLatin1(text)) + 1.0;
        };
        constexpr const char* kWhole = "model 3f2a9c1d, trained on FILUSDT, applied to BTCUSDT (LIVE)";
        constexpr const char* kShort = "trained on FILUSDT, applied to BTCUSDT";
        QCOMPARE(headline.provenanceIn(widthOf(kWhole)), QString::fromLatin1(kWhole));
        QCOMPARE(headline.provenanceIn(widthOf(kWhole) - 5),
                 QStringLiteral("trained on FILUSDT, applied to BTCUSDT (LIVE)"));
        QCOMPARE(headline.provenanceIn(widthOf(kShort)), QString::fromLatin1(kShort));
        // The kind of data stays where it is what differs.
        stream.stream.source.kind = market::SourceKind::Simulated;
        headline.show(test::minuteRegime(stream), stream.stream, snapshot.pulse.engineTime + std::chrono::hours(1),
                      snapshot.models.get());
        QVERIFY(!headline.provenance().shorter.contains(QString::fromLatin1(kShort)));
        constexpr const char* kFewer = "model of FILUSDT on BTCUSDT (SIMULATED)";
        constexpr const char* kFewest = "model of FILUSDT on SIMULATED data";
        QCOMPARE(headline.provenanceIn(widthOf(kFewer)), QString::fromLatin1(kFewer));
        QCOMPARE(headline.provenanceIn(widthOf(kFewest)), QString::fromLatin1(kFewest));
        QVERIFY(headline.provenanceIn(widthOf(kFewest) - 10).endsWith(QStringLiteral("SIMULATED data")));
    }

    void wordsStandBesideTheMarksOfFlips() {
        const QRectF piece(100, 0, 200, 14);
        QCOMPARE(chart::wordRoom(piece, {}, 3, 2).word, piece);
        QCOMPARE(chart::wordRoom(piece, {}, 3, 2).shape, piece);
        // The next regime was first seen at 240: the word ends before it, the shape has the wider side.
        const std::vector<chart::FlipMark> late{{240, 300, Regime::Bear}};
        QCOMPARE(chart::wordRoom(piece, late, 3, 2).word.right(), 238.0);
        QCOMPARE(chart::wordRoom(piece, late, 3, 2).shape, QRectF(100, 0, 139, 11));
        const std::vector<chart::FlipMark> early{{110, 300, Regime::Bear}};
        QCOMPARE(chart::wordRoom(piece, early, 3, 2).word.width(), 8.0);
        QCOMPARE(chart::wordRoom(piece, early, 3, 2).shape, QRectF(114, 0, 186, 11));
        // Seen before this piece began: its line lies under all of it.
        const std::vector<chart::FlipMark> before{{50, 300, Regime::Bear}};
        QCOMPARE(chart::wordRoom(piece, before, 3, 2).word.width(), 0.0);
        QCOMPARE(chart::wordRoom(piece, before, 3, 2).shape, QRectF(100, 0, 200, 11));
        const std::vector<chart::FlipMark> elsewhere{{20, 100, Regime::Bear}, {320, 340, Regime::Bull}};
        QCOMPARE(chart::wordRoom(piece, elsewhere, 3, 2).word, piece);
    }

    void whatIsPendingInACellIsAHollowShapeBesideTheConfirmedOne_data() {
        QTest::addColumn<QSizeF>("cell");
        QTest::addColumn<bool>("isOdd");
        for (const bool isOdd : {false, true}) {
            QTest::addRow("100 %%, odd %d", isOdd) << QSizeF(28, 26) << isOdd;
            QTest::addRow("150 %%, odd %d", isOdd) << QSizeF(42, 40) << isOdd;
            QTest::addRow("200 %%, odd %d", isOdd) << QSizeF(57, 53) << isOdd;
        }
    }

    void whatIsPendingInACellIsAHollowShapeBesideTheConfirmedOne() {
        QFETCH(QSizeF, cell);
        QFETCH(bool, isOdd);
        const QPalette palette = look::themePalette(look::Theme::Dark);
        const QColor ink = boards::regimeColor(Regime::Bear, look::themeColors(palette));
        contract::RegimeView view;
        view.regime = view.likeliest = Regime::Bull;
        view.known = true;
        view.provisional = contract::ProvisionalRegime{{}, Regime::Bear, 0.7, {}};
        QImage image(cell.toSize(), QImage::Format_RGB32);
        image.fill(palette.color(QPalette::Base));
        QPainter painter(&image);
        boards::paintRegimeCell(painter, QRectF(QPointF(), cell), view, isOdd, false, palette);
        painter.end();
        const QRect mark = boxOf(image, ink);
        QVERIFY2(mark.width() >= cell.height() / 4, qPrintable(QString::number(mark.width())));
        QVERIFY(mark.left() > cell.width() / 2);
        // Its level side is one line of one colour, and there is nothing in it.
        for (int x = mark.left(); x <= mark.right(); ++x)
            QCOMPARE(image.pixelColor(x, mark.top()), ink);
        QCOMPARE(image.pixelColor(mark.center().x(), mark.top() + mark.height() / 3), palette.color(QPalette::Base));
        // What stands between pixels is blurred, and on one side more than on the other.
        for (int y = mark.top(); y <= mark.bottom(); ++y)
            for (int x = mark.left(); x <= mark.right(); ++x)
                QVERIFY(distance(image.pixelColor(x, y), image.pixelColor(mark.left() + mark.right() - x, y)) < 40);
    }

    void theMarkAtTheEndOfARibbonIsWhole() {
        test::PagedHistory history;
        chart::ChartData data;
        chart::ChartViewport viewport;
        chart::RegimeTimeline timeline(history, data, viewport);
        timeline.setPalette(look::themePalette(look::Theme::Dark));
        timeline.resize(1000, 140);
        auto snapshot = test::sampleSnapshot({test::sampleStream(0, {})});
        auto& stream = snapshot.streams.front();
        test::sayEverything(stream);
        const auto& minutes = *stream.bars[market::index(market::Timeframe::M1)];
        data.reset(market::Timeframe::M1);
        data.mergeRecent(minutes);
        viewport.reset(market::length(market::Timeframe::M1), false);
        viewport.setExtent(data.bars().front().openTime, data.bars().back().closeTime());
        timeline.show(snapshot, stream, market::Timeframe::M1);
        const QRectF band = timeline.laneRect(market::Timeframe::M1);
        const QColor bear = boards::regimeColor(Regime::Bear, look::themeColors(timeline.palette()));
        const double width = band.width();
        // The last bar's end stands near the end of the ribbon, and the forming one has no room of its own.
        for (const double left : {1.0, 4.0, 9.0}) {
            const Timestamp last = minutes.regimes.back().closeTime;
            viewport.endAt(last + std::chrono::duration_cast<Duration>(viewport.span() * (left / width)));
            const QImage image =
                timeline.grab(QRectF(width - band.height() - 1, band.top(), band.height() + 1, band.height()).toRect())
                    .toImage();
            const QRect mark = boxOf(image, bear);
            QCOMPARE(mark.right(), image.width() - 1);
            QVERIFY2(mark.width() >= static_cast<int>(band.height()), qPrintable(QString::number(mark.width())));
        }
    }

    void wordsAndMarksStandOutFromTheirGround() {
        const auto brightness = [](QColor color) {
            const auto part = [](double value) {
                return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
            };
            return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) + 0.0722 * part(color.blueF());
        };
        const auto contrast = [&](QColor a, QColor b) {
            const double one = brightness(a) + 0.05;
            const double other = brightness(b) + 0.05;
            return std::max(one, other) / std::min(one, other);
        };
        for (const look::Theme theme : {look::Theme::Dark, look::Theme::Light}) {
            const QPalette palette = look::themePalette(theme);
            const look::ThemeColors colors = look::themeColors(palette);
            for (const Regime regime : market::kRegimes)
                QVERIFY(contrast(boards::regimeTextColor(regime, colors), boards::regimeColor(regime, colors)) >= 4.5);
            // An old price; what is chosen, and the side of an order.
            for (const QPalette::ColorRole ground : {QPalette::Window, QPalette::Base})
                QVERIFY(contrast(palette.color(QPalette::PlaceholderText), palette.color(ground)) >= 4.5);
            QVERIFY(contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >= 4.5);
            RegimeBoard board;
            board.setPalette(palette);
            board.resize(320, 200);
            board.QWidget::show();
            board.show(test::sampleSnapshot({test::sampleStream(0, {}), test::sampleStream(1, {.symbol = "ETH"})}));
            const QRect star = board.view()->visualRect(board.model().index(1, RegimeBoardModel::kStar));
            const QImage image = board.view()->viewport()->grab(star).toImage();
            double most = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    most = std::max(most, contrast(image.pixelColor(x, y), palette.color(QPalette::Base)));
            QVERIFY2(most >= 3, qPrintable(QString::number(most)));
        }
    }
};

REGISTER_TEST(RegimeWordsRoomTest)
#include "regime_words_room_test.moc"
