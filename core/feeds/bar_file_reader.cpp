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

RowResult<std::optional<BarRow>> BarFileReader::next() {
    m_gap.reset();
    const auto line = m_rows.next();
    if (!line)
        return tl::unexpected(line.error());
    if (!*line)
        return std::optional<BarRow>{};
    auto row = m_decoder.decode(**line);
    if (!row)
        return m_rows.refuse(std::move(row.error()));
    auto accepted = m_sequence.accept(row->bar);
    if (!accepted) {
        accepted.error().time = row->bar.openTime;
        return m_rows.refuse(std::move(accepted.error()));
    }
    m_gap = *accepted;
    return std::optional<BarRow>(*row);
}

} // namespace aetherion::feeds
