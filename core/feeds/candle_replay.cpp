#include "core/feeds/candle_file_reader.h"
#include "core/feeds/replay_group.h"

#include <algorithm>
#include <map>
#include <optional>
#include <queue>
#include <tuple>

namespace aetherion::feeds {

namespace {

/// The candles of one exported file, each when it was complete. The file has them in the order of their beginnings.
class CandleReplay final : public ReplayGroup {
public:
    CandleReplay(FileSummary file, market::Source source, bool skipBadRows)
        : ReplayGroup(std::move(source), skipBadRows), m_file(std::move(file)) {}

    Result<bool> next(market::EventBatch& arrival) override {
        if (!m_reader) {
            auto reader = CandleFileReader::open(m_file.spec, m_file.candles);
            if (!reader)
                return tl::unexpected(reader.error());
            m_reader.emplace(std::move(*reader));
        }
        // What is read later begins no earlier, and is complete later still.
        while (!m_ended && (m_held.empty() || m_held.top().close > m_readTo))
            if (const Status read = readOne(); !read)
                return tl::unexpected(read.error());
        if (m_held.empty())
            return false;
        append(m_held.top().candle, arrival);
        m_held.pop();
        return true;
    }

private:
    struct Held {
        Timestamp close;
        std::uint64_t number = 0;
        ExportedCandle candle;
    };
    struct ClosesLater {
        bool operator()(const Held& a, const Held& b) const {
            return std::tuple(a.close, a.candle.row.bar.timeframe, a.number) >
                   std::tuple(b.close, b.candle.row.bar.timeframe, b.number);
        }
    };

    Status readOne() {
        auto candle = m_reader->next();
        if (!candle && !skips(candle.error(), m_reader->broken()))
            return tl::unexpected(candle.error().error());
        if (!candle)
            return {};
        m_ended = !*candle;
        if (m_ended)
            return {};
        const market::Bar& bar = (*candle)->row.bar;
        m_readTo = bar.openTime;
        m_held.push({bar.closeTime(), m_read++, std::move(**candle)});
        return {};
    }

    void append(const ExportedCandle& candle, market::EventBatch& arrival) {
        const Timestamp close = candle.row.bar.closeTime();
        m_lastReceived = std::max(m_lastReceived.value_or(close), close);
        const auto [at, isNew] =
            m_streams.try_emplace(candle.instrument, static_cast<market::StreamId>(m_streams.size()));
        const auto add = [&](auto payload) {
            arrival.push_back({at->second, close, *m_lastReceived, std::move(payload)});
        };
        if (isNew)
            add(opened(at->second, candle.instrument));
        if (candle.gap) {
            add(market::FeedStateChanged{market::FeedState::Gap, describeGap(*candle.gap), candle.gap});
            add(market::FeedStateChanged{market::FeedState::Flowing, kBarsComeAgain, std::nullopt});
        }
        add(market::BarClosed{candle.row.bar, candle.row.precision});
    }

    market::StreamOpened opened(market::StreamId id, const market::InstrumentKey& key) const {
        const auto known = std::find_if(m_file.candles.begin(), m_file.candles.end(),
                                        [&](const CandleStream& stream) { return stream.instrument == key; });
        market::StreamOpened opened{streamOf(id, key, kStaleBars * length(known->timeframes.front())),
                                    known->timeframes};
        opened.stream.calendar = known->calendar;
        return opened;
    }

    FileSummary m_file;
    std::optional<CandleFileReader> m_reader;
    std::priority_queue<Held, std::vector<Held>, ClosesLater> m_held;
    std::map<market::InstrumentKey, market::StreamId> m_streams;
    std::uint64_t m_read = 0;
    Timestamp m_readTo = Timestamp::min();
    bool m_ended = false;
    std::optional<Timestamp> m_lastReceived;
};

} // namespace

std::unique_ptr<ReplayGroup> replayCandles(FileSummary file, market::Source source, bool skipBadRows) {
    return std::make_unique<CandleReplay>(std::move(file), std::move(source), skipBadRows);
}

} // namespace aetherion::feeds
