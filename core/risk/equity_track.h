#pragma once
// The equity of one account in one currency through its trading days, weeks and months: where each began, and its peak.
//
// A period begins with the equity at the end of the one before; the first of all with the first that is known. Bases
// are taken from several clean marks, never from one: where a period begins it is the middle of the last few, and a
// peak is what the last few all reached, so that one wrong price makes neither a base nor a drawdown. Marks that are
// not clean, that come out of order, or that follow too closely are never counted.
// Thread: one at a time.
#include "core/base/state_bytes.h"
#include "core/risk/equity_mark.h"
#include "core/risk/portfolio_limits.h"
#include "core/risk/trading_periods.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace aetherion::risk {

/// What a period's losses are measured from.
struct EquityBase {
    std::optional<Cash> start{};
    std::optional<Cash> peak{};
    /// When a person resumed after a breach: the peak counts from there.
    std::optional<Timestamp> resumed{};
    bool operator==(const EquityBase&) const = default;
};

class EquityTrack {
public:
    /// `first`: when the account was first heard of.
    explicit EquityTrack(Timestamp first) : m_cleanUntil(first) {}
    /// Does the mark count? advance() with the mark's periods comes first.
    bool mark(const EquityMark& mark, const PortfolioLimits& limits);
    /// Begins what has begun by then. Has a new trading day?
    bool advance(const TradingPeriods& periods, Timestamp now, const PortfolioLimits& limits);
    /// The peak of the period counts from the present equity on.
    void rebase(Period period, Timestamp now);

    /// Is the newest mark clean, and are there enough of them for a base?
    [[nodiscard]] bool isKnown() const { return m_lastClean && base(Period::Day).start.has_value(); }
    /// Nothing was held at the newest mark: the equity is cash, and stays known without further marks.
    [[nodiscard]] bool isFlat() const { return m_lastClean && m_openPositions == 0 && m_positionsValue.isZero(); }
    /// By the newest clean mark.
    [[nodiscard]] Cash equity() const { return m_equity; }
    [[nodiscard]] Cash positionsValue() const { return m_positionsValue; }
    [[nodiscard]] std::int64_t openPositions() const { return m_openPositions; }
    [[nodiscard]] const EquityBase& base(Period period) const { return m_bases.at(static_cast<std::size_t>(period)); }
    [[nodiscard]] const std::optional<TradingPeriods>& periods() const { return m_periods; }
    /// Since when there has been no clean mark; the newest clean mark's own time while there is one.
    [[nodiscard]] Timestamp cleanUntil() const { return m_cleanUntil; }
    /// Clean marks in a row, the newest included, as far as they count.
    [[nodiscard]] int cleanRun() const { return m_cleanRun; }
    [[nodiscard]] const std::string& unclean() const { return m_unclean; }

    void save(StateWriter& writer) const;
    void restore(StateReader& reader);

private:
    void beginPeriods(const TradingPeriods& periods);
    void establish(const PortfolioLimits& limits);
    [[nodiscard]] std::optional<Cash> middle() const;

    std::optional<TradingPeriods> m_periods;
    std::array<EquityBase, kPeriods.size()> m_bases;
    Cash m_equity;
    Cash m_positionsValue;
    std::int64_t m_openPositions = 0;
    bool m_lastClean = false;
    bool m_everMarked = false;
    Timestamp m_lastTime;
    Timestamp m_cleanUntil;
    std::optional<Timestamp> m_lastCounted;
    int m_cleanRun = 0;
    /// Enough of them that a base may be taken.
    bool m_settled = false;
    /// The last few clean marks that counted, oldest first.
    std::vector<Cash> m_recent;
    std::string m_unclean;
};

} // namespace aetherion::risk
