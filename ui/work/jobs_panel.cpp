#include "ui/work/jobs_panel.h"

#include "ui/look/formatting.h"
#include "ui/look/said.h"
#include "ui/look/theme.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStyleOptionProgressBar>
#include <QTableView>

namespace aetherion::work {

using contract::JobKind;
using contract::JobState;

QString jobKindText(JobKind kind) {
    switch (kind) {
    case JobKind::Import:
        return JobsPanel::tr("Import");
    case JobKind::Train:
        return JobsPanel::tr("Training");
    case JobKind::Export:
        return JobsPanel::tr("Export");
    case JobKind::Scenario:
        return JobsPanel::tr("Scenario");
    case JobKind::AcceptModel:
        return JobsPanel::tr("Accept a model");
    case JobKind::RollBackModel:
        return JobsPanel::tr("Step back to the older model");
    case JobKind::Cycle:
        return JobsPanel::tr("Decision cycle");
    case JobKind::Prune:
        return JobsPanel::tr("Pruning");
    }
    return {};
}

QString jobStateText(JobState state) {
    switch (state) {
    case JobState::Queued:
        return JobsPanel::tr("queued");
    case JobState::Running:
        return JobsPanel::tr("running");
    case JobState::Done:
        return JobsPanel::tr("done");
    case JobState::Failed:
        return JobsPanel::tr("failed");
    case JobState::Cancelled:
        return JobsPanel::tr("cancelled");
    }
    return {};
}

void JobsModel::update(std::vector<contract::JobStatus> jobs) {
    const bool sameRows = jobs.size() == m_jobs.size() && (jobs.empty() || jobs.front().id == m_jobs.front().id);
    if (!sameRows)
        Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<contract::JobId> ids;
    for (const QModelIndex& index : before)
        ids.push_back(m_jobs[static_cast<std::size_t>(index.row())].id);
    m_jobs = std::move(jobs);
    if (sameRows) {
        if (!m_jobs.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    for (qsizetype i = 0; i < before.size(); ++i) {
        QModelIndex now;
        for (int row = 0; row < rowCount(); ++row)
            if (m_jobs[static_cast<std::size_t>(row)].id == ids[static_cast<std::size_t>(i)])
                now = index(row, before[i].column());
        changePersistentIndex(before[i], now);
    }
    Q_EMIT layoutChanged();
}

void JobsModel::retranslate() { Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1); }

const contract::JobStatus* JobsModel::at(int row) const {
    return row >= 0 && row < rowCount() ? &m_jobs[static_cast<std::size_t>(row)] : nullptr;
}

int JobsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_jobs.size());
}
int JobsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant JobsModel::data(const QModelIndex& index, int role) const {
    const contract::JobStatus* job = at(index.row());
    if (!job)
        return {};
    if (role == kIdRole)
        return QVariant::fromValue<quint64>(job->id);
    if (role == Qt::ToolTipRole)
        return look::said(job->message);
    if (role == kStateRole)
        return static_cast<int>(job->state);
    if (role == Qt::BackgroundRole || role == Qt::ForegroundRole)
        return inkOf(*job, role);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(index.column())) {
    case Job:
        return QStringLiteral("#%1").arg(job->id);
    case Work:
        return jobKindText(job->kind);
    case State:
        return jobStateText(job->state);
    case Progress:
        return static_cast<int>(job->progress * 100);
    case Message:
        return look::said(job->message);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant JobsModel::inkOf(const contract::JobStatus& job, int role) {
    const look::ThemeColors colors = look::themeColors(QGuiApplication::palette());
    if (job.state == JobState::Failed)
        return QBrush(role == Qt::BackgroundRole ? look::cautionGround(colors) : look::groundText(colors));
    return role == Qt::ForegroundRole && job.state == JobState::Cancelled ? QVariant(QBrush(colors.faintText))
                                                                          : QVariant();
}

QVariant JobsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | Qt::AlignLeft);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Job:
        return tr("Job");
    case Work:
        return tr("Work");
    case State:
        return tr("State");
    case Progress:
        return tr("Progress");
    case Message:
        return tr("Message");
    case ColumnCount:
        break;
    }
    return {};
}

void ProgressDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    if (const QVariant ground = index.data(Qt::BackgroundRole); ground.isValid())
        painter->fillRect(option.rect, ground.value<QBrush>());
    QStyleOptionProgressBar bar;
    bar.rect = option.rect.adjusted(3, 3, -3, -3);
    bar.palette = option.palette;
    bar.state = option.state | QStyle::State_Horizontal;
    bar.fontMetrics = option.fontMetrics;
    // Only what goes on, or has come to its end, is in the colour of progress.
    const auto state = static_cast<JobState>(index.data(JobsModel::kStateRole).toInt());
    if (state == JobState::Failed || state == JobState::Cancelled)
        bar.palette.setColor(QPalette::Highlight, option.palette.color(QPalette::Mid));
    bar.minimum = 0;
    bar.maximum = 100;
    bar.progress = index.data(Qt::DisplayRole).toInt();
    bar.text = QStringLiteral("%1 %").arg(bar.progress);
    bar.textVisible = true;
    bar.textAlignment = Qt::AlignCenter;
    QApplication::style()->drawControl(QStyle::CE_ProgressBar, &bar, painter);
}

JobsPanel::JobsPanel(contract::JobPort& jobs, QWidget* parent)
    : QWidget(parent), m_port(jobs), m_table(new QTableView), m_cancel(new QPushButton) {
    setObjectName(QStringLiteral("jobsPanel"));
    m_table->setObjectName(QStringLiteral("jobTable"));
    m_cancel->setObjectName(QStringLiteral("cancelJobButton"));
    m_table->setModel(&m_model);
    m_table->setItemDelegateForColumn(JobsModel::Progress, &m_progress);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    auto* row = new QHBoxLayout(this);
    row->addWidget(m_table, 1);
    row->addWidget(m_cancel, 0, Qt::AlignTop);
    connect(m_cancel, &QPushButton::clicked, this, [this]() {
        if (const contract::JobStatus* job = m_model.at(m_table->currentIndex().row()))
            m_port.cancel(job->id);
        refresh();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &JobsPanel::enableCancel);
    retranslate();
    enableCancel();
}

void JobsPanel::refresh() {
    m_model.update(m_port.jobs());
    if (!m_table->currentIndex().isValid() && m_model.rowCount() > 0)
        m_table->selectRow(0);
    enableCancel();
}

void JobsPanel::enableCancel() {
    const contract::JobStatus* job = m_model.at(m_table->currentIndex().row());
    m_cancel->setEnabled(job && (job->state == JobState::Queued || job->state == JobState::Running));
}

void JobsPanel::retranslate() {
    m_cancel->setText(tr("Cancel job"));
    m_cancel->setAccessibleName(tr("Cancel the selected job"));
    m_table->setAccessibleName(tr("Jobs"));
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 7 / 4);
    const int letter = fontMetrics().averageCharWidth();
    m_table->setColumnWidth(JobsModel::Job, letter * 8);
    m_table->setColumnWidth(JobsModel::Work, letter * 20);
    m_table->setColumnWidth(JobsModel::State, letter * 14);
    m_table->setColumnWidth(JobsModel::Progress, letter * 24);
    m_model.retranslate();
}

void JobsPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
}

} // namespace aetherion::work
