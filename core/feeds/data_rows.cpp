#include "core/feeds/data_rows.h"

namespace aetherion::feeds {

Result<DataRows> DataRows::open(const std::filesystem::path& file) {
    auto reader = LineReader::open(file);
    if (!reader)
        return tl::unexpected(reader.error());
    DataRows rows(std::move(*reader));
    const auto firstLine = rows.m_reader.next();
    if (!firstLine)
        return tl::unexpected(firstLine.error());
    if (!*firstLine)
        return failAt(rows.file(), "the file is empty");
    const auto format = detectFormat(**firstLine);
    if (!format)
        return failAt(rows.m_reader.place(), format.error().reason);
    rows.m_format = *format;
    if (!isHeaderRow(**firstLine, *format)) {
        rows.m_firstRow = **firstLine;
    } else {
        rows.m_header = **firstLine;
        const auto firstRow = rows.m_reader.next();
        if (!firstRow)
            return tl::unexpected(firstRow.error());
        if (!*firstRow || (*firstRow)->empty())
            return failAt(rows.file(), "the file holds a header but no rows");
        rows.m_firstRow = **firstRow;
    }
    return rows;
}

Result<std::optional<std::string_view>> DataRows::next() {
    if (m_firstPending) {
        m_firstPending = false;
        return std::string_view(m_firstRow);
    }
    if (m_broken)
        return std::optional<std::string_view>{};
    auto line = m_reader.next();
    if (!line || !*line || !(*line)->empty()) {
        m_broken = !line;
        return line;
    }
    const std::string emptyPlace = m_reader.place();
    for (;;) {
        auto later = m_reader.next();
        m_broken = !later;
        if (!later || !*later)
            return later;
        if (!(*later)->empty()) {
            m_broken = true;
            return failAt(emptyPlace, "an empty line between rows");
        }
    }
}

} // namespace aetherion::feeds
