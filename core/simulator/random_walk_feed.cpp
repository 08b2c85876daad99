#include "core/simulator/random_walk_feed.h"

#include "core/base/random_stream.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

namespace aetherion::simulator {

namespace {

constexpr double kStartPrice = 100;
constexpr double kLargestStep = 0.8;
constexpr double kFloor = 1;
constexpr std::int64_t kCent = kDecimalUnit / 100;
constexpr std::int64_t kSmallestVolume = 100;
constexpr std::int64_t kLargestVolume = 1000;
constexpr std::size_t kBatchLimit = 1024;

/// One instrument's walk.
class Walk {
public:
    Walk(std::uint64_t seed, const market::InstrumentKey& instrument)
        : m_steps(seed, streamName(instrument, "price")), m_volumes(seed, streamName(instrument, "volume")) {}

    [[nodiscard]] market::Trade next() {
        // The first tick shows the start itself.
        m_price = m_begun ? std::max(kFloor, m_price + m_steps.uniform(-kLargestStep, kLargestStep)) : kStartPrice;
        m_begun = true;
        market::Trade tick;
        tick.price = Price::fromUnits(std::llrint(m_price * 100) * kCent);
        tick.quantity = Quantity::fromUnits(m_volumes.integer(kSmallestVolume, kLargestVolume) * kDecimalUnit);
        tick.precision = {2, 0};
        return tick;
    }

private:
    static std::string streamName(const market::InstrumentKey& instrument, const char* purpose) {
        return "random walk/" + std::string(market::name(instrument.market)) + "/" + instrument.symbol + "/" + purpose;
    }

    RandomStream m_steps;
    RandomStream m_volumes;
    double m_price = kStartPrice;
    bool m_begun = false;
};

/// The first point of the grid at or after `time`.
Timestamp onGrid(Timestamp time, Duration interval) {
    const std::int64_t past = ((epochNanos(time) % interval.count()) + interval.count()) % interval.count();
    return past == 0 ? time : time + (interval - Duration(past));
}

std::string describe(const RandomWalkSettings& settings) {
    const std::int64_t nanos = settings.interval.count();
    const std::string interval =
        nanos % 1'000'000 == 0 ? std::to_string(nanos / 1'000'000) + "ms" : std::to_string(nanos) + "ns";
    return "seed=" + std::to_string(settings.seed) + ";interval=" + interval;
}

} // namespace

Result<RandomWalkFeed> RandomWalkFeed::create(RandomWalkSettings settings) {
    if (settings.interval <= Duration(0))
        return failAt("random walk", "the interval must be more than zero");
    if (settings.history < Duration(0))
        return failAt("random walk", "the history must not be negative");
    if (settings.instruments.empty())
        return failAt("random walk", "no instruments");
    std::set<market::InstrumentKey> seen;
    for (const auto& instrument : settings.instruments)
        if (!seen.insert(instrument).second)
            return failAt("random walk", instrument.symbol + " is named twice");
    return RandomWalkFeed(std::move(settings));
}

RandomWalkFeed::RandomWalkFeed(RandomWalkSettings settings)
    : m_settings(std::move(settings)), m_firstTick(onGrid(m_settings.start - m_settings.history, m_settings.interval)) {
    m_source.kind = market::SourceKind::Simulated;
    m_source.engine = m_settings.engine;
    m_source.name = "random walk";
    m_source.detail = describe(m_settings);
    m_source.started = m_firstTick;
}

Status RandomWalkFeed::run(const market::EventSink& sink, market::Pacer& pacer, std::stop_token stop) {
    std::vector<Walk> walks;
    market::EventBatch batch;
    const auto add = [&](std::size_t stream, Timestamp time) -> market::Event& {
        market::Event& event = batch.emplace_back();
        event.stream = static_cast<market::StreamId>(stream);
        event.eventTime = event.receiveTime = time;
        return event;
    };
    for (const auto& instrument : m_settings.instruments) {
        const auto id = static_cast<market::StreamId>(walks.size());
        walks.emplace_back(m_settings.seed, instrument);
        add(id, m_firstTick).payload.emplace<market::StreamOpened>(market::Stream{id, instrument, m_source});
    }

    Timestamp due = m_firstTick;
    for (std::uint64_t tick = 0; !m_settings.ticks || tick < *m_settings.ticks; ++tick, due += m_settings.interval) {
        const bool history = due < m_settings.start;
        const bool collect = history || pacer.unpaced();
        if (!batch.empty() && (!collect || batch.size() >= kBatchLimit)) {
            if (!sink(std::move(batch)))
                return {};
            batch.clear();
        }
        if (stop.stop_requested() || (!history && !pacer.waitUntil(due, stop)))
            return {};
        for (std::size_t i = 0; i < walks.size(); ++i)
            add(i, due).payload.emplace<market::Trade>(walks[i].next());
        if (!collect) {
            if (!sink(std::move(batch)))
                return {};
            batch.clear();
        }
    }
    if (!batch.empty() && !sink(std::move(batch)))
        return {};
    batch.clear();
    const Timestamp last = std::max(m_firstTick, due - m_settings.interval);
    for (std::size_t i = 0; i < walks.size(); ++i)
        add(i, last).payload.emplace<market::FeedStateChanged>(market::FeedState::Closed, "end of the simulation");
    (void)sink(std::move(batch));
    return {};
}

} // namespace aetherion::simulator
