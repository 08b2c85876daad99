#include "core/api/quote_values.h"

#include "core/api/wire_values.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace aetherion::api {

namespace {

using nlohmann::ordered_json;

constexpr Duration kYear = std::chrono::hours(24 * 7 * 52);
constexpr std::size_t kAveragedDays = 30;

const contract::RecentBars* days(const contract::StreamView& view) {
    return view.bars[index(market::Timeframe::D1)].get();
}

struct YearRange {
    ordered_json high;
    ordered_json low;
};

/// Null unless the days in memory reach back for a whole year.
YearRange yearRange(const contract::StreamView& view, const DayQuote& quote) {
    const contract::RecentBars* recent = days(view);
    const Timestamp begin = view.lastEventTime - kYear;
    if (recent == nullptr || recent->closed.empty() || recent->closed.front().openTime > begin)
        return {};
    Price high = quote.high;
    Price low = quote.low;
    for (const market::Bar& bar : recent->closed)
        if (bar.openTime >= begin) {
            high = std::max(high, bar.high);
            low = std::min(low, bar.low);
        }
    return {high.toDouble(), low.toDouble()};
}

ordered_json averageVolume(const contract::StreamView& view) {
    const contract::RecentBars* recent = days(view);
    if (recent == nullptr)
        return {};
    double sum = 0;
    std::size_t count = 0;
    for (auto bar = recent->closed.rbegin(); bar != recent->closed.rend() && count < kAveragedDays; ++bar)
        if (bar->hasVolume && !bar->partial) {
            sum += bar->volume.toDouble();
            ++count;
        }
    return count == 0 ? ordered_json() : ordered_json(sum / static_cast<double>(count));
}

} // namespace

double DayQuote::changePercent() const {
    return previousClose.isZero() ? 0.0 : rounded4(100 * change() / previousClose.toDouble());
}

std::optional<DayQuote> dayQuote(const contract::StreamView& view) {
    if (!view.lastPrice)
        return std::nullopt;
    DayQuote quote{*view.lastPrice, *view.lastPrice, *view.lastPrice, *view.lastPrice, *view.lastPrice, {}, true};
    quote.hasVolume = view.stream.hasVolume;
    const contract::RecentBars* recent = days(view);
    if (recent == nullptr || (!recent->forming && recent->closed.empty()))
        return quote;
    const market::Bar& day = recent->forming ? *recent->forming : recent->closed.back();
    quote.open = day.open;
    quote.high = std::max(day.high, quote.price);
    quote.low = std::min(day.low, quote.price);
    quote.hasVolume = quote.hasVolume && day.hasVolume;
    quote.volume = quote.hasVolume ? day.volume : Quantity();
    const std::size_t before = recent->closed.size() - (recent->forming ? 0 : 1);
    quote.previousClose = before > 0 ? recent->closed[before - 1].close : day.open;
    return quote;
}

ordered_json quoteJson(const contract::StreamView& view, const market::InstrumentSpec* spec) {
    const DayQuote quote = dayQuote(view).value_or(DayQuote());
    const market::Stream& stream = view.stream;
    YearRange year = yearRange(view, quote);
    // Where no quotes come the book has one.
    const auto side = [&](auto member, const std::vector<market::BookLevel>& levels) {
        if (view.quote)
            return ordered_json(((*view.quote).*member).price.toDouble());
        return levels.empty() ? ordered_json() : ordered_json(levels.front().price.toDouble());
    };
    return {{"symbol", stream.instrument.symbol},
            {"name", spec != nullptr && !spec->name.empty() ? spec->name : stream.instrument.symbol},
            {"price", quote.price.toDouble()},
            {"open", quote.open.toDouble()},
            {"high", quote.high.toDouble()},
            {"low", quote.low.toDouble()},
            {"previousClose", quote.previousClose.toDouble()},
            {"change", quote.change()},
            {"changePercent", quote.changePercent()},
            {"volume", quantityJson(quote.volume)},
            {"timestamp", formatIso(view.lastEventTime)},
            {"fiftyTwoWeekHigh", std::move(year.high)},
            {"fiftyTwoWeekLow", std::move(year.low)},
            {"marketCap", nullptr},
            {"avgVolume", averageVolume(view)},
            {"peRatio", nullptr},
            {"pbRatio", nullptr},
            {"roe", nullptr},
            {"divYield", nullptr},
            {"bid", side(&market::Quote::bid, view.bids)},
            {"ask", side(&market::Quote::ask, view.asks)},
            {"hasVolume", quote.hasVolume},
            {"market", name(stream.instrument.market)},
            {"feedState", name(view.feedState)},
            {"source", stream.source.label()}};
}

} // namespace aetherion::api
