// A simulated week with an account armed, through the whole engine: what the policy and a person trade, which rails
// trip, and whether anything was entered that a rail had forbidden.
#include "core/engine/configured_store.h"
#include "core/engine/engine_host.h"
#include "core/storage/audit_check.h"
#include "tests/soak/week_story.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <spdlog/spdlog.h>

#include <cstdio>
#include <thread>

using namespace aetherion;
using namespace aetherion::soak;

namespace {

constexpr int kFailed = 1;
constexpr int kCouldNotRun = 2;
constexpr Duration kDay = std::chrono::hours(24);
constexpr Duration kAnswerWithin = std::chrono::seconds(30);
constexpr auto kLook = std::chrono::milliseconds(5);
/// The policy's account, and a person's.
constexpr const char* kDesk = "desk";
constexpr const char* kHolder = "ann";

struct WeekOptions {
    std::string scenario = "bull";
    std::uint64_t seed = 1;
    int days = 7;
    std::string start = "2026-01-05T00:00:00Z";
    std::string folder;
    std::string instruments = "default";
    /// Of the week, where the crash begins.
    int crashHour = 62;
    /// Of the week, where the person buys.
    int holdHour = 30;
};

Result<config::Settings> settingsOf(const WeekOptions& options, Timestamp start) {
    std::map<std::string, std::string> chosen{{"data_dir", options.folder},
                                              {"engine.seed", std::to_string(options.seed)},
                                              {"engine.speed", "max"},
                                              {"engine.until", formatIso(start + options.days * kDay)},
                                              {"simulation.instruments", options.instruments}};
    if (options.scenario == "bull")
        chosen["simulation.scenario"] = "bull";
    const auto table = config::SettingsTable::load(
        chosen, [](const std::string&) { return std::nullopt; }, {}, false);
    return table ? config::checkSettings(*table) : tl::unexpected(table.error());
}

class TradingWeek {
public:
    TradingWeek(const WeekOptions& options, Timestamp start) : m_options(options), m_start(start), m_clock(start) {}

    Status run() {
        const auto settings = settingsOf(m_options, m_start);
        if (!settings)
            return tl::unexpected(settings.error());
        auto host = engine::EngineHost::open(*settings, m_clock, "trading_week");
        if (!host)
            return tl::unexpected(host.error());
        m_host = std::move(*host);
        // While history is still being made: from the first moment on everything is as the settings say.
        if (const Status armed = arm(); !armed)
            return armed;
        if (const Status planned = planScenario(); !planned)
            return planned;
        for (;;) {
            const auto snapshot = m_host->engine().snapshot();
            if (snapshot->session.state == contract::SessionState::Failed)
                return fail(snapshot->session.reason);
            if (snapshot->session.state == contract::SessionState::Ended)
                break;
            // What is put on record is told in the data's time, as it would be at the wall's speed.
            if (snapshot->pulse.engineTime > m_clock.now())
                m_clock.set(snapshot->pulse.engineTime);
            if (const Status acted = act(snapshot->pulse.engineTime); !acted)
                return acted;
            std::this_thread::sleep_for(kLook);
        }
        m_ended = *m_host->trading().trading();
        m_holds = m_host->trading().holds();
        return m_host->stop();
    }

    [[nodiscard]] const contract::TradingView& ended() const { return m_ended; }
    [[nodiscard]] const std::vector<risk::ScopeStatus>& holds() const { return m_holds; }

private:
    Result<contract::TradingAnswer> ask(contract::TradingCommand command) {
        return m_host->trading().await(m_host->trading().send(std::move(command)), kAnswerWithin);
    }

    Status arm() {
        const auto armed = ask(contract::ArmPolicy{kDesk, {"operator", trading::Channel::Window, {}}, true});
        if (!armed)
            return tl::unexpected(armed.error());
        return armed->done() ? Status() : failAt("arm", armed->text);
    }

    Status startScenario(const std::string& name, Timestamp at) {
        const auto id =
            m_host->jobs().start({contract::JobKind::Scenario, {}, {{"name", name}, {"at", formatIso(at)}}});
        if (!id)
            return tl::unexpected(id.error());
        for (;;) {
            const auto job = m_host->jobs().status(*id);
            if (!job)
                return tl::unexpected(job.error());
            if (job->state == contract::JobState::Done)
                return {};
            if (job->state == contract::JobState::Failed)
                return failAt("scenario", job->message);
            std::this_thread::sleep_for(kLook);
        }
    }

    /// A scenario lasts a day at most: one that is to last the week begins anew each day.
    Status planScenario() {
        if (m_options.scenario == "crash")
            return startScenario("crash", m_start + std::chrono::hours(m_options.crashHour));
        for (int day = m_options.scenario == "bull" ? 1 : 0; day < m_options.days; ++day)
            if (const Status planned = startScenario(m_options.scenario, m_start + day * kDay); !planned)
                return planned;
        return {};
    }

