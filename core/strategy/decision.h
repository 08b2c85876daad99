#pragma once
// What was decided about one instrument for one account, why, and from what: also where nothing was to be done.
//
// It stores as a contract::DecisionRecord: account, instrument, timeframe, time, name(action), setup, reason, inputs.
// Thread: values.
#include "core/market/instrument.h"
#include "core/market/meta_regime.h"
#include "core/market/timeframe.h"
#include "core/strategy/policy.h"
#include "core/trading/order.h"

#include <optional>
#include <string>

namespace aetherion::strategy {

struct Decision {
    std::string account;
    market::StreamId stream = 0;
    market::InstrumentKey instrument;
    market::Timeframe timeframe = market::Timeframe::M5;
    /// The bar's close; of an exit by its bracket, the moment.
    Timestamp time;
    Action action = Action::No;
    Tier tier = Tier::None;
    /// "vwap_reversion"; of an exit that of the position; empty where there was none.
    std::string setup;
    /// "0.62 % below VWAP, relative volume 1.3", "regime confidence 0.4 below 0.6", "stop_hit".
    std::string reason;
    /// A JSON object.
    std::string inputs;
    double confidence = 0;
    double edge = 0;
    market::MetaRegime regime = market::MetaRegime::Unknown;
    double regimeConfidence = 0;
    Quantity quantity;
    /// The order that came of it; absent where none was placed or the desk refused it.
    std::optional<trading::OrderId> order{};
    bool operator==(const Decision&) const = default;
};

} // namespace aetherion::strategy
