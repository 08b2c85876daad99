#pragma once
// One engine with everything it stands on: data folder and its lock, kill switch, store, models, jobs; put together,
// started and stopped in one place.
//
// Thread: open() and stop() on the owner's thread; the ports from any. Nothing is written before every recording that
// was asked for has been read and found good.
#include "core/base/clock.h"
#include "core/base/fault_port.h"
#include "core/base/file_lock.h"
#include "core/config/data_folder.h"
#include "core/config/settings.h"
#include "core/contract/audit_port.h"
#include "core/contract/engine_port.h"
#include "core/contract/history_port.h"
#include "core/contract/job.h"
#include "core/contract/kill_switch_port.h"
#include "core/contract/replay_control.h"
#include "core/contract/token_port.h"
#include "core/contract/trading_port.h"
#include "core/engine/settings_reader.h"

#include <memory>
#include <optional>
#include <string>

namespace aetherion::engine {

class EngineHost {
public:
    /// `program` is named in the data folder's lock. `clock` outlives the host. `source` is where the settings come
    /// from, to be read again when its file changes; without one they stay as they are. `faults`, which may be null,
    /// are on purpose and outlive the host.
    [[nodiscard]] static Result<std::unique_ptr<EngineHost>> open(const config::Settings& settings, const Clock& clock,
                                                                  const std::string& program,
                                                                  std::optional<SettingsSource> source = std::nullopt,
                                                                  FaultPort* faults = nullptr);
    ~EngineHost();
    EngineHost(const EngineHost&) = delete;
    EngineHost& operator=(const EngineHost&) = delete;

    [[nodiscard]] contract::EnginePort& engine();
    [[nodiscard]] contract::ReplayControl& replayControl();
    [[nodiscard]] contract::TradingPort& trading();
    [[nodiscard]] contract::HistoryPort& history();
    [[nodiscard]] contract::KillSwitchPort& killSwitch();
    [[nodiscard]] contract::JobPort& jobs();
    [[nodiscard]] contract::AuditPort& audit();
    [[nodiscard]] contract::TokenPort& tokens();
    [[nodiscard]] const config::DataFolder& folder() const;

    /// Feeds stop, the engine drains, jobs end, storage flushes, the risk state is closed. An error says what was not
    /// kept.
    [[nodiscard]] Status stop();

private:
    struct Parts;
    explicit EngineHost(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace aetherion::engine
