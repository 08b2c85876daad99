#include "core/feeds/sequence_watch.h"

#include <algorithm>

namespace aetherion::feeds {

namespace {

Defect lostMessages(const std::string& reason, std::uint64_t line, Timestamp time) {
    return {DefectKind::SequenceGap, line, time, reason};
}

bool follows(std::int64_t last, std::int64_t first, const std::optional<std::int64_t>& previous) {
    return previous ? *previous == last || first <= last : first <= last + 1;
}

std::string lostUpdates(const std::string& symbol, std::int64_t last, std::int64_t first) {
    return symbol + ": book updates between " + std::to_string(last) + " and " + std::to_string(first) + " are missing";
}

} // namespace

std::optional<Defect> SequenceWatch::update(const DepthUpdate& update, std::uint64_t line, Timestamp received) {
    if (!update.numbered)
        return std::nullopt;
    const auto [book, isNew] = m_books.try_emplace(update.symbol);
    BookEdges& edges = book->second;
    if (isNew) {
        edges = {update.firstId, update.previousId, line, received, update.lastId};
        return std::nullopt;
    }
    const std::int64_t last = edges.lastId;
    edges.lastId = std::max(last, update.lastId);
    if (follows(last, update.firstId, update.previousId))
        return std::nullopt;
    return lostMessages(lostUpdates(update.symbol, last, update.firstId), line, received);
}

void SequenceWatch::snapshot(const DepthSnapshot& snapshot) {
    // Where updates came first they tell more: they go on from before the snapshot.
    if (!snapshot.numbered || snapshot.symbol.empty())
        return;
    const auto [book, isNew] = m_books.try_emplace(snapshot.symbol);
    if (isNew)
        book->second.lastId = snapshot.lastId;
}

std::optional<Defect> SequenceWatch::trade(const TradeMessage& message, std::uint64_t line, Timestamp received) {
    if (!message.idsFollow)
        return std::nullopt;
    const std::int64_t id = message.trade.tradeId;
    const auto [known, isNew] = m_trades.try_emplace(message.symbol, id);
    const std::int64_t last = known->second;
    known->second = std::max(last, id);
    if (isNew || id <= last + 1)
        return std::nullopt;
    return lostMessages(message.symbol + ": trades " + std::to_string(last + 1) + " to " + std::to_string(id - 1) +
                            " are missing",
                        line, received);
}

std::optional<Defect> SequenceWatch::connected(const ConnectionMade& made, std::uint64_t line, Timestamp received) {
    if (m_connections.insert(made.connection).second)
        return std::nullopt;
    return Defect{DefectKind::Reconnected, line, received, "connection " + made.connection + " was made anew"};
}

std::optional<Defect> missingBetween(const std::string& symbol, const BookEdges& before, const BookEdges& after) {
    if (!after.firstId || follows(before.lastId, *after.firstId, after.firstPreviousId))
        return std::nullopt;
    return lostMessages(lostUpdates(symbol, before.lastId, *after.firstId), after.firstLine, after.firstTime);
}

} // namespace aetherion::feeds
