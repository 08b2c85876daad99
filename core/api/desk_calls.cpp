#include "core/api/desk_calls.h"

#include <algorithm>
#include <exception>
#include <spdlog/spdlog.h>

namespace aetherion::api {

namespace {

constexpr auto kLookAtFills = std::chrono::milliseconds(10);

bool takesAway(const contract::TradingCommand& command) {
    return std::holds_alternative<contract::CancelOrder>(command) ||
           std::holds_alternative<contract::CancelOrders>(command) ||
           std::holds_alternative<contract::Flatten>(command);
}

} // namespace

const trading::Order* findOrder(const contract::TradingView& view, trading::OrderId order) {
    // Newest first.
    const auto found = std::lower_bound(view.orders.begin(), view.orders.end(), order,
                                        [](const trading::Order& each, trading::OrderId id) { return each.id > id; });
    return found != view.orders.end() && found->id == order ? &*found : nullptr;
}

DeskCalls::DeskCalls(contract::TradingPort& trading) : m_trading(trading), m_fillThread([this] { watchFills(); }) {}

DeskCalls::~DeskCalls() { finish(); }

void DeskCalls::finish() {
    m_answers.finish();
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
    }
    m_changed.notify_all();
    if (m_fillThread.joinable())
        m_fillThread.join();
}

void DeskCalls::ask(contract::TradingCommand command, Done done) {
    if (m_asking >= kMostWaiting && !takesAway(command))
        return done(failAt("the engine", "too many requests wait for it; nothing was done"));
    const auto deadline = std::chrono::steady_clock::now() + kAnswerTime;
    const contract::CommandId id = m_trading.send(std::move(command));
    const auto shared = std::make_shared<Done>(std::move(done));
    ++m_asking;
    const bool waiting = m_answers.post([this, id, deadline, shared] {
        const Duration left = std::max<Duration>(deadline - std::chrono::steady_clock::now(), Duration(0));
        auto answer = m_trading.await(id, left);
        --m_asking;
        (*shared)(std::move(answer));
    });
    if (!waiting) {
        --m_asking;
        (*shared)(failAt("the engine", "too many requests wait for it; what became of this is in the list of orders"));
    }
}

void DeskCalls::awaitFill(trading::OrderId order, Filled done) {
    {
        const std::lock_guard lock(m_mutex);
        if (!m_closed) {
            m_waiting.push_back({order, std::chrono::steady_clock::now() + kFillTime, std::move(done)});
            m_changed.notify_all();
            return;
        }
    }
    const auto view = m_trading.trading();
    done(*view, findOrder(*view, order));
}

void DeskCalls::watchFills() {
    std::unique_lock lock(m_mutex);
    while (!m_closed || !m_waiting.empty()) {
        m_changed.wait(lock, [this] { return m_closed || !m_waiting.empty(); });
        m_changed.wait_for(lock, kLookAtFills, [this] { return m_closed; });
        const auto view = m_trading.trading();
        const auto now = std::chrono::steady_clock::now();
        const auto due = std::partition(m_waiting.begin(), m_waiting.end(), [&](const Waiting& each) {
            const trading::Order* order = findOrder(*view, each.order);
            return !m_closed && now < each.deadline && (!order || trading::isOpen(order->state));
        });
        std::vector<Waiting> ready(std::make_move_iterator(due), std::make_move_iterator(m_waiting.end()));
        m_waiting.erase(due, m_waiting.end());
        lock.unlock();
        for (const Waiting& each : ready) {
            try {
                each.done(*view, findOrder(*view, each.order));
            } catch (const std::exception& error) {
                spdlog::error("api: the answer about order {} failed: {}", each.order, error.what());
            }
        }
        lock.lock();
    }
}

} // namespace aetherion::api
