#pragma once
// How one job gets on: a bar, rate and time left in words, Cancel, and what became of it.
//
// Looks at the job four times a second while it is under way and this is visible; the port answers from memory. Thread:
// GUI.
#include "core/contract/job.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QProgressBar;
class QPushButton;

namespace aetherion::work {

class JobFollower final : public QWidget {
    Q_OBJECT
public:
    explicit JobFollower(contract::JobPort& jobs, QWidget* parent = nullptr);
    void follow(contract::JobId job);
    /// Looks now.
    void refresh();
    [[nodiscard]] const std::optional<contract::JobStatus>& status() const { return m_status; }
    [[nodiscard]] bool isUnderWay() const;

Q_SIGNALS:
    /// Done, failed or cancelled.
    void finished(const contract::JobStatus& status);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void retranslate();
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString timeLeft() const;

    contract::JobPort& m_jobs;
    std::optional<contract::JobId> m_job;
    std::optional<contract::JobStatus> m_status;
    QTimer m_look;
    QElapsedTimer m_since;
    double m_progressThen = 0;
    QProgressBar* m_bar;
    QLabel* m_text;
    QPushButton* m_cancel;
};

} // namespace aetherion::work
