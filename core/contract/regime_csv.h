#pragma once
// The regime history as rows of text: one form for exports, for `aetherionctl detect` and for the API.
//
// Columns: time_iso,time_epoch_ms,market,symbol,timeframe,regime,confidence,state,p_bull,p_bear,p_sideways,p_crisis,
// confirmed,model_id,source,run. The time is the bar's close. `regime` is the most probable one at that bar,
// `confidence` its probability; `confirmed` is 1 when it is also the confirmed regime in force. Numbers have 17
// significant digits, so that they are read back bit for bit. Texts are as csv_text.h has them. Thread: pure.
#include "core/contract/csv_text.h"
#include "core/contract/record.h"
#include "core/market/source.h"

#include <string>
#include <vector>

namespace aetherion::contract {

/// The column names in their order.
[[nodiscard]] const std::vector<std::string>& regimeColumns();
/// One cell per column, for csvLine(). `zone` is an IANA name for time_iso; "UTC" gives `Z`.
[[nodiscard]] std::vector<std::string> regimeFields(const PosteriorRecord& row, const market::Source& source,
                                                    const std::string& zone = "UTC");
/// Shortest text of at most 17 digits that is read back as the same double.
[[nodiscard]] std::string exactNumber(double value);

} // namespace aetherion::contract
