#include "ui/guard/limits_table.h"

#include "ui/look/data_table.h"
#include "ui/look/formatting.h"
#include "ui/look/said.h"

#include <QEvent>
#include <QVBoxLayout>

namespace aetherion::guard {

namespace {

double numberOf(std::int64_t units) { return static_cast<double>(units) / kDecimalUnit; }

} // namespace

LimitsTable::LimitsTable(QWidget* parent)
    : QWidget(parent), m_rows([]() {
          return std::vector<look::RowsColumn>{{tr("Limit")},      {tr("For")},           {tr("In force"), true},
                                               {tr("Set in")},     {tr("Default"), true}, {tr("Least"), true},
                                               {tr("Most"), true}, {tr("Unit")},          {tr("Meaning")}};
      }),
      m_table(new look::DataTable("limits")) {
    setObjectName(QStringLiteral("limitsTable"));
    m_table->setModel(&m_rows);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table);
    connect(m_table, &look::DataTable::selectionChanged, this, &LimitsTable::choose);
    retranslate();
}

void LimitsTable::show(const std::shared_ptr<const risk::Knobs>& knobs) {
    if (knobs == m_knobs)
        return;
    m_knobs = knobs;
    refresh();
}

void LimitsTable::refresh() {
    m_addresses.clear();
    std::vector<TextRow> rows;
    const auto add = [&](const risk::KnobDefinition& limit, const risk::Scope& scope, const risk::KnobValue* value) {
        const auto text = [&limit](std::int64_t units) { return look::localNumber(risk::formatKnob(limit, units)); };
        TextRow row;
        row.cells = {look::toText(limit.name),
                     look::toText(scope.text()),
                     value ? text(value->units) : QString(),
                     !value               ? QString()
                     : value->isDefault() ? tr("default")
                                          : look::toText(value->place),
                     text(limit.fallback),
                     text(limit.lowest),
                     text(limit.highest),
                     look::said(risk::name(limit.unit)),
                     look::said(limit.meaning)};
        row.sorts = {row.cells[0],
                     row.cells[1],
                     value ? QVariant(numberOf(value->units)) : look::absentValue(),
                     row.cells[3],
                     numberOf(limit.fallback),
                     numberOf(limit.lowest),
                     numberOf(limit.highest)};
        row.key = keyOf(row.cells[0] + row.cells[1]);
        rows.push_back(std::move(row));
        m_addresses.push_back({limit.knob, scope});
    };
    for (const risk::KnobDefinition& limit : risk::knobDefinitions()) {
        add(limit, risk::Scope::all(), m_knobs ? &m_knobs->at(limit.knob) : nullptr);
        if (m_knobs)
            for (const auto& [address, value] : m_knobs->scoped())
                if (address.first == limit.knob)
                    add(limit, address.second, &value);
    }
    m_rows.setRows(std::move(rows));
}

void LimitsTable::choose() {
    const QModelIndex current = m_table->current();
    if (!current.isValid() || static_cast<std::size_t>(current.row()) >= m_addresses.size())
        return;
    const risk::KnobAddress& address = m_addresses[static_cast<std::size_t>(current.row())];
    Q_EMIT chosen(address.knob, look::toText(address.scope.text()));
}

void LimitsTable::retranslate() {
    setAccessibleName(tr("Limits"));
    m_table->setTitle(tr("Limits"));
    m_rows.retranslate();
    refresh();
}

void LimitsTable::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace aetherion::guard
