#include "core/base/log.h"

#include "core/base/bearer_token.h"

#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/base_sink.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <atomic>
#include <memory>
#include <mutex>
#include <vector>

namespace aetherion::base {

namespace {
constexpr std::size_t kFileBytes = 10u << 20;
constexpr std::size_t kFiles = 5;

/// Whoever writes a line: no token stands in it.
class WithholdingFormatter final : public spdlog::formatter {
public:
    explicit WithholdingFormatter(std::unique_ptr<spdlog::formatter> lines) : m_lines(std::move(lines)) {}
    void format(const spdlog::details::log_msg& message, spdlog::memory_buf_t& out) override {
        const std::size_t before = out.size();
        m_lines->format(message, out);
        const std::string_view line(out.data() + before, out.size() - before);
        if (!showsToken(line))
            return;
        const std::string safe = withoutTokens(line);
        out.resize(before);
        out.append(safe.data(), safe.data() + safe.size());
    }
    [[nodiscard]] std::unique_ptr<spdlog::formatter> clone() const override {
        return std::make_unique<WithholdingFormatter>(m_lines->clone());
    }

private:
    std::unique_ptr<spdlog::formatter> m_lines;
};

/// As the log is one for the whole program.
std::atomic<std::uint64_t> warningLines{0};
std::atomic<std::uint64_t> errorLines{0};

/// Writes nothing: counts what the others write.
class CountingSink final : public spdlog::sinks::base_sink<std::mutex> {
    void sink_it_(const spdlog::details::log_msg& line) override {
        if (line.level == spdlog::level::warn)
            warningLines.fetch_add(1, std::memory_order_relaxed);
        else if (line.level >= spdlog::level::err)
            errorLines.fetch_add(1, std::memory_order_relaxed);
    }
    void flush_() override {}
};
} // namespace

Status setUpLogging(const LogSettings& settings) {
    const auto level = spdlog::level::from_str(settings.level);
    if (level == spdlog::level::off && settings.level != "off")
        return failAt("log-level", "\"" + settings.level + "\" is none of trace, debug, info, warn, error, off");
    std::vector<spdlog::sink_ptr> sinks{std::make_shared<spdlog::sinks::stderr_sink_mt>(),
                                        std::make_shared<CountingSink>()};
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
    const char* pattern = settings.json ? R"({"time":"%Y-%m-%dT%H:%M:%S.%eZ","level":"%l","thread":%t,"text":"%v"})"
                                        : "%Y-%m-%dT%H:%M:%S.%eZ %-5l %v";
    logger->set_formatter(std::make_unique<WithholdingFormatter>(
        std::make_unique<spdlog::pattern_formatter>(pattern, spdlog::pattern_time_type::utc)));
    spdlog::set_default_logger(logger);
    return {};
}

LoggedLines loggedLines() {
    return {warningLines.load(std::memory_order_relaxed), errorLines.load(std::memory_order_relaxed)};
}

} // namespace aetherion::base
