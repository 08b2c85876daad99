#pragma once
// The alarms: raised when a cause comes, latched until acknowledged, counted while it comes again.
//
// One alarm for each cause is open at a time; what befalls further instruments, rails or positions is counted in it,
// and makes it unacknowledged once more. When it is acknowledged and its cause over, it becomes past. Bounds: the
// newest kMostPast past alarms with kMostPastSubjects subjects each, and kMostSubjects of an open one; what comes
// beyond is counted, not named. Thread: one; no clock of its own.
#include "ui/guard/alarm.h"

#include <deque>
#include <vector>

namespace aetherion::guard {

class AlarmBook {
public:
    static constexpr std::size_t kMostPast = 500;
    static constexpr std::size_t kMostSubjects = 2'000;
    static constexpr std::size_t kMostPastSubjects = 20;

    /// All that stands now: what is new is raised, what is missing is over (and stays latched).
    void observe(const std::vector<AlarmFact>& facts, Timestamp now);
    /// Something that came between two looks. It stands until the next observe() says otherwise.
    void raise(const AlarmFact& fact, Timestamp now);
    /// Something that comes and is over at once: a job that failed.
    void raiseOnce(const AlarmFact& fact, Timestamp now);
    /// Subjects of these causes are void: another session is being watched.
    void endAll(AlarmKind kind);
    /// False where there is no such open alarm, or it was acknowledged.
    bool acknowledge(std::int64_t id, const std::string& who, Timestamp now);

    /// Unacknowledged first, the most urgent first among them, then the newest; past ones last.
    [[nodiscard]] std::vector<Alarm> alarms() const;
    [[nodiscard]] std::size_t unacknowledged() const;
    /// The first of alarms() that nobody has acknowledged; null when there is none.
    [[nodiscard]] const Alarm* mostUrgent() const;
    /// Grows with every change.
    [[nodiscard]] std::int64_t revision() const { return m_revision; }

private:
    Alarm& open(AlarmKind kind, Timestamp now);
    void settle(AlarmKind kind);

    std::map<AlarmKind, Alarm> m_open;
    std::deque<Alarm> m_past;
    std::int64_t m_lastId = 0;
    std::int64_t m_revision = 0;
};

} // namespace aetherion::guard
