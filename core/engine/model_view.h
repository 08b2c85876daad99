#pragma once
// Models as people see them (contract/model_view.h).
//
// Thread: pure functions.
#include "core/contract/model_view.h"
#include "core/regime/model_shelf.h"

#include <vector>

namespace aetherion::engine {

[[nodiscard]] contract::ModelView modelView(const regime::Model& model, const regime::ModelOrigin& origin = {});
/// Every model of the shelf, in its order.
[[nodiscard]] std::vector<contract::ModelView> modelViews(const regime::ModelShelf& shelf);

} // namespace aetherion::engine
