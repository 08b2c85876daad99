#pragma once
// Has the operating system fetch the end of a database file, where the newest rows mostly are, before thousands of
// small reads ask for them one by one: the first start after a while is then not kept waiting by each of them.
//
// Thread: the caller's; waits no longer than a sequential read of the bytes takes. A hint: what fails is left out, and
// a server's database is not touched.
#include "core/storage/database.h"
#include "core/storage/store_address.h"

#include <cstdint>

namespace aetherion::storage {

/// The last `bytes` of the file, in its own order.
void readAhead(const StoreAddress& address, Database database, std::int64_t bytes);

} // namespace aetherion::storage
