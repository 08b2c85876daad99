#include "core/simulator/book_ladder.h"

#include "core/simulator/size_table.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace aetherion::simulator {

namespace {

/// Of cancellations, those that take a whole level; of arrivals, those that make a new one.
constexpr double kWholeLevels = 0.4;
constexpr double kNewLevels = 0.5;
/// Of an arrival to a level that is there, its size relative to a new level's.
constexpr double kArrivalShare = 0.5;
/// How often no more is left of the best level than a trade takes.
constexpr double kExactRefills = 0.3;

/// Sizes by rank relative to the best level: (1 + rank / 2) e^(-rank / 8), largest at the seventh level.
const std::array<double, kLadderLevels>& profile() {
    static const auto sizes = [] {
        std::array<double, kLadderLevels> each{};
        for (std::size_t i = 0; i < each.size(); ++i)
            each[i] = (1 + static_cast<double>(i) / 2) * std::exp(-static_cast<double>(i) / 8);
        return each;
    }();
    return sizes;
}

/// 1 and more, uniform about the mean.
std::int64_t drawGap(double mean, RandomStream& random) {
    return 1 + static_cast<std::int64_t>((mean - 1) * 2 * random.uniform() + 0.5);
}

} // namespace

std::int64_t BookLadder::drawLots(std::size_t rank, const LadderShape& shape, RandomStream& random) const {
    const double lots = shape.bestLots * profile()[rank] * sizeQuantile(random.next());
    return std::clamp<std::int64_t>(static_cast<std::int64_t>(std::min(lots, 1e18)), 1, m_mostLots);
}

void BookLadder::insert(std::size_t at, const Level& level) {
    m_count = std::min(m_count + 1, kLadderLevels);
    const auto first = m_levels.begin() + static_cast<std::ptrdiff_t>(at);
    std::copy_backward(first, m_levels.begin() + static_cast<std::ptrdiff_t>(m_count) - 1,
                       m_levels.begin() + static_cast<std::ptrdiff_t>(m_count));
    *first = level;
}

void BookLadder::erase(std::size_t at) {
    const auto first = m_levels.begin() + static_cast<std::ptrdiff_t>(at);
    std::copy(first + 1, m_levels.begin() + static_cast<std::ptrdiff_t>(m_count), first);
    --m_count;
}

void BookLadder::moveTo(std::int64_t price, const LadderShape& shape, RandomStream& random) {
    const std::int64_t best = m_side == market::Side::Buy ? -price : price;
    const std::array<Level, kLadderLevels> old = m_levels;
    const std::size_t oldCount = m_count;
    std::size_t kept = 0;
    while (kept < oldCount && old[kept].ticks < best)
        ++kept;
    const bool standing = kept < oldCount && old[kept].ticks == best;
    m_levels[0] = standing ? old[kept++] : Level{best, drawLots(0, shape, random)};
    m_count = 1;
    if (kept < oldCount) {
        std::int64_t at = best;
        while (!standing && m_count < kLadderLevels) {
            at += drawGap(shape.gapTicks, random);
            if (at >= old[kept].ticks)
                break;
            m_levels[m_count] = {at, drawLots(m_count, shape, random)};
            ++m_count;
        }
        while (m_count < kLadderLevels && kept < oldCount)
            m_levels[m_count++] = old[kept++];
    }
    fill(shape, random);
}

void BookLadder::fill(const LadderShape& shape, RandomStream& random) {
    while (m_count < kLadderLevels) {
        const std::int64_t last = m_levels[m_count - 1].ticks;
        const std::int64_t room = lastTicks() - last;
        const auto missing = static_cast<std::int64_t>(kLadderLevels - m_count);
        if (room <= 0)
            break;
        const std::int64_t widest = std::max<std::int64_t>(1, room - (missing - 1));
        m_levels[m_count] = {last + std::min(drawGap(shape.gapTicks, random), widest),
                             drawLots(m_count, shape, random)};
        ++m_count;
    }
    // Bids that have come down to the lowest tick: what room there is lies between the levels.
    for (std::size_t i = 0; i + 1 < m_count && m_count < kLadderLevels;) {
        if (m_levels[i + 1].ticks - m_levels[i].ticks > 1)
            insert(i + 1, {m_levels[i].ticks + 1, drawLots(i + 1, shape, random)});
        else
            ++i;
    }
}

void BookLadder::cancel(RandomStream& random) {
    if (m_count < 2)
        return;
    const double far = std::sqrt(random.uniform());
    const std::size_t at = 1 + static_cast<std::size_t>(static_cast<double>(m_count - 1) * far);
    Level& level = m_levels[at];
    if (level.lots == 1 || random.uniform() < kWholeLevels)
        erase(at);
    else
        level.lots -= level.lots / 2;
}

void BookLadder::arrive(const LadderShape& shape, RandomStream& random) {
    const double near = random.uniform();
    const auto at = static_cast<std::size_t>(static_cast<double>(m_count) * near * near);
    Level& level = m_levels[at];
    const std::int64_t lots = drawLots(at, shape, random);
    const std::int64_t free = at + 1 < m_count ? m_levels[at + 1].ticks - level.ticks - 1 : 0;
    if (free > 0 && random.uniform() < kNewLevels) {
        insert(at + 1, {level.ticks + random.integer(1, free), lots});
        return;
    }
    const auto added = static_cast<std::int64_t>(kArrivalShare * static_cast<double>(lots));
    level.lots += std::min(m_mostLots - level.lots, added);
}

void BookLadder::provide(std::int64_t lots, const LadderShape& shape, RandomStream& random) {
    Level& best = m_levels.front();
    // A side's only level, at the lowest tick, is never used up.
    const std::int64_t needed = m_count > 1 ? lots : lots + 1;
    if (best.lots >= needed)
        return;
    best.lots = needed;
    if (random.uniform() >= kExactRefills)
        best.lots += std::min(std::max<std::int64_t>(0, m_mostLots - needed), drawLots(0, shape, random));
}

void BookLadder::take(std::int64_t lots) {
    assert(m_count > 0 && m_levels.front().lots >= lots);
    m_levels.front().lots -= lots;
    if (m_levels.front().lots == 0)
        erase(0);
}

} // namespace aetherion::simulator
