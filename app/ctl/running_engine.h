#pragma once
// What a command asks of the engine that runs on its data folder, and that engine's refusals in one line.
//
// Thread: as EngineClient.
#include "app/ctl/command.h"
#include "app/ctl/engine_client.h"

#include <nlohmann/json.hpp>

#include <string>

namespace aetherion::ctl {

/// An error names the folder where no engine has left its address.
[[nodiscard]] Result<EngineClient> runningEngine(const CommandLine& line);
/// The body of an answer that says yes. A refusal is "WHAT refused: CODE key=value: detail".
[[nodiscard]] Result<nlohmann::json> askEngine(const EngineClient& engine, const EngineRequest& request,
                                               const std::string& what);

/// A number as people write it, "-" for what is not known.
[[nodiscard]] std::string numberText(const nlohmann::json& value);
/// A member's text; empty where it has none.
[[nodiscard]] std::string textOf(const nlohmann::json& object, const char* key);
/// A part of a path: "L%26T".
[[nodiscard]] std::string pathPart(const std::string& text);

} // namespace aetherion::ctl
