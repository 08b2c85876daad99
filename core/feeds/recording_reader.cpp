#include "core/feeds/recording_reader.h"

#include "core/feeds/time_column.h"

namespace aetherion::feeds {

Result<RecordingReader> RecordingReader::open(const std::filesystem::path& file) {
    auto rows = DataRows::open(file);
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->format() != FileFormat::BinanceRecording)
        return failAt(rows->file(), "is no recording (" + std::string(name(rows->format())) + ")");
    return RecordingReader(std::move(*rows));
}

Result<std::optional<RecordedMessage>> RecordingReader::next() {
    const auto line = m_rows.next();
    if (!line)
        return tl::unexpected(line.error());
    if (!*line)
        return std::optional<RecordedMessage>{};
    const std::size_t blank = (*line)->find(' ');
    const std::string_view stamp = (*line)->substr(0, blank);
    const auto received = readTime(stamp);
    if (blank == std::string_view::npos || !received || received->writing != TimeWriting::Nanos)
        return failAt(m_rows.place(), "the line does not begin with a time in nanoseconds");
    auto message = m_decoder.decode((*line)->substr(blank + 1));
    if (!message)
        return failAt(m_rows.place(), message.error().reason);
    return std::optional(RecordedMessage{received->time, std::move(*message)});
}

} // namespace aetherion::feeds
