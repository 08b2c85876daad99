#include "core/engine/speed_pacer.h"

#include <algorithm>
#include <cmath>

namespace aetherion::engine {

namespace {
// A wait is cut into slices so that the arithmetic below stays within the steady clock's range at any speed.
constexpr auto kLongestSlice = std::chrono::seconds(1);
} // namespace

SpeedPacer::SpeedPacer(double speed, std::optional<Timestamp> dataNow)
    : m_speed(speed), m_anchorData(dataNow), m_anchorWall(Steady::now()) {}

Timestamp SpeedPacer::dataAt(Steady::time_point wall) const {
    if (m_paused || m_speed <= 0)
        return *m_anchorData;
    const double elapsed = std::chrono::duration<double, std::nano>(wall - m_anchorWall).count() * m_speed;
    return *m_anchorData + Duration(static_cast<std::int64_t>(elapsed));
}

void SpeedPacer::anchor(Timestamp data) {
    m_anchorData = data;
    m_anchorWall = Steady::now();
}

bool SpeedPacer::waitUntil(Timestamp due, std::stop_token stop) {
    std::unique_lock lock(m_mutex);
    if (!m_anchorData)
        anchor(due);
    while (!stop.stop_requested()) {
        if (m_paused) {
            if (mayPass(due))
                return true;
            m_changed.wait_for(lock, stop, kLongestSlice, [&] { return !m_paused || mayPass(due); });
            continue;
        }
        if (m_speed <= 0) {
            anchor(std::max(*m_anchorData, due));
            return true;
        }
        const Timestamp now = dataAt(Steady::now());
        if (now >= due)
            return true;
        const double wallNanos = static_cast<double>((due - now).count()) / m_speed;
        const auto slice = std::min<std::chrono::nanoseconds>(
            kLongestSlice, std::chrono::nanoseconds(static_cast<std::int64_t>(std::min(wallNanos, 1e9)) + 1));
        const double speed = m_speed;
        const auto anchored = m_anchorWall;
        m_changed.wait_for(lock, stop, slice, [&] { return m_paused || m_speed != speed || m_anchorWall != anchored; });
    }
    return false;
}

bool SpeedPacer::unpaced() const {
    const std::lock_guard lock(m_mutex);
    return m_speed <= 0 && !m_paused;
}

void SpeedPacer::setSpeed(double speed) {
    {
        const std::lock_guard lock(m_mutex);
        if (m_anchorData)
            anchor(dataAt(Steady::now()));
        m_speed = speed;
    }
    m_changed.notify_all();
}

void SpeedPacer::setPaused(bool paused) {
    {
        const std::lock_guard lock(m_mutex);
        if (m_anchorData)
            anchor(dataAt(Steady::now()));
        m_paused = paused;
        m_passUntil.reset();
    }
    m_changed.notify_all();
}

bool SpeedPacer::advanceTo(Timestamp dataTime) {
    {
        const std::lock_guard lock(m_mutex);
        if (!m_anchorData || dataTime <= dataAt(Steady::now()))
            return false;
        anchor(dataTime);
        if (m_paused)
            m_passUntil = dataTime;
    }
    m_changed.notify_all();
    return true;
}

void SpeedPacer::advance(Duration span) {
    std::optional<Timestamp> now;
    {
        const std::lock_guard lock(m_mutex);
        if (m_anchorData)
            now = dataAt(Steady::now());
    }
    if (now)
        (void)advanceTo(*now + span);
}

double SpeedPacer::speed() const {
    const std::lock_guard lock(m_mutex);
    return m_speed;
}

bool SpeedPacer::paused() const {
    const std::lock_guard lock(m_mutex);
    return m_paused;
}

std::optional<Timestamp> SpeedPacer::dataNow() const {
    const std::lock_guard lock(m_mutex);
    if (!m_anchorData || (m_speed <= 0 && !m_paused))
        return std::nullopt;
    return dataAt(Steady::now());
}

} // namespace aetherion::engine
