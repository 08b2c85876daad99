#pragma once
// One-minute bars of the recordings beside the project, for tests; not a reader for users' files.
#include "core/market/bar.h"

#include <zlib.h>

#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

namespace aetherion::test {

inline const std::filesystem::path kRecordings = AETHERION_SOURCE_DIR "/../shared/data";

/// Empty when the file is not there. `stampIsEnd`: the stamp is the bar's end.
inline std::vector<market::Bar> recordedBars(const std::string& name, bool stampIsEnd = false) {
    std::vector<market::Bar> bars;
    gzFile file = gzopen((kRecordings / name).c_str(), "rb");
    if (!file)
        return bars;
    char line[1024];
    gzgets(file, line, sizeof line);
    while (gzgets(file, line, sizeof line)) {
        std::istringstream fields(line);
        std::string field[6];
        for (std::string& text : field)
            std::getline(fields, text, ',');
        if (const auto end = field[5].find_first_of("\r\n"); end != std::string::npos)
            field[5].resize(end);
        market::Bar bar;
        bar.openTime =
            field[0].find('-') == std::string::npos ? fromEpochMillis(std::stoll(field[0])) : parseIso(field[0])->time;
        if (stampIsEnd)
            bar.openTime -= market::length(bar.timeframe);
        bar.open = Price::fromUnits(parseDecimal(field[1])->units);
        bar.high = Price::fromUnits(parseDecimal(field[2])->units);
        bar.low = Price::fromUnits(parseDecimal(field[3])->units);
        bar.close = Price::fromUnits(parseDecimal(field[4])->units);
        bar.volume = Quantity::fromUnits(parseDecimal(field[5])->units);
        bars.push_back(bar);
    }
    gzclose(file);
    return bars;
}

} // namespace aetherion::test
