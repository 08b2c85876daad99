#pragma once
// Keeps what is put on record, for tests to look at; can be told to refuse, and to take its time.
#include "core/contract/audit_port.h"

#include <atomic>
#include <chrono>
#include <mutex>
#include <thread>
#include <vector>

namespace aetherion::test {

class FakeAudit final : public contract::AuditPort {
public:
    [[nodiscard]] Result<std::int64_t> recordNow(contract::AuditEntry entry) override {
        while (slow) {
            waiting = true;
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        if (broken)
            return failAt("audit.log", "the disk is full");
        return keep(std::move(entry));
    }
    bool note(contract::AuditEntry entry) noexcept override {
        keep(std::move(entry));
        return true;
    }
    [[nodiscard]] contract::AuditHealth health() const override {
        return {.writable = !broken, .error = {}, .head = {}};
    }

    [[nodiscard]] std::vector<contract::AuditEntry> entries() const {
        const std::lock_guard lock(m_mutex);
        return m_entries;
    }
    [[nodiscard]] std::vector<contract::AuditEntry> of(const std::string& action) const {
        std::vector<contract::AuditEntry> chosen;
        for (contract::AuditEntry& entry : entries())
            if (entry.action == action)
                chosen.push_back(std::move(entry));
        return chosen;
    }

    std::atomic<bool> broken = false;
    /// The disk does not answer while this is so; and somebody has waited for it.
    std::atomic<bool> slow = false;
    std::atomic<bool> waiting = false;

private:
    std::int64_t keep(contract::AuditEntry entry) {
        const std::lock_guard lock(m_mutex);
        m_entries.push_back(std::move(entry));
        return static_cast<std::int64_t>(m_entries.size());
    }
    mutable std::mutex m_mutex;
    std::vector<contract::AuditEntry> m_entries;
};

} // namespace aetherion::test
