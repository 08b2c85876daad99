#pragma once
// The simulated world as a feed: first its history, then its present in step with the pacer, with order books.
//
// History is sent at once, instrument by instrument, as runs of ticks: nobody waits for it tick by tick, and the chart
// that is looked at first is full first. It has no books. From `start` on every grid step is sent when it is due, all
// instruments together: per instrument the changes of its book, its trade, and what the trade took from the book. Event
// and receive time of a tick are its time on the grid. A closed market sends nothing. Where a stream's true regime
// changes that is told before the tick, for people to see.
//
// Checkpoints hold what is needed to go on: one before the history (it is made again from its seed when it was
// interrupted), one after it, then every ten seconds, and a last one when the feed is stopped. Going on, the price is
// the checkpoint's; the time in between is skipped, told as a gap, and nothing is invented for it.
//
// The same settings give the same events in every run. Thread: run() on the feed thread, once.
#include "core/market/feed.h"
#include "core/simulator/disturbance_inbox.h"
#include "core/simulator/order_flow.h"
#include "core/simulator/world.h"

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace aetherion::simulator {

/// What a checkpoint says, and how it is written.
struct SimulationCheckpoint {
    /// Nothing: the history was not complete.
    std::optional<WorldState> world;

    [[nodiscard]] std::string text() const;
    [[nodiscard]] static Result<SimulationCheckpoint> parse(std::string_view text);
};

struct SimulatedFeedSettings {
    /// Its first step is where the history begins.
    WorldSettings world;
    market::Source source;
    /// What the world's clock shows when the feed starts; history lies before it.
    Timestamp start;
    /// Goes on from here instead of making history. Instruments that it does not know get a history of
    /// `newcomerHistory`; those that the world does not have are kept for another day.
    std::optional<WorldState> resume;
    /// Ticks up to here are known already: they are made again, for the state that they leave, and not sent.
    Timestamp knownThrough = Timestamp::min();
    /// They are sent all the same: whoever takes them in stands where the checkpoint stood.
    bool sendKnownTicks = false;
    /// When each instrument was last heard of; where its gap begins.
    std::map<market::InstrumentKey, Timestamp> lastSeen;
    Duration newcomerHistory{0};
    bool books = true;
    /// Whose history comes first.
    std::string firstSymbol;
    /// May be null.
    std::shared_ptr<DisturbanceInbox> inbox;
};

class SimulatedFeed final : public market::Feed {
public:
    /// Refuses what the world refuses, and a state that does not fit it.
    [[nodiscard]] static Result<std::unique_ptr<SimulatedFeed>> create(SimulatedFeedSettings settings);

    [[nodiscard]] std::vector<market::Source> sources() const override { return {m_settings.source}; }
    [[nodiscard]] Status run(const market::EventSink& sink, market::Pacer& pacer, std::stop_token stop) override;

private:
    class Sender;
    SimulatedFeed(SimulatedFeedSettings settings, World world);

    [[nodiscard]] bool openStreams(Sender& sender) const;
    [[nodiscard]] bool begin(Sender& sender, const std::stop_token& stop);
    [[nodiscard]] bool goOn(Sender& sender, const std::stop_token& stop);
    /// All steps of `world` before the start; `streams` are its instruments' numbers in this feed.
    [[nodiscard]] bool sendHistory(Sender& sender, World& world, const std::vector<std::size_t>& streams,
                                   const std::stop_token& stop) const;
    /// Those that the resumed state does not know.
    [[nodiscard]] std::vector<std::size_t> newcomers() const;
    [[nodiscard]] bool tellSkipped(Sender& sender, Timestamp from) const;
    /// False when the sink has refused some.
    [[nodiscard]] bool makeKnownTicksAgain(Sender& sender);
    [[nodiscard]] bool wasLeftOut(std::size_t instrument, Timestamp until) const;
    [[nodiscard]] std::vector<std::optional<OrderFlow>> openBooks() const;
    [[nodiscard]] bool sendPresent(Sender& sender, market::Pacer& pacer, const std::stop_token& stop);
    [[nodiscard]] bool sendCheckpoint(Sender& sender, bool complete) const;
    /// True where there were any.
    [[nodiscard]] bool takeDisturbances();

    SimulatedFeedSettings m_settings;
    World m_world;
    /// Of instruments that are not simulated this time.
    std::vector<InstrumentState> m_dormant;
};

} // namespace aetherion::simulator
