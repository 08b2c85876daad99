#pragma once
// Walks through a history query's pages on a thread that may wait: a job's, or a command's.
//
// While one page is worked on, the next one is already being read. Thread: one at a time; not the GUI's, the engine's
// or the API's. Each page is waited for at most kPageTimeout.
#include "core/contract/history_port.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>

namespace aetherion::engine {

inline constexpr Duration kPageTimeout = std::chrono::seconds(30);

/// Waits for the one answer of an asynchronous request.
template <typename T> class Awaited {
public:
    [[nodiscard]] contract::Completion<T> completion() const {
        return [shared = m_shared](Result<T> result) {
            const std::lock_guard lock(shared->mutex);
            shared->result = std::move(result);
            shared->done.notify_all();
        };
    }
    [[nodiscard]] Result<T> get(Duration timeout = kPageTimeout) const {
        std::unique_lock lock(m_shared->mutex);
        if (!m_shared->done.wait_for(lock, timeout, [&] { return m_shared->result.has_value(); }))
            return fail("the store did not answer in time");
        return std::move(*m_shared->result);
    }

private:
    struct Shared {
        std::mutex mutex;
        std::condition_variable done;
        std::optional<Result<T>> result;
    };
    std::shared_ptr<Shared> m_shared = std::make_shared<Shared>();
};

template <typename Row> class HistoryCursor {
public:
    using Read = void (contract::HistoryPort::*)(contract::HistoryQuery, std::stop_token,
                                                 contract::Completion<contract::Page<Row>>);

    HistoryCursor(contract::HistoryPort& history, Read read, contract::HistoryQuery query)
        : m_history(history), m_read(read), m_query(std::move(query)) {}

    /// The next page; empty at the end.
    [[nodiscard]] Result<std::vector<Row>> next(const std::stop_token& stop) {
        if (m_ended)
            return std::vector<Row>{};
        if (!m_asked)
            ask(stop);
        auto page = m_asked->get();
        m_asked.reset();
        if (!page)
            return tl::unexpected(page.error());
        m_query.cursor = std::move(page->cursor);
        m_ended = m_query.cursor.empty();
        if (!m_ended)
            ask(stop);
        return std::move(page->rows);
    }

private:
    void ask(const std::stop_token& stop) {
        m_asked.emplace();
        (m_history.*m_read)(m_query, stop, m_asked->completion());
    }

    contract::HistoryPort& m_history;
    Read m_read;
    contract::HistoryQuery m_query;
    std::optional<Awaited<contract::Page<Row>>> m_asked;
    bool m_ended = false;
};

} // namespace aetherion::engine
