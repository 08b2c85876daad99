#pragma once
// What a stop leaves behind, as commands print it.
//
// Thread: the main one.
#include "app/ctl/engine_client.h"

#include <nlohmann/json.hpp>

namespace aetherion::ctl {

/// Positions that nothing protects, and how many cancelled orders wait for a person; of an answer of `/api/v1/risk`.
void printWhatIsLeft(const nlohmann::json& risk);
/// Asks what a resume would let out, and prints it.
[[nodiscard]] Status previewResume(const EngineClient& engine, const std::string& scope);

} // namespace aetherion::ctl
