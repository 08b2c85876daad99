#include "core/risk/folder_events.h"

#include <sys/inotify.h>
#include <unistd.h>

#include <cstring>
#include <utility>

namespace aetherion::risk {

FolderEvents::FolderEvents(std::filesystem::path folder, std::string name, std::function<bool(std::string_view)> isOwn)
    : m_folder(std::move(folder)), m_name(std::move(name)), m_isOwn(std::move(isOwn)),
      m_fd(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
    watch();
}

FolderEvents::~FolderEvents() {
    if (m_fd >= 0)
        ::close(m_fd);
}

void FolderEvents::watch() {
    if (m_fd < 0)
        return;
    // Adding it again changes nothing while the path leads to the same folder.
    const int watch = ::inotify_add_watch(m_fd, m_folder.c_str(), IN_CREATE | IN_MOVED_TO | IN_MOVED_FROM | IN_ONLYDIR);
    if (watch < 0 || watch == m_watch)
        return;
    if (m_watch >= 0)
        ::inotify_rm_watch(m_fd, m_watch);
    m_watch = watch;
}

bool FolderEvents::drain() {
    if (m_fd < 0)
        return false;
    bool created = false;
    std::uint32_t ownCookie = 0;
    alignas(inotify_event) char buffer[16384];
    for (;;) {
        const ssize_t size = ::read(m_fd, buffer, sizeof buffer);
        if (size <= 0)
            break;
        for (const char* at = buffer; at < buffer + size;) {
            const auto* event = reinterpret_cast<const inotify_event*>(at);
            at += sizeof(inotify_event) + event->len;
            const std::string_view file = event->len > 0 ? std::string_view(event->name) : std::string_view();
            if (event->wd != m_watch)
                continue; // Of a folder that was there before.
            if ((event->mask & IN_IGNORED) != 0)
                m_watch = -1;
            else if ((event->mask & IN_MOVED_FROM) != 0 && m_isOwn(file))
                ownCookie = event->cookie;
            else if (file == m_name && (event->mask & IN_CREATE) != 0)
                created = true;
            else if (file == m_name && (event->mask & IN_MOVED_TO) != 0 &&
                     (ownCookie == 0 || event->cookie != ownCookie))
                created = true;
        }
    }
    // The folder may have been removed, unmounted or moved away, and another one may stand at its path.
    watch();
    return created;
}

} // namespace aetherion::risk
