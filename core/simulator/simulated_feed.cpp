#include "core/simulator/simulated_feed.h"

#include "core/simulator/world_state.h"

#include <algorithm>
#include <numeric>

namespace aetherion::simulator {

namespace {

/// Steps of history that are driven together: five days of ticks at the default interval.
constexpr std::size_t kHistorySteps = 172'800;
/// Ticks in one event: small enough that the engine can publish between two of them.
constexpr std::size_t kRunTicks = 4096;
constexpr std::size_t kBatchEvents = 1024;
/// Of a step that is held to the wall: the engine takes the first in while the rest is being made.
constexpr std::size_t kPacedBatchEvents = 256;
/// A checkpoint keeps events waiting for about 15 us an instrument: those of large worlds come less often.
constexpr Duration kCheckpointEvery = std::chrono::seconds(10);
constexpr std::size_t kLargeWorld = 100;
constexpr Duration kCheckpointAtLeastEvery = std::chrono::minutes(1);
/// Without a pace the world runs ten thousand times faster than the wall.
constexpr Duration kUnpacedCheckpointEvery = std::chrono::hours(1);
constexpr Duration kStaleAfter = std::chrono::seconds(10);
constexpr std::int64_t kStaleTicks = 4;
/// A candle's length and its grace lie between what was last stored of an instrument and where the simulation stood.
constexpr Duration kLeftOutAfter = std::chrono::minutes(2);

constexpr std::string_view kFormat = "simulation 1";
constexpr std::string_view kMakingHistory = "history";
constexpr std::string_view kGoingOn = "present";

market::Precision precisionOf(const market::InstrumentSpec& spec) {
    return {static_cast<std::uint8_t>(neededPlaces(spec.tickSize.units())),
            static_cast<std::uint8_t>(spec.tradable ? neededPlaces(spec.lotSize.units()) : 0)};
}

std::string spanText(Duration span) {
    const auto minutes = std::chrono::floor<std::chrono::minutes>(span).count();
    if (minutes == 0)
        return std::to_string(span / std::chrono::seconds(1)) + " s";
    if (minutes % (24 * 60) == 0)
        return std::to_string(minutes / (24 * 60)) + " d";
    const std::string rest = std::to_string(minutes % 60) + " min";
    return minutes < 60 ? rest : std::to_string(minutes / 60) + " h " + rest;
}

} // namespace

std::string SimulationCheckpoint::text() const {
    std::string text(kFormat);
    text += '\n';
    text += world ? kGoingOn : kMakingHistory;
    text += '\n';
    if (world)
        text += worldStateText(*world);
    return text;
}

Result<SimulationCheckpoint> SimulationCheckpoint::parse(std::string_view text) {
    const auto line = [&text] {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view first = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        return first;
    };
    if (line() != kFormat)
        return failAt("simulator state", "is not of the format \"" + std::string(kFormat) + "\"");
    const std::string_view phase = line();
    if (phase == kMakingHistory)
        return SimulationCheckpoint{};
    if (phase != kGoingOn)
        return failAt("simulator state", "unknown phase \"" + std::string(phase) + "\"");
    auto world = parseWorldState(text);
    if (!world)
        return tl::unexpected(world.error());
    return SimulationCheckpoint{std::move(*world)};
}

/// Gathers events into batches; after the sink has refused one nothing more is sent.
class SimulatedFeed::Sender {
public:
    explicit Sender(const market::EventSink& sink) : m_sink(sink) {}

