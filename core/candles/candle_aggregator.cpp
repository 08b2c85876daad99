#include "core/candles/candle_aggregator.h"

#include "core/candles/bar_fold.h"

namespace aetherion::candles {

using market::Bar;
using market::CalendarName;
using market::Timeframe;
using market::TradingCalendar;

void CandleAggregator::Fold::append(const Fold& later) {
    if (later.count == 0)
        return;
    if (count == 0) {
        *this = later;
        return;
    }
    high = std::max(high, later.high);
    low = std::min(low, later.low);
    close = later.close;
    volume = saturatingAdd(volume, later.volume);
    count += later.count;
}

void CandleAggregator::Fold::appendPart(const Bar& part) {
    if (count == 0) {
        open = part.open.units();
        hasVolume = part.hasVolume;
    }
    high = std::max(high, part.high.units());
    low = std::min(low, part.low.units());
    close = part.close.units();
    hasVolume = hasVolume && part.hasVolume;
    volume = saturatingAdd(volume, part.volume);
    ++count;
}

CandleAggregator::Fold CandleAggregator::Fold::of(const Bar& bar) {
    return {bar.open.units(), bar.high.units(), bar.low.units(), bar.close.units(),
            bar.volume,       bar.count,        bar.hasVolume};
}

CandleAggregator::CandleAggregator(Duration lateGrace)
    : CandleAggregator(TradingCalendar::of(CalendarName::AlwaysOpen), lateGrace) {}

CandleAggregator::CandleAggregator(const TradingCalendar& calendar, Duration lateGrace,
                                   std::span<const Timeframe> timeframes)
    : m_calendar(&calendar), m_lateGrace(lateGrace) {
    for (const Timeframe timeframe : market::kTimeframes)
        if (std::find(timeframes.begin(), timeframes.end(), timeframe) != timeframes.end()) {
            Slot& slot = m_slots[m_slotCount++];
            slot.timeframe = timeframe;
            slot.aligned = calendar.alwaysOpen() || timeframe <= Timeframe::M15;
        }
}

void CandleAggregator::addOutsideRun(Timestamp eventTime, Price price, Quantity quantity, std::vector<Bar>& closed) {
    if (!m_first)
        m_first = eventTime;
    m_newest = m_newest ? std::max(*m_newest, eventTime) : eventTime;
    if (m_nested && eventTime >= m_slots[0].forming.first) {
        advance(eventTime, closed);
        m_run.add(price.units(), quantity);
    } else {
        addToEach(eventTime, price, quantity, closed);
    }
    openRun();
}

void CandleAggregator::advance(Timestamp eventTime, std::vector<Bar>& closed) {
    bool ended = true;
    for (std::size_t i = 0; i < m_slotCount; ++i) {
        Slot& slot = m_slots[i];
        // What holds the trade in one timeframe holds it in all larger ones.
        ended = ended && eventTime >= slot.forming.end;
        if (ended) {
            settle(i);
            retire(slot, eventTime, closed);
        }
        closeWhenDue(slot, eventTime, closed);
    }
}

void CandleAggregator::addToEach(Timestamp eventTime, Price price, Quantity quantity, std::vector<Bar>& closed) {
    settleAll();
    bool late = false;
    m_nested = true;
    for (std::size_t i = 0; i < m_slotCount; ++i) {
        Slot& slot = m_slots[i];
        const bool before = slot.hasForming && eventTime < slot.forming.first;
        if (before && slot.hasPending && slot.pending.holds(eventTime)) {
            slot.pendingFold.add(price.units(), quantity);
        } else if (before) {
            late = true;
        } else {
            if (!slot.hasForming || eventTime >= slot.forming.end)
                retire(slot, eventTime, closed);
            slot.formingFold.add(price.units(), quantity);
        }
        closeWhenDue(slot, *m_newest, closed);
        // A smaller bucket of bars may have been left behind by larger ones.
        m_nested =
            m_nested && slot.forming.first <= m_slots[0].forming.first && slot.forming.end >= m_slots[0].forming.end;
    }
    m_lateTrades += late ? 1 : 0;
}

void CandleAggregator::settle(std::size_t position) {
    Fold& waiting = position == 0 ? m_run : m_slots[position].waiting;
    m_slots[position].formingFold.append(waiting);
    if (position + 1 < m_slotCount)
        m_slots[position + 1].waiting.append(waiting);
    waiting = Fold();
}

void CandleAggregator::settleAll() {
    for (std::size_t i = 0; i < m_slotCount; ++i)
        settle(i);
}

void CandleAggregator::retire(Slot& slot, Timestamp eventTime, std::vector<Bar>& closed) {
    if (slot.hasPending)
        closePending(slot, closed);
    slot.hasPending = slot.hasForming;
    slot.pending = slot.forming;
    slot.pendingFold = slot.formingFold;
    begin(slot, eventTime);
}

void CandleAggregator::begin(Slot& slot, Timestamp eventTime) {
    const Timestamp end = slot.forming.end;
    const Duration size = market::length(slot.timeframe);
    if (slot.aligned && slot.hasForming && eventTime >= end && eventTime - end < size) {
        slot.forming = {end, end, end + size, false};
    } else {
        const market::BucketSpan span = m_calendar->span(eventTime, slot.timeframe);
        slot.forming = {span.bucket.start, span.first, span.bucket.end, false};
    }
    slot.formingFold = Fold();
    slot.hasForming = true;
    if (m_first && *m_first >= slot.forming.first) {
        // Nothing is missing from a day, or a week, of which the data have all since it was opened.
        const Timestamp opening = slot.aligned || slot.timeframe < Timeframe::D1
                                      ? slot.forming.first
                                      : m_calendar->nextBucketInSession(slot.forming.first, Timeframe::M15).start;
        slot.forming.partial = eventTime > opening && *m_first >= opening;
    }
}

void CandleAggregator::closePending(Slot& slot, std::vector<Bar>& closed) const {
    closed.push_back(bar(slot, slot.pending, slot.pendingFold));
    slot.hasPending = false;
}

void CandleAggregator::closeWhenDue(Slot& slot, Timestamp eventTime, std::vector<Bar>& closed) const {
    if (slot.hasPending && eventTime >= slot.pending.end + m_lateGrace)
        closePending(slot, closed);
}

void CandleAggregator::openRun() {
    m_runLength = 0;
    if (!m_nested)
        return;
    const Window& smallest = m_slots[0].forming;
    Timestamp end = smallest.end;
    for (std::size_t i = 0; i < m_slotCount; ++i)
        if (m_slots[i].hasPending)
            end = std::min(end, m_slots[i].pending.end + m_lateGrace);
    m_runBegin = smallest.first;
    m_runLength = end > smallest.first ? static_cast<std::uint64_t>((end - smallest.first).count()) : 0;
}

Bar CandleAggregator::bar(const Slot& slot, const Window& window, const Fold& fold) const {
    Bar bar;
    bar.openTime = window.name;
    bar.timeframe = slot.timeframe;
    bar.open = Price::fromUnits(fold.open);
    bar.high = Price::fromUnits(fold.high);
    bar.low = Price::fromUnits(fold.low);
    bar.close = Price::fromUnits(fold.close);
    bar.volume = fold.volume;
    bar.count = fold.count;
    bar.hasVolume = fold.hasVolume;
    bar.partial = window.partial;
    if (window.end != market::bucketEnd(window.name, slot.timeframe))
        bar.cutAt = window.end;
    return bar;
}

void CandleAggregator::addBar(const Bar& bar, std::vector<Bar>& closed) {
    const Timestamp moment = momentWithin(*m_calendar, bar);
    const Timestamp end = moment == bar.openTime ? bar.closeTime() : m_calendar->bucket(moment, bar.timeframe).end;
    settleAll();
    m_nested = false;
    m_runLength = 0;
    if (!m_first)
        m_first = moment;
    m_newest = m_newest ? std::max(*m_newest, end) : end;
    closed.push_back(bar);
    const auto closeForming = [&](Slot& slot) {
        closed.push_back(this->bar(slot, slot.forming, slot.formingFold));
        slot.hasForming = false;
    };
    for (std::size_t i = 0; i < m_slotCount; ++i) {
        Slot& slot = m_slots[i];
        if (slot.timeframe <= bar.timeframe)
            continue;
        if (slot.hasForming && !slot.forming.holds(moment))
            closeForming(slot);
        if (!slot.hasForming)
            begin(slot, moment);
        slot.forming.partial = slot.forming.partial || bar.partial;
        slot.formingFold.appendPart(bar);
        if (end >= slot.forming.end)
            closeForming(slot);
    }
}

void CandleAggregator::resume(Timestamp brokeOff, const std::array<std::vector<Bar>, market::kTimeframeCount>& closed) {
    // Of the smallest timeframe nothing smaller is left to make it from.
    for (std::size_t i = 1; i < m_slotCount; ++i) {
        Slot& slot = m_slots[i];
        const Slot& smaller = m_slots[i - 1];
        const market::BucketSpan span = m_calendar->span(brokeOff, slot.timeframe);
        Fold fold;
        for (const Bar& part : closed[market::index(smaller.timeframe)])
            if (momentWithin(*m_calendar, part) >= span.first)
                fold.append(Fold::of(part));
        if (smaller.hasForming)
            fold.append(smaller.formingFold);
        slot.hasForming = fold.count > 0;
        slot.forming = {span.bucket.start, span.first, span.bucket.end, true};
        slot.formingFold = fold;
    }
}

void CandleAggregator::finish(std::vector<Bar>& closed) {
    settleAll();
    for (std::size_t i = 0; i < m_slotCount; ++i) {
        Slot& slot = m_slots[i];
        if (slot.hasPending)
            closePending(slot, closed);
        if (slot.hasForming && m_newest && *m_newest >= slot.forming.end) {
            closed.push_back(bar(slot, slot.forming, slot.formingFold));
            slot.hasForming = false;
            m_nested = false;
        }
    }
    openRun();
}

std::optional<Bar> CandleAggregator::forming(Timeframe timeframe) const {
    std::size_t position = 0;
    while (position < m_slotCount && m_slots[position].timeframe != timeframe)
        ++position;
    if (position == m_slotCount || !m_slots[position].hasForming)
        return std::nullopt;
    const Slot& slot = m_slots[position];
    Fold fold = slot.formingFold;
    for (std::size_t i = position; i > 0; --i)
        fold.append(m_slots[i].waiting);
    fold.append(m_run);
    return bar(slot, slot.forming, fold);
}

} // namespace aetherion::candles
