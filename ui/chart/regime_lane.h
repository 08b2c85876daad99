#pragma once
// The confirmed regimes of one stream in one timeframe over time, and what can be said of each change: where it was
// confirmed, at which bar it first showed, which model judged.
//
// A bar's piece spans the bar's own bucket. Missing bars are a hole: blank where the market was closed, a gap where it
// was open. Thread: GUI; times are UTC.
#include "core/contract/engine_snapshot.h"
#include "ui/chart/chart_viewport.h"

#include <vector>

namespace aetherion::chart {

/// A joined piece in pixels. At most one per pixel column: the newest bar speaks for it.
struct LanePiece {
    double left = 0;
    double right = 0;
    market::Regime regime = market::Regime::Unknown;
    /// Why, where it is Unknown.
    market::UnknownCause cause = market::UnknownCause::None;
    /// No bars in open hours.
    bool isGap = false;
    bool operator==(const LanePiece&) const = default;
};

/// The bar that confirmed `to` closed at `confirmed`; the bar that first showed it opened at `firstShown`.
struct LaneFlip {
    Timestamp confirmed;
    Timestamp firstShown;
    market::Regime from = market::Regime::Unknown;
    market::Regime to = market::Regime::Unknown;
    int barsWaited = 0;
    bool operator==(const LaneFlip&) const = default;
};

struct ModelChange {
    Timestamp at;
    std::string before;
    std::string after;
    bool operator==(const ModelChange&) const = default;
};

class RegimeLane {
public:
    void reset(market::Timeframe timeframe, market::CalendarName calendar);
    [[nodiscard]] market::Timeframe timeframe() const { return m_timeframe; }
    /// Votes that a change needs, this bar's among them.
    void setVotes(int votes) { m_votes = votes; }

    /// The engine's newest bars replace what overlaps them. Where a hole may lie between, what is older is dropped, to
    /// be read again when it is wanted: true.
    bool merge(const contract::RecentBars& recent);
    /// In the order of time; those at or after the first known bar are left out.
    void addOlder(std::vector<contract::BarRegime> regimes, std::vector<contract::ModelSpan> models);

    [[nodiscard]] const std::vector<contract::BarRegime>& regimes() const { return m_regimes; }
    /// The bar whose bucket holds `time`, or null.
    [[nodiscard]] const contract::BarRegime* barAt(Timestamp time) const;
    [[nodiscard]] std::vector<LanePiece> pieces(const ChartViewport& viewport, double width) const;
    /// Confirmed in [from, to), oldest first; none where they would stand closer than a bar in `most`.
    [[nodiscard]] std::vector<LaneFlip> flips(Timestamp from, Timestamp to, std::size_t most = 512) const;
    /// The newest at or before `time`.
    [[nodiscard]] std::optional<LaneFlip> flipBefore(Timestamp time) const;
    [[nodiscard]] std::vector<ModelChange> modelChanges() const;
    /// Empty where it is not known.
    [[nodiscard]] std::string modelAt(Timestamp time) const;

private:
    [[nodiscard]] std::size_t firstClosingAfter(Timestamp time) const;
    [[nodiscard]] LaneFlip flipAt(std::size_t index) const;
    [[nodiscard]] bool isFlip(std::size_t index) const;
    [[nodiscard]] bool isOpenBetween(Timestamp from, Timestamp to) const;
    void addPiece(std::vector<LanePiece>& pieces, std::size_t index, double left, double right) const;

    market::Timeframe m_timeframe = market::Timeframe::M1;
    market::CalendarName m_calendar{};
    int m_votes = 1;
    std::vector<contract::BarRegime> m_regimes;
    std::vector<contract::ModelSpan> m_models;
};

} // namespace aetherion::chart
