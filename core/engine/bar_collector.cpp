#include "core/engine/bar_collector.h"

#include "core/engine/pipeline.h"
#include "core/engine/speed_pacer.h"
#include "core/feeds/replay_feed.h"

namespace aetherion::engine {

namespace {

class Collector final : public PipelineObserver {
public:
    explicit Collector(market::Timeframe timeframe) : m_timeframe(timeframe) {}
    std::vector<CollectedBars> streams;

    void streamOpened(const StreamState& stream) override { streams.push_back({stream.stream(), {}}); }
    void barClosed(const StreamState& stream, const market::Bar& bar, const RegimeOutcome*) override {
        if (bar.timeframe == m_timeframe)
            streams[stream.stream().id].bars.push_back(bar);
    }

private:
    market::Timeframe m_timeframe;
};

} // namespace

Result<std::vector<CollectedBars>> collectBars(const std::vector<feeds::SourceSpec>& sources,
                                               market::Timeframe timeframe, market::SourceKind kind,
                                               const std::stop_token& stop) {
    feeds::ReplaySettings settings;
    settings.kind = kind;
    const auto feed = feeds::ReplayFeed::open(sources, settings, stop);
    if (!feed)
        return tl::unexpected(feed.error());
    for (const feeds::SourceSpec& source : sources)
        if (source.timeframe && *source.timeframe > timeframe)
            return failAt(source.file.string(), "bars of " + std::string(market::name(*source.timeframe)) +
                                                    " cannot be cut into " + std::string(market::name(timeframe)));
    Collector collector(timeframe);
    Pipeline pipeline({}, collector);
    SpeedPacer pacer(0);
    const auto sink = [&](market::EventBatch&& events) {
        for (const market::Event& event : events)
            pipeline.process(event);
        return !stop.stop_requested();
    };
    if (const Status run = (*feed)->run(sink, pacer, stop); !run)
        return tl::unexpected(run.error());
    if (stop.stop_requested())
        return fail("cancelled");
    pipeline.finish();
    return std::move(collector.streams);
}

} // namespace aetherion::engine
