#include "core/http/file_descriptors.h"

#include <algorithm>
#include <csignal>
#include <spdlog/spdlog.h>
#include <sys/resource.h>

namespace aetherion::http {

void makeRoomForDescriptors(int connections) {
    // Databases, logs, models and feeds need some too.
    constexpr rlim_t kOthers = 512;
    const rlim_t wanted = static_cast<rlim_t>(connections) + kOthers;
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= wanted)
        return;
    limit.rlim_cur = std::min(wanted, limit.rlim_max);
    if (::setrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur < wanted)
        spdlog::warn("api: only {} files may be open, {} were wanted", limit.rlim_cur, wanted);
}

void ignoreBrokenPipes() { std::signal(SIGPIPE, SIG_IGN); }

} // namespace aetherion::http
