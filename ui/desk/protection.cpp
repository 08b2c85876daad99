#include "ui/desk/protection.h"

#include "ui/desk/desk_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace aetherion::desk {

namespace {

QString words(const char* text) { return QCoreApplication::translate("Protection", text); }

bool sellsAtAStop(const trading::Order& order, const std::string& account, const market::InstrumentKey& instrument) {
    const trading::OrderRequest& request = order.request;
    return trading::isOpen(order.state) && request.account == account && request.instrument == instrument &&
           request.side == market::Side::Sell && request.type == trading::OrderType::Stop;
}

} // namespace

Protection protectionOf(const contract::TradingView& view, const std::string& account,
                        const trading::PositionView& position) {
    const auto isThis = [&](const auto& each) {
        return each.account == account && each.instrument == position.instrument;
    };
    Protection protection;
    protection.held = position.quantity;
    protection.isHalted = std::ranges::any_of(view.unprotected, isThis);
    if (const auto alone = std::ranges::find_if(view.unmanaged, isThis); alone != view.unmanaged.end())
        protection.bare = alone->quantity;
    for (const trading::Order& order : view.orders) {
        if (!sellsAtAStop(order, account, position.instrument))
            continue;
        if (order.request.stopPrice)
            protection.stop = std::max(protection.stop.value_or(*order.request.stopPrice), *order.request.stopPrice);
        // The strategies' stops cover what they look after.
        if (order.request.origin.channel != trading::Channel::Policy)
            protection.bare = protection.bare - std::min(protection.bare, order.remaining());
    }
    protection.isUnknown = !protection.bare.isZero() && view.orders.size() >= contract::kShownOrders;
    return protection;
}

QString protectionText(const Protection& protection) {
    if (protection.held.isZero())
        return {};
    if (protection.isHalted)
        return words(QT_TRANSLATE_NOOP("Protection", "NONE"));
    if (protection.isUnknown)
        return words(QT_TRANSLATE_NOOP("Protection", "not known"));
    if (protection.bare >= protection.held)
        return words(QT_TRANSLATE_NOOP("Protection", "no stop"));
    if (!protection.bare.isZero())
        return words(QT_TRANSLATE_NOOP("Protection", "no stop for %1")).arg(plainNumber(protection.bare.units()));
    return protection.stop
               ? words(QT_TRANSLATE_NOOP("Protection", "stop %1")).arg(priceNumber(protection.stop->units()))
               : words(QT_TRANSLATE_NOOP("Protection", "by strategy"));
}

QString protectionMeaning(const Protection& protection) {
    if (protection.held.isZero())
        return {};
    if (protection.isHalted)
        return words(QT_TRANSLATE_NOOP("Protection", "Halted: nothing of it may be sold, but by a flatten"));
    if (protection.isUnknown)
        return words(QT_TRANSLATE_NOOP("Protection", "No strategy looks after all of it. A stop order may be among "
                                                     "those that are too old to be listed here."));
    if (!protection.bare.isZero())
        return words(QT_TRANSLATE_NOOP("Protection", "Neither a strategy nor a stop order sells it when its price "
                                                     "falls"));
    return protection.stop
               ? words(QT_TRANSLATE_NOOP("Protection", "A stop order sells it when its price falls so far"))
               : words(QT_TRANSLATE_NOOP("Protection", "A strategy looks after it, and sells it when its price falls "
                                                       "too far"));
}

} // namespace aetherion::desk
