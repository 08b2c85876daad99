#pragma once
// Asks the desk on behalf of requests, and waits for its answers and for fills on threads of its own.
//
// A command is sent at once, in the order of the calls; what is waited for is that it is carried out and durable. Every
// wait has an end, after which the answer says that the outcome is not known. Bounded: when too many wait, what would
// place or change an order is refused before it is sent; what takes orders away is sent all the same.
//
// Thread: any. `Done` and `Filled` are called once, on an inner thread or before the call returns.
#include "core/api/blocking_calls.h"
#include "core/contract/trading_port.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace aetherion::api {

class DeskCalls {
public:
    explicit DeskCalls(contract::TradingPort& trading);
    ~DeskCalls();
    DeskCalls(const DeskCalls&) = delete;
    DeskCalls& operator=(const DeskCalls&) = delete;

    using Done = std::function<void(Result<contract::TradingAnswer>)>;
    void ask(contract::TradingCommand command, Done done);
    /// Something else that waits for the disk: a resume.
    [[nodiscard]] bool post(std::function<void()> call) { return m_answers.post(std::move(call)); }

    /// The newest view, and the order in it: null while the view has not got it.
    using Filled = std::function<void(const contract::TradingView&, const trading::Order*)>;
    /// When the order is no longer open, or `kFillTime` has passed.
    void awaitFill(trading::OrderId order, Filled done);

    /// Answers whoever waits with what there is, and joins; the destructor does it too.
    void finish();

    static constexpr std::chrono::seconds kAnswerTime{5};
    static constexpr std::chrono::seconds kFillTime{5};

private:
    struct Waiting {
        trading::OrderId order = 0;
        std::chrono::steady_clock::time_point deadline;
        Filled done;
    };
    void watchFills();

    static constexpr int kMostWaiting = 200;
    contract::TradingPort& m_trading;
    std::atomic<int> m_asking{0};
    BlockingCalls m_answers;

    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_closed = false;
    std::vector<Waiting> m_waiting;
    std::thread m_fillThread;
};

/// Null where the view does not hold it.
[[nodiscard]] const trading::Order* findOrder(const contract::TradingView& view, trading::OrderId order);

} // namespace aetherion::api
