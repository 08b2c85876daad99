#include "core/feeds/book_synchroniser.h"

#include <algorithm>

namespace aetherion::feeds {

namespace {

market::Event stateEvent(market::FeedState state, std::string reason, Timestamp eventTime, Timestamp receiveTime) {
    return {0, eventTime, receiveTime, market::FeedStateChanged{state, std::move(reason)}};
}

void sortBestFirst(market::BookSnapshot& book) {
    const auto higher = [](const market::BookLevel& a, const market::BookLevel& b) { return a.price > b.price; };
    const auto lower = [](const market::BookLevel& a, const market::BookLevel& b) { return a.price < b.price; };
    if (!std::is_sorted(book.bids.begin(), book.bids.end(), higher))
        std::sort(book.bids.begin(), book.bids.end(), higher);
    if (!std::is_sorted(book.asks.begin(), book.asks.end(), lower))
        std::sort(book.asks.begin(), book.asks.end(), lower);
}

} // namespace

BookSynchroniser::Fit BookSynchroniser::fit(const DepthUpdate& update) const {
    if (!update.previousId) {
        if (update.lastId <= m_bookId)
            return Fit::Old;
        return update.firstId <= m_bookId + 1 ? Fit::Next : Fit::Hole;
    }
    if (m_fresh) {
        if (update.lastId < m_bookId)
            return Fit::Old;
        // An update whose predecessor is the snapshot's very id follows it without a hole, too.
        return update.firstId <= m_bookId || *update.previousId == m_bookId ? Fit::Next : Fit::Hole;
    }
    if (update.lastId <= m_bookId)
        return Fit::Old;
    return *update.previousId == m_bookId ? Fit::Next : Fit::Hole;
}

void BookSynchroniser::apply(DepthUpdate&& update, Timestamp receiveTime, market::EventBatch& events) {
    m_bookId = update.lastId;
    m_fresh = false;
    ++m_applied;
    events.push_back({0, update.eventTime, receiveTime, std::move(update.levels)});
}

void BookSynchroniser::keep(DepthUpdate&& update) {
    if (m_waiting.size() >= m_bufferLimit)
        m_waiting.pop_front();
    if (m_bufferLimit > 0)
        m_waiting.push_back(std::move(update));
}

void BookSynchroniser::invalidate(const std::string& reason, Timestamp eventTime, Timestamp receiveTime,
                                  market::EventBatch& events) {
    m_waiting.clear();
    if (!m_inSequence)
        return;
    events.push_back(stateEvent(market::FeedState::Gap, reason + "; the book is void", eventTime, receiveTime));
    events.push_back(
        stateEvent(market::FeedState::Resync, "waiting for a snapshot of the book", eventTime, receiveTime));
    m_inSequence = false;
    m_lost = true;
}

void BookSynchroniser::onUpdate(DepthUpdate&& update, Timestamp receiveTime, market::EventBatch& events) {
    if (!update.numbered && m_inSequence) {
        apply(std::move(update), receiveTime, events);
        return;
    }
    if (!update.numbered) {
        // What came before the snapshot on the same connection is in it.
        ++m_dropped;
        return;
    }
    if (!m_inSequence) {
        keep(std::move(update));
        return;
    }
    switch (fit(update)) {
    case Fit::Old:
        ++m_dropped;
        break;
    case Fit::Next:
        apply(std::move(update), receiveTime, events);
        break;
    case Fit::Hole:
        invalidate("depth updates between " + std::to_string(m_bookId) + " and " + std::to_string(update.firstId) +
                       " are missing",
                   update.eventTime, receiveTime, events);
        keep(std::move(update));
        break;
    }
}

void BookSynchroniser::onSnapshot(DepthSnapshot&& snapshot, Timestamp receiveTime, market::EventBatch& events) {
    const Timestamp eventTime = snapshot.eventTime.value_or(receiveTime);
    sortBestFirst(snapshot.levels);
    if (snapshot.numbered && m_inSequence && snapshot.lastId <= m_bookId)
        return;
    const auto refuse = [&](std::int64_t firstId) {
        events.push_back(stateEvent(market::FeedState::Resync,
                                    "snapshot " + std::to_string(snapshot.lastId) +
                                        " is older than the first kept depth update (" + std::to_string(firstId) + ")",
                                    eventTime, receiveTime));
        m_lost = true;
    };
    const std::int64_t previousBookId = m_bookId;
    m_bookId = snapshot.lastId;
    m_fresh = true;
    if (!m_waiting.empty() && fit(m_waiting.front()) == Fit::Hole) {
        m_bookId = previousBookId;
        refuse(m_waiting.front().firstId);
        return;
    }
    m_inSequence = true;
    events.push_back({0, eventTime, receiveTime, std::move(snapshot.levels)});
    std::deque<DepthUpdate> waiting;
    waiting.swap(m_waiting);
    for (DepthUpdate& update : waiting)
        onUpdate(std::move(update), receiveTime, events);
    if (m_inSequence && m_lost) {
        m_lost = false;
        events.push_back(
            stateEvent(market::FeedState::Flowing, "the book is in sequence again", eventTime, receiveTime));
    }
}

} // namespace aetherion::feeds
