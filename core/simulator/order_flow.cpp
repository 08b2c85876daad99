#include "core/simulator/order_flow.h"

#include "core/simulator/normal.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cmath>
#include <limits>
#include <utility>

namespace aetherion::simulator {

using market::BookLevel;
using market::Regime;
using market::Side;

namespace {

/// Half a basis point and more where prices move more: 1 at a volatility of 15 %, 4 at 90 %.
constexpr double kLeastSpread = 0.4e-4;
constexpr double kSpreadPerVolatility = 4e-4;
/// Where ticks are coarse a quiet market still shows two of them now and then.
constexpr double kLeastSpreadTicks = 1.3;
/// Levels lie half a spread apart.
constexpr double kGapPerSpread = 0.5;
/// How often a tick finds another spread.
constexpr double kSpreadChanges = 0.3;

/// What a middling best level is worth, in the quote currency: twice a middling trade.
constexpr double kMedianLevel = 10'000;
constexpr double kMedianLevelInRupees = 400'000;

struct FlowBehaviour {
    /// Of spread and distances between levels, and of sizes, relative to a quiet market.
    double spread = 1;
    double size = 1;
    /// How often a new spread is a single tick.
    double tight = 0;
    /// Mean numbers a tick, over both sides.
    unsigned arrivals = 0;
    unsigned cancels = 0;
};

const FlowBehaviour& behaviourOf(Regime regime) {
    static constexpr FlowBehaviour kBull{1, 1.1, 0.1, 5, 4};
    static constexpr FlowBehaviour kBear{1.5, 0.75, 0.06, 5, 6};
    static constexpr FlowBehaviour kSideways{1, 1, 0.1, 4, 4};
    static constexpr FlowBehaviour kCrisis{3, 0.35, 0.02, 6, 10};
    switch (regime) {
    case Regime::Bull:
        return kBull;
    case Regime::Bear:
        return kBear;
    case Regime::Crisis:
        return kCrisis;
    case Regime::Sideways:
    case Regime::Unknown:
        break;
    }
    return kSideways;
}

/// A number of mean `mean` out of 2 `mean` random bits: binomial, as near to Poisson's law as a count so small needs.
unsigned drawCount(unsigned mean, std::uint64_t bits) {
    return static_cast<unsigned>(std::popcount(bits & ((std::uint64_t{1} << (2 * mean)) - 1)));
}

double medianLevelLots(const market::InstrumentSpec& spec) {
    const double worth = spec.currency == "INR" ? kMedianLevelInRupees : kMedianLevel;
    const double lot =
        spec.basePrice.toDouble() / static_cast<double>(spec.priceUnitsPerCurrency) * spec.lotSize.toDouble();
    return std::max(1.0, worth / lot);
}

/// Both are sorted outwards. A level that is gone is a change to zero lots.
template <typename Visit> void forEachChange(const BookLadder& before, const BookLadder& after, Visit&& changed) {
    const auto old = before.levels();
    const auto now = after.levels();
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < old.size() || j < now.size()) {
        if (j == now.size() || (i < old.size() && old[i].ticks < now[j].ticks)) {
            changed(BookLadder::Level{old[i].ticks, 0});
            ++i;
        } else if (i == old.size() || now[j].ticks < old[i].ticks) {
            changed(now[j]);
            ++j;
        } else {
            if (old[i].lots != now[j].lots)
                changed(now[j]);
            ++i;
            ++j;
        }
    }
}

} // namespace

OrderFlow::OrderFlow(const market::InstrumentSpec& spec, RandomStream random, market::StreamId stream)
    : m_tickUnits(spec.tickSize.units()), m_lotUnits(spec.lotSize.units()), m_medianLots(medianLevelLots(spec)),
      m_relativeSpread(kLeastSpread + kSpreadPerVolatility * spec.volatility),
      m_precision{static_cast<std::uint8_t>(neededPlaces(spec.tickSize.units())),
                  static_cast<std::uint8_t>(neededPlaces(spec.lotSize.units()))},
      m_stream(stream), m_random(random), m_bids(Side::Buy, std::numeric_limits<std::int64_t>::max() / m_lotUnits),
      m_asks(Side::Sell, std::numeric_limits<std::int64_t>::max() / m_lotUnits) {
    assert(spec.tradable && m_tickUnits > 0 && m_lotUnits > 0);
}

double OrderFlow::meanSpread(std::int64_t ticks, Regime regime) const {
    const double quiet = std::max(kLeastSpreadTicks, m_relativeSpread * static_cast<double>(ticks));
    return quiet * behaviourOf(regime).spread;
}

LadderShape OrderFlow::shapeAt(std::int64_t ticks, Regime regime) const {
    return {std::max(1.0, kGapPerSpread * meanSpread(ticks, regime)), m_medianLots * behaviourOf(regime).size};
}

void OrderFlow::drawSpread(std::int64_t ticks, Regime regime) {
    m_regime = regime;
    m_spreadTicks = 1;
    if (m_random.uniform() >= behaviourOf(regime).tight)
        m_spreadTicks +=
            static_cast<std::int64_t>((meanSpread(ticks, regime) - 1) * exponential(m_random) + m_random.uniform());
}

