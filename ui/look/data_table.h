#pragma once
// A table that a person can work with, over any model: filter (Ctrl+F), sort by a column (a third click gives the
// model's own order back), copy the selection as tab separated text (Ctrl+C), show and hide columns, export what is
// shown as CSV. Selection and scroll position stay while rows arrive.
//
// Thread: GUI; a file is written on a thread of the table's own, atomically, and the answer comes back by the event
// loop. Destruction waits for a file that is under way. The model is not owned and outlives the table. Nothing is
// modal.
#include "ui/look/rows_filter.h"
#include "ui/look/rows_view.h"
#include "ui/look/table_file.h"

#include <QThreadPool>
#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QMenu;
class QToolButton;

namespace aetherion::look {

class DataTable final : public QWidget {
    Q_OBJECT
public:
    /// `name` is the object name; parts are found as name + "Filter", "View", "Count".
    explicit DataTable(const char* name, QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model);
    /// For screen readers, and what an export is called.
    void setTitle(const QString& title);
    /// Said beside the count, once there are so many rows: "the newest 500". 0: no limit.
    void setRowLimit(int most, const QString& text = {});
    void setEmptyText(const QString& text);
    /// Grows with every change of the model's columns, so that what was saved of others is not taken for these. At
    /// first 1.
    void setColumnsEdition(int edition);
    /// Where the file chooser begins; absolute.
    void setExportFolder(const QString& folder) { m_exportFolder = folder; }
    /// More to do with the selected rows, in the context menu. Not owned.
    void addRowAction(QAction* action);
    /// More in the line above the rows; the table owns it.
    void addTool(QWidget* tool);

    [[nodiscard]] RowsView& view() { return *m_view; }
    /// Of the model that was given, in the order that is shown.
    [[nodiscard]] QModelIndexList selectedRows() const;
    [[nodiscard]] QModelIndex current() const;
    [[nodiscard]] int shownRows() const { return m_filter.rowCount(); }
    void selectRow(const QModelIndex& row);
    [[nodiscard]] TableText shownText() const;
    [[nodiscard]] QSize minimumSizeHint() const override;

    /// Order, widths, visibility and sorting of the columns. Restoring what belongs to other columns changes nothing.
    [[nodiscard]] QByteArray saveColumns() const;
    bool restoreColumns(const QByteArray& state);

public Q_SLOTS:
    void focusFilter();
    void copySelection();
    void copyWithTitles();
    void exportShown();
    /// Without a chooser. Refused where the file exists: the table asks first.
    void exportTo(const QString& path);
    void setColumnShown(int column, bool shown);

Q_SIGNALS:
    void selectionChanged();
    /// Double click or Enter; a row of the model that was given.
    void rowActivated(const QModelIndex& row);
    /// Order, widths, visibility or sorting: to be saved.
    void columnsChanged();
    void exported(const QString& path, const QString& error);

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addActions();
    void build();
    void fillColumnMenu();
    void openMenu(const QPoint& place);
    [[nodiscard]] QString selectionText(bool withTitles) const;
    [[nodiscard]] std::vector<int> shownColumns() const;
    void write(const QString& path, Existing existing);
    void takeWritten(const QString& path, const QString& error, bool exists);
    void showCount();
    void retranslate();
    void nameTools();
    [[nodiscard]] int wordsWidth() const;
    [[nodiscard]] int toolsWidth(bool withNames) const;

    RowsFilter m_filter;
    RowsView* m_view;
    QLineEdit* m_words;
    QLabel* m_count;
    QHBoxLayout* m_tools;
    QToolButton* m_columns;
    QToolButton* m_export;
    QWidget* m_notice;
    QLabel* m_noticeText;
    QToolButton* m_replace;
    QToolButton* m_closeNotice;
    QMenu* m_columnMenu;
    QAction* m_find;
    QAction* m_copy;
    QAction* m_copyTitles;
    QAction* m_exportAction;
    QList<QAction*> m_rowActions;
    QString m_title;
    QString m_limitText;
    QString m_emptyText;
    QString m_exportFolder;
    QString m_pendingPath;
    int m_rowLimit = 0;
    // Last, so that it is waited for before anything else goes.
    QThreadPool m_worker;
};

} // namespace aetherion::look
