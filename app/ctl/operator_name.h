#pragma once
// The person at the command line, as holds, orders and the record name them.
//
// Thread: the main one.
#include <string>

namespace aetherion::ctl {

/// The login name of the session, else of the user that runs this: 1 to 64 visible ASCII characters.
[[nodiscard]] std::string operatorName();

} // namespace aetherion::ctl
