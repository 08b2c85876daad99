#include "tests/storage/random_records.h"

#include <bit>
#include <limits>
#include <tuple>

namespace aetherion::test {

namespace {

using namespace contract;

class RecordMaker {
public:
    explicit RecordMaker(RandomStream& random) : m_random(random) {}

    std::int64_t integer() {
        switch (m_random.integer(0, 5)) {
        case 0:
            return std::numeric_limits<std::int64_t>::min();
        case 1:
            return std::numeric_limits<std::int64_t>::max();
        case 2:
            return m_random.integer(-100, 100);
        }
        return static_cast<std::int64_t>(m_random.next());
    }
    double number() {
        switch (m_random.integer(0, 4)) {
        case 0:
            return -0.0;
        case 1:
            return std::bit_cast<double>(m_random.next());
        }
        return m_random.normal();
    }
    std::string text() {
        std::string made(static_cast<std::size_t>(m_random.integer(0, 3) * m_random.integer(0, 60)), ' ');
        for (char& byte : made)
            byte = static_cast<char>(m_random.next());
        return made;
    }
    template <typename Enum> Enum choice(Enum last) {
        return static_cast<Enum>(m_random.integer(0, static_cast<std::int64_t>(last)));
    }
    bool flag() { return choice(1) == 1; }
    Timestamp time() { return fromEpochNanos(integer()); }
    Price price() { return Price::fromUnits(integer()); }
    Cash cash() { return Cash::fromUnits(integer()); }
    Quantity quantity() { return Quantity::fromUnits(integer()); }
    market::SourceId source() { return {integer()}; }
    market::InstrumentKey instrument() { return {choice(market::Market::Uk), text()}; }
    market::Timeframe timeframe() { return choice(market::Timeframe::W1); }
    std::optional<Price> maybePrice() { return flag() ? std::optional(price()) : std::nullopt; }
    std::vector<market::BookLevel> levels() {
        std::vector<market::BookLevel> made(static_cast<std::size_t>(m_random.integer(0, 20)));
        for (auto& level : made)
            level = {price(), quantity()};
        return made;
    }
    PosteriorRecord posterior() {
        PosteriorRecord made;
        made.source = source();
        made.instrument = instrument();
        made.timeframe = timeframe();
        made.closeTime = time();
        made.regime = choice(market::Regime::Unknown);
        made.confidence = number();
        made.state = static_cast<int>(integer());
        for (double& probability : made.probabilities)
            probability = number();
        made.confirmed = flag();
        made.modelId = text();
        made.reason = text();
        return made;
    }

