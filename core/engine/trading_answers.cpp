#include "core/engine/trading_answers.h"

namespace aetherion::engine {

namespace {
constexpr std::size_t kKeptAnswers = 10'000;
} // namespace

void TradingAnswers::put(contract::CommandId command, contract::TradingAnswer answer, contract::FactNumber fact) {
    keep(command, {std::move(answer), fact});
}

void TradingAnswers::putUnrecorded(contract::CommandId command) { keep(command, {.recorded = false}); }

void TradingAnswers::keep(contract::CommandId command, Kept answer) {
    {
        const std::lock_guard lock(m_mutex);
        m_answers.insert_or_assign(command, std::move(answer));
        while (m_answers.size() > kKeptAnswers)
            m_answers.erase(m_answers.begin());
    }
    m_changed.notify_all();
}

Result<contract::TradingAnswer> TradingAnswers::await(contract::CommandId command, Duration timeout) {
    const auto deadline = std::chrono::steady_clock::now() + timeout;
    Kept kept;
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait_until(lock, deadline, [&] { return m_closed || m_answers.contains(command); });
        const auto found = m_answers.find(command);
        if (found == m_answers.end())
            return failAt("the engine", m_closed ? "it stops; what became of this is in the list of orders"
                                                 : "no answer yet; what became of this is in the list of orders");
        kept = found->second;
    }
    if (!kept.recorded)
        return failAt("the ledger", "it did not take this; what became of it is in the list of orders");
    const Duration left =
        std::max(Duration(0), std::chrono::duration_cast<Duration>(deadline - std::chrono::steady_clock::now()));
    if (kept.fact != 0)
        if (const Status durable = m_recorder.awaitFact(kept.fact, left); !durable)
            return tl::unexpected(durable.error());
    const std::lock_guard lock(m_mutex);
    m_answers.erase(command);
    return std::move(kept.answer);
}

void TradingAnswers::close() {
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
    }
    m_changed.notify_all();
}

} // namespace aetherion::engine
