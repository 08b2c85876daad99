// Stops race with orders: threads send as fast as they can, one channel stops at a random moment. Was anything accepted
// or filled that should not have been, and how long did the stop take?
#include "tests/soak/race_bench.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <random>

using namespace aetherion;
using namespace aetherion::soak;

namespace {

constexpr int kFailed = 1;
constexpr int kCouldNotRun = 2;
/// What an engine's books get full of.
constexpr int kRoundsPerEngine = 50;
constexpr double kLongestTripMillis = 1;
constexpr int kFaultTries = 100;
constexpr auto kAfterStop = std::chrono::milliseconds(30);

struct RacePlan {
    int rounds = 1000;
    std::size_t threads = 8;
    unsigned seed = 1;
    std::string fault = "all";
    bool untilViolation = false;
};

double millis(Steady::duration span) { return std::chrono::duration<double, std::milli>(span).count(); }

double quantile(std::vector<double>& sorted, double share) {
    return sorted[std::min(sorted.size() - 1, static_cast<std::size_t>(share * static_cast<double>(sorted.size())))];
}

class RaceJudge {
public:
    void judge(StopWay way, const RaceFaultName& fault, const RaceStop& stop, const std::vector<Acceptance>& accepted,
               const std::vector<Passed>& passed) {
        const std::string where =
            "round " + std::to_string(m_rounds) + " (" + wayName(way) + ", fault: " + fault.text + ")";
        ++m_rounds;
        m_accepted += accepted.size();
        for (const Acceptance& order : accepted)
            if (order.began > stop.stopped)
                violate(where, "an order was accepted that was sent " + text(millis(order.began - stop.stopped)) +
                                   " ms after the stop");
        for (const Passed& each : passed) {
            m_fills += each.isFill ? 1 : 0;
            if (each.decidedAfter > stop.stopped)
                violate(where, std::string(each.isFill ? "an order was filled" : "an order passed the gate") +
                                   " by a decision made " + text(millis(each.decidedAfter - stop.stopped)) +
                                   " ms after the stop");
        }
        const double took = millis(stop.stopped - stop.began);
        m_took[wayName(way)].push_back(took);
        const bool isCall = way == StopWay::Call || way == StopWay::Scope || way == StopWay::Rail;
        if (isCall && took > kLongestTripMillis) {
            if (stop.wasPreempted)
                ++m_preempted;
            else
                complain(where, "the stop took " + text(took) + " ms");
        }
    }

    void noteFault(const RaceFaultName& fault, bool cameAbout) {
        FaultRounds& rounds = m_faults[fault.text];
        ++rounds.planned;
        rounds.met += cameAbout ? 1 : 0;
    }

    /// Orders that were accepted, passed or filled after a stop.
    [[nodiscard]] std::size_t violations() const { return m_violations; }

    /// Were there any complaints?
    [[nodiscard]] bool report(const RacePlan& plan) {
        std::printf("%d rounds of %zu threads, faults: %s: %zu orders accepted, %zu fills, %zu complaints\n", m_rounds,
                    plan.threads, plan.fault.c_str(), m_accepted, m_fills, m_complaints);
        for (auto& [way, took] : m_took) {
            std::sort(took.begin(), took.end());
            std::printf("  %-6s from the act to the block: p50 %.3f ms, p99 %.3f ms, max %.3f ms (%zu)\n", way.c_str(),
                        quantile(took, 0.5), quantile(took, 0.99), took.back(), took.size());
        }
        std::printf("  %zu calls took longer than %.0f ms because the system gave the processor to another thread\n",
                    m_preempted, kLongestTripMillis);
        for (const auto& [text, rounds] : m_faults)
            if (text != raceFaults("none").front().text) {
                std::printf("  fault: %s: came about in %d of %d rounds\n", text.c_str(), rounds.met, rounds.planned);
                // Not every channel takes every step; together they do.
                if (rounds.met == 0 && rounds.planned >= static_cast<int>(kStopWays.size()))
                    complain(text, "never came about");
            }
        if (m_accepted == 0 || m_fills == 0)
            complain("all rounds", "no order was accepted or none filled: nothing was shown");
        return m_complaints > 0;
    }

private:
    static std::string wayName(StopWay way) { return kStopWays[static_cast<std::size_t>(way)]; }
    static std::string text(double number) {
        char buffer[32];
        std::snprintf(buffer, sizeof buffer, "%.3f", number);
        return buffer;
    }
    void violate(const std::string& where, const std::string& what) {
        ++m_violations;
        complain(where, what);
    }
    void complain(const std::string& where, const std::string& what) {
        if (++m_complaints <= 20)
            std::fprintf(stderr, "stop: %s: %s\n", where.c_str(), what.c_str());
    }