    void fill(SourceRecord& row) { row = {{choice(market::SourceKind::Live), text(), text(), text(), time()}, time()}; }
    void fill(TickRecord& row) {
        row = {source(), instrument(), time(), time(), price(), quantity(), choice(market::Side::Sell), integer()};
    }
    void fill(CandleRecord& row) {
        market::Bar bar{time(), timeframe(), price(), price(), price(), price(), quantity()};
        bar.count = static_cast<std::uint32_t>(integer());
        bar.hasVolume = flag();
        bar.partial = flag();
        bar.begins = flag();
        if (flag())
            bar.cutAt = time();
        row = {source(), instrument(), bar};
    }
    void fill(FeatureRecord& row) {
        row = {source(), instrument(), timeframe(), time(), {}};
        for (std::int64_t i = m_random.integer(0, 20); i > 0; --i)
            row.values.emplace_back(text(), number());
    }
    void fill(PosteriorRecord& row) { row = posterior(); }
    void fill(RegimeChangeRecord& row) { row = {posterior(), choice(market::Regime::Unknown)}; }
    void fill(RiskEventRecord& row) { row = {time(), text(), text(), text(), text(), text(), integer(), text()}; }
    void fill(GapRecord& row) { row = {source(), instrument(), {time(), time(), integer()}, text()}; }
    void fill(SimulatorStateRecord& row) {
        row = {source(), time(), text()};
        for (std::int64_t i = m_random.integer(0, 5); i > 0; --i)
            row.streams.push_back({instrument(), text(), text()});
    }
    void fill(BookRecord& row) { row = {source(), instrument(), time(), levels(), levels()}; }
    void fill(OrderRecord& row) {
        row = {source(),     text(), text(), integer(),  instrument(), choice(market::Side::Sell),
               text(),       text(), text(), quantity(), quantity(),   maybePrice(),
               maybePrice(), text(), text(), text(),     text(),       time(),
               time(),       text(), text(), text(),     cash(),       cash(),
               time()};
        row.triggered = m_random.integer(0, 1) != 0;
        if (m_random.integer(0, 1) != 0)
            row.cancelAtVenue = time();
    }
    void fill(TradeRecord& row) {
        row = {source(), text(),     integer(), text(), instrument(), choice(market::Side::Sell),
               price(),  quantity(), cash(),    time(), cash(),       cash()};
    }
    void fill(DecisionRecord& row) {
        row = {source(), instrument(), timeframe(), time(), text(), text(), text(), text(), text()};
    }
    void fill(AccountRecord& row) { row = {source(), text(), time()}; }
    void fill(BalanceRecord& row) { row = {source(), text(), text(), cash(), cash(), integer(), time()}; }
    void fill(PositionRecord& row) {
        row = {source(), text(), instrument(), quantity(), cash(), cash(), time(), integer(), time()};
    }
    void fill(AuditRecord& row) {
        row = {text(), integer(), time(), text(), text(), text(), text(), text(), text(), text(), text(), text()};
    }

private:
    RandomStream& m_random;
};

template <std::size_t Kind = 0> Record recordOf(RecordMaker& maker, std::size_t kind) {
    if constexpr (Kind < std::variant_size_v<Record>) {
        if (kind != Kind)
            return recordOf<Kind + 1>(maker, kind);
        std::variant_alternative_t<Kind, Record> row;
        maker.fill(row);
        return row;
    } else {
        return {};
    }
}

bool equal(double a, double b) { return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b); }
template <typename Value> bool equal(const Value& a, const Value& b) { return a == b; }
bool equal(const market::RegimeProbabilities& a, const market::RegimeProbabilities& b) {
    for (std::size_t i = 0; i < a.size(); ++i)
        if (!equal(a[i], b[i]))
            return false;
    return true;
}
using NamedNumbers = std::vector<std::pair<std::string, double>>;
bool equal(const NamedNumbers& a, const NamedNumbers& b) {
    if (a.size() != b.size())
        return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (a[i].first != b[i].first || !equal(a[i].second, b[i].second))
            return false;
    return true;
}

auto all(const SourceRecord& r) { return std::tie(r.source, r.usedAt); }
auto all(const TickRecord& r) {
    return std::tie(r.source, r.instrument, r.eventTime, r.receiveTime, r.price, r.quantity, r.side, r.number);
}
auto all(const CandleRecord& r) { return std::tie(r.source, r.instrument, r.bar); }
auto all(const FeatureRecord& r) { return std::tie(r.source, r.instrument, r.timeframe, r.closeTime, r.values); }
auto all(const PosteriorRecord& r) {
    return std::tie(r.source, r.instrument, r.timeframe, r.closeTime, r.regime, r.confidence, r.state, r.probabilities,
                    r.confirmed, r.modelId, r.reason);
}
auto all(const RegimeChangeRecord& r) { return std::tuple_cat(all(r.at), std::tie(r.previous)); }
auto all(const RiskEventRecord& r) {
    return std::tie(r.time, r.kind, r.who, r.channel, r.reason, r.state, r.hold, r.engine);
}
auto all(const GapRecord& r) { return std::tie(r.source, r.instrument, r.range, r.reason); }
auto all(const SimulatorStateRecord& r) { return std::tie(r.source, r.time, r.state, r.streams); }
auto all(const BookRecord& r) { return std::tie(r.source, r.instrument, r.time, r.bids, r.asks); }
auto all(const OrderRecord& r) {
    return std::tie(r.source, r.account, r.order, r.revision, r.instrument, r.side, r.type, r.timeInForce, r.state,
                    r.quantity, r.filled, r.limitPrice, r.stopPrice, r.channel, r.strategy, r.clientOrder, r.reason,
                    r.created, r.changed, r.who, r.purpose, r.idempotencyKey, r.filledValue, r.fees, r.atVenue,
                    r.triggered, r.cancelAtVenue);
}
auto all(const TradeRecord& r) {
    return std::tie(r.source, r.account, r.number, r.order, r.instrument, r.side, r.price, r.quantity, r.fee, r.time,
                    r.value, r.realised);
}
auto all(const DecisionRecord& r) {
    return std::tie(r.source, r.instrument, r.timeframe, r.time, r.account, r.action, r.setup, r.reason, r.inputs);
}
auto all(const AccountRecord& r) { return std::tie(r); }
auto all(const BalanceRecord& r) { return std::tie(r); }
auto all(const PositionRecord& r) { return std::tie(r); }
auto all(const AuditRecord& r) { return std::tie(r); }

template <typename Tuple, std::size_t... Is> bool allEqual(const Tuple& a, const Tuple& b, std::index_sequence<Is...>) {
    return (equal(std::get<Is>(a), std::get<Is>(b)) && ...);
}

} // namespace

Record randomRecord(RandomStream& random, std::size_t kind) {
    RecordMaker maker(random);
    return recordOf(maker, kind);
}

bool sameRecord(const Record& a, const Record& b) {
    if (a.index() != b.index())
        return false;
    return std::visit(
        [&](const auto& row) {
            const auto mine = all(row);
            const auto theirs = all(std::get<std::remove_cvref_t<decltype(row)>>(b));
            return allEqual(mine, theirs, std::make_index_sequence<std::tuple_size_v<decltype(mine)>>());
        },
        a);
}

} // namespace aetherion::test
