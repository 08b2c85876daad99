#include "core/risk/market_volatility.h"

#include <algorithm>
#include <cmath>

namespace aetherion::risk {

MarketVolatility::MarketVolatility(market::CalendarName calendar, Duration barLength, int halfLife)
    : m_barsPerYear(toSeconds(market::TradingCalendar::of(calendar).yearOfTrading()) / toSeconds(barLength)),
      m_weight(1 - std::exp2(-1.0 / halfLife)) {}

void MarketVolatility::bar(Timestamp close, Price openPrice, Price closePrice) {
    if (openPrice.units() <= 0 || closePrice.units() <= 0 || close < m_close)
        return;
    if (close > m_close) {
        fold();
        m_close = close;
    }
    m_sum += closePrice.toDouble() / openPrice.toDouble() - 1;
    ++m_count;
}

void MarketVolatility::fold() {
    if (m_count == 0)
        return;
    const double move = m_sum / static_cast<double>(m_count);
    // A plain mean until the weights carry it: the first bars would else count for too much or too little.
    ++m_bars;
    const double weight = std::max(m_weight, 1.0 / static_cast<double>(m_bars));
    m_variance += weight * (move * move - m_variance);
    m_levelTime = m_close;
    m_sum = 0;
    m_count = 0;
}

std::optional<Figure> MarketVolatility::level() const {
    if (m_bars < kLeastBars)
        return std::nullopt;
    const auto points = decimalFromDouble(100 * std::sqrt(m_variance * m_barsPerYear));
    return points ? std::optional(Figure::fromUnits(*points)) : std::nullopt;
}

void MarketVolatility::save(StateWriter& writer) const {
    writer.put(m_variance);
    writer.put(m_bars);
    writer.put(m_levelTime);
    writer.put(m_close);
    writer.put(m_sum);
    writer.put(m_count);
}

void MarketVolatility::restore(StateReader& reader) {
    m_variance = reader.takeNumber();
    m_bars = reader.takeInteger();
    m_levelTime = reader.takeTime();
    m_close = reader.takeTime();
    m_sum = reader.takeNumber();
    m_count = reader.takeInteger();
}

} // namespace aetherion::risk
