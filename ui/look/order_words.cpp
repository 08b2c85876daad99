#include "ui/look/order_words.h"

#include <QCoreApplication>

namespace aetherion::look {

namespace {

QString word(const char* text) { return QCoreApplication::translate("DeskWords", text); }

} // namespace

QString orderStateText(trading::OrderState state) {
    switch (state) {
    case trading::OrderState::Sent:
        return word(QT_TRANSLATE_NOOP("DeskWords", "sent"));
    case trading::OrderState::Working:
        return word(QT_TRANSLATE_NOOP("DeskWords", "working"));
    case trading::OrderState::Filled:
        return word(QT_TRANSLATE_NOOP("DeskWords", "filled"));
    case trading::OrderState::Cancelled:
        return word(QT_TRANSLATE_NOOP("DeskWords", "cancelled"));
    case trading::OrderState::Expired:
        return word(QT_TRANSLATE_NOOP("DeskWords", "expired"));
    case trading::OrderState::Refused:
        return word(QT_TRANSLATE_NOOP("DeskWords", "refused"));
    }
    return {};
}

} // namespace aetherion::look
