#include "core/engine/store_limits.h"

namespace aetherion::engine {

storage::RetentionLimits storeLimits(const config::StoreSettings& settings) {
    using storage::PrunedRows;
    storage::RetentionLimits limits;
    limits.totalBytes = settings.limitBytes;
    limits.ages[index(PrunedRows::Ticks)] = settings.keepTicks;
    limits.ages[index(PrunedRows::Books)] = settings.keepBooks;
    limits.ages[index(PrunedRows::Decisions)] = settings.keepDecisions;
    limits.ages[index(PrunedRows::Features)] = settings.keepFeatures;
    limits.ages[index(PrunedRows::Posteriors)] = settings.keepPosteriors;
    limits.ages[index(PrunedRows::TenSecondCandles)] = settings.keepTenSecondCandles;
    return limits;
}

} // namespace aetherion::engine
