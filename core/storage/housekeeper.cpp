#include "core/storage/housekeeper.h"

#include <spdlog/spdlog.h>

namespace aetherion::storage {

namespace {
/// A step is followed by four times as long without one.
constexpr int kRestFactor = 4;
constexpr Duration kWhenNothingIsDue = std::chrono::seconds(30);
constexpr Duration kAfterAnError = std::chrono::minutes(1);
} // namespace

void Housekeeper::tidy(const DatabaseWriter& writer) {
    const auto begin = Clock::now();
    if (!m_step || begin < m_next)
        return;
    const auto more = m_step(writer.connection(), m_database);
    const auto end = Clock::now();
    if (more) {
        m_lastError.clear();
        m_next = end + (*more ? (end - begin) * kRestFactor : Clock::duration(kWhenNothingIsDue));
        return;
    }
    m_next = end + kAfterAnError;
    if (const std::string text = more.error().text(); text != m_lastError) {
        spdlog::warn("store: tidying up: {}", text);
        m_lastError = text;
    }
}

} // namespace aetherion::storage
