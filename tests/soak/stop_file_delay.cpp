// How long does it take from close(2) of the stop file to the first order that is refused because of it, with folder
// events and with the poll alone? And does the drill of the emergency stop say the same?
#include "tests/soak/race_bench.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <spdlog/spdlog.h>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <random>

using namespace aetherion;
using namespace aetherion::soak;

namespace {

constexpr int kMissed = 1;
constexpr int kCannotRun = 2;
constexpr double kTypicalMillis = 100;
constexpr double kLongestMillis = 500;
/// One poll: where the drill may fall in it is chance.
constexpr double kDrillAgreesWithin = 100;
constexpr int kRoundsPerDrill = 10;

double inMillis(Steady::duration span) {
    return std::max(0.0, std::chrono::duration<double, std::milli>(span).count());
}

double at(const std::vector<double>& sorted, double share) {
    return sorted[std::min(sorted.size() - 1, static_cast<std::size_t>(share * static_cast<double>(sorted.size())))];
}

/// Creates, writes and closes it as any program would; when close() was called.
Result<Steady::time_point> putStopFile(const std::filesystem::path& path) {
    const int fd = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (fd < 0 || ::write(fd, "soak\n", 5) != 5)
        return failAt(path.string(), "cannot be written");
    const auto closes = Steady::now();
    ::close(fd);
    return closes;
}

struct Delays {
    std::vector<double> file;
    std::vector<double> drill;
};

Status measure(RaceBench& bench, int rounds, std::mt19937& random, Delays& delays) {
    std::uniform_int_distribution<int> moment(5'000, 110'000);
    for (int round = 0; round < rounds; ++round) {
        bench.send(2, std::to_string(round));
        // Anywhere in the poll.
        std::this_thread::sleep_for(std::chrono::microseconds(moment(random)));
        const auto closed = putStopFile(bench.stopFile());
        if (!closed)
            return tl::unexpected(closed.error());
        const auto blocked = bench.awaitBlock();
        (void)bench.endSending();
        if (!blocked)
            return tl::unexpected(blocked.error());
        delays.file.push_back(inMillis(*blocked - *closed));
        if (const Status resumed = bench.resume(); !resumed)
            return resumed;
        if (round % kRoundsPerDrill != 0)
            continue;
        const auto drilled = bench.drill();
        if (!drilled)
            return tl::unexpected(drilled.error());
        for (const risk::DrillRecord& record : *drilled)
            if (!record.passed)
                return failAt("the drill", record.channel + ": " + record.reason);
            else if (record.channel == "file")
                delays.drill.push_back(record.blockMillis.value_or(0));
    }
    return {};
}

/// Is it as it was promised?
bool tell(const char* how, Delays& delays, bool typically) {
    std::sort(delays.file.begin(), delays.file.end());
    std::sort(delays.drill.begin(), delays.drill.end());
    const double median = at(delays.file, 0.5);
    const double drilled = at(delays.drill, 0.5);
    std::printf("%-16s close(2) to the first blocked order: p50 %.2f ms, p99 %.2f ms, max %.2f ms (%zu); "
                "the drill says p50 %.2f ms, max %.2f ms (%zu)\n",
                how, median, at(delays.file, 0.99), delays.file.back(), delays.file.size(), drilled,
                delays.drill.back(), delays.drill.size());
    const bool isQuick = !typically || at(delays.file, 0.9) < kTypicalMillis;
    return isQuick && delays.file.back() <= kLongestMillis && std::abs(median - drilled) <= kDrillAgreesWithin;
}

} // namespace

int main(int argc, char** argv) {
    CLI::App app("Measures from close(2) of the stop file to the first blocked order");
    int rounds = 100;
    unsigned seed = 1;
    std::string folder;
    app.add_option("--rounds", rounds, "of each way [100]")->check(CLI::PositiveNumber);
    app.add_option("--seed", seed, "of the moments [1]");
    app.add_option("--folder", folder, "an empty folder to work in")->required();
    CLI11_PARSE(app, argc, argv);
    const QCoreApplication events(argc, argv);
    spdlog::set_level(spdlog::level::off);
    std::mt19937 random(seed);
    bool isGood = true;
    for (const bool useEvents : {true, false}) {
        const auto own = std::filesystem::path(folder) / (useEvents ? "events" : "poll");
        std::filesystem::create_directories(own);
        RaceBench bench(own, useEvents);
        Delays delays;
        Status done = bench.start();
        if (done)
            done = measure(bench, rounds, random, delays);
        if (!done) {
            std::fprintf(stderr, "%s\n", done.error().text().c_str());
            return kCannotRun;
        }
        isGood = tell(useEvents ? "inotify" : "poll alone", delays, useEvents) && isGood;
    }
    if (!isGood)
        std::fprintf(stderr, "stop file: nine of ten within 100 ms with inotify, all within 500 ms, and the drill's "
                             "median within a poll of it were promised\n");
    return isGood ? 0 : kMissed;
}
