#include "core/api/feed_talk.h"

#include "core/api/feed_access.h"
#include "core/base/version.h"
#include "core/http/json_text.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace aetherion::api {

namespace {

using nlohmann::ordered_json;

constexpr int kFeedPolicyCode = 1008;
constexpr std::size_t kShownSymbols = 200;
constexpr std::chrono::seconds kCheckEvery{1};

std::chrono::steady_clock::time_point feedNow() { return std::chrono::steady_clock::now(); }

template <class... Ts> struct FeedCases : Ts... { using Ts::operator()...; };
template <class... Ts> FeedCases(Ts...) -> FeedCases<Ts...>;

ordered_json channelNames(const std::vector<FeedChannel>& channels) {
    auto list = ordered_json::array();
    for (const FeedChannel channel : channels)
        list.push_back(name(channel));
    return list;
}

} // namespace

FeedTalk::FeedTalk(const Surroundings& surroundings, std::string session)
    : m_surroundings(surroundings), m_session(std::move(session)), m_beat(feedNow()) {}
FeedTalk::~FeedTalk() = default;

void FeedTalk::tell(http::SocketNumber number, const ordered_json& frame) {
    m_surroundings.hub.send(number, http::SocketFrame(http::dumpJson(frame)), http::Lane::Fact);
}

void FeedTalk::arrived(http::SocketNumber number, const http::SocketHandshake& handshake) {
    Client& client = m_clients[number];
    client.since = feedNow();
    client.mustAuthenticate = handshake.fromBrowser || !m_surroundings.anonymousReads;
    tell(number, {{"type", "hello"},
                  {"protocol", 1},
                  {"server", "aetherion " + version()},
                  {"session", m_session},
                  {"seq", m_surroundings.board.sequence()},
                  {"heartbeatMs", kHeartbeatEvery.count()},
                  {"auth", client.mustAuthenticate ? "required" : "optional"}});
    if (!handshake.token.empty())
        authenticate(number, client, nullptr, handshake.token);
}

void FeedTalk::left(http::SocketNumber number) { m_clients.erase(number); }

void FeedTalk::said(http::SocketNumber number, std::string_view text) {
    const auto found = m_clients.find(number);
    if (found == m_clients.end())
        return;
    const auto message = readFeedMessage(text, m_surroundings.jsonDepth);
    if (!message)
        return refuse(number, found->second, message.error());
    act(number, found->second, *message);
}

void FeedTalk::act(http::SocketNumber number, Client& client, const FeedMessage& message) {
    if (client.mustAuthenticate && !client.caller && !std::holds_alternative<FeedAuth>(message.what))
        return refuse(number, client, {message.id, "auth_required", "", "the first message must be auth with a token"});
    std::visit(
        FeedCases{
            [&](const FeedAuth& auth) { authenticate(number, client, message.id, auth.token); },
            [&](const FeedSubscribe& wanted) { subscribe(number, client, message.id, wanted); },
            [&](const FeedUnsubscribe& wanted) { unsubscribe(number, client, message.id, wanted); },
            [&](const FeedResumeLater& later) {
                const bool known = later.from.session == m_session;
                client.resume = known ? std::optional(later.from) : std::nullopt;
                tell(number, {{"type", "ack"},
                              {"id", message.id},
                              {"resumable", known},
                              {"reason", known ? "" : "the session is another one"}});
            },
            [&](const FeedPing&) {
                tell(number,
                     {{"type", "pong"}, {"id", message.id}, {"time_ms", epochMillis(m_surroundings.clock.now())}});
            },
        },
        message.what);
}

void FeedTalk::authenticate(http::SocketNumber number, Client& client, const ordered_json& id, std::string_view token) {
    auto caller = m_surroundings.callers.find(token);
    if (!caller) {
        refuse(number, client, {id, "bad_token", "token", "the token is not valid"});
        m_surroundings.hub.close(number, http::kTokenNeeded, "the token is not valid");
        return;
    }
    client.caller = std::move(*caller);
    m_surroundings.hub.setCaller(number, client.caller->name);
    const bool hearsRisk = mayReadPrivate(*client.caller);
    auto& risk = client.subscriptions[index(FeedChannel::Risk)];
    if (hearsRisk && !risk)
        risk = m_surroundings.board.join(number, FeedChannel::Risk, filterFor(client, FeedChannel::Risk, {}));
    ordered_json frame{{"type", "authenticated"}, {"id", id}, {"name", client.caller->name}};
    if (hearsRisk) {
        frame["seq"] = FeedBoard::lastOf(*risk);
        frame["risk"] = ordered_json::parse(m_surroundings.publisher.riskState());
    }
    tell(number, frame);
}

std::optional<FeedFault> FeedTalk::forbids(const Client& client, const FeedSubscribe& wanted) const {
    for (std::size_t i = 0; i < wanted.channels.size(); ++i)
        if (needsToken(wanted.channels[i]) && !(client.caller && mayReadPrivate(*client.caller)))
            return FeedFault{nullptr, "forbidden", "channels[" + std::to_string(i) + "]",
                             std::string(name(wanted.channels[i])) + " needs a token with the scope read"};
    return std::nullopt;
}

