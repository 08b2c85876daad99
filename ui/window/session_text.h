#pragma once
// Whether the chosen instrument's market is open: "NSE closed until 09:15 Asia/Kolkata".
//
// Thread: GUI (texts go through the installed translation).
#include "core/contract/engine_snapshot.h"

#include <QString>
#include <QTimeZone>

namespace aetherion::window {

/// By the data's own clock. Empty where there is no instrument; `stream` may be null.
[[nodiscard]] QString sessionText(const contract::EngineSnapshot& snapshot, const contract::StreamView* stream,
                                  const QTimeZone& zone);

} // namespace aetherion::window
