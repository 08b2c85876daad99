#pragma once
// Writes the report of the last incident with one key (Ctrl+Shift+I) or button, and says where it is and what is in it.
//
// Its action belongs into the menu and the palette. Thread: GUI; the report is written on a thread of the panel's own.
#include "core/contract/incident_port.h"
#include "ui/guard/answer_thread.h"

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;

namespace aetherion::guard {

class IncidentPanel final : public QWidget {
    Q_OBJECT
public:
    /// Null: no report can be written here, which is said.
    explicit IncidentPanel(contract::IncidentPort* incidents, QWidget* parent = nullptr);
    /// "incidentAction": writes a report at once.
    [[nodiscard]] QAction& action() { return *m_action; }

public Q_SLOTS:
    void writeReport();

Q_SIGNALS:
    /// `path` is empty when it failed; `text` is for people.
    void written(const QString& path, const QString& text);

protected:
    void changeEvent(QEvent* event) override;

private:
    void take(const Result<contract::IncidentFile>& file);
    void retranslate();
    void refresh();

    contract::IncidentPort* m_incidents;
    bool m_isWaiting = false;
    QString m_text;
    QAction* m_action;
    QLabel* m_note;
    QPushButton* m_write;
    QLabel* m_answer;
    AnswerThread m_thread;
};

} // namespace aetherion::guard
