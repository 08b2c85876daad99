#pragma once
// Starts the training of a regime model: from recordings, or from the stored bars of what is being watched; then shows
// how it gets on, its report with the curve of what more states would buy, and, once it is asked, the gate's verdict.
//
// Options are spelled like the command's: states, covariance, seed, restarts, evaluate, out, report, picture,
// newest-bars; for stored bars stored, timeframe, bars, source. The model comes into use only when it is accepted.
// Thread: GUI.
#include "core/market/instrument.h"
#include "core/market/timeframe.h"
#include "ui/work/job_form.h"

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QTabWidget;

namespace aetherion::look {
class PathField;
} // namespace aetherion::look

namespace aetherion::work {

class JobFollower;
class RecordingFields;
class TrainingSheet;

/// What is on the screen when the form is opened.
struct TrainSubject {
    market::Stream stream;
    market::Timeframe timeframe = market::Timeframe::M1;
};

class TrainPanel final : public JobForm {
    Q_OBJECT
public:
    TrainPanel(contract::JobPort& jobs, const QString& recordingFolder, const QString& modelFolder,
               QWidget* parent = nullptr);
    void setFiles(const QStringList& files);
    /// Nothing: nothing is being watched, and only files can be learned from.
    void setSubject(const std::optional<TrainSubject>& subject);
    /// Who answers for putting a model to the gate.
    void setOperator(const QString& who) { m_who = who; }

protected:
    [[nodiscard]] Result<contract::JobRequest> request() const override;
    void retranslate() override;

private:
    void build();
    void takeOutcome(const contract::JobStatus& status);
    void askGate();
    void chooseData();
    void propose();
    void showPlaces();
    [[nodiscard]] bool learnsFromWatched() const;
    [[nodiscard]] QString besideModel(const char* ending) const;

    contract::JobPort& m_jobPort;
    QString m_who = QStringLiteral("operator");
    /// Of the training whose report is shown.
    QString m_trainedModel;
    QString m_modelFolder;
    std::optional<TrainSubject> m_subject;
    RecordingFields* m_sources;
    QComboBox* m_from;
    QSpinBox* m_bars;
    QSpinBox* m_states;
    QComboBox* m_covariance;
    QSpinBox* m_restarts;
    QSpinBox* m_seed;
    QCheckBox* m_evaluate;
    look::PathField* m_out;
    QLabel* m_fromLabel;
    QLabel* m_barsLabel;
    QLabel* m_statesLabel;
    QLabel* m_covarianceLabel;
    QLabel* m_restartsLabel;
    QLabel* m_seedLabel;
    QLabel* m_evaluateLabel;
    QLabel* m_outLabel;
    QLabel* m_places;
    JobFollower* m_follower;
    TrainingSheet* m_sheet;
    QTabWidget* m_pages;
    QPushButton* m_gate;
};

} // namespace aetherion::work
