#include "core/base/log.h"

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <memory>
#include <vector>

namespace aetherion::base {

namespace {
constexpr std::size_t kFileBytes = 10u << 20;
constexpr std::size_t kFiles = 5;
} // namespace

Status setUpLogging(const LogSettings& settings) {
    const auto level = spdlog::level::from_str(settings.level);
    if (level == spdlog::level::off && settings.level != "off")
        return failAt("log-level", "\"" + settings.level + "\" is none of trace, debug, info, warn, error, off");
    std::vector<spdlog::sink_ptr> sinks{std::make_shared<spdlog::sinks::stderr_sink_mt>()};
    if (!settings.folder.empty()) {
        try {
            std::filesystem::create_directories(settings.folder);
            sinks.push_back(std::make_shared<spdlog::sinks::rotating_file_sink_mt>(
                (settings.folder / "aetherion.log").string(), kFileBytes, kFiles - 1));
        } catch (const std::exception& error) {
            return failAt(settings.folder.string(), error.what());
        }
    }
    auto logger = std::make_shared<spdlog::logger>("aetherion", sinks.begin(), sinks.end());
    logger->set_level(level);
    logger->flush_on(spdlog::level::warn);
    logger->set_pattern(settings.json ? R"({"time":"%Y-%m-%dT%H:%M:%S.%eZ","level":"%l","thread":%t,"text":"%v"})"
                                      : "%Y-%m-%dT%H:%M:%S.%eZ %-5l %v",
                        spdlog::pattern_time_type::utc);
    spdlog::set_default_logger(logger);
    return {};
}

} // namespace aetherion::base
