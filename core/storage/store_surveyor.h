#pragma once
// Measures the store now and then, on a thread and a connection of its own, and tells the pruning.
//
// Once an hour, more often where measuring takes next to nothing, and sooner when the pruning asks for it; never for
// more than a twentieth of the time. What goes wrong is logged and tried again. Needs a QCoreApplication.
//
// Thread: construct and destroy on one; the end breaks off a measurement that is under way.
#include "core/base/time.h"
#include "core/storage/retention.h"
#include "core/storage/store_address.h"

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

namespace aetherion::storage {

class StoreSurveyor {
public:
    /// `retention` outlives this. `firstAfter`: not while a program starts.
    StoreSurveyor(StoreAddress address, std::string engine, Retention& retention,
                  Duration firstAfter = std::chrono::seconds(20));
    StoreSurveyor(const StoreSurveyor&) = delete;
    StoreSurveyor& operator=(const StoreSurveyor&) = delete;

private:
    void run(const std::stop_token& stop, Duration firstAfter);
    /// False when it is to end.
    [[nodiscard]] bool waitFor(const std::stop_token& stop, Duration least, Duration most);

    const StoreAddress m_address;
    const std::string m_engine;
    Retention& m_retention;
    std::string m_error;
    std::mutex m_mutex;
    std::condition_variable_any m_stopping;
    std::jthread m_thread;
};

} // namespace aetherion::storage
