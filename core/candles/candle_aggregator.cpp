#include "core/candles/candle_aggregator.h"

#include <algorithm>
#include <utility>

namespace aetherion::candles {

using market::Bar;
using market::Timeframe;

namespace {

void addPrice(Bar& bar, Price price, Quantity quantity) {
    if (bar.count == 0) {
        bar.open = bar.high = bar.low = price;
    } else {
        bar.high = std::max(bar.high, price);
        bar.low = std::min(bar.low, price);
    }
    bar.close = price;
    bar.volume = saturatingAdd(bar.volume, quantity);
    ++bar.count;
}

void addPart(Bar& whole, const Bar& part) {
    if (whole.count == 0) {
        whole.open = part.open;
        whole.high = part.high;
        whole.low = part.low;
        whole.hasVolume = part.hasVolume;
    } else {
        whole.high = std::max(whole.high, part.high);
        whole.low = std::min(whole.low, part.low);
        whole.hasVolume = whole.hasVolume && part.hasVolume;
    }
    whole.close = part.close;
    whole.volume = saturatingAdd(whole.volume, part.volume);
    whole.partial = whole.partial || part.partial;
    ++whole.count;
}

void close(std::optional<Bar>& bar, std::vector<Bar>& closed) {
    closed.push_back(*bar);
    bar.reset();
}

} // namespace

Bar CandleAggregator::begin(Timeframe timeframe, Timestamp bucket, Timestamp firstData) const {
    Bar bar;
    bar.openTime = bucket;
    bar.timeframe = timeframe;
    bar.partial = firstData > bucket && m_first && *m_first >= bucket;
    return bar;
}

bool CandleAggregator::fold(Slot& slot, Timeframe timeframe, Timestamp eventTime, Price price, Quantity quantity,
                            std::vector<Bar>& closed) const {
    if (slot.forming && eventTime >= slot.forming->openTime && eventTime < slot.forming->closeTime()) {
        addPrice(*slot.forming, price, quantity);
        return true;
    }
    const Timestamp bucket = market::bucketStart(eventTime, timeframe);
    if (slot.forming && bucket < slot.forming->openTime) {
        if (!slot.pending || bucket != slot.pending->openTime)
            return false;
        addPrice(*slot.pending, price, quantity);
        return true;
    }
    if (slot.pending)
        close(slot.pending, closed);
    slot.pending = std::exchange(slot.forming, begin(timeframe, bucket, eventTime));
    addPrice(*slot.forming, price, quantity);
    return true;
}

void CandleAggregator::addTrade(Timestamp eventTime, Price price, Quantity quantity, std::vector<Bar>& closed) {
    if (!m_first)
        m_first = eventTime;
    m_newest = m_newest ? std::max(*m_newest, eventTime) : eventTime;
    bool late = false;
    for (const Timeframe timeframe : market::kTimeframes) {
        Slot& slot = m_slots[market::index(timeframe)];
        late |= !fold(slot, timeframe, eventTime, price, quantity, closed);
        if (slot.pending && *m_newest >= slot.pending->closeTime() + m_lateGrace)
            close(slot.pending, closed);
    }
    m_lateTrades += late ? 1 : 0;
}

void CandleAggregator::addBar(const Bar& bar, std::vector<Bar>& closed) {
    if (!m_first)
        m_first = bar.openTime;
    m_newest = m_newest ? std::max(*m_newest, bar.closeTime()) : bar.closeTime();
    closed.push_back(bar);
    for (const Timeframe timeframe : market::kTimeframes) {
        if (timeframe <= bar.timeframe)
            continue;
        Slot& slot = m_slots[market::index(timeframe)];
        const Timestamp bucket = market::bucketStart(bar.openTime, timeframe);
        if (slot.forming && bucket != slot.forming->openTime)
            close(slot.forming, closed);
        if (!slot.forming)
            slot.forming = begin(timeframe, bucket, bar.openTime);
        addPart(*slot.forming, bar);
        if (bar.closeTime() >= slot.forming->closeTime())
            close(slot.forming, closed);
    }
}

void CandleAggregator::finish(std::vector<Bar>& closed) {
    for (Slot& slot : m_slots) {
        if (slot.pending)
            close(slot.pending, closed);
        if (slot.forming && m_newest && *m_newest >= slot.forming->closeTime())
            close(slot.forming, closed);
    }
}

} // namespace aetherion::candles
