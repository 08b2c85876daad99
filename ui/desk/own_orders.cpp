#include "ui/desk/own_orders.h"

#include "ui/desk/desk_words.h"
#include "ui/look/formatting.h"
#include "ui/look/order_words.h"

#include <QCoreApplication>

namespace aetherion::desk {

namespace {

QString textOf(const trading::Order& order, Price price) {
    const QString sentence = order.request.side == market::Side::Buy
                                 ? QCoreApplication::translate("OrderMarkers", "%1 buys %2 at %3 (order %4, %5)")
                                 : QCoreApplication::translate("OrderMarkers", "%1 sells %2 at %3 (order %4, %5)");
    return sentence.arg(look::toText(order.request.account), plainNumber(order.remaining().units()),
                        plainNumber(price.units()), QString::number(order.id), look::orderStateText(order.state));
}

} // namespace

std::vector<OwnOrder> ownOrders(const contract::TradingView& trading, const market::Stream& stream,
                                market::SourceKind kind) {
    std::vector<OwnOrder> own;
    const bool isOfThisSource = trading.source == stream.source;
    const bool isSimulated = trading.source && trading.source->kind == market::SourceKind::Simulated &&
                             kind == market::SourceKind::Simulated;
    if (!isOfThisSource && !isSimulated)
        return own;
    for (const trading::Order& order : trading.orders) {
        const trading::OrderRequest& request = order.request;
        const auto price = request.limitPrice ? request.limitPrice : request.stopPrice;
        if (request.instrument == stream.instrument && trading::isOpen(order.state) && price && !order.triggered)
            own.push_back({order.id, request.side, *price, order.remaining(), textOf(order, *price)});
    }
    return own;
}

} // namespace aetherion::desk
