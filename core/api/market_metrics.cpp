#include "core/api/metric_sources.h"

#include <algorithm>
#include <array>
#include <map>

namespace aetherion::api {

namespace {

using market::FeedState;

constexpr std::array kFeedStates{FeedState::Flowing, FeedState::Stale,  FeedState::Gap,
                                 FeedState::Resync,  FeedState::Closed, FeedState::Failed};

std::string_view sessionWord(contract::SessionState state) {
    switch (state) {
    case contract::SessionState::Starting:
        return "starting";
    case contract::SessionState::Running:
        return "running";
    case contract::SessionState::Paused:
        return "paused";
    case contract::SessionState::Ended:
        return "ended";
    case contract::SessionState::Failed:
        return "failed";
    case contract::SessionState::Stopping:
        return "stopping";
    }
    return "";
}

/// What the streams of one market come to.
struct MarketSum {
    std::uint64_t ticks = 0;
    std::uint64_t lateTicks = 0;
    std::uint64_t depthUpdates = 0;
    std::array<std::size_t, kFeedStates.size()> byState{};
    std::optional<Timestamp> newest;
    std::optional<Duration> lag;
    /// By timeframe and regime in force, Unknown last; of those that a model covers.
    std::map<market::Timeframe, std::array<std::size_t, market::kRegimeCount + 1>> regimes;

