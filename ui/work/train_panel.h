#pragma once
// Starts the training of a regime model: from recordings, or from the stored bars of what is being watched.
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
class QSpinBox;

namespace aetherion::look {
class PathField;
} // namespace aetherion::look

namespace aetherion::work {

class RecordingFields;

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

protected:
    [[nodiscard]] Result<contract::JobRequest> request() const override;
    void retranslate() override;

private:
    void build();
    void chooseData();
    void propose();
    void showPlaces();
    [[nodiscard]] bool learnsFromWatched() const;
    [[nodiscard]] QString besideModel(const char* ending) const;

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
};

} // namespace aetherion::work
