#pragma once
// Requests that wait for one of several threads: small ones first, but no large one for ever.
//
// A large request is one that keeps a thread busy for long. At most all threads but one work at large ones, so that the
// small ones are never all behind them; where there is a single thread, a large one has its turn after kSmallInARow
// small ones. Each kind keeps its order. Bounded: when it is full nothing more is taken.
//
// Thread: any.
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>

namespace aetherion::storage {

class StoreReader;

enum class RequestSize : std::uint8_t { Small, Large };

class RequestQueue {
public:
    using Task = std::function<void(StoreReader*)>;
    struct Request {
        Task task;
        RequestSize size = RequestSize::Small;
    };

    RequestQueue(std::size_t capacity, std::size_t threads) : m_capacity(capacity), m_threads(threads) {}

    enum class Taken : std::uint8_t { Yes, Full, Closed };
    /// `request` is moved from only when it is taken.
    [[nodiscard]] Taken push(Request& request);
    /// Waits for one; nothing when closed and drained. Say finished() of each.
    [[nodiscard]] std::optional<Request> pop();
    void finished(const Request& request);
    /// No more is taken in; what waits is still handed out.
    void close();

private:
    static constexpr int kSmallInARow = 8;
    [[nodiscard]] bool largeMayRun() const;
    [[nodiscard]] std::deque<Request>* next();

    const std::size_t m_capacity;
    const std::size_t m_threads;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Request> m_small;
    std::deque<Request> m_large;
    std::size_t m_largeRunning = 0;
    int m_smallInARow = 0;
    bool m_closed = false;
};

} // namespace aetherion::storage
