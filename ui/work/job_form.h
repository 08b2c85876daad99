#pragma once
// A small window that starts a job: fields, an answer line, Start and Close. Never modal.
//
// A form stays open after starting, so that the answer can be read; progress is in the jobs panel, or in the form
// itself. Thread: GUI.
#include "core/contract/job.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace aetherion::work {

class JobForm : public QDialog {
    Q_OBJECT
public:
    JobForm(contract::JobPort& jobs, QWidget* parent);

Q_SIGNALS:
    void started(contract::JobId job);

protected:
    /// Called once by the constructor of the form.
    void setFields(QWidget* fields);
    /// What Start would send, or what is still missing.
    [[nodiscard]] virtual Result<contract::JobRequest> request() const = 0;
    /// What the button that starts it says.
    [[nodiscard]] virtual QString startText() const;
    void clearAnswer();
    virtual void retranslate();
    void changeEvent(QEvent* event) override;

private:
    void start();
    void fitFields();

    contract::JobPort& m_jobs;
    QVBoxLayout* m_column;
    QWidget* m_fields = nullptr;
    QLabel* m_answer;
    QPushButton* m_start;
    QPushButton* m_close;
};

} // namespace aetherion::work
