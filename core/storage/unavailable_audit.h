#pragma once
// Stands in for an audit log that could not be opened: refuses to record, says why, and counts what it was told.
//
// Trading is Halted while it is in use. Thread: any.
#include "core/contract/audit_port.h"

#include <atomic>
#include <utility>

namespace aetherion::storage {

class UnavailableAudit final : public contract::AuditPort {
public:
    explicit UnavailableAudit(Error why) : m_why(std::move(why)) {}

    [[nodiscard]] Result<std::int64_t> recordNow(contract::AuditEntry) override { return tl::unexpected(m_why); }
    bool note(contract::AuditEntry) noexcept override {
        m_lost.fetch_add(1);
        return false;
    }
    [[nodiscard]] contract::AuditHealth health() const override {
        return {.error = m_why.text(), .head = {}, .lost = m_lost.load()};
    }

private:
    const Error m_why;
    std::atomic<std::uint64_t> m_lost{0};
};

} // namespace aetherion::storage
