#pragma once
// Keeps what is recorded, for tests to look at; can be told to be slow.
#include "core/contract/recorder_port.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <vector>

namespace aetherion::test {

class FakeRecorder final : public contract::RecorderPort {
public:
    bool record(contract::Record record, contract::WhenFull) override {
        const std::lock_guard lock(m_mutex);
        m_records.push_back(std::move(record));
        return true;
    }
    [[nodiscard]] Result<contract::FactNumber> recordFact(contract::Record fact) override {
        if (full)
            return fail("the disk is full");
        const std::lock_guard lock(m_mutex);
        m_records.push_back(std::move(fact));
        return ++m_facts;
    }
    [[nodiscard]] contract::FactNumber durableFacts() const override {
        const std::lock_guard lock(m_mutex);
        return m_facts;
    }
    [[nodiscard]] Status awaitFact(contract::FactNumber, Duration) override {
        return durable ? Status{} : failAt("the disk", "not yet");
    }
    [[nodiscard]] Status flush(Duration) override { return {}; }
    [[nodiscard]] contract::RecorderHealth health() const override { return {}; }

    template <typename T> [[nodiscard]] std::vector<T> all() const {
        const std::lock_guard lock(m_mutex);
        std::vector<T> chosen;
        for (const contract::Record& record : m_records)
            if (const T* row = std::get_if<T>(&record))
                chosen.push_back(*row);
        return chosen;
    }

    std::atomic<bool> full = false;
    std::atomic<bool> durable = true;

private:
    mutable std::mutex m_mutex;
    std::vector<contract::Record> m_records;
    contract::FactNumber m_facts = 0;
};

} // namespace aetherion::test
