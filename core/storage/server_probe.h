#pragma once
// Is a database server there at all? Tells one that is down or frozen for now from an address that is wrong.
//
// A server of this protocol speaks first: who is there greets whoever connects. Nothing is answered to it, so nothing
// secret is sent. Thread: any; waits no longer than the time-out (names are looked up with the system's own).
#include "core/base/time.h"
#include "core/storage/server_address.h"

#include <cstdint>

namespace aetherion::storage {

/// Greets: it is there. Away: the host is known, but refuses, or says nothing. Unknown: there is no such host.
enum class ServerPresence : std::uint8_t { Greets, Away, Unknown };

[[nodiscard]] ServerPresence probeServer(const ServerAddress& server, Duration timeout);

} // namespace aetherion::storage
