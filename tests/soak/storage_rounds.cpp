// storage_rounds: kills a writer under full load at random moments, and with a server also that, freezes it, and cuts
// its connections; after each round holds what is stored against what was acknowledged and against an undisturbed run.
//
// With --power-cut each kill takes away what was not synced, of the writer's files and of the server's: unsynced.cpp.
// One line per round; ends at the first failure, with its reason, and leaves all files where they are.
#include "core/base/random_stream.h"
#include "tests/soak/round_check.h"
#include "tests/support/private_mariadb.h"
#include "tests/support/test_store.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>

#include <cstdio>
#include <optional>

using namespace aetherion;
using namespace aetherion::soak;
using SteadyClock = std::chrono::steady_clock;
using Millis = std::chrono::milliseconds;

namespace {

constexpr auto kPatience = std::chrono::minutes(3);
/// As quickly as the store takes them; then slowly until the end, which may be long after.
constexpr std::int64_t kBurstRows = 100'000;
constexpr int kRowsASecondAfterwards = 8'000;
/// A store is used for so many rounds, each on top of what the ones before it have left.
constexpr int kRoundsPerStore = 10;
constexpr const char* kCountCandles = "SELECT count(*) FROM market_candles";

enum class Disturbance : std::uint8_t { None, ServerKilled, ServerFrozen, ConnectionsKilled };
constexpr std::array kDisturbances{Disturbance::ServerKilled, Disturbance::ServerFrozen, Disturbance::None,
                                   Disturbance::ConnectionsKilled};
const char* text(Disturbance disturbance) {
    switch (disturbance) {
    case Disturbance::None:
        return "writer killed";
    case Disturbance::ServerKilled:
        return "and server killed, restarted";
    case Disturbance::ServerFrozen:
        return "and server frozen";
    case Disturbance::ConnectionsKilled:
        return "and connections killed";
    }
    return "";
}

struct SoakSettings {
    int rounds = 5;
    std::string database = "both";
    std::uint64_t seed = 1;
    double freezeSeconds = 10;
    std::filesystem::path bin = "build/release/bin";
    std::filesystem::path load = "build/release/tests/store_load";
    /// The library unsynced; empty: what was written stays.
    std::filesystem::path powerCut;
    bool acknowledgeEarly = false;
    std::filesystem::path folder;
};

/// Puts the image that unsynced.cpp kept of a folder into its place.
Status cutPower(const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::remove_all(folder, error);
    if (!error)
        std::filesystem::rename(folder.string() + ".image", folder, error);
    if (error)
        return failAt(folder.string(), error.message());
    return {};
}
std::vector<std::string> powerCutEnvironment(const SoakSettings& settings, const std::string& folder, bool namesSoon) {
    if (settings.powerCut.empty())
        return {};
    return {"LD_PRELOAD=" + settings.powerCut.string(), "UNSYNCED_FOLDER=" + folder,
            "UNSYNCED_IMAGE=" + folder + ".image", std::string("UNSYNCED_NAMES=") + (namesSoon ? "soon" : "late")};
}

class Rounds {
public:
    Rounds(const SoakSettings& settings, test::PrivateMariaDb* server)
        : m_settings(settings), m_server(server), m_random(settings.seed, server ? "server rounds" : "file rounds") {}

    Status run() {
        for (int round = 1; round <= m_settings.rounds; ++round) {
            if ((round - 1) % kRoundsPerStore == 0)
                if (const Status fresh = beginStore(round); !fresh)
                    return fresh;
            if (const Status done = play(round); !done)
                return failAt("round " + std::to_string(round) + " on " + name(), done.error().text());
            if (round % kRoundsPerStore == 0 || round == m_settings.rounds)
                if (const Status kept = checkEarlierRounds(); !kept)
                    return failAt("after round " + std::to_string(round) + " on " + name(), kept.error().text());
        }
        // What nobody has acknowledged may be lost; if nothing ever is, nothing was put to the test.
        if (!m_settings.powerCut.empty() && !m_server && m_lostCandles == 0)
            return fail("the power cuts have lost nothing at all, not even rows that were never synced");
        return {};
    }

private:
    [[nodiscard]] std::string name() const { return m_server ? "mysql" : "sqlite"; }
    Millis upTo(std::int64_t least, std::int64_t most) { return Millis(m_random.integer(least, most)); }

