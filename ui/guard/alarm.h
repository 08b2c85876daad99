#pragma once
// What needs a person, grouped by its cause: latched until somebody acknowledges it, whether it still stands or not.
//
// Thread: values.
#include "core/base/time.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace aetherion::guard {

enum class AlarmPriority : std::uint8_t { Notice, Warning, Urgent };

/// Causes, the most urgent first.
enum class AlarmKind : std::uint8_t {
    Halted,
    NoContact,
    Unprotected,
    StoreFailing,
    NotRecorded,
    SessionFailed,
    Held,
    RailBreached,
    FeedStale,
    FeedGap,
    StoreAway,
    CannotStop,
    JobFailed,
    FeedResync
};
inline constexpr std::array kAlarmKinds{AlarmKind::Halted,       AlarmKind::NoContact,    AlarmKind::Unprotected,
                                        AlarmKind::StoreFailing, AlarmKind::NotRecorded,  AlarmKind::SessionFailed,
                                        AlarmKind::Held,         AlarmKind::RailBreached, AlarmKind::FeedStale,
                                        AlarmKind::FeedGap,      AlarmKind::StoreAway,    AlarmKind::CannotStop,
                                        AlarmKind::JobFailed,    AlarmKind::FeedResync};

[[nodiscard]] AlarmPriority priorityOf(AlarmKind kind);

/// One thing that a cause has befallen: an instrument, a rail, a position.
struct AlarmSubject {
    /// "no data since 14:02:03"
    std::string detail;
    Timestamp since;
    /// It stands now.
    bool isActive = true;
    bool operator==(const AlarmSubject&) const = default;
};

struct Acknowledgement {
    std::string who;
    Timestamp time;
    bool operator==(const Acknowledgement&) const = default;
};

struct Alarm {
    /// Grows with each alarm.
    std::int64_t id = 0;
    AlarmKind kind = AlarmKind::FeedResync;
    std::map<std::string, AlarmSubject, std::less<>> subjects;
    /// Left out of the subjects, once it is past.
    std::size_t unlisted = 0;
    /// The newest of them.
    std::string newest;
    /// How often the cause has come since the alarm began, over all subjects.
    std::int64_t count = 0;
    Timestamp first;
    Timestamp last;
    std::optional<Acknowledgement> acknowledged{};
    bool operator==(const Alarm&) const = default;

    [[nodiscard]] bool isActive() const;
    [[nodiscard]] std::size_t activeCount() const;
};

/// Something that stands at this moment.
struct AlarmFact {
    AlarmKind kind = AlarmKind::FeedResync;
    /// The same for the same thing at every time.
    std::string subject;
    std::string detail;
    Timestamp since;
};

} // namespace aetherion::guard
