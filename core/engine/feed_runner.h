#pragma once
// Runs one feed on a thread of its own and hands its batches to the engine through a bounded queue.
//
// Thread: start(), stop() and the destructor on the owner's thread. A full queue makes the feed wait, which slows the
// data's clock, never the wall's. A feed that throws has failed. Stopping takes at most the feed's longest step plus
// one wait slice.
#include "core/base/bounded_queue.h"
#include "core/base/fault_port.h"
#include "core/market/feed.h"

#include <memory>
#include <thread>
#include <variant>

namespace aetherion::engine {

/// The feed has returned; last item of a feed.
struct FeedEnded {
    std::uint64_t session = 0;
    Status status;
};
struct FeedBatch {
    std::uint64_t session = 0;
    market::EventBatch events;
};
using FeedItem = std::variant<FeedBatch, FeedEnded>;
using FeedQueue = BoundedQueue<FeedItem>;

class FeedRunner {
public:
    /// `faults` may be null, and outlives it.
    FeedRunner(std::uint64_t session, std::unique_ptr<market::Feed> feed, std::shared_ptr<market::Pacer> pacer,
               FeedQueue& queue, FaultPort* faults = nullptr);
    ~FeedRunner();
    FeedRunner(const FeedRunner&) = delete;
    FeedRunner& operator=(const FeedRunner&) = delete;

    [[nodiscard]] market::Pacer& pacer() { return *m_pacer; }
    void requestStop() { m_thread.request_stop(); }

private:
    void run(std::stop_token stop);

    std::uint64_t m_session;
    std::unique_ptr<market::Feed> m_feed;
    std::shared_ptr<market::Pacer> m_pacer;
    FeedQueue& m_queue;
    FaultPort* m_faults;
    std::jthread m_thread;
};

} // namespace aetherion::engine
