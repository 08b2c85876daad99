#pragma once
// Sums over the last n rows of numbers, in constant time and without drift.
//
// Nothing is ever subtracted, so no error stays behind when a large row leaves the window. The rows live in a ring. At
// each full turn of it every slot becomes the sum of itself and the slots behind it; until the next turn the window is
// the slots not yet overwritten, whose sum stands in the oldest of them, and the rows of this turn, which are added up
// as they come. Each result is a sum of at most n terms in an order that depends on the position in the ring alone.
//
// State is restored by startAt() and pushing the rows again. No allocation after construction. Thread: one at a time.
#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

namespace aetherion::features {

template <std::size_t Width> class RollingSums {
public:
    using Row = std::array<double, Width>;

    /// `rows` in the window, at least 1.
    explicit RollingSums(std::size_t rows) : m_slots(rows) {}

    void push(const Row& row) {
        m_slots[m_next] = row;
        add(m_thisTurn, row);
        if (++m_next == m_slots.size())
            turn();
    }
    /// Of the rows held and `newest`.
    [[nodiscard]] Row sumsWith(const Row& newest) const {
        Row result = m_thisTurn;
        add(result, m_slots[m_next]);
        add(result, newest);
        return result;
    }
    /// sumsWith(row), then push(row), in one pass.
    Row take(const Row& row) {
        Row result;
        Row& slot = m_slots[m_next];
        for (std::size_t i = 0; i < Width; ++i) {
            result[i] = m_thisTurn[i] + slot[i] + row[i];
            m_thisTurn[i] += row[i];
            slot[i] = row[i];
        }
        if (++m_next == m_slots.size())
            turn();
        return result;
    }
    void clear() { startAt(0); }
    /// Empty; the next row goes into `slot`. Rows pushed now and up to the next turn count as those of a turn before.
    void startAt(std::size_t slot) {
        m_next = slot;
        m_thisTurn = {};
        std::fill(m_slots.begin(), m_slots.end(), Row{});
    }

private:
    static void add(Row& to, const Row& row) {
        for (std::size_t i = 0; i < Width; ++i)
            to[i] += row[i];
    }
    void turn() {
        for (std::size_t i = m_slots.size() - 1; i > 0; --i)
            add(m_slots[i - 1], m_slots[i]);
        m_next = 0;
        m_thisTurn = {};
    }

    /// Rows of this turn before m_next, sums of the turn before from there on: zero in the first turn.
    std::vector<Row> m_slots;
    Row m_thisTurn{};
    std::size_t m_next = 0;
};

} // namespace aetherion::features
