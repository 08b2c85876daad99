// A load on the sockets: many clients of `/ws/v1` on one epoll, a server with a published feed of ticks in the same
// program, some clients that never read. Nothing may be lost, and those that read must not feel those that do not.
//
// Prints what was sent and received, the delay from publishing to receiving, and the share of a core that the api
// thread took. Exit 1 when a sequence has a hole or a tick is missing.
#include "tests/soak/socket_swarm.h"
#include "tests/soak/tick_source.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>

#include <cstdio>
#include <thread>

namespace {

using namespace aetherion;
using Clock = std::chrono::steady_clock;

struct Options {
    int clients = 500;
    int deaf = 0;
    int rate = 1'000;
    int seconds = 10;
    double mostP99 = 0;
};

int run(const Options& options) {
    soak::TickSource source;
    soak::ServedSource served(source);
    if (served.port() == 0)
        return 1;
    soak::SocketSwarm swarm(served.port(), options.clients, options.deaf);
    if (!swarm.subscribe()) {
        std::fprintf(stderr, "socket_load: not every client was served\n");
        return 1;
    }
    const double memoryBefore = soak::residentMebibytes();
    const double cpuBefore = soak::threadSeconds("api");
    const auto began = Clock::now();
    std::jthread publisher([&] {
        const auto turn = std::chrono::milliseconds(10);
        const int total = options.rate * options.seconds;
        for (int published = 0, i = 1; published < total; ++i) {
            const int due = std::min<int>(total, static_cast<int>(static_cast<std::int64_t>(options.rate) * i / 100));
            for (; published < due; ++published)
                source.publish();
            std::this_thread::sleep_until(began + i * turn);
        }
    });
    const auto expected = static_cast<std::uint64_t>(options.rate) * static_cast<std::uint64_t>(options.seconds);
    const bool complete = swarm.readUntil(expected, began + std::chrono::seconds(options.seconds + 30));
    const double elapsed = std::chrono::duration<double>(Clock::now() - began).count();
    const double cpu = soak::threadSeconds("api") - cpuBefore;
    publisher.join();
    const auto result = swarm.result();
    std::printf("%d clients, %d of them never read, %d ticks a second for %d s\n", options.clients, options.deaf,
                options.rate, options.seconds);
    std::printf("received %llu of %llu ticks in %llu frames; holes in sequences %llu; closed %d\n",
                static_cast<unsigned long long>(result.ticks),
                static_cast<unsigned long long>(expected * static_cast<std::uint64_t>(options.clients - options.deaf)),
                static_cast<unsigned long long>(result.frames), static_cast<unsigned long long>(result.holes),
                result.closed);
    std::printf("delay p50 %.1f ms, p99 %.1f ms, longest %.1f ms; api thread %.0f %% of a core; memory %+.1f MiB\n",
                result.delay(0.5), result.delay(0.99), result.delay(1), 100 * cpu / elapsed,
                soak::residentMebibytes() - memoryBefore);
    const bool late = options.mostP99 > 0 && result.delay(0.99) > options.mostP99;
    if (!complete || result.holes > 0 || result.closed > 0 || late) {
        std::fprintf(stderr, "socket_load: %s\n", late ? "the delay is too long" : "something was lost");
        return 1;
    }
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    CLI::App app("A load on the sockets of the API.");
    Options options;
    app.add_option("--clients", options.clients, "clients in all");
    app.add_option("--deaf", options.deaf, "of them never read");
    app.add_option("--rate", options.rate, "ticks a second");
    app.add_option("--seconds", options.seconds, "how long");
    app.add_option("--p99", options.mostP99, "milliseconds; more is a failure; 0: not asked");
    CLI11_PARSE(app, argc, argv);
    return run(options);
}
