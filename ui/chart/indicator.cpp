#include "ui/chart/indicator.h"

#include <cmath>
#include <limits>
#include <vector>

namespace aetherion::chart {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

std::size_t before(std::size_t i, std::size_t count) { return i > count ? i - count : 0; }

/// The last n values, in a ring.
class Window {
public:
    explicit Window(std::size_t size) : m_slots(size) {}
    void clear() { m_count = 0; }
    void add(double value) { m_slots[m_count++ % m_slots.size()] = value; }
    [[nodiscard]] bool isFull() const { return m_count >= m_slots.size(); }
    [[nodiscard]] double size() const { return static_cast<double>(m_slots.size()); }
    [[nodiscard]] double mean() const {
        double sum = 0;
        for (const double value : m_slots)
            sum += value;
        return sum / size();
    }
    [[nodiscard]] double deviation(double ddof) const {
        const double middle = mean();
        double squares = 0;
        for (const double value : m_slots)
            squares += (value - middle) * (value - middle);
        return std::sqrt(squares / (size() - ddof));
    }

private:
    std::vector<double> m_slots;
    std::size_t m_count = 0;
};

/// SMA, and the bands around it where they are wanted.
class MovingAverage final : public Indicator {
public:
    MovingAverage(std::size_t window, double width) : m_closes(window), m_window(window), m_width(width) {}
    std::size_t firstNeeded(const BarColumns&, std::size_t i) const override { return before(i, m_window - 1); }
    void restart() override { m_closes.clear(); }
    void take(const BarColumns& bars, std::size_t i) override { m_closes.add(bars.close()[i].toDouble()); }
    IndicatorValues values() const override {
        if (!m_closes.isFull())
            return noValues();
        const double middle = m_closes.mean();
        if (m_width == 0)
            return {middle, kNone, kNone};
        const double reach = m_width * m_closes.deviation(0);
        return {middle, middle + reach, middle - reach};
    }

private:
    Window m_closes;
    std::size_t m_window;
    double m_width;
};

/// Begins with a mean and then forgets by a share of every step: EMA of closes, Wilder's of true ranges.
class Smoothed {
public:
    Smoothed(std::size_t window, double share) : m_window(window), m_share(share) {}
    void clear() {
        m_count = 0;
        m_value = 0;
    }
    void add(double value) {
        ++m_count;
        if (m_count <= m_window)
            m_value += value / static_cast<double>(m_window);
        else
            m_value += m_share * (value - m_value);
    }
    [[nodiscard]] double value() const { return m_count >= m_window ? m_value : kNone; }
    /// Steps after which 1e-10 of the beginning is left.
    [[nodiscard]] std::size_t memory() const {
        return m_window + static_cast<std::size_t>(std::ceil(std::log(1e-10) / std::log(1 - m_share)));
    }

private:
    std::size_t m_window;
    double m_share;
    std::size_t m_count = 0;
    double m_value = 0;
};

class ExponentialAverage final : public Indicator {
public:
    explicit ExponentialAverage(std::size_t window) : m_average(window, 2.0 / (static_cast<double>(window) + 1)) {}
    std::size_t firstNeeded(const BarColumns&, std::size_t i) const override { return before(i, m_average.memory()); }
    void restart() override { m_average.clear(); }
    void take(const BarColumns& bars, std::size_t i) override { m_average.add(bars.close()[i].toDouble()); }
    IndicatorValues values() const override { return {m_average.value(), kNone, kNone}; }

private:
    Smoothed m_average;
};

class AverageTrueRange final : public Indicator {
public:
    explicit AverageTrueRange(std::size_t window) : m_average(window, 1.0 / static_cast<double>(window)) {}
    std::size_t firstNeeded(const BarColumns&, std::size_t i) const override {
        return before(i, m_average.memory() + 1);
    }
    void restart() override { m_average.clear(); }
    void take(const BarColumns& bars, std::size_t i) override {
        const double high = bars.high()[i].toDouble();
        const double low = bars.low()[i].toDouble();
        if (i == 0)
            return;
        const double last = bars.close()[i - 1].toDouble();
        m_average.add(std::max({high - low, std::abs(high - last), std::abs(low - last)}));
    }
    IndicatorValues values() const override { return {m_average.value(), kNone, kNone}; }

private:
    Smoothed m_average;
};

class Volatility final : public Indicator {
public:
    explicit Volatility(std::size_t window) : m_returns(window), m_window(window) {}
    std::size_t firstNeeded(const BarColumns&, std::size_t i) const override { return before(i, m_window - 1); }
    void restart() override { m_returns.clear(); }
    void take(const BarColumns& bars, std::size_t i) override {
        if (i == 0 || bars.close()[i - 1].units() <= 0 || bars.close()[i].units() <= 0) {
            m_returns.clear();
            return;
        }
        m_returns.add(std::log(bars.close()[i].toDouble() / bars.close()[i - 1].toDouble()));
    }
    IndicatorValues values() const override {
        return m_returns.isFull() ? IndicatorValues{m_returns.deviation(1) * 100, kNone, kNone} : noValues();
    }

private:
    Window m_returns;
    std::size_t m_window;
};

class SessionVwap final : public Indicator {
public:
    explicit SessionVwap(const market::TradingCalendar& calendar) : m_calendar(calendar) {}
    std::size_t firstNeeded(const BarColumns& bars, std::size_t i) const override {
        return bars.firstFrom(m_calendar.span(bars.openTime(i), market::Timeframe::D1).first);
    }
    void restart() override {
        m_end = Timestamp::min();
        m_value = m_volume = 0;
    }
    void take(const BarColumns& bars, std::size_t i) override {
        if (bars.openTime(i) >= m_end) {
            m_end = m_calendar.span(bars.openTime(i), market::Timeframe::D1).bucket.end;
            m_value = m_volume = 0;
        }
        const double price = (bars.high()[i].toDouble() + bars.low()[i].toDouble() + bars.close()[i].toDouble()) / 3;
        const double volume = bars.hasVolume(i) ? bars.volume()[i].toDouble() : 0;
        m_value += price * volume;
        m_volume += volume;
    }
    IndicatorValues values() const override {
        return m_volume > 0 ? IndicatorValues{m_value / m_volume, kNone, kNone} : noValues();
    }

private:
    const market::TradingCalendar& m_calendar;
    Timestamp m_end = Timestamp::min();
    double m_value = 0;
    double m_volume = 0;
};

} // namespace

IndicatorValues noValues() { return {kNone, kNone, kNone}; }

std::unique_ptr<Indicator> makeIndicator(IndicatorKind kind, const market::TradingCalendar& calendar,
                                         const StudySetup& setup) {
    const auto bars = [](int window) { return static_cast<std::size_t>(std::max(window, kSmallestWindow)); };
    switch (kind) {
    case IndicatorKind::Sma:
        return std::make_unique<MovingAverage>(bars(setup.smaWindow), 0);
    case IndicatorKind::Ema:
        return std::make_unique<ExponentialAverage>(bars(setup.emaWindow));
    case IndicatorKind::Vwap:
        return std::make_unique<SessionVwap>(calendar);
    case IndicatorKind::Bollinger:
        return std::make_unique<MovingAverage>(bars(setup.bollingerWindow), setup.bollingerWidth);
    case IndicatorKind::AverageTrueRange:
        return std::make_unique<AverageTrueRange>(bars(setup.trueRangeWindow));
    case IndicatorKind::Volatility:
        return std::make_unique<Volatility>(bars(setup.volatilityWindow));
    }
    return nullptr;
}

} // namespace aetherion::chart
