#include "core/engine/trading_floor.h"

#include "core/engine/stream_judgement.h"
#include "core/engine/trading_opener.h"
#include "core/engine/trading_record.h"
#include "core/risk/knob_limits.h"
#include "core/risk/rail_holds.h"
#include "core/strategy/knob_settings.h"

#include <spdlog/spdlog.h>

#include <algorithm>

namespace aetherion::engine {

namespace {

/// How often portfolios are marked, in the data's time.
constexpr Duration kMarkEvery = std::chrono::seconds(10);

trading::MarketView marketOf(const StreamState& stream, Timestamp now) {
    trading::MarketView view;
    view.now = now;
    view.lastPrice = stream.lastPrice();
    view.lastTime = stream.lastReceiveTime();
    view.quote = stream.quote();
    view.book = stream.book().valid() ? &stream.book() : nullptr;
    view.staleAfter = ageLimit(stream.stream(), stream.longestBar());
    view.feedState = stream.feedState();
    return view;
}

/// Knobs that contradict each other leave the defaults in force, and the log says which.
strategy::StrategySettings policySettings(const risk::Knobs& knobs) {
    auto settings = strategy::settingsFrom(knobs);
    if (settings)
        return std::move(*settings);
    spdlog::error("dt_knobs.env: {}", settings.error().text());
    return {};
}

/// Of what the ledger tells.
Timestamp newestMoment(const RestoredTrading& restored) {
    Timestamp newest = Timestamp::min();
    for (const auto& [account, opened] : restored.accounts)
        newest = std::max(newest, opened);
    for (const trading::Trade& trade : restored.trades)
        newest = std::max(newest, trade.time);
    for (const auto* orders : {&restored.desk.orders, &restored.recent})
        for (const trading::Order& order : *orders)
            newest = std::max(newest, order.changed);
    return newest;
}

} // namespace

TradingFloor::TradingFloor(TradingPlan plan, TradingDependencies dependencies, const risk::Knobs& knobs)
    : m_plan(std::move(plan)), m_sourceId(m_plan.source.id()), m_dependencies(dependencies),
      m_books(m_plan.opening, m_plan.fees), m_knobs(std::make_shared<const risk::Knobs>(knobs)),
      m_gate(dependencies.killSwitch, dependencies.scopes, knobs, m_plan.opening),
      m_desk(m_plan.desk, m_books, m_gate, *this), m_cycle(policySettings(knobs), *this, *this),
      m_rails(risk::portfolioLimits(knobs), m_plan.world),
      m_weather(m_plan.world, m_plan.source.kind == market::SourceKind::Simulated),
      m_sweep(dependencies.killSwitch, dependencies.scopes), m_toldStop(dependencies.killSwitch.status().newestHold),
      m_canary(m_gate, dependencies.killSwitch, dependencies.scopes) {
    m_plan.liveFrom = std::max(m_plan.liveFrom, newestMoment(m_plan.restored));
    m_gate.beginCycle();
}

void TradingFloor::streamOpened(const StreamState& stream) {
    const market::Stream& opened = stream.stream();
    auto spec = m_plan.instruments.find(opened.instrument);
    if (spec == m_plan.instruments.end()) {
        if (!m_plan.listsUnknown)
            return;
        spec = m_plan.instruments.emplace(opened.instrument, unlistedSpec(opened.instrument)).first;
        // An index is a number, not a thing that is traded.
        spec->second.tradable = opened.hasVolume;
    }
    const trading::Listing listing{opened.id, spec->second, opened.calendar};
    m_gate.book().list(listing);
    m_desk.list(listing);
    m_streams.emplace(opened.instrument, opened.id);
    m_opened.push_back(&stream);
    if (!listing.spec.tradable)
        return;
    const auto fee = m_plan.fees.millionths[static_cast<std::size_t>(opened.instrument.market)];
    if (const Status listed = m_cycle.list(listing, fee); !listed)
        spdlog::warn("policy: {}", listed.error().text());
    if (m_learned)
        learnFrom({&stream});
}

void TradingFloor::advance(Timestamp now) {
    m_now = std::max(m_now, now);
    if (!m_learned)
        learn();
    if (m_now < m_plan.liveFrom)
        return;
    if (!m_restored) {
        learnWeather();
        restore(std::exchange(m_plan.restored, {}), m_now);
    }
    m_desk.advance(m_now);
    if (m_now - m_marked >= kMarkEvery)
        markPortfolios(m_now);
    if (std::exchange(m_cycleDue, false)) {
        m_gate.beginCycle();
        runCycle(strategy::CycleCause::BarClosed);
    }
}

void TradingFloor::traded(const StreamState& stream, const TradeTimes& times, const market::Trade& trade) {
    const market::StreamId id = stream.stream().id;
    if (times.receive < m_plan.liveFrom || !m_desk.listing(id))
        return;
    const trading::MarketView view = marketOf(stream, m_now);
    m_gate.marked(id, trade.price);
    m_desk.marketChanged(id, view, trade);
    m_cycle.priceSeen(id, trade.price, m_now);
}

void TradingFloor::showMarket(const StreamState& stream) {
    if (!stream.lastPrice())
        return;
    m_gate.marked(stream.stream().id, *stream.lastPrice());
    m_desk.marketChanged(stream.stream().id, marketOf(stream, m_now), std::nullopt);
}

void TradingFloor::quoted(const StreamState& stream) {
    if (m_now >= m_plan.liveFrom && m_desk.listing(stream.stream().id))
        m_desk.marketChanged(stream.stream().id, marketOf(stream, m_now), std::nullopt);
}

void TradingFloor::barClosed(const StreamState& stream, const market::Bar& bar, Timestamp now) {
    // History comes one instrument after the other: what it says of whole markets is learnt when it is complete.
    if (m_restored)
        m_weather.barClosed(stream, bar, m_rails);
    const market::StreamId id = stream.stream().id;
    const trading::Listing* listing = m_desk.listing(id);
    if (!listing || !listing->spec.tradable ||
        (bar.timeframe != market::Timeframe::M1 && bar.timeframe != market::Timeframe::M5))
        return;
    m_cycle.regimeKnown(id, together(stream));
    if (const Status taken = m_cycle.barClosed(id, bar); !taken)
        spdlog::debug("policy: {}", taken.error().text());
    m_cycleDue = m_cycleDue || now >= m_plan.liveFrom;
}

void TradingFloor::look(Timestamp now, Timestamp wall) {
    m_now = std::max(m_now, now);
    if (m_sweep.sweep(m_desk, m_now, wall) > 0 || haltsChanged())
        m_changed = true;
    tellOfStop(wall);
    // Strategies stay off after a stop until a person arms them again.
    if (!m_cycle.armed().empty() && m_dependencies.killSwitch.state() >= risk::RiskState::StandDown) {
        m_cycle.disarmAll();
        m_changed = true;
    }
}

void TradingFloor::tellOfStop(Timestamp wall) {
    const contract::StopProgress& stop = m_sweep.progress();
    if (!stop.took || stop.hold == m_toldStop)
        return;
    m_toldStop = stop.hold;
    std::size_t held = 0;
    for (const auto& [id, account] : m_books.accounts())
        for (const auto& [instrument, holding] : account.holdings)
            held += holding.quantity.isZero() ? 0 : 1;
    contract::RiskEventRecord event = stopEvent(stop, m_desk.openCount(), held);
    event.time = wall;
    event.engine = m_plan.source.engine;
    if (m_dependencies.audit)
        m_dependencies.audit->note({"engine", "engine", "stop done", "all", {}, event.state, event.reason});
    record(std::move(event));
}

void TradingFloor::setKnobs(const risk::Knobs& knobs) {
    m_knobs = std::make_shared<const risk::Knobs>(knobs);
    m_gate.setKnobs(knobs);
    if (const Status changed = m_cycle.change(policySettings(knobs)); !changed)
        spdlog::error("dt_knobs.env: {}", changed.error().text());
    if (const Status changed = m_rails.setLimits(risk::portfolioLimits(knobs)); !changed)
        spdlog::error("dt_knobs.env: {}", changed.error().text());
    m_changed = true;
}

void TradingFloor::resumed(const std::string& account) {
    m_rails.resumed(account, m_now);
    applyRails(m_now);
    m_changed = true;
}

void TradingFloor::record(contract::Record fact) {
    Result<contract::FactNumber> number = fail("unknown failure");
    try {
        number = m_dependencies.recorder.recordFact(std::move(fact));
    } catch (const std::exception& error) {
        // What was done is done, and the desk has to know it; the store says by its health that it fails.
        number = fail(error.what());
    }
    if (number) {
        m_lastFact = *number;
    } else {
        ++m_unrecordedFacts;
        spdlog::error("trading: this is not in the ledger: {}", number.error().text());
    }
    m_changed = true;
}

void TradingFloor::announce(const std::string& account, Timestamp time) {
    if (!m_announced.insert(account).second)
        return;
    const trading::Account* opened = m_books.find(account);
    if (!opened)
        return;
    if (m_announced.size() == 1)
        m_dependencies.recorder.record(contract::SourceRecord{m_plan.source, {}}, contract::WhenFull::Wait);
    record(contract::AccountRecord{m_sourceId, account, opened->opened});
    for (const auto& [currency, balance] : opened->cash)
        record(contract::BalanceRecord{m_sourceId, account, currency, balance.amount, {}, 0, time});
}

void TradingFloor::recordMoney(const trading::Trade& trade) {
    const trading::Account* account = m_books.find(trade.account);
    const trading::Listing* listing = m_desk.listing(m_streams.at(trade.instrument));
    if (!account || !listing)
        return;
    // Trades are numbered within the source, so that their number is a revision of everything that they change.
    const trading::CashBalance& cash = account->cash.at(listing->spec.currency);
    record(contract::BalanceRecord{m_sourceId, trade.account, listing->spec.currency, cash.amount, cash.reserved,
                                   trade.number, trade.time});
    const trading::Holding& held = account->holdings.at(trade.instrument);
    record(contract::PositionRecord{m_sourceId, trade.account, trade.instrument, held.quantity, held.cost,
                                    held.realised, held.opened, trade.number, trade.time});
}

void TradingFloor::orderChanged(const trading::Order& order) {
    announce(order.request.account, order.changed);
    record(orderRecord(m_sourceId, order));
    m_cycle.orderChanged(order);
    m_stopped.orderChanged(order);
}

void TradingFloor::traded(const trading::Trade& trade) {
    record(tradeRecord(m_sourceId, trade));
    recordMoney(trade);
    ++m_tradeCount;
    countFill(trade);
    m_trades.push_front(trade);
    if (m_trades.size() > contract::kShownTrades)
        m_trades.pop_back();
    m_cycle.traded(trade);
    if (trade.side == market::Side::Sell) {
        const trading::Listing* listing = m_desk.listing(m_streams.at(trade.instrument));
        m_rails.realised({trade.account, listing->spec.currency, trade.instrument.market, trade.realised, trade.time});
    }
}

std::vector<risk::RefusalCount> TradingFloor::takeRefusals(Timestamp wall) {
    m_wall = wall;
    return m_tally.takeDue(wall);
}

void TradingFloor::refused(const trading::OrderRequest& request, const trading::Refusal& refusal) {
    ++m_refusals;
    ++m_counts.refusals[refusal.code];
    m_tally.add(request.account, refusal, m_wall);
    m_changed = true;
}

tl::expected<trading::Order, trading::Refusal> TradingFloor::place(const trading::OrderRequest& request,
                                                                   Timestamp now) {
    return m_desk.place(request, now);
}

void TradingFloor::cancel(trading::OrderId order, std::string_view reason, Timestamp now) {
    if (const auto asked = m_desk.cancel(order, std::string(reason), now); !asked)
        spdlog::debug("policy: order {}: {}", order, asked.error().line());
}

strategy::AccountMoney TradingFloor::money(std::string_view account, std::string_view currency) const {
    strategy::AccountMoney money;
    const trading::Account* held = m_books.find(account);
    if (!held) {
        const auto opening = m_plan.opening.find(std::string(currency));
        money.freeCash = opening == m_plan.opening.end() ? Cash() : opening->second;
        money.equity = money.freeCash;
        return money;
    }
    const trading::PortfolioView view =
        trading::viewPortfolio(*held, [this](const market::InstrumentKey& key) { return markOf(key); });
    if (const trading::CurrencyView* in = view.in(currency)) {
        money.equity = in->equity;
        money.freeCash = in->cash - in->reserved;
        money.inHoldings = in->holdings.value_or(Cash());
    }
    return money;
}

trading::Holding TradingFloor::holding(std::string_view account, const market::InstrumentKey& instrument) const {
    const trading::Account* held = m_books.find(account);
    const auto found = held ? held->holdings.find(instrument) : decltype(held->holdings.end()){};
    return held && found != held->holdings.end() ? found->second : trading::Holding{};
}

std::optional<Price> TradingFloor::freshPrice(market::StreamId stream) const {
    const trading::MarketView* view = m_desk.view(stream);
    if (!view)
        return std::nullopt;
    trading::MarketView present = *view;
    present.now = m_now;
    return present.isStale() ? std::nullopt : present.lastPrice;
}

void TradingFloor::decided(const strategy::Decision& decision) {
    contract::DecisionRecord row{m_sourceId,     decision.instrument, decision.timeframe,
                                 decision.time,  decision.account,    std::string(strategy::name(decision.action)),
                                 decision.setup, decision.reason,     decision.inputs};
    if (contract::isFact(row)) {
        m_decisions.push_back(row);
        record(std::move(row));
    } else {
        m_dependencies.recorder.record(std::move(row), contract::WhenFull::Wait);
    }
    m_changed = true;
}

void TradingFloor::closed(const strategy::ClosedPosition& position) {
    spdlog::info("policy: {} {} closed: {}, {} {}", position.account, position.instrument.symbol, position.reason,
                 position.result.text(2), position.setup);
}

trading::Mark TradingFloor::markOf(const market::InstrumentKey& instrument) const {
    const auto stream = m_streams.find(instrument);
    const trading::Listing* listing = stream == m_streams.end() ? nullptr : m_desk.listing(stream->second);
    if (!listing)
        return {nullptr, failAt(instrument.symbol, "not traded in this session")};
    const trading::MarketView* view = m_desk.view(listing->stream);
    if (!view)
        return {&listing->spec, failAt(instrument.symbol, "no price yet")};
    trading::MarketView present = *view;
    present.now = m_now;
    return trading::markOf(listing->spec, present);
}

void TradingFloor::markPortfolios(Timestamp now) {
    m_marked = now;
    for (const auto& [id, account] : m_books.accounts()) {
        const trading::PortfolioView view =
            trading::viewPortfolio(account, [this](const market::InstrumentKey& key) { return markOf(key); });
        for (const trading::CurrencyView& in : view.currencies) {
            risk::EquityMark mark{.account = id, .currency = in.currency, .time = now, .clean = in.equity.has_value()};
            mark.equity = in.equity.value_or(Cash());
            mark.positionsValue = in.holdings.value_or(Cash());
            mark.unclean = in.unknown;
            bool concerned = false;
            for (const trading::PositionView& position : view.positions)
                if (position.currency == in.currency) {
                    mark.market = position.instrument.market;
                    ++mark.openPositions;
                    concerned = true;
                }
            if (concerned || in.sales > 0)
                m_rails.mark(mark);
        }
    }
    applyRails(now);
    m_changed = m_changed || !m_books.accounts().empty();
}

} // namespace aetherion::engine
