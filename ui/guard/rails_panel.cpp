#include "ui/guard/rails_panel.h"

#include "ui/guard/limit_form.h"
#include "ui/guard/limits_table.h"
#include "ui/guard/rail_order.h"
#include "ui/guard/risk_text.h"
#include "ui/look/data_table.h"
#include "ui/look/formatting.h"
#include "ui/look/said.h"

#include <QEvent>
#include <QLabel>
#include <QTabWidget>
#include <QVBoxLayout>

#include <limits>

namespace aetherion::guard {

namespace {

QString figureCell(const std::optional<risk::Figure>& figure, std::string_view unit) {
    return figure ? look::localNumber(risk::figureText(*figure, unit)) : QStringLiteral("-");
}

QVariant figureSort(const std::optional<risk::Figure>& figure) {
    return figure ? QVariant(figure->toDouble()) : look::absentValue();
}

QString inputsText(const risk::RailView& rail) {
    QStringList inputs;
    for (const auto& [what, said] : rail.inputs)
        inputs << look::said(what) + u' ' + look::said(said);
    return inputs.join(QStringLiteral(", "));
}

Tone railTone(risk::RailState state) {
    switch (state) {
    case risk::RailState::Breached:
        return Tone::Amber;
    case risk::RailState::NotApplicable:
        return Tone::Faint;
    case risk::RailState::Clear:
    case risk::RailState::Unknown:
        return Tone::Plain;
    }
    return Tone::Plain;
}

} // namespace

RailsPanel::RailsPanel(contract::TradingPort& trading, QWidget* parent)
    : QWidget(parent), m_zone(QByteArrayLiteral("UTC")), m_rows([this]() {
          return std::vector<look::RowsColumn>{
              {tr("Rail")},           {tr("State")},
              {tr("Value"), true},    {tr("Limit"), true},
              {tr("Headroom"), true}, {tr("Unit")},
              {tr("Base")},           {tr("Base value"), true},
              {tr("Inputs")},         {tr("Imposes")},
              {tr("Clears")},         {tr("Breached since (%1)").arg(look::zoneText(m_zone))},
              {tr("Limit is set by")}};
      }),
      m_age(new QLabel), m_tabs(new QTabWidget), m_table(new look::DataTable("rails")), m_limits(new LimitsTable),
      m_form(new LimitForm(trading)) {
    setObjectName(QStringLiteral("railsPanel"));
    m_age->setObjectName(QStringLiteral("railsAge"));
    m_table->setModel(&m_rows);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_age);
    m_tabs->setObjectName(QStringLiteral("railTabs"));
    m_tabs->addTab(m_table, {});
    m_tabs->addTab(m_limits, {});
    column->addWidget(m_tabs, 1);
    column->addWidget(m_form);
    connect(m_table, &look::DataTable::selectionChanged, this, &RailsPanel::chooseLimit);
    connect(m_limits, &LimitsTable::chosen, this, [this](risk::Knob knob, const QString& scope) {
        m_form->choose(knob);
        m_form->chooseScope(scope);
    });
    m_age->hide();
    retranslate();
}

TextRow RailsPanel::rowOf(const risk::RailView& rail) const {
    TextRow row;
    const auto limit = limitOf(rail);
    row.cells = {railName(rail),
                 railStateText(rail.state),
                 figureCell(rail.value, rail.unit),
                 figureCell(rail.limit, rail.unit),
                 figureCell(rail.headroom, rail.unit),
                 look::said(rail.unit),
                 look::said(rail.base),
                 figureCell(rail.baseValue, rail.currency),
                 inputsText(rail),
                 riskHeadline(rail.imposes),
                 clearsText(rail.clears),
                 rail.since ? look::timeText(*rail.since, m_zone) : QString(),
                 limit ? look::toText(risk::definition(*limit).name) : tr("not settable")};
    row.sorts = {row.cells[0],
                 static_cast<int>(rail.state),
                 figureSort(rail.value),
                 figureSort(rail.limit),
                 figureSort(rail.headroom),
                 row.cells[5],
                 row.cells[6],
                 figureSort(rail.baseValue),
                 row.cells[8],
                 static_cast<int>(rail.imposes),
                 row.cells[10],
                 rail.since ? QVariant(static_cast<qint64>(epochMillis(*rail.since))) : look::absentValue()};
    row.toolTip = look::said(rail.line());
    row.key = keyOf(row.cells[0]);
    row.tone = railTone(rail.state);
    return row;
}

void RailsPanel::show(const Sight& sight) {
    m_age->setVisible(sight.isOld());
    m_age->setText(oldText(sight));
    m_rails = byHeadroom(sight.trading.rails, std::numeric_limits<std::size_t>::max());
    std::vector<TextRow> rows;
    rows.reserve(m_rails.size());
    for (const risk::RailView& rail : m_rails) {
        rows.push_back(rowOf(rail));
        rows.back().isOld = sight.isOld() || rail.state == risk::RailState::Unknown;
    }
    m_rows.setRows(std::move(rows));
    QStringList scopes;
    for (const trading::PortfolioView& portfolio : sight.trading.portfolios)
        scopes << QStringLiteral("account:") + look::toText(portfolio.account);
    m_form->setScopes(scopes);
    m_form->setKnobs(sight.trading.knobs);
    m_limits->show(sight.trading.knobs);
}

void RailsPanel::chooseLimit() {
    const QModelIndex current = m_table->current();
    if (!current.isValid() || static_cast<std::size_t>(current.row()) >= m_rails.size())
        return;
    if (const auto limit = limitOf(m_rails[static_cast<std::size_t>(current.row())]))
        m_form->choose(*limit);
}

void RailsPanel::setOperator(const QString& name) { m_form->setOperator(name); }

void RailsPanel::setZone(const QTimeZone& zone) {
    m_zone = zone;
    m_rows.retranslate();
}

void RailsPanel::retranslate() {
    setAccessibleName(tr("Rails and limits"));
    m_table->setTitle(tr("Rails"));
    m_tabs->setTabText(0, tr("Rails"));
    m_tabs->setTabText(1, tr("Limits"));
    m_table->setEmptyText(tr("No rail watches anything yet"));
    m_rows.retranslate();
}

void RailsPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace aetherion::guard
