#include "core/risk/stop_file.h"

#include "core/base/atomic_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <system_error>

namespace aetherion::risk {

namespace {

constexpr std::string_view kFirstWords = "Aetherion emergency stop";
constexpr std::size_t kShownText = 300;
constexpr const char* kPrepared = ".prepared";
constexpr const char* kAside = ".aside";
constexpr mode_t kStopFileMode = 0600;

tl::unexpected<Error> failErrno(const std::filesystem::path& path, const char* what) {
    return failAt(path.string(), std::string(what) + ": " + std::strerror(errno));
}

/// One line without control characters, short enough to show.
std::string oneLine(std::string_view text) {
    std::string line(text.substr(0, kShownText));
    std::replace_if(
        line.begin(), line.end(), [](unsigned char c) { return c < 0x20 || c == 0x7f; }, ' ');
    return line;
}

std::string content(const std::string& who, const std::string& reason, std::int64_t hold, Timestamp time) {
    return std::string(kFirstWords) + (hold > 0 ? ", hold " + std::to_string(hold) : std::string()) + ": " +
           oneLine(reason) + "\nby " + oneLine(who) + ", " + formatIso(time) +
           "\nTrading stays stopped while this file exists, and after it is gone until someone resumes:\n"
           "aetherionctl emergency resume --reason WHY\n";
}

std::string keyOf(const struct statx& info) {
    std::string key = std::to_string(info.stx_dev_major) + ":" + std::to_string(info.stx_dev_minor) + ":" +
                      std::to_string(info.stx_ino);
    if ((info.stx_mask & STATX_BTIME) != 0)
        key += ":" + std::to_string(info.stx_btime.tv_sec) + "." + std::to_string(info.stx_btime.tv_nsec);
    return key;
}

std::string keyAt(const std::filesystem::path& path) {
    struct statx info {};
    if (::statx(AT_FDCWD, path.c_str(), AT_SYMLINK_NOFOLLOW, STATX_INO | STATX_BTIME, &info) != 0)
        return {};
    return keyOf(info);
}

std::string readStart(const std::filesystem::path& path) {
    // Not blocking: whoever put a pipe there must not hold the reader.
    const int fd = ::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (fd < 0)
        return {};
    char text[2048];
    const ssize_t size = ::read(fd, text, sizeof text);
    ::close(fd);
    return size > 0 ? std::string(text, static_cast<std::size_t>(size)) : std::string();
}

/// Reads who, why and which hold out of a file of ours, or its first line out of any other.
void readContent(const std::string& text, StopSight& sight) {
    const std::string_view first = std::string_view(text).substr(0, text.find('\n'));
    if (!first.starts_with(kFirstWords)) {
        sight.reason = oneLine(first);
        return;
    }
    sight.ours = true;
    std::string_view rest = first.substr(kFirstWords.size());
    constexpr std::string_view kHold = ", hold ";
    if (rest.starts_with(kHold)) {
        rest.remove_prefix(kHold.size());
        const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), sight.hold);
        rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
        if (error != std::errc{} || sight.hold < 0)
            sight.hold = 0;
    }
    if (rest.starts_with(": "))
        rest.remove_prefix(2);
    sight.reason = oneLine(rest);
    if (first.size() < text.size()) {
        std::string_view second = std::string_view(text).substr(first.size() + 1);
        second = second.substr(0, second.find('\n'));
        if (second.starts_with("by ") && second.rfind(", ") != std::string_view::npos)
            sight.who = oneLine(second.substr(3, second.rfind(", ") - 3));
    }
}

/// Writes and syncs a file under a name that nobody looks for.
Status prepare(const std::filesystem::path& path, const std::string& text) {
    ::unlink(path.c_str());
    const int fd = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, kStopFileMode);
    if (fd < 0)
        return failErrno(path, "cannot create");
    std::size_t written = 0;
    while (written < text.size()) {
        const ssize_t n = ::write(fd, text.data() + written, text.size() - written);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            break;
        written += static_cast<std::size_t>(n);
    }
    const bool sound = written == text.size() && ::fsync(fd) == 0;
    const int error = errno;
    ::close(fd);
    if (sound)
        return {};
    ::unlink(path.c_str());
    errno = error;
    return failErrno(path, "cannot write");
}

/// Gives a prepared file its name unless the name is taken (EEXIST).
bool renameIfFree(const std::filesystem::path& from, const std::filesystem::path& to) {
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0)
        return true;
    if (errno != EINVAL && errno != ENOSYS)
        return false;
    // File systems without that call.
    if (::link(from.c_str(), to.c_str()) != 0)
        return false;
    ::unlink(from.c_str());
    return true;
}

/// Without content, for a full disk: existence is what stops.
Status createEmpty(const std::filesystem::path& path) {
    const int fd = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, kStopFileMode);
    if (fd < 0 && errno != EEXIST)
        return failErrno(path, "cannot create");
    if (fd >= 0) {
        ::fsync(fd);
        ::close(fd);
    }
    return syncFolder(path.parent_path());
}

} // namespace

