#pragma once
// How well a few typed letters fit a text: "exreg" finds "Export regime history".
//
// Every word of the query must be found, its letters in order, in any case. Letters at the beginning of words and
// letters in a row count more. Thread: any.
#include <QStringView>

#include <optional>

namespace aetherion::window {

/// Higher fits better; nothing where it does not fit. An empty query fits everything equally.
[[nodiscard]] std::optional<int> fuzzyScore(QStringView query, QStringView text);

} // namespace aetherion::window
