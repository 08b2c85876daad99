#include "core/storage/write_lane.h"

#include <spdlog/spdlog.h>

#include <algorithm>

namespace aetherion::storage {

namespace {
constexpr WriteLane::Clock::duration kFirstBackOff = std::chrono::milliseconds(100);
constexpr WriteLane::Clock::duration kLongestBackOff = std::chrono::seconds(5);
} // namespace

WriteLane::WriteLane(OpenWriter open, std::size_t chunk) : m_open(std::move(open)), m_chunk(chunk) {}

Status WriteLane::open() {
    auto writer = m_open();
    if (!writer)
        return tl::unexpected(writer.error());
    m_writer = std::move(*writer);
    return {};
}

WriteLane::Progress WriteLane::advance(Clock::time_point now) {
    if (m_pending.empty() || now < m_nextAttempt)
        return {};
    if (!m_writer) {
        if (const auto opened = open(); !opened) {
            failed(opened.error(), now);
            return {};
        }
    }
    const std::size_t count = std::min(m_chunk, m_pending.size() - m_committed);
    const auto outcome = m_writer->write(std::span(m_pending).subspan(m_committed, count));
    if (!outcome) {
        failed(outcome.error(), now);
        return {};
    }
    if (!m_error.empty())
        spdlog::info("store: writing again");
    m_error.clear();
    m_backOff = Clock::duration::zero();
    if (outcome->refused > 0)
        m_refusal = outcome->refusal;
    m_committed += count;
    if (m_committed == m_pending.size()) {
        m_pending.clear();
        m_committed = 0;
    }
    return {count, outcome->refused};
}

Status WriteLane::makeDurable() {
    if (!m_writer)
        return fail(error().empty() ? "the store is not open" : error());
    const auto synced = m_writer->makeDurable();
    m_syncError = synced ? std::string() : synced.error().text();
    return synced;
}

void WriteLane::failed(const Error& error, Clock::time_point now) {
    m_error = error.text();
    m_writer.reset();
    m_backOff = std::clamp(m_backOff * 2, kFirstBackOff, kLongestBackOff);
    m_nextAttempt = now + m_backOff;
    spdlog::warn("store: {} (rows are kept, next attempt in {} ms)", m_error,
                 std::chrono::duration_cast<std::chrono::milliseconds>(m_backOff).count());
}

} // namespace aetherion::storage
