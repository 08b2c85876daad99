#include "tests/ui/market_sample.h"
#include "tests/ui/screenshots/sample_desk.h"

#include <algorithm>
#include <cmath>

namespace aetherion::test {

using namespace contract;
using namespace std::chrono_literals;
using market::Market;
using market::Regime;
using market::Timeframe;

namespace {

struct DeskInstrument {
    Market market;
    const char* symbol;
    const char* currency;
    double start;
};
constexpr DeskInstrument kInstruments[] = {{Market::Crypto, "BTCUSDT", "USDT", 61'600},
                                           {Market::Crypto, "ETHUSDT", "USDT", 2'680},
                                           {Market::Us, "AAPL", "USD", 216.2},
                                           {Market::Nse, "RELIANCE", "INR", 2'948},
                                           {Market::Uk, "HSBA", "GBP", 652.4}};
constexpr Regime kRound[] = {Regime::Sideways, Regime::Bull,     Regime::Bear, Regime::Sideways,
                             Regime::Crisis,   Regime::Sideways, Regime::Bull};
/// Bars that a regime lasts here, and for how many each instrument has been in its last one.
constexpr std::size_t kStretch = 9;
constexpr std::size_t kLastStretch[] = {5, 8, 11, 7, 14};

market::RegimeProbabilities spread(Regime likeliest, double confidence) {
    market::RegimeProbabilities all;
    for (std::size_t k = 0; k < market::kRegimeCount; ++k)
        all[k] = market::kRegimes[k] == likeliest ? confidence : (1 - confidence) / 3;
    return all;
}

Regime regimeAt(std::size_t bar, std::size_t offset) { return kRound[(bar / kStretch + offset) % std::size(kRound)]; }

/// What 5m, 15m and 1h of each instrument have confirmed in the end.
constexpr Regime kInTheEnd[][3] = {{Regime::Bear, Regime::Bull, Regime::Bull},
                                   {Regime::Bear, Regime::Sideways, Regime::Crisis},
                                   {Regime::Sideways, Regime::Sideways, Regime::Bull},
                                   {Regime::Bull, Regime::Sideways, Regime::Sideways},
                                   {Regime::Sideways, Regime::Bear, Regime::Bear}};

/// As the bars say it.
void sayAsOfLast(RegimeView& shown, const std::vector<BarRegime>& regimes) {
    const BarRegime& last = regimes.back();
    shown.regime = shown.lastConfirmed = last.confirmed;
    shown.likeliest = last.regime;
    shown.confidence = last.confidence;
    shown.probabilities = last.probabilities;
    shown.asOf = last.closeTime;
    for (auto bar = regimes.rbegin(); bar != regimes.rend() && bar->confirmed == last.confirmed; ++bar)
        shown.since = bar->closeTime;
}

/// Regimes of a timeframe that the sample leaves without a model; the last stretch is `end`.
void addRegimes(StreamView& view, Timeframe timeframe, std::size_t offset, Regime end, std::size_t stretch) {
    auto& shown = view.bars[market::index(timeframe)];
    if (!shown)
        return;
    auto recent = std::make_shared<RecentBars>(*shown);
    std::vector<BarRegime> regimes;
    for (std::size_t i = 0; i < recent->closed.size(); ++i) {
        BarRegime bar;
        bar.closeTime = recent->closed[i].closeTime();
        bar.known = true;
        const std::size_t left = recent->closed.size() - i;
        bar.regime = left <= stretch ? end : regimeAt(i, offset);
        bar.confirmed = left + 2 <= stretch ? end : regimeAt(i < 2 ? i : i - 2, offset);
        bar.confidence = 0.62 + 0.35 * std::abs(std::sin(static_cast<double>(i) * 0.37));
        bar.probabilities = spread(bar.regime, bar.confidence);
        regimes.push_back(bar);
    }
    RegimeView& regime = view.regimes.own()[market::index(timeframe)];
    if (!regimes.empty()) {
        sayAsOfLast(regime, regimes);
        regime.known = true;
        regime.cause = market::UnknownCause::None;
        regime.reason.clear();
        regime.modelId = "77be01a45c2d";
    }
    recent->regimes = std::move(regimes);
    shown = std::move(recent);
}

/// The bars of a view that says everything: Bull for 42 minutes, of which the last two already look like Bear.
void confirmEverything(StreamView& view, RecentBars& minutes) {
    RegimeView& shown = minuteRegime(view);
    std::vector<BarRegime> regimes(minutes.regimes.begin(), minutes.regimes.end());
    for (std::size_t left = 1; left <= 45 && left <= regimes.size(); ++left) {
        BarRegime& bar = regimes[regimes.size() - left];
        bar.known = true;
        bar.regime = left <= 2 ? Regime::Bear : Regime::Bull;
        bar.confidence = left <= 2 ? 0.6 + 0.04 / static_cast<double>(left) : 0.72 + 0.2 / static_cast<double>(left);
        bar.probabilities = spread(bar.regime, bar.confidence);
        if (left <= 43)
            bar.confirmed = Regime::Bull;
        else if (bar.confirmed == Regime::Bull)
            bar.confirmed = Regime::Sideways;
    }
    sayAsOfLast(shown, regimes);
    minutes.regimes = std::move(regimes);
}

void addTicks(StreamView& view) {
    auto ticks = std::make_shared<std::vector<RecentTick>>();
    for (int i = 0; i < 40; ++i) {
        RecentTick tick;
        tick.eventTime = tick.receiveTime = kDeskNow - std::chrono::milliseconds(350 * (40 - i));
        const std::int64_t cents = (i * 37) % 11 - 5;
        tick.price = Price::fromUnits(view.lastPrice->units() + cents * kDecimalUnit / 100);
        tick.quantity = Quantity::fromUnits((1 + (i * 53) % 97) * kDecimalUnit / 1000);
        tick.side = (i * 7) % 5 < 3 ? market::Side::Buy : market::Side::Sell;
        tick.number = view.ticks - static_cast<std::uint64_t>(39 - i);
        ticks->push_back(tick);
    }
    view.recentTicks = std::move(ticks);
}

/// True regimes: what was confirmed, two bars earlier and now and then something else.
std::shared_ptr<const TruthView> truthOf(const RecentBars& minutes) {
    auto truth = std::make_shared<TruthView>();
    for (std::size_t i = 0; i < minutes.regimes.size(); ++i) {
        const Regime shown = minutes.regimes[i].confirmed;
        const Regime really = i % 97 < 12 ? Regime::Sideways : shown;
        if (truth->changes.empty() || truth->changes.back().regime != really)
            truth->changes.push_back({minutes.regimes[i].closeTime - 2min, really});
    }
    truth->agreement[market::index(Timeframe::M1)] = {472, 391};
    return truth;
}

market::InstrumentSpec specOf(const DeskInstrument& of) {
    market::InstrumentSpec spec;
    spec.key = {of.market, of.symbol};
    spec.currency = of.currency;
    spec.tickSize = Price::fromUnits(kDecimalUnit / 100);
    spec.lotSize = Quantity::fromUnits(of.market == Market::Crypto ? kDecimalUnit / 1000 : kDecimalUnit);
    return spec;
}

/// The minute in the making ends at the last price.
void endAtLastPrice(StreamView& view) {
    auto minutes = std::make_shared<RecentBars>(*view.bars[market::index(Timeframe::M1)]);
    if (!minutes->forming || !view.lastPrice)
        return;
    minutes->forming->close = *view.lastPrice;
    minutes->forming->high = std::max(minutes->forming->high, *view.lastPrice);
    minutes->forming->low = std::min(minutes->forming->low, *view.lastPrice);
    view.bars[market::index(Timeframe::M1)] = std::move(minutes);
}

} // namespace

EngineSnapshot deskSnapshot(market::SourceKind kind) {
    std::vector<StreamView> streams;
    std::vector<market::InstrumentSpec> specs;
    for (std::uint32_t i = 0; i < std::size(kInstruments); ++i) {
        const DeskInstrument& of = kInstruments[i];
        StreamView view =
            sampleStream(i, {.symbol = of.symbol, .kind = kind, .start = of.start, .seed = i + 3, .end = kDeskNow});
        view.stream.instrument.market = of.market;
        view.lastReceiveTime = kDeskNow - std::chrono::milliseconds(400);
        view.ageLimit = 10s;
        view.clockOffset = 80ms;
        view.depthUpdates = 4'212;
        std::size_t offset = i;
        const Regime* end = kInTheEnd[i];
        for (const Timeframe timeframe : {Timeframe::M5, Timeframe::M15, Timeframe::H1})
            addRegimes(view, timeframe, ++offset, *end++, kLastStretch[i]);
        auto minutes = std::make_shared<RecentBars>(*view.bars[market::index(Timeframe::M1)]);
        minutes->forming = walk(Timeframe::M1, 1, kDeskNow + 1min, view.lastPrice->toDouble(), 70 + i).front();
        if (i == 0) {
            sayEverything(view);
            confirmEverything(view, *minutes);
        } else {
            sayAsOfLast(minuteRegime(view), {minutes->regimes.begin(), minutes->regimes.end()});
        }
        minutes->models = {{minutes->closed[200].closeTime(), "3f2a9c1d77e0"}};
        if (kind == market::SourceKind::Simulated)
            view.truth = truthOf(*minutes);
        view.bars[market::index(Timeframe::M1)] = std::move(minutes);
        addTicks(view);
        streams.push_back(std::move(view));
        specs.push_back(specOf(of));
    }
    streams[0].meta = {market::MetaRegime::TrendingBull, 0.66, "1h and 15m Bull, three of four agree"};
    streams[1].meta = {market::MetaRegime::HighVolatilityRiskOff, 0.77, "1h Crisis"};
    for (std::size_t i = 2; i < streams.size(); ++i)
        streams[i].meta = {market::MetaRegime::MixedCondition, 0.41, "the timeframes do not agree"};
    minuteRegime(streams[4]).borrowedFrom = Market::Us;
    streams[3].marketNote = "open for demonstration; really closed until 09:15 IST";
    EngineSnapshot snapshot = sampleSnapshot(std::move(streams));
    snapshot.instruments = std::make_shared<const std::vector<market::InstrumentSpec>>(std::move(specs));
    snapshot.session.title =
        kind == market::SourceKind::Simulated ? "random walk, seed 42" : "l2_binance-spot_BTCUSDT_2024-08-08.txt.gz";
    for (StreamView& view : snapshot.streams)
        endAtLastPrice(view);
    snapshot.pulse.engineTime = kDeskNow;
    snapshot.pulse.wallTime = kDeskNow;
    snapshot.pulse.startedAt = kDeskNow - 3h;
    snapshot.pulse.store.place = "SQLite in /home/ops/.local/share/aetherion";
    snapshot.pulse.store.bytes = 812ULL << 20;
    return snapshot;
}

std::vector<RegimeRow> changesOf(const StreamView& view, Timeframe timeframe) {
    std::vector<RegimeRow> rows;
    if (!view.bars[market::index(timeframe)])
        return rows;
    const auto& regimes = view.bars[market::index(timeframe)]->regimes;
    for (std::size_t i = 1; i < regimes.size(); ++i) {
        const BarRegime& bar = regimes[i];
        const Regime before = regimes[i - 1].confirmed;
        if (bar.confirmed == before || before == Regime::Unknown)
            continue;
        RegimeRow row;
        row.record.previous = before;
        row.record.at.source = view.stream.source.id();
        row.record.at.instrument = view.stream.instrument;
        row.record.at.timeframe = timeframe;
        row.record.at.closeTime = bar.closeTime;
        row.record.at.regime = bar.confirmed;
        row.record.at.state = static_cast<int>(bar.confirmed);
        row.record.at.confidence = bar.confidence;
        row.record.at.modelId = view.regimes[market::index(timeframe)].modelId;
        rows.push_back(row);
    }
    return rows;
}

std::vector<RegimeRow> storedChanges(const EngineSnapshot& snapshot) {
    constexpr std::size_t kStored = 60;
    std::vector<RegimeRow> rows;
    for (const StreamView& view : snapshot.streams)
        for (const Timeframe timeframe : {Timeframe::M1, Timeframe::M5, Timeframe::M15, Timeframe::H1}) {
            std::vector<RegimeRow> some = changesOf(view, timeframe);
            // The newest one is told as an event.
            if (timeframe == Timeframe::M1 && !some.empty())
                some.pop_back();
            rows.insert(rows.end(), some.begin(), some.end());
        }
    std::ranges::stable_sort(rows, {}, [](const RegimeRow& row) { return row.record.at.closeTime; });
    rows.erase(rows.begin(), rows.end() - static_cast<std::ptrdiff_t>(std::min(kStored, rows.size())));
    return rows;
}

std::vector<DecisionRow> storedDecisions(const EngineSnapshot& snapshot) {
    constexpr std::pair<const char*, const char*> kReasons[] = {{"enter", "0.62 % below VWAP in Sideways, 14 bars old"},
                                                                {"no", "the regime is provisional"},
                                                                {"exit", "the stop was reached"},
                                                                {"no", "1h Crisis: no entries"}};
    std::vector<DecisionRow> rows;
    for (int i = 0; i < 16; ++i) {
        DecisionRow row;
        const StreamView& view = snapshot.streams[static_cast<std::size_t>(i) % 3];
        const auto& [action, reason] = kReasons[static_cast<std::size_t>(i) % std::size(kReasons)];
        row.record.source = view.stream.source.id();
        row.record.instrument = view.stream.instrument;
        row.record.timeframe = Timeframe::M5;
        row.record.time = kDeskNow - std::chrono::minutes(5 * (16 - i));
        row.record.account = "main";
        row.record.action = action;
        row.record.setup = "vwap_reversion";
        row.record.reason = reason;
        row.record.inputs = R"({"vwap": )" + view.lastPrice->text(2) + R"(, "regime": "Sideways", "confidence": 0.83})";
        rows.push_back(row);
    }
    return rows;
}

} // namespace aetherion::test
