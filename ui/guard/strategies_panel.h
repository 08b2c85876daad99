#pragma once
// For which accounts the policy trades and who let it; strategies that were disabled because they repeated themselves.
//
// Arming and enabling loosen: the engine puts them on record first, and refuses to arm unless trading is on. Disarming
// acts at once. Thread: GUI; the engine's answers come back by the event loop.
#include "core/contract/trading_command.h"
#include "ui/guard/answer_thread.h"
#include "ui/guard/sight.h"
#include "ui/guard/text_rows.h"

#include <QTimeZone>
#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace aetherion::contract {
class TradingPort;
}

namespace aetherion::look {
class RowsView;
}

namespace aetherion::guard {

class StrategiesPanel final : public QWidget {
    Q_OBJECT
public:
    explicit StrategiesPanel(contract::TradingPort& trading, QWidget* parent = nullptr);
    using QWidget::show;
    void show(const Sight& sight);
    void setOperator(const QString& name) { m_operator = name; }
    void setZone(const QTimeZone& zone);

public Q_SLOTS:
    /// Of the account that is chosen.
    void arm();
    void disarm();
    /// The selected strategy.
    void enableSelected();
    /// A decision cycle over the newest bars.
    void runCycle();

protected:
    void changeEvent(QEvent* event) override;

private:
    void ask(contract::TradingCommand command);
    void take(const Result<contract::TradingAnswer>& answer);
    [[nodiscard]] trading::OrderOrigin origin() const;
    [[nodiscard]] std::string account() const;
    void showAccounts(const Sight& sight);
    void retranslate();
    void refresh();

    contract::TradingPort& m_trading;
    QString m_operator = QStringLiteral("operator");
    QTimeZone m_zone;
    bool m_isWaiting = false;
    bool m_isActive = false;
    std::vector<contract::DisabledStrategyView> m_disabled;
    /// How many rows, from the first, are accounts that are armed.
    std::size_t m_armed = 0;
    QString m_text;
    TextRows m_rows;
    QLabel* m_accountLabel;
    QComboBox* m_account;
    QPushButton* m_arm;
    QPushButton* m_disarm;
    QPushButton* m_enable;
    QPushButton* m_cycle;
    look::RowsView* m_table;
    QLabel* m_answer;
    AnswerThread m_thread;
};

} // namespace aetherion::guard
