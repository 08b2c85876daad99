#pragma once
// Turns one row of an exported candle file into the candle that was stored.
//
// Refused, with kind and reason: a wrong number of cells, an unknown market or timeframe, what is no number, prices at
// or below zero, a high or low that the other prices contradict, a candle that ends before it begins. Thread: one at a
// time.
#include "core/feeds/bar_decoder.h"
#include "core/feeds/candle_layout.h"

#include <string>
#include <string_view>
#include <vector>

namespace aetherion::feeds {

struct ExportedCandle {
    market::InstrumentKey instrument;
    BarRow row;
    /// What the row says about its source; empty where the file does not.
    std::string run;
    /// Gap before it in the smallest timeframe of its instrument.
    std::optional<market::GapRange> gap{};
};

class CandleDecoder {
public:
    explicit CandleDecoder(const CandleLayout& layout) : m_layout(layout) {}
    /// A refusal stands without a place: the caller knows file and line.
    [[nodiscard]] RowResult<ExportedCandle> decode(std::string_view line);
    [[nodiscard]] const CandleLayout& layout() const { return m_layout; }

private:
    [[nodiscard]] RowResult<void> readIdentity(ExportedCandle& candle) const;
    [[nodiscard]] RowResult<void> readPrices(BarRow& row) const;
    [[nodiscard]] RowResult<void> readRest(market::Bar& bar) const;

    CandleLayout m_layout;
    std::vector<std::string> m_cells;
};

} // namespace aetherion::feeds
