#include "ui/work/train_panel.h"

#include "ui/look/formatting.h"
#include "ui/look/path_field.h"
#include "ui/look/said.h"
#include "ui/work/job_follower.h"
#include "ui/work/recording_fields.h"
#include "ui/work/training_sheet.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QTabWidget>
#include <QVBoxLayout>

#include <limits>

namespace aetherion::work {

namespace {

enum LearnFrom { Files, Watched };

constexpr int kMostBars = 10'000'000;
/// Two weeks of minutes.
constexpr int kUsualBars = 20'000;
/// Fewer bear no model.
constexpr int kFewestBars = 500;

} // namespace

TrainPanel::TrainPanel(contract::JobPort& jobs, const QString& recordingFolder, const QString& modelFolder,
                       QWidget* parent)
    : JobForm(jobs, parent), m_jobPort(jobs), m_modelFolder(modelFolder), m_sources(new RecordingFields),
      m_from(new QComboBox), m_bars(new QSpinBox), m_states(new QSpinBox), m_covariance(new QComboBox),
      m_restarts(new QSpinBox), m_seed(new QSpinBox), m_evaluate(new QCheckBox), m_out(new look::PathField),
      m_fromLabel(new QLabel), m_barsLabel(new QLabel), m_statesLabel(new QLabel), m_covarianceLabel(new QLabel),
      m_restartsLabel(new QLabel), m_seedLabel(new QLabel), m_evaluateLabel(new QLabel), m_outLabel(new QLabel),
      m_places(new QLabel), m_follower(new JobFollower(jobs)), m_sheet(new TrainingSheet), m_pages(new QTabWidget),
      m_gate(new QPushButton) {
    setObjectName(QStringLiteral("trainPanel"));
    m_sources->setFolder(recordingFolder);
    build();
    connect(m_from, &QComboBox::currentIndexChanged, this, &TrainPanel::chooseData);
    connect(m_sources, &RecordingFields::filesChanged, this, &TrainPanel::propose);
    connect(m_out, &look::PathField::pathChanged, this, &TrainPanel::showPlaces);
    connect(this, &JobForm::started, this, [this](contract::JobId job) {
        m_trainedModel = m_out->path();
        m_gate->hide();
        m_follower->follow(job);
        // It says how the job gets on, and what became of it.
        clearAnswer();
    });
    connect(m_follower, &JobFollower::finished, this, &TrainPanel::takeOutcome);
    connect(m_gate, &QPushButton::clicked, this, &TrainPanel::askGate);
    chooseData();
}

void TrainPanel::build() {
    m_from->setObjectName(QStringLiteral("trainFrom"));
    m_bars->setObjectName(QStringLiteral("trainBars"));
    m_states->setObjectName(QStringLiteral("trainStates"));
    m_covariance->setObjectName(QStringLiteral("trainCovariance"));
    m_restarts->setObjectName(QStringLiteral("trainRestarts"));
    m_seed->setObjectName(QStringLiteral("trainSeed"));
    m_evaluate->setObjectName(QStringLiteral("trainEvaluate"));
    m_places->setObjectName(QStringLiteral("trainPlaces"));
    m_from->addItem(QString());
    m_from->addItem(QString());
    m_bars->setSingleStep(1000);
    m_bars->setGroupSeparatorShown(true);
    m_states->setRange(2, 8);
    m_states->setValue(4);
    for (const char* covariance : {"full", "diag", "tied", "spherical"})
        m_covariance->addItem(QString(), QString::fromLatin1(covariance));
    m_restarts->setRange(1, 1000);
    m_restarts->setValue(8);
    m_seed->setRange(0, std::numeric_limits<int>::max());
    m_seed->setValue(7);
    m_evaluate->setChecked(true);
    m_places->setWordWrap(true);
    m_places->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_sources->addRowAbove(m_fromLabel, m_from);
    m_sources->addRow(m_barsLabel, m_bars);
    m_sources->addRow(m_statesLabel, m_states);
    m_sources->addRow(m_covarianceLabel, m_covariance);
    m_sources->addRow(m_restartsLabel, m_restarts);
    m_sources->addRow(m_seedLabel, m_seed);
    m_sources->addRow(m_evaluateLabel, m_evaluate);
    m_sources->addRow(m_outLabel, m_out);
    m_gate->setObjectName(QStringLiteral("askGateButton"));
    m_gate->setAutoDefault(false);
    m_gate->hide();
    auto* results = new QScrollArea;
    results->setObjectName(QStringLiteral("trainingResults"));
    results->setWidgetResizable(true);
    results->setFrameShape(QFrame::NoFrame);
    results->setWidget(m_sheet);
    auto* settings = new QWidget;
    // The ground of every other form, not the tab's.
    settings->setAutoFillBackground(true);
    auto* asked = new QVBoxLayout(settings);
    asked->addWidget(m_sources);
    asked->addWidget(m_places);
    asked->addStretch(1);
    m_pages->setObjectName(QStringLiteral("trainPages"));
    m_pages->addTab(settings, QString());
    m_pages->addTab(results, QString());
    m_pages->setTabEnabled(1, false);
    auto* fields = new QWidget;
    auto* column = new QVBoxLayout(fields);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pages, 1);
    column->addWidget(m_follower);
    column->addWidget(m_gate, 0, Qt::AlignLeft);
    setFields(fields);
}

