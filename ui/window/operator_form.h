#pragma once
// Hands the desk to another person: the new name, and what they have to know. Put on record before the name changes.
//
// Not modal. The audit port takes the note at once and does not wait for a disk. Thread: GUI.
#include <QDialog>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace aetherion::contract {
class AuditPort;
}

namespace aetherion::window {

inline constexpr int kLongestOperator = 60;
inline constexpr int kLongestNote = 2000;

class OperatorForm final : public QDialog {
    Q_OBJECT
public:
    /// Without an audit port nothing can be handed over.
    OperatorForm(contract::AuditPort* audit, QWidget* parent);
    void open(const QString& present);

Q_SIGNALS:
    void handedOver(const QString& name);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void refresh();
    void handOver();

    contract::AuditPort* m_audit;
    QString m_present;
    QLabel* m_presentLabel;
    QLabel* m_nameLabel;
    QLineEdit* m_name;
    QLabel* m_noteLabel;
    QPlainTextEdit* m_note;
    QLabel* m_answer;
    QPushButton* m_accept;
};

} // namespace aetherion::window
