#pragma once
// Everything behind `/ws/v1`, `/ws/market/stream` and `/ws/decision`, put together: looks at the engine fifty times a
// second and sends what has changed.
//
// Thread: constructed and used on the api thread. The ports, the hub and the callers outlive it.
#include "core/api/feed_board.h"
#include "core/api/feed_publisher.h"
#include "core/api/feed_talk.h"
#include "core/api/plain_talks.h"

#include <QTimer>

namespace aetherion::api {

class Feed {
public:
    Feed(const ApiPorts& ports, const ApiSettings& settings, http::SocketHub& hub, const http::Callers& callers);
    Feed(const Feed&) = delete;
    Feed& operator=(const Feed&) = delete;

    /// For metrics: ticks that newer ones replaced, and items that slow clients were not sent.
    [[nodiscard]] std::uint64_t conflatedTicks() const { return m_publisher.conflatedTicks(); }
    [[nodiscard]] std::uint64_t leftOut() const { return m_board.leftOut(); }

private:
    void turn();

    http::SocketHub& m_hub;
    FeedPublisher m_publisher;
    FeedBoard m_board;
    FeedTalk m_talk;
    StreamTalk m_stream;
    DecisionTalk m_decisions;
    QTimer m_timer;
};

} // namespace aetherion::api
