#include "ui/desk/ladder_rows.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace aetherion::desk {

namespace {

/// Down, also below zero.
std::int64_t floorTo(std::int64_t units, std::int64_t step) {
    const std::int64_t rest = units % step;
    return units - (rest < 0 ? rest + step : rest);
}

std::int64_t groupOf(std::int64_t units, std::int64_t step, market::Side side) {
    const std::int64_t down = floorTo(units, step);
    return side == market::Side::Sell && down != units ? down + step : down;
}

using Sizes = std::map<Price, Quantity>;

Sizes sizesOf(const std::vector<market::BookLevel>& levels) {
    Sizes sizes;
    for (const market::BookLevel& level : levels)
        sizes.emplace(level.price, level.quantity);
    return sizes;
}

std::optional<Quantity> sizeAt(const Sizes& sizes, Price price) {
    const auto found = sizes.find(price);
    return found == sizes.end() ? std::nullopt : std::optional(found->second);
}

double total(const std::vector<market::BookLevel>& levels, int most) {
    double sum = 0;
    for (std::size_t i = 0; i < levels.size() && i < static_cast<std::size_t>(most); ++i)
        sum += levels[i].quantity.toDouble();
    return sum;
}

} // namespace

std::vector<market::BookLevel> grouped(const std::vector<market::BookLevel>& levels, Price step, market::Side side) {
    std::vector<market::BookLevel> groups;
    for (const market::BookLevel& level : levels) {
        const Price price = Price::fromUnits(groupOf(level.price.units(), step.units(), side));
        if (!groups.empty() && groups.back().price == price)
            groups.back().quantity = saturatingAdd(groups.back().quantity, level.quantity);
        else
            groups.push_back({price, level.quantity});
    }
    return groups;
}

Price LadderRows::step() const { return Price::fromUnits(std::max<std::int64_t>(1, m_book.tick.units()) * m_grouping); }

void LadderRows::show(const BookState& book) {
    const bool otherTick = book.tick != m_book.tick;
    m_book = book;
    m_bids = grouped(book.bids, step(), market::Side::Buy);
    m_asks = grouped(book.asks, step(), market::Side::Sell);
    const bool fixed = m_isHeld || (m_shape == LadderShape::Steps && !nearEdge());
    if (m_rows.empty() || otherTick || !fixed)
        place();
    fill();
}

void LadderRows::setPerSide(int rows) {
    if (rows == m_perSide)
        return;
    m_perSide = rows;
    recentre();
}

void LadderRows::setGrouping(int ticks) {
    m_grouping = ticks;
    m_bids = grouped(m_book.bids, step(), market::Side::Buy);
    m_asks = grouped(m_book.asks, step(), market::Side::Sell);
    recentre();
}

void LadderRows::hold(bool held) {
    m_isHeld = held;
    if (!held)
        show(m_book);
}

void LadderRows::recentre() {
    place();
    fill();
}

void LadderRows::place() {
    // A void book has no prices to stand by: those that were there stay, without sizes.
    if (m_bids.empty() && m_asks.empty() && m_book.condition == BookCondition::Void &&
        m_rows.size() == static_cast<std::size_t>(2 * m_perSide))
        return;
    m_rows.assign(static_cast<std::size_t>(2 * m_perSide), {});
    if (m_shape == LadderShape::Levels)
        placeLevels();
    else
        placeSteps();
}

void LadderRows::placeLevels() {
    const auto half = static_cast<std::size_t>(m_perSide);
    for (std::size_t i = 0; i < half; ++i) {
        if (i < m_asks.size())
            m_rows[half - 1 - i].price = m_asks[i].price;
        if (i < m_bids.size())
            m_rows[half + i].price = m_bids[i].price;
    }
}