    struct FaultRounds {
        int planned = 0;
        int met = 0;
    };
    std::map<std::string, FaultRounds> m_faults;
    int m_rounds = 0;
    std::size_t m_violations = 0;
    std::size_t m_accepted = 0;
    std::size_t m_fills = 0;
    std::size_t m_complaints = 0;
    std::size_t m_preempted = 0;
    std::map<std::string, std::vector<double>> m_took;
};

Status race(const RacePlan& plan, const std::filesystem::path& folder, RaceJudge& judge) {
    std::mt19937 random(plan.seed);
    std::uniform_int_distribution<int> moment(1'000, 30'000);
    const auto faults = raceFaults(plan.fault);
    std::unique_ptr<RaceBench> bench;
    for (int round = 0; round < plan.rounds; ++round) {
        if (round % kRoundsPerEngine == 0) {
            bench.reset();
            const auto own = folder / std::to_string(round);
            std::filesystem::create_directories(own);
            bench = std::make_unique<RaceBench>(own);
            if (const Status started = bench->start(); !started)
                return started;
        }
        // Numbers without a common divisor: every channel meets every fault.
        const auto way = static_cast<StopWay>(static_cast<std::size_t>(round) % kStopWays.size());
        const RaceFaultName& fault = faults[static_cast<std::size_t>(round) % faults.size()];
        (void)bench->takePassed();
        bench->send(plan.threads, std::to_string(round));
        std::this_thread::sleep_for(std::chrono::microseconds(moment(random)));
        const int met = bench->faultsMet();
        if (const Status set = bench->setFault(fault.fault); !set)
            return set;
        // A database fails before it is known that there will be a stop.
        for (int i = 0; fault.comesFirst && bench->faultsMet() == met && i < kFaultTries; ++i)
            std::this_thread::sleep_for(std::chrono::microseconds(500));
        const auto stop = bench->stop(way);
        if (!stop)
            return tl::unexpected(stop.error());
        // Orders go on coming, and prices at which they would be filled.
        std::this_thread::sleep_for(kAfterStop);
        judge.noteFault(fault, bench->faultsMet() > met);
        // An engine that stood still meets all of them now, and whoever waited for a silent database is answered.
        if (fault.fault == RaceFault::EngineStalled || fault.fault == RaceFault::DatabaseSilent) {
            if (const Status ended = bench->setFault(RaceFault::None); !ended)
                return ended;
            std::this_thread::sleep_for(kAfterStop);
        }
        const auto accepted = bench->endSending();
        const auto passed = bench->takePassed();
        if (const Status ended = bench->setFault(RaceFault::None); !ended)
            return ended;
        judge.judge(way, fault, *stop, accepted, passed);
        if (plan.untilViolation && judge.violations() > 0)
            return {};
        if (const Status resumed = bench->resume(); !resumed)
            return resumed;
    }
    return {};
}

} // namespace

int main(int argc, char** argv) {
    CLI::App app("Races stops of every channel with orders of many threads");
    RacePlan plan;
    std::string folder;
    app.add_option("--rounds", plan.rounds, "stops [1000]")->check(CLI::PositiveNumber);
    app.add_option("--threads", plan.threads, "threads that send orders [8]")->check(CLI::Range(1, 64));
    app.add_option("--seed", plan.seed, "of the moments [1]");
    app.add_option("--fault", plan.fault, "all, none, exception, database, disk-full, stalled, frozen-window [all]")
        ->check(CLI::IsMember({"all", "none", "exception", "database", "disk-full", "stalled", "frozen-window"}));
    app.add_flag("--until-violation", plan.untilViolation, "end with the first order that a stop did not stop");
    app.add_option("--folder", folder, "an empty folder to work in")->required();
    CLI11_PARSE(app, argc, argv);
    const QCoreApplication events(argc, argv);
    spdlog::set_level(spdlog::level::off);
    RaceJudge judge;
    const Status raced = race(plan, folder, judge);
    const bool complained = judge.report(plan);
    if (!raced) {
        std::fprintf(stderr, "%s\n", raced.error().text().c_str());
        return kCouldNotRun;
    }
    return complained ? kFailed : 0;
}
