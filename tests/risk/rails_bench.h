#pragma once
// Portfolio rails with one account, marked second by second.
#include "core/risk/portfolio_rails.h"

#include <QStringList>

#include <algorithm>
#include <string>
#include <string_view>

namespace aetherion::risk::test {

inline Cash cash(double value) { return Cash::fromUnits(decimalFromDouble(value).value()); }
inline Timestamp moment(const char* iso) { return parseIso(iso).value().time; }

/// With two decimals; "none".
inline QString figure(const std::optional<Figure>& value) {
    return value ? QString::fromStdString(value->text(2)) : QString("none");
}
/// "+exposure/A/USD -regime/US"
inline QString causes(const std::vector<RailChange>& changes) {
    QStringList all;
    for (const RailChange& change : changes)
        all << QString(change.tripped ? "+" : "-") + QString::fromStdString(change.cause);
    return all.join(' ');
}

struct RailsBench {
    explicit RailsBench(PortfolioLimits limits = {}, PortfolioWorld world = quietWorld()) : rails(limits, world) {}

    /// No market has a volatility index.
    static PortfolioWorld quietWorld() {
        PortfolioWorld world;
        world.volatilityIndices = {};
        return world;
    }
    EquityMark next(double equity, bool clean = true) {
        now += std::chrono::seconds(1);
        EquityMark mark{account, currency, market, cash(equity), now, clean, {}, 0, {}};
        mark.positionsValue = positionsValue;
        mark.openPositions = openPositions;
        if (!clean)
            mark.unclean = "AAPL is stale";
        return mark;
    }
    /// Marks so often, a second apart, and evaluates after each.
    std::vector<RailChange> marks(double equity, int count = 1, bool clean = true) {
        std::vector<RailChange> all;
        for (int i = 0; i < count; ++i) {
            rails.mark(next(equity, clean));
            std::ranges::move(rails.evaluate(now), std::back_inserter(all));
        }
        return all;
    }
    /// For what it changes in the views.
    void evaluate(Timestamp at) { (void)rails.evaluate(at); }
    [[nodiscard]] RailView view(std::string_view name) const {
        for (RailView& view : rails.viewsOf(account))
            if (view.name == name && view.currency == currency)
                return std::move(view);
        return {};
    }
    [[nodiscard]] RailView marketView(std::string_view name, market::Market of) const {
        for (RailView& view : rails.views())
            if (view.name == name && view.account.empty() && view.market == of)
                return std::move(view);
        return {};
    }

    std::string account = "A";
    std::string currency = "USD";
    market::Market market = market::Market::Us;
    Timestamp now = moment("2026-01-15T15:00:00Z");
    Cash positionsValue;
    std::int64_t openPositions = 0;
    PortfolioRails rails;
};

} // namespace aetherion::risk::test
