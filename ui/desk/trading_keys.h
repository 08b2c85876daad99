#pragma once
// The keys that trade while they are armed in the order ticket. Thread: values.
#include <QKeySequence>

namespace aetherion::desk {

struct TradingKeys {
    QKeySequence buy{Qt::Key_F8};
    QKeySequence sell{Qt::Key_F9};
    QKeySequence send{Qt::CTRL | Qt::Key_Return};
    bool operator==(const TradingKeys&) const = default;
};

/// As a person reads it: "Ctrl+Return".
[[nodiscard]] inline QString keyText(const QKeySequence& key) { return key.toString(QKeySequence::NativeText); }

} // namespace aetherion::desk
