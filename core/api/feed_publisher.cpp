#include "core/api/feed_publisher.h"

#include "core/api/feed_facts.h"
#include "core/api/feed_values.h"

#include <algorithm>

namespace aetherion::api {

namespace {

constexpr std::size_t kTickPage = 4'096;
constexpr std::size_t kTicksAtOnce = 32'768;
constexpr std::chrono::seconds kFormingEvery{1};

FeedItem itemOf(const contract::StreamView& view, std::string json) {
    return {view.stream.instrument.symbol, {}, {}, false, std::move(json)};
}

} // namespace

FeedPublisher::FeedPublisher(const ApiPorts& ports) : m_ports(ports), m_shown(ports.engine.snapshot()) {
    m_marks.resize(m_shown->streams.size());
    m_tickCursor = ports.engine.ticksAfter(UINT64_MAX, 0).newest;
    for (const trading::Order& order : ports.trading.trading()->orders)
        m_orders[order.id] = order.revision;
    m_tradingRevision = ports.trading.trading()->revision;
    m_riskRevision = ports.killSwitch.status().revision;
    m_scopes = scopesItem(ports.trading.holds()).json;
    m_eventCursor = ports.engine.eventsAfter(UINT64_MAX, 0).lastSequence;
}

void FeedPublisher::setListeners(TickListener ticks, DecisionListener decisions) {
    m_tickListener = std::move(ticks);
    m_decisionListener = std::move(decisions);
}

void FeedPublisher::turn(FeedBoard& board, Time now, bool ticksWanted) {
    followSnapshot(board, now);
    followTicks(board, now, ticksWanted);
    followFacts(board);
    followOrders(board);
    followRisk(board);
}

const contract::StreamView* FeedPublisher::viewOf(const contract::LiveTick& tick) const {
    if (tick.session != static_cast<std::uint32_t>(m_shown->session.number) || tick.stream >= m_shown->streams.size())
        return nullptr;
    return &m_shown->streams[tick.stream];
}

void FeedPublisher::followTicks(FeedBoard& board, Time now, bool wanted) {
    // Whoever begins to follow gets all since the last turn.
    if (!wanted && !board.isFollowed(FeedChannel::Ticks)) {
        m_tickCursor = m_ports.engine.ticksAfter(UINT64_MAX, 0).newest;
        return;
    }
    std::vector<FeedItem> items;
    std::size_t taken = 0;
    bool more = true;
    while (more && taken < kTicksAtOnce) {
        contract::TickPage page = m_ports.engine.ticksAfter(m_tickCursor, kTickPage);
        // A stream that opened after the snapshot shown here: its ticks wait for the next one.
        const auto unknown = std::find_if(page.ticks.begin(), page.ticks.end(), [&](const contract::LiveTick& tick) {
            return tick.session > m_shown->session.number ||
                   (tick.session == m_shown->session.number && tick.stream >= m_shown->streams.size());
        });
        const auto known = static_cast<std::size_t>(unknown - page.ticks.begin());
        const bool waits = unknown != page.ticks.end();
        m_tickCursor = waits ? page.next - (page.ticks.size() - known) : page.next;
        m_lostTicks += page.lost;
        taken += known;
        page.ticks.resize(known);
        more = !waits && !page.ticks.empty();
        for (const PassedTick& passed : m_conflator.pass(page.ticks, now)) {
            const contract::StreamView* const view = viewOf(passed.tick);
            if (view == nullptr)
                continue;
            StreamMark& mark = m_marks[passed.tick.stream];
            if (m_tickListener)
                m_tickListener(*view, passed.tick, mark.lastTick);
            mark.lastTick = passed.tick.price;
            if (!board.isFollowed(FeedChannel::Ticks))
                continue;
            mark.lastTickJson = tickItem(*view, passed);
            items.push_back(itemOf(*view, mark.lastTickJson));
        }
    }
    board.publish(FeedChannel::Ticks, std::move(items));
}

void FeedPublisher::followSnapshot(FeedBoard& board, Time now) {
    auto next = m_ports.engine.snapshot();
    if (next->version == m_shown->version && !m_formingWaits)
        return;
    const auto before = std::exchange(m_shown, std::move(next));
    const bool sameSession = before->session.number == m_shown->session.number;
    if (!sameSession)
        m_marks.clear();
    m_marks.resize(m_shown->streams.size());
    if (!sameSession) {
        m_conflator.clear();
        for (const FeedChannel channel :
             {FeedChannel::Ticks, FeedChannel::Quotes, FeedChannel::Book, FeedChannel::Candles, FeedChannel::Regimes})
            if (board.isFollowed(channel))
                board.restart(channel);
    }
    const bool follows = board.isFollowed(FeedChannel::Quotes) || board.isFollowed(FeedChannel::Book) ||
                         board.isFollowed(FeedChannel::Candles);
    m_formingWaits = false;
    if (!follows) {
        m_candlesFollowed = false;
        return;
    }
    if (!std::exchange(m_candlesFollowed, true) || !sameSession)
        for (std::size_t i = 0; sameSession && i < before->streams.size(); ++i)
            for (std::size_t tf = 0; tf < market::kTimeframeCount; ++tf) {
                const auto& bars = before->streams[i].bars[tf];
                m_marks[i].candles[tf] = {
                    bars && !bars->closed.empty() ? bars->closed.back().openTime : Timestamp::min(), bars, now, false};
            }
    for (std::size_t i = 0; i < m_shown->streams.size(); ++i)
        compareStream(i, sameSession && i < before->streams.size() ? &before->streams[i] : nullptr, m_shown->streams[i],
                      now);
    board.publish(FeedChannel::Quotes, std::exchange(m_quotes, {}));
    board.publish(FeedChannel::Book, std::exchange(m_books, {}));
    board.publish(FeedChannel::Candles, std::exchange(m_candles, {}));
}

void FeedPublisher::compareStream(std::size_t stream, const contract::StreamView* before,
                                  const contract::StreamView& view, Time now) {
    const auto sameLevel = [](const market::BookLevel& a, const market::BookLevel& b) { return a == b; };
    const auto sameBest = [&](const std::vector<market::BookLevel>& a, const std::vector<market::BookLevel>& b) {
        return a.empty() == b.empty() && (a.empty() || sameLevel(a.front(), b.front()));
    };
    const bool quoteChanged =
        before == nullptr || before->lastPrice != view.lastPrice || before->feedState != view.feedState ||
        before->quote.has_value() != view.quote.has_value() ||
        (view.quote &&
         (!sameLevel(before->quote->bid, view.quote->bid) || !sameLevel(before->quote->ask, view.quote->ask))) ||
        (!view.quote && (!sameBest(before->bids, view.bids) || !sameBest(before->asks, view.asks)));
    if (quoteChanged)
        m_quotes.push_back(itemOf(view, quoteItem(view)));
    const bool hadBook = before != nullptr && before->hasBook;
    if ((hadBook || view.hasBook) && (!hadBook || before->bids != view.bids || before->asks != view.asks))
        m_books.push_back(itemOf(view, hadBook ? bookChange(*before, view) : bookItem(view)));
    compareCandles(stream, view, now);
}

void FeedPublisher::compareCandles(std::size_t stream, const contract::StreamView& view, Time now) {
    for (std::size_t tf = 0; tf < market::kTimeframeCount; ++tf) {
        CandleMark& mark = m_marks[stream].candles[tf];
        const auto& bars = view.bars[tf];
        if (!bars || (bars == mark.bars && !mark.formingDue))
            continue;
        const auto add = [&](const market::Bar& bar, bool closed) {
            m_candles.push_back(itemOf(view, candleItem(view, bar, closed)));
            m_candles.back().timeframe = market::kTimeframes[tf];
        };
        const auto fresh = std::find_if(bars->closed.rbegin(), bars->closed.rend(),
                                        [&](const market::Bar& bar) { return bar.openTime <= mark.closed; });
        for (auto bar = fresh.base(); bar != bars->closed.end(); ++bar)
            add(*bar, true);
        if (!bars->closed.empty())
            mark.closed = std::max(mark.closed, bars->closed.back().openTime);
        mark.bars = bars;
        mark.formingDue = bars->forming.has_value() && now - mark.toldForming < kFormingEvery;
        m_formingWaits = m_formingWaits || mark.formingDue;
        if (bars->forming && !mark.formingDue) {
            add(*bars->forming, false);
            mark.toldForming = now;
        }
    }
}

void FeedPublisher::followFacts(FeedBoard& board) {
    std::vector<FeedItem> regimes;
    std::vector<FeedItem> events;
    std::vector<FeedItem> risks;
    bool gap = false;
    while (true) {
        const contract::EventPage page = m_ports.engine.eventsAfter(m_eventCursor, kTickPage);
        gap = gap || page.gap;
        for (const contract::EngineEvent& event : page.events) {
            m_eventCursor = event.sequence;
            if (const auto* regime = std::get_if<contract::RegimeChanged>(&event.payload))
                regimes.push_back(
                    {regime->stream.instrument.symbol, regime->timeframe, {}, false, regimeItem(*regime)});
            else if (const auto* risk = std::get_if<contract::RiskChanged>(&event.payload))
                addRisk(risk->status, risks);
            else if (auto item = eventItem(event))
                events.push_back(std::move(*item));
            if (const auto* decision = std::get_if<contract::DecisionMade>(&event.payload))
                if (m_decisionListener)
                    m_decisionListener(*decision);
        }
        if (page.events.empty()) {
            m_eventCursor = std::max(m_eventCursor, page.lastSequence);
            break;
        }
    }
    board.publish(FeedChannel::Regimes, std::move(regimes));
    board.publish(FeedChannel::Events, std::move(events));
    board.publish(FeedChannel::Risk, std::move(risks));
    if (gap)
        for (const FeedChannel channel : {FeedChannel::Regimes, FeedChannel::Events})
            if (board.isFollowed(channel))
                board.restart(channel);
}

void FeedPublisher::followOrders(FeedBoard& board) {
    const auto view = m_ports.trading.trading();
    if (view->revision == m_tradingRevision)
        return;
    m_tradingRevision = view->revision;
    const trading::OrderId newestKnown = m_orders.empty() ? 0 : m_orders.rbegin()->first;
    const bool followed = board.isFollowed(FeedChannel::Orders);
    const bool gap =
        followed && view->orders.size() >= contract::kShownOrders && view->orders.back().id > newestKnown + 1;
    std::vector<FeedItem> items;
    std::map<trading::OrderId, std::int64_t> known;
    const FillPrices fills = fillPrices(view->trades);
    for (auto order = view->orders.rbegin(); order != view->orders.rend(); ++order) {
        const auto before = m_orders.find(order->id);
        if (followed && (before == m_orders.end() || before->second < order->revision))
            items.push_back(orderItem(*order, fills));
        known[order->id] = order->revision;
    }
    m_orders = std::move(known);
    if (gap)
        board.restart(FeedChannel::Orders);
    else
        board.publish(FeedChannel::Orders, std::move(items));
}

void FeedPublisher::addRisk(const risk::RiskStatus& status, std::vector<FeedItem>& items) {
    if (status.revision <= m_riskRevision)
        return;
    m_riskRevision = status.revision;
    items.push_back(riskItem(status));
}

void FeedPublisher::followRisk(FeedBoard& board) {
    std::vector<FeedItem> items;
    addRisk(m_ports.killSwitch.status(), items);
    // Scopes have no revision: they are told whole when they read otherwise.
    if (FeedItem scopes = scopesItem(m_ports.trading.holds()); scopes.json != m_scopes) {
        m_scopes = scopes.json;
        items.push_back(std::move(scopes));
    }
    board.publish(FeedChannel::Risk, std::move(items));
}

std::string FeedPublisher::riskState() const { return riskItem(m_ports.killSwitch.status()).json; }

std::vector<std::string> FeedPublisher::symbols(const FeedFilter& filter) const {
    std::vector<std::string> symbols;
    for (const contract::StreamView& view : m_shown->streams)
        if (filter.coversSymbol(view.stream.instrument.symbol))
            symbols.push_back(view.stream.instrument.symbol);
    return symbols;
}

std::vector<FeedItem> FeedPublisher::present(FeedChannel channel, const FeedFilter& filter) const {
    std::vector<FeedItem> items;
    const auto add = [&](FeedItem item) {
        if (filter.covers(item))
            items.push_back(std::move(item));
    };
    if (channel == FeedChannel::Orders) {
        const auto view = m_ports.trading.trading();
        const FillPrices fills = fillPrices(view->trades);
        for (const trading::Order& order : view->orders)
            add(orderItem(order, fills));
        return items;
    }
    if (channel == FeedChannel::Risk) {
        add(riskItem(m_ports.killSwitch.status()));
        add(scopesItem(m_ports.trading.holds()));
        return items;
    }
    if (channel == FeedChannel::Events) {
        add(sessionItem(m_shown->session));
        return items;
    }
    for (std::size_t i = 0; i < m_shown->streams.size(); ++i) {
        const contract::StreamView& view = m_shown->streams[i];
        if (!filter.coversSymbol(view.stream.instrument.symbol))
            continue;
        if (channel == FeedChannel::Ticks) {
            if (!m_marks[i].lastTickJson.empty())
                add(itemOf(view, m_marks[i].lastTickJson));
            else if (auto last = lastTickItem(view))
                add(itemOf(view, std::move(*last)));
        } else if (channel == FeedChannel::Quotes) {
            add(itemOf(view, quoteItem(view)));
        } else if (channel == FeedChannel::Book) {
            if (view.hasBook)
                add(itemOf(view, bookItem(view)));
        } else if (channel == FeedChannel::Regimes) {
            for (const contract::RegimeView& regime : view.regimes)
                add({view.stream.instrument.symbol, regime.timeframe, {}, false, regimeItem(view, regime)});
        } else {
            for (std::size_t tf = 0; tf < market::kTimeframeCount; ++tf) {
                const auto& bars = view.bars[tf];
                const auto bar = [&](const market::Bar& of, bool closed) {
                    add({view.stream.instrument.symbol,
                         market::kTimeframes[tf],
                         {},
                         false,
                         candleItem(view, of, closed)});
                };
                if (bars && !bars->closed.empty())
                    bar(bars->closed.back(), true);
                if (bars && bars->forming)
                    bar(*bars->forming, false);
            }
        }
    }
    return items;
}

} // namespace aetherion::api
