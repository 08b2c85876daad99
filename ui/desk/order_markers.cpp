#include "ui/desk/order_markers.h"

#include "ui/desk/desk_words.h"
#include "ui/look/formatting.h"

#include <QCoreApplication>

#include <algorithm>

namespace aetherion::desk {

namespace {

QString sentence(const char* text) { return QCoreApplication::translate("OrderMarkers", text); }

OrderMarker fillOf(const trading::Trade& trade) {
    const bool bought = trade.side == market::Side::Buy;
    const QString text = bought ? sentence(QT_TRANSLATE_NOOP("OrderMarkers", "%1 bought %2 at %3 (order %4)"))
                                : sentence(QT_TRANSLATE_NOOP("OrderMarkers", "%1 sold %2 at %3 (order %4)"));
    return {trade.time, trade.price, bought ? OrderMarkerKind::Bought : OrderMarkerKind::Sold,
            text.arg(look::toText(trade.account), plainNumber(trade.quantity.units()), plainNumber(trade.price.units()),
                     QString::number(trade.order))};
}

OrderMarker workingOf(const trading::Order& order, Price price) {
    const bool buys = order.request.side == market::Side::Buy;
    const QString text = buys ? sentence(QT_TRANSLATE_NOOP("OrderMarkers", "%1 buys %2 at %3 (order %4, %5)"))
                              : sentence(QT_TRANSLATE_NOOP("OrderMarkers", "%1 sells %2 at %3 (order %4, %5)"));
    return {order.created, price, buys ? OrderMarkerKind::WorkingBuy : OrderMarkerKind::WorkingSell,
            text.arg(look::toText(order.request.account), plainNumber(order.remaining().units()),
                     plainNumber(price.units()), QString::number(order.id), stateText(order.state))};
}

} // namespace

std::vector<OrderMarker> orderMarkers(const contract::TradingView& view, const market::InstrumentKey& instrument) {
    std::vector<OrderMarker> markers;
    for (const trading::Trade& trade : view.trades)
        if (trade.instrument == instrument)
            markers.push_back(fillOf(trade));
    for (const trading::Order& order : view.orders) {
        const trading::OrderRequest& request = order.request;
        const auto price = request.limitPrice ? request.limitPrice : request.stopPrice;
        if (request.instrument == instrument && trading::isOpen(order.state) && price)
            markers.push_back(workingOf(order, *price));
    }
    std::stable_sort(markers.begin(), markers.end(), [](const auto& a, const auto& b) { return a.time < b.time; });
    return markers;
}

} // namespace aetherion::desk
