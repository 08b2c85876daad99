#pragma once
// What else is to be done in a database between its writer's writes.
#include "core/base/result.h"

#include <cstdint>
#include <functional>

namespace aetherion::storage {

class Connection;
enum class Database : std::uint8_t;

/// One small transaction; true when more is due now.
using HousekeepingStep = std::function<Result<bool>(const Connection&, Database)>;

} // namespace aetherion::storage
