#include "core/strategy/position_keeper.h"

#include <algorithm>
#include <cmath>

namespace aetherion::strategy {

namespace {

using trading::Order;
using trading::Refusal;
using trading::Trade;

/// On the tick that is nearest, at least one tick.
Price onTick(double price, Price tick) {
    const auto units = decimalFromDouble(price);
    if (!units || *units <= 0)
        return tick;
    const std::int64_t step = std::max<std::int64_t>(tick.units(), 1);
    const std::int64_t steps = *units / step + (*units % step >= (step + 1) / 2 ? 1 : 0);
    return Price::fromUnits(std::max<std::int64_t>(steps, 1) * step);
}

Price distanceOf(double price) { return Price::fromUnits(decimalFromDouble(price).value_or(0)); }

bool canEnd(const Position& position) { return position.stage == PositionStage::Open && !position.owned.isZero(); }

/// `part` of `whole` of a trade's cash.
Cash share(Cash cash, Quantity part, Quantity whole) {
    __extension__ using Wide = __int128;
    return Cash::fromUnits(static_cast<std::int64_t>(Wide{cash.units()} * part.units() / whole.units()));
}

} // namespace

Position PositionKeeper::positionOf(const Entry& entry, Timestamp now) const {
    Position position;
    position.account = entry.request.account;
    position.instrument = entry.request.instrument;
    position.setup = entry.setup;
    position.priceUnitsPerCurrency = entry.priceUnitsPerCurrency;
    position.lotSize = entry.lotSize;
    position.entryClient = entry.request.clientOrder;
    position.planned = entry.planned;
    position.decided = now;
    const double price = entry.price.toDouble();
    const bool planned = entry.exit.stop > 0;
    position.stop = onTick(planned ? entry.exit.stop : price - m_settings.fallbackStopAtr * entry.atr, entry.tickSize);
    position.target =
        onTick(planned ? entry.exit.target : price + m_settings.fallbackTargetAtr * entry.atr, entry.tickSize);
    if (*position.target <= entry.price)
        position.target.reset();
    position.trail = distanceOf(entry.exit.trail);
    position.atr = distanceOf(entry.atr);
    position.timeStop = entry.exit.timeStop;
    position.partials = entry.exit.partials;
    return position;
}

std::string PositionKeeper::exitName(trading::OrderId entry, std::string_view attempt) {
    return "exit-" + std::to_string(entry) + "-" + std::string(attempt);
}

tl::expected<Order, Refusal> PositionKeeper::enter(const Entry& entry, Timestamp now) {
    const Key key{entry.request.account, entry.request.instrument};
    const auto [place, isNew] = m_positions.try_emplace(key, positionOf(entry, now));
    if (!isNew)
        return tl::unexpected(Refusal{"ALREADY_HELD", "the strategy has a position in it"});
    auto answer = m_desk.place(entry.request, now);
    // The desk may have reported changes before it answered.
    const auto kept = m_positions.find(key);
    if (kept == m_positions.end())
        return answer;
    if (!answer)
        m_positions.erase(kept);
    else
        kept->second.entryOrder = answer->id;
    return answer;
}

std::optional<tl::expected<Order, Refusal>>
PositionKeeper::exitBySignal(const std::string& account, const market::InstrumentKey& instrument, Timestamp now) {
    const auto place = m_positions.find({account, instrument});
    if (place == m_positions.end() || !canEnd(place->second))
        return std::nullopt;
    return sendExit(place->second, ExitCause::Signal, place->second.owned, now);
}

tl::expected<Order, Refusal> PositionKeeper::sendExit(Position& position, ExitCause cause, Quantity quantity,
                                                      Timestamp now) {
    const Position before = position;
    const Key key{position.account, position.instrument};
    const trading::Holding held = m_desk.holding(position.account, position.instrument);
    trading::OrderRequest request;
    request.account = position.account;
    request.instrument = position.instrument;
    request.side = market::Side::Sell;
    request.quantity = std::min(quantity, held.quantity - held.reserved);
    request.origin = {"policy", trading::Channel::Policy, std::string(name(cause)) + " of " + position.setup};
    request.purpose = cause == ExitCause::Signal ? trading::Purpose::Reduce : trading::Purpose::ProtectiveExit;
    ++position.exitAttempts;
    request.clientOrder = exitName(position.entryOrder, std::to_string(position.exitAttempts));
    position.exitClient = request.clientOrder;
    position.exitCause = cause;
    position.exitProblem.clear();
    position.stage = PositionStage::Exiting;
    if (position.entryOpen && cause != ExitCause::PartialProfit)
        m_desk.cancel(position.entryOrder, "the position ends", now);
    tl::expected<Order, Refusal> answer =
        request.quantity > Quantity()
            ? m_desk.place(request, now)
            : tl::unexpected(Refusal{"NOTHING_FREE", "all of it is set aside for other sales"});
    const auto kept = m_positions.find(key);
    if (kept != m_positions.end() && kept->second.exitClient == request.clientOrder) {
        Position& still = kept->second;
        if (!answer) {
            still.stage = PositionStage::Open;
            still.exitWaits = true;
            still.exitProblem = answer.error().line();
        } else if (still.stage == PositionStage::Exiting && still.exitOrder == 0) {
            still.exitOrder = answer->id;
            still.exitOrders.push_back(answer->id);
        }
    }
    m_observer.exitAsked(before, cause, now, answer);
    return answer;
}

std::optional<PositionKeeper::Choice> PositionKeeper::chooseByPrice(Position& position, const PriceSpan& prices) const {
    auto cause = exitDueByPrice(position, prices);
    if (!cause) {
        follow(position, prices);
        // The newest price came after the best one: it may have fallen through the stop that this one moved.
        if (prices.last)
            cause = exitDueByPrice(position, PriceSpan::at(*prices.last));
    }
    if (!cause)
        return std::nullopt;
    position.best = std::max(position.best, prices.high);
    if (*cause != ExitCause::PartialProfit)
        return Choice{*cause, position.owned};
    const auto part = static_cast<std::int64_t>(std::floor(
        static_cast<double>(position.owned.units() / position.lotSize.units()) * m_settings.partialFraction));
    const Quantity quantity = Quantity::fromUnits(part * position.lotSize.units());
    if (quantity > Quantity() && quantity < position.owned)
        return Choice{*cause, quantity};
    return Choice{ExitCause::TakeProfit, position.owned};
}

std::optional<PositionKeeper::Choice> PositionKeeper::choose(Position& position, Timestamp now,
                                                             const MarketMoment& moment) const {
    const auto prices = moment.prices ? moment.prices(position.opened) : std::nullopt;
    if (prices)
        position.best = std::max(position.best, prices->high);
    if (const auto cause = exitDueByTime(position, m_settings, now, moment.session))
        return Choice{*cause, position.owned};
    return prices ? chooseByPrice(position, *prices) : std::nullopt;
}

std::vector<DueExit> PositionKeeper::due(Timestamp now, const MarketQuestion& market) const {
    std::vector<DueExit> found;
    for (const auto& [key, kept] : m_positions) {
        Position position = kept;
        const trading::Holding held = m_desk.holding(position.account, position.instrument);
        position.owned = std::min(position.owned, held.quantity);
        const auto moment = canEnd(position) ? market(position.instrument) : std::nullopt;
        if (!moment || !moment->open)
            continue;
        const auto choice = choose(position, now, *moment);
        const Quantity quantity = choice ? std::min(choice->quantity, held.quantity - held.reserved) : Quantity();
        if (quantity > Quantity())
            found.push_back({position.account, position.instrument, position.setup, choice->cause, quantity});
    }
    return found;
}

void PositionKeeper::priceSeen(const market::InstrumentKey& instrument, Price price, Timestamp now) {
    for (auto each = m_positions.begin(); each != m_positions.end();) {
        if (each->first.second != instrument || !canEnd(each->second) || each->second.exitWaits) {
            ++each;
            continue;
        }
        // An exit may end the position right away.
        const Key key = each->first;
        if (const auto choice = chooseByPrice(each->second, PriceSpan::at(price)))
            (void)sendExit(each->second, choice->cause, choice->quantity, now);
        each = m_positions.upper_bound(key);
    }
}

void PositionKeeper::manage(Timestamp now, const MarketQuestion& market) {
    for (auto each = m_positions.begin(); each != m_positions.end();) {
        const Key key = each->first;
        manageOne(key, now, market);
        each = m_positions.upper_bound(key);
    }
}

void PositionKeeper::manageOne(const Key& key, Timestamp now, const MarketQuestion& market) {
    Position& position = m_positions.at(key);
    position.owned = std::min(position.owned, m_desk.holding(position.account, position.instrument).quantity);
    if (finish(key, "no longer held", now))
        return;
    position.exitWaits = false;
    const auto moment = market(position.instrument);
    if (!moment || !moment->open)
        return;
    if (position.entryOpen && position.entryOrder != 0 && now - position.decided >= m_settings.entryValidity) {
        m_desk.cancel(position.entryOrder, "not filled in time", now);
        if (!m_positions.contains(key))
            return;
    }
    if (!canEnd(position))
        return;
    if (const auto choice = choose(position, now, *moment))
        (void)sendExit(position, choice->cause, choice->quantity, now);
}

void PositionKeeper::takeExitChange(Position& position, const Order& order) {
    if (position.exitOrder == 0) {
        position.exitOrder = order.id;
        position.exitOrders.push_back(order.id);
    }
    if (trading::isOpen(order.state))
        return;
    position.stage = PositionStage::Open;
    position.exitOrder = 0;
    position.exitClient.clear();
    if (position.exitCause == ExitCause::PartialProfit && order.filled > Quantity()) {
        position.partialTaken = true;
        position.target.reset();
    }
    if (order.filled < order.request.quantity) {
        position.exitWaits = true;
        position.exitProblem =
            std::string(trading::name(order.state)) + (order.reason.empty() ? std::string() : ": " + order.reason);
    }
}

void PositionKeeper::orderChanged(const Order& order) {
    const Key key{order.request.account, order.request.instrument};
    const auto place = m_positions.find(key);
    if (place == m_positions.end())
        return;
    Position& position = place->second;
    const std::string& client = order.request.clientOrder;
    if (position.entryOrder == order.id ||
        (position.entryOrder == 0 && !client.empty() && client == position.entryClient)) {
        position.entryOrder = order.id;
        position.entryFilled = order.filled;
        position.entryOpen = trading::isOpen(order.state);
    } else if (position.stage == PositionStage::Exiting && !client.empty() && client == position.exitClient) {
        takeExitChange(position, order);
    } else {
        return;
    }
    finish(key, position.exitCause ? std::string(name(*position.exitCause)) : std::string(), order.changed);
}

void PositionKeeper::traded(const Trade& trade) {
    const Key key{trade.account, trade.instrument};
    const auto place = m_positions.find(key);
    if (place == m_positions.end())
        return;
    Position& position = place->second;
    if (trade.side == market::Side::Buy) {
        if (trade.order != position.entryOrder)
            return;
        if (position.bought.isZero()) {
            position.opened = trade.time;
            position.best = trade.price;
            if (position.stage == PositionStage::Entering)
                position.stage = PositionStage::Open;
        }
        position.bought = position.bought + trade.quantity;
        position.owned = position.owned + trade.quantity;
        position.paid = position.paid + trade.value;
        position.fees = position.fees + trade.fee;
        return;
    }
    const bool own =
        std::find(position.exitOrders.begin(), position.exitOrders.end(), trade.order) != position.exitOrders.end();
    const Quantity held = m_desk.holding(trade.account, trade.instrument).quantity;
    const Quantity part =
        own ? std::min(trade.quantity, position.owned) : position.owned - std::min(position.owned, held);
    if (part.isZero())
        return;
    position.owned = position.owned - part;
    position.sold = position.sold + part;
    position.received = position.received + share(trade.value, part, trade.quantity);
    position.fees = position.fees + share(trade.fee, part, trade.quantity);
    finish(key, own && position.exitCause ? std::string(name(*position.exitCause)) : "sold by others", trade.time);
}

bool PositionKeeper::finish(const Key& key, const std::string& reason, Timestamp now) {
    const auto place = m_positions.find(key);
    const Position& position = place->second;
    if (position.entryOpen || !position.owned.isZero() || position.bought < position.entryFilled)
        return false;
    const Position over = position;
    m_positions.erase(place);
    if (!over.bought.isZero())
        m_observer.closed({over.account, over.instrument, over.setup, reason, over.opened, now, over.bought,
                           over.averageEntry(), over.averageExit(), over.received - over.paid - over.fees});
    return true;
}

const Position* PositionKeeper::find(const std::string& account, const market::InstrumentKey& instrument) const {
    const auto place = m_positions.find({account, instrument});
    return place != m_positions.end() ? &place->second : nullptr;
}

} // namespace aetherion::strategy
