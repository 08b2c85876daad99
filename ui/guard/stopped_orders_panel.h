#pragma once
// Orders that stops have cancelled: which there are, whether each would pass now and why not, and placing those that
// are selected once more. Never by itself: each once, and only those that a person names.
//
// Thread: GUI; the engine's answers come back by the event loop.
#include "core/contract/trading_command.h"
#include "ui/guard/answer_thread.h"
#include "ui/guard/sight.h"
#include "ui/guard/text_rows.h"

#include <QTimeZone>
#include <QWidget>

class QLabel;
class QPushButton;

namespace aetherion::contract {
class TradingPort;
}

namespace aetherion::look {
class DataTable;
}

namespace aetherion::guard {

class StoppedOrdersPanel final : public QWidget {
    Q_OBJECT
public:
    explicit StoppedOrdersPanel(contract::TradingPort& trading, QWidget* parent = nullptr);
    using QWidget::show;
    /// Asks once more when their number has changed.
    void show(const Sight& sight);
    void setOperator(const QString& name) { m_operator = name; }
    void setZone(const QTimeZone& zone);
    [[nodiscard]] look::DataTable& table() { return *m_table; }
    /// All columns side by side.
    [[nodiscard]] QSize sizeHint() const override;

public Q_SLOTS:
    /// Opens with a new preview.
    void open();
    void askPreview();
    void placeSelected();

protected:
    void changeEvent(QEvent* event) override;

private:
    void ask(std::vector<trading::OrderId> orders, bool preview);
    void take(const Result<contract::TradingAnswer>& answer, bool preview);
    void showLines();
    void retranslate();
    void refresh();

    contract::TradingPort& m_trading;
    QString m_operator = QStringLiteral("operator");
    QTimeZone m_zone;
    std::size_t m_count = 0;
    bool m_isWaiting = false;
    QString m_text;
    std::vector<contract::AgainLine> m_again;
    TextRows m_rows;
    QLabel* m_answer;
    look::DataTable* m_table;
    QPushButton* m_preview;
    QPushButton* m_place;
    AnswerThread m_thread;
};

} // namespace aetherion::guard
