#pragma once
// How values of the domain are written on the wire: times, numbers, ids, the name of a source.
//
// Thread: pure functions.
#include "core/base/decimal.h"
#include "core/base/time.h"
#include "core/contract/engine_snapshot.h"
#include "core/http/request.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace aetherion::api {

/// "2026-01-20T14:31:02.000001+00:00": six decimals, as the ancestors' clients expect.
[[nodiscard]] std::string isoWithOffset(Timestamp time);
/// The same without a zone; UTC is meant.
[[nodiscard]] std::string isoWithoutZone(Timestamp time);

/// Unix seconds with fraction, to the microsecond: the nearest double, so that it is shown with six decimals at most.
[[nodiscard]] double unixSeconds(Timestamp time);

/// Four decimals, as confidences are shown.
[[nodiscard]] double rounded4(double value);
/// A whole number where it is one, so that simulated volumes stay integers.
[[nodiscard]] nlohmann::ordered_json quantityJson(Quantity quantity);

/// 24 hexadecimal digits, the first eight the Unix second: the same datum has the same id in every answer and run.
[[nodiscard]] std::string objectId(Timestamp time, std::string_view identity);
/// What tells one stream's data apart: source, market, symbol.
[[nodiscard]] std::string streamIdentity(const market::Stream& stream);

/// The same for one tick wherever it is shown; `number` is the stream's running count.
[[nodiscard]] std::string tickId(const market::Stream& stream, Timestamp time, std::uint64_t number);

/// One line of at most 500 bytes, without blanks in front; cut between characters.
[[nodiscard]] std::string oneLine(std::string text);

/// Printable ASCII for a header; other bytes percent-encoded. Several sources are listed, "; "-separated, at most four.
[[nodiscard]] std::string sourceHeader(const std::vector<market::Source>& sources);
[[nodiscard]] std::string sourceHeader(const market::Source& source);
/// Labels that sourceHeader() gave, each once.
[[nodiscard]] std::string joinedSources(const std::vector<std::string>& labels);
/// "none" where there is no stream.
[[nodiscard]] std::string sourceHeader(const contract::StreamView* view);

/// The stream that a query means: `symbol` (and `market`, if given), else the primary one. 404 names what is missing.
[[nodiscard]] tl::expected<const contract::StreamView*, http::Refusal>
findStream(const contract::EngineSnapshot& snapshot, const std::string* marketName, const std::string* symbol,
           std::string_view primarySymbol);
/// The primary symbol's stream, else the first; null when there is none.
[[nodiscard]] const contract::StreamView* primaryStream(const contract::EngineSnapshot& snapshot,
                                                        std::string_view primarySymbol);

/// ISO 8601 or Unix milliseconds; nothing where the query has no such key. 400 otherwise.
[[nodiscard]] tl::expected<std::optional<Timestamp>, http::Refusal> readTime(const http::Request& request,
                                                                             const char* key);
/// A whole number within a range; 400 otherwise.
[[nodiscard]] tl::expected<std::size_t, http::Refusal>
readCount(const std::string* text, std::size_t fallback, std::size_t least, std::size_t most, std::string_view what);

} // namespace aetherion::api
