#pragma once
// How the store is doing, in words, and what a person can do about it. Thread: GUI; made in the language of the moment.
#include "core/contract/store_state.h"

#include <QString>

namespace aetherion::window {

/// "Store: server away, 1,234 rows kept safe here"
[[nodiscard]] QString storeHeadline(const contract::StoreView& store);
/// What it means and what to do; empty while all is well.
[[nodiscard]] QString storeAdvice(contract::StoreState state);

} // namespace aetherion::window
