#pragma once
// Watches the numbers that a venue gives its messages, over one file: where they jump, messages were lost.
//
// Book updates follow one another by their ids (Binance), trades by theirs (Coinbase). Whether a book can begin is not
// judged here but by BookSynchroniser: a file may be the second part of a recording. Thread: one at a time.
#include "core/feeds/defect.h"
#include "core/feeds/venue_message.h"

#include <map>
#include <optional>
#include <set>
#include <string>

namespace aetherion::feeds {

/// With what numbers a file's book updates of one symbol begin and end, to be held against the files beside it.
struct BookEdges {
    /// Nothing where a snapshot comes first.
    std::optional<std::int64_t> firstId;
    std::optional<std::int64_t> firstPreviousId;
    std::uint64_t firstLine = 0;
    Timestamp firstTime;
    std::int64_t lastId = 0;
};

class SequenceWatch {
public:
    /// What is missing before this message, if anything.
    [[nodiscard]] std::optional<Defect> update(const DepthUpdate& update, std::uint64_t line, Timestamp received);
    [[nodiscard]] std::optional<Defect> trade(const TradeMessage& message, std::uint64_t line, Timestamp received);
    [[nodiscard]] std::optional<Defect> connected(const ConnectionMade& made, std::uint64_t line, Timestamp received);
    void snapshot(const DepthSnapshot& snapshot);

    [[nodiscard]] const std::map<std::string, BookEdges>& edges() const { return m_books; }

private:
    std::map<std::string, BookEdges> m_books;
    std::map<std::string, std::int64_t> m_trades;
    std::set<std::string> m_connections;
};

/// What is missing between two files of one recording.
[[nodiscard]] std::optional<Defect> missingBetween(const std::string& symbol, const BookEdges& before,
                                                   const BookEdges& after);

} // namespace aetherion::feeds
