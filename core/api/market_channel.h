#pragma once
// What `/ws/market` sends: the primary symbol's newest tick.
//
// {"price","volume","timestamp","_id"}: the timestamp is the tick's own time in Unix seconds with fraction; the id is
// the same while the tick is. Nothing before the first tick, and nothing while the price is stale. Thread: any one;
// reads snapshots.
#include "core/contract/engine_port.h"

#include <QString>

#include <optional>
#include <string>

namespace aetherion::api {

class MarketChannel {
public:
    static inline const QString kPath = QStringLiteral("/ws/market");

    MarketChannel(const contract::EnginePort& engine, std::string primarySymbol)
        : m_engine(engine), m_primarySymbol(std::move(primarySymbol)) {}
    [[nodiscard]] std::optional<std::string> frame() const;

private:
    const contract::EnginePort& m_engine;
    const std::string m_primarySymbol;
};

} // namespace aetherion::api
