#include "core/storage/simulation_rows.h"

#include "core/storage/connection.h"

#include <limits>

namespace aetherion::storage {

SimulationRows::SimulationRows(const Connection& connection, const InsertLimits& limits)
    : m_connection(&connection), m_states(connection,
                                          {.table = "simulator_state",
                                           .columns = "source_id, saved_at, state",
                                           .key = "source_id",
                                           .replaced = "saved_at, state"},
                                          limits),
      m_streams(connection,
                {.table = "stream_state",
                 .columns = "source_id, instrument_id, part, state",
                 .key = "part",
                 .replaced = "state"},
                limits),
      m_uses(connection,
             {.table = "source_uses", .columns = "source_id, last_used", .key = "source_id", .version = "last_used"},
             limits) {}

Result<std::int64_t> SimulationRows::savedAt(market::SourceId source) {
    if (const auto known = m_savedAt.find(source); known != m_savedAt.end())
        return known->second;
    if (!m_findState) {
        auto prepared = Statement::prepare(*m_connection,
                                           QStringLiteral("SELECT saved_at FROM simulator_state WHERE source_id = ?"));
        if (!prepared)
            return tl::unexpected(prepared.error());
        m_findState = std::move(*prepared);
    }
    m_findState->bind(0, source.value);
    if (const auto ran = m_findState->run(); !ran)
        return tl::unexpected(ran.error());
    const auto found = m_findState->next();
    if (!found)
        return tl::unexpected(found.error());
    const std::int64_t time = *found ? m_findState->integer(0) : std::numeric_limits<std::int64_t>::min();
    m_findState->finish();
    return time;
}

Status SimulationRows::put(const contract::SimulatorStateRecord& row, IdentityDirectory& directory) {
    const auto before = savedAt(row.source);
    if (!before)
        return tl::unexpected(before.error());
    const std::int64_t time = epochNanos(row.time);
    if (time < *before)
        return {};
    m_savedAt[row.source] = time;
    if (const auto done = m_states.integer(row.source.value).integer(time).text(row.state).endRow(); !done)
        return done;
    for (const contract::StreamStatePart& part : row.streams) {
        const auto instrument = directory.instrument(part.instrument);
        if (!instrument)
            return tl::unexpected(instrument.error());
        if (const auto done =
                m_streams.integer(row.source.value).integer(*instrument).text(part.part).bytes(part.bytes).endRow();
            !done)
            return done;
    }
    return {};
}

Status SimulationRows::putUse(market::SourceId source, Timestamp usedAt) {
    return m_uses.integer(source.value).integer(epochNanos(usedAt)).endRow();
}

} // namespace aetherion::storage
