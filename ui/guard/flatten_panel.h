#pragma once
// Sells everything that a scope's accounts hold: first the orders as they would go out, then a button that has to be
// held for 1.5 s. It passes while trading is Halted, too.
//
// The button is there only while a preview of the chosen scope is shown that has something to sell. Thread: GUI; the
// engine's answers come back by the event loop.
#include "core/contract/trading_command.h"
#include "ui/guard/answer_thread.h"
#include "ui/guard/sight.h"
#include "ui/guard/text_rows.h"

#include <QWidget>

#include <optional>

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

class HoldButton;

class FlattenPanel final : public QWidget {
    Q_OBJECT
public:
    explicit FlattenPanel(contract::TradingPort& trading, QWidget* parent = nullptr);
    using QWidget::show;
    void show(const Sight& sight);
    void setOperator(const QString& name) { m_operator = name; }

public Q_SLOTS:
    /// Opens with a new preview.
    void open();
    void askPreview();

protected:
    void changeEvent(QEvent* event) override;

private:
    void ask(bool preview);
    void take(const Result<contract::TradingAnswer>& answer, bool preview);
    void showScopes(const Sight& sight);
    [[nodiscard]] risk::Scope scope() const;
    void retranslate();
    void refresh();
    /// Hatches the lines where what they say is past its limit.
    void age();

    contract::TradingPort& m_trading;
    QString m_operator = QStringLiteral("operator");
    std::vector<risk::Scope> m_scopes{risk::Scope::all()};
    std::map<std::string, std::map<market::InstrumentKey, std::string>, std::less<>> m_currencies;
    /// Grows with each question, so that an answer to an older one is known.
    int m_asked = 0;
    bool m_isWaiting = false;
    bool m_canSell = false;
    bool m_isOld = false;
    bool m_isPreview = true;
    std::vector<TextRow> m_shown;
    std::optional<Timestamp> m_previewed;
    Timestamp m_now;
    QString m_text;
    TextRows m_rows;
    QLabel* m_scopeLabel;
    QComboBox* m_scopeBox;
    QPushButton* m_preview;
    QLabel* m_answer;
    look::RowsView* m_lines;
    HoldButton* m_hold;
    QLabel* m_note;
    AnswerThread m_thread;
};

} // namespace aetherion::guard
