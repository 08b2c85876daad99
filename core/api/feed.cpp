#include "core/api/feed.h"

#include "core/api/decision_channel.h"
#include "core/api/feed_values.h"
#include "core/http/json_text.h"

#include <sodium.h>

namespace aetherion::api {

namespace {

constexpr std::chrono::milliseconds kTurnEvery{20};

/// No secret; only never the same twice.
std::string sessionName() {
    std::array<unsigned char, 8> bytes{};
    ::randombytes_buf(bytes.data(), bytes.size());
    std::array<char, 2 * 8 + 1> text{};
    ::sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
    return text.data();
}

} // namespace

Feed::Feed(const ApiPorts& ports, const ApiSettings& settings, http::SocketHub& hub, const http::Callers& callers)
    : m_hub(hub), m_publisher(ports),
      m_board(hub,
              [this](FeedChannel channel, const FeedFilter& filter) { return m_publisher.present(channel, filter); }),
      m_talk({hub, m_board, m_publisher, callers, ports.clock, settings.limits.jsonDepth, isLoopback(settings.address)},
             sessionName()),
      m_stream(hub), m_decisions(hub, callers, settings.limits.jsonDepth) {
    m_publisher.setListeners(
        [this](const contract::StreamView& view, const contract::LiveTick& tick, std::optional<Price> before) {
            if (m_stream.hasClients())
                m_hub.broadcast(kStreamPath, http::SocketFrame(streamTick(view, tick, before)), http::Lane::Market);
        },
        [this](const contract::DecisionMade& made) {
            m_decisions.send(made.decision.account, http::SocketFrame(http::dumpJson(decisionFrame(made))));
        });
    hub.serve(std::string(kFeedPath), m_talk);
    hub.serve(std::string(kStreamPath), m_stream);
    hub.serve(std::string(kDecisionPath), m_decisions);
    QObject::connect(&m_timer, &QTimer::timeout, [this] { turn(); });
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.start(kTurnEvery);
}

void Feed::turn() {
    const auto now = std::chrono::steady_clock::now();
    m_publisher.turn(m_board, now, m_stream.hasClients());
    m_board.lookAfter(now);
    m_talk.lookAfter(now);
    m_decisions.lookAfter(now);
}

} // namespace aetherion::api
