#pragma once
// How much room a cycle has left for one account: positions, positions of one sector, and orders.
//
// Counted are positions that are open or being entered, those that this very cycle chose included; an intent that came
// to nothing counts for nothing. Sectors are a market's own. An instrument without a sector is a sector of its own.
// Thread: one at a time.
#include "core/market/instrument_spec.h"
#include "core/strategy/strategy_settings.h"

#include <map>
#include <string>
#include <utility>

namespace aetherion::strategy {

class Heat {
public:
    explicit Heat(const PortfolioSettings& settings) : m_settings(settings) {}

    /// A position that is there already.
    void add(const market::InstrumentKey& instrument, const std::string& sector);
    /// Why no further entry fits; empty where it does.
    [[nodiscard]] std::string barrier(const market::InstrumentKey& instrument, const std::string& sector) const;
    /// An order of this cycle; an entry also counts by add().
    void countOrder() { ++m_orders; }
    [[nodiscard]] int positions() const { return m_positions; }

private:
    using Bucket = std::pair<market::Market, std::string>;
    [[nodiscard]] static Bucket bucketOf(const market::InstrumentKey& instrument, const std::string& sector);

    PortfolioSettings m_settings;
    std::map<Bucket, int> m_sectors;
    int m_positions = 0;
    int m_orders = 0;
};

} // namespace aetherion::strategy
