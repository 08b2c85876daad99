#include "ui/work/models_panel.h"

#include "ui/look/formatting.h"
#include "ui/look/said.h"
#include "ui/work/accept_model_panel.h"
#include "ui/work/jobs_panel.h"
#include "ui/work/model_sheet.h"
#include "ui/work/step_back_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>

namespace aetherion::work {

namespace {

void bringUp(QWidget* form) {
    form->show();
    form->raise();
    form->activateWindow();
}

} // namespace

ModelsPanel::ModelsPanel(contract::JobPort& jobs, const QString& folder, const QString& who, QWidget* parent)
    : QDialog(parent), m_jobs(jobs), m_folder(folder), m_who(who), m_table(new QTableView), m_sheet(new ModelSheet),
      m_empty(new QLabel), m_answer(new QLabel), m_accept(new QPushButton), m_stepBack(new QPushButton),
      m_train(new QPushButton), m_close(new QPushButton) {
    setObjectName(QStringLiteral("modelsPanel"));
    setModal(false);
    m_table->setObjectName(QStringLiteral("modelTable"));
    m_empty->setObjectName(QStringLiteral("noModels"));
    m_answer->setObjectName(QStringLiteral("modelAnswer"));
    m_accept->setObjectName(QStringLiteral("acceptModelButton"));
    m_stepBack->setObjectName(QStringLiteral("stepBackButton"));
    m_train->setObjectName(QStringLiteral("trainModelButton"));
    m_close->setObjectName(QStringLiteral("closeModelsButton"));
    m_table->setModel(&m_rows);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setAlternatingRowColors(true);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignVCenter | Qt::AlignLeft);
    m_answer->setWordWrap(true);
    auto* scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("modelSheetArea"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_sheet);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {m_accept, m_stepBack, m_train}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_empty);
    column->addWidget(m_table, 2);
    column->addWidget(scroll, 3);
    column->addWidget(m_answer);
    column->addLayout(buttons);
    connect(m_accept, &QPushButton::clicked, this, &ModelsPanel::openAccept);
    connect(m_stepBack, &QPushButton::clicked, this, &ModelsPanel::openStepBack);
    connect(m_train, &QPushButton::clicked, this, &ModelsPanel::trainRequested);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ModelsPanel::showChosen);
    retranslate();
    growWithTheFont();
}

void ModelsPanel::growWithTheFont() {
    const QSize room = screen() ? screen()->availableSize() : QSize(1280, 800);
    resize(QSize(fontMetrics().averageCharWidth() * 130, fontMetrics().height() * 42).boundedTo(room));
}

const contract::ModelView* ModelsPanel::chosen() const { return m_rows.at(m_table->currentIndex().row()); }

void ModelsPanel::update(const ModelViews& models) {
    const contract::ModelView* before = chosen();
    const QString slot = before ? slotText(*before) : QString();
    if (m_rows.update(models)) {
        int row = 0;
        for (int i = 0; i < m_rows.rowCount(); ++i)
            if (slotText(*m_rows.at(i)) == slot)
                row = i;
        if (m_rows.rowCount() > 0)
            m_table->selectRow(row);
        fitColumns();
        showChosen();
    }
    showAnswer();
}

void ModelsPanel::showChosen() {
    const contract::ModelView* model = chosen();
    m_sheet->show(model);
    m_empty->setVisible(m_rows.rowCount() == 0);
    m_stepBack->setEnabled(model && model->canRollBack);
    m_stepBack->setToolTip(!model || model->canRollBack ? QString() : tr("There is no older model to step back to."));
}

void ModelsPanel::showAnswer() {
    QString text;
    if (m_job)
        if (const auto job = m_jobs.status(*m_job)) {
            text = tr("%1 #%2: %3").arg(jobKindText(job->kind), QString::number(job->id), jobStateText(job->state));
            if (job->state == contract::JobState::Running)
                text += QStringLiteral(", %1 %").arg(static_cast<int>(job->progress * 100));
            if (!job->message.empty())
                text += QStringLiteral(". ") + look::said(job->message);
        }
    m_answer->setText(text);
    m_answer->setVisible(!text.isEmpty());
}

void ModelsPanel::follow(contract::JobId job) {
    m_job = job;
    showAnswer();
    Q_EMIT jobStarted(job);
}

void ModelsPanel::openAccept() {
    if (!m_acceptForm) {
        m_acceptForm = new AcceptModelPanel(m_jobs, m_folder, m_who, this);
        connect(m_acceptForm, &JobForm::started, this, &ModelsPanel::follow);
    }
    bringUp(m_acceptForm);
}

void ModelsPanel::openStepBack() {
    const contract::ModelView* model = chosen();
    if (!model || !model->canRollBack)
        return;
    if (!m_stepBackForm) {
        m_stepBackForm = new StepBackPanel(m_jobs, m_who, this);
        connect(m_stepBackForm, &JobForm::started, this, &ModelsPanel::follow);
    }
    m_stepBackForm->setModel(*model);
    bringUp(m_stepBackForm);
}

void ModelsPanel::fitColumns() {
    const int line = fontMetrics().height();
    m_table->verticalHeader()->setDefaultSectionSize(line * 7 / 4);
    for (int column = 0; column < ModelTable::ColumnCount; ++column) {
        const QString head = m_rows.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        int wide = fontMetrics().horizontalAdvance(head);
        for (int row = 0; row < m_rows.rowCount(); ++row)
            wide = std::max(wide, fontMetrics().horizontalAdvance(m_rows.index(row, column).data().toString()));
        // Lists of symbols and file names may be long; the tool tip has them whole.
        m_table->setColumnWidth(column, std::min(wide, fontMetrics().averageCharWidth() * 30) + line);
    }
}

void ModelsPanel::retranslate() {
    setWindowTitle(tr("Regime models"));
    m_table->setAccessibleName(tr("Regime models"));
    m_empty->setText(tr("No models yet: without one every regime is unknown."));
    m_accept->setText(tr("&Accept a model..."));
    m_accept->setAccessibleName(tr("Accept a trained model"));
    m_stepBack->setText(tr("Step &back..."));
    m_stepBack->setAccessibleName(tr("Step back to the older model"));
    m_train->setText(tr("&Train a model..."));
    m_train->setAccessibleName(tr("Train a model"));
    m_close->setText(tr("Close"));
    m_close->setAccessibleName(tr("Close the list of models"));
    m_rows.retranslate();
    fitColumns();
    showChosen();
    showAnswer();
}

void ModelsPanel::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
    if (event->type() == QEvent::FontChange)
        growWithTheFont();
}

} // namespace aetherion::work
