#include "core/feeds/moment_column.h"

namespace aetherion::feeds {

RowResult<Timestamp> MomentColumn::read(std::string_view cell) {
    if (cell.empty())
        return refuseRow(DefectKind::MissingField, "the time is empty");
    const auto read = readTime(cell);
    if (!read)
        return refuseRow(DefectKind::BadTime, read.error().reason);
    if (read->writing == TimeWriting::Date)
        return refuseRow(DefectKind::BadTime, "a date without a time of day cannot be the time of a trade or quote");
    if (const Status kept = m_column.keepsTo(*read); !kept)
        return refuseRow(DefectKind::MixedTimeFormats, kept.error().reason);
    if (read->writing != TimeWriting::IsoWithoutZone)
        return read->time;
    if (m_zone.empty())
        return refuseRow(DefectKind::BadTime, "the time names no zone; add zone=UTC");
    const auto utc = localToUtc(read->time, m_zone);
    if (!utc)
        return refuseRow(DefectKind::AmbiguousTime, utc.error().reason);
    return *utc;
}

} // namespace aetherion::feeds