    void add(std::size_t stream, Timestamp time, decltype(market::Event::payload) payload) {
        m_batch.push_back({static_cast<market::StreamId>(stream), time, time, std::move(payload)});
    }
    /// Before the tick, where its true regime is another than that of the stream's tick before it.
    void tellTruth(std::size_t stream, const PathTick& tick) {
        if (m_told.size() <= stream)
            m_told.resize(stream + 1, market::Regime::Unknown);
        if (m_told[stream] == tick.trueRegime)
            return;
        m_told[stream] = tick.trueRegime;
        add(stream, tick.time, market::TrueRegimeTold{tick.trueRegime});
    }
    [[nodiscard]] market::EventBatch& batch() { return m_batch; }
    [[nodiscard]] bool flush() {
        if (m_batch.empty())
            return true;
        // Mostly as many come again; growing step by step would move each of them several times.
        market::EventBatch next;
        next.reserve(std::min(m_batch.size() + m_batch.size() / 4, kBatchEvents));
        const bool taken = m_sink(std::move(m_batch));
        m_batch = std::move(next);
        return taken;
    }
    [[nodiscard]] bool flushWhenFull(std::size_t full = kBatchEvents) { return m_batch.size() < full || flush(); }

private:
    const market::EventSink& m_sink;
    market::EventBatch m_batch;
    /// The true regime that each stream was last told of.
    std::vector<market::Regime> m_told;
};

Result<std::unique_ptr<SimulatedFeed>> SimulatedFeed::create(SimulatedFeedSettings settings) {
    auto world = World::create(settings.world);
    if (!world)
        return tl::unexpected(world.error());
    if (settings.resume)
        world->restore(*settings.resume);
    return std::unique_ptr<SimulatedFeed>(new SimulatedFeed(std::move(settings), std::move(*world)));
}

SimulatedFeed::SimulatedFeed(SimulatedFeedSettings settings, World world)
    : m_settings(std::move(settings)), m_world(std::move(world)) {
    if (!m_settings.resume)
        return;
    for (const InstrumentState& state : m_settings.resume->instruments)
        if (std::none_of(m_world.paths().begin(), m_world.paths().end(),
                         [&](const InstrumentPath& path) { return path.spec().key == state.key; }))
            m_dormant.push_back(state);
}

bool SimulatedFeed::openStreams(Sender& sender) const {
    const Timestamp first = m_world.next();
    for (std::size_t i = 0; i < m_world.paths().size(); ++i) {
        const InstrumentPath& path = m_world.paths()[i];
        market::Stream stream{static_cast<market::StreamId>(i), path.spec().key, m_settings.source, path.calendar()};
        stream.hasVolume = path.spec().tradable;
        stream.staleAfter = std::max(kStaleAfter, kStaleTicks * path.spec().interval);
        sender.add(i, first, market::StreamOpened{std::move(stream)});
    }
    return sender.flush();
}

bool SimulatedFeed::sendHistory(Sender& sender, World& world, const std::vector<std::size_t>& streams,
                                const std::stop_token& stop) const {
    const Duration interval = world.grid();
    const auto total = static_cast<std::size_t>(
        std::max<std::int64_t>(0, (m_settings.start - world.next() + interval - Duration(1)) / interval));
    std::vector<std::size_t> order(world.paths().size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_partition(order.begin(), order.end(),
                          [&](std::size_t i) { return world.paths()[i].spec().key.symbol == m_settings.firstSymbol; });
    DriverBlock block;
    std::vector<PathTick> ticks(std::min(total, kHistorySteps));
    for (std::size_t done = 0; done < total;) {
        const std::size_t steps = std::min(kHistorySteps, total - done);
        world.drive(steps, block);
        for (std::size_t place = 0; place < order.size(); ++place) {
            const std::size_t i = order[place];
            InstrumentPath& path = world.paths()[i];
            const std::size_t count = path.advance(block, ticks);
            for (std::size_t from = 0; from < count; from += kRunTicks) {
                market::TradeRun run{{}, precisionOf(path.spec())};
                const std::size_t to = std::min(count, from + kRunTicks);
                for (std::size_t t = from; t < to; ++t)
                    sender.tellTruth(streams[i], ticks[t]);
                run.ticks.reserve(to - from);
                for (std::size_t t = from; t < to; ++t)
                    run.ticks.push_back({ticks[t].time, ticks[t].price, ticks[t].quantity, ticks[t].side});
                sender.add(streams[i], ticks[to - 1].time, std::move(run));
                if (stop.stop_requested() || !sender.flush())
                    return false;
            }
            const double share =
                (static_cast<double>(done) +
                 static_cast<double>(steps) * static_cast<double>(place + 1) / static_cast<double>(order.size())) /
                static_cast<double>(total);
            sender.add(streams[i], world.next(),
                       market::FeedProgress{std::min(share, 0.999),
                                            "making " + spanText(interval * static_cast<std::int64_t>(total)) +
                                                " of history"});
        }
        done += steps;
    }
    return sender.flush();
}

std::vector<std::size_t> SimulatedFeed::newcomers() const {
    std::vector<std::size_t> unknown;
    for (std::size_t i = 0; i < m_world.paths().size(); ++i)
        if (std::none_of(m_settings.resume->instruments.begin(), m_settings.resume->instruments.end(),
                         [&](const InstrumentState& state) { return state.key == m_world.paths()[i].spec().key; }))
            unknown.push_back(i);
    return unknown;
}

bool SimulatedFeed::wasLeftOut(std::size_t instrument, Timestamp until) const {
    const InstrumentPath& path = m_world.paths()[instrument];
    const auto seen = m_settings.lastSeen.find(path.spec().key);
    return seen != m_settings.lastSeen.end() && seen->second < until &&
           market::TradingCalendar::of(path.calendar()).openTime(seen->second, until) > kLeftOutAfter;
}

bool SimulatedFeed::makeKnownTicksAgain(Sender& sender) {
    const Timestamp from = m_world.next();
    DriverBlock block;
    std::vector<PathTick> ticks(kRunTicks);
    while (m_world.next() <= m_settings.knownThrough) {
        const auto steps = (m_settings.knownThrough - m_world.next()) / m_world.grid() + 1;
        m_world.drive(std::min(kRunTicks, static_cast<std::size_t>(steps)), block);
        for (std::size_t i = 0; i < m_world.paths().size(); ++i) {
            InstrumentPath& path = m_world.paths()[i];
            const std::size_t count = path.advance(block, ticks);
            if (count == 0 || !m_settings.sendKnownTicks || wasLeftOut(i, from))
                continue;
            market::TradeRun run{{}, precisionOf(path.spec())};
            for (std::size_t t = 0; t < count; ++t) {
                run.ticks.push_back({ticks[t].time, ticks[t].price, ticks[t].quantity, ticks[t].side});
                sender.tellTruth(i, ticks[t]);
            }
            sender.add(i, ticks[count - 1].time, std::move(run));
            if (!sender.flush())
                return false;
        }
    }
    return true;
}

bool SimulatedFeed::tellSkipped(Sender& sender, Timestamp from) const {
    const Timestamp to = m_world.next();
    const auto isNew = newcomers();
    for (std::size_t i = 0; i < m_world.paths().size(); ++i) {
        if (std::find(isNew.begin(), isNew.end(), i) != isNew.end())
            continue;
        const market::InstrumentSpec& spec = m_world.paths()[i].spec();
        const auto seen = m_settings.lastSeen.find(spec.key);
        // One that was left out of the last run has been silent for longer.
        const bool wasOut = seen != m_settings.lastSeen.end() && from - seen->second > kLeftOutAfter;
        const Timestamp since = wasOut ? seen->second : from;
        const auto& calendar = market::TradingCalendar::of(m_world.paths()[i].calendar());
        if (calendar.openTime(since, to) < spec.interval)
            continue;
        const std::string reason = "the simulation stood still for " + spanText(to - since);
        sender.add(i, to, market::FeedStateChanged{market::FeedState::Gap, reason, market::GapRange{since, to, 0}});
        sender.add(i, to, market::FeedStateChanged{market::FeedState::Flowing, {}, {}});
    }
    return sender.flush();
}

bool SimulatedFeed::begin(Sender& sender, const std::stop_token& stop) {
    std::vector<std::size_t> all(m_world.paths().size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return openStreams(sender) && sendCheckpoint(sender, false) && sendHistory(sender, m_world, all, stop) &&
           sendCheckpoint(sender, true);
}

bool SimulatedFeed::goOn(Sender& sender, const std::stop_token& stop) {
    if (!openStreams(sender) || !makeKnownTicksAgain(sender))
        return false;
    const Timestamp from = m_world.next();
    if (m_settings.start > from)
        m_world.skipTo(m_settings.start);
    if (!tellSkipped(sender, from))
        return false;
    const std::vector<std::size_t> unknown = newcomers();
    if (unknown.empty())
        return true;
    // Their past has factors and regimes of its own: what the others went through is over.
    WorldSettings past = m_settings.world;
    past.start = m_world.next() - m_settings.newcomerHistory;
    past.grid = m_world.grid();
    past.instruments.clear();
    for (const std::size_t i : unknown)
        past.instruments.push_back(m_world.paths()[i].spec());
    auto world = World::create(std::move(past));
    if (!world || !sendHistory(sender, *world, unknown, stop))
        return false;
    WorldState state = m_world.save();
    for (const InstrumentState& made : world->save().instruments)
        for (InstrumentState& instrument : state.instruments)
            if (instrument.key == made.key)
                instrument = made;
    m_world.restore(state);
    return sendCheckpoint(sender, true);
}

bool SimulatedFeed::sendCheckpoint(Sender& sender, bool complete) const {
    SimulationCheckpoint checkpoint;
    if (complete) {
        checkpoint.world = m_world.save();
        checkpoint.world->instruments.insert(checkpoint.world->instruments.end(), m_dormant.begin(), m_dormant.end());
    }
    sender.add(0, m_world.next(), market::FeedCheckpoint{m_settings.source.id(), checkpoint.text()});
    return sender.flush();
}

bool SimulatedFeed::takeDisturbances() {
    if (!m_settings.inbox)
        return false;
    std::vector<Disturbance> taken = m_settings.inbox->take();
    for (Disturbance& disturbance : taken) {
        disturbance.from = std::max(disturbance.from, m_world.next());
        // It was checked when it was put in; one that is over by now does nothing.
        (void)m_world.add(std::move(disturbance));
    }
    return !taken.empty();
}

std::vector<std::optional<OrderFlow>> SimulatedFeed::openBooks() const {
    std::vector<std::optional<OrderFlow>> books(m_world.paths().size());
    for (std::size_t i = 0; m_settings.books && i < books.size(); ++i) {
        const market::InstrumentSpec& spec = m_world.paths()[i].spec();
        const std::string name = std::string(market::name(spec.key.market)) + "/" + spec.key.symbol + "/book";
        if (spec.tradable)
            books[i].emplace(spec, RandomStream(m_settings.world.seed, name), static_cast<market::StreamId>(i));
    }
    return books;
}

bool SimulatedFeed::sendPresent(Sender& sender, market::Pacer& pacer, const std::stop_token& stop) {
    std::vector<std::optional<OrderFlow>> books = openBooks();
    DriverBlock block;
    Timestamp checkpointed = m_world.next();
    const auto hundreds = static_cast<std::int64_t>(m_world.paths().size() / kLargeWorld);
    const Duration pacedCheckpointEvery =
        std::clamp(kCheckpointEvery * hundreds, kCheckpointEvery, kCheckpointAtLeastEvery);
    for (;;) {
        const Timestamp due = m_world.next();
        if (stop.stop_requested() || !pacer.waitUntil(due, stop))
            return true;
        const bool gather = pacer.unpaced();
        // What comes from outside is saved at once, so that the ticks after it can be made again.
        if (takeDisturbances() && (!sender.flush() || !sendCheckpoint(sender, true)))
            return false;
        m_world.drive(1, block);
        for (std::size_t i = 0; i < books.size(); ++i) {
            InstrumentPath& path = m_world.paths()[i];
            PathTick tick;
            const bool ticked = path.advance(block, {&tick, 1}) > 0;
            if (ticked)
                sender.tellTruth(i, tick);
            if (ticked && books[i])
                books[i]->step(tick, sender.batch());
            else if (ticked)
                sender.add(i, tick.time,
                           market::Trade{tick.price, tick.quantity, tick.side, precisionOf(path.spec()), 0});
            else if (books[i] && books[i]->isOpen() && !market::TradingCalendar::of(path.calendar()).isOpen(due))
                books[i]->close();
            if (!gather && !sender.flushWhenFull(kPacedBatchEvents))
                return false;
        }
        if (!(gather ? sender.flushWhenFull() : sender.flush()))
            return false;
        if (due - checkpointed >= (gather ? kUnpacedCheckpointEvery : pacedCheckpointEvery)) {
            checkpointed = due;
            if (!sendCheckpoint(sender, true))
                return false;
        }
    }
}

Status SimulatedFeed::run(const market::EventSink& sink, market::Pacer& pacer, std::stop_token stop) {
    Sender sender(sink);
    if (!(m_settings.resume ? goOn(sender, stop) : begin(sender, stop)))
        return {};
    sender.add(0, m_world.next(), market::FeedProgress{1, {}});
    if (!sender.flush())
        return {};
    if (sendPresent(sender, pacer, stop))
        (void)sendCheckpoint(sender, true);
    return {};
}

} // namespace aetherion::simulator
