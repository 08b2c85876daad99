#pragma once
// Every limit and setting of `dt_knobs.env`: what is in force and from where, its unit, default and range, and what it
// means; those of one market, account or symbol below the one for all.
//
// Thread: GUI.
#include "core/risk/knobs.h"
#include "ui/guard/text_rows.h"

#include <QWidget>

#include <memory>

namespace aetherion::look {
class DataTable;
}

namespace aetherion::guard {

class LimitsTable final : public QWidget {
    Q_OBJECT
public:
    explicit LimitsTable(QWidget* parent = nullptr);
    /// Null: not known; then the defaults and ranges are shown without a value.
    void show(const std::shared_ptr<const risk::Knobs>& knobs);
    using QWidget::show;
    [[nodiscard]] look::DataTable& table() { return *m_table; }

Q_SIGNALS:
    void chosen(aetherion::risk::Knob knob, const QString& scope);

protected:
    void changeEvent(QEvent* event) override;

private:
    void choose();
    void refresh();
    void retranslate();

    std::shared_ptr<const risk::Knobs> m_knobs;
    std::vector<risk::KnobAddress> m_addresses;
    TextRows m_rows;
    look::DataTable* m_table;
};

} // namespace aetherion::guard
