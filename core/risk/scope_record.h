#pragma once
// What the file `risk-scopes` keeps: the holds of every scope, and the next hold's number.
//
// As text: one line of JSON, and a line with its SHA-256, as in risk_record.h. Thread: values.
#include "core/risk/risk_state.h"
#include "core/risk/scope.h"

#include <vector>

namespace aetherion::risk {

/// A hold of one scope. Numbers count within this record, apart from the kill switch's.
struct ScopeHold {
    Scope scope;
    Hold hold;
    /// What put it there, as its rail names it; empty where a person did.
    std::string cause{};
    /// While the cause stands nobody resumes. False without a cause.
    bool causeStands = false;
    bool operator==(const ScopeHold&) const = default;
};

struct ScopeRecord {
    /// Oldest first.
    std::vector<ScopeHold> holds;
    /// From 1; above every hold's number.
    std::int64_t nextHold = 1;
    bool operator==(const ScopeRecord&) const = default;
};

[[nodiscard]] std::string encodeScopeRecord(const ScopeRecord& record);
/// Refuses what is cut short, edited, contradictory, or written by a later version.
[[nodiscard]] Result<ScopeRecord> decodeScopeRecord(std::string_view text);

} // namespace aetherion::risk
