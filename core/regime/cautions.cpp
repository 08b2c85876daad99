#include "core/regime/cautions.h"

#include <cmath>
#include <cstdio>

namespace aetherion::regime {

namespace {

using market::Regime;

std::string fixedDigits(double value, int digits) {
    char text[64];
    std::snprintf(text, sizeof text, "%.*f", digits, value);
    return text;
}

std::string statedAs(const Contrast& contrast) {
    return contrast.t == 0
               ? "too few visits to tell"
               : "t = " + fixedDigits(contrast.t, 1) + " over " + std::to_string(contrast.blocks) + " blocks";
}

std::string pairName(const NameContrast& pair) {
    return std::string(name(pair.first)) + " and " + std::string(name(pair.second));
}

void addDirection(const NameContrast& pair, market::Timeframe timeframe, std::size_t meanWindow,
                  std::vector<std::string>& cautions) {
    const std::string window = "the last " + std::to_string(meanWindow) + " bars";
    if (!pair.windowReturn.beyondChance())
        cautions.push_back(pairName(pair) + ": the return over " + window + " does not differ beyond chance (" +
                           statedAs(pair.windowReturn) + "); the two names are not told apart.");
    else if (!pair.nextReturn.beyondChance())
        cautions.push_back(pairName(pair) + ": the next bar's mean return does not differ beyond chance (" +
                           statedAs(pair.nextReturn) + "); they tell the direction of " + window +
                           ", not of the next.");
    else if (timeframe <= market::Timeframe::M1) {
        constexpr double kBasisPoints = 1e4;
        constexpr int kDigits = 3;
        const double apart = (pair.firstNextReturn - pair.secondNextReturn) * kBasisPoints;
        cautions.push_back(pairName(pair) + ": at " + std::string(market::name(timeframe)) + " the bar after a " +
                           std::string(name(pair.first)) + " one returns on average only " +
                           fixedDigits(std::abs(apart), kDigits) + " basis points " + (apart < 0 ? "less" : "more") +
                           " than after a " + std::string(name(pair.second)) + " one (" + statedAs(pair.nextReturn) +
                           "); they tell the direction of " + window + ", hardly that of the next.");
    }
}

void addVolatility(const NameContrast& pair, std::vector<std::string>& cautions) {
    if (!pair.volatility.beyondChance())
        cautions.push_back(pairName(pair) + ": volatility does not differ beyond chance (" + statedAs(pair.volatility) +
                           "); the two names are not told apart.");
    else if (!pair.nextMove.beyondChance())
        cautions.push_back(pairName(pair) + ": the size of the next bar's move does not differ beyond chance (" +
                           statedAs(pair.nextMove) + ").");
}

} // namespace

std::vector<std::string> findCautions(market::Timeframe timeframe, std::size_t meanWindow,
                                      const std::vector<NameContrast>& contrasts) {
    std::vector<std::string> cautions;
    for (const NameContrast& pair : contrasts) {
        if (pair.first == Regime::Bull && pair.second == Regime::Bear)
            addDirection(pair, timeframe, meanWindow, cautions);
        else
            addVolatility(pair, cautions);
        if (pair.separation < kConfused)
            cautions.push_back(pairName(pair) + ": the filter leaves " + fixedDigits(100 * (1 - pair.separation), 0) +
                               " % of which of the two it is open; they are confused.");
    }
    return cautions;
}

} // namespace aetherion::regime
