#include "core/storage/store_surveyor.h"

#include "core/base/thread_name.h"
#include "core/storage/store_sizes.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <chrono>

namespace aetherion::storage {

namespace {

constexpr Duration kAskEvery = std::chrono::seconds(1);
constexpr Duration kSeldom = std::chrono::hours(1);
constexpr Duration kOften = std::chrono::minutes(5);
// Pauses as multiples of what measuring took: usually, and when it is asked for.
constexpr int kUsualPause = 200;
constexpr int kShortestPause = 20;

} // namespace

StoreSurveyor::StoreSurveyor(StoreAddress address, std::string engine, Retention& retention, Duration firstAfter)
    : m_address(std::move(address)), m_engine(std::move(engine)), m_retention(retention),
      m_thread([this, firstAfter](const std::stop_token& stop) { run(stop, firstAfter); }) {}

bool StoreSurveyor::waitFor(const std::stop_token& stop, Duration least, Duration most) {
    const auto begun = std::chrono::steady_clock::now();
    std::unique_lock lock(m_mutex);
    for (;;) {
        const Duration waited = std::chrono::steady_clock::now() - begun;
        if (stop.stop_requested())
            return false;
        if (waited >= most || (waited >= least && m_retention.wantsSizes()))
            return true;
        (void)m_stopping.wait_for(lock, stop, std::min(kAskEvery, most - waited), [] { return false; });
    }
}

void StoreSurveyor::run(const std::stop_token& stop, Duration firstAfter) {
    base::nameThread("surveyor");
    Duration least = firstAfter;
    Duration most = firstAfter;
    while (waitFor(stop, least, most)) {
        const auto begun = std::chrono::steady_clock::now();
        const auto sizes = measureStore(m_address, m_engine, stop);
        const Duration took = std::chrono::steady_clock::now() - begun;
        least = std::max<Duration>(kShortestPause * took, kAskEvery);
        most = std::clamp<Duration>(kUsualPause * took, kOften, kSeldom);
        if (sizes) {
            m_retention.takeSizes(*sizes);
            m_error.clear();
        } else if (!stop.stop_requested() && m_error != sizes.error().text()) {
            m_error = sizes.error().text();
            spdlog::warn("the store cannot be measured: {}", m_error);
        }
        if (!sizes)
            least = most;
    }
}

} // namespace aetherion::storage