void TrainPanel::takeOutcome(const contract::JobStatus& status) {
    const auto document = m_jobPort.document(status.id);
    const auto report = document ? readTrainingReport(*document) : std::nullopt;
    const auto verdict = document ? readGateVerdict(*document) : std::nullopt;
    if (report)
        m_sheet->showReport(*report);
    if (verdict)
        m_sheet->showVerdict(*verdict);
    if (status.kind == contract::JobKind::Train)
        m_gate->setVisible(status.state == contract::JobState::Done);
    if (m_sheet->isEmpty())
        return;
    m_pages->setTabEnabled(1, true);
    m_pages->setCurrentIndex(1);
}

void TrainPanel::askGate() {
    contract::JobRequest job;
    job.kind = contract::JobKind::AcceptModel;
    job.options["model"] = look::toUtf8(m_trainedModel);
    job.options["who"] = look::toUtf8(m_who);
    job.options["channel"] = "window";
    const auto started = m_jobPort.start(std::move(job));
    m_gate->setToolTip(started ? QString() : look::said(started.error().text()));
    if (!started)
        return;
    m_gate->hide();
    m_follower->follow(*started);
}

void TrainPanel::setFiles(const QStringList& files) {
    m_from->setCurrentIndex(Files);
    m_sources->setFiles(files);
}

void TrainPanel::setSubject(const std::optional<TrainSubject>& subject) {
    m_subject = subject;
    if (!subject)
        m_from->setCurrentIndex(Files);
    chooseData();
}

bool TrainPanel::learnsFromWatched() const { return m_subject && m_from->currentIndex() == Watched; }

void TrainPanel::chooseData() {
    const bool watched = learnsFromWatched();
    m_from->setEnabled(m_subject.has_value());
    m_sources->setRecordingRowsVisible(!watched);
    // Another instrument to learn from leaves the count as a person set it; another kind of data does not.
    if (const int fewest = watched ? kFewestBars : 0; m_bars->maximum() != kMostBars || m_bars->minimum() != fewest) {
        m_bars->setRange(fewest, kMostBars);
        m_bars->setValue(watched ? kUsualBars : 0);
    }
    retranslate();
    adjustSize();
}

void TrainPanel::propose() {
    QString name = QStringLiteral("model.json");
    if (learnsFromWatched()) {
        name = look::toText(market::name(m_subject->stream.instrument.market)) + u'_' +
               look::toText(market::name(m_subject->timeframe));
        if (m_subject->stream.source.kind == market::SourceKind::Simulated)
            name += QStringLiteral("_simulated");
        name = name.toLower() + QStringLiteral(".json");
    }
    m_out->propose((m_modelFolder.isEmpty() ? QString() : m_modelFolder + u'/') + name);
    showPlaces();
}

QString TrainPanel::besideModel(const char* ending) const {
    QString path = m_out->path();
    if (path.endsWith(QLatin1String(".json")))
        path.chop(5);
    return path + QString::fromLatin1(ending);
}

