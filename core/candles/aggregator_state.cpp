#include "core/candles/candle_aggregator.h"

namespace aetherion::candles {

namespace {

using base::StateReader;
using base::StateWriter;

template <typename Fold> void putFold(StateWriter& out, const Fold& fold) {
    for (const std::int64_t price : {fold.open, fold.high, fold.low, fold.close, fold.volume.units()})
        out.put(price);
    out.put(std::int64_t{fold.count});
    out.put(fold.hasVolume);
}

template <typename Fold> void takeFold(StateReader& in, Fold& fold) {
    for (std::int64_t* price : {&fold.open, &fold.high, &fold.low, &fold.close})
        *price = in.takeInteger();
    fold.volume = Quantity::fromUnits(in.takeInteger());
    fold.count = static_cast<std::uint32_t>(in.takeInteger(0, UINT32_MAX));
    fold.hasVolume = in.takeFlag();
}

template <typename Window> void putWindow(StateWriter& out, const Window& window) {
    out.put(window.name);
    out.put(window.first);
    out.put(window.end);
    out.put(window.partial);
}

template <typename Window> void takeWindow(StateReader& in, Window& window) {
    window.name = in.takeTime();
    window.first = in.takeTime();
    window.end = in.takeTime();
    window.partial = in.takeFlag();
}

void putTime(StateWriter& out, const std::optional<Timestamp>& time) {
    out.put(time.has_value());
    out.put(time.value_or(Timestamp()));
}

std::optional<Timestamp> takeTime(StateReader& in) {
    const bool present = in.takeFlag();
    const Timestamp time = in.takeTime();
    return present ? std::optional(time) : std::nullopt;
}

} // namespace

void CandleAggregator::save(StateWriter& out) const {
    out.put(static_cast<std::int64_t>(m_slotCount));
    out.put(m_nested);
    putTime(out, m_newest);
    putTime(out, m_first);
    out.put(static_cast<std::int64_t>(m_lateTrades));
    putFold(out, m_run);
    for (std::size_t i = 0; i < m_slotCount; ++i) {
        const Slot& slot = m_slots[i];
        out.put(market::name(slot.timeframe));
        out.put(slot.hasForming);
        out.put(slot.hasPending);
        putWindow(out, slot.forming);
        putWindow(out, slot.pending);
        putFold(out, slot.formingFold);
        putFold(out, slot.pendingFold);
        putFold(out, slot.waiting);
    }
}

void CandleAggregator::restore(StateReader& in) {
    const auto count = static_cast<std::int64_t>(m_slotCount);
    (void)in.takeInteger(count, count);
    m_nested = in.takeFlag();
    m_newest = takeTime(in);
    m_first = takeTime(in);
    m_lateTrades = static_cast<std::uint64_t>(in.takeInteger());
    takeFold(in, m_run);
    for (std::size_t i = 0; i < m_slotCount && in.intact(); ++i) {
        Slot& slot = m_slots[i];
        if (in.takeText() != market::name(slot.timeframe))
            (void)in.takeInteger(1, 0);
        slot.hasForming = in.takeFlag();
        slot.hasPending = in.takeFlag();
        takeWindow(in, slot.forming);
        takeWindow(in, slot.pending);
        takeFold(in, slot.formingFold);
        takeFold(in, slot.pendingFold);
        takeFold(in, slot.waiting);
    }
    openRun();
}

void CandleAggregator::lose(Timestamp from, Timestamp to) {
    const auto mark = [&](bool open, Window& window) {
        window.partial = window.partial || (open && window.first < to && window.end > from);
    };
    for (std::size_t i = 0; i < m_slotCount; ++i) {
        mark(m_slots[i].hasForming, m_slots[i].forming);
        mark(m_slots[i].hasPending, m_slots[i].pending);
    }
    m_first = to;
}

std::optional<Timestamp> CandleAggregator::oldestOpen(market::Timeframe timeframe) const {
    for (std::size_t i = 0; i < m_slotCount; ++i)
        if (const Slot& slot = m_slots[i]; slot.timeframe == timeframe) {
            if (slot.hasPending)
                return slot.pending.name;
            return slot.hasForming ? std::optional(slot.forming.name) : std::nullopt;
        }
    return std::nullopt;
}

} // namespace aetherion::candles