StopFile::StopFile(std::filesystem::path path) : m_path(std::move(path)) {
    const std::string base = "." + m_path.filename().string() + "." + std::to_string(::getpid());
    m_prepared = m_path.parent_path() / (base + kPrepared);
    m_aside = m_path.parent_path() / (base + kAside);
}

void StopFile::removeLeftovers() const {
    const std::string prefix = "." + m_path.filename().string() + ".";
    std::error_code error;
    for (std::filesystem::directory_iterator entry(m_path.parent_path(), error), end; !error && entry != end;
         entry.increment(error)) {
        const std::string file = entry->path().filename().string();
        if (file.starts_with(prefix) && (file.ends_with(kPrepared) || file.ends_with(kAside)))
            ::unlink(entry->path().c_str());
    }
}

bool StopFile::isOwnName(std::string_view file) const {
    return file == m_prepared.filename().native() || file == m_aside.filename().native();
}

StopSight StopFile::look() const {
    const auto unclear = [&](int error) {
        return StopSight{StopPresence::Unclear,
                         "unclear:" + std::to_string(error),
                         false,
                         0,
                         {},
                         m_path.filename().string() + " cannot be checked: " + std::strerror(error)};
    };
    struct statx info {};
    if (::statx(AT_FDCWD, m_path.c_str(), AT_SYMLINK_NOFOLLOW, STATX_BASIC_STATS | STATX_BTIME, &info) != 0) {
        if (errno != ENOENT)
            return unclear(errno);
        struct stat folder {};
        if (::stat(m_path.parent_path().c_str(), &folder) != 0)
            return unclear(errno);
        if (::access(m_path.parent_path().c_str(), R_OK | X_OK) != 0) {
            const int error = errno;
            // What took the folder's place a moment ago is refused for its mode: the trouble is what it is.
            const bool isFolder = ::stat(m_path.parent_path().c_str(), &folder) != 0 || S_ISDIR(folder.st_mode);
            return unclear(isFolder ? error : ENOTDIR);
        }
        return StopSight{StopPresence::Absent, {}, false, 0, {}, {}};
    }
    StopSight sight{StopPresence::Present, keyOf(info), false, 0, "user id " + std::to_string(info.stx_uid), {}};
    if (S_ISREG(info.stx_mode))
        readContent(readStart(m_path), sight);
    else
        sight.reason = S_ISDIR(info.stx_mode) ? "a folder of that name" : "something of that name that is not a file";
    return sight;
}

Result<std::string> StopFile::raise(const Hold& hold) {
    if (look().presence == StopPresence::Present)
        return std::string();
    if (auto prepared = prepare(m_prepared, content(hold.who, hold.reason, hold.id, hold.time)); !prepared) {
        if (auto made = createEmpty(m_path); !made)
            return tl::unexpected(made.error());
        return keyAt(m_path);
    }
    std::string key = keyAt(m_prepared);
    if (!renameIfFree(m_prepared, m_path)) {
        const int error = errno;
        ::unlink(m_prepared.c_str());
        if (error == EEXIST)
            return std::string();
        errno = error;
        return failErrno(m_path, "cannot create");
    }
    if (auto synced = syncFolder(m_path.parent_path()); !synced)
        return tl::unexpected(synced.error());
    return key;
}

Status StopFile::setAside(const std::string& key) {
    if (::rename(m_path.c_str(), m_aside.c_str()) != 0)
        return failErrno(m_path, "cannot remove");
    if (keyAt(m_aside) == key)
        return {};
    (void)putBack();
    return failAt(m_path.string(), "was replaced meanwhile");
}

Status StopFile::putBack() {
    if (renameIfFree(m_aside, m_path) || errno == EEXIST)
        return syncFolder(m_path.parent_path());
    return failErrno(m_path, "cannot put back");
}

void StopFile::discardAside() {
    ::unlink(m_aside.c_str());
    (void)syncFolder(m_path.parent_path());
}

Result<bool> writeStopFile(const std::filesystem::path& path, const std::string& who, const std::string& reason,
                           Timestamp now) {
    static std::atomic<unsigned> counter{0};
    const StopSight sight = StopFile(path).look();
    if (sight.presence == StopPresence::Present && !sight.ours)
        return false;
    const auto prepared = path.parent_path() / ("." + path.filename().string() + "." + std::to_string(::getpid()) +
                                                "." + std::to_string(counter.fetch_add(1)) + ".command");
    if (prepare(prepared, content(who, reason, 0, now))) {
        const bool placed = sight.presence == StopPresence::Present ? ::rename(prepared.c_str(), path.c_str()) == 0
                                                                    : renameIfFree(prepared, path);
        if (placed) {
            if (auto synced = syncFolder(path.parent_path()); !synced)
                return tl::unexpected(synced.error());
            return true;
        }
        const bool taken = errno == EEXIST;
        ::unlink(prepared.c_str());
        if (taken)
            return false;
    }
    if (auto made = createEmpty(path); !made)
        return tl::unexpected(made.error());
    return true;
}

} // namespace aetherion::risk
