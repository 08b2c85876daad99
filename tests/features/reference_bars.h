#pragma once
// The 300 bars whose indicators and spreads are known from independent implementations, for tests.
#include "core/market/bar.h"

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace aetherion::test {

inline std::vector<market::Bar> referenceBars() {
    std::ifstream file(AETHERION_SOURCE_DIR "/tests/data/ohlcv_300.csv");
    std::vector<market::Bar> bars;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        std::istringstream fields(line);
        std::string field[6];
        for (std::string& text : field)
            std::getline(fields, text, ',');
        market::Bar bar;
        bar.openTime = fromEpochMillis(std::stoll(field[0]));
        bar.open = Price::fromUnits(parseDecimal(field[1])->units);
        bar.high = Price::fromUnits(parseDecimal(field[2])->units);
        bar.low = Price::fromUnits(parseDecimal(field[3])->units);
        bar.close = Price::fromUnits(parseDecimal(field[4])->units);
        bar.volume = Quantity::fromUnits(parseDecimal(field[5])->units);
        bars.push_back(bar);
    }
    return bars;
}

} // namespace aetherion::test
