#include "ui/chart/trade_markers.h"

#include "ui/look/formatting.h"
#include "ui/look/order_words.h"
#include "ui/look/said.h"

#include <QCoreApplication>

namespace aetherion::chart {

namespace {

/// Where an order stands on the price axis; nothing of a market order that nobody has filled.
std::optional<Price> priceOf(const trading::Order& order) {
    return order.request.limitPrice ? order.request.limitPrice : order.request.stopPrice;
}

} // namespace

Marker markerOf(const trading::Trade& trade, const market::Precision& precision) {
    const bool isPurchase = trade.side == market::Side::Buy;
    const QString text = isPurchase ? QCoreApplication::translate("TradeMarkers", "Bought %1 at %2 (order %3, %4)")
                                    : QCoreApplication::translate("TradeMarkers", "Sold %1 at %2 (order %3, %4)");
    return {trade.time, trade.price, isPurchase ? MarkerKind::Bought : MarkerKind::Sold,
            text.arg(look::quantityText(trade.quantity, precision), look::priceText(trade.price, precision),
                     QString::number(trade.order), look::toText(trade.account))};
}

std::optional<Marker> markerOf(const trading::Order& order, const market::Precision& precision) {
    const auto price = priceOf(order);
    if (!price || order.state == trading::OrderState::Filled)
        return std::nullopt;
    const bool isPurchase = order.request.side == market::Side::Buy;
    const QString what = (isPurchase ? QCoreApplication::translate("TradeMarkers", "Order %1: buy %2 at %3, %4")
                                     : QCoreApplication::translate("TradeMarkers", "Order %1: sell %2 at %3, %4"))
                             .arg(QString::number(order.id), look::quantityText(order.request.quantity, precision),
                                  look::priceText(*price, precision), look::orderStateText(order.state));
    if (trading::isOpen(order.state))
        return Marker{order.created, *price, isPurchase ? MarkerKind::BuyOrder : MarkerKind::SellOrder, what};
    return Marker{order.changed, *price, MarkerKind::Ended,
                  order.reason.empty() ? what : what + QStringLiteral(" (%1)").arg(look::said(order.reason))};
}

} // namespace aetherion::chart
