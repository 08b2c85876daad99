#pragma once
// Reads stored rows, newest first, one page at a time, and hands them over on the GUI thread.
//
// The port answers on a reader's thread; what it answers after reset() or destruction is thrown away. Thread: GUI.
#include "core/contract/history_port.h"

#include <QCoreApplication>
#include <QMetaObject>

#include <functional>
#include <memory>

namespace aetherion::boards {

template <typename Row> class HistoryPages {
public:
    using Read = void (contract::HistoryPort::*)(contract::HistoryQuery, std::stop_token,
                                                 contract::Completion<contract::Page<Row>>);
    using Taken = std::function<void(Result<std::vector<Row>>)>;

    HistoryPages(contract::HistoryPort& history, Read read, Taken taken)
        : m_history(history), m_read(read), m_taken(std::move(taken)) {}
    ~HistoryPages() { m_stop.request_stop(); }
    HistoryPages(const HistoryPages&) = delete;
    HistoryPages& operator=(const HistoryPages&) = delete;

    /// Another subject: begins again with its newest row.
    void reset(contract::HistoryQuery query) {
        m_stop.request_stop();
        m_stop = std::stop_source();
        m_alive = std::make_shared<int>(0);
        m_query = std::move(query);
        m_query->newestFirst = true;
        m_query->cursor.clear();
        m_busy = m_ended = false;
    }
    /// Asks for the next page where there may be one and none is under way.
    void more() {
        if (!m_query || m_busy || m_ended)
            return;
        m_busy = true;
        (m_history.*m_read)(*m_query, m_stop.get_token(),
                            [this, alive = std::weak_ptr(m_alive)](Result<contract::Page<Row>> page) {
                                QMetaObject::invokeMethod(
                                    qApp,
                                    [this, alive, page = std::move(page)]() mutable {
                                        if (!alive.expired())
                                            take(std::move(page));
                                    },
                                    Qt::QueuedConnection);
                            });
    }
    /// What was asked is void; reset() begins again.
    void forget() {
        m_stop.request_stop();
        m_alive = std::make_shared<int>(0);
        m_query.reset();
        m_busy = m_ended = false;
    }
    /// A subject was given.
    [[nodiscard]] bool begun() const { return m_query.has_value(); }
    [[nodiscard]] bool busy() const { return m_busy; }
    [[nodiscard]] bool ended() const { return m_ended; }

private:
    void take(Result<contract::Page<Row>> page) {
        m_busy = false;
        if (!page) {
            m_taken(tl::unexpected(page.error()));
            return;
        }
        m_query->cursor = page->cursor;
        m_ended = page->cursor.empty();
        m_taken(std::move(page->rows));
    }

    contract::HistoryPort& m_history;
    const Read m_read;
    const Taken m_taken;
    std::optional<contract::HistoryQuery> m_query;
    std::stop_source m_stop;
    std::shared_ptr<int> m_alive = std::make_shared<int>(0);
    bool m_busy = false;
    bool m_ended = false;
};

} // namespace aetherion::boards
