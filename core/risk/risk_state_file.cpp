#include "core/risk/risk_state_file.h"

#include "core/base/atomic_file.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <system_error>

namespace aetherion::risk {

namespace {

constexpr std::size_t kLargestFile = 4u << 20;
constexpr unsigned kStateFileMode = 0600;

bool folderCanBeRead(const std::filesystem::path& folder) {
    struct stat info {};
    return ::stat(folder.c_str(), &info) == 0 && S_ISDIR(info.st_mode) && ::access(folder.c_str(), R_OK | X_OK) == 0;
}

} // namespace

RiskLoad RiskStateFile::load() const {
    const auto unreadable = [&](const std::string& why) {
        m_keepUnreadable = true;
        return RiskLoad{RiskLoadOutcome::Unreadable, {}, m_path.filename().string() + " cannot be read: " + why};
    };
    struct stat info {};
    if (::lstat(m_path.c_str(), &info) != 0) {
        const int error = errno;
        if (error == ENOENT && folderCanBeRead(m_path.parent_path()))
            return RiskLoad{RiskLoadOutcome::Missing, {}, {}};
        return unreadable(std::strerror(error));
    }
    // A pipe would hold the reader for ever, and a link may point to what someone else can change.
    if (!S_ISREG(info.st_mode))
        return unreadable("not a regular file");
    const auto text = readWholeFile(m_path, kLargestFile);
    if (!text)
        return unreadable(text.error().reason);
    auto record = decodeRiskRecord(*text);
    if (!record)
        return unreadable(record.error().reason);
    m_keepUnreadable = false;
    return RiskLoad{RiskLoadOutcome::Read, std::move(*record), {}};
}

Status RiskStateFile::save(const RiskRecord& record) {
    if (m_keepUnreadable) {
        // A second name, not a rename: at no moment may the file be missing, a missing one could pass for a new folder.
        const std::filesystem::path kept = m_path.string() + ".unreadable";
        std::error_code ignored;
        std::filesystem::remove(kept, ignored);
        std::filesystem::create_hard_link(m_path, kept, ignored);
        m_keepUnreadable = false;
    }
    return writeFileAtomically(m_path, encodeRiskRecord(record), kStateFileMode);
}

void RiskStateFile::removeLeftovers() const {
    const std::string prefix = "." + m_path.filename().string() + ".";
    std::error_code error;
    for (std::filesystem::directory_iterator entry(m_path.parent_path(), error), end; !error && entry != end;
         entry.increment(error)) {
        const std::string file = entry->path().filename().string();
        if (file.starts_with(prefix) && file.ends_with(".tmp")) {
            std::error_code ignored;
            std::filesystem::remove(entry->path(), ignored);
        }
    }
}

} // namespace aetherion::risk
