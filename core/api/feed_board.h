#pragma once
// What `/ws/v1` sends, numbered: the rings of what was published, and who gets which of it.
//
// **Sequences.** One counter numbers every item of every channel; a frame's `seq` is that of its last item. Subscribers
// of the same channel with the same filter form a group, for which a frame's text is built once. `prev_seq` names the
// frame (or snapshot) before it that went to the group, so for one client and channel `prev_seq` always equals the
// `seq` it got last: it sees another one if and only if it lost something. A client too slow for market frames is sent
// none until it has caught up, and then one snapshot in the place of what it missed: its `prev_seq` is the client's
// last, its `seq` the group's, and `conflated` counts the items that were left out. Facts are never left out.
//
// **Resuming.** Each channel keeps its newest items. A client that names the session and the highest `seq` it has seen
// gets what it missed as deltas; where the ring no longer reaches back so far, a snapshot, and is told so.
//
// Thread: the api thread.
#include "core/api/feed_channel.h"
#include "core/http/socket_hub.h"

#include <array>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace aetherion::api {

/// One client's place in one channel.
struct FeedSubscription;

/// What stands at this moment, as it was published last.
using FeedPresent = std::function<std::vector<FeedItem>(FeedChannel, const FeedFilter&)>;

class FeedBoard {
public:
    FeedBoard(http::SocketHub& hub, FeedPresent present);
    ~FeedBoard();

    /// The newest number.
    [[nodiscard]] std::uint64_t sequence() const { return m_sequence; }
    /// Has the channel subscribers, or had it lately? What nobody follows is not made.
    [[nodiscard]] bool isFollowed(FeedChannel channel) const;
    [[nodiscard]] bool hasGroups(FeedChannel channel) const { return !m_channels[index(channel)].groups.empty(); }
    void publish(FeedChannel channel, std::vector<FeedItem> items);
    /// Something was not published: whoever resumes starts anew, and whoever follows gets a snapshot.
    void restart(FeedChannel channel);

    /// Destroying the subscription leaves the group.
    [[nodiscard]] std::unique_ptr<FeedSubscription> join(http::SocketNumber client, FeedChannel channel,
                                                         FeedFilter filter);
    [[nodiscard]] static const FeedFilter& filterOf(const FeedSubscription& subscription);
    /// The number that the next frame's `prev_seq` will name.
    [[nodiscard]] static std::uint64_t lastOf(const FeedSubscription& subscription);
    void sendSnapshot(FeedSubscription& subscription);
    /// Can everything after this number still be told?
    [[nodiscard]] bool reachesBack(FeedChannel channel, std::uint64_t sequence) const;
    /// What the subscriber missed after this number, which reachesBack(): at least one frame, which may be empty. The
    /// first one's `prev_seq` is that number. Returns the number of items.
    std::size_t sendMissed(FeedSubscription& subscription, std::uint64_t sequence);

    /// Sends those that have caught up what they missed; forgets what nobody has followed for a while.
    void lookAfter(std::chrono::steady_clock::time_point now);
    /// Items that clients were too slow for, all together.
    [[nodiscard]] std::uint64_t leftOut() const { return m_leftOut; }

private:
    friend struct FeedSubscription;
    struct Numbered {
        std::uint64_t sequence = 0;
        FeedItem item;
    };
    struct Group;
    struct Channel {
        std::deque<Numbered> ring;
        /// The newest number that has left the ring, or was never in it.
        std::uint64_t goneThrough = 0;
        std::map<FeedFilter, std::unique_ptr<Group>> groups;
        std::chrono::steady_clock::time_point followed{};
        bool kept = false;
    };
    void leave(FeedSubscription& subscription);
    void sendTo(Group& group, const std::vector<const Numbered*>& items);
    std::uint64_t sendSnapshot(FeedSubscription& subscription, std::uint64_t previous, std::uint64_t leftOut);

    http::SocketHub& m_hub;
    FeedPresent m_present;
    std::uint64_t m_sequence = 0;
    std::uint64_t m_leftOut = 0;
    std::array<Channel, kFeedChannelCount> m_channels;
};

struct FeedSubscription {
    FeedSubscription(FeedBoard& itsBoard, FeedBoard::Group& itsGroup, http::SocketNumber itsClient)
        : board(itsBoard), group(itsGroup), client(itsClient) {}
    ~FeedSubscription() { board.leave(*this); }
    FeedSubscription(const FeedSubscription&) = delete;
    FeedSubscription& operator=(const FeedSubscription&) = delete;

    FeedBoard& board;
    FeedBoard::Group& group;
    const http::SocketNumber client;
    /// The `seq` of what it was sent last.
    std::uint64_t last = 0;
    /// Items left out since then; it gets no frame until it has caught up.
    std::uint64_t missed = 0;
    /// All that were left out for it.
    std::uint64_t leftOut = 0;
};

} // namespace aetherion::api
