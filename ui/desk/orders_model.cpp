#include "ui/desk/orders_model.h"

#include "ui/desk/desk_words.h"
#include "ui/look/formatting.h"

#include <charconv>

namespace aetherion::desk {

namespace {

QVariant units(std::int64_t value) { return QVariant::fromValue<qlonglong>(value); }

std::optional<Price> ownPrice(const trading::OrderRequest& request) {
    return request.limitPrice ? request.limitPrice : request.stopPrice;
}

} // namespace

std::optional<trading::Order> orderOf(const contract::OrderRecord& record) {
    trading::Order order;
    const char* end = record.order.data() + record.order.size();
    const auto read = std::from_chars(record.order.data(), end, order.id);
    const auto type = trading::parseOrderType(record.type);
    const auto time = trading::parseTimeInForce(record.timeInForce);
    const auto state = trading::parseOrderState(record.state);
    const auto channel = trading::parseChannel(record.channel);
    if (read.ec != std::errc() || read.ptr != end || !type || !time || !state || !channel)
        return std::nullopt;
    trading::OrderRequest& request = order.request;
    request.account = record.account;
    request.instrument = record.instrument;
    request.side = record.side;
    request.type = *type;
    request.timeInForce = *time;
    request.quantity = record.quantity;
    request.limitPrice = record.limitPrice;
    request.stopPrice = record.stopPrice;
    request.origin = {record.who, *channel, record.strategy};
    order.state = *state;
    order.filled = record.filled;
    order.filledValue = record.filledValue;
    order.fees = record.fees;
    order.revision = record.revision;
    order.reason = record.reason;
    order.created = record.created;
    order.changed = record.changed;
    return order;
}

void OrdersModel::setZone(const QTimeZone& zone) {
    m_zone = zone;
    retranslate();
}

std::vector<look::RowsColumn> OrdersModel::columns() const {
    return {{tr("Number"), true}, {tr("Placed")}, {tr("Account")},        {tr("Instrument")},
            {tr("Side")},         {tr("Type")},   {tr("Quantity"), true}, {tr("Filled"), true},
            {tr("Price"), true},  {tr("State")},  {tr("Good for")},       {tr("By")},
            {tr("Through")},      {tr("Why")},    {tr("Changed")}};
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
        return plainNumber(request.quantity.units());
    case Filled:
        return plainNumber(order.filled.units());
    case AtPrice: {
        const auto price = ownPrice(request);
        return price ? plainNumber(price->units()) : tr("market");
    }
    case State:
        return order.cancelAtVenue && trading::isOpen(order.state) ? tr("being cancelled") : stateText(order.state);
    case GoodFor:
        return timeInForceText(request.timeInForce);
    case Who:
        return look::toText(request.origin.strategy.empty() ? request.origin.who : request.origin.strategy);
    case Through:
        return channelText(request.origin.channel);
    case Why:
        return look::toText(order.reason);
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
        return order.reason.empty() ? QVariant() : QVariant(look::toText(order.reason));
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
