#pragma once
// Objects that were shared once and are no more, to be filled anew: what is published many times a second keeps the
// memory that it had, down to its vectors and texts.
//
// Thread: take() one at a time; whoever holds what was taken may let go of it on any thread.
#include <array>
#include <atomic>
#include <cstddef>
#include <memory>

namespace aetherion::base {

template <typename T> class Spares {
public:
    /// One that nobody else holds, as its last holder left it, or a new one.
    [[nodiscard]] std::shared_ptr<T> take() {
        for (const std::shared_ptr<T>& each : m_made)
            if (each.use_count() == 1) {
                // Whatever others read of it happened before they let go.
                std::atomic_thread_fence(std::memory_order_acquire);
                return each;
            }
        m_next = (m_next + 1) % m_made.size();
        m_made[m_next] = std::make_shared<T>();
        return m_made[m_next];
    }

private:
    /// What is shown, what was shown before it, and what two slow readers hold.
    std::array<std::shared_ptr<T>, 4> m_made;
    std::size_t m_next = 0;
};

} // namespace aetherion::base
