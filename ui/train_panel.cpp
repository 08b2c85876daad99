#include "ui/train_panel.h"

#include "ui/formatting.h"
#include "ui/path_field.h"
#include "ui/recording_fields.h"

#include <QLabel>
#include <QSpinBox>

#include <limits>

namespace aetherion::ui {

TrainPanel::TrainPanel(contract::JobPort& jobs, const QString& recordingFolder, const QString& modelFolder,
                       QWidget* parent)
    : JobForm(jobs, parent), m_modelFolder(modelFolder), m_sources(new RecordingFields), m_states(new QSpinBox),
      m_seed(new QSpinBox), m_out(new PathField), m_statesLabel(new QLabel), m_seedLabel(new QLabel),
      m_outLabel(new QLabel) {
    setObjectName(QStringLiteral("trainPanel"));
    m_states->setObjectName(QStringLiteral("trainStates"));
    m_seed->setObjectName(QStringLiteral("trainSeed"));
    m_sources->setFolder(recordingFolder);
    m_states->setRange(2, 8);
    m_states->setValue(4);
    m_seed->setRange(0, std::numeric_limits<int>::max());
    m_seed->setValue(7);
    m_sources->addRow(m_statesLabel, m_states);
    m_sources->addRow(m_seedLabel, m_seed);
    m_sources->addRow(m_outLabel, m_out);
    connect(m_sources, &RecordingFields::filesChanged, this, &TrainPanel::propose);
    setFields(m_sources);
}

void TrainPanel::setFiles(const QStringList& files) { m_sources->setFiles(files); }

void TrainPanel::propose() {
    m_out->propose((m_modelFolder.isEmpty() ? QString() : m_modelFolder + u'/') + QStringLiteral("model.json"));
}

Result<contract::JobRequest> TrainPanel::request() const {
    if (m_sources->isEmpty())
        return fail(toUtf8(tr("Choose at least one file to learn from.")));
    if (m_out->path().isEmpty())
        return fail(toUtf8(tr("Say where to write the model.")));
    contract::JobRequest job;
    job.kind = contract::JobKind::Train;
    for (const QString& source : m_sources->sources())
        job.sources.push_back(toUtf8(source));
    job.options["states"] = std::to_string(m_states->value());
    job.options["covariance"] = "full";
    job.options["seed"] = std::to_string(m_seed->value());
    job.options["out"] = toUtf8(m_out->path());
    return job;
}

void TrainPanel::retranslate() {
    JobForm::retranslate();
    setWindowTitle(tr("Train a regime model"));
    m_statesLabel->setText(tr("S&tates of the model"));
    m_seedLabel->setText(tr("&Seed of the random starts"));
    m_outLabel->setText(tr("&Model file"));
    m_states->setAccessibleName(tr("Number of states"));
    m_seed->setAccessibleName(tr("Seed"));
    m_out->setNames(tr("Model file to write"), tr("Write the model to"));
    propose();
}

} // namespace aetherion::ui
