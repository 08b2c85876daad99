#include "ui/desk/order_draft.h"

#include "ui/desk/desk_words.h"
#include "ui/look/formatting.h"

#include <QCoreApplication>

namespace aetherion::desk {

namespace {

struct DraftText {
    Q_DECLARE_TR_FUNCTIONS(OrderDraft)
};

/// A positive multiple of `step`. Nothing while the field is empty; `problem` says what is wrong.
std::optional<std::int64_t> stepped(const QString& text, std::int64_t step, const QString& what, QString& problem) {
    const QString typed = text.trimmed();
    if (typed.isEmpty())
        return std::nullopt;
    const auto parsed = base::parseDecimal(look::plainNumberTyped(typed));
    if (!parsed) {
        problem = DraftText::tr("%1 is no number: %2").arg(what, look::toText(parsed.error().reason));
        return std::nullopt;
    }
    if (parsed->units <= 0) {
        problem = DraftText::tr("%1 must be above zero").arg(what);
        return std::nullopt;
    }
    if (step > 0 && parsed->units % step != 0) {
        const std::int64_t below = parsed->units / step * step;
        problem = below > 0 ? DraftText::tr("%1 goes in steps of %2: %3 or %4")
                                  .arg(what, plainNumber(step), plainNumber(below), plainNumber(below + step))
                            : DraftText::tr("%1 goes in steps of %2").arg(what, plainNumber(step));
        return std::nullopt;
    }
    return parsed->units;
}

} // namespace

QString CheckedDraft::problem() const {
    for (const QString& each : {instrument, account, quantity, price})
        if (!each.isEmpty())
            return each;
    return {};
}

CheckedDraft check(const OrderDraft& draft, const market::InstrumentSpec* spec) {
    CheckedDraft checked;
    if (!spec) {
        checked.instrument = DraftText::tr("No instrument is chosen");
        return checked;
    }
    if (!spec->tradable) {
        checked.instrument =
            DraftText::tr("%1 is an index, a number that nobody can buy or sell").arg(look::toText(spec->key.symbol));
        return checked;
    }
    const QString account = draft.account.trimmed();
    if (account.isEmpty())
        checked.account = DraftText::tr("Which account?");
    trading::OrderRequest request;
    request.account = look::toUtf8(account);
    request.instrument = spec->key;
    request.side = draft.side;
    request.type = draft.type;
    request.timeInForce = draft.timeInForce;
    const auto quantity =
        stepped(draft.quantity, spec->lotSize.units(), DraftText::tr("The quantity"), checked.quantity);
    bool isPriced = true;
    const auto price = [&](const QString& text, const QString& what) -> std::optional<Price> {
        const auto units = stepped(text, spec->tickSize.units(), what, checked.price);
        isPriced = units.has_value();
        return units ? std::optional(Price::fromUnits(*units)) : std::nullopt;
    };
    switch (draft.type) {
    case trading::OrderType::Market:
        break;
    case trading::OrderType::Limit:
        request.limitPrice = price(draft.limitPrice, DraftText::tr("The limit price"));
        break;
    case trading::OrderType::Stop:
        request.stopPrice = price(draft.stopPrice, DraftText::tr("The stop price"));
        break;
    }
    if (!quantity || !isPriced || account.isEmpty())
        return checked;
    request.quantity = Quantity::fromUnits(*quantity);
    checked.request = std::move(request);
    return checked;
}

std::optional<Cash> worth(Quantity quantity, Price price, const market::InstrumentSpec& spec) {
    const auto units = base::multiplyDecimal(quantity.units(), price.units());
    if (!units || spec.priceUnitsPerCurrency <= 0)
        return std::nullopt;
    return Cash::fromUnits(*units / spec.priceUnitsPerCurrency);
}

} // namespace aetherion::desk
