#pragma once
// Quotes ready as text: each symbol's is written once per change, each asked-for list once per snapshot.
//
// Thread: the api thread.
#include "core/contract/engine_port.h"
#include "core/http/response.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace aetherion::api {

class QuoteBoard {
public:
    explicit QuoteBoard(const contract::EnginePort& engine) : m_engine(engine) {}

    /// The array of those symbols' quotes, in that order, each once; all in the order of the streams when `symbols` is
    /// empty. A symbol that is unknown, or has had no price, is left out.
    [[nodiscard]] const http::Response& list(const std::string& symbols);
    /// One quote; null when there is none.
    [[nodiscard]] const http::Response* one(std::string_view symbol);

private:
    struct Entry {
        std::uint64_t ticks = 0;
        Timestamp time;
        market::FeedState feedState = market::FeedState::Flowing;
        std::shared_ptr<const contract::RecentBars> days;
        std::optional<market::Quote> quote;
        std::uint64_t depthUpdates = 0;
        std::string text;
        std::string source;
        bool written = false;
    };

    void refresh();
    /// Null when there is none.
    [[nodiscard]] const Entry* entryOf(std::string_view symbol);
    const Entry& written(std::size_t stream);

    const contract::EnginePort& m_engine;
    std::shared_ptr<const contract::EngineSnapshot> m_snapshot;
    std::uint64_t m_session = 0;
    std::vector<Entry> m_entries;
    std::unordered_map<std::string, std::size_t> m_exact;
    std::unordered_map<std::string, http::Response> m_lists;
    std::unordered_map<std::string, http::Response> m_single;
};

} // namespace aetherion::api
