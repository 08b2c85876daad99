#pragma once
// Starts the training of a model from recordings. Options: states, covariance, seed, out. Thread: GUI.
#include "ui/job_form.h"

class QLabel;
class QSpinBox;

namespace aetherion::ui {

class PathField;
class RecordingFields;

class TrainPanel final : public JobForm {
    Q_OBJECT
public:
    TrainPanel(contract::JobPort& jobs, const QString& recordingFolder, const QString& modelFolder,
               QWidget* parent = nullptr);
    void setFiles(const QStringList& files);

protected:
    [[nodiscard]] Result<contract::JobRequest> request() const override;
    void retranslate() override;

private:
    void propose();

    QString m_modelFolder;
    RecordingFields* m_sources;
    QSpinBox* m_states;
    QSpinBox* m_seed;
    PathField* m_out;
    QLabel* m_statesLabel;
    QLabel* m_seedLabel;
    QLabel* m_outLabel;
};

} // namespace aetherion::ui
