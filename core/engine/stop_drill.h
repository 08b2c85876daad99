#pragma once
// The drill of the emergency stop: can every channel still stop trading, and how fast? At the start, daily, on demand.
//
// It goes through the gate that stands before every order, without stopping anyone. Neither a second kill switch with a
// gate of its own would do, which proves only itself, nor a real stop, which stops. So each channel does what it does
// in earnest, but for a test bit: the latch's one word has a bit beside the state, the gate reads both in the same
// atomic read, and the bit counts for canary orders (Channel::Drill) alone.
//
// - api, window: the call sets the bit as trip() sets the state. Both are that one call.
// - file: a file beside EMERGENCY_STOP, seen by the kill watch as that is. EMERGENCY_STOP itself is never made, read or
//   removed here.
// - signal: SIGUSR1 through its handler and the kill watch, with a mark that only this process can give it.
// - rail: a hold of channel "rail" on the canaries' account, as a portfolio rail puts it, and released.
//
// While trading is Halted there is nothing to learn, and a drill is refused; when a stop comes meanwhile, the drill
// ends without a finding. The stop stands throughout. Thread: any; one drill at a time. Takes a fifth of a second or
// so.
#include "core/base/clock.h"
#include "core/contract/audit_port.h"
#include "core/engine/drill_slot.h"
#include "core/risk/drill.h"
#include "core/risk/kept_file.h"
#include "core/risk/kill_switch.h"
#include "core/risk/scope_states.h"

#include <filesystem>
#include <mutex>
#include <vector>

namespace aetherion::engine {

struct DrillPlaces {
    /// Watched by the kill watch.
    std::filesystem::path drillFile;
    /// Where what was found is kept.
    std::filesystem::path history;
};

class StopDrill {
public:
    StopDrill(DrillPlaces places, risk::KillSwitch& killSwitch, risk::ScopeStates& scopes, contract::AuditPort& audit,
              DrillSlot& slot, const Clock& clock);

    /// One record for each channel. Refused: nothing trades, a stop stands, another drill is on.
    [[nodiscard]] Result<std::vector<risk::DrillRecord>> run(const std::string& who, const std::string& channel);
    /// About once a second: drills at the start, as soon as something trades, and a day after the last; keeps the
    /// sentence young.
    void tick();
    [[nodiscard]] risk::DrillHistory history() const;

private:
    /// Nothing when a genuine stop came meanwhile.
    [[nodiscard]] std::optional<risk::DrillRecord> tryChannel(const std::string& channel);
    [[nodiscard]] Status act(const std::string& channel);
    void endAct(const std::string& channel);
    [[nodiscard]] bool isStopped() const;
    [[nodiscard]] bool isDue() const;
    void keep(const risk::DrillRecord& record, const std::string& who, const std::string& through);

    DrillPlaces m_places;
    risk::KillSwitch& m_killSwitch;
    risk::ScopeStates& m_scopes;
    contract::AuditPort& m_audit;
    DrillSlot& m_slot;
    const Clock& m_clock;
    std::mutex m_drilling;
    std::uint64_t m_drill = 0;

    mutable std::mutex m_mutex;
    /// Since the start.
    std::optional<std::chrono::steady_clock::time_point> m_lastDrill;
    risk::DrillHistory m_history;
    risk::KeptFile m_file;
};

} // namespace aetherion::engine
