#pragma once
// Starts the job that puts a trained model into use: through the gate, or by force with a reason. Thread: GUI.
#include "ui/work/job_form.h"

class QCheckBox;
class QLabel;
class QLineEdit;

namespace aetherion::look {
class PathField;
} // namespace aetherion::look

namespace aetherion::work {

class AcceptModelPanel final : public JobForm {
    Q_OBJECT
public:
    /// `who` answers for the decision; `folder` is where trained models wait.
    AcceptModelPanel(contract::JobPort& jobs, const QString& folder, const QString& who, QWidget* parent = nullptr);

protected:
    [[nodiscard]] Result<contract::JobRequest> request() const override;
    [[nodiscard]] QString startText() const override;
    void retranslate() override;

private:
    QString m_who;
    QLabel* m_meaning;
    look::PathField* m_model;
    QCheckBox* m_force;
    QLineEdit* m_reason;
    QLabel* m_modelLabel;
    QLabel* m_reasonLabel;
};

} // namespace aetherion::work
