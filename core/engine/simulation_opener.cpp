#include "core/engine/simulation_opener.h"

#include "core/config/data_folder.h"
#include "core/engine/shipped_catalogue.h"
#include "core/simulator/random_walk_feed.h"
#include "core/simulator/scenario.h"
#include "core/simulator/simulated_feed.h"
#include "core/storage/simulation_reader.h"

#include <spdlog/spdlog.h>

#include <algorithm>

namespace aetherion::engine {

namespace {

// What of the invented history is stored: candles of a minute and more for all of it, what is finer for the newest
// part.
constexpr Duration kStoredTicks = std::chrono::hours(1);
constexpr Duration kStoredDetail = std::chrono::hours(24);

/// Tells simulations apart that must not be mixed. What follows the semicolon tells starts apart.
std::string identityOf(const config::Settings& settings) {
    const auto& interval = settings.simulation.interval;
    return "seed " + std::to_string(settings.seed) + ", " +
           (interval ? "interval " + std::to_string(*interval / std::chrono::milliseconds(1)) + " ms, " : "") +
           (settings.simulation.alwaysOpen ? "always open" : "market hours") + "; ";
}

struct Stored {
    market::Source source;
    simulator::SimulationCheckpoint checkpoint;
};

/// The newest stored simulation of these settings.
Result<std::optional<Stored>> findStored(const config::Settings& settings) {
    const auto simulations = storage::storedSimulations(settings.dataFolder, settings.engineName);
    if (!simulations)
        return tl::unexpected(simulations.error());
    const std::string identity = identityOf(settings);
    for (const storage::StoredSimulation& stored : *simulations) {
        if (!stored.source.detail.starts_with(identity))
            continue;
        auto checkpoint = simulator::SimulationCheckpoint::parse(stored.state);
        if (!checkpoint) {
            spdlog::warn("a stored simulation is left alone: {}", checkpoint.error().text());
            continue;
        }
        return Stored{stored.source, std::move(*checkpoint)};
    }
    return std::nullopt;
}

market::Source newSource(const config::Settings& settings, Timestamp from) {
    return {market::SourceKind::Simulated, settings.engineName, "world",
            identityOf(settings) + "from " + formatIso(from), from};
}

Result<SessionPlan> openRandomWalk(const SimulationChoice& choice, const config::Settings& settings,
                                   const Clock& clock) {
    simulator::RandomWalkSettings walk;
    walk.seed = settings.seed;
    walk.start = clock.now();
    walk.interval = settings.simulation.interval.value_or(market::InstrumentSpec{}.interval);
    walk.history = settings.simulation.history;
    walk.engine = settings.engineName;
    walk.instruments.clear();
    for (const market::InstrumentSpec& spec : choice.instruments)
        walk.instruments.push_back(spec.key);
    auto feed = simulator::RandomWalkFeed::create(walk);
    if (!feed)
        return tl::unexpected(feed.error());
    return SessionPlan{std::make_unique<simulator::RandomWalkFeed>(std::move(*feed)), market::SourceKind::Simulated,
                       "simulation: random walk, seed " + std::to_string(settings.seed), walk.start};
}

RecordingPlan planFor(Timestamp start) {
    return {start - kStoredTicks, start - kStoredDetail, start, start - kStoredDetail};
}

} // namespace

Result<SimulationChoice> chooseSimulation(const config::Settings& settings, Timestamp now) {
    SimulationChoice choice;
    const std::string& wanted = settings.simulation.instruments;
    const bool isFile = wanted.find_first_of("./") != std::string::npos;
    const config::DataFolder folder{settings.dataFolder};
    if (std::error_code error; isFile && !std::filesystem::exists(wanted, error))
        return failAt(wanted, "no such instruments file");
    const auto catalogue = loadCatalogue(isFile ? std::filesystem::path(wanted) : folder.instruments());
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    auto instruments = catalogue->select(isFile ? "default" : wanted, settings.simulation.markets);
    if (!instruments)
        return tl::unexpected(instruments.error());
    choice.instruments = std::move(*instruments);
    // In the order in which the markets were asked for: the first one is looked at first.
    const auto place = [&](const market::InstrumentSpec& spec) {
        const auto& markets = settings.simulation.markets;
        return std::find(markets.begin(), markets.end(), spec.key.market) - markets.begin();
    };
    std::stable_sort(choice.instruments.begin(), choice.instruments.end(),
                     [&](const auto& a, const auto& b) { return place(a) < place(b); });
    if (settings.simulation.interval)
        for (market::InstrumentSpec& spec : choice.instruments)
            spec.interval = *settings.simulation.interval;
    if (!settings.simulation.scenario.empty()) {
        auto scenario = simulator::scenario(settings.simulation.scenario, now);
        if (!scenario)
            return tl::unexpected(scenario.error());
        choice.scenario = std::move(*scenario);
    }
    return choice;
}

Result<SessionPlan> openSimulation(SimulationChoice choice, const config::Settings& settings, const Clock& clock,
                                   std::shared_ptr<simulator::DisturbanceInbox> inbox) {
    if (settings.simulation.model == config::PriceModel::RandomWalk)
        return openRandomWalk(choice, settings, clock);
    auto stored = findStored(settings);
    if (!stored)
        return tl::unexpected(stored.error());
    const Timestamp now = clock.now();
    simulator::SimulatedFeedSettings feed;
    feed.start = now;
    feed.books = settings.simulation.books;
    feed.firstSymbol = settings.api.primarySymbol;
    feed.inbox = std::move(inbox);
    feed.world.seed = settings.seed;
    feed.world.alwaysOpen = settings.simulation.alwaysOpen;
    feed.world.instruments = std::move(choice.instruments);
    // What is asked for at the start befalls the present, not the history.
    for (simulator::Disturbance& disturbance : choice.scenario)
        if (!feed.inbox->put(std::move(disturbance)))
            return failAt("scenario", "too many disturbances wait already");

    SessionPlan plan;
    plan.kind = market::SourceKind::Simulated;
    plan.title = "simulated world, seed " + std::to_string(settings.seed);
    plan.dataNow = now;
    plan.tellsProgress = true;
    plan.recording = planFor(now);
    feed.source = *stored ? (*stored)->source : newSource(settings, now - settings.simulation.history);
    // History that was interrupted is made again from its first tick: the rows that are stored already stay.
    feed.world.start = feed.source.started;
    if (*stored && (*stored)->checkpoint.world) {
        feed.resume = std::move((*stored)->checkpoint.world);
        const Timestamp stoodAt = feed.resume->drivers.next;
        // A world that ran faster than the wall may be ahead of it; its time does not go back.
        feed.start = std::max(now, stoodAt);
        plan.dataNow = feed.start;
        plan.recording = planFor(feed.start);
        auto candles =
            storage::newestCandles(settings.dataFolder, feed.source.id(), Timestamp::max(), contract::kRecentBars);
        if (!candles)
            return tl::unexpected(candles.error());
        plan.restored = std::move(*candles);
        spdlog::info("going on with the {} where it stood at {}", plan.title, formatIso(stoodAt));
    }
    auto made = simulator::SimulatedFeed::create(std::move(feed));
    if (!made)
        return tl::unexpected(made.error());
    plan.feed = std::move(*made);
    return plan;
}

} // namespace aetherion::engine
