#pragma once
// Follows the engine, the desk and the stop, and publishes on the board what has changed since it last looked.
//
// Ticks come from the engine's lane and pass a conflator; quotes, books and candles are told from one snapshot to the
// next (a forming candle once a second, a closed one always); regimes and events are the engine's numbered facts;
// orders and risk are told by their revisions. Where facts have left the engine's memory unread, their channel starts
// anew with a snapshot. Thread: the api thread; nothing waits.
#include "core/api/api_server.h"
#include "core/api/feed_board.h"
#include "core/api/tick_conflator.h"
#include "core/trading/order.h"

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace aetherion::api {

class FeedPublisher {
public:
    using Time = std::chrono::steady_clock::time_point;
    /// A tick of the plain stream: its view, and the price before it.
    using TickListener =
        std::function<void(const contract::StreamView&, const contract::LiveTick&, std::optional<Price>)>;
    using DecisionListener = std::function<void(const contract::DecisionMade&)>;

    explicit FeedPublisher(const ApiPorts& ports);

    /// Ticks and decisions also go here; null: nowhere.
    void setListeners(TickListener ticks, DecisionListener decisions);
    void turn(FeedBoard& board, Time now, bool ticksWanted);
    /// As published last.
    [[nodiscard]] std::vector<FeedItem> present(FeedChannel channel, const FeedFilter& filter) const;
    /// The risk state as an item of its channel.
    [[nodiscard]] std::string riskState() const;
    /// Symbols that are watched and that the filter covers.
    [[nodiscard]] std::vector<std::string> symbols(const FeedFilter& filter) const;
    /// Ticks that newer ones of their symbol replaced, and that left the engine's memory unread.
    [[nodiscard]] std::uint64_t conflatedTicks() const { return m_conflator.replaced() + m_lostTicks; }

private:
    void followTicks(FeedBoard& board, Time now, bool wanted);
    void followSnapshot(FeedBoard& board, Time now);
    void compareStream(std::size_t stream, const contract::StreamView* before, const contract::StreamView& view,
                       Time now);
    void compareCandles(std::size_t stream, const contract::StreamView& view, Time now);
    void followFacts(FeedBoard& board);
    void followOrders(FeedBoard& board);
    void followRisk(FeedBoard& board);
    void addRisk(const risk::RiskStatus& status, std::vector<FeedItem>& items);
    [[nodiscard]] const contract::StreamView* viewOf(const contract::LiveTick& tick) const;

    struct CandleMark {
        Timestamp closed;
        std::shared_ptr<const contract::RecentBars> bars;
        Time toldForming{};
        bool formingDue = false;
    };
    struct StreamMark {
        std::array<CandleMark, market::kTimeframeCount> candles;
        std::optional<Price> lastTick;
        std::string lastTickJson;
    };

    const ApiPorts& m_ports;
    TickListener m_tickListener;
    DecisionListener m_decisionListener;
    std::shared_ptr<const contract::EngineSnapshot> m_shown;
    std::vector<StreamMark> m_marks;
    /// Of this turn.
    std::vector<FeedItem> m_quotes;
    std::vector<FeedItem> m_books;
    std::vector<FeedItem> m_candles;
    bool m_candlesFollowed = false;
    bool m_formingWaits = false;

    TickConflator m_conflator;
    std::uint64_t m_tickCursor = 0;
    std::uint64_t m_lostTicks = 0;

    std::uint64_t m_eventCursor = 0;
    std::uint64_t m_tradingRevision = 0;
    std::map<trading::OrderId, std::int64_t> m_orders;
    std::int64_t m_riskRevision = -1;
    std::string m_scopes;
};

} // namespace aetherion::api