FeedFilter FeedTalk::filterFor(const Client& client, FeedChannel channel, const FeedSubscribe& wanted) const {
    FeedFilter filter;
    if (channel != FeedChannel::Risk)
        filter.symbols = wanted.symbols;
    if (hasTimeframes(channel))
        filter.timeframes = wanted.timeframes;
    if (channel == FeedChannel::Candles && filter.timeframes.empty())
        filter.timeframes = {market::Timeframe::M1};
    if (client.caller && mayReadPrivate(*client.caller)) {
        filter.seesPrivate = isFactChannel(channel);
        filter.accounts = filter.seesPrivate ? accountsOf(*client.caller) : std::vector<std::string>{};
    }
    // What was subscribed before stays.
    if (const auto& held = client.subscriptions[index(channel)]) {
        const FeedFilter& before = FeedBoard::filterOf(*held);
        const auto unite = [](auto& to, const auto& from) {
            to.insert(to.end(), from.begin(), from.end());
            std::sort(to.begin(), to.end());
            to.erase(std::unique(to.begin(), to.end()), to.end());
        };
        if (before.symbols.empty() || filter.symbols.empty())
            filter.symbols.clear();
        else
            unite(filter.symbols, before.symbols);
        if (before.timeframes.empty() || filter.timeframes.empty())
            filter.timeframes.clear();
        else
            unite(filter.timeframes, before.timeframes);
    }
    return filter;
}

void FeedTalk::subscribe(http::SocketNumber number, Client& client, const ordered_json& id,
                         const FeedSubscribe& wanted) {
    if (auto fault = forbids(client, wanted)) {
        fault->id = id;
        return refuse(number, client, *fault);
    }
    std::optional<FeedResume> from = wanted.resume ? wanted.resume : client.resume;
    const bool otherSession = from && from->session != m_session;
    std::vector<FeedChannel> resumed;
    for (const FeedChannel channel : wanted.channels)
        if (from && !otherSession && !client.subscriptions[index(channel)] &&
            m_surroundings.board.reachesBack(channel, from->sequence))
            resumed.push_back(channel);
    auto symbols = m_surroundings.publisher.symbols({wanted.symbols, {}, {}, false});
    const std::size_t watched = symbols.size();
    symbols.resize(std::min(watched, kShownSymbols));
    ordered_json ack{{"type", "ack"},
                     {"id", id},
                     {"channels", channelNames(wanted.channels)},
                     {"symbols", symbols},
                     {"symbol_count", watched}};
    if (from) {
        ack["resumed"] = channelNames(resumed);
        if (resumed.size() < wanted.channels.size())
            ack["reason"] = otherSession ? "the session is another one" : "the sequence is not kept any more";
    }
    tell(number, ack);
    for (const FeedChannel channel : wanted.channels) {
        auto& held = client.subscriptions[index(channel)];
        FeedFilter filter = filterFor(client, channel, wanted);
        if (!held || FeedBoard::filterOf(*held) != filter)
            held = m_surroundings.board.join(number, channel, std::move(filter));
        if (std::find(resumed.begin(), resumed.end(), channel) != resumed.end())
            (void)m_surroundings.board.sendMissed(*held, from->sequence);
        else
            m_surroundings.board.sendSnapshot(*held);
    }
}

void FeedTalk::unsubscribe(http::SocketNumber number, Client& client, const ordered_json& id,
                           const FeedUnsubscribe& wanted) {
    for (std::size_t i = 0; i < wanted.channels.size(); ++i) {
        const FeedChannel channel = wanted.channels[i];
        if (channel == FeedChannel::Risk && client.subscriptions[index(channel)])
            return refuse(
                number, client,
                {id, "forbidden", "channels[" + std::to_string(i) + "]", "risk is told to whoever may read it"});
    }
    for (const FeedChannel channel : wanted.channels)
        client.subscriptions[index(channel)].reset();
    tell(number, {{"type", "ack"}, {"id", id}, {"unsubscribed", channelNames(wanted.channels)}});
}

void FeedTalk::refuse(http::SocketNumber number, Client& client, const FeedFault& fault) {
    tell(number, {{"type", "error"},
                  {"id", fault.id},
                  {"code", fault.code},
                  {"place", fault.place},
                  {"message", fault.message}});
    if (++client.errors >= kFeedErrors)
        m_surroundings.hub.close(number, kFeedPolicyCode, "too many errors");
}

void FeedTalk::heartbeat(http::SocketNumber number, const Client& client) {
    auto channels = ordered_json::object();
    std::uint64_t leftOut = 0;
    for (const FeedChannel channel : kFeedChannels)
        if (const auto& held = client.subscriptions[index(channel)]) {
            channels[std::string(name(channel))] = FeedBoard::lastOf(*held);
            leftOut += held->leftOut;
        }
    const ordered_json frame{{"type", "heartbeat"},
                             {"time_ms", epochMillis(m_surroundings.clock.now())},
                             {"seq", m_surroundings.board.sequence()},
                             {"channels", std::move(channels)},
                             {"conflated", leftOut},
                             {"ticks_conflated", m_surroundings.publisher.conflatedTicks()}};
    m_surroundings.hub.send(number, http::SocketFrame(http::dumpJson(frame)), http::Lane::Market);
}

void FeedTalk::lookAfter(Time now) {
    const bool beats = now - m_beat >= kHeartbeatEvery;
    const bool checks = now - m_checked >= kCheckEvery;
    if (!beats && !checks)
        return;
    m_beat = beats ? now : m_beat;
    m_checked = checks ? now : m_checked;
    for (const auto& [number, client] : m_clients) {
        if (client.mustAuthenticate && !client.caller) {
            if (now - client.since >= kAuthTime)
                m_surroundings.hub.close(number, http::kTokenNeeded, "no token within 5 s");
            continue;
        }
        if (client.caller && !isStillValid(m_surroundings.callers, *client.caller))
            m_surroundings.hub.close(number, http::kTokenNeeded, "the token is no longer valid");
        else if (beats)
            heartbeat(number, client);
    }
}

} // namespace aetherion::api
