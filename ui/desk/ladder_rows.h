#pragma once
// Which prices a ladder shows, row by row, and what stands at each.
//
// The first half of the rows lies above the middle (asks, the best lowest), the second below. Levels: the best prices
// that there are. Steps: every price step around the middle, and the window of prices moves on only when the market
// comes near its edge. While it is held, prices stay where they are and sizes go on; what is not among them is counted.
// Grouping gathers bids down and asks up, so that a group never looks better than its parts. Thread: GUI, values.
#include "ui/desk/book_state.h"
#include "ui/desk/own_orders.h"

#include <array>
#include <optional>
#include <vector>

namespace aetherion::desk {

enum class LadderShape : std::uint8_t { Levels, Steps };

/// How many ticks a row may stand for.
inline constexpr std::array kGroupings{1, 2, 5, 10};

struct LadderRow {
    /// Nothing where there are fewer levels than rows.
    std::optional<Price> price{};
    std::optional<Quantity> bid{};
    std::optional<Quantity> ask{};
    /// What this engine's own orders still want here.
    std::optional<Quantity> ownBuy{};
    std::optional<Quantity> ownSell{};
    bool operator==(const LadderRow&) const = default;
};

/// Levels of one side by group, best first; sizes that would overflow stop at the limit.
[[nodiscard]] std::vector<market::BookLevel> grouped(const std::vector<market::BookLevel>& levels, Price step,
                                                     market::Side side);

class LadderRows {
public:
    explicit LadderRows(LadderShape shape, int perSide) : m_shape(shape), m_perSide(perSide) {}

    void show(const BookState& book);
    /// Marked from now on, each in the row of its price.
    void setOwn(std::vector<OwnOrder> own);
    [[nodiscard]] std::vector<OwnOrder> ownAt(int row) const;
    /// What a person asks for acts while held, too.
    void setPerSide(int rows);
    void setGrouping(int ticks);
    void hold(bool held);
    /// Prices around the market as it is now.
    void recentre();

    [[nodiscard]] const std::vector<LadderRow>& rows() const { return m_rows; }
    [[nodiscard]] int perSide() const { return m_perSide; }
    [[nodiscard]] int grouping() const { return m_grouping; }
    [[nodiscard]] bool isHeld() const { return m_isHeld; }
    /// Prices among the best that have no row, because the rows are held.
    [[nodiscard]] int hiddenPrices() const { return m_hidden; }
    /// Best ask less best bid, ungrouped; below zero where the book is crossed.
    [[nodiscard]] std::optional<Price> spread() const;
    /// Of the spread, in hundredths of a percent of the middle.
    [[nodiscard]] std::optional<double> spreadBasisPoints() const;
    /// Bids less asks over both, of the best perSide() groups: -1 to 1.
    [[nodiscard]] std::optional<double> imbalance() const;
    /// Of the rows, for the bars.
    [[nodiscard]] double largest() const { return m_largest; }

private:
    [[nodiscard]] Price step() const;
    void place();
    void placeLevels();
    void placeSteps();
    [[nodiscard]] bool nearEdge() const;
    void fill();
    void fillOwn();
    [[nodiscard]] bool stands(const OwnOrder& order, const LadderRow& row) const;

    LadderShape m_shape;
    int m_perSide;
    int m_grouping = 1;
    bool m_isHeld = false;
    BookState m_book;
    std::vector<market::BookLevel> m_bids;
    std::vector<market::BookLevel> m_asks;
    std::vector<LadderRow> m_rows;
    std::vector<OwnOrder> m_own;
    int m_hidden = 0;
    double m_largest = 0;
};

} // namespace aetherion::desk
