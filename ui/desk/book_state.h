#pragma once
// One stream's order book as a ladder shows it: the levels, or why they may not be looked at.
//
// Absent: there is none, or none yet. Void: it had a gap and is wrong until the next snapshot of it. Stale: nothing has
// come for longer than the limit, or the market is closed; the levels are those of then. Thread: values.
#include "core/contract/engine_snapshot.h"

#include <QString>

namespace aetherion::desk {

enum class BookCondition : std::uint8_t { Absent, Void, Stale, Fresh };

struct BookState {
    BookCondition condition = BookCondition::Absent;
    /// Why it is not fresh, with its age; empty where it is.
    QString text{};
    /// Best first; empty unless stale or fresh.
    std::vector<market::BookLevel> bids{};
    std::vector<market::BookLevel> asks{};
    market::Precision precision{};
    /// The price step: the instrument's, or where prices lie between two of those, the last decimal's.
    Price tick = Price::fromUnits(1);
    std::optional<Price> last{};
};

/// An engine that has said nothing for longer is not heard of any more: what it said last is old, whatever it says.
inline constexpr Duration kContactLost = std::chrono::seconds(3);

/// `spec` may be null; `now` is the data's own time; `silence`: for how long the engine has said nothing.
[[nodiscard]] BookState bookStateOf(const contract::StreamView& view, market::SourceKind kind,
                                    const market::InstrumentSpec* spec, Timestamp now, Duration silence = {});

/// The instrument of a stream in the catalogue; null where there is none.
[[nodiscard]] const market::InstrumentSpec* specOf(const contract::EngineSnapshot& snapshot, market::StreamId stream);
/// Null where the session has no such stream.
[[nodiscard]] const contract::StreamView* streamOf(const contract::EngineSnapshot& snapshot, market::StreamId stream);

/// "No contact for 5 s"; empty while there is.
[[nodiscard]] QString silenceText(Duration silence);
/// That, or "Stale, 12 s old"; empty while it flows.
[[nodiscard]] QString feedText(const contract::StreamView& view, Timestamp now, Duration silence = {});

} // namespace aetherion::desk
