#pragma once
// Holds a feed to the wall: at speed s, one second of the data takes 1/s seconds. Speed and pause may change at any
// time.
//
// Thread: waitUntil() on the feed thread, the rest from any. Elapsed wall time comes from the steady clock, so a clock
// that is set does not make the data jump; the order of events never depends on any of it.
#include "core/market/feed.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>

namespace aetherion::engine {

class SpeedPacer final : public market::Pacer {
public:
    /// `speed` is times the wall's, 0 as fast as possible. `dataNow`, if known, is what the data's clock shows now.
    explicit SpeedPacer(double speed, std::optional<Timestamp> dataNow = std::nullopt);

    [[nodiscard]] bool waitUntil(Timestamp due, std::stop_token stop) override;
    [[nodiscard]] bool unpaced() const override;

    void setSpeed(double speed);
    void setPaused(bool paused);
    /// Lets everything up to that time of the data through at once, while paused too; false where that has passed.
    bool advanceTo(Timestamp dataTime);
    /// The same, so much further than the data's clock shows; nothing before the first event.
    void advance(Duration span);
    [[nodiscard]] double speed() const;
    [[nodiscard]] bool paused() const;
    /// What the data's clock shows; empty before the first event and when there is no pace.
    [[nodiscard]] std::optional<Timestamp> dataNow() const;

private:
    using Steady = std::chrono::steady_clock;
    [[nodiscard]] Timestamp dataAt(Steady::time_point wall) const;
    void anchor(Timestamp data);
    [[nodiscard]] bool mayPass(Timestamp due) const { return m_passUntil && due <= *m_passUntil; }

    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    double m_speed;
    bool m_paused = false;
    /// The data's clock showed m_anchorData when the steady clock showed m_anchorWall.
    std::optional<Timestamp> m_anchorData;
    Steady::time_point m_anchorWall;
    /// Let through although it is paused.
    std::optional<Timestamp> m_passUntil;
};

} // namespace aetherion::engine
