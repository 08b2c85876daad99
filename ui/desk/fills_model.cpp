#include "ui/desk/fills_model.h"

#include "ui/desk/desk_words.h"
#include "ui/look/formatting.h"

namespace aetherion::desk {

void FillsModel::setZone(const QTimeZone& zone) {
    m_zone = zone;
    retranslate();
}

std::vector<look::RowsColumn> FillsModel::columns() const {
    return {{tr("Number"), true}, {tr("Time")},           {tr("Account")},     {tr("Instrument")},
            {tr("Side")},         {tr("Quantity"), true}, {tr("Price"), true}, {tr("Value"), true},
            {tr("Fee"), true},    {tr("Realised"), true}, {tr("Order"), true}};
}

QString FillsModel::text(const trading::Trade& trade, Column column) const {
    switch (column) {
    case Number:
        return QString::number(trade.number);
    case Time:
        return look::timeText(trade.time, m_zone);
    case Account:
        return look::toText(trade.account);
    case Instrument:
        return instrumentText(trade.instrument);
    case Side:
        return (trade.side == market::Side::Buy ? QStringLiteral("▲ ") : QStringLiteral("▼ ")) + sideText(trade.side);
    case Amount:
        return plainNumber(trade.quantity.units());
    case AtPrice:
        return priceNumber(trade.price.units());
    case Value:
        return cashText(trade.value);
    case Fee:
        return cashText(trade.fee);
    case Realised:
        return trade.side == market::Side::Sell ? cashText(trade.realised) : QString();
    case OrderNumber:
        return QString::number(trade.order);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant FillsModel::cell(const trading::Trade& trade, int at, int role) const {
    const auto column = static_cast<Column>(at);
    if (role == Qt::DisplayRole)
        return text(trade, column);
    if (role == look::kExportRole && column == Time)
        return look::toText(formatIsoIn(trade.time, look::toUtf8(look::zoneText(m_zone))));
    if (role == look::kExportRole && (column == Value || column == Fee))
        return plainNumber((column == Value ? trade.value : trade.fee).units());
    if (role == look::kExportRole && column == Realised && trade.side == market::Side::Sell)
        return plainNumber(trade.realised.units());
    if (role != look::kSortRole)
        return {};
    const auto number = [](std::int64_t value) { return QVariant::fromValue<qlonglong>(value); };
    switch (column) {
    case Number:
        return number(trade.number);
    case Time:
        return number(epochNanos(trade.time));
    case Amount:
        return number(trade.quantity.units());
    case AtPrice:
        return number(trade.price.units());
    case Value:
        return number(trade.value.units());
    case Fee:
        return number(trade.fee.units());
    case Realised:
        return trade.side == market::Side::Sell ? number(trade.realised.units()) : look::absentValue();
    case OrderNumber:
        return number(trade.order);
    case Account:
    case Instrument:
    case Side:
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace aetherion::desk
