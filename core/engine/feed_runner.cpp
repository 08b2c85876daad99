#include "core/engine/feed_runner.h"

#include "core/base/thread_name.h"

namespace aetherion::engine {

namespace {
constexpr auto kPushSlice = std::chrono::milliseconds(50);

bool pushUntilStopped(FeedQueue& queue, FeedItem& item, const std::stop_token& stop) {
    while (!stop.stop_requested() && !queue.closed())
        if (queue.push(item, kPushSlice))
            return true;
    // A feed's last words are still taken where there is room.
    return queue.tryPush(item) && !stop.stop_requested();
}
} // namespace

FeedRunner::FeedRunner(std::uint64_t session, std::unique_ptr<market::Feed> feed, std::shared_ptr<market::Pacer> pacer,
                       FeedQueue& queue, FaultPort* faults)
    : m_session(session), m_feed(std::move(feed)), m_pacer(std::move(pacer)), m_queue(queue), m_faults(faults),
      m_thread([this](std::stop_token stop) { run(std::move(stop)); }) {}

FeedRunner::~FeedRunner() { m_thread.request_stop(); }

void FeedRunner::run(std::stop_token stop) {
    base::nameThread("feed");
    const auto sink = [&](market::EventBatch&& events) {
        if (m_faults)
            m_faults->holdFeed(stop);
        FeedItem item = FeedBatch{m_session, std::move(events)};
        return pushUntilStopped(m_queue, item, stop);
    };
    // What a feed's libraries throw ends the session, not the program.
    const auto ran = [&]() -> Status {
        try {
            return m_feed->run(sink, *m_pacer, stop);
        } catch (const std::exception& error) {
            return fail(std::string("the feed failed: ") + error.what());
        } catch (...) {
            return fail("the feed failed, and says nothing of it");
        }
    };
    FeedItem ended = FeedEnded{m_session, ran()};
    (void)pushUntilStopped(m_queue, ended, stop);
}

} // namespace aetherion::engine
