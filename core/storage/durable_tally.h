#pragma once
// What of this run is in the spool, what has reached the server, and from when on a fact may be called durable.
//
// A fact is durable once the server has committed it; when the server is away, or has not done so for a second, once
// the spool holds it, which is on the disk. Thread: any, all methods.
#include "core/storage/record_inbox.h"

#include <chrono>
#include <deque>
#include <mutex>
#include <optional>
#include <string>

namespace aetherion::storage {

/// A server that takes longer to answer counts as away until it does.
inline constexpr Duration kServerPatience = std::chrono::seconds(1);

class DurableTally {
public:
    using Clock = std::chrono::steady_clock;

    /// On the disk, in the spool.
    void spooled(Amounts more, Clock::time_point now);
    /// In the database.
    void applied(Amounts more);
    /// The server has been asked something that it has not answered yet; nothing: it has.
    void asking(std::optional<Clock::time_point> since);
    /// The last thing that it was asked went wrong; nothing: it went well.
    void failed(std::optional<std::string> reason, Clock::time_point now);

    struct Away {
        Clock::time_point since;
        std::string reason;
    };
    [[nodiscard]] std::optional<Away> away(Clock::time_point now) const;
    /// In all.
    [[nodiscard]] std::uint64_t durableFacts(Clock::time_point now);
    /// What is in the database or, while that is away, in the spool.
    [[nodiscard]] Amounts settled(Clock::time_point now) const;
    /// Is a fact in the spool that the database has not got yet?
    [[nodiscard]] bool factsWait() const;
    /// When durableFacts() may grow by nothing but the passing of time.
    [[nodiscard]] std::optional<Clock::time_point> nextChange() const;

private:
    struct Waiting {
        Clock::time_point since;
        std::uint64_t facts = 0;
    };
    [[nodiscard]] std::optional<Away> awayLocked(Clock::time_point now) const;
    mutable std::mutex m_mutex;
    Amounts m_spooled;
    Amounts m_applied;
    std::uint64_t m_durableFacts = 0;
    /// Spooled and neither applied nor waited for long enough: no more than a second's worth.
    std::deque<Waiting> m_waiting;
    std::optional<Clock::time_point> m_askedAt;
    std::optional<Away> m_failed;
};

} // namespace aetherion::storage
