#pragma once
// What can be wrong, or worth knowing, in a data file: one name for each kind, the same in every report and release.
//
// Thread: values.
#include "core/base/result.h"
#include "core/market/event.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace aetherion::feeds {

enum class DefectKind : std::uint8_t {
    // The row cannot be used.
    MissingField,
    ExtraField,
    NotANumber,
    NumberOutOfRange,
    NotPositivePrice,
    NegativeVolume,
    BarOutsideItsRange,
    BadTime,
    AmbiguousTime,
    MixedTimeFormats,
    TimeOutOfRange,
    OffGrid,
    WrongTimeframe,
    DuplicateTime,
    TimeRunsBackwards,
    OverlappingBars,
    WrongSymbol,
    MixedSources,
    UnknownSide,
    UnknownMarket,
    RepeatedHeader,
    BlankLine,
    BadText,
    TruncatedLine,
    BadMessage,
    UnknownMessage,
    DamagedFile,
    // The row is sound, but says itself that it must not count, or is of no use.
    SuspiciousTrade,
    SuspiciousQuote,
    CrossedQuote,
    CrossedBook,
    // Everything is used; worth knowing.
    MissingBars,
    SequenceGap,
    Reconnected,
    OutsideSession,
    ExtendedHours,
    ZeroVolume,
    PriceJump,
    PriceSpike,
    RoundedNumber,
    OneSidedQuote,
    LateRow,
};
inline constexpr std::size_t kDefectKinds = static_cast<std::size_t>(DefectKind::LateRow) + 1;
[[nodiscard]] constexpr std::size_t index(DefectKind kind) { return static_cast<std::size_t>(kind); }
/// "bar_outside_its_range"
[[nodiscard]] std::string_view name(DefectKind kind);

enum class DefectWeight : std::uint8_t {
    /// The file is refused, or the row left out on request.
    Refused,
    /// The row is left out in any case.
    LeftOut,
    /// The row is used.
    Noted,
};
/// refused left_out noted
[[nodiscard]] std::string_view name(DefectWeight weight);
[[nodiscard]] DefectWeight weightOf(DefectKind kind);

/// One finding with its place.
struct Defect {
    DefectKind kind = DefectKind::BadText;
    /// Of the file, from 1.
    std::uint64_t line = 0;
    /// The row's time, where it could be read. Bars: the opening time.
    std::optional<Timestamp> time;
    std::string reason;
    /// MissingBars only.
    std::optional<market::GapRange> gap{};
};

/// Why a row cannot be used.
struct RowError {
    DefectKind kind = DefectKind::BadText;
    std::string reason;
    /// "FILE:LINE"; empty until a reader has put it there.
    std::string place{};
    std::uint64_t line = 0;
    std::optional<Timestamp> time{};

    [[nodiscard]] Error error() const { return {place, reason}; }
    [[nodiscard]] std::string text() const { return error().text(); }
    [[nodiscard]] Defect defect() const { return {kind, line, time, reason}; }
};

template <typename T> using RowResult = tl::expected<T, RowError>;
[[nodiscard]] inline tl::unexpected<RowError> refuseRow(DefectKind kind, std::string reason) {
    return tl::unexpected<RowError>(RowError{kind, std::move(reason)});
}

} // namespace aetherion::feeds
