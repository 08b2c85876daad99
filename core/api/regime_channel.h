#pragma once
// What `/ws/regime` sends: one frame per confirmed change, none missing and none twice.
//
// Facts come as numbered events. Where the engine's memory has lost some before they were read, what changed meanwhile
// is taken from the snapshot instead: the regime in force of every stream that is not the one last sent. Thread: any
// one. Begins with what happens after its construction.
#include "core/contract/engine_port.h"

#include <QString>

#include <map>
#include <string>
#include <tuple>
#include <vector>

namespace aetherion::api {

class RegimeChannel {
public:
    static inline const QString kPath = QStringLiteral("/ws/regime");

    explicit RegimeChannel(const contract::EnginePort& engine);
    /// The frames of everything since the last call, at most some thousand at once; the rest comes with the next call.
    [[nodiscard]] std::vector<std::string> frames();

private:
    using Key = std::tuple<std::int64_t, market::InstrumentKey, market::Timeframe>;
    void reload(std::vector<std::string>& frames);
    void remember();

    const contract::EnginePort& m_engine;
    std::uint64_t m_sequence = 0;
    /// When the regime in force was confirmed, by stream and timeframe.
    std::map<Key, std::pair<market::Regime, Timestamp>> m_inForce;
};

/// {"type":"timeframe","market","symbol","timeframe","regime","confidence","state","timestamp","source",…}
[[nodiscard]] std::string regimeFrame(const contract::RegimeChanged& change);

} // namespace aetherion::api
