#pragma once
// Pruning from end to end, for the command line and for jobs: as many rounds as it takes, and what came of them.
//
// The caller holds the folder's lock, or only counts. Nothing is created where there is no store. Thread: the caller's;
// needs a QCoreApplication.
#include "core/base/clock.h"
#include "core/storage/retention.h"
#include "core/storage/store_address.h"
#include "core/storage/store_sizes.h"

namespace aetherion::storage {

struct PruneReport {
    /// Before anything went.
    StoreSizes before;
    RetentionView view;
    /// In use when all was done.
    std::int64_t bytesLeft = 0;
};

[[nodiscard]] Result<PruneReport> pruneStore(const StoreAddress& address, RetentionSettings settings,
                                             const Clock& clock);

} // namespace aetherion::storage
