#pragma once
// A contiguous row of values that grows at both ends: history is read backwards in pages while new bars arrive at the
// other end.
//
// Room is kept for one eighth more at the end that grows, so that a million values are moved a few times and not once a
// page, and no more than a quarter of the memory lies idle. Thread: one at a time.
#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace aetherion::chart {

template <typename T> class GrowingColumn {
public:
    [[nodiscard]] std::size_t size() const { return m_slots.size() - m_first; }
    [[nodiscard]] bool empty() const { return size() == 0; }
    [[nodiscard]] const T& operator[](std::size_t i) const { return m_slots[m_first + i]; }
    [[nodiscard]] const T& front() const { return m_slots[m_first]; }
    [[nodiscard]] const T& back() const { return m_slots.back(); }
    [[nodiscard]] std::span<const T> values() const { return std::span<const T>(m_slots).subspan(m_first); }
    [[nodiscard]] std::size_t bytes() const { return m_slots.capacity() * sizeof(T); }

    void append(const T& value) {
        if (m_slots.size() == m_slots.capacity())
            m_slots.reserve(m_slots.size() + slack());
        m_slots.push_back(value);
    }
    void append(std::span<const T> values) {
        if (m_slots.size() + values.size() > m_slots.capacity())
            m_slots.reserve(m_slots.size() + std::max(values.size(), slack()));
        m_slots.insert(m_slots.end(), values.begin(), values.end());
    }
    void prepend(std::span<const T> values) {
        if (values.size() > m_first) {
            const std::size_t room = values.size() + slack();
            std::vector<T> wider(room + size());
            std::copy(m_slots.begin() + static_cast<std::ptrdiff_t>(m_first), m_slots.end(),
                      wider.begin() + static_cast<std::ptrdiff_t>(room));
            m_slots = std::move(wider);
            m_first = room;
        }
        m_first -= values.size();
        std::copy(values.begin(), values.end(), m_slots.begin() + static_cast<std::ptrdiff_t>(m_first));
    }
    /// Keeps the first `count`.
    void truncate(std::size_t count) { m_slots.resize(m_first + std::min(count, size())); }
    void clear() {
        m_slots = {};
        m_first = 0;
    }

private:
    [[nodiscard]] std::size_t slack() const { return 64 + size() / 8; }

    std::vector<T> m_slots;
    /// What lies before is room.
    std::size_t m_first = 0;
};

} // namespace aetherion::chart
