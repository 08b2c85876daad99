// store_load: keeps a store under full load through the recorder's own methods, and says on its standard output, a
// pipe, which facts the store has acknowledged at the moment when it does.
//
// Lines: "open", "state STATE" when the store's state changes, "ack N" (the round's facts 0 to N-1 are durable), "step
// N" (the steps 0 to N-1 have been handed over), "done". Made to be killed at any moment.
#include "core/storage/data_store.h"
#include "tests/soak/load_rows.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>

#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <mutex>
#include <optional>
#include <thread>

using namespace aetherion;
using namespace aetherion::soak;
using SteadyClock = std::chrono::steady_clock;

namespace {

struct LoadSettings {
    std::string folder;
    std::string database = "sqlite";
    LoadRound round;
    std::int64_t steps = 0;
    std::int64_t burst = INT64_MAX;
    double rate = 0;
    double closeSeconds = 60;
    bool acknowledgesEarly = false;
};

void say(const std::string& line) {
    static std::mutex mutex;
    const std::lock_guard lock(mutex);
    const std::string text = line + "\n";
    // One write a line: who is killed in the middle has not said it.
    if (::write(STDOUT_FILENO, text.data(), text.size()) != static_cast<ssize_t>(text.size()))
        std::_Exit(3);
}

/// Waits for the store's word on each fact and passes it on.
class Acknowledging {
public:
    explicit Acknowledging(storage::DataStore& store) : m_store(store), m_thread([this] { run(); }) {}
    ~Acknowledging() {
        m_ended = true;
        m_thread.join();
    }
    /// The store's number of the next fact: it numbers other records too.
    void expect(contract::FactNumber number) {
        const std::lock_guard lock(m_mutex);
        m_numbers.push_back(number);
    }
    Acknowledging(const Acknowledging&) = delete;
    Acknowledging& operator=(const Acknowledging&) = delete;

private:
    void run() {
        std::size_t told = 0;
        std::string state;
        for (;;) {
            // Facts that were durable before the end was asked for are still told.
            const bool last = m_ended;
            if (!last)
                (void)m_store.awaitFact(m_store.durableFacts() + 1, std::chrono::milliseconds(20));
            if (const std::size_t durable = countUpTo(m_store.durableFacts()); durable > told) {
                told = durable;
                say("ack " + std::to_string(told));
            }
            if (const auto now = std::string(name(m_store.health().store.state)); now != state) {
                state = now;
                say("state " + state);
            }
            if (last)
                return;
        }
    }
    std::size_t countUpTo(contract::FactNumber durable) {
        const std::lock_guard lock(m_mutex);
        return static_cast<std::size_t>(std::upper_bound(m_numbers.begin(), m_numbers.end(), durable) -
                                        m_numbers.begin());
    }
    storage::DataStore& m_store;
    std::mutex m_mutex;
    std::vector<contract::FactNumber> m_numbers;
    std::atomic<bool> m_ended{false};
    std::thread m_thread;
};

Status play(const LoadSettings& settings, storage::DataStore& store, Acknowledging* acknowledging) {
    const auto begin = SteadyClock::now();
    if (!store.record(contract::SourceRecord{loadSource(settings.round)}, contract::WhenFull::Wait))
        return fail("the store takes no source");
    for (std::int64_t step = 0; step < settings.steps; ++step) {
        bool taken = true;
        loadStep(settings.round, step, [&](contract::Record record) {
            return taken = store.record(std::move(record), contract::WhenFull::Wait);
        });
        if (!taken)
            return fail("step " + std::to_string(step) + ": the store took a row no more");
        if (step % kStepsPerFact == 0) {
            const auto number = store.recordFact(loadFact(settings.round, step / kStepsPerFact));
            if (!number)
                return tl::unexpected(number.error());
            if (acknowledging)
                acknowledging->expect(*number);
            else
                say("ack " + std::to_string(step / kStepsPerFact + 1));
        }
        constexpr std::int64_t kStepsPerLine = 50;
        if (step % kStepsPerLine == kStepsPerLine - 1)
            say("step " + std::to_string(step + 1));
        const auto rows = rowsOfSteps(step + 1) - std::min(settings.burst, rowsOfSteps(step + 1));
        if (settings.rate > 0 && rows > 0)
            std::this_thread::sleep_until(begin + std::chrono::duration_cast<SteadyClock::duration>(
                                                      std::chrono::duration<double>(rows / settings.rate)));
    }
    say("step " + std::to_string(settings.steps));
    return {};
}

Status run(const LoadSettings& settings) {
    const auto address = storage::parseStoreAddress(settings.folder, settings.database);
    if (!address)
        return tl::unexpected(address.error());
    auto store = storage::DataStore::open({.folder = address->folder, .server = address->server});
    if (!store)
        return tl::unexpected(store.error());
    say("open");
    const auto patience = std::chrono::duration_cast<Duration>(std::chrono::duration<double>(settings.closeSeconds));
    Status played;
    {
        std::optional<Acknowledging> acknowledging;
        if (!settings.acknowledgesEarly)
            acknowledging.emplace(**store);
        played = play(settings, **store, acknowledging ? &*acknowledging : nullptr);
        if (played)
            played = (*store)->flush(patience);
    }
    const Status closed = (*store)->close(patience);
    if (!played)
        return played;
    if (!closed)
        return closed;
    const auto health = (*store)->health();
    if (health.dropped > 0 || health.store.lostRows > 0)
        return failAt(address->text(), std::to_string(health.dropped + health.store.lostRows) + " rows were left out");
    if (health.store.spooledRows > 0)
        return failAt(address->text(), std::to_string(health.store.spooledRows) + " rows are still in the spool");
    say("done");
    return {};
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    CLI::App app{"Keeps a store under load and says which facts it has acknowledged"};
    LoadSettings settings;
    app.add_option("--folder", settings.folder, "data folder")->required();
    app.add_option("--database", settings.database, "sqlite, or mysql://...");
    app.add_option("--seed", settings.round.seed, "what the rows are made from");
    app.add_option("--round", settings.round.round, "whose rows: each round has a source of its own");
    app.add_option("--steps", settings.steps, "how many steps; 0 only opens and closes");
    app.add_option("--burst", settings.burst, "rows that come as quickly as the store takes them");
    app.add_option("--rate", settings.rate, "rows a second after those; 0: as quickly too");
    app.add_option("--close-seconds", settings.closeSeconds, "how long to wait for the end of writing");
    app.add_flag("--acknowledge-early", settings.acknowledgesEarly,
                 "tells facts before they are durable: a mistake that the soak must find");
    CLI11_PARSE(app, argc, argv);
    if (const Status done = run(settings); !done) {
        std::fprintf(stderr, "store_load: %s\n", done.error().text().c_str());
        return 1;
    }
    return 0;
}
