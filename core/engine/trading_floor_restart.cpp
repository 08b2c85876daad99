// How the floor is saved, and how it goes on after a restart.
#include "core/engine/stream_judgement.h"
#include "core/engine/trading_floor.h"
#include "core/engine/trading_record.h"
#include "core/risk/rail_holds.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <tuple>

namespace aetherion::engine {

namespace {

struct KnownBar {
    const StreamState* stream;
    const market::Bar* bar;
};

/// Bars that the policy and the rails learn from, in the order in which they closed.
std::vector<KnownBar> knownBars(const std::vector<const StreamState*>& streams) {
    std::vector<KnownBar> known;
    for (const StreamState* stream : streams)
        for (const market::Timeframe timeframe : {market::Timeframe::M1, market::Timeframe::M5}) {
            const candles::CandleSeries& bars = stream->frame(timeframe).bars();
            for (std::size_t i = 0; i < bars.size(); ++i)
                known.push_back({stream, &bars.at(i)});
        }
    const auto place = [](const KnownBar& each) {
        return std::tuple(each.bar->closeTime(), each.bar->timeframe, each.stream->stream().id);
    };
    std::sort(known.begin(), known.end(), [&](const KnownBar& a, const KnownBar& b) { return place(a) < place(b); });
    return known;
}

} // namespace

std::optional<contract::StreamStatePart> TradingFloor::save() const {
    // Before it goes on from what was saved there is nothing better to save.
    if (!m_restored || m_opened.empty())
        return std::nullopt;
    FloorState state;
    state.saved = m_now;
    state.lastTrade = m_books.lastTrade();
    state.nextOrder = m_desk.nextOrder();
    // Without an account there is no position, and the rest is learnt from the bars.
    if (!m_books.accounts().empty())
        state.cycle = m_cycle.save();
    state.rails = m_rails.save();
    state.disabled = m_gate.strategies().disabled();
    return contract::StreamStatePart{m_opened.front()->stream().instrument, std::string(kFloorPart), state.bytes()};
}

void TradingFloor::learn() {
    m_learned = true;
    if (const auto& state = m_plan.restored.floor) {
        if (const Status restored = state->cycle.empty() ? Status() : m_cycle.restore(state->cycle); !restored)
            spdlog::error("policy: its positions are not looked after: {}", restored.error().text());
        if (const Status restored = m_rails.restore(state->rails); !restored)
            spdlog::error("rails: they begin anew: {}", restored.error().text());
        // What stood then can clear now; it was told when it began.
        if (const Status applied = risk::applyRailChanges(m_rails.evaluate(state->saved), m_dependencies.scopes);
            !applied)
            spdlog::error("rails: {}", applied.error().text());
        for (const risk::DisabledStrategy& each : state->disabled)
            m_gate.strategies().disable(each);
    }
    learnFrom(m_opened);
}

void TradingFloor::learnFrom(const std::vector<const StreamState*>& streams) {
    for (const auto& [stream, bar] : knownBars(streams)) {
        const market::StreamId id = stream->stream().id;
        const strategy::IntradayRow* row = m_cycle.row(id);
        // The saved features have those up to there.
        if (bar->timeframe != m_cycle.settings().timeframe || !row || row->time < bar->closeTime())
            if (const Status taken = m_cycle.barClosed(id, *bar); !taken)
                spdlog::debug("policy: {}", taken.error().text());
    }
    for (const StreamState* stream : streams)
        m_cycle.regimeKnown(stream->stream().id, together(*stream));
}

void TradingFloor::learnWeather() {
    for (const auto& [stream, bar] : knownBars(m_opened))
        m_weather.barClosed(*stream, *bar, m_rails);
    for (const StreamState* stream : m_opened)
        m_weather.regimeKnown(*stream, m_rails);
}

void TradingFloor::applyRails(Timestamp now) {
    std::vector<risk::RailChange> changes = std::exchange(m_unrecorded, {});
    for (risk::RailChange& change : m_rails.evaluate(now)) {
        std::erase_if(changes, [&](const risk::RailChange& before) { return before.cause == change.cause; });
        changes.push_back(std::move(change));
    }
    for (const risk::RailChange& change : changes)
        if (!apply(change))
            m_unrecorded.push_back(change);
}

bool TradingFloor::apply(const risk::RailChange& change) {
    const bool loosens = !change.tripped && change.clears != risk::Clears::ByHand;
    contract::AuditPort* audit = m_dependencies.audit;
    if (loosens && audit)
        if (const auto recorded = audit->recordNow(railEntry(change)); !recorded) {
            spdlog::error("rails: {} stays held: {}", change.scope.text(), recorded.error().text());
            return false;
        }
    if (const Status applied = risk::applyRailChanges({change}, m_dependencies.scopes); !applied)
        spdlog::error("rails: {}", applied.error().text());
    if (!loosens && audit)
        audit->note(railEntry(change));
    if (change.tripped)
        ++m_counts.railTrips[change.cause.substr(0, change.cause.find('/'))];
    contract::RiskEventRecord event = railEvent(change);
    event.engine = m_plan.source.engine;
    for (const risk::ScopeHold& held : m_dependencies.scopes.statusOf(change.scope).holds)
        if (held.cause == change.cause)
            event.hold = held.hold.id;
    record(std::move(event));
    return true;
}

const trading::Listing* TradingFloor::listingOf(const market::InstrumentKey& instrument) const {
    const auto stream = m_streams.find(instrument);
    return stream == m_streams.end() ? nullptr : m_desk.listing(stream->second);
}

void TradingFloor::restore(RestoredTrading restored, Timestamp now) {
    m_restored = true;
    for (const auto& [account, opened] : restored.accounts) {
        m_announced.insert(account);
        const auto opening = restored.openings.find(account);
        if (const auto open =
                m_books.open(account, opened, opening == restored.openings.end() ? m_plan.opening : opening->second);
            !open)
            spdlog::error("trading: account {}: {}", account, open.error().line());
    }
    for (const trading::Order& order : restored.recent)
        m_cycle.recall(order);
    for (const trading::Order& order : restored.recent)
        m_stopped.orderChanged(order);
    replayTrades(restored);
    // What has been taken in only now has exits of its own.
    for (const trading::Order& order : restored.recent)
        m_cycle.recall(order);
    for (const auto& [id, account] : m_books.accounts())
        m_gate.book().adopt(account);
    for (const trading::Order& order : restored.recent)
        if (!trading::isOpen(order.state))
            m_gate.book().recall(order);
    for (const trading::Trade& trade : restored.trades)
        if (const trading::Listing* listing = listingOf(trade.instrument))
            m_gate.book().recall(trade, *listing);
    if (const Status resumed = m_desk.restore(restored.desk, now); !resumed)
        spdlog::error("trading: open orders of an earlier run: {}", resumed.error().text());
    const auto isOpen = [this](trading::OrderId id) {
        const trading::Order* order = m_desk.find(id);
        return order && trading::isOpen(order->state);
    };
    m_cycle.settle(isOpen, now);
    for (const StreamState* stream : m_opened)
        showMarket(*stream);
    adoptOpenEntries();
    // Brackets are held against what happened meanwhile.
    m_cycleDue = m_cycleDue || !m_cycle.positions().empty();
    if (!restored.accounts.empty())
        spdlog::info("trading goes on with {} accounts, {} trades, {} open orders and {} positions of the policy",
                     m_books.accounts().size(), m_tradeCount, m_desk.openCount(), m_cycle.positions().size());
    for (const contract::UnmanagedPosition& held : unmanaged())
        spdlog::warn("trading: {} holds {} {} {} that the policy does not look after: no stop is kept for it",
                     held.account, held.quantity.text(), market::name(held.instrument.market), held.instrument.symbol);
    markPortfolios(now);
    // Holds are the machine's, whatever is watched; a replay's rails know nothing of the world's.
    if (m_plan.source.kind != market::SourceKind::Simulated)
        return;
    if (const Status settled = risk::settleOrphans(m_rails.standing(), m_dependencies.scopes); !settled)
        spdlog::error("rails: {}", settled.error().text());
}

void TradingFloor::replayTrades(const RestoredTrading& restored) {
    std::map<trading::OrderId, const trading::Order*> entries;
    for (const trading::Order& order : restored.recent)
        if (order.request.side == market::Side::Buy && order.request.origin.channel == trading::Channel::Policy)
            entries.emplace(order.id, &order);
    const std::int64_t known = restored.floor ? restored.floor->lastTrade : 0;
    for (const trading::Trade& trade : restored.trades) {
        const trading::Listing* listing = listingOf(trade.instrument);
        const Status replayed = listing ? m_books.replay(trade, *listing)
                                        : Status(failAt(trade.instrument.symbol, "not traded in this session"));
        if (!replayed) {
            spdlog::error("trading: trade {} of an earlier run: {}", trade.number, replayed.error().text());
            continue;
        }
        ++m_tradeCount;
        m_trades.push_front(trade);
        if (m_trades.size() > contract::kShownTrades)
            m_trades.pop_back();
        if (trade.number <= known)
            continue;
        // What was bought after the policy was saved last is not left without a stop.
        if (const auto entry = entries.find(trade.order); entry != entries.end())
            (void)m_cycle.adopt(*entry->second, trade.price);
        m_cycle.traded(trade);
        if (restored.floor && trade.side == market::Side::Sell)
            m_rails.realised(
                {trade.account, listing->spec.currency, trade.instrument.market, trade.realised, trade.time});
    }
}

void TradingFloor::adoptOpenEntries() {
    for (const trading::Order& order : m_desk.openOrders()) {
        const trading::OrderRequest& request = order.request;
        const trading::Listing* listing = listingOf(request.instrument);
        if (request.side != market::Side::Buy || request.origin.channel != trading::Channel::Policy || !listing)
            continue;
        if (const auto price = freshPrice(listing->stream); price && order.filled.isZero())
            (void)m_cycle.adopt(order, *price);
    }
}

std::vector<contract::UnmanagedPosition> TradingFloor::unmanaged() const {
    std::vector<contract::UnmanagedPosition> found;
    const auto& positions = m_cycle.positions();
    for (const auto& [id, account] : m_books.accounts())
        for (const auto& [instrument, holding] : account.holdings) {
            const auto kept = positions.find({id, instrument});
            const Quantity owned = kept == positions.end() ? Quantity() : kept->second.owned;
            if (holding.quantity > owned)
                found.push_back({id, instrument, holding.quantity - owned});
        }
    return found;
}

} // namespace aetherion::engine
