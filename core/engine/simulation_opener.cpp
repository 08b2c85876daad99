#include "core/engine/simulation_opener.h"

#include "core/config/data_folder.h"
#include "core/engine/shipped_catalogue.h"
#include "core/engine/trading_opener.h"
#include "core/simulator/random_walk_feed.h"
#include "core/simulator/scenario.h"
#include "core/simulator/simulated_feed.h"
#include "core/storage/read_ahead.h"
#include "core/storage/simulation_reader.h"

#include <spdlog/spdlog.h>

#include <algorithm>

namespace aetherion::engine {

namespace {

// What of the invented history is stored: candles of a minute and more for all of it, what is finer for the newest
// part.
constexpr Duration kStoredTicks = std::chrono::hours(1);
constexpr Duration kStoredDetail = std::chrono::hours(24);
constexpr Duration kHistoryMayWait = std::chrono::hours(1);
/// A timeframe has one bar that forms and one in its grace.
constexpr std::size_t kBarsOpenAtOnce = 2;
/// Longer than the grace in which a bar waits for late ticks.
constexpr Duration kBarsCloseWithin = std::chrono::minutes(1);
// Holds what some dozens of instruments go on from.
constexpr std::int64_t kReadAhead = 128 * 1024 * 1024;
constexpr Duration kClearlyAhead = std::chrono::minutes(1);

/// Tells simulations apart that must not be mixed. What follows the semicolon tells starts apart.
std::string identityOf(const config::Settings& settings) {
    const auto& interval = settings.simulation.interval;
    return "seed " + std::to_string(settings.seed) + ", " +
           (interval ? "interval " + std::to_string(*interval / std::chrono::milliseconds(1)) + " ms, " : "") +
           std::string(settings.simulation.alwaysOpen ? market::kAlwaysOpenDetail : market::kMarketHoursDetail) + "; ";
}

struct Stored {
    market::Source source;
    simulator::SimulationCheckpoint checkpoint;
};

/// The newest stored simulation of these settings that is worth going on with.
Result<std::optional<Stored>> findStored(const config::Settings& settings, const storage::StoreAddress& store,
                                         Timestamp now) {
    const auto simulations = storage::storedSimulations(store, settings.engineName);
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
        // History that was broken off long ago would be longer than what is asked for.
        if (!checkpoint->world && stored.source.started + settings.simulation.history + kHistoryMayWait < now)
            continue;
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
    return {start - kStoredTicks, start - kStoredDetail, start, start - kStoredDetail, start - kStoredDetail};
}

/// Rows say whether the likeliest regime was the one in force; where it was not, that was the last one that was.
std::vector<contract::BarRegime> regimesAtBars(const std::vector<contract::PosteriorRecord>& rows) {
    std::vector<contract::BarRegime> regimes;
    market::Regime inForce = market::Regime::Unknown;
    for (const contract::PosteriorRecord& row : rows) {
        inForce = row.confirmed ? row.regime : inForce;
        regimes.push_back({row.closeTime, row.regime, inForce, row.confidence, row.probabilities,
                           row.regime != market::Regime::Unknown, market::causeSaid(row.reason)});
    }
    return regimes;
}

std::vector<contract::ModelSpan> modelsBehind(const std::vector<contract::PosteriorRecord>& rows) {
    std::vector<contract::ModelSpan> models;
    for (const contract::PosteriorRecord& row : rows)
        if (models.empty() || models.back().modelId != row.modelId)
            models.push_back({row.closeTime, row.modelId});
    if (models.size() > contract::kModelSpans)
        models.erase(models.begin(), models.end() - static_cast<std::ptrdiff_t>(contract::kModelSpans));
    return models;
}

bool simulates(const simulator::SimulatedFeedSettings& feed, const market::InstrumentKey& key) {
    return std::any_of(feed.world.instruments.begin(), feed.world.instruments.end(),
                       [&](const market::InstrumentSpec& spec) { return spec.key == key; });
}

/// The newest that was saved of the trading; it is no stream's.
std::optional<FloorState> takeFloor(storage::StreamStates& states) {
    std::optional<FloorState> newest;
    for (auto state = states.begin(); state != states.end();) {
        if (const auto part = state->second.extract(std::string(kFloorPart))) {
            auto floor = FloorState::parse(part.mapped());
            if (!floor)
                spdlog::error("{}", floor.error().text());
            else if (!newest || newest->saved < floor->saved)
                newest = std::move(*floor);
        }
        state = state->second.empty() ? states.erase(state) : std::next(state);
    }
    return newest;
}

/// Candles for the charts, what is known of the time after the checkpoint, and where the world's clock stands.
Status resume(const config::Settings& settings, const storage::StoreAddress& store,
              simulator::SimulatedFeedSettings& feed, SessionPlan& plan, std::optional<FloorState>& floor) {
    const market::SourceId source = feed.source.id();
    const auto known = storage::newestTick(store, source);
    if (!known)
        return tl::unexpected(known.error());
    auto states = storage::streamStates(store, source);
    if (!states)
        return tl::unexpected(states.error());
    floor = takeFloor(*states);
    // With the streams where the checkpoint stood, what came after it is taken in again; the rows are there already.
    feed.sendKnownTicks =
        std::all_of(feed.resume->instruments.begin(), feed.resume->instruments.end(), [&](const auto& instrument) {
            return !simulates(feed, instrument.key) || states->contains(instrument.key);
        });
    const auto last = storage::newestCandles(store, source, Timestamp::max(), 1);
    if (!last)
        return tl::unexpected(last.error());
    feed.knownThrough = known->value_or(Timestamp::min());
    feed.newcomerHistory = settings.simulation.history;
    for (const auto& [key, set] : *last)
        for (const auto& bars : set)
            if (!bars.empty())
                feed.lastSeen[key] = std::max(feed.lastSeen[key], bars.back().closeTime());
    // Of the newest only what had closed at the checkpoint is taken where streams go on from it.
    auto candles =
        storage::newestCandles(store, source, feed.sendKnownTicks ? feed.resume->drivers.next : Timestamp::max(),
                               contract::kRecentBars + (feed.sendKnownTicks ? kBarsOpenAtOnce : 0));
    if (!candles)
        return tl::unexpected(candles.error());
    if (feed.sendKnownTicks) {
        for (auto& [key, state] : *states)
            plan.restored[key].state = std::move(state);
        const auto regimes = storage::newestRegimes(store, source, feed.resume->drivers.next, contract::kRecentBars);
        if (!regimes)
            return tl::unexpected(regimes.error());
        for (const auto& [key, set] : *regimes)
            for (const market::Timeframe timeframe : market::kTimeframes) {
                const auto& rows = set[market::index(timeframe)];
                plan.restored[key].regimes[market::index(timeframe)] = regimesAtBars(rows);
                plan.restored[key].models[market::index(timeframe)] = modelsBehind(rows);
            }
    } else {
        spdlog::info("no saved streams: detectors warm up from the stored bars");
    }
    for (auto& [key, set] : *candles)
        plan.restored[key].candles = std::move(set);
    const Timestamp stood = std::max(feed.resume->drivers.next, feed.knownThrough);
    spdlog::info("going on with the {} where it stood at {}", plan.title, formatIso(stood));
    // A world that ran faster than the wall is ahead of it; its time does not go back.
    if (stood > feed.start + kClearlyAhead) {
        spdlog::warn("the simulated clock is {} min ahead of the wall", (stood - feed.start) / std::chrono::minutes(1));
        feed.start = stood;
        plan.dataNow = stood;
        plan.recording = planFor(stood);
        plan.title += ", ahead of the wall";
    }
    if (feed.sendKnownTicks) {
        // The last rows before the end may not have been written: none of those after the checkpoint is left out.
        RecordingPlan& rows = plan.recording;
        const Timestamp again = feed.resume->drivers.next - kBarsCloseWithin;
        const Timestamp present = feed.source.started + settings.simulation.history;
        rows.ticksFrom = std::min(rows.ticksFrom, again);
        rows.featuresFrom = std::max(present, std::min(rows.featuresFrom, again));
    }
    return {};
}

} // namespace

Result<SimulationChoice> chooseSimulation(const config::Settings& settings, Timestamp now) {
    SimulationChoice choice;
    if (!settings.simulation.scenario.empty() && settings.simulation.model == config::PriceModel::RandomWalk)
        return failAt("scenario", "the random walk knows none");
    const config::DataFolder folder{settings.dataFolder};
    auto instruments =
        selectInstruments(settings.simulation.instruments, folder.instruments(), settings.simulation.markets);
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

Result<SessionPlan> openSimulation(SimulationChoice choice, const config::Settings& settings,
                                   const std::optional<storage::StoreAddress>& store, const Clock& clock,
                                   std::shared_ptr<simulator::DisturbanceInbox> inbox) {
    if (settings.simulation.model == config::PriceModel::RandomWalk)
        return openRandomWalk(choice, settings, clock);
    const Timestamp now = clock.now();
    Result<std::optional<Stored>> stored;
    if (store) {
        storage::readAhead(*store, storage::Database::Market, kReadAhead);
        stored = findStored(settings, *store, now);
    }
    if (!stored)
        return tl::unexpected(stored.error());
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
    if (!store) {
        plan.title += ", begun anew without the store";
        spdlog::warn("the store cannot be read now: the {}", plan.title);
    }
    plan.dataNow = now;
    plan.tellsProgress = true;
    plan.recording = planFor(now);
    feed.source = *stored ? (*stored)->source : newSource(settings, now - settings.simulation.history);
    // History that was interrupted is made again from its first tick: the rows that are stored already stay.
    feed.world.start = feed.source.started;
    std::optional<FloorState> floor;
    if (*stored && (*stored)->checkpoint.world) {
        feed.resume = std::move((*stored)->checkpoint.world);
        if (const Status resumed = resume(settings, *store, feed, plan, floor); !resumed)
            return tl::unexpected(resumed.error());
    }
    auto trading = openTrading(feed.source, settings.trading, feed.world.instruments, store, plan.dataNow.value_or(now),
                               std::move(floor));
    if (!trading)
        return tl::unexpected(trading.error());
    plan.trading = std::move(*trading);
    plan.trading->world = simulatedWorld(settings.simulation.alwaysOpen);
    plan.trading->liveFrom = plan.dataNow.value_or(now);
    auto made = simulator::SimulatedFeed::create(std::move(feed));
    if (!made)
        return tl::unexpected(made.error());
    plan.feed = std::move(*made);
    return plan;
}

} // namespace aetherion::engine
