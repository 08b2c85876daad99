#pragma once
// What fails while stops race with orders, from right before the stop until all answers are there.
//
// The steps after the latch fail each on its own and all at once: noting the hold, writing the record, writing the stop
// file, telling people, the ledger's facts (with them the sweep's cancels), the audit's mirror, the scopes' record.
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace aetherion::soak {

enum class RaceFault : std::uint8_t {
    None,
    NotingThrows,
    RecordThrows,
    StopFileThrows,
    TellingThrows,
    FactsThrow,
    MirrorThrows,
    ScopesThrow,
    EverythingThrows,
    /// The recorder refuses what it is given and says that it fails.
    DatabaseGone,
    /// It takes everything, and nothing becomes durable.
    DatabaseSilent,
    /// No regular file of the process can be written (RLIMIT_FSIZE): risk-state, the stop file's text, the audit chain,
    /// the scopes' record.
    DiskFull,
    /// The engine's thread stands still, with orders waiting behind it.
    EngineStalled,
    /// The thread that shows things stands still in the middle of showing them.
    WindowFrozen,
};

struct RaceFaultName {
    RaceFault fault;
    const char* text;
    /// As --fault names it.
    std::string_view kind;
    /// The stop waits until it has come about.
    bool comesFirst = false;
};

inline constexpr std::array kRaceFaults{
    RaceFaultName{RaceFault::None, "none", "none"},
    RaceFaultName{RaceFault::NotingThrows, "noting the hold throws", "exception"},
    RaceFaultName{RaceFault::RecordThrows, "writing the record throws", "exception"},
    RaceFaultName{RaceFault::StopFileThrows, "writing the stop file throws", "exception"},
    RaceFaultName{RaceFault::TellingThrows, "telling people throws", "exception"},
    RaceFaultName{RaceFault::FactsThrow, "the ledger's facts throw", "exception", true},
    RaceFaultName{RaceFault::MirrorThrows, "the audit's mirror throws", "exception"},
    RaceFaultName{RaceFault::ScopesThrow, "writing the scopes throws", "exception"},
    RaceFaultName{RaceFault::EverythingThrows, "every step throws", "exception"},
    RaceFaultName{RaceFault::DatabaseGone, "the database is gone", "database", true},
    RaceFaultName{RaceFault::DatabaseSilent, "the database never answers", "database", true},
    RaceFaultName{RaceFault::DiskFull, "the disk is full", "disk-full"},
    RaceFaultName{RaceFault::EngineStalled, "the engine stands still", "stalled"},
    RaceFaultName{RaceFault::WindowFrozen, "the window is frozen", "frozen-window"},
};

/// All of one kind; "all" for every one.
inline std::vector<RaceFaultName> raceFaults(std::string_view kind) {
    std::vector<RaceFaultName> chosen;
    for (const RaceFaultName& each : kRaceFaults)
        if (kind == "all" || each.kind == kind)
            chosen.push_back(each);
    return chosen;
}

} // namespace aetherion::soak
