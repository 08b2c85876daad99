#pragma once
// Bars laid out by column, 53 bytes each, so that a million take little room and what a painter runs over - highs,
// lows, closes - lies side by side.
//
// A bar goes in and comes out whole: BarList reads as a row of market::Bar, each made when it is asked for. In order of
// time, each opening once. Thread: one at a time. Times are UTC, prices and volumes in units of 1e-8.
#include "core/market/bar.h"
#include "ui/chart/growing_column.h"

#include <iterator>
#include <span>
#include <utility>

namespace aetherion::chart {

class BarColumns {
public:
    explicit BarColumns(market::Timeframe timeframe) : m_timeframe(timeframe) {}

    [[nodiscard]] std::size_t size() const { return m_opens.size(); }
    [[nodiscard]] bool empty() const { return m_opens.empty(); }
    [[nodiscard]] market::Bar at(std::size_t i) const;
    void append(const market::Bar& bar);
    /// In order, all before the first.
    void prepend(std::span<const market::Bar> bars);
    void truncate(std::size_t count);
    void clear();
    /// The first bar that opens at or after `time`.
    [[nodiscard]] std::size_t firstFrom(Timestamp time) const;
    [[nodiscard]] std::size_t firstFrom(Timestamp time, std::size_t from, std::size_t to) const;

    [[nodiscard]] Timestamp openTime(std::size_t i) const { return m_opens[i]; }
    [[nodiscard]] Timestamp closeTime(std::size_t i) const;
    [[nodiscard]] std::span<const Price> open() const { return m_open.values(); }
    [[nodiscard]] std::span<const Price> high() const { return m_high.values(); }
    [[nodiscard]] std::span<const Price> low() const { return m_low.values(); }
    [[nodiscard]] std::span<const Price> close() const { return m_close.values(); }
    [[nodiscard]] std::span<const Quantity> volume() const { return m_volume.values(); }
    [[nodiscard]] bool hasVolume(std::size_t i) const { return m_marks[i] & kHasVolume; }
    [[nodiscard]] bool begins(std::size_t i) const { return m_marks[i] & kBegins; }
    [[nodiscard]] std::size_t bytes() const;

private:
    static constexpr std::uint8_t kHasVolume = 1;
    static constexpr std::uint8_t kPartial = 2;
    static constexpr std::uint8_t kBegins = 4;
    static constexpr std::uint8_t kIsCut = 8;
    /// A timetable ends few bars elsewhere than their length does.
    struct Cut {
        Timestamp open;
        Timestamp close;
    };
    [[nodiscard]] static std::uint8_t marksOf(const market::Bar& bar);

    market::Timeframe m_timeframe;
    GrowingColumn<Timestamp> m_opens;
    GrowingColumn<Price> m_open;
    GrowingColumn<Price> m_high;
    GrowingColumn<Price> m_low;
    GrowingColumn<Price> m_close;
    GrowingColumn<Quantity> m_volume;
    GrowingColumn<std::uint32_t> m_count;
    GrowingColumn<std::uint8_t> m_marks;
    GrowingColumn<Cut> m_cuts;
};

/// The columns read as a row of bars. Valid as long as the columns.
class BarList {
public:
    class Iterator {
    public:
        using iterator_category = std::random_access_iterator_tag;
        using value_type = market::Bar;
        using difference_type = std::ptrdiff_t;
        using pointer = void;
        using reference = market::Bar;
        Iterator() = default;
        Iterator(const BarColumns* columns, std::ptrdiff_t at) : m_columns(columns), m_at(at) {}
        market::Bar operator*() const { return m_columns->at(static_cast<std::size_t>(m_at)); }
        market::Bar operator[](std::ptrdiff_t by) const { return *(*this + by); }
        Iterator& operator++() { return *this += 1; }
        Iterator& operator--() { return *this += -1; }
        Iterator operator++(int) { return std::exchange(*this, *this + 1); }
        Iterator operator--(int) { return std::exchange(*this, *this + -1); }
        Iterator& operator+=(std::ptrdiff_t by) {
            m_at += by;
            return *this;
        }
        Iterator& operator-=(std::ptrdiff_t by) { return *this += -by; }
        Iterator operator+(std::ptrdiff_t by) const { return {m_columns, m_at + by}; }
        Iterator operator-(std::ptrdiff_t by) const { return {m_columns, m_at - by}; }
        std::ptrdiff_t operator-(const Iterator& other) const { return m_at - other.m_at; }
        bool operator==(const Iterator& other) const { return m_at == other.m_at; }
        auto operator<=>(const Iterator& other) const { return m_at <=> other.m_at; }

    private:
        const BarColumns* m_columns = nullptr;
        std::ptrdiff_t m_at = 0;
    };

    explicit BarList(const BarColumns& columns) : m_columns(&columns) {}
    [[nodiscard]] std::size_t size() const { return m_columns->size(); }
    [[nodiscard]] bool empty() const { return m_columns->empty(); }
    [[nodiscard]] market::Bar operator[](std::size_t i) const { return m_columns->at(i); }
    [[nodiscard]] market::Bar front() const { return m_columns->at(0); }
    [[nodiscard]] market::Bar back() const { return m_columns->at(size() - 1); }
    [[nodiscard]] Iterator begin() const { return {m_columns, 0}; }
    [[nodiscard]] Iterator end() const { return {m_columns, static_cast<std::ptrdiff_t>(size())}; }

private:
    const BarColumns* m_columns;
};

} // namespace aetherion::chart
