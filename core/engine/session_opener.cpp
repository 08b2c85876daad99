#include "core/engine/session_opener.h"

#include "core/feeds/replay_feed.h"
#include "core/simulator/random_walk_feed.h"

namespace aetherion::engine {

namespace {

Result<SessionPlan> openSimulation(const config::Settings& settings, const Clock& clock) {
    simulator::RandomWalkSettings walk;
    walk.seed = settings.seed;
    walk.start = clock.now();
    walk.interval = settings.simulationInterval;
    walk.history = settings.simulationHistory;
    walk.engine = settings.engineName;
    auto feed = simulator::RandomWalkFeed::create(walk);
    if (!feed)
        return tl::unexpected(feed.error());
    return SessionPlan{std::make_unique<simulator::RandomWalkFeed>(std::move(*feed)), market::SourceKind::Simulated,
                       "simulation: random walk, seed " + std::to_string(settings.seed), walk.start};
}

} // namespace

Result<SessionPlan> openSession(const SessionRequest& request, const config::Settings& settings, const Clock& clock,
                                std::stop_token stop) {
    if (request.sources.empty())
        return openSimulation(settings, clock);
    std::vector<feeds::SourceSpec> specs;
    for (const std::string& source : request.sources) {
        auto spec = feeds::parseSourceSpec(source);
        if (!spec)
            return tl::unexpected(spec.error());
        specs.push_back(std::move(*spec));
    }
    feeds::ReplaySettings replay;
    replay.engine = settings.engineName;
    auto feed = feeds::ReplayFeed::open(specs, replay, std::move(stop));
    if (!feed)
        return tl::unexpected(feed.error());
    std::string title = "replay of ";
    for (const market::Source& source : (*feed)->sources())
        title += (title.size() > 10 ? " + " : "") + source.name;
    return SessionPlan{std::move(*feed), market::SourceKind::Replay, std::move(title), std::nullopt};
}

} // namespace aetherion::engine
