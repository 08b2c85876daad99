#include "tests/support/registered_test.h"
#include "ui/look/rows_view.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTest>

using namespace aetherion;
using look::RowsView;

namespace {

/// Three columns of text and one of numbers, last or third.
struct ShownRows {
    QStandardItemModel model{0, 4};
    RowsView view;

    explicit ShownRows(int number) {
        model.setHeaderData(number, Qt::Horizontal, Qt::AlignRight, Qt::TextAlignmentRole);
        view.setModel(&model);
        view.resize(letters(300), 200);
        view.show();
        QList<QStandardItem*> row;
        for (int column = 0; column < 4; ++column) {
            row.push_back(new QStandardItem(column == number ? QStringLiteral("123,456.78")
                                                             : QStringLiteral("some thirty letters of plain words")));
            row.back()->setTextAlignment(column == number ? Qt::AlignRight : Qt::AlignLeft);
        }
        model.appendRow(row);
        QCoreApplication::processEvents();
    }
    [[nodiscard]] int letters(int count) const { return view.fontMetrics().averageCharWidth() * count; }
    /// So much room, and some for what stands beside the cells.
    void setRoom(int width) {
        view.resize(view.width() - room() + width, 200);
        QCoreApplication::processEvents();
    }
    /// Where the column ends, beyond the view's edge or within.
    int end(int column) const { return view.columnViewportPosition(column) + view.columnWidth(column); }
    int room() const { return view.viewport()->width(); }
};

} // namespace

/// What a table does with the room it has.
class RowsViewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void textGivesWayToTheEdge() {
        ShownRows shown(2);
        QVERIFY(shown.view.columnWidth(3) > shown.letters(20));
        shown.setRoom(shown.end(2) + shown.letters(18));
        QCOMPARE(shown.end(3), shown.room());
        QCOMPARE(shown.view.horizontalScrollBar()->maximum(), 0);
        const QModelIndex cut = shown.model.index(0, 3);
        QCOMPARE(shown.view.toolTipOf(cut), QStringLiteral("some thirty letters of plain words"));
        shown.model.setData(cut, QStringLiteral("it is so"), Qt::ToolTipRole);
        QCOMPARE(shown.view.toolTipOf(cut), QStringLiteral("some thirty letters of plain words\nit is so"));
        QVERIFY2(shown.view.toolTipOf(shown.model.index(0, 0)).isEmpty(), "that one is whole");
        shown.setRoom(shown.letters(300));
        QVERIFY(shown.end(3) < shown.room());
        QCOMPARE(shown.view.toolTipOf(cut), QStringLiteral("it is so"));
    }

    void aNumberBeginsBeyondTheEdge() {
        ShownRows shown(3);
        shown.setRoom(shown.end(3) - 2);
        QCOMPARE(shown.end(2), shown.room());
        QVERIFY(shown.view.horizontalScrollBar()->maximum() > 0);
        const int whole = shown.view.columnWidth(3);
        QVERIFY(whole > shown.view.fontMetrics().horizontalAdvance(QStringLiteral("123,456.78")));
        shown.view.horizontalScrollBar()->setValue(shown.view.horizontalScrollBar()->maximum());
        QCOMPARE(shown.end(3), shown.room());
    }

    void longTextHasMoreLinesWhereTheTableAllowsIt() {
        ShownRows shown(2);
        const int line = shown.view.rowHeight(0);
        shown.view.setLines(3);
        QCOMPARE(shown.view.rowHeight(0), line);
        QList<QStandardItem*> row;
        for (int column = 0; column < 4; ++column)
            row.push_back(new QStandardItem(column == 3 ? QStringLiteral("a sentence ").repeated(20) : QString()));
        shown.model.appendRow(row);
        const int more = shown.view.fontMetrics().lineSpacing();
        QCOMPARE(shown.view.rowHeight(1), line + 2 * more);
        QCOMPARE(shown.view.rowHeight(0), line);
        const QString once = shown.model.index(0, 3).data().toString();
        shown.model.setData(shown.model.index(1, 3), QString(once + u' ' + once.left(10)));
        QCOMPARE(shown.view.rowHeight(1), line + more);
        shown.model.setData(shown.model.index(1, 3), QStringLiteral("short"));
        QCOMPARE(shown.view.rowHeight(1), line);
        shown.model.setData(shown.model.index(0, 0), QStringLiteral("a sentence ").repeated(20));
        QVERIFY(shown.view.rowHeight(0) > line);
        // Rows that change places take their heights with them.
        shown.model.sort(0, Qt::AscendingOrder);
        QCOMPARE(shown.view.rowHeight(0), line);
        QVERIFY(shown.view.rowHeight(1) > line);
    }
};

REGISTER_TEST(RowsViewTest)
#include "rows_view_test.moc"
