#pragma once
// The tokens as the api thread asks for them: in memory, so that nobody waits for a database; read again every two
// seconds and after every change through the API, so that what another process changes is soon in force. While the
// store cannot be read, what was known stays in force; what expires does so by the clock.
//
// Thread: find() and stillValid() on the api thread; the rest too, but `call` runs on an inner thread.
#include "core/api/blocking_calls.h"
#include "core/api/start_token.h"
#include "core/base/bearer_token.h"
#include "core/base/clock.h"
#include "core/contract/token_port.h"
#include "core/http/caller.h"

#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace aetherion::api {

class TokenBook final : public http::Callers {
public:
    /// `port` may be null: then there is the start token alone. All outlive the book.
    TokenBook(const StartToken& start, contract::TokenPort* port, const Clock& clock);
    ~TokenBook() override;
    TokenBook(const TokenBook&) = delete;
    TokenBook& operator=(const TokenBook&) = delete;

    [[nodiscard]] std::optional<http::Caller> find(std::string_view token) const override;
    [[nodiscard]] bool stillValid(const http::Caller& caller) const override;

    /// Reads the store soon; what waits to be read is not asked for again.
    void refresh();
    /// The same, and waits for it, so long at most.
    void refreshNow(Duration patience);
    using Then = std::function<void()>;
    /// Runs `call` with the store's tokens where waiting is allowed, and what it returns when its changes are in force.
    /// False when too many wait already, or there is no port.
    [[nodiscard]] bool post(std::function<Then(contract::TokenPort&)> call);
    /// Runs what is queued, and joins; the destructor does it too.
    void finish();

    static constexpr std::chrono::seconds kReadEvery{2};

private:
    struct Entry {
        TokenDigest digest{};
        std::optional<Timestamp> expires;
        Timestamp lastUsed;
        http::Caller caller;
    };
    using Entries = std::vector<Entry>;
    void read();
    [[nodiscard]] std::shared_ptr<const Entries> entries() const;
    void noteUse(const Entry& entry) const;

    const StartToken& m_start;
    contract::TokenPort* const m_port;
    const Clock& m_clock;
    mutable std::mutex m_mutex;
    std::shared_ptr<const Entries> m_entries = std::make_shared<Entries>();
    /// By token's id, to the hour; not in the store yet.
    mutable std::map<std::string, Timestamp> m_used;
    std::atomic<bool> m_reading{false};
    bool m_failureTold = false;
    BlockingCalls m_calls;
};

} // namespace aetherion::api
