#pragma once
// A database server that does what it is told: answers, refuses, freezes. What it has committed is kept for looking at.
//
// Thread: any; the writers that it makes live on the store's.
#include "core/storage/connection.h"
#include "core/storage/data_store.h"
#include "core/storage/database_file.h"

#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace aetherion::test {

class FakeServer {
public:
    /// Refusing: every call fails at once. Frozen: calls come back, as failures, after the time-out or when it thaws.
    enum class Mode : std::uint8_t { Well, Refusing, Frozen };
    explicit FakeServer(Duration timeout = std::chrono::seconds(3)) : m_timeout(timeout) {}

    void become(Mode mode) {
        {
            const std::lock_guard lock(m_mutex);
            m_mode = mode;
        }
        m_changed.notify_all();
    }
    /// The next so many writes fail after nothing has been committed, or, `committed`, after everything has.
    void failWrites(int count, bool committed) {
        const std::lock_guard lock(m_mutex);
        m_failures = count;
        m_commitsBeforeFailing = committed;
    }
    void takeForEveryWrite(Duration time) {
        const std::lock_guard lock(m_mutex);
        m_pace = time;
    }
    [[nodiscard]] std::vector<contract::Record> committed() const {
        const std::lock_guard lock(m_mutex);
        return m_committed;
    }
    template <typename Row> [[nodiscard]] std::size_t count() const {
        const std::lock_guard lock(m_mutex);
        std::size_t found = 0;
        for (const auto& record : m_committed)
            found += std::holds_alternative<Row>(record) ? 1 : 0;
        return found;
    }
    [[nodiscard]] int opened() const {
        const std::lock_guard lock(m_mutex);
        return m_opened;
    }
    [[nodiscard]] storage::OpenWriter opener() {
        return [this]() -> Result<std::unique_ptr<storage::DatabaseWriter>> {
            if (const Status answered = call(); !answered)
                return tl::unexpected(answered.error());
            auto connection = storage::Connection::open(":memory:", storage::Access::Write, std::chrono::seconds(1));
            if (!connection)
                return tl::unexpected(connection.error());
            const std::lock_guard lock(m_mutex);
            ++m_opened;
            return std::make_unique<Writer>(*this, std::move(*connection));
        };
    }

private:
    class Writer final : public storage::DatabaseWriter {
    public:
        Writer(FakeServer& server, std::unique_ptr<storage::Connection> connection)
            : m_server(server), m_connection(std::move(connection)) {}
        [[nodiscard]] Result<storage::WriteOutcome> write(std::span<const contract::Record> records) override {
            return m_server.commit(records);
        }
        [[nodiscard]] Status makeDurable() override { return {}; }
        [[nodiscard]] Status keepAlive() const override { return m_server.call(); }
        [[nodiscard]] const storage::Connection& connection() const override { return *m_connection; }

    private:
        FakeServer& m_server;
        std::unique_ptr<storage::Connection> m_connection;
    };

    Status call() {
        std::unique_lock lock(m_mutex);
        if (m_mode == Mode::Frozen) {
            m_changed.wait_for(lock, m_timeout, [this] { return m_mode != Mode::Frozen; });
            return failAt("fake", "lost connection");
        }
        return m_mode == Mode::Well ? Status{} : failAt("fake", "connection refused");
    }
    Result<storage::WriteOutcome> commit(std::span<const contract::Record> records) {
        if (const Status answered = call(); !answered)
            return tl::unexpected(answered.error());
        std::unique_lock lock(m_mutex);
        const bool fails = m_failures > 0;
        m_failures -= fails ? 1 : 0;
        if (!fails || m_commitsBeforeFailing)
            m_committed.insert(m_committed.end(), records.begin(), records.end());
        if (fails)
            return failAt("fake", "lost connection during the commit");
        const Duration pace = m_pace;
        lock.unlock();
        std::this_thread::sleep_for(pace);
        return storage::WriteOutcome{};
    }

    const Duration m_timeout;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    Mode m_mode = Mode::Well;
    int m_failures = 0;
    bool m_commitsBeforeFailing = false;
    Duration m_pace{};
    int m_opened = 0;
    std::vector<contract::Record> m_committed;
};

} // namespace aetherion::test
