#pragma once
// What `--version` and `GET /version` show: the version of the top-level CMakeLists.txt and the commit it was built
// from.
#include "core/base/vocabulary.h"

#include <string>

namespace aetherion::base {

[[nodiscard]] std::string version();
[[nodiscard]] std::string commit();
/// "Aetherion 0.1.0 (0123456789ab)"
[[nodiscard]] std::string versionLine();

} // namespace aetherion::base
