#include "ui/desk/orders_model.h"

#include "ui/desk/desk_words.h"
#include "ui/look/formatting.h"
#include "ui/look/order_words.h"
#include "ui/look/said.h"

namespace aetherion::desk {

namespace {

QVariant units(std::int64_t value) { return QVariant::fromValue<qlonglong>(value); }

std::optional<Price> ownPrice(const trading::OrderRequest& request) {
    return request.limitPrice ? request.limitPrice : request.stopPrice;
}

/// On the screen both figures stand in one cell; programs have the other in a column of its own.
bool isPartlyFilled(const trading::Order& order) {
    return !look::MachineText::isOn() && !order.filled.isZero() && order.filled < order.request.quantity;
}

/// Fills, cancellations and changes of an order move these.
bool canChange(OrdersModel::Column column) {
    return column == OrdersModel::Asked || column == OrdersModel::AtPrice || column == OrdersModel::State ||
           column == OrdersModel::Filled || column == OrdersModel::Why || column == OrdersModel::Changed;
}

} // namespace

void OrdersModel::setZone(const QTimeZone& zone) {
    m_zone = zone;
    retranslate();
}

void OrdersModel::setSilent(bool silent) {
    if (silent == m_isSilent)
        return;
    m_isSilent = silent;
    retranslate();
}

std::vector<look::RowsColumn> OrdersModel::columns() const {
    return {{tr("Instrument")}, {tr("Side")},         {tr("Type")},    {tr("Quantity"), true}, {tr("Price"), true},
            {tr("State")},      {tr("Filled"), true}, {tr("Why")},     {tr("Good for")},       {tr("By")},
            {tr("Through")},    {tr("Changed")},      {tr("Account")}, {tr("Placed")},         {tr("Number"), true}};
}

QString OrdersModel::text(const trading::Order& order, Column column) const {
    const trading::OrderRequest& request = order.request;
    switch (column) {
    case Number:
        return QString::number(order.id);
    case Created:
        return look::timeText(order.created, m_zone);
    case Account:
        return look::toText(request.account);
    case Instrument:
        return instrumentText(request.instrument);
    case Side:
        return (request.side == market::Side::Buy ? QStringLiteral("▲ ") : QStringLiteral("▼ ")) +
               sideText(request.side);
    case Type:
        return typeText(request.type);
    case Asked:
        return isPartlyFilled(order)
                   ? tr("%1 of %2").arg(plainNumber(order.filled.units()), plainNumber(request.quantity.units()))
                   : plainNumber(request.quantity.units());
    case Filled:
        return plainNumber(order.filled.units());
    case AtPrice: {
        const auto price = ownPrice(request);
        return price ? priceNumber(price->units()) : tr("market");
    }
    case State:
        return order.cancelAtVenue && trading::isOpen(order.state) ? tr("being cancelled")
                                                                   : look::orderStateText(order.state);
    case GoodFor:
        return timeInForceText(request.timeInForce);
    case Who:
        return look::toText(request.origin.strategy.empty() ? request.origin.who : request.origin.strategy);
    case Through:
        return channelText(request.origin.channel);
    case Why:
        return look::said(order.reason);
    case Changed:
        return look::timeText(order.changed, m_zone);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant OrdersModel::cell(const trading::Order& order, int at, int role) const {
    const auto column = static_cast<Column>(at);
    if (role == Qt::DisplayRole)
        return text(order, column);
    if (role == Qt::ToolTipRole)
        return order.reason.empty() ? QVariant() : QVariant(look::said(order.reason));
    if (role == look::kStaleRole)
        return m_isSilent && canChange(column);
    const bool isTime = column == Created || column == Changed;
    const Timestamp time = column == Changed ? order.changed : order.created;
    if (role == look::kExportRole && isTime)
        return look::toText(formatIsoIn(time, look::toUtf8(look::zoneText(m_zone))));
    if (role != look::kSortRole)
        return {};
    if (isTime)
        return units(epochNanos(time));
    const auto price = ownPrice(order.request);
    return column == Number    ? units(order.id)
           : column == Asked   ? units(order.request.quantity.units())
           : column == Filled  ? units(order.filled.units())
           : column == AtPrice ? (price ? units(price->units()) : look::absentValue())
                               : QVariant();
}

} // namespace aetherion::desk
