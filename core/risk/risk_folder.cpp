#include "core/risk/risk_folder.h"

#include <utility>

namespace aetherion::risk {

namespace {

/// The parent of a bare file name is "", which cannot be searched.
std::filesystem::path rooted(const std::filesystem::path& folder) {
    return folder.empty() ? std::filesystem::path(".") : folder;
}

} // namespace

RiskFolder::RiskFolder(const std::filesystem::path& dataFolder, const std::filesystem::path& secondStopFile)
    : m_state(rooted(dataFolder) / kRiskStateName), m_stopFile(rooted(dataFolder) / kStopFileName) {
    if (!secondStopFile.empty())
        m_second.emplace(secondStopFile);
}

RiskLoad RiskFolder::load() {
    m_state.removeLeftovers();
    m_stopFile.removeLeftovers();
    return m_state.load();
}

Status RiskFolder::save(const RiskRecord& record) { return m_state.save(record); }
StopSight RiskFolder::look() const { return m_stopFile.look(); }
Result<std::string> RiskFolder::raise(const Hold& hold) { return m_stopFile.raise(hold); }
StopSight RiskFolder::lookSecond() const { return m_second ? m_second->look() : RiskStore::lookSecond(); }
std::string RiskFolder::secondStopFilePath() const { return m_second ? m_second->path().string() : std::string(); }
Status RiskFolder::setAside(const std::string& key) { return m_stopFile.setAside(key); }
Status RiskFolder::putBack() { return m_stopFile.putBack(); }
void RiskFolder::discardAside() { m_stopFile.discardAside(); }
std::string RiskFolder::stopFilePath() const { return m_stopFile.path().string(); }

RiskStatus peekRiskStatus(const std::filesystem::path& dataFolder, bool folderWasUsed,
                          const std::filesystem::path& secondStopFile) {
    const RiskStateFile file(rooted(dataFolder) / kRiskStateName);
    const StopFile stopFile(rooted(dataFolder) / kStopFileName);
    RiskStatus status;
    RiskLoad load = file.load();
    switch (load.outcome) {
    case RiskLoadOutcome::Read:
        status.holds = std::move(load.record.holds);
        status.state = strictest(status.holds);
        status.newestHold = newestHold(status.holds);
        break;
    case RiskLoadOutcome::Missing:
        if (folderWasUsed) {
            status.state = RiskState::Halted;
            status.persisted = false;
            status.persistenceError = std::string(kRiskStateName) + " is missing";
        }
        break;
    case RiskLoadOutcome::Unreadable:
        status.state = RiskState::Halted;
        status.persisted = false;
        status.persistenceError = std::move(load.reason);
        break;
    }
    const StopSight sight = stopFile.look();
    status.stopFilePath = stopFile.path().string();
    status.stopFileExists = sight.presence != StopPresence::Absent;
    if (!status.stopFileExists && !secondStopFile.empty() &&
        StopFile(secondStopFile).look().presence != StopPresence::Absent) {
        status.stopFilePath = secondStopFile.string();
        status.stopFileExists = true;
    }
    if (status.stopFileExists)
        status.state = RiskState::Halted;
    return status;
}

} // namespace aetherion::risk
