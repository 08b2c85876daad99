#pragma once
// A data folder whose every step can be made to refuse or to throw.
//
// Thread: faults are set before or between the steps they concern; atomics, since the kill thread reads them.
#include "core/risk/kill_switch.h"
#include "core/risk/risk_folder.h"

#include <atomic>
#include <functional>
#include <stdexcept>

namespace aetherion::risk::test {

enum class Fault { None, Refuse, Throw };

class FaultyStore final : public RiskStore {
public:
    explicit FaultyStore(const std::filesystem::path& folder) : m_folder(folder) {}
    std::atomic<Fault> onSave{Fault::None};
    std::atomic<Fault> onRaise{Fault::None};
    std::atomic<Fault> onLook{Fault::None};
    std::atomic<Fault> onSetAside{Fault::None};
    std::atomic<int> saves{0};
    /// How often one of them came about.
    mutable std::atomic<int> faults{0};
    /// Runs inside save(), after it has written: what happens between the record and the latch.
    std::function<void()> afterSave;

    [[nodiscard]] RiskLoad load() override { return m_folder.load(); }
    [[nodiscard]] Status save(const RiskRecord& record) override {
        ++saves;
        if (auto faulty = check(onSave); !faulty)
            return faulty;
        Status saved = m_folder.save(record);
        if (afterSave)
            afterSave();
        return saved;
    }
    [[nodiscard]] StopSight look() const override {
        (void)check(onLook);
        return m_folder.look();
    }
    [[nodiscard]] Result<std::string> raise(const Hold& hold) override {
        if (auto faulty = check(onRaise); !faulty)
            return tl::unexpected(faulty.error());
        return m_folder.raise(hold);
    }
    [[nodiscard]] Status setAside(const std::string& key) override {
        if (auto faulty = check(onSetAside); !faulty)
            return faulty;
        return m_folder.setAside(key);
    }
    [[nodiscard]] Status putBack() override { return m_folder.putBack(); }
    void discardAside() override { m_folder.discardAside(); }
    [[nodiscard]] std::string stopFilePath() const override { return m_folder.stopFilePath(); }
    [[nodiscard]] const StopFile& stopFile() const { return m_folder.stopFile(); }

private:
    Status check(Fault fault) const {
        faults += fault == Fault::None ? 0 : 1;
        if (fault == Fault::Throw)
            throw std::runtime_error("planted");
        return fault == Fault::Refuse ? Status(fail("no space left")) : Status();
    }
    RiskFolder m_folder;
};

/// A clock whose reading can be made to throw, as an allocation may: the first thing that noting a hold does.
class FaultyClock final : public Clock {
public:
    std::atomic<bool> broken{false};
    [[nodiscard]] Timestamp now() const override {
        if (broken)
            throw std::bad_alloc();
        return fromEpochMillis(1'700'000'000'000);
    }
};

/// A fresh temporary folder, opened as a first start would.
struct Bench {
    explicit Bench(const std::filesystem::path& folder) : store(folder), killSwitch(store, clock) {
        killSwitch.open(false);
    }
    FaultyClock clock;
    FaultyStore store;
    KillSwitch killSwitch;
};

} // namespace aetherion::risk::test
