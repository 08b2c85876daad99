#pragma once
// The recordings of real markets beside the project that models are measured on, and what each file leaves unsaid.
//
// Thread: values; reading takes as long as it takes.
#include "core/base/result.h"
#include "core/feeds/source_spec.h"
#include "core/market/bar.h"

#include <filesystem>
#include <string>
#include <vector>

namespace aetherion::soak {

struct Recording {
    /// In the folder of recordings.
    std::string file;
    std::string symbol;
    /// For people: "SPY 1m, 2011".
    std::string label;
    market::Market market = market::Market::Crypto;
    /// Of its bars.
    market::Timeframe timeframe = market::Timeframe::M1;
    feeds::Stamp stamp = feeds::Stamp::Start;
    /// Of times that name none; empty where they do, or are dates.
    std::string zone;
    /// The symbol that it moves with, a fund with its index: whoever has seen that one has seen this one.
    std::string follows{};
    /// A split makes so much of it that it is no market move, and rightly nothing that a model has seen.
    bool unadjusted = false;
};

[[nodiscard]] const std::vector<Recording>& recordings();
[[nodiscard]] bool isThere(const Recording& recording, const std::filesystem::path& folder);
/// Its bars folded to `timeframe`, which is not smaller than the recording's, by the engine's own way of reading.
[[nodiscard]] Result<std::vector<market::Bar>>
readRecording(const Recording& recording, const std::filesystem::path& folder, market::Timeframe timeframe);

} // namespace aetherion::soak
