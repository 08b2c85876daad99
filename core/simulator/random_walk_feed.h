#pragma once
// A plain random walk on a few instruments, so that the first start is alive without any file or network.
//
// Every price starts at 100, each step adds a uniform number of [-0.8, +0.8), and 1 is the floor; the walk itself is
// not rounded, what is sent has two decimals. Volume is a whole number of [100, 1000]. Ticks lie on the grid of whole
// intervals since the epoch, one per instrument and interval, in the order of the instruments.
//
// `history` asks for ticks from before the start: they are sent at once, so that charts are full when the window opens,
// and the walk then goes on in step with the pacer. Event and receive time of a tick are its time on the grid.
//
// The same settings give the same events in every run: each instrument draws from two streams of its own, one for
// prices and one for volumes. Thread: run() on the feed thread, once.
#include "core/market/feed.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace aetherion::simulator {

struct RandomWalkSettings {
    std::uint64_t seed = 1;
    /// The moment that is "now" when the feed starts; history lies before it.
    Timestamp start;
    /// Between two ticks of one instrument; more than zero.
    Duration interval = std::chrono::seconds(1);
    /// How far before the start the walk begins; zero for none.
    Duration history = std::chrono::hours(3);
    std::vector<market::InstrumentKey> instruments{
        {market::Market::Crypto, "BTCUSDT"}, {market::Market::Crypto, "ETHUSDT"}, {market::Market::Crypto, "SOLUSDT"}};
    /// Ends the walk after so many ticks of each instrument; without it, it goes on until stopped.
    std::optional<std::uint64_t> ticks;
    /// The engine's name in the source.
    std::string engine = "local";
};

class RandomWalkFeed final : public market::Feed {
public:
    /// Refuses an interval that is not positive, a negative history, no instruments, or one named twice.
    [[nodiscard]] static Result<RandomWalkFeed> create(RandomWalkSettings settings);

    [[nodiscard]] std::vector<market::Source> sources() const override { return {m_source}; }
    [[nodiscard]] Status run(const market::EventSink& sink, market::Pacer& pacer, std::stop_token stop) override;

private:
    explicit RandomWalkFeed(RandomWalkSettings settings);

    RandomWalkSettings m_settings;
    Timestamp m_firstTick;
    market::Source m_source;
};

} // namespace aetherion::simulator
