#include "ui/desk/verdicts_model.h"

#include "ui/desk/desk_words.h"
#include "ui/look/formatting.h"
#include "ui/look/said.h"
#include "ui/look/theme.h"

#include <QGuiApplication>

#include <algorithm>

namespace aetherion::desk {

namespace {

int rankOf(const risk::RailVerdict& verdict) { return !verdict.applies ? 2 : verdict.passes ? 1 : 0; }

std::optional<std::int64_t> figureOf(const risk::RailVerdict& verdict, int column) {
    switch (column) {
    case VerdictsModel::Value:
        return verdict.value;
    case VerdictsModel::Limit:
        return verdict.limit;
    case VerdictsModel::Left:
        return verdict.headroom;
    }
    return std::nullopt;
}

} // namespace

void VerdictsModel::show(std::vector<risk::RailVerdict> verdicts) {
    std::stable_sort(verdicts.begin(), verdicts.end(),
                     [](const auto& a, const auto& b) { return rankOf(a) < rankOf(b); });
    std::vector<VerdictRow> rows;
    for (risk::RailVerdict& verdict : verdicts) {
        QString key = look::toText(verdict.code) + u' ' + look::toText(verdict.scope);
        // Two of the same rail on the same scope are two rows all the same.
        while (std::any_of(rows.begin(), rows.end(), [&](const VerdictRow& row) { return row.key == key; }))
            key += u'+';
        rows.push_back({key, std::move(verdict)});
    }
    setRows(std::move(rows));
}

std::vector<look::RowsColumn> VerdictsModel::columns() const {
    return {{tr("OK")},   {tr("Rail")},  {tr("Value"), true}, {tr("Limit"), true}, {tr("Left"), true},
            {tr("Unit")}, {tr("Scope")}, {tr("Taken from")},  {tr("Code")},        {tr("Why")}};
}

QVariant VerdictsModel::cell(const VerdictRow& row, int column, int role) const {
    const risk::RailVerdict& verdict = row.verdict;
    if (column == Value || column == Limit || column == Left) {
        const auto figure = figureOf(verdict, column);
        if (role == Qt::DisplayRole)
            return figure && verdict.applies ? plainNumber(*figure) : QString();
        if (role == look::kSortRole)
            return figure && verdict.applies ? QVariant::fromValue<qlonglong>(*figure) : look::absentValue();
    }
    if (role == Qt::AccessibleTextRole && column == Verdict)
        return !verdict.applies ? tr("not applicable") : verdict.passes ? tr("passes") : tr("refuses");
    if (role == Qt::ToolTipRole)
        return look::said(verdict.line());
    if (role == Qt::ForegroundRole) {
        const look::ThemeColors colors = look::themeColors(QGuiApplication::palette());
        if (!verdict.applies)
            return colors.faintText;
        if (!verdict.passes && column <= Rail)
            return colors.dark ? colors.caution : colors.danger;
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(column)) {
    case Rail:
        return look::said(verdict.rail);
    case Verdict:
        return !verdict.applies ? QStringLiteral("–") : verdict.passes ? QStringLiteral("✓") : QStringLiteral("✕");
    case Unit:
        return look::said(verdict.unit);
    case Where:
        return look::toText(verdict.scope);
    case Base:
        return verdict.baseValue ? look::said(verdict.base) + u' ' + plainNumber(*verdict.baseValue)
                                 : look::said(verdict.base);
    case Code:
        return look::toText(verdict.code);
    case Text:
        return look::said(verdict.text);
    case Value:
    case Limit:
    case Left:
        break;
    }
    return {};
}

} // namespace aetherion::desk