    Status beginStore(int round) {
        m_store.loadProgram = m_settings.load;
        m_store.controlProgram = m_settings.bin / "aetherionctl";
        m_store.log = m_settings.folder / (name() + ".log");
        std::error_code ignored;
        if (!m_store.address.folder.empty())
            std::filesystem::remove_all(m_store.address.folder, ignored);
        m_store.address = m_settings.folder / (name() + "-" + std::to_string(round));
        m_expected.clear();
        if (!m_server)
            return {};
        const std::string database = "soak" + std::to_string(round);
        if (m_store.address.server)
            (void)m_server->execute("DROP DATABASE " + m_store.address.server->database);
        m_store.address.server = m_server->address(database);
        m_store.database = m_server->url(database);
        return m_server->execute("CREATE DATABASE " + database);
    }

    Status play(int round) {
        const LoadRound key{m_settings.seed, round};
        const Disturbance disturbance = m_server && m_settings.powerCut.empty()
                                            ? kDisturbances[static_cast<std::size_t>(round - 1) % kDisturbances.size()]
                                            : Disturbance::None;
        auto options = m_store.load(key, INT64_MAX / 1000);
        options.more = {"--burst=" + std::to_string(kBurstRows), "--rate=" + std::to_string(kRowsASecondAfterwards)};
        if (m_settings.acknowledgeEarly)
            options.more.emplace_back("--acknowledge-early");
        options.environment =
            powerCutEnvironment(m_settings, m_store.address.folder.string(), m_random.integer(0, 1) == 0);
        const auto load = LoadProcess::start(options);
        if (!load)
            return tl::unexpected(load.error());
        if (!(*load)->awaitOpen(kPatience))
            return failAt("store_load", "it did not open its store:" + test::lastLines(m_store.log, 3));
        const auto begin = SteadyClock::now();
        if (const Status done = disturb(disturbance, **load); !done)
            return done;
        if ((*load)->ended())
            return failAt("store_load", "it ended by itself:" + test::lastLines(m_store.log, 3));
        (*load)->kill();
        const auto killedAfter = std::chrono::duration_cast<Millis>(SteadyClock::now() - begin);
        if (const Status cut = afterTheKill(); !cut)
            return cut;
        if (const Status well = serverWell(); !well)
            return well;
        const bool direct = (*load)->states() == std::set<std::string>{"writing"} && disturbance == Disturbance::None;
        if (const Status checked = check(key, **load, direct); !checked)
            return checked;
        std::printf("%5d  %-8s  %-30s  %6lld  %8lld  %8lld  %-7s  0 missing, 0 twice, sound, equal\n", round,
                    name().c_str(), text(disturbance), static_cast<long long>(killedAfter.count()),
                    static_cast<long long>(rowsOfSteps((*load)->steps())),
                    static_cast<long long>((*load)->acknowledged()), direct ? "at once" : "opened");
        std::fflush(stdout);
        return {};
    }

    /// Returns at the moment at which the writer is to be killed; what it leaves undone serverWell() mends.
    Status disturb(Disturbance disturbance, const LoadProcess& load) {
        std::this_thread::sleep_for(upTo(5, 800));
        switch (disturbance) {
        case Disturbance::None:
            break;
        case Disturbance::ServerKilled:
            m_server->kill();
            std::this_thread::sleep_for(upTo(50, 1500));
            // In one of three cases the writer dies while the server is away.
            if (m_random.integer(0, 2) == 0)
                break;
            if (const Status again = m_server->restart(); !again)
                return again;
            std::this_thread::sleep_for(upTo(5, 1500));
            break;
        case Disturbance::ServerFrozen: {
            m_server->freeze();
            const auto whole = Millis(static_cast<std::int64_t>(m_settings.freezeSeconds * 1000));
            if (m_random.integer(0, 2) == 0) {
                std::this_thread::sleep_for(upTo(0, whole.count()));
                break;
            }
            std::this_thread::sleep_for(whole);
            m_server->thaw();
            std::this_thread::sleep_for(upTo(5, 1500));
            break;
        }
        case Disturbance::ConnectionsKilled:
            for (int times = 0; times < 3 && !load.ended(); ++times) {
                if (const auto killed = m_server->killConnections(); !killed)
                    return tl::unexpected(killed.error());
                std::this_thread::sleep_for(upTo(5, 400));
            }
            break;
        }
        return {};
    }

    /// The power is cut for the server too.
    Status afterTheKill() {
        if (m_settings.powerCut.empty())
            return {};
        const std::int64_t before = candles();
        if (m_server) {
            m_server->kill();
            if (const Status cut = cutPower(m_server->data()); !cut)
                return cut;
        }
        if (const Status cut = cutPower(m_store.address.folder); !cut)
            return cut;
        if (!m_server)
            m_lostCandles += before - candles();
        return {};
    }
    [[nodiscard]] std::int64_t candles() const {
        return m_server ? 0 : std::max<std::int64_t>(0, test::askStore(m_store.address, kCountCandles));
    }