void LadderRows::placeSteps() {
    if (m_bids.empty() && m_asks.empty())
        return;
    // Around the middle; around what there is where a side is empty.
    const std::int64_t ask = (m_asks.empty() ? m_bids : m_asks).front().price.units();
    const std::int64_t bid = (m_bids.empty() ? m_asks : m_bids).front().price.units();
    const std::int64_t middle = floorTo(bid + (ask - bid) / 2, step().units());
    std::int64_t price = middle + step().units() * m_perSide;
    for (LadderRow& row : m_rows) {
        if (price > 0)
            row.price = Price::fromUnits(price);
        price -= step().units();
    }
}

bool LadderRows::nearEdge() const {
    if (m_rows.empty() || !m_rows.front().price || (m_bids.empty() && m_asks.empty()))
        return true;
    const Price margin = Price::fromUnits(step().units() * (m_perSide / 4));
    const Price top = *m_rows.front().price - margin;
    const Price bottom = m_rows.back().price.value_or(Price()) + margin;
    const auto outside = [&](const std::vector<market::BookLevel>& side) {
        return !side.empty() && (side.front().price > top || side.front().price < bottom);
    };
    return outside(m_bids) || outside(m_asks);
}

void LadderRows::setOwn(std::vector<OwnOrder> own) {
    m_own = std::move(own);
    fillOwn();
}

bool LadderRows::stands(const OwnOrder& order, const LadderRow& row) const {
    return row.price && row.price->units() == groupOf(order.price.units(), step().units(), order.side);
}

std::vector<OwnOrder> LadderRows::ownAt(int row) const {
    std::vector<OwnOrder> here;
    if (row >= 0 && row < static_cast<int>(m_rows.size()))
        std::copy_if(m_own.begin(), m_own.end(), std::back_inserter(here),
                     [&](const OwnOrder& order) { return stands(order, m_rows[static_cast<std::size_t>(row)]); });
    return here;
}

void LadderRows::fillOwn() {
    for (LadderRow& row : m_rows) {
        row.ownBuy.reset();
        row.ownSell.reset();
        for (const OwnOrder& order : m_own)
            if (stands(order, row)) {
                std::optional<Quantity>& sum = order.side == market::Side::Buy ? row.ownBuy : row.ownSell;
                sum = saturatingAdd(sum.value_or(Quantity()), order.remaining);
            }
    }
}

void LadderRows::fill() {
    fillOwn();
    const Sizes bids = sizesOf(m_bids);
    const Sizes asks = sizesOf(m_asks);
    m_largest = 0;
    for (LadderRow& row : m_rows) {
        row.bid = row.price ? sizeAt(bids, *row.price) : std::nullopt;
        row.ask = row.price ? sizeAt(asks, *row.price) : std::nullopt;
        for (const auto& size : {row.bid, row.ask})
            m_largest = std::max(m_largest, size ? size->toDouble() : 0);
    }
    m_hidden = 0;
    const auto count = [&](const std::vector<market::BookLevel>& side) {
        for (std::size_t i = 0; i < side.size() && i < static_cast<std::size_t>(m_perSide); ++i)
            m_hidden += std::none_of(m_rows.begin(), m_rows.end(),
                                     [&](const LadderRow& row) { return row.price == side[i].price; });
    };
    if (m_isHeld) {
        count(m_bids);
        count(m_asks);
    }
}

std::optional<Price> LadderRows::spread() const {
    if (m_book.bids.empty() || m_book.asks.empty())
        return std::nullopt;
    return m_book.asks.front().price - m_book.bids.front().price;
}

std::optional<double> LadderRows::spreadBasisPoints() const {
    const auto width = spread();
    if (!width)
        return std::nullopt;
    const double middle = (m_book.asks.front().price.toDouble() + m_book.bids.front().price.toDouble()) / 2;
    return middle > 0 ? std::optional(width->toDouble() / middle * 10'000) : std::nullopt;
}

std::optional<double> LadderRows::imbalance() const {
    const double bids = total(m_bids, m_perSide);
    const double asks = total(m_asks, m_perSide);
    return bids + asks > 0 ? std::optional((bids - asks) / (bids + asks)) : std::nullopt;
}

} // namespace aetherion::desk
