#pragma once
// What runs and what ran: imports, trainings, exports, with progress, message and cancel. Newest first.
//
// Thread: GUI; the port answers from memory. A job keeps its row's selection while its figures change.
#include "core/contract/job.h"

#include <QAbstractTableModel>
#include <QStyledItemDelegate>
#include <QTimeZone>
#include <QWidget>

class QPushButton;
class QTableView;

namespace aetherion::work {

class JobsModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Job, Work, State, Progress, Message, ColumnCount };
    static constexpr int kIdRole = Qt::UserRole + 1;
    /// Of contract::JobState.
    static constexpr int kStateRole = Qt::UserRole + 2;

    using QAbstractTableModel::QAbstractTableModel;
    void update(std::vector<contract::JobStatus> jobs);
    void retranslate();
    [[nodiscard]] const contract::JobStatus* at(int row) const;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    /// What has failed stands out, what was cancelled steps back.
    [[nodiscard]] static QVariant inkOf(const contract::JobStatus& job, int role);

    std::vector<contract::JobStatus> m_jobs;
};

class ProgressDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

class JobsPanel final : public QWidget {
    Q_OBJECT
public:
    explicit JobsPanel(contract::JobPort& jobs, QWidget* parent = nullptr);
    void refresh();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void enableCancel();

    contract::JobPort& m_port;
    JobsModel m_model;
    ProgressDelegate m_progress;
    QTableView* m_table;
    QPushButton* m_cancel;
};

/// "export", "done" and the like, in the program's language.
[[nodiscard]] QString jobKindText(contract::JobKind kind);
[[nodiscard]] QString jobStateText(contract::JobState state);

} // namespace aetherion::work
