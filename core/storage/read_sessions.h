#pragma once
// The connections that one reader reads through, opened when they are needed and again when they have failed.
//
// Thread: the one that uses it first.
#include "core/storage/database_file.h"
#include "core/storage/read_session.h"

#include <functional>
#include <memory>
#include <stop_token>

namespace aetherion::storage {

class ReadSessions {
public:
    /// `patience` is how long a call waits for a server that is away.
    ReadSessions(StoreAddress address, Duration patience) : m_address(std::move(address)), m_patience(patience) {}

    [[nodiscard]] const StoreAddress& address() const { return m_address; }
    /// Opens what is not open; no repetition.
    [[nodiscard]] Result<ReadSession*> open(Database database);

    /// Reads one state of a database: `read` is called within a transaction, and called again over a new connection
    /// when the database failed it.
    template <typename T>
    [[nodiscard]] Result<T> read(Database database, const std::stop_token& stop,
                                 const std::function<Result<T>(ReadSession&)>& read) {
        Result<T> answer = fail("cancelled");
        const Status done = repeat(database, stop, [&](ReadSession& session) -> Status {
            const auto transaction = session.begin();
            if (!transaction)
                return tl::unexpected(transaction.error());
            answer = read(session);
            return answer ? Status() : tl::unexpected(answer.error());
        });
        if (!done)
            return tl::unexpected(done.error());
        return answer;
    }

private:
    [[nodiscard]] Status repeat(Database database, const std::stop_token& stop,
                                const std::function<Status(ReadSession&)>& read);
    [[nodiscard]] std::unique_ptr<ReadSession>& slot(Database database);

    StoreAddress m_address;
    Duration m_patience;
    /// A server needs the first alone.
    std::unique_ptr<ReadSession> m_ledger;
    std::unique_ptr<ReadSession> m_market;
    /// Has the last call waited in vain?
    bool m_away = false;
};

} // namespace aetherion::storage
