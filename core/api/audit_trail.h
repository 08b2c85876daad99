#pragma once
// Puts on record what the gate refused and what requests changed, each with its request's id, and nothing that a
// client has said: causes and routes are the program's own words.
//
// A client that is refused all day must not fill a disk. The first few of a kind are recorded one by one; those after
// them are counted, and their number is recorded when the minute is over. Beyond a budget for all records (a burst of
// 60, then two a minute) counts go on adding up until there is room. What a valid token changes is bounded by its rate;
// stops are not, and are counted in the same way.
//
// Thread: any; never waits (AuditPort::note).
#include "core/base/clock.h"
#include "core/contract/audit_port.h"
#include "core/http/witness.h"

#include <map>
#include <mutex>

namespace aetherion::api {

class AuditTrail final : public http::Witness {
public:
    /// `port` may be null: then nothing is recorded. Both outlive it.
    AuditTrail(contract::AuditPort* port, const Clock& clock);
    ~AuditTrail() override;
    AuditTrail(const AuditTrail&) = delete;
    AuditTrail& operator=(const AuditTrail&) = delete;

    void refused(const http::Request& request, const http::Route* route, int status, std::string_view cause) override;
    void answered(const http::Admitted& request, int status) override;
    /// Records the counts of minutes that are over; to be called every few seconds.
    void flush();
    /// A refusal that no gate has seen: a socket's token, an account that is not the caller's.
    void note(const std::string& who, const std::string& channel, const std::string& what, int status,
              std::string_view cause, const std::string& requestId);

    /// Of one kind in a minute.
    static constexpr int kOneByOne = 5;
    static constexpr int kStopsOneByOne = 60;
    static constexpr double kBurst = 60;
    static constexpr double kPerMinute = 2;

private:
    struct Kind {
        std::string who;
        std::string channel;
        std::string action;
        std::string what;
        std::string outcome;
        auto operator<=>(const Kind&) const = default;
    };
    struct Tally {
        Timestamp since;
        int seen = 0;
        int unrecorded = 0;
        std::string lastRequest;
    };
    enum class Room : std::uint8_t { Budgeted, Stops, Changes };
    void add(Kind kind, const std::string& requestId, Room room);
    void write(const Kind& kind, const std::string& reason);
    [[nodiscard]] bool takeRoom(Timestamp now);
    void settle(Timestamp now, bool all);

    contract::AuditPort* const m_port;
    const Clock& m_clock;
    std::mutex m_mutex;
    std::map<Kind, Tally> m_tallies;
    double m_room = kBurst;
    Timestamp m_filled;
};

} // namespace aetherion::api
