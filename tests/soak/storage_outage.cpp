// storage_outage: the same rows at the same pace into two databases of one MariaDB, once undisturbed and once with the
// server stopped for a while in the middle; at the end both must hold the same, table by table.
#include "tests/soak/round_check.h"
#include "tests/support/private_mariadb.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>

#include <cstdio>

using namespace aetherion;
using namespace aetherion::soak;
using SteadyClock = std::chrono::steady_clock;

namespace {

/// Before the outage, and again as long after it.
constexpr double kCalmSeconds = 8;
constexpr double kPatienceSeconds = 300;

struct OutageSettings {
    double seconds = 120;
    double rate = 2000;
    std::uint64_t seed = 1;
    std::filesystem::path bin = "build/release/bin";
    std::filesystem::path load = "build/release/tests/store_load";
    std::filesystem::path folder;
};

void pause(double seconds) { std::this_thread::sleep_for(std::chrono::duration<double>(seconds)); }

/// So many steps as make the rows of the whole time.
std::int64_t stepsOf(const OutageSettings& settings) {
    const auto rows = static_cast<std::int64_t>(settings.rate * (settings.seconds + 2 * kCalmSeconds));
    constexpr std::int64_t kMany = 1000;
    return rows * kMany / rowsOfSteps(kMany);
}

class Outage {
public:
    Outage(const OutageSettings& settings, test::PrivateMariaDb& server) : m_settings(settings), m_server(server) {}

    /// What the database holds in the end; `away` stops the server in the middle.
    Result<std::vector<TableContents>> run(const std::string& name, bool away) {
        if (const Status made = m_server.execute("CREATE DATABASE " + name); !made)
            return tl::unexpected(made.error());
        SoakStore store;
        store.address = storage::StoreAddress(m_settings.folder / name, m_server.address(name));
        store.database = m_server.url(name);
        store.loadProgram = m_settings.load;
        store.controlProgram = m_settings.bin / "aetherionctl";
        store.log = m_settings.folder / (name + ".log");
        const LoadRound round{m_settings.seed, 1};
        auto options = store.load(round, stepsOf(m_settings));
        options.more = {"--burst=0", "--rate=" + std::to_string(m_settings.rate),
                        "--close-seconds=" + std::to_string(kPatienceSeconds)};
        const auto begin = SteadyClock::now();
        const auto load = LoadProcess::start(options);
        if (!load)
            return tl::unexpected(load.error());
        if (away)
            if (const Status done = beAway(**load); !done)
                return tl::unexpected(done.error());
        const auto well = (*load)->awaitEnd(
            std::chrono::seconds(static_cast<std::int64_t>(m_settings.seconds + 2 * kCalmSeconds + kPatienceSeconds)));
        if (!well)
            return tl::unexpected(well.error());
        if (!*well)
            return failAt("store_load", "it failed:" + test::lastLines(store.log, 3));
        if (away && !(*load)->states().contains("spooling"))
            return failAt("store_load", "it never said that it was spooling");
        if (const Status sound = store.checkSound(); !sound)
            return tl::unexpected(sound.error());
        if (const Status facts = store.checkFacts(round, (*load)->acknowledged()); !facts)
            return tl::unexpected(facts.error());
        const double took = std::chrono::duration<double>(SteadyClock::now() - begin).count();
        std::printf("%s: %lld rows and %lld facts in %.1f s\n", name.c_str(),
                    static_cast<long long>(rowsOfSteps((*load)->steps())),
                    static_cast<long long>((*load)->acknowledged()), took);
        std::fflush(stdout);
        return store.tables(round);
    }

private:
    Status beAway(const LoadProcess& load) {
        pause(kCalmSeconds);
        if (const Status stopped = m_server.stop(); !stopped)
            return stopped;
        const auto factsBefore = load.acknowledged();
        pause(m_settings.seconds);
        // Facts are answered for while the server is away: the spool is on the disk.
        if (load.acknowledged() <= factsBefore + 1)
            return failAt("store_load", "no fact was acknowledged while the server was away");
        return m_server.restart();
    }

    const OutageSettings& m_settings;
    test::PrivateMariaDb& m_server;
};

Status sitOut(const OutageSettings& settings) {
    const auto server = test::PrivateMariaDb::start();
    if (!server)
        return tl::unexpected(server.error());
    Outage outage(settings, **server);
    const auto calm = outage.run("undisturbed", false);
    if (!calm)
        return failAt("undisturbed", calm.error().text());
    const auto away = outage.run("with_outage", true);
    if (!away)
        return failAt("with outage", away.error().text());
    std::printf("%-20s %10s %10s  %s\n", "table", "calm", "outage", "SHA-256 of the rows");
    for (std::size_t i = 0; i < calm->size(); ++i)
        std::printf("%-20s %10lld %10lld  %.16s %s\n", (*calm)[i].table.c_str(),
                    static_cast<long long>((*calm)[i].rows), static_cast<long long>((*away)[i].rows),
                    (*away)[i].digest.c_str(), (*calm)[i] == (*away)[i] ? "equal" : "DIFFERENT");
    return compareTables("after the outage", *away, *calm);
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    CLI::App app{"Holds a run with an outage of its server against one without"};
    OutageSettings settings;
    app.add_option("--seconds", settings.seconds, "how long the server is away");
    app.add_option("--rate", settings.rate, "rows a second");
    app.add_option("--seed", settings.seed, "what the rows are made from");
    app.add_option("--bin", settings.bin, "where aetherionctl is");
    app.add_option("--load", settings.load, "the program store_load");
    app.add_option("--folder", settings.folder, "an empty folder for spools and logs")->required();
    CLI11_PARSE(app, argc, argv);
    if (const Status done = sitOut(settings); !done) {
        std::fprintf(stderr, "%s\n", done.error().text().c_str());
        return 1;
    }
    return 0;
}
