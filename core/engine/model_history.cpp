#include "core/engine/model_history.h"

#include "core/base/atomic_file.h"

#include <nlohmann/json.hpp>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <system_error>

namespace aetherion::engine {

namespace {

class HistoryFile {
public:
    explicit HistoryFile(const std::filesystem::path& path)
        : m_fd(::open(path.c_str(), O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0600)) {}
    ~HistoryFile() {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    HistoryFile(const HistoryFile&) = delete;
    HistoryFile& operator=(const HistoryFile&) = delete;
    [[nodiscard]] int get() const { return m_fd; }

private:
    int m_fd;
};

/// Did a crash leave a line without its end?
bool endsWithinALine(int file) {
    const off_t size = ::lseek(file, 0, SEEK_END);
    char last = '\n';
    return size > 0 && ::pread(file, &last, 1, size - 1) == 1 && last != '\n';
}

} // namespace

Status ModelHistory::append(Timestamp time, std::string_view event, nlohmann::json entry) {
    const std::lock_guard lock(m_mutex);
    entry["time"] = formatIso(time);
    entry["event"] = event;
    std::error_code error;
    std::filesystem::create_directories(m_file.parent_path(), error);
    const bool isNew = !std::filesystem::exists(m_file, error);
    const HistoryFile file(m_file);
    const auto failed = [&](const char* what) {
        return failAt(m_file.string(), std::string(what) + ": " + std::strerror(errno));
    };
    if (file.get() < 0)
        return failed("cannot open");
    const std::string line = (endsWithinALine(file.get()) ? "\n" : "") +
                             entry.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
    for (std::size_t written = 0; written < line.size();) {
        const ssize_t n = ::write(file.get(), line.data() + written, line.size() - written);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return failed("cannot write");
        written += static_cast<std::size_t>(n);
    }
    if (::fsync(file.get()) != 0)
        return failed("cannot sync");
    return isNew ? syncFolder(m_file.parent_path()) : Status{};
}

Status ModelHistory::read(const std::function<void(const nlohmann::json&)>& visit) const {
    const std::lock_guard lock(m_mutex);
    std::error_code error;
    if (!std::filesystem::exists(m_file, error))
        return {};
    std::ifstream file(m_file);
    if (!file)
        return failAt(m_file.string(), "cannot read");
    for (std::string line; std::getline(file, line);) {
        const auto entry = nlohmann::json::parse(line, nullptr, false);
        if (entry.is_object())
            visit(entry);
    }
    return {};
}

} // namespace aetherion::engine