    Status serverWell() {
        if (!m_server)
            return {};
        m_server->thaw();
        return m_server->running() ? Status{} : m_server->restart();
    }

    Status check(LoadRound key, const LoadProcess& load, bool direct) {
        // A server that was well has every acknowledged fact itself; so have files.
        if (direct && load.acknowledged() > 0)
            if (const Status there = m_store.checkFacts(key, load.acknowledged()); !there)
                return failAt("before the store was opened again", there.error().text());
        // Brings in what the spool holds.
        if (const Status opened = LoadProcess::runToTheEnd(m_store.load(key, 0), kPatience); !opened)
            return opened;
        if (const Status sound = m_store.checkSound(); !sound)
            return sound;
        if (const Status there = m_store.checkFacts(key, load.acknowledged()); !there)
            return there;
        // Beyond everything that the killed one may have handed over.
        const std::int64_t steps = load.steps() + 200;
        if (const Status completed = LoadProcess::runToTheEnd(m_store.load(key, steps), kPatience); !completed)
            return completed;
        if (const Status sound = m_store.checkSound(); !sound)
            return sound;
        const auto expected = undisturbedTables(m_store, m_settings.folder / "undisturbed", key, steps);
        if (!expected)
            return tl::unexpected(expected.error());
        m_expected.emplace_back(key, *expected);
        const auto got = m_store.tables(key);
        if (!got)
            return tl::unexpected(got.error());
        return compareTables(m_store.address.text(), *got, *expected);
    }

    Status checkEarlierRounds() const {
        for (const auto& [key, expected] : m_expected) {
            const auto got = m_store.tables(key);
            if (!got)
                return tl::unexpected(got.error());
            if (const Status same = compareTables("rows of round " + std::to_string(key.round), *got, expected); !same)
                return same;
        }
        return {};
    }

    const SoakSettings& m_settings;
    test::PrivateMariaDb* m_server;
    RandomStream m_random;
    SoakStore m_store;
    std::int64_t m_lostCandles = 0;
    std::vector<std::pair<LoadRound, std::vector<TableContents>>> m_expected;
};

Status soakFiles(const SoakSettings& settings) { return Rounds(settings, nullptr).run(); }

Status soakServer(const SoakSettings& settings) {
    // Only plain writes are seen by the library that forgets them; and InnoDB relies on a file system that brings names
    // down in their order, with the next sync.
    auto server = test::PrivateMariaDb::start({"--innodb-use-native-aio=0", "--loose-innodb-log-file-mmap=0"},
                                              powerCutEnvironment(settings, "{data}", true));
    if (!server)
        return tl::unexpected(server.error());
    Status done = Rounds(settings, server->get()).run();
    if (!done) {
        (*server)->kill();
        std::error_code ignored;
        std::filesystem::copy((*server)->folder(), settings.folder / "server", std::filesystem::copy_options::recursive,
                              ignored);
    }
    return done;
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    CLI::App app{"Kills a writer of the store again and again, and its server, and looks at what is left"};
    SoakSettings settings;
    app.add_option("--rounds", settings.rounds, "how many on each database");
    app.add_option("--database", settings.database, "sqlite, mysql or both")
        ->check(CLI::IsMember({"sqlite", "mysql", "both"}));
    app.add_option("--seed", settings.seed, "moments and rows");
    app.add_option("--freeze-seconds", settings.freezeSeconds, "how long a server stands still");
    app.add_option("--bin", settings.bin, "where aetherionctl is");
    app.add_option("--load", settings.load, "the program store_load");
    app.add_option("--power-cut", settings.powerCut, "the library unsynced: a kill takes away what was not synced");
    app.add_flag("--acknowledge-early", settings.acknowledgeEarly, "a writer that lies: must be found");
    app.add_option("--folder", settings.folder, "an empty folder for stores and logs")->required();
    CLI11_PARSE(app, argc, argv);
    std::printf("%5s  %-8s  %-30s  %6s  %8s  %8s  %-7s  %s\n", "round", "database", "disturbance", "ms", "rows",
                "facts", "there", "result");
    Status done;
    if (settings.database != "mysql")
        done = soakFiles(settings);
    if (done && settings.database != "sqlite")
        done = soakServer(settings);
    if (!done) {
        std::fprintf(stderr, "%s\n", done.error().text().c_str());
        return 1;
    }
    return 0;
}
