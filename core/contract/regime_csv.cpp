#include "core/contract/regime_csv.h"

#include <charconv>

namespace aetherion::contract {

const std::vector<std::string>& regimeColumns() {
    static const std::vector<std::string> columns{
        "time_iso", "time_epoch_ms", "market",     "symbol",   "timeframe", "regime",   "confidence", "state",
        "p_bull",   "p_bear",        "p_sideways", "p_crisis", "confirmed", "model_id", "source",     "run"};
    return columns;
}

std::vector<std::string> regimeFields(const PosteriorRecord& row, const market::Source& source,
                                      const std::string& zone) {
    const bool known = row.state >= 0;
    const auto number = [&](double value) { return known ? exactNumber(value) : std::string(); };
    return {formatIsoIn(row.closeTime, zone),
            std::to_string(epochMillis(row.closeTime)),
            std::string(market::name(row.instrument.market)),
            spreadsheetSafe(row.instrument.symbol),
            std::string(market::name(row.timeframe)),
            std::string(market::name(row.regime)),
            number(row.confidence),
            known ? std::to_string(row.state) : std::string(),
            number(row.probabilities[0]),
            number(row.probabilities[1]),
            number(row.probabilities[2]),
            number(row.probabilities[3]),
            row.confirmed ? "1" : "0",
            spreadsheetSafe(row.modelId),
            spreadsheetSafe(source.label()),
            std::to_string(row.source.value)};
}

std::string exactNumber(double value) {
    char text[40];
    const auto end = std::to_chars(text, text + sizeof text, value).ptr;
    return std::string(text, end);
}

} // namespace aetherion::contract
