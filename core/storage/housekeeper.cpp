#include "core/storage/housekeeper.h"

#include <spdlog/spdlog.h>

#include <algorithm>

namespace aetherion::storage {

namespace {
constexpr Duration kLongestTidying = std::chrono::milliseconds(100);
constexpr Duration kWhenNothingIsDue = std::chrono::milliseconds(100);
constexpr Duration kAfterAnError = std::chrono::minutes(1);
} // namespace

void Housekeeper::tidy(const DatabaseWriter& writer, const std::function<bool()>& urgent) {
    const auto begin = Clock::now();
    if (!m_step || begin < m_next)
        return;
    const auto until = begin + std::min<Clock::duration>(begin - m_left, kLongestTidying);
    do {
        const auto more = m_step(writer.connection(), m_database);
        m_left = Clock::now();
        m_more = more && *more;
        if (more) {
            m_lastError.clear();
            m_next = m_left + (m_more ? Clock::duration::zero() : Clock::duration(kWhenNothingIsDue));
        } else {
            m_next = m_left + kAfterAnError;
            if (const std::string text = more.error().text(); text != m_lastError) {
                spdlog::warn("store: tidying up: {}", text);
                m_lastError = text;
            }
        }
    } while (m_more && m_left < until && !urgent());
}

} // namespace aetherion::storage
