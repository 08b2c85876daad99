#pragma once
// How the parts are, judged from one snapshot: what `/health` and `/health/ready` answer.
//
// A part is `down` when nothing useful comes from it, `degraded` when what comes is incomplete; the message says which.
// Thread: pure functions.
#include "core/base/time.h"
#include "core/contract/engine_snapshot.h"
#include "core/contract/trading_view.h"

#include <string>
#include <string_view>
#include <vector>

namespace aetherion::api {

enum class Health : std::uint8_t { Healthy, Degraded, Down };
/// healthy degraded down
[[nodiscard]] std::string_view name(Health health);

struct ComponentHealth {
    std::string_view component;
    Health health = Health::Healthy;
    std::string message;
};

/// A snapshot older than this means that the engine no longer turns.
inline constexpr Duration kSnapshotAge = std::chrono::seconds(5);

/// engine, store, feed, models, risk; `now` is the wall's time.
[[nodiscard]] std::vector<ComponentHealth> judge(const contract::EngineSnapshot& snapshot, Timestamp now);
/// broker, data, rolling_cache: the ancestors' names for the paper desk, the feed and the candles in memory.
[[nodiscard]] std::vector<ComponentHealth> judgeInherited(const contract::EngineSnapshot& snapshot,
                                                          const contract::TradingView& trading);
[[nodiscard]] Health worst(const std::vector<ComponentHealth>& components);

} // namespace aetherion::api
