#include "ui/desk/positions_model.h"

#include "ui/desk/desk_words.h"
#include "ui/look/formatting.h"
#include "ui/look/said.h"
#include "ui/look/theme.h"

#include <QBrush>
#include <QGuiApplication>

#include <tuple>

namespace aetherion::desk {

namespace {

auto shownParts(const trading::PositionView& position) {
    return std::tie(position.instrument, position.currency, position.quantity, position.reserved, position.averageCost,
                    position.mark, position.value, position.unrealised, position.unrealisedPercent, position.weight,
                    position.realised, position.unknown);
}

QString percentText(double percent) { return look::decimalText(percent, 2) + QStringLiteral(" %"); }
QString signedPercent(double percent) { return (percent > 0 ? QStringLiteral("+") : QString()) + percentText(percent); }

/// A share of a sum may have eight decimals; six figures are what anyone reads.
QString averageText(Price average) {
    std::int64_t step = kDecimalUnit / 100;
    while (step > 1 && average.units() < step * 100'000)
        step /= 10;
    return priceNumber((average.units() + step / 2) / step * step);
}

QString signedCash(Cash cash) { return (cash > Cash() ? QStringLiteral("+") : QString()) + cashText(cash); }

template <typename Tag> QVariant unitsOf(const std::optional<base::Decimal<Tag>>& value) {
    return value ? QVariant::fromValue<qlonglong>(value->units()) : look::absentValue();
}

QVariant sortValueOf(const PositionRow& row, PositionsModel::Column column) {
    const trading::PositionView& position = row.position;
    switch (column) {
    case PositionsModel::Held:
        return unitsOf(std::optional(position.quantity));
    case PositionsModel::Reserved:
        return unitsOf(std::optional(position.reserved));
    case PositionsModel::AverageCost:
        return unitsOf(position.averageCost);
    case PositionsModel::Mark:
        return unitsOf(position.mark);
    case PositionsModel::Value:
        return unitsOf(position.value);
    case PositionsModel::Unrealised:
        return unitsOf(position.unrealised);
    case PositionsModel::UnrealisedPercent:
        return position.unrealisedPercent ? QVariant(*position.unrealisedPercent) : look::absentValue();
    case PositionsModel::Weight:
        return position.weight ? QVariant(*position.weight) : look::absentValue();
    case PositionsModel::Realised:
        return unitsOf(std::optional(position.realised));
    case PositionsModel::Instrument:
    case PositionsModel::Protected:
    case PositionsModel::Currency:
    case PositionsModel::Account:
    case PositionsModel::Note:
    case PositionsModel::ColumnCount:
        break;
    }
    return {};
}

/// Where the screen rounds.
QVariant exactValueOf(const trading::PositionView& position, PositionsModel::Column column) {
    if (column == PositionsModel::Value && position.value)
        return plainNumber(position.value->units());
    if (column == PositionsModel::Unrealised && position.unrealised)
        return plainNumber(position.unrealised->units());
    return column == PositionsModel::Realised ? QVariant(plainNumber(position.realised.units())) : QVariant();
}

/// What trades move.
bool canChange(PositionsModel::Column column) {
    return column == PositionsModel::Held || column == PositionsModel::AverageCost ||
           column == PositionsModel::Protected || column == PositionsModel::Realised ||
           column == PositionsModel::Reserved;
}

bool needsPrice(PositionsModel::Column column) {
    return column == PositionsModel::Mark || column == PositionsModel::Value || column == PositionsModel::Unrealised ||
           column == PositionsModel::UnrealisedPercent || column == PositionsModel::Weight;
}

} // namespace

bool PositionRow::operator==(const PositionRow& other) const {
    return key == other.key && shownParts(position) == shownParts(other.position) && protection == other.protection;
}

void PositionsModel::show(const contract::TradingView& view) {
    std::vector<PositionRow> rows;
    for (const trading::PortfolioView& portfolio : view.portfolios)
        for (const trading::PositionView& position : portfolio.positions)
            rows.push_back({look::toText(portfolio.account) + u'\n' + instrumentText(position.instrument),
                            portfolio.account, position, protectionOf(view, portfolio.account, position)});
    setRows(std::move(rows));
}

void PositionsModel::setSilent(bool silent) {
    if (silent == m_isSilent)
        return;
    m_isSilent = silent;
    retranslate();
}

std::vector<look::RowsColumn> PositionsModel::columns() const {
    return {{tr("Instrument")},
            {tr("Quantity"), true},
            {tr("Average"), true},
            {tr("Price"), true},
            {tr("Unrealised"), true},
            {tr("Protection")},
            {tr("Unrealised %"), true},
            {tr("Value"), true},
            {tr("Weight"), true},
            {tr("Realised"), true},
            {tr("Currency")},
            {tr("Set aside"), true},
            {tr("Account")},
            {tr("Note")}};
}

QString PositionsModel::text(const PositionRow& row, Column column) const {
    const trading::PositionView& position = row.position;
    const QString absent = QStringLiteral("-");
    switch (column) {
    case Instrument:
        return instrumentText(position.instrument);
    case Protected:
        return protectionText(row.protection);
    case Account:
        return look::toText(row.account);
    case Held:
        return plainNumber(position.quantity.units());
    case Reserved:
        return plainNumber(position.reserved.units());
    case AverageCost:
        return position.averageCost ? averageText(*position.averageCost) : absent;
    case Mark:
        return position.mark ? priceNumber(position.mark->units()) : absent;
    case Value:
        return position.value ? cashText(*position.value) : absent;
    case Unrealised:
        return position.unrealised ? signedCash(*position.unrealised) : absent;
    case UnrealisedPercent:
        return position.unrealisedPercent ? signedPercent(*position.unrealisedPercent) : absent;
    case Weight:
        return position.weight ? percentText(*position.weight * 100) : absent;
    case Realised:
        return signedCash(position.realised);
    case Currency:
        return look::toText(position.currency);
    case Note:
        return position.unknown.empty() ? QString() : tr("no value: %1").arg(look::said(position.unknown));
    case ColumnCount:
        break;
    }
    return {};
}

QVariant PositionsModel::cell(const PositionRow& row, int at, int role) const {
    const auto column = static_cast<Column>(at);
    const bool isUnknown = !row.position.value && needsPrice(column);
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return isUnknown             ? text(row, Note)
               : column == Protected ? QVariant(protectionMeaning(row.protection))
                                     : QVariant();
    case Qt::BackgroundRole:
        return column == Protected && row.protection.isHalted && !row.protection.held.isZero()
                   ? QVariant(QBrush(look::dangerGround(look::themeColors(QGuiApplication::palette()))))
                   : QVariant();
    case look::kStaleRole:
        return isUnknown || (m_isSilent && (needsPrice(column) || canChange(column)));
    case look::kSortRole:
        return sortValueOf(row, column);
    case look::kExportRole:
        return isUnknown ? look::absentValue() : exactValueOf(row.position, column);
    }
    return {};
}

} // namespace aetherion::desk
