#pragma once
// The bid-ask spread that the bounce of closes between bid and ask betrays: Roll's measure.
//
// S = 2 sqrt(-g), g the sample covariance (n - 1) of each change of the close with the change before it; 0 where g is
// not negative. Of logarithms it is relative to the price, of prices it is in their unit.
// Source: R. Roll, A simple implicit measure of the effective bid-ask spread in an efficient market, Journal of
// Finance 39 (1984). Thread: pure functions; the rolling class one at a time.
#include "core/features/bar_prices.h"
#include "core/features/state_tape.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace aetherion::features {

enum class CloseChange : std::uint8_t { OfLogarithms, OfPrices };

[[nodiscard]] double closeChange(double before, double close, CloseChange kind);
/// Of changes[1..] with changes[..n-1]; nothing for fewer than three changes.
[[nodiscard]] std::optional<double> rollCovariance(std::span<const double> changes);
[[nodiscard]] double rollSpread(double covariance);

/// Over the last `pairs` pairs of changes, which are pairs + 2 bars. O(pairs) per value.
class RollingRoll {
public:
    /// `pairs` is at least 2.
    explicit RollingRoll(std::size_t pairs, CloseChange kind = CloseChange::OfLogarithms)
        : m_kind(kind), m_changes(pairs) {}

    /// Were `newest` the last bar; nothing before pairs + 2 bars.
    [[nodiscard]] std::optional<double> covariance(const BarPrices& newest) const;
    [[nodiscard]] std::optional<double> value(const BarPrices& newest) const;
    /// The value with `bar`, which is the last one from now on.
    std::optional<double> take(const BarPrices& bar);
    void clear();

    void save(StateTape& tape) const;
    void restore(StateTape& tape);

private:
    CloseChange m_kind;
    std::vector<double> m_changes;
    std::optional<double> m_close;
    std::size_t m_next = 0;
    std::size_t m_count = 0;
};

} // namespace aetherion::features
