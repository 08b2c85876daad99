#pragma once
// Asks once more, and for a reason, before the model in use is taken back; then starts the job. Thread: GUI.
#include "core/contract/model_view.h"
#include "ui/work/job_form.h"

class QLabel;
class QLineEdit;

namespace aetherion::work {

class StepBackPanel final : public JobForm {
    Q_OBJECT
public:
    /// `who` answers for the decision.
    StepBackPanel(contract::JobPort& jobs, const QString& who, QWidget* parent = nullptr);
    void setModel(const contract::ModelView& model);

protected:
    [[nodiscard]] Result<contract::JobRequest> request() const override;
    [[nodiscard]] QString startText() const override;
    void retranslate() override;

private:
    QString m_who;
    contract::ModelView m_model;
    QLabel* m_meaning;
    QLineEdit* m_reason;
    QLabel* m_reasonLabel;
};

} // namespace aetherion::work
