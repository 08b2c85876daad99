#include "core/engine/stream_state.h"

#include <algorithm>

namespace aetherion::engine {

namespace {
constexpr std::size_t kShownDepth = 20;
/// Of a new difference between the clocks, in the smoothed one.
constexpr std::int64_t kOffsetWeight = 64;
} // namespace

StreamState::StreamState(market::Stream stream, const RegimeSetup& setup,
                         const std::vector<market::Timeframe>& delivered)
    : m_stream(std::move(stream)), m_sourceId(m_stream.source.id()),
      m_candles(market::TradingCalendar::of(m_stream.calendar)) {
    m_frames.reserve(market::kTimeframeCount);
    for (const market::Timeframe timeframe : market::kTimeframes)
        m_frames.emplace_back(m_stream, timeframe, setup);
    if (!delivered.empty())
        m_delivered.emplace(market::TradingCalendar::of(m_stream.calendar), delivered);
}

void StreamState::received(const market::Event& event) {
    m_lastEventTime = std::max(m_lastEventTime, event.eventTime);
    m_lastReceiveTime = std::max(m_lastReceiveTime, event.receiveTime);
    // A bar is complete when it comes: its times say nothing about clocks.
    if (std::holds_alternative<market::BarClosed>(event.payload))
        return;
    const Duration difference = event.receiveTime - event.eventTime;
    m_clockOffset += m_hasClockOffset ? (difference - m_clockOffset) / kOffsetWeight : difference - m_clockOffset;
    m_hasClockOffset = true;
}

void StreamState::see(market::Precision precision) {
    m_precision.price = std::max(m_precision.price, precision.price);
    m_precision.quantity = std::max(m_precision.quantity, precision.quantity);
}

void StreamState::seeNeeded(Price price, Quantity quantity) {
    const auto grow = [](std::uint8_t& places, std::int64_t units) {
        places = std::max(places, static_cast<std::uint8_t>(neededPlaces(units)));
    };
    grow(m_neededPrecision.price, price.units());
    grow(m_neededPrecision.quantity, quantity.units());
}

void StreamState::trade(const TradeTimes& times, const market::Trade& trade, std::vector<market::Bar>& closed) {
    ++m_ticks;
    m_unsaved = true;
    see(trade.precision);
    seeNeeded(trade.price, trade.quantity);
    m_lastPrice = trade.price;
    m_lastQuantity = trade.quantity;
    m_tail.append({times.event, times.receive, trade.price, trade.quantity, trade.side, m_ticks, true});
    m_candles.addTrade(times.event, trade.price, trade.quantity, closed);
}

void StreamState::takeQuote(const market::Quote& quote) {
    see(quote.precision);
    seeNeeded(quote.bid.price, quote.bid.quantity);
    seeNeeded(quote.ask.price, quote.ask.quantity);
    m_quote = quote;
}

void StreamState::bar(const market::BarClosed& bar, std::vector<market::Bar>& closed) {
    ++m_ticks;
    m_unsaved = true;
    see(bar.precision);
    seeNeeded(bar.bar.high, bar.bar.volume);
    seeNeeded(bar.bar.low, bar.bar.volume);
    m_longestBar = std::max(m_longestBar, market::length(bar.bar.timeframe));
    m_lastPrice = bar.bar.close;
    m_lastQuantity = bar.bar.volume;
    m_tail.append(
        {m_lastEventTime, m_lastReceiveTime, bar.bar.close, bar.bar.volume, market::Side::Unknown, m_ticks, false});
    if (m_delivered)
        m_delivered->addBar(bar.bar, closed);
    else
        m_candles.addBar(bar.bar, closed);
}

void StreamState::finish(std::vector<market::Bar>& closed) {
    if (m_delivered)
        m_delivered->finish(closed);
    else
        m_candles.finish(closed);
}

std::optional<market::Bar> StreamState::forming(market::Timeframe timeframe) const {
    return m_delivered ? m_delivered->forming(timeframe) : m_candles.forming(timeframe);
}

void StreamState::resetBook(const market::BookSnapshot& snapshot) {
    see(snapshot.precision);
    m_hasBook = true;
    m_book.reset(snapshot);
}

void StreamState::changeBook(const market::BookDelta& delta) {
    see(delta.precision);
    ++m_depthUpdates;
    m_book.apply(delta);
}

void StreamState::changeFeedState(const market::FeedStateChanged& change) {
    m_feedState = change;
    // A book with a hole in it is not a book.
    if (change.state == market::FeedState::Gap || change.state == market::FeedState::Resync)
        m_book.clear();
    if (change.gap && m_continued) {
        m_candles.lose(change.gap->from, change.gap->to);
        m_unsaved = true;
    }
}

void StreamState::changeConfirmation(const regime::ConfirmationSettings& settings) {
    for (StreamFrame& frame : m_frames)
        frame.changeConfirmation(settings);
}

void StreamState::replaceModels(const RegimeSetup& setup) {
    for (StreamFrame& frame : m_frames)
        frame.changeModel(setup.modelFor(m_stream, frame.timeframe()), setup.confirmation);
}

std::optional<double> StreamState::spreadBasisPoints() const {
    if (!m_quote || m_quote->bid.price.units() <= 0 || m_quote->ask.price < m_quote->bid.price)
        return std::nullopt;
    const double bid = m_quote->bid.price.toDouble();
    const double ask = m_quote->ask.price.toDouble();
    return 1e4 * (ask - bid) / (0.5 * (ask + bid));
}

const RegimeOutcome* StreamState::closeBar(const market::Bar& bar) {
    return m_frames[market::index(bar.timeframe)].closeBar(bar, spreadBasisPoints());
}

void StreamState::previewRegimes() {
    if (m_lastReceiveTime - m_previewedAt < kPreviewEvery)
        return;
    m_previewedAt = m_lastReceiveTime;
    for (StreamFrame& frame : m_frames)
        if (!frame.regime().modelId.empty())
            frame.previewForming(forming(frame.timeframe()), spreadBasisPoints(), m_lastReceiveTime);
}

contract::StreamView StreamState::view() {
    contract::StreamView made;
    view(made);
    return made;
}

void StreamState::view(contract::StreamView& view) {
    // What it holds of before may be what is filled anew below.
    view.bars = {};
    view.recentTicks = nullptr;
    view.truth = nullptr;
    view.stream = m_stream;
    view.precision = m_precision;
    view.neededPrecision = m_neededPrecision;
    view.lastPrice = m_lastPrice;
    view.lastQuantity = m_lastQuantity;
    view.clockOffset = m_clockOffset;
    view.lastEventTime = m_lastEventTime;
    view.lastReceiveTime = m_lastReceiveTime;
    view.feedState = m_feedState.state;
    view.feedReason = m_feedState.reason;
    view.quote = m_quote;
    view.hasBook = m_hasBook;
    view.bids.clear();
    view.asks.clear();
    if (m_book.valid()) {
        m_book.visitBids(kShownDepth, [&](const market::BookLevel& level) { view.bids.push_back(level); });
        m_book.visitAsks(kShownDepth, [&](const market::BookLevel& level) { view.asks.push_back(level); });
    }
    view.ticks = m_ticks;
    view.depthUpdates = m_depthUpdates;
    view.lateTicks = m_candles.lateTrades();
    view.recentTicks = m_tail.shared();
    const auto& bars = shownBars();
    for (const StreamFrame& frame : m_frames) {
        const std::size_t place = market::index(frame.timeframe());
        view.bars[place] = std::shared_ptr<const contract::RecentBars>(bars, &(*bars)[place]);
    }
    if (!view.regimes.isSameAs(shownRegimes()))
        view.regimes = m_shownRegimes;
}

const std::shared_ptr<const StreamState::BarsOfAll>& StreamState::shownBars() {
    std::array<std::optional<market::Bar>, market::kTimeframeCount> formingNow;
    bool changed = !m_shownBars;
    for (const StreamFrame& frame : m_frames) {
        const std::size_t place = market::index(frame.timeframe());
        formingNow[place] = forming(frame.timeframe());
        changed = changed || frame.barsChanged() || (*m_shownBars)[place].forming != formingNow[place];
    }
    if (changed) {
        // One block for all timeframes: they change together, with every trade.
        m_shownBars = nullptr;
        std::shared_ptr<BarsOfAll> bars = m_spareBars.take();
        for (StreamFrame& frame : m_frames) {
            const std::size_t place = market::index(frame.timeframe());
            frame.show((*bars)[place], formingNow[place]);
        }
        m_shownBars = std::move(bars);
    }
    return m_shownBars;
}

const contract::SharedRows<contract::RegimeView>& StreamState::shownRegimes() {
    std::uint64_t revision = 0;
    for (const StreamFrame& frame : m_frames)
        revision += frame.regimeRevision();
    if (m_shownRegimes.empty() || revision != m_shownRevision) {
        std::vector<contract::RegimeView> regimes;
        regimes.reserve(m_frames.size());
        for (const StreamFrame& frame : m_frames)
            regimes.push_back(frame.regime());
        m_shownRegimes = std::move(regimes);
        m_shownRevision = revision;
    }
    return m_shownRegimes;
}

} // namespace aetherion::engine
