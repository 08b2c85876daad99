#pragma once
// The data folder's two files of the kill switch: `risk-state` and `EMERGENCY_STOP`; and a second stop file elsewhere,
// where the settings name one.
//
// Thread: as RiskStore. One owner per folder (the folder's lock); peek() is for anyone.
#include "core/risk/risk_store.h"

#include <filesystem>
#include <optional>
#include <string>

namespace aetherion::risk {

inline constexpr const char* kRiskStateName = "risk-state";
inline constexpr const char* kStopFileName = "EMERGENCY_STOP";

class RiskFolder final : public RiskStore {
public:
    /// `secondStopFile`: empty for none.
    explicit RiskFolder(const std::filesystem::path& dataFolder, const std::filesystem::path& secondStopFile = {});
    [[nodiscard]] RiskLoad load() override;
    [[nodiscard]] Status save(const RiskRecord& record) override;
    [[nodiscard]] StopSight look() const override;
    [[nodiscard]] Result<std::string> raise(const Hold& hold) override;
    [[nodiscard]] StopSight lookSecond() const override;
    [[nodiscard]] std::string secondStopFilePath() const override;
    [[nodiscard]] Status setAside(const std::string& key) override;
    [[nodiscard]] Status putBack() override;
    void discardAside() override;
    [[nodiscard]] std::string stopFilePath() const override;

    [[nodiscard]] const StopFile& stopFile() const { return m_stopFile; }

private:
    RiskStateFile m_state;
    StopFile m_stopFile;
    std::optional<StopFile> m_second;
};

/// What the folder says while no engine runs on it; changes nothing. An unclean end is not judged here: the next start
/// does.
[[nodiscard]] RiskStatus peekRiskStatus(const std::filesystem::path& dataFolder, bool folderWasUsed,
                                        const std::filesystem::path& secondStopFile = {});

} // namespace aetherion::risk