    /// The person buys once and holds, whatever comes.
    Status act(Timestamp now) {
        while (m_day < m_options.days && now >= m_start + (m_day + 1) * kDay) {
            const auto view = m_host->trading().trading();
            std::printf("day %d is over: %lld trades so far\n", ++m_day, static_cast<long long>(view->tradeCount));
            std::fflush(stdout);
        }
        if (m_bought || m_options.scenario != "crash" || now < m_start + std::chrono::hours(m_options.holdHour))
            return {};
        m_bought = true;
        for (const auto& [symbol, share] : {std::pair("BTCUSDT", 0.20), std::pair("ETHUSDT", 0.15)})
            if (const Status bought = buy(symbol, share); !bought)
                return bought;
        return {};
    }

    Status buy(const std::string& symbol, double share) {
        std::optional<Price> price;
        for (const contract::StreamView& stream : m_host->engine().snapshot()->streams)
            if (stream.stream.instrument.symbol == symbol)
                price = stream.lastPrice;
        if (!price)
            return failAt(symbol, "has no price");
        trading::OrderRequest request;
        request.account = kHolder;
        request.instrument = {market::Market::Crypto, symbol};
        request.side = market::Side::Buy;
        constexpr double kEquity = 10'000;
        constexpr std::int64_t kLot = kDecimalUnit / 1'000;
        const double quantity = share * kEquity / (static_cast<double>(price->units()) / kDecimalUnit);
        request.quantity = Quantity::fromUnits(static_cast<std::int64_t>(quantity * kDecimalUnit) / kLot * kLot);
        request.origin = {"ann", trading::Channel::Window, {}};
        const auto answer = ask(contract::PlaceOrder{request});
        if (!answer)
            return tl::unexpected(answer.error());
        std::printf("ann buys %s %s by hand: %s\n", request.quantity.text().c_str(), symbol.c_str(),
                    answer->text.c_str());
        return {};
    }

    const WeekOptions& m_options;
    Timestamp m_start;
    ManualClock m_clock;
    std::unique_ptr<engine::EngineHost> m_host;
    contract::TradingView m_ended;
    std::vector<risk::ScopeStatus> m_holds;
    int m_day = 0;
    bool m_bought = false;
};

int judge(const WeekOptions& options, Timestamp start) {
    WeekPlan plan{options.folder, start, start + options.days * kDay, options.scenario == "crash"};
    plan.crash = start + std::chrono::hours(options.crashHour);
    auto story = readWeek(plan);
    if (!story) {
        std::fprintf(stderr, "%s\n", story.error().text().c_str());
        return kCouldNotRun;
    }
    printWeek(*story);
    const config::DataFolder folder{options.folder};
    const auto audit = storage::verifyAudit(folder.auditLog(), folder.auditAnchor());
    if (!audit || !audit->sound())
        story->complaints.push_back("the audit log is not sound: " +
                                    (audit ? audit->fault->text : audit.error().text()));
    else
        std::printf("audit: sound, %lld records\n", static_cast<long long>(audit->records));
    judgeWeek(plan, *story);
    for (const std::string& complaint : story->complaints)
        std::printf("FAIL %s\n", complaint.c_str());
    std::printf("%s week, seed %llu: %s\n", options.scenario.c_str(), static_cast<unsigned long long>(options.seed),
                story->complaints.empty() ? "PASS" : "FAIL");
    return story->complaints.empty() ? 0 : kFailed;
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication qt(argc, argv);
    WeekOptions options;
    CLI::App app("A simulated week of trading; exit 0 passed, 1 failed, 2 could not run.");
    app.add_option("--scenario", options.scenario, "bull, crash, bear, calm: what the week is like [bull]");
    app.add_option("--seed", options.seed, "seed of the world [1]");
    app.add_option("--days", options.days, "days to run [7]")->check(CLI::Range(1, 31));
    app.add_option("--start", options.start, "where the week begins [2026-01-05T00:00:00Z]");
    app.add_option("--instruments", options.instruments, "as aetheriond's [default]");
    app.add_option("--crash-hour", options.crashHour, "crash: hour of the week in which it begins [62]");
    app.add_option("--folder", options.folder, "an empty folder, which keeps the week's data")->required();
    CLI11_PARSE(app, argc, argv);
    spdlog::set_level(spdlog::level::err);
    const auto start = parseIso(options.start);
    if (!start) {
        std::fprintf(stderr, "--start: %s\n", start.error().text().c_str());
        return kCouldNotRun;
    }
    std::printf("%s week from %s, seed %llu, %d days\n", options.scenario.c_str(), formatIso(start->time).c_str(),
                static_cast<unsigned long long>(options.seed), options.days);
    std::fflush(stdout);
    TradingWeek week(options, start->time);
    if (const Status ran = week.run(); !ran) {
        std::fprintf(stderr, "%s\n", ran.error().text().c_str());
        return kCouldNotRun;
    }
    printEnd(week.ended(), week.holds());
    return judge(options, start->time);
}
