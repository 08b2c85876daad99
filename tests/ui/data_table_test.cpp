#include "tests/support/registered_test.h"
#include "ui/look/data_table.h"
#include "ui/look/rows_model.h"

#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>

using namespace aetherion;
using namespace aetherion::look;

namespace {

struct FruitRow {
    std::int64_t id = 0;
    QString name;
    std::optional<double> weight;
    bool operator==(const FruitRow&) const = default;
};

class FruitModel final : public RowsModel<FruitRow> {
protected:
    std::vector<RowsColumn> columns() const override {
        return {{QStringLiteral("Name")}, {QStringLiteral("Weight"), true}, {QStringLiteral("Number"), true}};
    }
    std::int64_t key(const FruitRow& row) const override { return row.id; }
    QVariant cell(const FruitRow& row, int column, int role) const override {
        if (role == kSortRole && column == 1)
            return row.weight ? QVariant(*row.weight) : absentValue();
        if (role == kStaleRole)
            return column == 1 && !row.weight;
        if (role != Qt::DisplayRole)
            return {};
        return column == 0   ? row.name
               : column == 2 ? QString::number(row.id)
               : row.weight  ? QString::number(*row.weight) + QStringLiteral(" kg")
                             : QStringLiteral("not weighed");
    }
};

std::vector<FruitRow> basket() {
    return {{1, QStringLiteral("Melon"), 10.0},
            {2, QStringLiteral("Plum, red"), 9.5},
            {3, QStringLiteral("=Pear"), std::nullopt},
            {4, QStringLiteral("Say \"apple\""), -100.0}};
}

std::vector<FruitRow> manyFruits(std::int64_t count) {
    std::vector<FruitRow> rows;
    for (std::int64_t id = count; id > 0; --id)
        rows.push_back({id, QStringLiteral("Fruit %1").arg(id), static_cast<double>(id)});
    return rows;
}

QStringList namesShown(DataTable& table) {
    QStringList names;
    for (int row = 0; row < table.shownRows(); ++row)
        names.push_back(table.view().model()->index(row, 0).data().toString());
    return names;
}

struct ShownTable {
    FruitModel model;
    DataTable table{"fruits"};
    explicit ShownTable(std::vector<FruitRow> rows) {
        table.setTitle(QStringLiteral("Fruits"));
        table.setModel(&model);
        model.setRows(std::move(rows));
        table.resize(600, 260);
        table.show();
    }
};

} // namespace

class DataTableTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void numbersSortAsNumbersAndWhatIsAbsentComesLast() {
        ShownTable shown(basket());
        shown.table.view().sortByColumn(1, Qt::AscendingOrder);
        QCOMPARE(namesShown(shown.table).first(), QStringLiteral("Say \"apple\""));
        QCOMPARE(namesShown(shown.table).last(), QStringLiteral("=Pear"));
        shown.table.view().sortByColumn(1, Qt::DescendingOrder);
        QCOMPARE(namesShown(shown.table).first(), QStringLiteral("Melon"));
        QCOMPARE(namesShown(shown.table).last(), QStringLiteral("=Pear"));
        // A column without a role of its own: its texts are numbers.
        auto rows = basket();
        rows.push_back({10, QStringLiteral("Ten"), 1.0});
        shown.model.setRows(rows);
        shown.table.view().sortByColumn(2, Qt::AscendingOrder);
        QCOMPARE(namesShown(shown.table).last(), QStringLiteral("Ten"));
        shown.table.view().sortByColumn(-1, Qt::AscendingOrder);
        QCOMPARE(namesShown(shown.table).first(), QStringLiteral("Melon"));
    }

    void rowsThatGoAreCountedNoMore() {
        ShownTable shown(basket());
        auto* count = shown.table.findChild<QLabel*>(QStringLiteral("fruitsCount"));
        shown.table.setEmptyText(QStringLiteral("The basket is empty"));
        shown.model.setRows({basket().front()});
        QCOMPARE(count->text(), QStringLiteral("1 row"));
        shown.model.setRows({});
        QCOMPARE(count->text(), QStringLiteral("0 rows"));
        QCOMPARE(shown.table.view().emptyText(), QStringLiteral("The basket is empty"));
    }

    void filterIsOneShortcutAwayAndSearchesWhatIsShown() {
        ShownTable shown(basket());
        auto* words = shown.table.findChild<QLineEdit*>(QStringLiteral("fruitsFilter"));
        auto* count = shown.table.findChild<QLabel*>(QStringLiteral("fruitsCount"));
        shown.table.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&shown.table));
        shown.table.view().setFocus();
        QTest::keyClick(&shown.table.view(), Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(words->hasFocus());
        QTest::keyClicks(words, QStringLiteral("RED pl"));
        QCOMPARE(namesShown(shown.table), QStringList{QStringLiteral("Plum, red")});
        QCOMPARE(count->text(), QStringLiteral("1 of 4 rows"));
        words->setText(QStringLiteral("weighed"));
        QCOMPARE(shown.table.shownRows(), 1);
        shown.table.setColumnShown(1, false);
        QCOMPARE(shown.table.shownRows(), 0);
        QCOMPARE(shown.table.view().emptyText(), QStringLiteral("No row matches the filter"));
        QTest::keyClick(words, Qt::Key_Escape);
        QCOMPARE(shown.table.shownRows(), 4);
        QVERIFY(shown.table.view().hasFocus());
    }

    void selectionIsCopiedAsItIsShown() {
        ShownTable shown(basket());
        shown.table.setColumnShown(2, false);
        shown.table.view().horizontalHeader()->moveSection(1, 0);
        shown.table.view().sortByColumn(0, Qt::DescendingOrder);
        shown.table.view().selectAll();
        QTest::keyClick(&shown.table.view(), Qt::Key_C, Qt::ControlModifier);
        const QString expected =
            QStringLiteral("-100 kg\tSay \"apple\"\n9.5 kg\tPlum, red\n10 kg\tMelon\nnot weighed\t=Pear");
        QCOMPARE(QGuiApplication::clipboard()->text(), expected);
        shown.table.copyWithTitles();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Weight\tName\n") + expected);
    }

    void exportHasWhatIsShownAndAsksBeforeItReplaces() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("fruits.csv"));
        ShownTable shown(basket());
        QSignalSpy exported(&shown.table, &DataTable::exported);
        shown.table.setColumnShown(1, false);
        shown.table.exportTo(path);
        QTRY_COMPARE(exported.size(), 1);
        QCOMPARE(exported.last().at(1).toString(), QString());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("Name,Number\r\nMelon,1\r\n\"Plum, red\",2\r\n'=Pear,3\r\n"
                                            "\"Say \"\"apple\"\"\",4\r\n"));
        file.close();

        shown.model.setRows({{7, QStringLiteral("Fig"), 1.0}});
        shown.table.exportTo(path);
        QTRY_COMPARE(exported.size(), 2);
        auto* notice = shown.table.findChild<QLabel*>(QStringLiteral("fruitsNotice"));
        auto* replace = shown.table.findChild<QToolButton*>(QStringLiteral("fruitsReplace"));
        QVERIFY(notice->text().contains(QStringLiteral("exists already")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("Melon"));
        file.close();
        replace->click();
        QTRY_COMPARE(exported.size(), 3);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("Name,Number\r\nFig,7\r\n"));
        shown.table.exportTo(folder.filePath(QStringLiteral("missing/there.csv")));
        QTRY_COMPARE(exported.size(), 4);
        QVERIFY(!exported.last().at(1).toString().isEmpty());
    }

    void chooserIsNotModal() {
        ShownTable shown(basket());
        shown.table.exportShown();
        auto* chooser = shown.table.findChild<QFileDialog*>(QStringLiteral("fruitsChooser"));
        QVERIFY(chooser && chooser->isVisible());
        QVERIFY(!chooser->isModal());
        QVERIFY(chooser->testOption(QFileDialog::DontConfirmOverwrite));
        chooser->close();
    }

    void onlyNumbersPassAsNumbers() {
        TableText table;
        table.titles = {QStringLiteral("a"), QStringLiteral("b")};
        table.rows = {{{QStringLiteral("-5"), true}, {QStringLiteral("-5+cmd"), false}}};
        QCOMPARE(csvOf(table), std::string("a,b\r\n-5,'-5+cmd\r\n"));
    }

    void rowsThatArriveMoveNeitherSelectionNorView() {
        ShownTable shown(manyFruits(200));
        RowsView& view = shown.table.view();
        view.scrollTo(view.model()->index(100, 0), QAbstractItemView::PositionAtTop);
        view.selectRow(102);
        const QString top = view.indexAt(QPoint(2, 2)).data().toString();
        QSignalSpy inserted(&shown.model, &QAbstractItemModel::rowsInserted);
        QSignalSpy changed(&shown.model, &QAbstractItemModel::dataChanged);
        for (std::int64_t count = 201; count <= 220; ++count) {
            shown.model.setRows(manyFruits(count));
            QCoreApplication::processEvents();
        }
        QCOMPARE(inserted.size(), 20);
        QCOMPARE(changed.size(), 0);
        QCOMPARE(view.indexAt(QPoint(2, 2)).data().toString(), top);
        QCOMPARE(shown.model.at(shown.table.selectedRows().first().row())->id, 98);
        // At the top the newest stay in view.
        view.verticalScrollBar()->setValue(0);
        shown.model.setRows(manyFruits(230));
        QCoreApplication::processEvents();
        QCOMPARE(view.indexAt(QPoint(2, 2)).data().toString(), QStringLiteral("Fruit 230"));
    }

    void rowsFindTheirNewPlaces() {
        ShownTable shown(basket());
        const QPersistentModelIndex plum(shown.model.index(1, 0));
        auto rows = basket();
        std::reverse(rows.begin(), rows.end());
        rows.erase(rows.begin());
        rows.insert(rows.begin() + 1, {9, QStringLiteral("Kiwi"), 0.1});
        shown.model.setRows(rows);
        QCOMPARE(shown.model.rows(), rows);
        QCOMPARE(plum.row(), 2);
        shown.model.setRows({});
        QVERIFY(!plum.isValid());
    }

    void limitIsSaid() {
        ShownTable shown(manyFruits(20));
        shown.table.setRowLimit(20);
        QCOMPARE(shown.table.findChild<QLabel*>(QStringLiteral("fruitsCount"))->text(),
                 QStringLiteral("20 rows · the newest 20"));
    }

    void columnsAreRestoredOnlyWhereTheyBelong() {
        ShownTable shown(basket());
        shown.table.setColumnShown(0, false);
        shown.table.view().horizontalHeader()->moveSection(2, 0);
        shown.table.view().sortByColumn(1, Qt::DescendingOrder);
        const QByteArray state = shown.table.saveColumns();
        ShownTable other(basket());
        QVERIFY(other.table.restoreColumns(state));
        QVERIFY(other.table.view().isColumnHidden(0));
        QCOMPARE(other.table.view().horizontalHeader()->logicalIndex(0), 2);
        QCOMPARE(namesShown(other.table).first(), QStringLiteral("Melon"));
        QVERIFY(!other.table.restoreColumns(QByteArrayLiteral("nonsense")));
        other.table.setColumnShown(1, false);
        other.table.setColumnShown(2, false);
        QVERIFY(!other.table.view().isColumnHidden(2));
    }

    void columnsFitAnewWhereRowsComeIntoAnEmptyTable() {
        ShownTable shown({{1, QStringLiteral("Fig"), 1.0}});
        RowsView& view = shown.table.view();
        const int narrow = view.columnWidth(0);
        const FruitRow longest{2, QStringLiteral("Dragon fruit of the south"), 1.0};
        // Rows beside others move nothing that is read.
        shown.model.setRows({{1, QStringLiteral("Fig"), 1.0}, longest});
        QCOMPARE(view.columnWidth(0), narrow);
        shown.model.setRows({});
        shown.model.setRows({longest});
        QVERIFY(view.columnWidth(0) >= view.fontMetrics().horizontalAdvance(longest.name));
        QVERIFY(view.columnWidth(0) > narrow);
    }

    void numbersThatBecomeLongerGetTheirRoom() {
        const FruitRow fig{1, QStringLiteral("Fig"), 1.0};
        ShownTable shown({fig});
        RowsView& view = shown.table.view();
        const int name = view.columnWidth(0);
        const auto fits = [&](int row) {
            const QModelIndex cell = view.model()->index(row, 1);
            return view.columnWidth(1) >= view.fontMetrics().horizontalAdvance(cell.data().toString());
        };
        shown.model.setRows({{1, QStringLiteral("Dragon fruit of the south"), 1.23457e+300}});
        QVERIFY2(fits(0), "a figure that has changed is cut");
        QCOMPARE(view.columnWidth(0), name);
        ShownTable other({fig});
        other.model.setRows({fig, {2, QStringLiteral("Fig"), 1.23457e+300}});
        QVERIFY2(other.table.view().columnWidth(1) == view.columnWidth(1), "a figure that has come is cut");
        // What a person has drawn stays.
        ShownTable own({fig});
        own.table.view().keepColumns();
        const int drawn = own.table.view().columnWidth(1);
        own.model.setRows({{1, QStringLiteral("Fig"), 1.23457e+300}});
        QCOMPARE(own.table.view().columnWidth(1), drawn);
    }

    void restoredColumnsAreNeverFittedAnew() {
        ShownTable shown(basket());
        shown.table.view().setColumnWidth(0, 41);
        ShownTable other({});
        QVERIFY(other.table.restoreColumns(shown.table.saveColumns()));
        for (int round = 0; round < 2; ++round) {
            other.model.setRows(basket());
            QCOMPARE(other.table.view().columnWidth(0), 41);
            other.model.setRows({});
        }
    }

    void aNumberThatTheEdgeCutsIsDots() {
        ShownTable shown({{1, QStringLiteral("Fig"), 123'456.0}, {2, QStringLiteral("Fig"), 123'457.0}});
        RowsView& view = shown.table.view();
        shown.table.setColumnShown(2, false);
        view.keepColumns();
        view.setColumnWidth(0, 400);
        view.setColumnWidth(1, 120);
        const auto seen = [&](int row) {
            QCoreApplication::processEvents();
            const QRect cell = view.visualRect(view.model()->index(row, 1)) & view.viewport()->rect();
            return view.viewport()->grab(cell.adjusted(0, 1, 0, -1)).toImage();
        };
        view.setAlternatingRowColors(false);
        view.clearSelection();
        view.setCurrentIndex({});
        QVERIFY(seen(0) != seen(1));
        // Cut through the number: both rows say the same, that something is cut.
        shown.table.resize(400 + 40, 260);
        QVERIFY(view.viewport()->width() <= 400 + 40);
        QCOMPARE(seen(0), seen(1));
        view.horizontalScrollBar()->setValue(view.horizontalScrollBar()->maximum());
        QVERIFY(seen(0) != seen(1));
    }

    void theFilterGivesWayAfterTheNamesOfTheTools() {
        ShownTable shown(basket());
        const auto* words = shown.table.findChild<QLineEdit*>(QStringLiteral("fruitsFilter"));
        const auto* columns = shown.table.findChild<QToolButton*>(QStringLiteral("fruitsColumns"));
        const int letter = shown.table.fontMetrics().averageCharWidth();
        // As in a dock that is narrower than the table likes.
        shown.table.layout()->setSizeConstraint(QLayout::SetNoConstraint);
        shown.table.setMinimumSize(0, 0);
        for (const int letters : {120, 70, 36, 26}) {
            shown.table.resize(letter * letters, 260);
            QCoreApplication::processEvents();
            const int text = words->fontMetrics().horizontalAdvance(words->placeholderText());
            QVERIFY2(words->width() > text, qPrintable(QString::number(letters)));
        }
        QCOMPARE(columns->text(), QStringLiteral("≡"));
        shown.table.resize(letter * 120, 260);
        QCoreApplication::processEvents();
        QCOMPARE(columns->text(), QStringLiteral("Columns"));
    }

    void staleCellsAreHatched() {
        ShownTable shown({{1, QString(), 1.0}});
        const QImage fresh = shown.table.view().viewport()->grab().toImage();
        shown.model.setRows({{1, QString(), std::nullopt}});
        shown.table.setColumnShown(2, false);
        const QRect cell = shown.table.view().visualRect(shown.table.view().model()->index(0, 1));
        const QImage stale = shown.table.view().viewport()->grab(cell).toImage();
        QVERIFY(fresh.copy(cell) != stale);
    }
};

REGISTER_TEST(DataTableTest)
#include "data_table_test.moc"
