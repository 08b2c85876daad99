#pragma once
// The data folder's two files of the kill switch: `risk-state` and `EMERGENCY_STOP`.
//
// Thread: as RiskStore. One owner per folder (the folder's lock); peek() is for anyone.
#include "core/risk/risk_store.h"

#include <filesystem>
#include <string>

namespace aetherion::risk {

inline constexpr const char* kRiskStateName = "risk-state";
inline constexpr const char* kStopFileName = "EMERGENCY_STOP";

class RiskFolder final : public RiskStore {
public:
    explicit RiskFolder(const std::filesystem::path& dataFolder);
    [[nodiscard]] RiskLoad load() override;
    [[nodiscard]] Status save(const RiskRecord& record) override;
    [[nodiscard]] StopSight look() const override;
    [[nodiscard]] Result<std::string> raise(const Hold& hold) override;
    [[nodiscard]] Status setAside(const std::string& key) override;
    [[nodiscard]] Status putBack() override;
    void discardAside() override;
    [[nodiscard]] std::string stopFilePath() const override;

    [[nodiscard]] const StopFile& stopFile() const { return m_stopFile; }

private:
    RiskStateFile m_state;
    StopFile m_stopFile;
};

/// What the folder says while no engine runs on it; changes nothing. An unclean end is not judged here: the next start
/// does.
[[nodiscard]] RiskStatus peekRiskStatus(const std::filesystem::path& dataFolder, bool folderWasUsed);

} // namespace aetherion::risk
