#include "tests/ui/market_sample.h"

#include "core/base/random_stream.h"

#include <algorithm>
#include <cmath>

namespace aetherion::test {

using namespace contract;
using market::Regime;

namespace {

Price price(double value) { return Price::fromUnits(std::llround(value * 100) * (kDecimalUnit / 100)); }

std::vector<BarRegime> regimesOf(const std::vector<market::Bar>& bars, std::size_t warmUp, std::uint64_t seed) {
    RandomStream random(seed, "regimes");
    std::vector<BarRegime> result;
    std::size_t state = 2;
    std::size_t confirmed = 2;
    std::size_t held = 0;
    for (std::size_t i = 0; i < bars.size(); ++i) {
        BarRegime bar;
        bar.closeTime = bars[i].closeTime();
        if (i >= warmUp) {
            if (random.uniform() < 0.03)
                state = static_cast<std::size_t>(random.integer(0, 3));
            held = state == confirmed ? 0 : held + 1;
            if (held >= 3)
                confirmed = state;
            double rest = random.uniform(0.05, 0.4);
            for (std::size_t k = 0; k < market::kRegimeCount; ++k)
                bar.probabilities[k] = k == state ? 1 - rest : rest / 3;
            bar.known = true;
            bar.regime = market::kRegimes[state];
            bar.confirmed = market::kRegimes[confirmed];
            bar.confidence = 1 - rest;
        }
        result.push_back(bar);
    }
    return result;
}

} // namespace

std::vector<market::Bar> walk(market::Timeframe timeframe, std::size_t count, Timestamp end, double start,
                              std::uint64_t seed) {
    RandomStream random(seed, "walk");
    std::vector<market::Bar> bars(count);
    const Timestamp last = market::bucketStart(end - Duration(1), timeframe);
    double value = start;
    for (std::size_t i = 0; i < count; ++i) {
        market::Bar& bar = bars[i];
        bar.timeframe = timeframe;
        bar.openTime = last - market::length(timeframe) * static_cast<std::int64_t>(count - 1 - i);
        const double next = value * (1 + 0.0006 * random.normal());
        bar.open = price(value);
        bar.close = price(next);
        bar.high = price(std::max(value, next) * (1 + 0.0003 * random.uniform()));
        bar.low = price(std::min(value, next) * (1 - 0.0003 * random.uniform()));
        bar.volume = Quantity::fromUnits(random.integer(1, 40) * kDecimalUnit);
        bar.count = 60;
        value = next;
    }
    return bars;
}

StreamView sampleStream(market::StreamId id, const SampleSpec& spec) {
    StreamView view;
    view.stream.id = id;
    view.stream.instrument = {market::Market::Crypto, spec.symbol};
    view.stream.source.kind = spec.kind;
    view.stream.source.name = spec.kind == market::SourceKind::Simulated ? "random walk" : spec.symbol + "-1m.csv.gz";
    view.precision = {2, 5};
    view.neededPrecision = {2, 5};
    for (const market::Timeframe timeframe : market::kTimeframes) {
        const auto ratio = static_cast<double>(market::length(market::Timeframe::M1).count()) /
                           static_cast<double>(market::length(timeframe).count());
        const auto count =
            static_cast<std::size_t>(std::min(512.0, std::floor(static_cast<double>(spec.bars) * ratio)));
        auto recent = std::make_shared<RecentBars>();
        recent->closed = walk(timeframe, count, spec.end, spec.start, spec.seed);
        RegimeView regime;
        regime.timeframe = timeframe;
        const bool covered = spec.hasModel && timeframe == market::Timeframe::M1;
        if (covered && !recent->closed.empty()) {
            recent->regimes = regimesOf(recent->closed, spec.warmUp, spec.seed);
            const BarRegime& last = recent->regimes.back();
            regime.regime = last.confirmed;
            regime.likeliest = last.regime;
            regime.confidence = last.confidence;
            regime.probabilities = last.probabilities;
            regime.known = last.known;
            regime.asOf = last.closeTime;
            regime.since = last.closeTime - std::chrono::minutes(42);
            regime.modelId = "3f2a9c1d77e0";
            regime.cause = last.known ? market::UnknownCause::None : market::UnknownCause::WarmingUp;
            if (!last.known)
                regime.reason = "warming up, " + std::to_string(count) + " of " + std::to_string(spec.warmUp) + " bars";
        } else {
            regime.cause = market::UnknownCause::NoModel;
            regime.reason = "no model for CRYPTO " + std::string(market::name(timeframe));
        }
        view.regimes.own().push_back(regime);
        if (!recent->closed.empty() || timeframe == market::Timeframe::M1)
            view.bars[market::index(timeframe)] = std::move(recent);
    }
    const auto& minutes = view.bars[market::index(market::Timeframe::M1)]->closed;
    if (!minutes.empty()) {
        view.lastPrice = minutes.back().close;
        view.lastQuantity = Quantity::fromUnits(kDecimalUnit);
        view.lastEventTime = view.lastReceiveTime = spec.end;
        view.ticks = minutes.size() * 60;
    }
    view.hasBook = spec.hasBook;
    if (spec.hasBook && view.lastPrice) {
        RandomStream random(spec.seed, "book");
        for (int i = 0; i < 15; ++i) {
            const Price step = Price::fromUnits((i + 1) * kDecimalUnit / 100);
            const Quantity size = Quantity::fromUnits(random.integer(1'000'000, 300'000'000) / 1000 * 1000);
            view.bids.push_back({*view.lastPrice - step, size});
            view.asks.push_back(
                {*view.lastPrice + step, Quantity::fromUnits(random.integer(1'000'000, 300'000'000) / 1000 * 1000)});
        }
    }
    return view;
}

ModelView sampleModel() {
    ModelView model;
    model.id = "3f2a9c1d77e0";
    model.origin = "shipped";
    model.created = "2026-01-05T10:00:00Z";
    model.data = "FILUSDT";
    model.from = "2023-04-01T00:00:00Z";
    model.to = "2023-06-30T23:59:00Z";
    model.rows = 131040;
    model.features = {"log_return_normalised", "rolling_mean_normalised", "rolling_volatility_normalised"};
    model.states = {{0, Regime::Sideways, -1.2e-6, 0.00048, 53.1, 0.295, 0.93, 1},
                    {1, Regime::Bull, 3.5e-5, 0.00072, 54.4, 0.238, 0.88, 0},
                    {2, Regime::Bear, -3.3e-5, 0.00075, 46.0, 0.263, 0.61, 3},
                    {3, Regime::Crisis, -1.1e-5, 0.00152, 59.2, 0.204, 0.79, 2}};
    model.cautions = {
        "Bull and Bear: the next bar's mean return does not differ beyond chance (t = 0.8 over 91 blocks); "
        "they tell the direction of the last 240 bars, not of the next.",
        "UK has no model of its own and is judged by this one"};
    model.canRollBack = true;
    return model;
}

RegimeView& minuteRegime(StreamView& view) { return view.regimes.own()[market::index(market::Timeframe::M1)]; }

void sayEverything(StreamView& view) {
    RegimeView& regime = minuteRegime(view);
    regime.regime = regime.likeliest = regime.lastConfirmed = Regime::Bull;
    regime.confidence = 0.83;
    regime.known = true;
    regime.reason.clear();
    regime.confirmationDelayBars = 2;
    regime.votes[static_cast<std::size_t>(Regime::Bear)] = 2;
    regime.caution = sampleModel().cautions.front();
    regime.provisional = ProvisionalRegime{regime.asOf, Regime::Bear, 0.71, {0.12, 0.71, 0.1, 0.07}};
    view.meta = {market::MetaRegime::PullbackInUptrend, 0.58, "1h and 15m Bull, 5m Bear; 1m unknown"};
}

EngineSnapshot sampleSnapshot(std::vector<StreamView> streams) {
    EngineSnapshot snapshot;
    snapshot.session.number = 1;
    snapshot.session.kind = streams.empty() ? market::SourceKind::Simulated : streams.front().stream.source.kind;
    snapshot.session.title = streams.empty() ? "" : streams.front().stream.source.name;
    snapshot.session.state = SessionState::Running;
    snapshot.session.speed = 60;
    snapshot.streams = std::move(streams);
    snapshot.models = std::make_shared<const std::vector<ModelView>>(std::vector{sampleModel()});
    snapshot.pulse.eventsPerSecond = 412;
    snapshot.pulse.events = 123456;
    snapshot.pulse.storeQueue = 12;
    snapshot.pulse.storeQueueCapacity = 65536;
    snapshot.pulse.residentBytes = 212ULL << 20;
    snapshot.pulse.engineTime = fromEpochMillis(1'723'161'600'400);
    return snapshot;
}

} // namespace aetherion::test
