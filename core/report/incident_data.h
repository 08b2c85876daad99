#pragma once
// Everything that an incident report tells, read from what an engine keeps: its store, its audit log, its data folder.
//
// Nothing is changed, and an engine may run meanwhile. What cannot be read is said in `gaps` and leaves the rest whole:
// a report is wanted most when something is broken. Thread: one; needs a QCoreApplication.
#include "core/config/data_folder.h"
#include "core/config/settings.h"
#include "core/contract/history_port.h"
#include "core/risk/scope_record.h"
#include "core/storage/audit_check.h"
#include "core/storage/store_address.h"
#include "core/storage/trading_reader.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace aetherion::report {

/// Rows of one table beyond this are left out, the oldest first; the report says how many tables that befell.
inline constexpr std::size_t kMostRows = 100'000;
/// The same of the audit's lines, in bytes.
inline constexpr std::size_t kMostAuditBytes = 64u << 20;

struct IncidentPlaces {
    config::DataFolder folder;
    storage::StoreAddress store;
    /// Whose risk events, audit and trading it is about.
    std::string engine = "local";
    /// "key = value" lines without secrets.
    std::string settings;
};

/// Half-open; an absent end is that of the newest row.
struct IncidentRange {
    Timestamp from;
    std::optional<Timestamp> to{};
    /// Where the audit's part begins: its records carry the machine's time, which lags behind the data's in a
    /// simulation that runs faster than the wall.
    Timestamp auditFrom{};
    /// "an hour before volatility index/US tripped at 2026-01-07T14:10:00Z"
    std::string why{};

    [[nodiscard]] bool holds(Timestamp time) const { return time >= from && (!to || time < *to); }
};

struct AuditSlice {
    /// Verbatim, with their ends.
    std::string lines;
    /// Those that can be read.
    std::vector<contract::AuditRecord> records;
    /// Of the whole log; absent where it could not be read, with the reason.
    std::optional<storage::AuditVerdict> verdict{};
    std::string unreadable{};
};

/// A source's accounts as they stand.
struct IncidentBooks {
    market::Source source;
    storage::TradingState state;
};

struct IncidentData {
    IncidentRange range;
    std::string engine;
    std::vector<contract::OrderRow> orders;
    std::vector<contract::TradeRow> trades;
    /// Those to do nothing, too.
    std::vector<contract::DecisionRow> decisions;
    std::vector<contract::RegimeRow> regimes;
    /// Oldest first.
    std::vector<contract::RiskEventRecord> events;
    AuditSlice audit;
    std::vector<IncidentBooks> books;
    /// Of everything, and of markets, accounts and symbols, as they stand.
    std::vector<risk::Hold> holds;
    std::vector<risk::ScopeHold> scopeHolds;
    bool stopFileExists = false;
    std::string settings;
    /// The lines of dt_knobs.env that are ours; absent where there is no such file.
    std::optional<std::string> knobFile;
    /// Every knob in force by that file: key, value, where from.
    std::vector<std::array<std::string, 3>> knobs;
    /// "orders: 12 older rows are left out", "risk-state: damaged".
    std::vector<std::string> gaps;
};

[[nodiscard]] Result<IncidentData> gatherIncident(const IncidentPlaces& places, const IncidentRange& range);

} // namespace aetherion::report
