#include "ui/desk/desk_words.h"

#include "ui/look/formatting.h"
#include "ui/look/said.h"

#include <QCoreApplication>

#include <cstdlib>

namespace aetherion::desk {

namespace {

QString word(const char* text) { return QCoreApplication::translate("DeskWords", text); }

} // namespace

QString sideText(market::Side side) {
    switch (side) {
    case market::Side::Buy:
        return word(QT_TRANSLATE_NOOP("DeskWords", "buy"));
    case market::Side::Sell:
        return word(QT_TRANSLATE_NOOP("DeskWords", "sell"));
    case market::Side::Unknown:
        break;
    }
    return word(QT_TRANSLATE_NOOP("DeskWords", "unknown"));
}

QString typeText(trading::OrderType type) {
    switch (type) {
    case trading::OrderType::Market:
        return word(QT_TRANSLATE_NOOP("DeskWords", "market"));
    case trading::OrderType::Limit:
        return word(QT_TRANSLATE_NOOP("DeskWords", "limit"));
    case trading::OrderType::Stop:
        return word(QT_TRANSLATE_NOOP("DeskWords", "stop"));
    }
    return {};
}

QString timeInForceText(trading::TimeInForce timeInForce) {
    switch (timeInForce) {
    case trading::TimeInForce::Day:
        return word(QT_TRANSLATE_NOOP("DeskWords", "day"));
    case trading::TimeInForce::GoodTillCancelled:
        return word(QT_TRANSLATE_NOOP("DeskWords", "until cancelled"));
    }
    return {};
}

QString channelText(trading::Channel channel) {
    switch (channel) {
    case trading::Channel::Window:
        return word(QT_TRANSLATE_NOOP("DeskWords", "window"));
    case trading::Channel::Api:
        return word(QT_TRANSLATE_NOOP("DeskWords", "API"));
    case trading::Channel::Command:
        return word(QT_TRANSLATE_NOOP("DeskWords", "command"));
    case trading::Channel::Policy:
        return word(QT_TRANSLATE_NOOP("DeskWords", "strategy"));
    case trading::Channel::Drill:
        return word(QT_TRANSLATE_NOOP("DeskWords", "drill"));
    }
    return {};
}

QString instrumentText(const market::InstrumentKey& instrument) {
    return look::toText(instrument.symbol) + QStringLiteral(" ") + look::toText(market::name(instrument.market));
}

QString refusalText(const trading::Refusal& refusal) {
    return look::toText(refusal.code) + QStringLiteral(": ") + look::said(refusal.text);
}

QString cashText(Cash cash) {
    constexpr std::int64_t kHundredth = kDecimalUnit / 100;
    if (cash > Cash::fromUnits(-kDecimalUnit) && cash < Cash::fromUnits(kDecimalUnit))
        return look::localNumber(cash.text(2));
    const std::int64_t rest = cash.units() % kHundredth;
    const bool up = std::abs(rest) * 2 >= kHundredth && std::abs(cash.units()) < INT64_MAX - kHundredth;
    const std::int64_t rounded = cash.units() - rest + (!up ? 0 : rest < 0 ? -kHundredth : kHundredth);
    return look::localNumber(Cash::fromUnits(rounded).text(2));
}

QString priceNumber(std::int64_t units) { return look::localNumber(base::formatDecimal(units, 2)); }
QString plainNumber(std::int64_t units) { return look::localNumber(base::formatDecimal(units)); }

} // namespace aetherion::desk
