#pragma once
// The holds on markets, accounts and symbols, and what they leave of an order's freedom.
//
// hold() tightens: it acts in memory before it returns, and recordPending() writes it down afterwards. resume() and
// release() loosen: what they leave is on the disk before anything moves. Until open() has returned, and after a record
// that cannot be read, everything is Halted. A hold that could not even be noted halts everything.
// A stop of everything belongs to the kill switch; what stands on `all` here applies beside its latch.
//
// Thread: any, all methods. restrictionFor(), hold() and status() never wait for a disk; restrictionFor() is one atomic
// read while nothing is held, and takes a short lock otherwise. resume(), release(), recordPending() and open() write;
// they take turns.
//
// Bounds: texts are cut at 1,000 bytes; 10,000 holds, of which each scope has one for each state, channel and cause
// (a later one takes the earlier one's place under a new number); a further one is put on `all`.
#include "core/risk/scope_store.h"

#include <array>
#include <atomic>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace aetherion::risk {

struct ScopeHoldRequest {
    Scope scope;
    RiskState imposes = RiskState::Halted;
    std::string who;
    std::string channel;
    std::string reason;
    /// Empty for a person.
    std::string cause{};
    /// False: a person may resume at once, though the hold is known by its cause.
    bool causeStands = true;
};

struct ScopeStatus {
    Scope scope;
    /// By this scope's own holds alone.
    RiskState state = RiskState::Active;
    std::vector<ScopeHold> holds;
    /// What a resume of this scope must name; 0 when there is none.
    std::int64_t newestHold = 0;
};

class ScopeStates {
public:
    explicit ScopeStates(ScopeStore& store) : m_store(store) {}
    ScopeStates(const ScopeStates&) = delete;
    ScopeStates& operator=(const ScopeStates&) = delete;

    /// Reads what was recorded. `mustExist`: a missing record is a reason to stop. Call once.
    void open(bool mustExist, Timestamp now);

    /// The strictest of all that applies to an order of this account for this instrument.
    [[nodiscard]] RiskState restrictionFor(market::Market market, std::string_view account,
                                           std::string_view symbol) const noexcept;
    /// Nothing is held anywhere: every restriction is Active. Two atomic reads.
    [[nodiscard]] bool isFree() const noexcept {
        return !m_unnoted.load(std::memory_order_acquire) &&
               m_strictest.load(std::memory_order_acquire) == RiskState::Active;
    }
    /// The holds behind that answer, strictest and newest first; for naming them in a refusal.
    [[nodiscard]] std::vector<ScopeHold> holdsOn(market::Market market, std::string_view account,
                                                 std::string_view symbol) const;

    /// Returns the hold's number; 0 when it could not be noted (everything is Halted then). What imposes Active is no
    /// hold and returns 0 without effect. Of a cause that stands on this scope already, no less strictly: its number.
    std::int64_t hold(const ScopeHoldRequest& request, Timestamp now) noexcept;
    /// Halted or StandDown to ReduceOnly (the scope's holds stay, and impose only that), ReduceOnly to Active (they
    /// go). Refused while a newer hold of this scope than the named one, or a cause, stands.
    [[nodiscard]] tl::expected<ScopeStatus, ResumeRefusal> resume(const Scope& scope, const ResumeRequest& request);
    /// The cause has ended by its own rule: its hold goes. Nothing to do is no error.
    [[nodiscard]] Status release(const Scope& scope, std::string_view cause, const std::string& why);
    /// The cause has ended, and a person is to resume: its hold stays. Recorded before it counts.
    [[nodiscard]] Status endCause(const Scope& scope, std::string_view cause);

    /// Every scope with a hold, in the order of scopes.
    [[nodiscard]] std::vector<ScopeStatus> status() const;
    [[nodiscard]] ScopeStatus statusOf(const Scope& scope) const;
    /// Grows with every change.
    [[nodiscard]] std::int64_t revision() const;
    /// Writes what is not on the disk yet; at once true when all is. False with the reason in persistenceError().
    bool recordPending() noexcept;
    [[nodiscard]] bool isRecorded() const;
    [[nodiscard]] std::string persistenceError() const;
    /// What is to be told, oldest first; at most 256, then the oldest are let go.
    [[nodiscard]] std::vector<std::string> takeReports();

private:
    /// The strictest state by scope, made anew with each change.
    struct Table {
        RiskState all = RiskState::Active;
        std::array<RiskState, market::kMarkets.size()> markets{};
        std::map<std::string, RiskState, std::less<>> accounts{};
        /// By market, and behind them of the symbol in every market.
        std::map<std::string, std::array<RiskState, market::kMarkets.size() + 1>, std::less<>> symbols{};
        RiskState strictest = RiskState::Active;
    };
    /// Applied to the holds, twice: before it is recorded, and to what then stands. False: it does not apply.
    using Loosening = std::function<bool(std::vector<ScopeHold>&)>;
    [[nodiscard]] Status loosen(const Loosening& loosening, const std::string& report);

    // These are called with m_mutex held.
    [[nodiscard]] static Table tableOf(const std::vector<ScopeHold>& holds);
    void adopt(std::vector<ScopeHold> holds);
    std::int64_t addHold(const ScopeHoldRequest& request, Timestamp now);
    void noteUnnoted();
    void tell(std::string text);
    [[nodiscard]] ScopeStatus statusLocked(const Scope& scope) const;

    [[nodiscard]] Status save(const ScopeRecord& record) noexcept;
    bool saveNow() noexcept;

    ScopeStore& m_store;
    // The table's strictest, for reading without the lock; and whether a hold could not be noted, and when.
    std::atomic<RiskState> m_strictest{RiskState::Halted};
    std::atomic<bool> m_unnoted{false};
    std::atomic<std::int64_t> m_unnotedAt{0};

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_diskBusy = false;
    bool m_opened = false;
    std::vector<ScopeHold> m_holds;
    Table m_table{.all = RiskState::Halted, .strictest = RiskState::Halted};
    std::int64_t m_nextHold = 1;
    std::int64_t m_revision = 0;
    std::int64_t m_savedRevision = -1;
    std::string m_saveError;
    std::vector<std::string> m_reports;
};

} // namespace aetherion::risk