void TrainPanel::showPlaces() {
    m_places->setText(
        tr("The report goes to %1 and its picture to %2, beside the model. A trained model waits there "
           "until it is accepted: Tools, Regime models, Accept a model.")
            .arg(QFileInfo(besideModel(".report.json")).fileName(), QFileInfo(besideModel(".report.svg")).fileName()));
}

Result<contract::JobRequest> TrainPanel::request() const {
    contract::JobRequest job;
    job.kind = contract::JobKind::Train;
    auto& options = job.options;
    if (learnsFromWatched()) {
        const market::InstrumentKey& instrument = m_subject->stream.instrument;
        options["stored"] = std::string(market::name(instrument.market)) + "/" + instrument.symbol;
        options["timeframe"] = market::name(m_subject->timeframe);
        options["bars"] = std::to_string(m_bars->value());
        options["source"] = std::to_string(m_subject->stream.source.id().value);
    } else if (m_sources->isEmpty()) {
        return fail(look::toUtf8(tr("Choose at least one file to learn from.")));
    } else {
        for (const QString& source : m_sources->sources())
            job.sources.push_back(look::toUtf8(source));
        if (m_bars->value() > 0)
            options["newest-bars"] = std::to_string(m_bars->value());
    }
    if (m_out->path().isEmpty())
        return fail(look::toUtf8(tr("Say where to write the model.")));
    options["states"] = std::to_string(m_states->value());
    options["covariance"] = look::toUtf8(m_covariance->currentData().toString());
    options["seed"] = std::to_string(m_seed->value());
    options["restarts"] = std::to_string(m_restarts->value());
    options["evaluate"] = m_evaluate->isChecked() ? "full" : "none";
    options["out"] = look::toUtf8(m_out->path());
    options["report"] = look::toUtf8(besideModel(".report.json"));
    options["picture"] = look::toUtf8(besideModel(".report.svg"));
    return job;
}

void TrainPanel::retranslate() {
    JobForm::retranslate();
    setWindowTitle(tr("Train a regime model"));
    m_fromLabel->setText(tr("&Learn from"));
    m_from->setItemText(Files, tr("recordings"));
    m_from->setItemText(Watched, m_subject ? tr("what is watched: %1 %2 at %3")
                                                 .arg(look::toText(market::name(m_subject->stream.instrument.market)),
                                                      look::toText(m_subject->stream.instrument.symbol),
                                                      look::toText(market::name(m_subject->timeframe)))
                                           : tr("what is watched: nothing yet"));
    m_barsLabel->setText(tr("&Newest bars"));
    m_bars->setSpecialValueText(learnsFromWatched() ? QString() : tr("all"));
    m_statesLabel->setText(tr("S&tates of the model"));
    m_covarianceLabel->setText(tr("C&ovariance"));
    m_covariance->setItemText(0, tr("full"));
    m_covariance->setItemText(1, tr("diagonal"));
    m_covariance->setItemText(2, tr("tied: one for all states"));
    m_covariance->setItemText(3, tr("spherical"));
    m_restartsLabel->setText(tr("&Random starts"));
    m_seedLabel->setText(tr("S&eed of the random starts"));
    m_evaluateLabel->setText(tr("E&valuation"));
    m_evaluate->setText(tr("walk forward, compare 2 to 6 states (takes longer)"));
    m_outLabel->setText(tr("Model f&ile"));
    m_pages->setTabText(0, tr("Training"));
    m_pages->setTabText(1, tr("Result"));
    m_gate->setText(tr("Put it to the &gate"));
    m_gate->setAccessibleName(tr("Put the trained model to the gate; it comes into use if the gate lets it pass"));
    m_from->setAccessibleName(tr("What to learn from"));
    m_bars->setAccessibleName(tr("Newest bars of every instrument that are used"));
    m_states->setAccessibleName(tr("Number of states"));
    m_covariance->setAccessibleName(tr("Covariance"));
    m_restarts->setAccessibleName(tr("Random starts"));
    m_seed->setAccessibleName(tr("Seed"));
    m_evaluate->setAccessibleName(tr("Evaluation by walking forward"));
    m_out->setNames(tr("Model file to write"), tr("Write the model to"));
    propose();
}

} // namespace aetherion::work
