#pragma once
// What the status bar says of the engine and the window: each figure in a few words, whether it needs care, and its
// explanation.
//
// Thread: GUI (texts go through the installed translation).
#include "core/contract/api_view.h"
#include "core/contract/engine_snapshot.h"
#include "ui/window/explanation.h"
#include "ui/window/stall_watch.h"

#include <QTimeZone>

namespace aetherion::window {

/// What the figures are made from; pointers may be null, where nothing is known.
struct StatusFacts {
    const contract::EngineSnapshot* snapshot = nullptr;
    /// The stream on the chart.
    const contract::StreamView* stream = nullptr;
    /// For how long the engine has published nothing.
    Duration silence{0};
    std::optional<contract::ApiView> api{};
    std::uint64_t stalls = 0;
    std::optional<Stall> lastStall{};
    std::uint64_t frames = 0;
    QString operatorName{};
    QTimeZone zone{};
};

/// What the snapshot says is too old to count.
[[nodiscard]] bool isOld(const StatusFacts& facts);

struct StatusWords {
    QString text;
    bool needsCare = false;
    Explained explained{};
};

[[nodiscard]] StatusWords feedWords(const StatusFacts& facts);
[[nodiscard]] StatusWords storeWords(const StatusFacts& facts);
[[nodiscard]] StatusWords apiWords(const StatusFacts& facts);
[[nodiscard]] StatusWords memoryWords(const StatusFacts& facts);
[[nodiscard]] StatusWords stallWords(const StatusFacts& facts);
[[nodiscard]] StatusWords operatorWords(const StatusFacts& facts);

} // namespace aetherion::window
