#pragma once
// Every rail: what it is measured from, where it stands, its limit and what is left, what went in, what it imposes and
// how it clears; every limit in force; and a form that sets one.
//
// Thread: GUI.
#include "ui/guard/sight.h"
#include "ui/guard/text_rows.h"

#include <QTimeZone>
#include <QWidget>

class QLabel;
class QTabWidget;

namespace aetherion::contract {
class TradingPort;
}

namespace aetherion::look {
class DataTable;
}

namespace aetherion::guard {

class LimitForm;
class LimitsTable;

class RailsPanel final : public QWidget {
    Q_OBJECT
public:
    explicit RailsPanel(contract::TradingPort& trading, QWidget* parent = nullptr);
    using QWidget::show;
    void show(const Sight& sight);
    void setOperator(const QString& name);
    void setZone(const QTimeZone& zone);
    [[nodiscard]] look::DataTable& table() { return *m_table; }

protected:
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] TextRow rowOf(const risk::RailView& rail) const;
    void chooseLimit();
    void retranslate();

    QTimeZone m_zone;
    std::vector<risk::RailView> m_rails;
    TextRows m_rows;
    QLabel* m_age;
    QTabWidget* m_tabs;
    look::DataTable* m_table;
    LimitsTable* m_limits;
    LimitForm* m_form;
};

} // namespace aetherion::guard
