#include "core/storage/write_lane.h"

#include <spdlog/spdlog.h>

#include <algorithm>

namespace aetherion::storage {

WriteLane::WriteLane(OpenWriter open, std::size_t chunk, const std::filesystem::path& file, Housekeeper housekeeper)
    : m_open(std::move(open)), m_chunk(chunk), m_file(file), m_housekeeper(std::move(housekeeper)) {}

Status WriteLane::open() {
    // Never a new file in place of one that has gone: what it held is to be put back, or given up by a person.
    if (const Status there = m_file.check(); !there)
        return there;
    auto writer = m_open();
    if (!writer)
        return tl::unexpected(writer.error());
    m_writer = std::move(*writer);
    return m_file.remember();
}

Result<WriteOutcome> WriteLane::write(std::span<const contract::Record> records) {
    if (!m_writer)
        if (const Status opened = open(); !opened)
            return tl::unexpected(opened.error());
    if (const Status there = m_file.check(); !there)
        return tl::unexpected(there.error());
    return m_writer->write(records);
}

WriteLane::Progress WriteLane::advance(Clock::time_point now) {
    if (m_pending.empty() || now < m_backOff.nextAttempt())
        return {};
    const std::size_t count = std::min(m_chunk, m_pending.size() - m_committed);
    const auto outcome = write(std::span(m_pending).subspan(m_committed, count));
    if (!outcome) {
        failed(outcome.error());
        return {};
    }
    if (!m_error.empty())
        spdlog::info("store: writing again");
    m_error.clear();
    m_backOff.succeeded();
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

void WriteLane::tidy(const std::function<bool()>& urgent) {
    if (m_writer && m_error.empty())
        m_housekeeper.tidy(*m_writer, urgent);
}

void WriteLane::failed(const Error& error) {
    const bool again = m_error == error.text();
    m_error = error.text();
    m_writer.reset();
    m_backOff.failed(Clock::now());
    if (!again)
        spdlog::warn("store: {} (rows are kept, next attempt in {} ms)", m_error,
                     std::chrono::duration_cast<std::chrono::milliseconds>(m_backOff.wait()).count());
}

} // namespace aetherion::storage
