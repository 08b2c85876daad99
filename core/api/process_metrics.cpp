#include "core/api/metric_sources.h"

#include "core/base/log.h"
#include "core/base/version.h"

#include <array>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <sys/resource.h>
#include <unistd.h>

namespace aetherion::api {

namespace {

/// The fields of /proc/self/stat behind the program's name, which may hold anything; the first is field 3 of proc(5).
std::vector<std::string> statFields() {
    std::ifstream file("/proc/self/stat");
    std::string line;
    std::getline(file, line);
    const auto name = line.rfind(')');
    if (name == std::string::npos)
        return {};
    std::istringstream rest(line.substr(name + 1));
    return {std::istream_iterator<std::string>(rest), {}};
}

/// Field `number` of proc(5), counted from 1.
std::optional<double> numberOf(const std::vector<std::string>& fields, std::size_t number) {
    const std::size_t at = number - 3;
    double value = 0;
    if (at >= fields.size() ||
        std::from_chars(fields[at].data(), fields[at].data() + fields[at].size(), value).ec != std::errc())
        return std::nullopt;
    return value;
}

/// Of the machine's start, in Unix time.
std::optional<double> bootSeconds() {
    std::ifstream file("/proc/stat");
    std::string line;
    while (std::getline(file, line))
        if (line.starts_with("btime "))
            return std::strtod(line.c_str() + 6, nullptr);
    return std::nullopt;
}

std::optional<double> openDescriptors() {
    std::error_code error;
    const std::filesystem::directory_iterator all("/proc/self/fd", error);
    if (error)
        return std::nullopt;
    // Less the one that looks.
    return static_cast<double>(std::distance(begin(all), end(all))) - 1;
}

} // namespace

void addProcessMetrics(MetricSet& metrics) {
    const auto fields = statFields();
    const auto perSecond = static_cast<double>(::sysconf(_SC_CLK_TCK));
    const auto user = numberOf(fields, 14);
    const auto system = numberOf(fields, 15);
    auto cpu = metrics.counter("process_cpu_seconds_total", "Processor time, user and system.");
    if (user && system)
        cpu.set((*user + *system) / perSecond);
    auto virtualBytes = metrics.gauge("process_virtual_memory_bytes", "Virtual memory.");
    virtualBytes.set(numberOf(fields, 23));
    auto resident = metrics.gauge("process_resident_memory_bytes", "Resident memory.");
    if (const auto pages = numberOf(fields, 24))
        resident.set(*pages * static_cast<double>(::sysconf(_SC_PAGESIZE)));
    auto threads = metrics.gauge("process_threads", "Threads.");
    threads.set(numberOf(fields, 20));
    auto started = metrics.gauge("process_start_time_seconds", "When the process began, in Unix time.");
    static const std::optional<double> boot = bootSeconds();
    if (const auto ticks = numberOf(fields, 22); ticks && boot)
        started.set(*boot + *ticks / perSecond);
    metrics.gauge("process_open_fds", "Open file descriptors.").set(openDescriptors());
    auto most = metrics.gauge("process_max_fds", "File descriptors that may be open.");
    if (rlimit limit{}; ::getrlimit(RLIMIT_NOFILE, &limit) == 0)
        most.set(static_cast<double>(limit.rlim_cur));

    const LoggedLines logged = loggedLines();
    auto lines = metrics.counter("aetherion_log_lines_total", "Lines of the program's log that a person should read.");
    lines.set(logged.warnings, {{"level", "warning"}});
    lines.set(logged.errors, {{"level", "error"}});
    metrics.gauge("aetherion_build_info", "1; what this program was built from.")
        .set(1, {{"version", version()}, {"commit", commit()}, {"compiler", __VERSION__}});
}

void addWindowMetrics(MetricSet& metrics, const contract::WindowCounts* window) {
    if (!window)
        return;
    metrics.counter("aetherion_gui_frames_total", "Beats of the window's clock while it is visible.")
        .set(window->frames.load(std::memory_order_relaxed));
    metrics.counter("aetherion_gui_stalls_total", "Times in which the window stood still for longer than 0.1 s.")
        .set(window->stalls.load(std::memory_order_relaxed));
    metrics.counter("aetherion_gui_stalled_seconds_total", "How long the window stood still in all.")
        .set(static_cast<double>(window->stalledNanoseconds.load(std::memory_order_relaxed)) / 1e9);
}

void addHttpMetrics(MetricSet& metrics, const http::Counters& counters) {
    constexpr std::array<const char*, 5> kClasses{"1xx", "2xx", "3xx", "4xx", "5xx"};
    auto answered = metrics.counter("aetherion_http_requests_total",
                                    "Requests answered, by route and class of status; route none: refused before, "
                                    "or nothing is served there.");
    for (const auto& [route, count] : counters.answered.byRoute())
        for (std::size_t status = 0; status < kClasses.size(); ++status)
            if (count.byClass[status] > 0)
                answered.set(count.byClass[status], {{"method", route ? count.method : "none"},
                                                     {"route", route ? count.pattern : "none"},
                                                     {"status", kClasses[status]}});
    auto refused = metrics.counter("aetherion_http_refusals_total",
                                   "Requests answered with 400 or above, by status: 401 no token, 429 too many.");
    const auto& byStatus = counters.answered.byStatus();
    for (std::size_t beyond = 300; beyond < byStatus.size(); ++beyond)
        if (byStatus[beyond] > 0)
            refused.set(byStatus[beyond], {{"status", std::to_string(beyond + 100)}});
    metrics.histogram("aetherion_http_request_seconds", "From the whole request to its answer on the way.",
                      counters.answered.latency());
    metrics.counter("aetherion_http_requests_received_total", "Requests whose head could be read.")
        .set(counters.requests.load(std::memory_order_relaxed));
    metrics.counter("aetherion_http_failures_total", "Requests that could not be served, answered with 500 or above.")
        .set(counters.failures.load(std::memory_order_relaxed));
    metrics.counter("aetherion_http_connections_refused_total", "Connections beyond the limit.")
        .set(counters.refusedConnections.load(std::memory_order_relaxed));
    auto clients = metrics.gauge("aetherion_clients", "Clients that are connected.");
    clients.set(static_cast<double>(counters.connections.load(std::memory_order_relaxed)), {{"kind", "http"}});
    clients.set(static_cast<double>(counters.webSockets.load(std::memory_order_relaxed)), {{"kind", "websocket"}});
    metrics.counter("aetherion_websocket_frames_sent_total", "Frames sent to sockets.")
        .set(counters.framesSent.load(std::memory_order_relaxed));
    metrics
        .counter("aetherion_websocket_frames_dropped_total", "Market frames left out for clients that read too "
                                                             "slowly.")
        .set(counters.framesDropped.load(std::memory_order_relaxed));
    metrics
        .counter("aetherion_websocket_slow_clients_closed_total", "Sockets closed because their client was too "
                                                                  "slow for facts, or did not answer.")
        .set(counters.slowClientsClosed.load(std::memory_order_relaxed));
}

} // namespace aetherion::api
