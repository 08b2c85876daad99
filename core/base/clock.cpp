#include "core/base/clock.h"

namespace aetherion::base {

Timestamp SystemClock::now() const { return std::chrono::time_point_cast<Duration>(std::chrono::system_clock::now()); }

} // namespace aetherion::base
