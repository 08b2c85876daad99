#pragma once
// Runs calls that wait for the disk on a thread of their own, so that the api thread never waits.
//
// Bounded; a full queue says so. Calls run one after the other, in order. finish() runs what is queued and joins: the
// calls' own time-outs bound that.
//
// Thread: post() from any thread.
#include "core/base/bounded_queue.h"

#include <functional>
#include <thread>

namespace aetherion::api {

class BlockingCalls {
public:
    BlockingCalls();
    ~BlockingCalls();
    BlockingCalls(const BlockingCalls&) = delete;
    BlockingCalls& operator=(const BlockingCalls&) = delete;

    /// False when too many wait already.
    [[nodiscard]] bool post(std::function<void()> call);
    /// Once; the destructor does it too.
    void finish();

private:
    void run();

    static constexpr std::size_t kCapacity = 256;
    BoundedQueue<std::function<void()>> m_calls{kCapacity};
    std::thread m_thread;
};

} // namespace aetherion::api