    void add(const contract::StreamView& view) {
        ticks += view.ticks;
        lateTicks += view.lateTicks;
        depthUpdates += view.depthUpdates;
        ++byState[static_cast<std::size_t>(view.feedState)];
        if (view.lastReceiveTime != Timestamp()) {
            newest = std::max(newest.value_or(Timestamp::min()), view.lastReceiveTime);
            lag = std::max(lag.value_or(Duration::min()), view.clockOffset);
        }
        for (const contract::RegimeView& regime : view.regimes)
            if (!regime.modelId.empty())
                ++regimes[regime.timeframe][static_cast<std::size_t>(regime.regime)];
    }
};

void addFeeds(MetricSet& metrics, const contract::EngineSnapshot& snapshot) {
    std::map<market::Market, MarketSum> sums;
    for (const contract::StreamView& view : snapshot.streams)
        sums[view.stream.instrument.market].add(view);
    auto streams = metrics.gauge("aetherion_feed_streams", "Streams by market and state of their feed.");
    auto age = metrics.gauge("aetherion_feed_age_seconds",
                             "Since the newest event of the market, by the data's own clock; whatever its calendar.");
    auto lag = metrics.gauge("aetherion_feed_lag_seconds",
                             "What the venue's clock is behind ours, delay included: the largest of the market's "
                             "streams; below 0 where ours is behind.");
    auto ticks = metrics.counter("aetherion_ticks_total", "Ticks taken in since the session began.");
    auto late = metrics.counter("aetherion_late_ticks_total", "Ticks that came after their candle had closed.");
    auto depth = metrics.counter("aetherion_depth_updates_total", "Changes of order books taken in.");
    auto regimes = metrics.gauge("aetherion_regime_streams",
                                 "Streams by the confirmed regime in force, in timeframes that a model covers.");
    for (const auto& [market, sum] : sums) {
        const std::string word(name(market));
        for (std::size_t state = 0; state < kFeedStates.size(); ++state)
            streams.set(static_cast<double>(sum.byState[state]),
                        {{"market", word}, {"state", std::string(name(kFeedStates[state]))}});
        if (sum.newest)
            age.set(std::max(0.0, toSeconds(snapshot.pulse.engineTime - *sum.newest)), {{"market", word}});
        if (sum.lag)
            lag.set(toSeconds(*sum.lag), {{"market", word}});
        ticks.set(sum.ticks, {{"market", word}});
        late.set(sum.lateTicks, {{"market", word}});
        depth.set(sum.depthUpdates, {{"market", word}});
        for (const auto& [timeframe, byRegime] : sum.regimes)
            for (std::size_t regime = 0; regime < byRegime.size(); ++regime)
                regimes.set(static_cast<double>(byRegime[regime]),
                            {{"market", word},
                             {"timeframe", std::string(name(timeframe))},
                             {"regime", std::string(name(static_cast<market::Regime>(regime)))}});
    }
}

} // namespace

void addMarketMetrics(MetricSet& metrics, const contract::EngineSnapshot& snapshot, Timestamp now) {
    const contract::EnginePulse& pulse = snapshot.pulse;
    metrics.counter("aetherion_events_total", "Market events taken in since the session began.").set(pulse.events);
    auto candles = metrics.counter("aetherion_candles_total", "Candles closed since the session began.");
    for (const market::Timeframe timeframe : market::kTimeframes)
        candles.set(pulse.counts.bars[market::index(timeframe)], {{"timeframe", std::string(name(timeframe))}});
    auto changes = metrics.counter("aetherion_regime_changes_total",
                                   "Confirmed changes of regime since the session began, by what they lead to.");
    for (std::size_t regime = 0; regime < pulse.counts.regimeChanges.size(); ++regime)
        changes.set(pulse.counts.regimeChanges[regime],
                    {{"regime", std::string(name(static_cast<market::Regime>(regime)))}});
    metrics.histogram("aetherion_filter_seconds",
                      "From a closed candle to the regime that the filter gives for it, features included.",
                      pulse.counts.filter);
    metrics.histogram("aetherion_engine_lag_seconds",
                      "From when a paced event was due to when the engine had taken it in.", pulse.counts.lag);
    auto depth = metrics.gauge("aetherion_queue_depth", "What waits: batches of a feed, rows for the store.");
    depth.set(static_cast<double>(pulse.feedQueue), {{"queue", "feed"}});
    depth.set(static_cast<double>(pulse.storeQueue), {{"queue", "store"}});
    auto capacity = metrics.gauge("aetherion_queue_capacity", "What may wait before somebody has to.");
    if (pulse.storeQueueCapacity > 0)
        capacity.set(static_cast<double>(pulse.storeQueueCapacity), {{"queue", "store"}});

    auto session = metrics.gauge("aetherion_session_state", "1 for the state that the session is in.");
    using contract::SessionState;
    for (const SessionState state : {SessionState::Starting, SessionState::Running, SessionState::Paused,
                                     SessionState::Ended, SessionState::Failed, SessionState::Stopping})
        session.set(state == snapshot.session.state ? 1 : 0, {{"state", std::string(sessionWord(state))}});
    auto age = metrics.gauge("aetherion_engine_snapshot_age_seconds",
                             "Since the engine last showed how it is; more than 5 means that it no longer turns.");
    if (pulse.wallTime != Timestamp())
        age.set(std::max(0.0, toSeconds(now - pulse.wallTime)));
    auto started = metrics.gauge("aetherion_engine_start_time_seconds", "When the engine began, in Unix time.");
    if (pulse.startedAt != Timestamp())
        started.set(toSeconds(pulse.startedAt.time_since_epoch()));
    addFeeds(metrics, snapshot);
}

void addStoreMetrics(MetricSet& metrics, const contract::EnginePulse& pulse) {
    using contract::StoreState;
    const contract::StoreView& store = pulse.store;
    auto state = metrics.gauge("aetherion_store_state", "1 for the state that the store is in.");
    for (const StoreState each :
         {StoreState::Writing, StoreState::Spooling, StoreState::CatchingUp, StoreState::Failing})
        state.set(each == store.state ? 1 : 0, {{"state", std::string(name(each))}});
    metrics.counter("aetherion_store_rows_total", "Rows that have reached the database.").set(pulse.storedRows);
    metrics.histogram("aetherion_store_write_seconds",
                      "Batches brought to the disk: committed to a file, or synced to the spool of a server.",
                      store.writes);
    metrics.counter("aetherion_store_conflated_ticks_total", "Ticks that were left out because the store fell behind.")
        .set(pulse.conflatedTicks);
    metrics.counter("aetherion_store_lost_rows_total", "Rows that could be kept nowhere.").set(store.lostRows);
    metrics.gauge("aetherion_store_spooled_rows", "Rows that wait in the spool for a server.")
        .set(static_cast<double>(store.spooledRows));
    metrics.gauge("aetherion_store_spooled_bytes", "The spool's size.").set(static_cast<double>(store.spooledBytes));
    auto bytes = metrics.gauge("aetherion_store_bytes", "What the store takes.");
    auto limit = metrics.gauge("aetherion_store_limit_bytes", "What the store is held to.");
    auto free = metrics.gauge("aetherion_disk_free_bytes", "What is left on the disk of the data folder.");
    if (store.bytes > 0)
        bytes.set(static_cast<double>(store.bytes));
    if (store.byteLimit > 0)
        limit.set(static_cast<double>(store.byteLimit));
    if (store.diskFree)
        free.set(static_cast<double>(*store.diskFree));
}

} // namespace aetherion::api
