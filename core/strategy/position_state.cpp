// How positions are saved, and how they go on after a restart.
#include "core/strategy/position_keeper.h"

#include <algorithm>
#include <charconv>

namespace aetherion::strategy {

namespace {

constexpr std::int64_t kMostPositions = 1'000'000;
constexpr std::int64_t kLongestStop = 1'000'000;

/// The same members in the same order both ways.
template <typename Visitor> void visitPosition(Position& p, Visitor&& visit) {
    visit.text(p.account);
    visit.market(p.instrument.market);
    visit.text(p.instrument.symbol);
    visit.text(p.setup);
    visit.stage(p.stage);
    visit.integer(p.priceUnitsPerCurrency);
    visit.decimal(p.lotSize);
    visit.integer(p.entryOrder);
    visit.text(p.entryClient);
    visit.flag(p.entryOpen);
    visit.decimal(p.entryFilled);
    visit.decimal(p.planned);
    visit.integer(p.exitOrder);
    visit.orders(p.exitOrders);
    visit.text(p.exitClient);
    visit.cause(p.exitCause);
    visit.number(p.exitAttempts);
    visit.text(p.exitProblem);
    visit.flag(p.exitWaits);
    visit.time(p.decided);
    visit.time(p.opened);
    for (Quantity* quantity : {&p.bought, &p.owned, &p.sold})
        visit.decimal(*quantity);
    for (Cash* cash : {&p.paid, &p.received, &p.fees})
        visit.decimal(*cash);
    visit.decimal(p.stop);
    visit.flag(p.trailed);
    visit.price(p.target);
    for (Price* price : {&p.trail, &p.atr, &p.best})
        visit.decimal(*price);
    visit.minutes(p.timeStop);
    visit.flag(p.partials);
    visit.flag(p.partialTaken);
}

struct PositionWriting {
    StateWriter& out;
    void text(const std::string& value) { out.put(std::string_view(value)); }
    void integer(std::int64_t value) { out.put(value); }
    void number(int value) { out.put(std::int64_t{value}); }
    void flag(bool value) { out.put(value); }
    void time(Timestamp value) { out.put(value); }
    void minutes(std::chrono::minutes value) { out.put(std::int64_t{value.count()}); }
    template <typename D> void decimal(D value) { out.put(value.units()); }
    void market(market::Market value) { integer(static_cast<std::int64_t>(value)); }
    void stage(PositionStage value) { integer(static_cast<std::int64_t>(value)); }
    void cause(const std::optional<ExitCause>& value) { integer(value ? static_cast<std::int64_t>(*value) : -1); }
    void price(const std::optional<Price>& value) {
        flag(value.has_value());
        decimal(value.value_or(Price()));
    }
    void orders(const std::vector<trading::OrderId>& value) {
        integer(static_cast<std::int64_t>(value.size()));
        for (const trading::OrderId id : value)
            integer(id);
    }
};

struct PositionReading {
    StateReader& in;
    void text(std::string& value) { value = in.takeText(); }
    void integer(std::int64_t& value) { value = in.takeInteger(); }
    void number(int& value) { value = static_cast<int>(in.takeInteger(0, INT32_MAX)); }
    void flag(bool& value) { value = in.takeFlag(); }
    void time(Timestamp& value) { value = in.takeTime(); }
    void minutes(std::chrono::minutes& value) { value = std::chrono::minutes(in.takeInteger(0, kLongestStop)); }
    template <typename D> void decimal(D& value) { value = D::fromUnits(in.takeInteger()); }
    void market(market::Market& value) {
        value = market::kMarkets[static_cast<std::size_t>(in.takeInteger(0, market::kMarkets.size() - 1))];
    }
    void stage(PositionStage& value) {
        value = static_cast<PositionStage>(in.takeInteger(0, static_cast<std::int64_t>(PositionStage::Exiting)));
    }
    void cause(std::optional<ExitCause>& value) {
        const std::int64_t number = in.takeInteger(-1, static_cast<std::int64_t>(ExitCause::Signal));
        value = number < 0 ? std::nullopt : std::optional(static_cast<ExitCause>(number));
    }
    void price(std::optional<Price>& value) {
        const bool present = in.takeFlag();
        Price price;
        decimal(price);
        value = present ? std::optional(price) : std::nullopt;
    }
    void orders(std::vector<trading::OrderId>& value) {
        value.clear();
        for (std::int64_t left = in.takeInteger(0, kMostPositions); left > 0 && in.intact(); --left)
            value.push_back(in.takeInteger());
    }
};

} // namespace

void PositionKeeper::save(StateWriter& out) const {
    out.put(static_cast<std::int64_t>(m_positions.size()));
    for (const auto& [key, position] : m_positions) {
        Position copy = position;
        visitPosition(copy, PositionWriting{out});
    }
}

void PositionKeeper::restore(StateReader& in) {
    m_positions.clear();
    for (std::int64_t left = in.takeInteger(0, kMostPositions); left > 0 && in.intact(); --left) {
        Position position;
        visitPosition(position, PositionReading{in});
        Key key{position.account, position.instrument};
        m_positions.insert_or_assign(std::move(key), std::move(position));
    }
}

void PositionKeeper::recall(const trading::Order& order) {
    const auto place = m_positions.find({order.request.account, order.request.instrument});
    if (place == m_positions.end())
        return;
    Position& position = place->second;
    if (position.entryOrder == order.id) {
        position.entryFilled = std::max(position.entryFilled, order.filled);
        position.entryOpen = position.entryOpen && trading::isOpen(order.state);
        return;
    }
    const std::string prefix = exitName(position.entryOrder, {});
    const std::string& client = order.request.clientOrder;
    int attempt = 0;
    if (!client.starts_with(prefix) ||
        std::from_chars(client.data() + prefix.size(), client.data() + client.size(), attempt).ec != std::errc())
        return;
    // Names of exits are not used twice.
    position.exitAttempts = std::max(position.exitAttempts, attempt);
    if (std::find(position.exitOrders.begin(), position.exitOrders.end(), order.id) == position.exitOrders.end())
        position.exitOrders.push_back(order.id);
    if (trading::isOpen(order.state)) {
        position.stage = PositionStage::Exiting;
        position.exitOrder = order.id;
        position.exitClient = client;
    } else if (position.exitClient == client) {
        takeExitChange(position, order);
    }
}

bool PositionKeeper::adopt(const Entry& entry, const trading::Order& order) {
    const auto [place, isNew] =
        m_positions.try_emplace({entry.request.account, entry.request.instrument}, positionOf(entry, order.created));
    if (!isNew)
        return false;
    place->second.entryOrder = order.id;
    place->second.entryFilled = order.filled;
    place->second.entryOpen = trading::isOpen(order.state);
    return true;
}

void PositionKeeper::settle(const std::function<bool(trading::OrderId)>& isOpen, Timestamp now) {
    for (auto each = m_positions.begin(); each != m_positions.end();) {
        const Key key = each->first;
        Position& position = each->second;
        if (position.entryOpen && !isOpen(position.entryOrder))
            position.entryOpen = false;
        if (!position.entryOpen)
            position.entryFilled = position.bought;
        if (position.stage == PositionStage::Exiting && !isOpen(position.exitOrder)) {
            position.stage = PositionStage::Open;
            position.exitOrder = 0;
            position.exitClient.clear();
        }
        position.exitWaits = false;
        position.owned = std::min(position.owned, m_desk.holding(key.first, key.second).quantity);
        finish(key, "no longer held", now);
        each = m_positions.upper_bound(key);
    }
}

} // namespace aetherion::strategy
