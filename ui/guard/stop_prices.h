#pragma once
// What prices were when trading was first stopped, and how far they have gone since: per open position.
//
// It notes them when it first sees the stop. A stop that is older than the program is looked up in the closed minutes
// at hand, where data and machine keep the same time; else it is not known. Thread: GUI.
#include "ui/guard/sight.h"

#include <map>
#include <optional>

namespace aetherion::guard {

struct PriceMove {
    std::string account;
    market::InstrumentKey instrument;
    Quantity quantity;
    std::string currency;
    /// When trading was stopped.
    std::optional<Price> then{};
    /// Absent while it is stale.
    std::optional<Price> now{};
    /// Of the price then.
    std::optional<double> percent{};
    bool isUnprotected = false;
};

class StopPrices {
public:
    void observe(const Sight& sight);
    [[nodiscard]] std::vector<PriceMove> moves(const Sight& sight) const;

private:
    void note(const Sight& sight);
    void lookUp(const Sight& sight);

    bool m_hasSeen = false;
    bool m_isStopped = false;
    std::map<market::InstrumentKey, Price> m_then;
};

} // namespace aetherion::guard
