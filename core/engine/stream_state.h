#pragma once
// Everything the engine knows about one stream: last price, quote, book, candles of all timeframes, and a regime
// detector in each timeframe that a model covers.
//
// Thread: the engine's; what leaves is a copy (view()).
#include "core/base/spares.h"
#include "core/candles/candle_aggregator.h"
#include "core/candles/delivered_candles.h"
#include "core/contract/engine_snapshot.h"
#include "core/contract/record.h"
#include "core/engine/stream_frame.h"
#include "core/engine/tick_tail.h"
#include "core/market/event.h"
#include "core/market/order_book.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace aetherion::engine {

/// Closed candles of each timeframe, oldest first.
using CandleSet = std::array<std::vector<market::Bar>, market::kTimeframeCount>;

/// How often, in the data's time, a provisional regime is made from the forming bar.
inline constexpr Duration kPreviewEvery = std::chrono::seconds(10);

/// What is known of a stream from before the session.
struct RestoredStream {
    CandleSet candles;
    /// By part; see StreamState::save(). Empty where nothing was saved.
    std::map<std::string, std::string> state{};
    /// What was said at them, so far as it is known, by timeframe; of use with a saved state.
    std::array<std::vector<contract::BarRegime>, market::kTimeframeCount> regimes{};
    /// And which models said it.
    std::array<std::vector<contract::ModelSpan>, market::kTimeframeCount> models{};
};

/// Of a trade: the venue's time and ours.
struct TradeTimes {
    Timestamp event;
    Timestamp receive;
};

class StreamState {
public:
    /// `delivered`: see market::StreamOpened.
    StreamState(market::Stream stream, const RegimeSetup& setup, const std::vector<market::Timeframe>& delivered = {});

    [[nodiscard]] const market::Stream& stream() const { return m_stream; }
    [[nodiscard]] market::SourceId sourceId() const { return m_sourceId; }
    [[nodiscard]] std::uint64_t ticks() const { return m_ticks; }
    [[nodiscard]] const market::OrderBook& book() const { return m_book; }
    [[nodiscard]] std::uint64_t depthUpdates() const { return m_depthUpdates; }
    /// The newest that was seen: it never runs backwards.
    [[nodiscard]] Timestamp lastEventTime() const { return m_lastEventTime; }
    [[nodiscard]] const std::optional<Price>& lastPrice() const { return m_lastPrice; }
    [[nodiscard]] Timestamp lastReceiveTime() const { return m_lastReceiveTime; }
    [[nodiscard]] const std::optional<market::Quote>& quote() const { return m_quote; }
    [[nodiscard]] market::FeedState feedState() const { return m_feedState.state; }
    [[nodiscard]] market::Precision precision() const { return m_precision; }
    [[nodiscard]] const StreamFrame& frame(market::Timeframe timeframe) const {
        return m_frames[market::index(timeframe)];
    }
    /// Length of the bars that the source delivers; zero where it delivers ticks.
    [[nodiscard]] Duration longestBar() const { return m_longestBar; }
    /// What the venue's clock is behind ours, delay included; smoothed over the last hundred events or so.
    [[nodiscard]] Duration clockOffset() const { return m_clockOffset; }
    [[nodiscard]] contract::StreamView view();
    /// The same over a view of before, of this stream or another, whose memory is used again.
    void view(contract::StreamView& view);
    /// Looks at the forming bars where kPreviewEvery of the data's time have passed since it last did.
    void previewRegimes();

    void received(const market::Event& event);
    void trade(const TradeTimes& times, const market::Trade& trade, std::vector<market::Bar>& closed);
    void takeQuote(const market::Quote& quote);
    void bar(const market::BarClosed& bar, std::vector<market::Bar>& closed);
    void finish(std::vector<market::Bar>& closed);
    /// Do bars of this timeframe come complete, beside those of others?
    [[nodiscard]] bool delivers(market::Timeframe timeframe) const {
        return m_delivered && m_delivered->delivers(timeframe);
    }
    /// Goes on from before the session: from a saved state with the same bits, taking those of the candles that had
    /// closed at its moment; where there is none, or it is refused (the log says why), from the candles alone, with
    /// what was forming made up from smaller ones. Before the first event.
    void restore(const RestoredStream& known);
    /// Appends the parts of this stream's state that have changed since the last call.
    void save(std::vector<contract::StreamStatePart>& parts);
    void resetBook(const market::BookSnapshot& snapshot);
    void changeBook(const market::BookDelta& delta);
    void changeFeedState(const market::FeedStateChanged& change);
    void changeConfirmation(const regime::ConfirmationSettings& settings);
    void replaceModels(const RegimeSetup& setup);
    /// Takes a closed bar into its timeframe; null where no model covers it.
    const RegimeOutcome* closeBar(const market::Bar& bar);

private:
    void see(market::Precision precision);
    void seeNeeded(Price price, Quantity quantity);
    [[nodiscard]] bool restoreCandles(const std::map<std::string, std::string>& state, std::int64_t& hadBars);
    void restoreFrames(const RestoredStream& known, std::int64_t hadBars);
    [[nodiscard]] std::optional<double> spreadBasisPoints() const;
    [[nodiscard]] std::optional<market::Bar> forming(market::Timeframe timeframe) const;
    using BarsOfAll = std::array<contract::RecentBars, market::kTimeframeCount>;
    [[nodiscard]] const std::shared_ptr<const BarsOfAll>& shownBars();
    [[nodiscard]] const contract::SharedRows<contract::RegimeView>& shownRegimes();

    market::Stream m_stream;
    market::SourceId m_sourceId;
    candles::CandleAggregator m_candles;
    /// Instead of it, where bars of several timeframes come.
    std::optional<candles::DeliveredCandles> m_delivered;
    std::vector<StreamFrame> m_frames;
    market::OrderBook m_book;
    std::optional<market::Quote> m_quote;
    std::optional<Price> m_lastPrice;
    std::optional<Quantity> m_lastQuantity;
    Timestamp m_lastEventTime;
    Timestamp m_lastReceiveTime;
    market::Precision m_precision;
    market::Precision m_neededPrecision;
    market::FeedStateChanged m_feedState;
    Duration m_longestBar{0};
    Duration m_clockOffset{0};
    bool m_hasClockOffset = false;
    std::uint64_t m_ticks = 0;
    std::uint64_t m_depthUpdates = 0;
    Timestamp m_previewedAt;
    bool m_hasBook = false;
    /// It goes on from a saved state, in which a gap leaves candles open.
    bool m_continued = false;
    bool m_unsaved = true;
    TickTail m_tail;
    /// What the newest view showed; of the regimes also the revision of all frames together.
    std::shared_ptr<const BarsOfAll> m_shownBars;
    base::Spares<BarsOfAll> m_spareBars;
    contract::SharedRows<contract::RegimeView> m_shownRegimes;
    std::uint64_t m_shownRevision = 0;
};

} // namespace aetherion::engine
