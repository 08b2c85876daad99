#pragma once
// The simulated price path of one instrument: diffusion, jumps, GARCH volatility, shared shocks, true regimes and
// disturbances composed into one tick per step of its grid while its market is open.
//
// The log return of a step of dt years is
//   (mu + trend_R sigma - lambda kappa) dt - V/2 + sqrt(V) Z + jumps + impacts,   V = v_R f^2 g sigma_d^2 dt
// with the regime's variance factor v_R and trend_R, the disturbances' volatility factor f, a GARCH(1,1) variance g of
// mean 1 driven by the same Z, and Z = shared factor shocks + own shock, of variance 1. sigma_d^2 is what jumps and
// news leave of sigma^2, so that the stated volatility is that of the whole. `mu` and `sigma` are per year of the
// calendar's trading time.
//
// Prices are rounded to the tick size on output only, and are at least one tick; while the market is closed the price
// stands still, and what disturbances did meanwhile comes with the first tick after. Sizes are log-logistic in lots,
// near a log-normal law, larger where more is traded; an index has none, and no side.
//
// Ticks fall on whole intervals since the epoch; those of an interval below a second on points of the drivers' grid
// that lie a part of the interval after them, another part for each instrument: in markets not all trade in the same
// instant.
//
// Paths are independent of each other: any order, any block lengths and any threads give the same ticks. No allocation.
// Thread: one at a time; the blocks are only read.
#include "core/market/event.h"
#include "core/market/instrument_spec.h"
#include "core/market/trading_calendar.h"
#include "core/simulator/garch.h"
#include "core/simulator/jumps.h"
#include "core/simulator/market_drivers.h"

#include <span>

namespace aetherion::simulator {

/// What is common to the price models of all instruments.
struct PriceBehaviour {
    double jumpsPerYear = 500;
    /// Of an instrument's variance.
    double jumpVarianceShare = 0.03;
    /// Of volatility clusters, in trading time.
    Duration garchHalfLife = std::chrono::hours(1);
    /// See garchOfHalfLife(); 0 for constant volatility.
    double garchClustering = 0.15;
    /// Whether regimes change drift and volatility; they are named anyway.
    bool regimes = true;
    NewsRates news;
    RegimeChain regimeChain = realisticRegimes();
};

/// Instruments that tick as often as this, or less often, do so on whole intervals.
inline constexpr Duration kSpreadBelow = std::chrono::seconds(1);

struct PathTick {
    Timestamp time;
    Price price;
    /// A multiple of the lot size; zero for what cannot be traded.
    Quantity quantity;
    market::Side side = market::Side::Unknown;
    market::Regime trueRegime = market::Regime::Unknown;
    bool operator==(const PathTick&) const = default;
};

struct InstrumentState {
    market::InstrumentKey key;
    /// Before rounding.
    double price = 0;
    /// GARCH variance of the next step, relative to the long run's.
    double variance = 1;
    /// Shared shocks and impacts that wait for the instrument's next tick.
    double pendingShock = 0;
    double pendingImpact = 0;
    RandomStream::State shocks{};
    JumpProcess::State jumps;
    RandomStream::State flow{};
    bool operator==(const InstrumentState&) const = default;
};

class InstrumentPath {
public:
    /// `interval` a whole multiple of the drivers' step.
    InstrumentPath(std::uint64_t seed, market::InstrumentSpec spec, market::CalendarName calendar,
                   const PriceBehaviour& behaviour, MarketDrivers& drivers);

    [[nodiscard]] const market::InstrumentSpec& spec() const { return m_spec; }
    [[nodiscard]] market::CalendarName calendar() const { return m_calendarName; }
    /// Years of trading time between two ticks.
    [[nodiscard]] double stepYears() const { return m_stepYears; }
    /// Rounded to the tick size.
    [[nodiscard]] Price price() const { return rounded(m_cursor.price); }

    /// The ticks of the block's steps into `out`, which has room for one per step; how many there were. Blocks are
    /// given in order and without gaps, except after MarketDrivers::skipTo().
    std::size_t advance(const DriverBlock& block, std::span<PathTick> out);

    [[nodiscard]] InstrumentState save() const;
    void restore(const InstrumentState& state);

private:
    struct RegimeStep {
        double drift = 0;
        double scale = 0;
        double medianLots = 0;
    };
    /// What every tick changes; loops work on a copy of it.
    struct Cursor {
        double price = 0;
        double variance = 1;
        RandomStream shocks;
        RandomStream flow;
    };
    struct StepEffect {
        double impact = 0;
        double volatilityFactor = 1;
        market::Regime regime = market::Regime::Sideways;
    };

    void setUpSteps(const PriceBehaviour& behaviour);
    void findSession(Timestamp time);
    [[nodiscard]] bool reachedBy(const DriverBlock& block) const;
    std::size_t advanceFreely(const DriverBlock& block, Cursor& cursor, std::span<PathTick> out);
    std::size_t advanceStepwise(const DriverBlock& block, std::span<PathTick> out);
    [[nodiscard]] StepEffect effectAt(const DriverBlock& block, std::size_t step) const;
    void tick(Cursor& cursor, Timestamp time, double sharedShock, const StepEffect& effect, PathTick& out);
    [[nodiscard]] Price rounded(double price) const;

    // What a tick touches, together.
    Cursor m_cursor;
    JumpProcess m_jumps;
    GarchParameters m_garch;
    double m_ticksPerUnit;
    double m_mostTicks;
    std::int64_t m_tickUnits;
    /// 0 for what cannot be traded.
    std::int64_t m_lotUnits;
    /// The present session, or the next one.
    Timestamp m_open = Timestamp::min();
    Timestamp m_close = Timestamp::min();
    MarketDrivers::Membership m_member;
    market::Market m_market = market::Market::Crypto;
    /// Driver steps in one of the instrument's own.
    std::int64_t m_driverSteps;
    /// From a tick to the next whole interval, in nanoseconds.
    std::int64_t m_untilWhole = 0;
    double m_pendingImpact = 0;
    std::array<RegimeStep, market::kRegimeCount> m_steps{};

    double m_pendingShock = 0;
    double m_shockScale;
    market::InstrumentSpec m_spec;
    market::CalendarName m_calendarName;
    double m_stepYears;
};

} // namespace aetherion::simulator
