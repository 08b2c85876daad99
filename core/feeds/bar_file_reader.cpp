#include "core/feeds/bar_file_reader.h"

namespace aetherion::feeds {

Result<BarFileReader> BarFileReader::open(const SourceSpec& spec) {
    auto rows = DataRows::open(spec.file);
    if (!rows)
        return tl::unexpected(rows.error());
    if (!holdsBars(rows->format()))
        return failAt(rows->file(), "holds no bars (" + std::string(name(rows->format())) + ")");
    const auto facts = readFacts(rows->format(), rows->header(), rows->sample());
    if (!facts)
        return failAt(rows->file() + ":1", facts.error().reason);
    if (const Status stated = checkOptions(rows->file(), spec, *facts); !stated)
        return tl::unexpected(stated.error());
    auto decoder = BarDecoder::create(*facts, rows->header(), spec);
    if (!decoder)
        return failAt(rows->file() + ":1", decoder.error().reason);
    return BarFileReader(std::move(*rows), std::move(*decoder), *facts, *spec.market);
}

RowResult<std::optional<BarFileReader::Decoded>> BarFileReader::decodeNext() {
    if (m_ahead) {
        auto ahead = std::move(*m_ahead);
        m_ahead.reset();
        return ahead;
    }
    const auto line = m_rows.next();
    if (!line)
        return tl::unexpected(line.error());
    if (!*line)
        return std::optional<Decoded>{};
    auto row = m_decoder.decode(**line);
    if (!row)
        return m_rows.refuse(std::move(row.error()));
    return std::optional(Decoded{*row, m_rows.line()});
}

bool BarFileReader::leapsAhead(const market::Bar& bar) {
    if (!m_last || bar.openTime <= bucketEnd(*m_last, bar.timeframe))
        return false;
    m_ahead = decodeNext();
    if (!*m_ahead || !**m_ahead)
        return false;
    const Timestamp next = (**m_ahead)->row.bar.openTime;
    return next > *m_last && next < bar.openTime;
}

RowResult<std::optional<BarRow>> BarFileReader::next() {
    m_gap.reset();
    const auto decoded = decodeNext();
    if (!decoded) {
        m_line = decoded.error().line;
        return tl::unexpected(decoded.error());
    }
    if (!*decoded)
        return std::optional<BarRow>{};
    const BarRow& row = (*decoded)->row;
    m_line = (*decoded)->line;
    const auto refuse = [&](RowError error) {
        error.line = m_line;
        error.place = m_rows.file() + ":" + std::to_string(m_line);
        return tl::unexpected<RowError>(std::move(error));
    };
    // Its time is not passed on: where it says that it is, nothing is missing before it.
    if (leapsAhead(row.bar))
        return refuse({DefectKind::TimeRunsBackwards, "the bar of " + formatIso(row.bar.openTime) +
                                                          " stands before that of " +
                                                          formatIso((**m_ahead)->row.bar.openTime) + ": out of order"});
    auto accepted = m_sequence.accept(row.bar);
    if (!accepted) {
        accepted.error().time = row.bar.openTime;
        return refuse(std::move(accepted.error()));
    }
    m_gap = *accepted;
    m_last = row.bar.openTime;
    return std::optional<BarRow>(row);
}

} // namespace aetherion::feeds
