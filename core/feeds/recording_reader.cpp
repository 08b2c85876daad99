#include "core/feeds/recording_reader.h"

#include "core/feeds/time_column.h"

namespace aetherion::feeds {

Result<RecordingReader> RecordingReader::open(const std::filesystem::path& file) {
    auto rows = DataRows::open(file);
    if (!rows)
        return tl::unexpected(rows.error());
    if (contentOf(rows->format()) != FileContent::Messages)
        return failAt(rows->file(), "is no recording (" + std::string(name(rows->format())) + ")");
    RecordingReader reader(std::move(*rows));
    const auto refuse = [&](const Error& error) { return failAt(reader.m_rows.file() + ":1", error.reason); };
    if (reader.m_rows.format() == FileFormat::BinanceDepthCsv) {
        auto decoder = DepthCsvDecoder::create(reader.m_rows.header());
        if (!decoder)
            return refuse(decoder.error());
        reader.m_depth.emplace(std::move(*decoder));
    } else if (reader.m_rows.format() == FileFormat::TardisBookCsv) {
        auto decoder = TardisDecoder::create(reader.m_rows.header());
        if (!decoder)
            return refuse(decoder.error());
        reader.m_tardis.emplace(std::move(*decoder));
    }
    return reader;
}

RowResult<RecordedMessage> RecordingReader::decodeStamped(std::string_view line) {
    const std::size_t blank = line.find(' ');
    const auto received = readTime(line.substr(0, blank));
    if (blank == std::string_view::npos || !received || received->writing != TimeWriting::Nanos)
        return refuseRow(DefectKind::BadTime, "the line does not begin with a time in nanoseconds");
    auto message = m_binance.decode(line.substr(blank + 1));
    if (!message) {
        message.error().time = received->time;
        return tl::unexpected(message.error());
    }
    return RecordedMessage{received->time, {}, std::move(*message)};
}

RowResult<std::optional<RecordedMessage>> RecordingReader::decode(std::string_view line) {
    if (m_depth)
        return m_depth->decode(line);
    auto message = m_tardis                                          ? m_tardis->decode(line)
                   : m_rows.format() == FileFormat::BinanceRecording ? decodeStamped(line)
                                                                     : m_json.decode(line);
    if (!message)
        return tl::unexpected(message.error());
    return std::optional<RecordedMessage>(std::move(*message));
}

RowResult<std::optional<RecordedMessage>> RecordingReader::next() {
    for (;;) {
        if (m_depth)
            if (auto ended = m_depth->takeEnded())
                return ended;
        const auto line = m_rows.next();
        if (!line)
            return tl::unexpected(line.error());
        if (!*line)
            return m_depth ? m_depth->finish() : std::optional<RecordedMessage>{};
        auto message = decode(**line);
        if (!message)
            return m_rows.refuse(std::move(message.error()));
        if (*message)
            return message;
    }
}

} // namespace aetherion::feeds
