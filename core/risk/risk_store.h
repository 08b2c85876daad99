#pragma once
// Where the kill switch keeps what must outlive it: the data folder (risk_folder.h), in tests one that fails.
//
// Thread: look() from any; the others from one at a time (the kill switch sees to that). Any of them may take as long
// as a disk takes; none is called before the latch is set.
#include "core/risk/risk_state_file.h"
#include "core/risk/stop_file.h"

namespace aetherion::risk {

class RiskStore {
public:
    virtual ~RiskStore() = default;
    [[nodiscard]] virtual RiskLoad load() = 0;
    [[nodiscard]] virtual Status save(const RiskRecord& record) = 0;
    /// The stop file, as StopFile describes these.
    [[nodiscard]] virtual StopSight look() const = 0;
    [[nodiscard]] virtual Result<std::string> raise(const Hold& hold) = 0;
    /// A second path that stops, which is always somebody else's: nothing of ours is written or removed there.
    [[nodiscard]] virtual StopSight lookSecond() const { return {StopPresence::Absent, {}, false, 0, {}, {}}; }
    [[nodiscard]] virtual std::string secondStopFilePath() const { return {}; }
    [[nodiscard]] virtual Status setAside(const std::string& key) = 0;
    [[nodiscard]] virtual Status putBack() = 0;
    virtual void discardAside() = 0;
    [[nodiscard]] virtual std::string stopFilePath() const = 0;
};

} // namespace aetherion::risk
