// What the machine itself costs a program that has to be on time: something falls due every millisecond, a thread
// sleeps until then and does nothing else. The reference beside which the engine's own lag is read, of the same
// minutes.
//
// Prints the share that was met within a limit, and the delays of which half and all but a hundredth were shorter.
#include <CLI/CLI.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <thread>
#include <vector>

int main(int argc, char** argv) {
    using Clock = std::chrono::steady_clock;
    CLI::App app("How late a program wakes that only sleeps.");
    int seconds = 10;
    double limit = 5;
    app.add_option("--seconds", seconds, "how long");
    app.add_option("--limit", limit, "milliseconds");
    CLI11_PARSE(app, argc, argv);

    const auto began = Clock::now();
    const std::size_t count = 1'000 * static_cast<std::size_t>(std::max(1, seconds));
    std::vector<float> delays;
    delays.reserve(count);
    while (delays.size() < count) {
        std::this_thread::sleep_until(began + std::chrono::milliseconds(delays.size()));
        // Whoever slept too long finds all that fell due meanwhile.
        const auto now = Clock::now();
        for (auto due = began + std::chrono::milliseconds(delays.size()); due <= now && delays.size() < count;
             due = began + std::chrono::milliseconds(delays.size()))
            delays.push_back(std::chrono::duration<float, std::milli>(now - due).count());
    }
    std::sort(delays.begin(), delays.end());
    const auto met = std::upper_bound(delays.begin(), delays.end(), static_cast<float>(limit)) - delays.begin();
    std::printf("%.4f %.3f %.3f\n", static_cast<double>(met) / static_cast<double>(count),
                static_cast<double>(delays[count / 2]), static_cast<double>(delays[count * 99 / 100]));
    return 0;
}
