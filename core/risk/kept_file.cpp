#include "core/risk/kept_file.h"

#include "core/base/atomic_file.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <system_error>

namespace aetherion::risk {

namespace {

constexpr std::size_t kLargestFile = 16u << 20;
constexpr unsigned kKeptFileMode = 0600;

bool folderCanBeRead(const std::filesystem::path& folder) {
    struct stat info {};
    return ::stat(folder.c_str(), &info) == 0 && S_ISDIR(info.st_mode) && ::access(folder.c_str(), R_OK | X_OK) == 0;
}

} // namespace

std::string KeptFile::distrust(const std::string& why) const {
    m_keepUnreadable = true;
    return m_path.filename().string() + " cannot be read: " + why;
}

KeptText KeptFile::load() const {
    struct stat info {};
    if (::lstat(m_path.c_str(), &info) != 0) {
        const int error = errno;
        if (error == ENOENT && folderCanBeRead(m_path.parent_path()))
            return KeptText{RiskLoadOutcome::Missing, {}, {}};
        return KeptText{RiskLoadOutcome::Unreadable, {}, distrust(std::strerror(error))};
    }
    // A pipe would hold the reader for ever, and a link may point to what someone else can change.
    if (!S_ISREG(info.st_mode))
        return KeptText{RiskLoadOutcome::Unreadable, {}, distrust("not a regular file")};
    auto text = readWholeFile(m_path, kLargestFile);
    if (!text)
        return KeptText{RiskLoadOutcome::Unreadable, {}, distrust(text.error().reason)};
    m_keepUnreadable = false;
    return KeptText{RiskLoadOutcome::Read, std::move(*text), {}};
}

Status KeptFile::save(const std::string& text) {
    if (m_keepUnreadable) {
        // A second name, not a rename: at no moment may the file be missing, a missing one could pass for a new folder.
        const std::filesystem::path kept = m_path.string() + ".unreadable";
        std::error_code ignored;
        std::filesystem::remove(kept, ignored);
        std::filesystem::create_hard_link(m_path, kept, ignored);
        m_keepUnreadable = false;
    }
    return writeFileAtomically(m_path, text, kKeptFileMode);
}

void KeptFile::removeLeftovers() const {
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
