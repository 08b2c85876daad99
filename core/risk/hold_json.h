#pragma once
// A hold as the room's records write it. Thread: values. Included by .cpp files alone.
#include "core/risk/risk_state.h"

#include <nlohmann/json.hpp>

#include <string>

namespace aetherion::risk {

[[nodiscard]] inline nlohmann::json holdToJson(const Hold& hold) {
    return {{"id", hold.id},
            {"who", hold.who},
            {"channel", hold.channel},
            {"reason", hold.reason},
            {"time_ns", epochNanos(hold.time)},
            {"imposes", std::string(name(hold.imposes))}};
}

/// Throws what nlohmann throws where a member is missing or of another kind.
[[nodiscard]] inline Result<Hold> holdFromJson(const nlohmann::json& item) {
    const auto imposes = parseRiskState(item.at("imposes").get<std::string>());
    if (!imposes)
        return tl::unexpected(imposes.error());
    return Hold{item.at("id").get<std::int64_t>(),
                item.at("who").get<std::string>(),
                item.at("channel").get<std::string>(),
                item.at("reason").get<std::string>(),
                fromEpochNanos(item.at("time_ns").get<std::int64_t>()),
                *imposes};
}

} // namespace aetherion::risk
