// The drainer's side of the spool.
#include "core/storage/spool.h"

#include <spdlog/spdlog.h>

#include <algorithm>

namespace aetherion::storage {

Status Spool::read(SpoolBatch& batch, std::size_t records) {
    while (batch.records.size() < records) {
        const auto more = readFrame(batch);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            break;
    }
    removeApplied();
    return {};
}

Result<bool> Spool::readFrame(SpoolBatch& batch) {
    for (;;) {
        std::optional<Segment> next;
        bool last = false;
        {
            const std::lock_guard lock(m_mutex);
            for (const Segment& segment : m_segments)
                if (segment.number >= m_readingNumber) {
                    next = segment;
                    last = !segment.closed;
                    break;
                }
        }
        if (!next)
            return false;
        if (!m_reading || m_reading->path() != next->path) {
            auto opened = SpoolSegment::open(next->path);
            if (!opened)
                return tl::unexpected(opened.error());
            m_reading = std::move(*opened);
            m_readingNumber = next->number;
        }
        auto step = m_reading->next(next->end, SpoolSegment::Depth::Records, batch.records);
        if (!step)
            return tl::unexpected(step.error());
        if (step->damage) {
            noteDamage(*m_reading, *step->damage);
            continue;
        }
        if (step->frame) {
            const FrameHeader& frame = *step->frame;
            if (m_readSequence != 0 && frame.sequence > m_readSequence + 1)
                noteMissing(*m_reading, frame.sequence);
            m_readSequence = batch.sequence = frame.sequence;
            if (m_readingNumber >= m_firstOfThisRun) {
                batch.ofThisRun += frame.records;
                batch.factsOfThisRun += frame.facts;
            }
            return true;
        }
        if (last)
            return false;
        ++m_readingNumber;
    }
}

void Spool::forget(const SpoolBatch& batch) {
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.rows -= std::min<std::uint64_t>(m_waiting.rows, batch.records.size());
    }
    m_appliedSequence = std::max(m_appliedSequence, batch.sequence);
    removeApplied();
}

void Spool::removeApplied() {
    std::vector<Segment> done;
    {
        const std::lock_guard lock(m_mutex);
        // Only what has been read to its end: damage there is to be seen.
        while (!m_segments.empty() && m_segments.front().number < m_readingNumber &&
               m_segments.front().lastSequence <= m_appliedSequence) {
            m_waiting.bytes -= m_segments.front().end;
            done.push_back(std::move(m_segments.front()));
            m_segments.pop_front();
        }
    }
    for (const Segment& segment : done)
        remove(segment);
}

void Spool::noteDamage(const SpoolSegment& segment, const SpoolDamage& damage) {
    const std::string text =
        segment.path().string() + ": " + std::to_string(damage.bytes) + " bytes at " + std::to_string(damage.offset) +
        " have been damaged" + (damage.records > 0 ? ", " + rowsText(damage.records) + " with them" : std::string()) +
        "; what follows is read, and the file is kept as " + segment.path().filename().string() + ".damaged";
    spdlog::error("{}", text);
    const std::lock_guard lock(m_mutex);
    m_damage = text;
    m_damagedRows += damage.records;
    m_waiting.rows -= std::min<std::uint64_t>(m_waiting.rows, damage.records);
    for (Segment& one : m_segments)
        if (one.number == m_readingNumber)
            one.damaged = true;
}

void Spool::noteMissing(const SpoolSegment& segment, std::uint64_t sequence) {
    const std::string text = segment.path().string() + ": frames " + std::to_string(m_readSequence + 1) + " to " +
                             std::to_string(sequence - 1) + " before " + std::to_string(segment.offset()) +
                             " are missing";
    spdlog::error("{}", text);
    const std::lock_guard lock(m_mutex);
    m_damage = text;
}

} // namespace aetherion::storage
