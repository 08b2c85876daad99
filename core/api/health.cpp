#include "core/api/health.h"

#include <algorithm>

namespace aetherion::api {

namespace {

ComponentHealth engineHealth(const contract::EngineSnapshot& snapshot, Timestamp now) {
    if (now - snapshot.pulse.wallTime > kSnapshotAge)
        return {"engine", Health::Down,
                "no sign of life for " +
                    std::to_string(std::chrono::floor<std::chrono::seconds>(now - snapshot.pulse.wallTime).count()) +
                    " s"};
    const contract::SessionView& session = snapshot.session;
    switch (session.state) {
    case contract::SessionState::Starting:
        return {"engine", Health::Degraded, "starting"};
    case contract::SessionState::Running:
        return {"engine", Health::Healthy,
                "running: " + session.title +
                    (session.progress < 1 ? " (" + session.progressText + ", " +
                                                std::to_string(static_cast<int>(session.progress * 100)) + " %)"
                                          : "")};
    case contract::SessionState::Paused:
        return {"engine", Health::Healthy, "paused: " + session.title};
    case contract::SessionState::Ended:
        return {"engine", Health::Healthy, "the data have ended: " + session.title};
    case contract::SessionState::Failed:
        return {"engine", Health::Down, "failed: " + session.reason};
    case contract::SessionState::Stopping:
        return {"engine", Health::Down, "stopping"};
    }
    return {"engine", Health::Down, ""};
}

std::string rowsText(std::uint64_t rows) { return std::to_string(rows) + (rows == 1 ? " row" : " rows"); }

/// What is wrong, in the store's own words, else in these.
std::string troubleText(const contract::EnginePulse& pulse, const std::string& otherwise) {
    return std::string(name(pulse.store.state)) + ": " + (pulse.storeError.empty() ? otherwise : pulse.storeError);
}

ComponentHealth storeHealth(const contract::EnginePulse& pulse) {
    const contract::StoreView& store = pulse.store;
    const std::string spooled = rowsText(store.spooledRows);
    switch (store.state) {
    case contract::StoreState::Failing:
        return {"store", Health::Down, troubleText(pulse, store.place + " keeps nothing")};
    case contract::StoreState::Spooling:
        return {"store", Health::Degraded,
                troubleText(pulse, store.place + " is away; " + spooled + " are safe in the spool")};
    case contract::StoreState::CatchingUp:
        return {"store", Health::Degraded, "catching up: " + spooled + " of the spool on their way to " + store.place};
    case contract::StoreState::Writing:
        break;
    }
    if (!pulse.storeError.empty())
        return {"store", Health::Down, pulse.storeError};
    const std::string queue =
        std::to_string(pulse.storeQueue) + " of " + std::to_string(pulse.storeQueueCapacity) + " waiting";
    if (pulse.storeQueueCapacity > 0 && pulse.storeQueue * 10 >= pulse.storeQueueCapacity * 9)
        return {"store", Health::Degraded, "nearly full: " + queue};
    if (pulse.conflatedTicks > 0)
        return {"store", Health::Degraded, std::to_string(pulse.conflatedTicks) + " ticks were not stored"};
    if (!store.sizeWarning.empty())
        return {"store", Health::Degraded, store.sizeWarning};
    return {"store", Health::Healthy, "writing" + (store.place.empty() ? "" : " to " + store.place) + ", " + queue};
}

ComponentHealth feedHealth(const contract::EngineSnapshot& snapshot) {
    std::size_t well = 0;
    std::string trouble;
    for (const contract::StreamView& view : snapshot.streams) {
        // A market that is closed, and a recording that has ended, are as they should be.
        if (view.feedState == market::FeedState::Flowing || view.feedState == market::FeedState::Closed)
            ++well;
        else if (trouble.empty())
            trouble = view.stream.instrument.symbol + " " + std::string(name(view.feedState)) +
                      (view.feedReason.empty() ? "" : ": " + view.feedReason);
    }
    const std::string count = std::to_string(well) + " of " + std::to_string(snapshot.streams.size()) + " streams well";
    if (snapshot.streams.empty())
        return {"feed", Health::Degraded, "no stream has opened"};
    if (well == 0)
        return {"feed", Health::Down, count + "; " + trouble};
    if (well < snapshot.streams.size())
        return {"feed", Health::Degraded, count + "; " + trouble};
    return {"feed", Health::Healthy, count};
}

ComponentHealth modelHealth(const contract::EngineSnapshot& snapshot) {
    std::vector<std::string> models;
    for (const contract::StreamView& view : snapshot.streams)
        for (const contract::RegimeView& regime : view.regimes)
            if (!regime.modelId.empty() && std::find(models.begin(), models.end(), regime.modelId) == models.end())
                models.push_back(regime.modelId);
    if (models.empty())
        return {"models", Health::Degraded, "no model fits what is watched"};
    return {"models", Health::Healthy, std::to_string(models.size()) + " model(s) in use"};
}

ComponentHealth riskHealth(const risk::RiskStatus& status) {
    if (!status.persisted)
        return {"risk", Health::Degraded, "the risk state is not on the disk: " + status.persistenceError};
    return {"risk", Health::Healthy, std::string(name(status.state))};
}

} // namespace

std::string_view name(Health health) {
    switch (health) {
    case Health::Healthy:
        return "healthy";
    case Health::Degraded:
        return "degraded";
    case Health::Down:
        return "down";
    }
    return "";
}

std::vector<ComponentHealth> judge(const contract::EngineSnapshot& snapshot, Timestamp now) {
    return {engineHealth(snapshot, now), storeHealth(snapshot.pulse), feedHealth(snapshot), modelHealth(snapshot),
            riskHealth(snapshot.risk)};
}

std::vector<ComponentHealth> judgeInherited(const contract::EngineSnapshot& snapshot,
                                            const contract::TradingView& trading) {
    ComponentHealth broker{"broker", Health::Healthy, "paper trading, " + std::string(name(snapshot.risk.state))};
    if (!trading.source)
        broker = {"broker", Health::Degraded, "nothing is traded in this session"};
    ComponentHealth data = feedHealth(snapshot);
    data.component = "data";
    const auto hasCandles = [](const contract::StreamView& view) {
        return std::any_of(view.bars.begin(), view.bars.end(),
                           [](const auto& recent) { return recent && !recent->closed.empty(); });
    };
    const auto filled = std::count_if(snapshot.streams.begin(), snapshot.streams.end(), hasCandles);
    return {std::move(broker),
            std::move(data),
            {"rolling_cache", filled > 0 ? Health::Healthy : Health::Degraded,
             "candles of " + std::to_string(filled) + " of " + std::to_string(snapshot.streams.size()) +
                 " streams in memory"}};
}

Health worst(const std::vector<ComponentHealth>& components) {
    Health result = Health::Healthy;
    for (const ComponentHealth& component : components)
        result = std::max(result, component.health);
    return result;
}

} // namespace aetherion::api
