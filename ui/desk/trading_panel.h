#pragma once
// Positions, orders and trades of every account, and what is stored of older ones. Working orders can be cancelled, one
// or all; cancelling passes in every state of the engine, so it is not asked about twice.
//
// Thread: GUI; the frame hands it every snapshot with its trading view, and waiting happens elsewhere.
#include "core/contract/engine_snapshot.h"
#include "ui/desk/desk_caller.h"
#include "ui/desk/fills_model.h"
#include "ui/desk/history_pages.h"
#include "ui/desk/orders_model.h"
#include "ui/desk/positions_model.h"

class QAction;
class QCheckBox;
class QLabel;
class QPushButton;
class QSplitter;
class QTabWidget;

namespace aetherion::desk {

class TradingPanel final : public QWidget {
    Q_OBJECT
public:
    TradingPanel(contract::TradingPort& port, contract::HistoryPort& history, QWidget* parent = nullptr);
    void setOperator(const QString& name) { m_operator = name; }
    void setZone(const QTimeZone& zone);
    void setExportFolder(const QString& folder);
    /// For how long the engine has said nothing, before each show().
    void setSilence(Duration silence);
    void show(const contract::EngineSnapshot& snapshot, const contract::TradingView& view);
    using QWidget::show;
    [[nodiscard]] QSize minimumSizeHint() const override;

public Q_SLOTS:
    void cancelSelected();
    void cancel(aetherion::trading::OrderId order);
    void cancelAll();

Q_SIGNALS:
    /// A row was chosen: the window may look at its instrument.
    void instrumentChosen(const aetherion::market::InstrumentKey& instrument);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void arrange();
    /// Room for both tables by what they want, while nobody has said otherwise.
    void divide();
    void connectTables();
    void retranslate();
    void refresh();
    void paintAnswer();
    void showOrders();
    void takeCancelled(const Result<contract::TradingAnswer>& answer);
    [[nodiscard]] std::vector<trading::OrderId> selectedOpenOrders() const;

    QString m_operator = QStringLiteral("operator");
    PositionsModel m_positions;
    OrdersModel m_orders;
    FillsModel m_fills;
    std::vector<trading::Order> m_newest;
    std::size_t m_open = 0;
    std::optional<std::uint64_t> m_revision;
    std::optional<market::Source> m_source;
    QTabWidget* m_tabs;
    QSplitter* m_both;
    look::DataTable* m_positionTable;
    look::DataTable* m_orderTable;
    look::DataTable* m_fillTable;
    HistoryPages* m_history;
    QCheckBox* m_openOnly;
    QPushButton* m_cancel;
    QPushButton* m_cancelAll;
    QLabel* m_answer;
    bool m_isSilent = false;
    QAction* m_cancelAction;
    QAction* m_cancelAllAction;
    DeskCaller m_caller;
};

} // namespace aetherion::desk
