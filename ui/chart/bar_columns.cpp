#include "ui/chart/bar_columns.h"

namespace aetherion::chart {

std::uint8_t BarColumns::marksOf(const market::Bar& bar) {
    return static_cast<std::uint8_t>((bar.hasVolume ? kHasVolume : 0) | (bar.partial ? kPartial : 0) |
                                     (bar.begins ? kBegins : 0) | (bar.cutAt ? kIsCut : 0));
}

market::Bar BarColumns::at(std::size_t i) const {
    market::Bar bar;
    bar.openTime = m_opens[i];
    bar.timeframe = m_timeframe;
    bar.open = m_open[i];
    bar.high = m_high[i];
    bar.low = m_low[i];
    bar.close = m_close[i];
    bar.volume = m_volume[i];
    bar.count = m_count[i];
    bar.hasVolume = m_marks[i] & kHasVolume;
    bar.partial = m_marks[i] & kPartial;
    bar.begins = m_marks[i] & kBegins;
    if (m_marks[i] & kIsCut)
        bar.cutAt = closeTime(i);
    return bar;
}

Timestamp BarColumns::closeTime(std::size_t i) const {
    const Timestamp open = m_opens[i];
    if (m_marks[i] & kIsCut) {
        const auto cuts = m_cuts.values();
        const auto at =
            std::lower_bound(cuts.begin(), cuts.end(), open, [](const Cut& cut, Timestamp t) { return cut.open < t; });
        if (at != cuts.end() && at->open == open)
            return at->close;
    }
    return market::bucketEnd(open, m_timeframe);
}

void BarColumns::append(const market::Bar& bar) {
    m_opens.append(bar.openTime);
    m_open.append(bar.open);
    m_high.append(bar.high);
    m_low.append(bar.low);
    m_close.append(bar.close);
    m_volume.append(bar.volume);
    m_count.append(bar.count);
    m_marks.append(marksOf(bar));
    if (bar.cutAt)
        m_cuts.append({bar.openTime, *bar.cutAt});
}

namespace {

template <typename T, typename Read>
void prependColumn(GrowingColumn<T>& column, std::span<const market::Bar> bars, Read read) {
    std::vector<T> values;
    values.reserve(bars.size());
    for (const market::Bar& bar : bars)
        values.push_back(read(bar));
    column.prepend(values);
}

} // namespace

void BarColumns::prepend(std::span<const market::Bar> bars) {
    prependColumn(m_opens, bars, [](const market::Bar& bar) { return bar.openTime; });
    prependColumn(m_open, bars, [](const market::Bar& bar) { return bar.open; });
    prependColumn(m_high, bars, [](const market::Bar& bar) { return bar.high; });
    prependColumn(m_low, bars, [](const market::Bar& bar) { return bar.low; });
    prependColumn(m_close, bars, [](const market::Bar& bar) { return bar.close; });
    prependColumn(m_volume, bars, [](const market::Bar& bar) { return bar.volume; });
    prependColumn(m_count, bars, [](const market::Bar& bar) { return bar.count; });
    prependColumn(m_marks, bars, [](const market::Bar& bar) { return marksOf(bar); });
    std::vector<Cut> cuts;
    for (const market::Bar& bar : bars)
        if (bar.cutAt)
            cuts.push_back({bar.openTime, *bar.cutAt});
    m_cuts.prepend(cuts);
}

void BarColumns::truncate(std::size_t count) {
    if (count >= size())
        return;
    const Timestamp first = m_opens[count];
    const auto cuts = m_cuts.values();
    const auto at =
        std::lower_bound(cuts.begin(), cuts.end(), first, [](const Cut& cut, Timestamp t) { return cut.open < t; });
    m_cuts.truncate(static_cast<std::size_t>(at - cuts.begin()));
    m_opens.truncate(count);
    m_open.truncate(count);
    m_high.truncate(count);
    m_low.truncate(count);
    m_close.truncate(count);
    m_volume.truncate(count);
    m_count.truncate(count);
    m_marks.truncate(count);
}

void BarColumns::clear() { *this = BarColumns(m_timeframe); }

std::size_t BarColumns::firstFrom(Timestamp time) const { return firstFrom(time, 0, size()); }

std::size_t BarColumns::firstFrom(Timestamp time, std::size_t from, std::size_t to) const {
    const auto opens = m_opens.values();
    const auto begin = opens.begin();
    return static_cast<std::size_t>(
        std::lower_bound(begin + static_cast<std::ptrdiff_t>(from), begin + static_cast<std::ptrdiff_t>(to), time) -
        begin);
}

std::size_t BarColumns::bytes() const {
    return m_opens.bytes() + m_open.bytes() + m_high.bytes() + m_low.bytes() + m_close.bytes() + m_volume.bytes() +
           m_count.bytes() + m_marks.bytes() + m_cuts.bytes();
}

} // namespace aetherion::chart
