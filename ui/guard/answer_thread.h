#pragma once
// Runs calls that wait (for a disk, for the engine) on a thread of its own, one after the other, and brings what they
// answer back by the event loop.
//
// Thread: GUI. An answer whose owner has gone meanwhile is dropped. Destruction waits for a call that is under way, so
// that a port is never spoken to after its user has gone: declare it last. A call that may wait for long looks at
// end().
#include <QCoreApplication>
#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <stop_token>
#include <utility>

namespace aetherion::guard {

class AnswerThread {
public:
    explicit AnswerThread(QObject& owner) : m_owner(&owner) { m_pool.setMaxThreadCount(1); }
    ~AnswerThread() {
        m_end.request_stop();
        m_pool.clear();
    }
    AnswerThread(const AnswerThread&) = delete;
    AnswerThread& operator=(const AnswerThread&) = delete;

    /// `call` runs there and touches no widget; `done` takes its answer here.
    template <typename Call, typename Done> void ask(Call call, Done done) {
        m_pool.start([owner = m_owner, call = std::move(call), done = std::move(done)]() {
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [owner, done, answer = call()]() {
                    if (owner)
                        done(answer);
                },
                Qt::QueuedConnection);
        });
    }

    /// Asked for when the owner goes; for the calls.
    [[nodiscard]] std::stop_token end() const { return m_end.get_token(); }

private:
    QPointer<QObject> m_owner;
    std::stop_source m_end;
    QThreadPool m_pool;
};

} // namespace aetherion::guard
