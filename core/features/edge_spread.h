#pragma once
// The bid-ask spread that open, high, low and close of bars betray: EDGE.
//
// Relative to the price: 0.0004 is four basis points. It combines four moments of midrange, open and close, each with
// the weight that makes the variance least, and stays unbiased where bars have few trades.
// Source: D. Ardia, E. Guidotti, T. A. Kroencke, Efficient estimation of bid-ask spreads from open, high, low, and
// close prices, Journal of Financial Economics 161 (2024).
//
// The estimate of the squared spread can be negative; the spread is the root of its magnitude, the signed one keeps the
// sign. Nothing where fewer than two bars of the window traded at more than one price, or open or close always lie at
// the same end. Thread: pure functions; the rolling class one at a time.
#include "core/features/bar_prices.h"
#include "core/features/rolling_sums.h"
#include "core/features/state_tape.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace aetherion::features {

/// What a bar and its predecessor contribute. Logarithms of prices: o open, c close, m middle of high and low.
struct EdgeTerms {
    /// m - o.
    double middleOverOpen = 0;
    /// o - c of the bar before.
    double openOverClose = 0;
    /// c - m of the bar before.
    double closeOverMiddle = 0;
    /// Traded at more than one price, the close before included.
    bool traded = false;
    /// At how many ends of the bar the open does not lie; 0 when not traded.
    std::uint8_t openInside = 0;
    /// The same for the close before in the bar before.
    std::uint8_t closeInside = 0;
};
[[nodiscard]] EdgeTerms edgeTerms(const BarPrices& before, const BarPrices& bar);

/// Signed, over all bars; nothing for fewer than three.
[[nodiscard]] std::optional<double> signedEdgeSpread(std::span<const BarPrices> bars);

/// Over the last n bars, in constant time per bar.
class RollingEdge {
public:
    /// `window` in bars, at least 3.
    explicit RollingEdge(std::size_t window);

    /// Were `newest` the last bar; nothing before n bars.
    [[nodiscard]] std::optional<double> signedValue(const BarPrices& newest) const;
    [[nodiscard]] std::optional<double> value(const BarPrices& newest) const;
    /// The value with `bar`, which is the last one from now on.
    std::optional<double> take(const BarPrices& bar);
    void clear();

    void save(StateTape& tape) const;
    void restore(StateTape& tape);

private:
    static constexpr std::size_t kSums = 30;
    using Sums = RollingSums<kSums>;
    static Sums::Row products(const EdgeTerms& terms);
    static std::optional<double> estimate(const Sums::Row& sums, std::size_t pairs);
    /// The sums with the new terms.
    Sums::Row push(const EdgeTerms& terms);

    std::vector<EdgeTerms> m_terms;
    Sums m_sums;
    std::optional<BarPrices> m_before;
    std::size_t m_next = 0;
    std::size_t m_count = 0;
};

} // namespace aetherion::features
