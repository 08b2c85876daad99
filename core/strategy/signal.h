#pragma once
// What a setup or a model advises at one bar, on one scale; and the port through which models come.
//
// Thread: the engine's.
#include "core/market/instrument.h"
#include "core/regime/fusion.h"
#include "core/strategy/setup.h"

#include <optional>
#include <string>
#include <string_view>

namespace aetherion::strategy {

/// Who states the edge: its thresholds follow from that.
enum class SignalOrigin : std::uint8_t { Setup, Model };

struct Signal {
    SignalOrigin origin = SignalOrigin::Setup;
    /// "vwap_reversion", or the model's name.
    std::string name;
    market::Side side = market::Side::Unknown;
    /// How strongly, 0 to 1: of a setup its weighted points divided by 100, of a model |p(buy) - p(sell)|.
    double edge = 0;
    /// 0 to 1.
    double confidence = 0;
    /// Probability that the target is reached before the stop, where it is known.
    std::optional<double> hitProbability{};
    /// Distance of the target over that of the stop.
    double reward = 0;
    ExitPlan exit{};
    std::string reason;
    bool operator==(const Signal&) const = default;
};

/// What a model may look at: what is known at the close of the bar, and nothing later.
struct SignalInputs {
    const market::InstrumentKey& instrument;
    const IntradayRow& row;
    DayPhase phase = DayPhase::Closed;
    const regime::MetaVerdict& regime;
};

/// Signals that are not setups. A source answers from its inputs alone, so that a repeated run decides alike.
class SignalSource {
public:
    virtual ~SignalSource() = default;
    [[nodiscard]] virtual std::string_view name() const = 0;
    [[nodiscard]] virtual std::optional<Signal> signal(const SignalInputs& inputs) = 0;
};

} // namespace aetherion::strategy
