#pragma once
// The drill of the emergency stop: tries every channel with a canary order, without stopping anyone, and shows what
// each drill so far has found.
//
// Thread: GUI; the drill takes a second or so, on a thread of the panel's own.
#include "core/risk/drill.h"
#include "ui/guard/answer_thread.h"
#include "ui/guard/text_rows.h"

#include <QTimeZone>
#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace aetherion::contract {
class KillSwitchPort;
}

namespace aetherion::look {
class DataTable;
}

namespace aetherion::guard {

class DrillPanel final : public QWidget {
    Q_OBJECT
public:
    explicit DrillPanel(contract::KillSwitchPort& killSwitch, QWidget* parent = nullptr);
    void setOperator(const QString& name) { m_operator = name; }
    void setZone(const QTimeZone& zone);
    /// The machine's time: findings are so old.
    void setNow(Timestamp now);
    [[nodiscard]] look::DataTable& table() { return *m_table; }
    /// All columns side by side.
    [[nodiscard]] QSize sizeHint() const override;

public Q_SLOTS:
    /// Opens with the newest history.
    void open();
    void run();

protected:
    void changeEvent(QEvent* event) override;

private:
    void readHistory();
    void showHistory();
    void retranslate();
    void refresh();

    contract::KillSwitchPort& m_killSwitch;
    QString m_operator = QStringLiteral("operator");
    QTimeZone m_zone;
    Timestamp m_now;
    bool m_isWaiting = false;
    std::optional<risk::DrillHistory> m_history;
    QString m_text;
    TextRows m_rows;
    QLabel* m_sentence;
    QLabel* m_note;
    QLabel* m_answer;
    look::DataTable* m_table;
    QPushButton* m_run;
    AnswerThread m_thread;
};

} // namespace aetherion::guard
