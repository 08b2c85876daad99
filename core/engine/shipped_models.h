#pragma once
// The models that come with the program, and those that a user has put into the data folder.
#include "core/base/result.h"
#include "core/regime/model_shelf.h"

#include <filesystem>
#include <memory>
#include <vector>

namespace aetherion::engine {

/// Fails only if one does not load, which is a fault of the build.
[[nodiscard]] Result<std::vector<std::shared_ptr<const regime::Model>>> shippedModels();

/// Shipped models first; a model in `folder` for the same market and timeframe replaces them
/// (model_store.h). A file there that is
/// refused is logged and left out. Fails only if a shipped model does not load, which is a fault of the build.
[[nodiscard]] Result<regime::ModelShelf> loadModels(const std::filesystem::path& folder);

} // namespace aetherion::engine
