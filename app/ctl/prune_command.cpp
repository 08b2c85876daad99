#include "app/ctl/prune_command.h"

#include "core/base/clock.h"
#include "core/config/data_folder.h"
#include "core/engine/configured_store.h"
#include "core/engine/store_limits.h"
#include "core/storage/store_prune.h"

#include <cstdio>
#include <filesystem>
#include <iomanip>
#include <iostream>
#include <optional>

namespace aetherion::ctl {

namespace {

using storage::RowsTaken;

std::string inMegabytes(std::int64_t bytes) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f MB", static_cast<double>(bytes) / 1e6);
    return text;
}

void report(const storage::StoreSizes& before, const RowsTaken& gone, const storage::RetentionLimits& limits) {
    std::cout << std::left << std::setw(22) << "rows" << std::right << std::setw(14) << "gone" << std::setw(14)
              << "left" << std::setw(12) << "kept for" << std::setw(14) << "at most\n";
    for (const storage::PrunedRows rows : storage::kPrunedRows) {
        const auto rule = storage::ruleOf(rows, limits);
        const std::size_t i = storage::index(rows);
        std::cout << std::left << std::setw(22) << rule.name << std::right << std::setw(14) << gone[i] << std::setw(14)
                  << before.classes[i].rows - gone[i] << std::setw(10) << *rule.age / std::chrono::hours(1) << " h"
                  << std::setw(13) << inMegabytes(*rule.byteLimit) << "\n";
    }
}

} // namespace

Status prune(const config::Settings& settings, bool dryRun) {
    const auto address = engine::configuredStore(settings);
    if (!address)
        return tl::unexpected(address.error());
    const storage::RetentionLimits limits = engine::storeLimits(settings.store);
    const config::DataFolder folder{address->folder};
    std::error_code error;
    std::optional<FileLock> lock;
    // Where there is no folder there is nothing to lock, and the store's own words say so.
    if (!dryRun && std::filesystem::exists(folder.root, error)) {
        auto taken = folder.lock("aetherionctl db prune");
        if (!taken)
            return tl::unexpected(taken.error());
        lock = std::move(*taken);
    }
    const SystemClock clock;
    const auto pruned =
        storage::pruneStore(*address, {.engine = settings.engineName, .limits = limits, .remove = !dryRun}, clock);
    if (!pruned)
        return tl::unexpected(pruned.error());
    const storage::RetentionView& view = pruned->view;
    report(pruned->before, view.taken, limits);
    std::cout << address->text() << ": " << inMegabytes(pruned->bytesLeft) << " of " << inMegabytes(limits.totalBytes)
              << (dryRun ? "; nothing was taken away (--dry-run)\n" : "\n");
    if (!view.warning.empty())
        std::cout << view.warning << "\n";
    return {};
}

} // namespace aetherion::ctl
