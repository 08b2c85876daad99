#pragma once
// Reads one file of recorded messages in the order of their arrival: Binance combined-stream recordings, JSON lines
// recordings, Binance T_DEPTH and Tardis book files.
//
// Thread: one at a time. Memory does not grow with the file.
#include "core/feeds/binance_decoder.h"
#include "core/feeds/data_rows.h"
#include "core/feeds/depth_csv_decoder.h"
#include "core/feeds/json_recording_decoder.h"
#include "core/feeds/tardis_decoder.h"

#include <optional>

namespace aetherion::feeds {

class RecordingReader {
public:
    [[nodiscard]] static Result<RecordingReader> open(const std::filesystem::path& file);
    /// The next message; nothing at the end. An error names "FILE:LINE" and the reason; unless broken(), the next call
    /// goes on with the line after it. An error of a kind that is left out in any case is no fault of the file.
    [[nodiscard]] RowResult<std::optional<RecordedMessage>> next();
    /// Line that next() read last.
    [[nodiscard]] std::uint64_t line() const { return m_rows.line(); }
    [[nodiscard]] bool broken() const { return m_rows.broken(); }

private:
    explicit RecordingReader(DataRows rows) : m_rows(std::move(rows)) {}
    [[nodiscard]] RowResult<std::optional<RecordedMessage>> decode(std::string_view line);
    [[nodiscard]] RowResult<RecordedMessage> decodeStamped(std::string_view line);

    DataRows m_rows;
    BinanceDecoder m_binance;
    JsonRecordingDecoder m_json;
    std::optional<DepthCsvDecoder> m_depth;
    std::optional<TardisDecoder> m_tardis;
};

} // namespace aetherion::feeds
