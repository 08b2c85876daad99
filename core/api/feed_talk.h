#pragma once
// `/ws/v1`: greets, authenticates, subscribes and answers its clients; what is published goes through the board.
//
// `hello` comes first. A client that named an Origin is a browser and has five seconds to send `auth`; others may send
// their token with the handshake, or read market channels without one where `anonymousReads`. Whoever may read private
// data hears the risk channel from then on, whatever it subscribes to. Ten messages that cannot be acted on end a
// client with 1008; a token that is unknown, or no longer valid, with 4401.
//
// Thread: the api thread. Hub, board, publisher and callers outlive it.
#include "core/api/feed_board.h"
#include "core/api/feed_message.h"
#include "core/api/feed_publisher.h"
#include "core/base/clock.h"
#include "core/http/caller.h"
#include "core/http/socket_hub.h"

#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace aetherion::api {

inline constexpr std::string_view kFeedPath = "/ws/v1";
inline constexpr std::chrono::milliseconds kHeartbeatEvery{5'000};
inline constexpr std::chrono::milliseconds kAuthTime{5'000};
/// After which a client that says things nobody can act on is closed.
inline constexpr int kFeedErrors = 10;

class FeedTalk final : public http::SocketTalk {
public:
    using Time = std::chrono::steady_clock::time_point;
    struct Surroundings {
        http::SocketHub& hub;
        FeedBoard& board;
        const FeedPublisher& publisher;
        const http::Callers& callers;
        const Clock& clock;
        int jsonDepth = 32;
        /// Are market channels free, as the routes are on loopback?
        bool anonymousReads = true;
    };
    /// `session` names this run of the server: sequences of another one mean nothing here.
    FeedTalk(const Surroundings& surroundings, std::string session);
    ~FeedTalk() override;

    void arrived(http::SocketNumber client, const http::SocketHandshake& handshake) override;
    void said(http::SocketNumber client, std::string_view text) override;
    void left(http::SocketNumber client) override;
    /// Heartbeats, browsers that do not authenticate, tokens that are no longer valid.
    void lookAfter(Time now);

private:
    struct Client {
        Time since;
        bool mustAuthenticate = false;
        std::optional<http::Caller> caller{};
        int errors = 0;
        std::optional<FeedResume> resume{};
        std::array<std::unique_ptr<FeedSubscription>, kFeedChannelCount> subscriptions{};
    };
    void act(http::SocketNumber number, Client& client, const FeedMessage& message);
    void authenticate(http::SocketNumber number, Client& client, const nlohmann::ordered_json& id,
                      std::string_view token);
    void subscribe(http::SocketNumber number, Client& client, const nlohmann::ordered_json& id,
                   const FeedSubscribe& wanted);
    void unsubscribe(http::SocketNumber number, Client& client, const nlohmann::ordered_json& id,
                     const FeedUnsubscribe& wanted);
    [[nodiscard]] FeedFilter filterFor(const Client& client, FeedChannel channel, const FeedSubscribe& wanted) const;
    [[nodiscard]] std::optional<FeedFault> forbids(const Client& client, const FeedSubscribe& wanted) const;
    void heartbeat(http::SocketNumber number, const Client& client);
    void tell(http::SocketNumber number, const nlohmann::ordered_json& frame);
    void refuse(http::SocketNumber number, Client& client, const FeedFault& fault);

    const Surroundings m_surroundings;
    const std::string m_session;
    std::map<http::SocketNumber, Client> m_clients;
    Time m_beat{};
    Time m_checked{};
};

} // namespace aetherion::api
