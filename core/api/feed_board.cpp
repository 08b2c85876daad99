#include "core/api/feed_board.h"

#include <algorithm>

namespace aetherion::api {

namespace {

constexpr std::chrono::seconds kFollowedFor{60};
constexpr std::size_t kFrameItems = 256;
constexpr std::size_t kFrameBytes = 48 * 1024;
constexpr std::size_t kSnapshotBytes = 256 * 1024;

/// Items that a channel keeps for those who resume.
std::size_t ringItems(FeedChannel channel) { return isFactChannel(channel) ? 8'192 : 16'384; }

std::string frameHead(std::string_view type, FeedChannel channel, std::uint64_t sequence, std::uint64_t previous) {
    std::string text = R"({"type":")";
    text.append(type).append(R"(","channel":")").append(name(channel)).append(R"(","seq":)");
    text.append(std::to_string(sequence)).append(R"(,"prev_seq":)").append(std::to_string(previous));
    return text;
}

} // namespace

struct FeedBoard::Group {
    FeedChannel channel = FeedChannel::Ticks;
    FeedFilter filter;
    /// The number of the last frame.
    std::uint64_t last = 0;
    std::vector<FeedSubscription*> members;
};

FeedBoard::FeedBoard(http::SocketHub& hub, FeedPresent present) : m_hub(hub), m_present(std::move(present)) {}
FeedBoard::~FeedBoard() = default;

bool FeedBoard::isFollowed(FeedChannel channel) const { return m_channels[index(channel)].kept; }

std::unique_ptr<FeedSubscription> FeedBoard::join(http::SocketNumber client, FeedChannel channel, FeedFilter filter) {
    Channel& of = m_channels[index(channel)];
    if (!of.kept) {
        of.kept = true;
        of.goneThrough = m_sequence;
    }
    auto& group = of.groups[filter];
    if (!group) {
        group = std::make_unique<Group>();
        group->channel = channel;
        group->filter = std::move(filter);
        group->last = m_sequence;
    }
    auto subscription = std::make_unique<FeedSubscription>(*this, *group, client);
    subscription->last = group->last;
    group->members.push_back(subscription.get());
    return subscription;
}

void FeedBoard::leave(FeedSubscription& subscription) {
    Group& group = subscription.group;
    std::erase(group.members, &subscription);
    Channel& of = m_channels[index(group.channel)];
    of.followed = std::chrono::steady_clock::now();
    if (group.members.empty())
        of.groups.erase(FeedFilter(group.filter));
}

const FeedFilter& FeedBoard::filterOf(const FeedSubscription& subscription) { return subscription.group.filter; }
std::uint64_t FeedBoard::lastOf(const FeedSubscription& subscription) { return subscription.group.last; }

void FeedBoard::publish(FeedChannel channel, std::vector<FeedItem> items) {
    Channel& of = m_channels[index(channel)];
    if (items.empty() || !of.kept)
        return;
    const std::size_t most = ringItems(channel);
    const std::size_t fresh = items.size();
    for (FeedItem& item : items)
        of.ring.push_back({++m_sequence, std::move(item)});
    for (const auto& [filter, group] : of.groups) {
        std::vector<const Numbered*> wanted;
        std::size_t bytes = 0;
        for (std::size_t i = of.ring.size() - fresh; i < of.ring.size(); ++i) {
            const Numbered& each = of.ring[i];
            if (!filter.covers(each.item))
                continue;
            wanted.push_back(&each);
            bytes += each.item.json.size();
            if (wanted.size() >= kFrameItems || bytes >= kFrameBytes) {
                sendTo(*group, wanted);
                wanted.clear();
                bytes = 0;
            }
        }
        sendTo(*group, wanted);
    }
    while (of.ring.size() > most) {
        of.goneThrough = of.ring.front().sequence;
        of.ring.pop_front();
    }
}

