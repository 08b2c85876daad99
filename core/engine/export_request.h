#pragma once
// What to export, how and where to: read from a job's or a command's options, every one of them checked.
//
// Options: what (regimes, candles, features, ticks, orders, trades, audit, risk-events), format (csv, json, jsonl),
// market, symbol, timeframe, account, engine, from, to (ISO 8601, half-open), zone, bars, columns (comma-separated),
// bom, separator, decimal (point, comma), crlf, source (a kind, or a source's number), out. One that the rows do not
// know is refused.
//
// Thread: values.
#include "core/contract/history_port.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace aetherion::engine {

enum class ExportWhat : std::uint8_t { Regimes, Candles, Features, Ticks, Orders, Trades, Audit, RiskEvents };
enum class ExportFormat : std::uint8_t { Csv, Json, JsonLines };
[[nodiscard]] std::string_view name(ExportWhat what);

struct ExportRequest {
    ExportWhat what = ExportWhat::Regimes;
    ExportFormat format = ExportFormat::Csv;
    contract::HistoryQuery query;
    std::string zone = "UTC";
    /// Regimes: a row per closed bar instead of one per confirmed change.
    bool perBar = false;
    /// Empty: all.
    std::vector<std::string> columns;
    bool byteOrderMark = false;
    char separator = ',';
    /// CSV: numbers have a decimal comma, for spreadsheets of languages that have one; the separator is another then.
    bool decimalComma = false;
    /// Records end with CR LF, which RFC 4180 has, instead of LF alone, which the tools of this system expect.
    bool carriageReturns = false;
    std::filesystem::path out;
};

[[nodiscard]] Result<ExportRequest> parseExportRequest(const std::map<std::string, std::string>& options);

} // namespace aetherion::engine
