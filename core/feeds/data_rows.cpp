#include "core/feeds/data_rows.h"

namespace aetherion::feeds {

namespace {

/// Well-formed UTF-8 without control characters; overlong forms are let pass, they harm nobody here.
bool isText(std::string_view line) {
    std::size_t follow = 0;
    for (const char c : line) {
        const auto byte = static_cast<unsigned char>(c);
        if (follow > 0) {
            if ((byte & 0xC0u) != 0x80u)
                return false;
            --follow;
        } else if (byte < 0x20u) {
            if (byte != '\t')
                return false;
        } else if (byte >= 0x80u) {
            if (byte < 0xC2u || byte > 0xF4u)
                return false;
            follow = byte >= 0xF0u ? 3 : byte >= 0xE0u ? 2 : 1;
        } else if (byte == 0x7Fu) {
            return false;
        }
    }
    return follow == 0;
}

bool isBlank(std::string_view line) { return line.find_first_not_of(" \t") == std::string_view::npos; }

} // namespace

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
    if (!isText(**firstLine))
        return failAt(rows.m_reader.place(), "not a known format (binary, or not UTF-8 text)");
    const auto format = detectFormat(**firstLine);
    if (!format)
        return failAt(rows.m_reader.place(), format.error().reason);
    rows.m_format = *format;
    if (isHeaderRow(**firstLine, *format))
        rows.m_header = **firstLine;
    else
        rows.m_ahead.push_back({1, std::string(**firstLine)});
    rows.m_line = 1;
    if (const Status seen = rows.lookAhead(); !seen)
        return tl::unexpected(seen.error());
    return rows;
}

Status DataRows::lookAhead() {
    while (m_ahead.size() < kSample) {
        const auto line = m_reader.next();
        if (!line) {
            m_damage = line.error();
            break;
        }
        if (!*line)
            break;
        m_ahead.push_back({m_reader.lineNumber(), std::string(**line)});
    }
    for (const Ahead& ahead : m_ahead)
        if (!isBlank(ahead.text))
            m_sample.push_back(ahead.text);
    if (!m_sample.empty())
        return {};
    if (m_damage)
        return tl::unexpected(*m_damage);
    return failAt(file(), m_header.empty() ? "the file is empty" : "the file holds a header but no rows");
}

RowResult<std::optional<std::string_view>> DataRows::nextLine() {
    if (!m_ahead.empty()) {
        m_line = m_ahead.front().line;
        m_current = std::move(m_ahead.front().text);
        m_ahead.pop_front();
        return std::string_view(m_current);
    }
    if (m_broken)
        return std::optional<std::string_view>{};
    if (!m_damage) {
        const auto line = m_reader.next();
        if (line) {
            m_line = *line ? m_reader.lineNumber() : m_line;
            return *line;
        }
        m_damage = line.error();
    }
    m_broken = true;
    return tl::unexpected(RowError{DefectKind::DamagedFile, m_damage->reason, m_damage->place, m_line + 1});
}

RowResult<std::optional<std::string_view>> DataRows::next() {
    const auto line = nextLine();
    if (!line || !*line)
        return line;
    if (isBlank(**line)) {
        const std::uint64_t blank = m_line;
        while (!m_ahead.empty() && isBlank(m_ahead.front().text))
            m_ahead.pop_front();
        while (m_ahead.empty() && !m_damage) {
            const auto later = m_reader.next();
            if (!later)
                m_damage = later.error();
            else if (!*later)
                return std::optional<std::string_view>{};
            else if (!isBlank(**later))
                m_ahead.push_back({m_reader.lineNumber(), std::string(**later)});
        }
        m_line = blank;
        return refuse({DefectKind::BlankLine, "an empty line between rows"});
    }
    if (!isText(**line))
        return refuse({DefectKind::BadText, "not UTF-8 text"});
    if (!m_header.empty() && **line == m_header)
        return refuse({DefectKind::RepeatedHeader, "the header again"});
    return line;
}

tl::unexpected<RowError> DataRows::refuse(RowError error) const {
    error.place = place();
    error.line = m_line;
    const bool looksCut = error.kind == DefectKind::MissingField || error.kind == DefectKind::NotANumber ||
                          error.kind == DefectKind::BadTime || error.kind == DefectKind::BadMessage;
    if (looksCut && m_ahead.empty() && m_line == m_reader.lineNumber() && m_reader.unfinished()) {
        error.kind = DefectKind::TruncatedLine;
        error.reason += " (the file ends within this line)";
    }
    return tl::unexpected<RowError>(std::move(error));
}

} // namespace aetherion::feeds
