#pragma once
// Starts an import: recordings into the store, without replaying them. Options: skip-bad. Thread: GUI.
#include "ui/work/job_form.h"

class QCheckBox;

namespace aetherion::work {

class RecordingFields;

class ImportPanel final : public JobForm {
    Q_OBJECT
public:
    ImportPanel(contract::JobPort& jobs, const QString& folder, QWidget* parent = nullptr);
    void setFiles(const QStringList& files);

protected:
    [[nodiscard]] Result<contract::JobRequest> request() const override;
    void retranslate() override;

private:
    RecordingFields* m_sources;
    QCheckBox* m_skipBad;
};

} // namespace aetherion::work
