// How a stream is saved, and how it goes on from what was saved.
#include "core/base/state_bytes.h"
#include "core/engine/stream_state.h"

#include <spdlog/spdlog.h>

namespace aetherion::engine {

namespace {

constexpr std::string_view kStreamFormat = "stream 1";
const std::string kStreamPart = "stream";

void putPrecision(StateWriter& out, market::Precision precision) {
    out.put(std::int64_t{precision.price});
    out.put(std::int64_t{precision.quantity});
}

market::Precision takePrecision(StateReader& in) {
    market::Precision precision;
    precision.price = static_cast<std::uint8_t>(in.takeInteger(0, UINT8_MAX));
    precision.quantity = static_cast<std::uint8_t>(in.takeInteger(0, UINT8_MAX));
    return precision;
}

template <typename Value> void putDecimal(StateWriter& out, const std::optional<Value>& value) {
    out.put(value.has_value());
    out.put(value ? value->units() : std::int64_t{0});
}

template <typename Value> void takeDecimal(StateReader& in, std::optional<Value>& value) {
    const bool present = in.takeFlag();
    const std::int64_t units = in.takeInteger();
    value = present ? std::optional(Value::fromUnits(units)) : std::nullopt;
}

} // namespace

void StreamState::save(std::vector<contract::StreamStatePart>& parts) {
    for (StreamFrame& frame : m_frames)
        if (auto saved = frame.save())
            parts.push_back({m_stream.instrument, std::string(market::name(frame.timeframe())), std::move(*saved)});
    if (!m_unsaved)
        return;
    m_unsaved = false;
    StateWriter out;
    out.put(kStreamFormat);
    out.put(static_cast<std::int64_t>(m_ticks));
    out.put(static_cast<std::int64_t>(m_depthUpdates));
    out.put(m_longestBar.count());
    putPrecision(out, m_precision);
    putPrecision(out, m_neededPrecision);
    putDecimal(out, m_lastPrice);
    putDecimal(out, m_lastQuantity);
    std::int64_t hadBars = 0;
    for (const StreamFrame& frame : m_frames)
        hadBars |= std::int64_t{frame.hasBars()} << market::index(frame.timeframe());
    out.put(hadBars);
    m_candles.save(out);
    parts.push_back({m_stream.instrument, kStreamPart, out.bytes()});
}

void StreamState::restore(const RestoredStream& known) {
    std::int64_t hadBars = 0;
    m_continued = restoreCandles(known.state, hadBars);
    if (m_continued)
        return restoreFrames(known, hadBars);
    Timestamp brokeOff;
    for (const auto& bars : known.candles)
        for (const market::Bar& bar : bars) {
            seeNeeded(bar.high, bar.volume);
            if (bar.closeTime() > brokeOff) {
                brokeOff = bar.closeTime();
                m_lastPrice = bar.close;
            }
        }
    for (StreamFrame& frame : m_frames)
        frame.restore(known.candles[market::index(frame.timeframe())], {}, nullptr, false);
    m_candles.resume(brokeOff, known.candles);
}

bool StreamState::restoreCandles(const std::map<std::string, std::string>& state, std::int64_t& hadBars) {
    const auto saved = state.find(kStreamPart);
    if (saved == state.end())
        return false;
    StateReader in(saved->second);
    const std::string_view format = in.takeText();
    const auto ticks = static_cast<std::uint64_t>(in.takeInteger());
    const auto depthUpdates = static_cast<std::uint64_t>(in.takeInteger());
    const Duration longestBar(in.takeInteger());
    const market::Precision precision = takePrecision(in);
    const market::Precision neededPrecision = takePrecision(in);
    std::optional<Price> lastPrice;
    std::optional<Quantity> lastQuantity;
    takeDecimal(in, lastPrice);
    takeDecimal(in, lastQuantity);
    hadBars = in.takeInteger();
    candles::CandleAggregator candles(market::TradingCalendar::of(m_stream.calendar));
    if (format == kStreamFormat)
        candles.restore(in);
    if (!in.complete() || format != kStreamFormat) {
        spdlog::warn("{} {}: the saved state is damaged or of another format; it is made from the stored candles",
                     market::name(m_stream.instrument.market), m_stream.instrument.symbol);
        return false;
    }
    m_candles = candles;
    m_ticks = ticks;
    m_depthUpdates = depthUpdates;
    m_longestBar = longestBar;
    m_precision = precision;
    m_neededPrecision = neededPrecision;
    m_lastPrice = lastPrice;
    m_lastQuantity = lastQuantity;
    m_unsaved = false;
    return true;
}

void StreamState::restoreFrames(const RestoredStream& known, std::int64_t hadBars) {
    for (StreamFrame& frame : m_frames) {
        // The store may know bars that closed after the state was saved: they are made again.
        const auto open = m_candles.oldestOpen(frame.timeframe());
        std::vector<market::Bar> closed;
        for (const market::Bar& bar : known.candles[market::index(frame.timeframe())])
            if (!open || bar.openTime < *open)
                closed.push_back(bar);
        const auto saved = known.state.find(std::string(market::name(frame.timeframe())));
        frame.restore(closed, known.regimes[market::index(frame.timeframe())],
                      saved != known.state.end() ? &saved->second : nullptr,
                      ((hadBars >> market::index(frame.timeframe())) & 1) != 0);
        frame.knowModels(known.models[market::index(frame.timeframe())]);
    }
}

} // namespace aetherion::engine