/// The touch of `side`'s market orders stands at `ticks`, the other one a spread away.
void OrderFlow::moveTo(std::int64_t ticks, Side side, const LadderShape& shape) {
    const bool bought = side == Side::Buy;
    const std::int64_t bid = bought ? std::max<std::int64_t>(1, ticks - m_spreadTicks) : ticks;
    const std::int64_t ask = bought ? ticks : ticks + m_spreadTicks;
    m_bids.moveTo(bid, shape, m_random);
    m_asks.moveTo(ask, shape, m_random);
}

void OrderFlow::churn(Regime regime, const LadderShape& shape) {
    const FlowBehaviour& behaviour = behaviourOf(regime);
    const std::uint64_t bits = m_random.next();
    const unsigned cancels = drawCount(behaviour.cancels, bits);
    const unsigned arrivals = drawCount(behaviour.arrivals, bits >> 24);
    std::uint64_t sides = m_random.next();
    const auto next = [&]() -> BookLadder& {
        BookLadder& ladder = (sides & 1) == 0 ? m_bids : m_asks;
        sides >>= 1;
        return ladder;
    };
    for (unsigned i = 0; i < cancels; ++i)
        next().cancel(m_random);
    for (unsigned i = 0; i < arrivals; ++i)
        next().arrive(shape, m_random);
}

void OrderFlow::open(Timestamp time, Price price, Regime regime, market::EventBatch& out) {
    assert(price.units() > 0 && price.units() % m_tickUnits == 0);
    close();
    const std::int64_t ticks = price.units() / m_tickUnits;
    drawSpread(ticks, regime);
    // At one tick there is no room for a bid below the price.
    const bool above = ticks > 1 && m_random.uniform() < 0.5;
    moveTo(ticks, above ? Side::Buy : Side::Sell, shapeAt(ticks, regime));
    add(snapshot(), time, out);
}

void OrderFlow::close() {
    m_bids.clear();
    m_asks.clear();
}

void OrderFlow::step(const PathTick& tick, market::EventBatch& out) {
    assert(tick.price.units() > 0 && tick.price.units() % m_tickUnits == 0);
    assert(tick.quantity.units() > 0 && tick.quantity.units() % m_lotUnits == 0);
    if (!isOpen())
        open(tick.time, tick.price, tick.trueRegime, out);
    const std::int64_t ticks = tick.price.units() / m_tickUnits;
    const std::int64_t lots = tick.quantity.units() / m_lotUnits;
    const LadderShape shape = shapeAt(ticks, tick.trueRegime);
    const Side side = ticks > 1 ? tick.side : Side::Sell;
    BookLadder& met = side == Side::Buy ? m_asks : m_bids;

    const BookLadder bids = m_bids;
    const BookLadder asks = m_asks;
    churn(tick.trueRegime, shape);
    if (tick.trueRegime != m_regime || m_random.uniform() < kSpreadChanges)
        drawSpread(ticks, tick.trueRegime);
    moveTo(ticks, side, shape);
    met.provide(lots, shape, m_random);
    addChanges(bids, asks, tick.time, out);

    add(market::Trade{tick.price, tick.quantity, side, m_precision, 0}, tick.time, out);

    const BookLadder before = met;
    met.take(lots);
    met.fill(shape, m_random);
    if (side == Side::Buy)
        addChanges(m_bids, before, tick.time, out);
    else
        addChanges(before, m_asks, tick.time, out);
}

template <typename Payload> void OrderFlow::add(Payload&& payload, Timestamp time, market::EventBatch& out) const {
    // An empty event would begin as a StreamOpened, with all its strings.
    out.push_back({m_stream, time, time, std::forward<Payload>(payload)});
}

BookLevel OrderFlow::level(const BookLadder::Level& each) const {
    return {Price::fromUnits((each.ticks < 0 ? -each.ticks : each.ticks) * m_tickUnits),
            Quantity::fromUnits(each.lots * m_lotUnits)};
}

void OrderFlow::addChanges(const BookLadder& bids, const BookLadder& asks, Timestamp time,
                           market::EventBatch& out) const {
    std::array<BookLevel, 2 * kLadderLevels> changed;
    const auto changes = [&](const BookLadder& before, const BookLadder& after) -> std::vector<BookLevel> {
        if (&before == &after)
            return {};
        std::size_t count = 0;
        forEachChange(before, after, [&](const BookLadder::Level& each) { changed[count++] = level(each); });
        return {changed.begin(), changed.begin() + static_cast<std::ptrdiff_t>(count)};
    };
    market::BookDelta delta{changes(bids, m_bids), changes(asks, m_asks), m_precision};
    if (!delta.bids.empty() || !delta.asks.empty())
        add(std::move(delta), time, out);
}

market::Quote OrderFlow::quote() const {
    return {level(m_bids.levels().front()), level(m_asks.levels().front()), m_precision};
}

market::BookSnapshot OrderFlow::snapshot() const {
    market::BookSnapshot whole;
    whole.precision = m_precision;
    for (const BookLadder::Level& each : m_bids.levels())
        whole.bids.push_back(level(each));
    for (const BookLadder::Level& each : m_asks.levels())
        whole.asks.push_back(level(each));
    return whole;
}

} // namespace aetherion::simulator
