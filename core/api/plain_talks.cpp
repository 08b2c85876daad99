#include "core/api/plain_talks.h"

#include "core/api/feed_access.h"
#include "core/api/feed_channel.h"
#include "core/api/feed_message.h"
#include "core/api/feed_talk.h"

namespace aetherion::api {

void StreamTalk::arrived(http::SocketNumber client, const http::SocketHandshake&) {
    ++m_count;
    m_hub.send(client, http::SocketFrame(R"({"type":"system","message":"Connected to Market Stream"})"),
               http::Lane::Fact);
}

void DecisionTalk::arrived(http::SocketNumber number, const http::SocketHandshake& handshake) {
    Client& client = m_clients[number];
    client.since = std::chrono::steady_clock::now();
    if (!handshake.token.empty())
        authenticate(number, client, handshake.token);
}

void DecisionTalk::said(http::SocketNumber number, std::string_view text) {
    const auto found = m_clients.find(number);
    if (found == m_clients.end() || found->second.caller)
        return;
    const auto message = readFeedMessage(text, m_jsonDepth);
    const auto* auth = message ? std::get_if<FeedAuth>(&message->what) : nullptr;
    authenticate(number, found->second, auth != nullptr ? std::string_view(auth->token) : std::string_view());
}

void DecisionTalk::authenticate(http::SocketNumber number, Client& client, std::string_view token) {
    client.caller = m_callers.find(token);
    if (client.caller && mayReadPrivate(*client.caller))
        m_hub.setCaller(number, client.caller->name);
    else
        m_hub.close(number, http::kTokenNeeded, "a token with the scope read is needed");
}

void DecisionTalk::send(std::string_view account, const http::SocketFrame& frame) {
    for (const auto& [number, client] : m_clients) {
        if (!client.caller)
            continue;
        const FeedFilter filter{{}, {}, accountsOf(*client.caller), true};
        if (filter.covers({{}, {}, std::string(account), true, {}}))
            m_hub.send(number, frame, http::Lane::Fact);
    }
}

void DecisionTalk::lookAfter(Time now) {
    for (const auto& [number, client] : m_clients) {
        if (client.caller ? !isStillValid(m_callers, *client.caller) : now - client.since >= kAuthTime)
            m_hub.close(number, http::kTokenNeeded,
                        client.caller ? "the token is no longer valid" : "no token within 5 s");
    }
}

} // namespace aetherion::api
