#include "core/storage/read_sessions.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>

namespace aetherion::storage {

namespace {

constexpr int kReadings = 3;
constexpr Duration kFirstPause = std::chrono::milliseconds(50);
constexpr Duration kLongestPause = std::chrono::seconds(1);

void pauseUnlessStopped(Duration pause, const std::stop_token& stop) {
    std::mutex mutex;
    std::condition_variable_any changed;
    std::unique_lock lock(mutex);
    changed.wait_for(lock, stop, pause, [] { return false; });
}

} // namespace

std::unique_ptr<ReadSession>& ReadSessions::slot(Database database) {
    return m_address.server || database == Database::Ledger ? m_ledger : m_market;
}

Result<ReadSession*> ReadSessions::open(Database database) {
    auto& session = slot(database);
    if (!session) {
        auto opened = ReadSession::open(m_address, database);
        if (!opened)
            return tl::unexpected(opened.error());
        session = std::move(*opened);
    }
    return session.get();
}

Status ReadSessions::repeat(Database database, const std::stop_token& stop,
                            const std::function<Status(ReadSession&)>& read) {
    const auto deadline = std::chrono::steady_clock::now() + m_patience;
    Duration pause = kFirstPause;
    for (int readings = 0;;) {
        if (stop.stop_requested())
            return fail("cancelled");
        const auto session = open(database);
        Status answer;
        if (session) {
            m_away = false;
            answer = read(**session);
            if (answer || !(*session)->broken())
                return answer;
            slot(database).reset();
            if (++readings < kReadings)
                continue;
            if (!isAway(answer.error()))
                return answer;
        } else {
            answer = tl::unexpected(session.error());
            if (!isAway(answer.error()))
                return answer;
        }
        if (m_away || std::chrono::steady_clock::now() >= deadline) {
            m_away = true;
            return failAt(m_address.text(), "the server does not answer; what it holds can be read when it is back");
        }
        pauseUnlessStopped(pause, stop);
        pause = std::min(pause * 2, kLongestPause);
    }
}

} // namespace aetherion::storage
