#pragma once
// Turns what is known of a symbol at one bar into one decision about it: buy, sell, hold, or no.
//
// Long only: a sell signal ends what is held, and is never more than that. Hysteresis: a purchase needs an edge of the
// buy threshold plus `stickiness`; a sale against a position needs edgeToFlip in `confirmationsToFlip` bars in a row
// and `minimumHold` since the entry, unless the loss has reached `hardStopPercent`. After an exit nothing is bought for
// `flipCooldown`, and entries lie `tradeGap` apart. One bar is decided once.
//
// Tiers: Enter at the full thresholds; Probe, a small size, where an edge or a confidence falls short of them but
// reaches the probe's own; Press, a larger one, where a hit probability is stated that warrants it.
//
// Causality: a decision depends on its inputs and on decisions before it. Thread: values, the memory is the caller's.
#include "core/regime/fusion.h"
#include "core/strategy/playbook.h"
#include "core/strategy/signal.h"
#include "core/strategy/strategy_settings.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace aetherion::strategy {

enum class Action : std::uint8_t { No, Hold, Buy, Sell };
/// no hold buy sell
[[nodiscard]] std::string_view name(Action action);

enum class Tier : std::uint8_t { None, Probe, Enter, Press };
/// none probe enter press
[[nodiscard]] std::string_view name(Tier tier);

/// What the policy remembers of one account and instrument.
struct SymbolMemory {
    /// Close of the newest bar that was decided.
    std::optional<Timestamp> decided{};
    std::optional<Timestamp> lastEntry{};
    std::optional<Timestamp> lastExit{};
    /// The setup of the last entry.
    std::string lastSetup;
    /// Bars in a row that advised to sell what is held.
    int sellVotes = 0;
    bool operator==(const SymbolMemory&) const = default;
};

/// Of a position of the strategy's own.
struct HeldPosition {
    /// Its first fill.
    Timestamp opened;
    /// Of the average price paid.
    double profitPercent = 0;
    /// An exit is under way.
    bool ending = false;
};

struct PolicyInputs {
    const IntradayRow& row;
    DayPhase phase = DayPhase::Closed;
    /// Until the session's close; nothing where the market never closes.
    std::optional<Duration> toClose{};
    const regime::MetaVerdict& regime;
    std::optional<Signal> signal{};
    std::optional<HeldPosition> held{};
    /// An entry has been sent and is not filled.
    bool entering = false;
    /// The account holds the instrument by someone else's doing.
    bool heldByOthers = false;
    bool inUniverse = true;
};

struct Verdict {
    Action action = Action::No;
    Tier tier = Tier::None;
    /// Adjusted by volatility, the day's move and the regime; at most 0.99.
    double confidence = 0;
    /// Below zero for a sell signal.
    double edge = 0;
    /// Of the full size.
    double scale = 0;
    std::string reason;
    bool operator==(const Verdict&) const = default;
};

class Policy {
public:
    Policy(const PolicySettings& settings, std::chrono::minutes endOfDay)
        : m_settings(settings), m_endOfDay(endOfDay) {}

    /// Nothing where this bar, or a later one, was decided before.
    [[nodiscard]] std::optional<Verdict> decide(SymbolMemory& memory, const PolicyInputs& inputs) const;

private:
    [[nodiscard]] Verdict whileFlat(const SymbolMemory& memory, const PolicyInputs& inputs) const;
    [[nodiscard]] Verdict whileHeld(SymbolMemory& memory, const PolicyInputs& inputs) const;
    /// Why nothing may be bought now, whatever the signal; empty where it may.
    [[nodiscard]] std::string barrier(const SymbolMemory& memory, const PolicyInputs& inputs) const;
    void grade(Verdict& verdict, const PolicyInputs& inputs) const;
    [[nodiscard]] const SignalThresholds& thresholds(const Signal& signal) const;

    PolicySettings m_settings;
    std::chrono::minutes m_endOfDay;
};

} // namespace aetherion::strategy
