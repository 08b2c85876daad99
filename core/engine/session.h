#pragma once
// One thing being watched, from its opening to its end: the simulation, or a set of recordings.
//
// Owns the pipeline and with it every stream's state; stream ids are valid within one session, so data of different
// kinds cannot meet. Thread: the engine's.
#include "core/contract/engine_snapshot.h"
#include "core/contract/recorder_port.h"
#include "core/engine/event_log.h"
#include "core/engine/market_hours.h"
#include "core/engine/pipeline.h"
#include "core/engine/recording_observer.h"
#include "core/engine/shown_regimes.h"
#include "core/engine/speed_pacer.h"
#include "core/engine/tick_lane.h"
#include "core/engine/trading_floor.h"
#include "core/engine/truth_track.h"
#include "core/market/feed.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace aetherion::engine {

struct SessionRequest {
    /// Empty: the simulation.
    std::vector<std::string> sources;
    double speed = 1;
};

/// A session that is ready to run: every file has been read and found good.
struct SessionPlan {
    std::unique_ptr<market::Feed> feed;
    market::SourceKind kind = market::SourceKind::Simulated;
    std::string title;
    /// What the data's clock shows now, where the data are of the present.
    std::optional<Timestamp> dataNow{};
    /// The feed says how far its history has come, and when it is complete.
    bool tellsProgress = false;
    /// What of it is stored.
    RecordingPlan recording{};
    /// From before: candles, so that the charts are full at once, and how each stream stood.
    RestoredStreams restored{};
    /// What is traded in it; nothing where it is only watched.
    std::optional<TradingPlan> trading{};
};

class Session final : private PipelineObserver {
public:
    /// `floor` is null where nothing is traded, `ticks` where nobody follows them.
    Session(std::uint64_t number, SessionPlan& plan, double speed, RegimeSetup setup, contract::RecorderPort& recorder,
            EventLog& events, std::unique_ptr<TradingFloor> floor = nullptr, TickLane* ticks = nullptr);

    void process(const market::Event& event);
    /// So many events have been taken in together, the first of them received then.
    void noteLag(Timestamp received, std::size_t events);
    /// Data have ended, or are no longer wanted.
    void end(contract::SessionState state, std::string reason);

    [[nodiscard]] const std::shared_ptr<SpeedPacer>& pacer() const { return m_pacer; }
    [[nodiscard]] const Pipeline& pipeline() const { return m_pipeline; }
    [[nodiscard]] std::uint64_t number() const { return m_view.number; }
    [[nodiscard]] TradingFloor* floor() const { return m_floor.get(); }
    [[nodiscard]] contract::SessionState state() const { return m_view.state; }
    /// Tells the store that what is watched is in use.
    void noteSources();
    void setSpeed(double speed);
    void setPaused(bool paused);
    /// Lets a recording go on at once, so much further or up to a time; false where that has passed.
    void step(Duration span);
    [[nodiscard]] bool goTo(Timestamp time);
    void changeConfirmation(const regime::ConfirmationSettings& settings);
    void replaceModels(std::shared_ptr<const regime::ModelShelf> models);

    [[nodiscard]] contract::SessionView view() const;
    [[nodiscard]] contract::MarketCounts counts() const;
    /// The data's clock: the pacer's while there is a pace, else the newest receive time.
    [[nodiscard]] Timestamp dataTime() const;
    [[nodiscard]] std::vector<contract::StreamView> streamViews();
    /// The same over the views of before, whose memory is used again.
    void streamViews(std::vector<contract::StreamView>& views);
    /// Fills the views of the next `most` streams ahead; streamViews over the same vector then only fills what events
    /// have changed since. True where none is left. A thousand at once would keep events waiting for milliseconds.
    [[nodiscard]] bool prepareViews(std::vector<contract::StreamView>& views, std::size_t most);
    /// What each stream's instrument is, in the order of the streams.
    [[nodiscard]] std::shared_ptr<const std::vector<market::InstrumentSpec>> instruments();

private:
    void streamOpened(const StreamState& stream) override;
    void traded(const StreamState& stream, const TradeTimes& times, const market::Trade& trade) override;
    void barClosed(const StreamState& stream, const market::Bar& bar, const RegimeOutcome* regime) override;
    void quoted(const StreamState& stream) override;
    void bookChanged(const StreamState& stream) override;
    void feedStateChanged(const StreamState& stream, const market::FeedStateChanged& change) override;
    void feedCheckpoint(const market::FeedCheckpoint& checkpoint) override;
    void feedProgressed(const market::FeedProgress& progress) override;

    void allowDrops(double speed);
    void takeTruth(market::StreamId stream, Timestamp since, market::Regime regime);
    void tellDecisions();
    void fillView(contract::StreamView& view, StreamState& stream, Timestamp now);

    contract::SessionView m_view;
    std::uint64_t m_snapshots = 0;
    /// The views that are being filled, null between two snapshots, and of which streams they are as those are now.
    const std::vector<contract::StreamView>* m_viewsUnderWay = nullptr;
    std::vector<std::uint8_t> m_isFilled;
    std::size_t m_nextToFill = 0;
    bool m_previews = false;
    std::shared_ptr<const std::vector<market::InstrumentSpec>> m_instruments;
    /// Ticks before this are history, sent at once when the session begins, or fell due while history was being made.
    Timestamp m_liveFrom;
    /// It is behind the wall since then.
    bool m_catchingUp = false;
    EventLog& m_events;
    RecordingObserver m_recording;
    std::shared_ptr<SpeedPacer> m_pacer;
    std::unique_ptr<TradingFloor> m_floor;
    TickLane* m_ticks = nullptr;
    LatencyCounts m_lag;
    /// By stream, of a simulation; what the pipeline and the floor never see.
    std::vector<TruthTrack> m_truths;
    /// By stream.
    std::vector<ShownRegimes> m_shown;
    MarketHours m_hours;
    Pipeline m_pipeline;
};

} // namespace aetherion::engine
