#pragma once
// Sets one limit of `dt_knobs.env`, for everything or a part of it, and shows what became of that.
//
// The limit's unit, default and range stand beside it; what does not fit is refused by the same rules as in the file.
// Thread: GUI; the port waits for the disk, on a thread of the form's own.
#include "core/risk/knobs.h"
#include "ui/guard/answer_thread.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace aetherion::contract {
class TradingPort;
}

namespace aetherion::guard {

class LimitForm final : public QWidget {
    Q_OBJECT
public:
    explicit LimitForm(contract::TradingPort& trading, QWidget* parent = nullptr);
    void setOperator(const QString& name) { m_operator = name; }
    void choose(risk::Knob knob);
    /// "all", "account:A"
    void chooseScope(const QString& scope);
    /// In force; null: not known.
    void setKnobs(std::shared_ptr<const risk::Knobs> knobs);
    /// Accounts and the like that a limit may be set for: "account:A". What is typed counts all the same.
    void setScopes(const QStringList& scopes);

protected:
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] const risk::KnobDefinition& chosen() const;
    void set(bool toDefault);
    void retranslate();
    void refresh();
    [[nodiscard]] Result<risk::Scope> scope() const;
    [[nodiscard]] QString inForceText() const;

    contract::TradingPort& m_trading;
    QString m_operator = QStringLiteral("operator");
    std::shared_ptr<const risk::Knobs> m_knobs;
    bool m_isWaiting = false;
    QLabel* m_limitLabel;
    QComboBox* m_limit;
    QLabel* m_scopeLabel;
    QComboBox* m_scope;
    QLabel* m_valueLabel;
    QLineEdit* m_value;
    QPushButton* m_set;
    QPushButton* m_default;
    QLabel* m_meaning;
    QLabel* m_answer;
    AnswerThread m_thread;
};

} // namespace aetherion::guard
