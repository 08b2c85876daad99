#include "core/feeds/replay_feed.h"

#include "core/feeds/replay_group.h"

#include <algorithm>

namespace aetherion::feeds {

namespace {

using market::EventBatch;
using market::StreamId;

constexpr std::size_t kBatchLimit = 1024;
constexpr const char* kEndReason = "end of recording";

/// Files of one kind.
std::unique_ptr<ReplayGroup> makePart(std::vector<FileSummary> files, const market::Source& source, bool skipBadRows) {
    switch (contentOf(files.front().facts.format)) {
    case FileContent::Bars:
        return replayBars(std::move(files), source, skipBadRows);
    case FileContent::Candles:
        return replayCandles(std::move(files.front()), source, skipBadRows);
    case FileContent::Trades:
        return replayTicks(std::move(files), source, skipBadRows);
    case FileContent::Quotes:
        return replayQuotes(std::move(files), source, skipBadRows);
    case FileContent::Messages:
        return replayRecording(std::move(files), source, skipBadRows);
    }
    return nullptr;
}

std::unique_ptr<ReplayGroup> makeGroup(const PlannedGroup& planned, bool skipBadRows) {
    std::vector<std::unique_ptr<ReplayGroup>> parts;
    for (auto begin = planned.files.begin(); begin != planned.files.end();) {
        const FileContent content = contentOf(begin->facts.format);
        const auto end = std::find_if(begin, planned.files.end(),
                                      [&](const FileSummary& file) { return contentOf(file.facts.format) != content; });
        parts.push_back(makePart({begin, end}, planned.source, skipBadRows));
        begin = end;
    }
    return parts.size() == 1 ? std::move(parts.front()) : replayTogether(std::move(parts), planned.source);
}

/// A group with what it gives next, and the session's numbers of its streams.
struct Lane {
    std::unique_ptr<ReplayGroup> group;
    EventBatch arrival;
    std::vector<StreamId> streams;

    /// At the group's end `arrival` closes its streams; after that it is empty.
    Status advance() {
        const Timestamp last = arrival.empty() ? Timestamp{} : arrival.back().receiveTime;
        arrival.clear();
        if (m_ended)
            return {};
        const auto more = group->next(arrival);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more) {
            m_ended = true;
            for (std::size_t i = 0; i < streams.size(); ++i) {
                market::Event& closed = arrival.emplace_back();
                closed.stream = static_cast<StreamId>(i);
                closed.eventTime = closed.receiveTime = last;
                closed.payload.emplace<market::FeedStateChanged>(market::FeedState::Closed, kEndReason);
            }
        }
        return {};
    }

    /// Gives the arrival's streams their numbers; new ones take the next.
    void number(StreamId& nextStream) {
        for (market::Event& event : arrival) {
            if (auto* opened = std::get_if<market::StreamOpened>(&event.payload)) {
                streams.push_back(nextStream++);
                opened->stream.id = streams.back();
            }
            event.stream = streams[event.stream];
        }
    }

private:
    bool m_ended = false;
};

Lane* earliest(std::vector<Lane>& lanes) {
    Lane* first = nullptr;
    for (Lane& lane : lanes)
        if (!lane.arrival.empty() &&
            (first == nullptr || lane.arrival.front().receiveTime < first->arrival.front().receiveTime))
            first = &lane;
    return first;
}

} // namespace

Result<std::unique_ptr<ReplayFeed>> ReplayFeed::open(const std::vector<SourceSpec>& specs,
                                                     const ReplaySettings& settings, std::stop_token stop) {
    auto plan = planReplay(specs, settings, std::move(stop));
    if (!plan)
        return tl::unexpected(plan.error());
    return std::unique_ptr<ReplayFeed>(new ReplayFeed(std::move(*plan), settings.skipBadRows));
}

std::vector<market::Source> ReplayFeed::sources() const {
    std::vector<market::Source> sources;
    for (const PlannedGroup& group : m_plan)
        sources.push_back(group.source);
    return sources;
}

Status ReplayFeed::run(const market::EventSink& sink, market::Pacer& pacer, std::stop_token stop) {
    std::vector<Lane> lanes(m_plan.size());
    for (std::size_t i = 0; i < lanes.size(); ++i) {
        lanes[i].group = makeGroup(m_plan[i], m_skipBadRows);
        if (const Status begun = lanes[i].advance(); !begun)
            return begun;
    }
    StreamId nextStream = 0;
    EventBatch batch;
    std::optional<Timestamp> waitedFor;
    const auto send = [&] {
        EventBatch full;
        full.swap(batch);
        return full.empty() || sink(std::move(full));
    };
    for (Lane* lane = earliest(lanes); lane != nullptr; lane = earliest(lanes)) {
        if (stop.stop_requested())
            return {};
        const Timestamp due = lane->arrival.front().receiveTime;
        const bool newMoment = !waitedFor || due > *waitedFor;
        const bool sendNow = (newMoment && !pacer.unpaced()) || batch.size() >= kBatchLimit;
        if (sendNow && !send())
            return {};
        if (newMoment) {
            if (!pacer.waitUntil(due, stop))
                return {};
            waitedFor = due;
        }
        lane->number(nextStream);
        batch.insert(batch.end(), std::make_move_iterator(lane->arrival.begin()),
                     std::make_move_iterator(lane->arrival.end()));
        if (const Status advanced = lane->advance(); !advanced) {
            // What came before the damage has happened; it is not held back.
            (void)send();
            return advanced;
        }
    }
    (void)send();
    return {};
}

} // namespace aetherion::feeds