void FeedBoard::sendTo(Group& group, const std::vector<const Numbered*>& items) {
    if (items.empty())
        return;
    const std::uint64_t sequence = items.back()->sequence;
    std::string text = frameHead("delta", group.channel, sequence, group.last);
    text += R"(,"data":[)";
    for (const Numbered* each : items)
        text.append(each->item.json).push_back(',');
    text.back() = ']';
    text.push_back('}');
    const http::SocketFrame frame(text);
    const auto lane = isFactChannel(group.channel) ? http::Lane::Fact : http::Lane::Market;
    for (FeedSubscription* member : group.members) {
        // Once something is missing, what follows would only be a gap: it waits for the snapshot.
        const auto sent = member->missed > 0 ? http::Sent::LeftOut : m_hub.send(member->client, frame, lane);
        if (sent == http::Sent::Yes) {
            member->last = sequence;
        } else if (sent == http::Sent::LeftOut) {
            member->missed += items.size();
            member->leftOut += items.size();
            m_leftOut += items.size();
        }
    }
    group.last = sequence;
}

void FeedBoard::restart(FeedChannel channel) {
    Channel& of = m_channels[index(channel)];
    of.ring.clear();
    of.goneThrough = ++m_sequence;
    for (const auto& [filter, group] : of.groups) {
        const std::uint64_t previous = std::exchange(group->last, m_sequence);
        for (FeedSubscription* member : group->members)
            if (member->missed == 0)
                sendSnapshot(*member, previous, 0);
    }
}

void FeedBoard::sendSnapshot(FeedSubscription& subscription) { sendSnapshot(subscription, subscription.group.last, 0); }

std::uint64_t FeedBoard::sendSnapshot(FeedSubscription& subscription, std::uint64_t previous, std::uint64_t leftOut) {
    const Group& group = subscription.group;
    const std::vector<FeedItem> items = m_present(group.channel, group.filter);
    std::size_t next = 0;
    do {
        std::string text = frameHead("snapshot", group.channel, group.last, previous);
        text.append(R"(,"conflated":)").append(std::to_string(leftOut)).append(R"(,"data":[)");
        const std::size_t empty = text.size();
        while (next < items.size() && text.size() < kSnapshotBytes)
            text.append(items[next++].json).push_back(',');
        if (text.size() > empty)
            text.pop_back();
        text.append(next < items.size() ? R"(],"more":true})" : R"(],"more":false})");
        // Asked for, or in the place of what was lost: it is not left out itself.
        m_hub.send(subscription.client, http::SocketFrame(text), http::Lane::Fact);
        previous = group.last;
    } while (next < items.size());
    subscription.last = group.last;
    subscription.missed = 0;
    return group.last;
}

bool FeedBoard::reachesBack(FeedChannel channel, std::uint64_t sequence) const {
    const Channel& of = m_channels[index(channel)];
    return of.kept && sequence >= of.goneThrough && sequence <= m_sequence;
}

std::size_t FeedBoard::sendMissed(FeedSubscription& subscription, std::uint64_t sequence) {
    Group& group = subscription.group;
    const Channel& of = m_channels[index(group.channel)];
    std::vector<const Numbered*> missed;
    for (const Numbered& each : of.ring)
        if (each.sequence > sequence && group.filter.covers(each.item))
            missed.push_back(&each);
    std::size_t begin = 0;
    std::uint64_t previous = sequence;
    do {
        const std::size_t end = std::min(missed.size(), begin + kFrameItems);
        // The last frame leads to where the group stands: nothing of the subscription lies between.
        const std::uint64_t last = end == missed.size() ? group.last : missed[end - 1]->sequence;
        std::string text = frameHead("delta", group.channel, last, previous) + R"(,"resumed":true,"data":[)";
        for (; begin < end; ++begin)
            text.append(missed[begin]->item.json).append(begin + 1 < end ? "," : "");
        m_hub.send(subscription.client, http::SocketFrame(text + "]}"), http::Lane::Fact);
        previous = last;
    } while (begin < missed.size());
    subscription.last = group.last;
    return missed.size();
}

void FeedBoard::lookAfter(std::chrono::steady_clock::time_point now) {
    for (Channel& of : m_channels) {
        for (const auto& [filter, group] : of.groups)
            for (FeedSubscription* member : group->members)
                if (member->missed > 0 && m_hub.caughtUp(member->client))
                    sendSnapshot(*member, member->last, member->missed);
        if (of.kept && of.groups.empty() && now - of.followed >= kFollowedFor) {
            of.kept = false;
            of.ring.clear();
        }
    }
}

} // namespace aetherion::api
