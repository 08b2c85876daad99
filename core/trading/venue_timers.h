#pragma once
// What happens at the venue when time comes to it: an order or a cancellation arrives, a session ends.
//
// Served by time, then in the order in which they were set. One whose order has changed meanwhile is for the desk to
// pass over. Thread: the engine's.
#include "core/trading/order.h"

#include <cstdint>
#include <queue>
#include <vector>

namespace aetherion::trading {

struct VenueTimer {
    enum class Kind : std::uint8_t { OrderArrives, CancellationArrives, SessionEnds };

    Timestamp time;
    std::uint64_t sequence = 0;
    OrderId order = 0;
    Kind kind = Kind::OrderArrives;
};

class VenueTimers {
public:
    void set(VenueTimer::Kind kind, OrderId order, Timestamp time) { m_queue.push({time, ++m_sequence, order, kind}); }
    [[nodiscard]] bool isDue(Timestamp now) const { return !m_queue.empty() && m_queue.top().time <= now; }
    VenueTimer takeNext() {
        const VenueTimer next = m_queue.top();
        m_queue.pop();
        return next;
    }

private:
    struct Later {
        bool operator()(const VenueTimer& a, const VenueTimer& b) const {
            return a.time != b.time ? a.time > b.time : a.sequence > b.sequence;
        }
    };

    std::uint64_t m_sequence = 0;
    std::priority_queue<VenueTimer, std::vector<VenueTimer>, Later> m_queue;
};

} // namespace aetherion::trading
