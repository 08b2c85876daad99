#pragma once
// Where the scopes' holds are kept so that they outlive the process: scope_file.h, in tests one that fails.
//
// Thread: one at a time (ScopeStates sees to that). Each may take as long as a disk takes.
#include "core/risk/kept_file.h"
#include "core/risk/scope_record.h"

namespace aetherion::risk {

struct ScopeLoad {
    RiskLoadOutcome outcome = RiskLoadOutcome::Unreadable;
    ScopeRecord record;
    /// Why it could not be read.
    std::string reason;
};

class ScopeStore {
public:
    virtual ~ScopeStore() = default;
    [[nodiscard]] virtual ScopeLoad load() = 0;
    /// On return it is on the disk.
    [[nodiscard]] virtual Status save(const ScopeRecord& record) = 0;
};

} // namespace aetherion::risk
