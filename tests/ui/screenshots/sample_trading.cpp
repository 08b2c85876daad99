#include "tests/support/fake_trading.h"
#include "tests/ui/screenshots/sample_desk.h"

#include <cmath>

namespace aetherion::test {

using namespace contract;
using namespace std::chrono_literals;
using market::Market;

namespace {

const market::InstrumentKey kBitcoin{Market::Crypto, "BTCUSDT"};
const market::InstrumentKey kApple{Market::Us, "AAPL"};
const market::InstrumentKey kReliance{Market::Nse, "RELIANCE"};

/// When the desk was stopped once, and resumed soon after.
constexpr Timestamp kStopBefore = kDeskNow - 31min;

Price priceOf(double value) { return Price::fromUnits(std::llround(value * 100) * (kDecimalUnit / 100)); }
Cash cashOf(double value) { return Cash::fromUnits(std::llround(value * 100) * (kDecimalUnit / 100)); }
Quantity amountOf(double value) { return Quantity::fromUnits(std::llround(value * 1000) * (kDecimalUnit / 1000)); }

double lastOf(const market::InstrumentKey& instrument) { return deskPriceAt(instrument, kDeskNow); }

/// So far from the price of that time, and round.
double beside(const market::InstrumentKey& instrument, double part, Timestamp time = kDeskNow) {
    const double step = instrument.market == Market::Crypto ? 10 : 0.05;
    return std::round(deskPriceAt(instrument, time) * (1 + part) / step) * step;
}

Timestamp placed(trading::OrderId id) { return kDeskNow - std::chrono::minutes(4 * (120 - id)); }

trading::Order orderOf(trading::OrderId id, const market::InstrumentKey& instrument, market::Side side,
                       trading::OrderType type, double quantity, double price, trading::OrderState state,
                       double filled) {
    trading::OrderRequest request;
    request.account = "main";
    request.instrument = instrument;
    request.side = side;
    request.type = type;
    request.quantity = amountOf(quantity);
    if (type == trading::OrderType::Limit)
        request.limitPrice = priceOf(price);
    if (type == trading::OrderType::Stop)
        request.stopPrice = priceOf(price);
    request.origin = {"eva", id % 3 ? trading::Channel::Window : trading::Channel::Policy,
                      id % 3 ? "" : "vwap_reversion"};
    trading::Order order = sentOrder(id, request);
    order.state = state;
    order.filled = amountOf(filled);
    order.filledValue = cashOf(filled * price);
    order.fees = cashOf(filled * price * 0.0005);
    order.created = placed(id);
    order.changed = order.created + 40s;
    if (state == trading::OrderState::Cancelled) {
        order.reason = "cancelled by the emergency stop #1";
        order.changed = kStopBefore;
    }
    if (state == trading::OrderState::Refused)
        order.reason = "MAX_ORDER_VALUE: " + cashOf(quantity * price).text(2) + " of 25000.00 USDT";
    return order;
}

} // namespace

void fillDesk(TradingView& view) {
    view.source = market::Source{market::SourceKind::Simulated, "", "random walk, seed 42", "", {}};
    using enum trading::OrderState;
    using enum trading::OrderType;
    // What was bought went at the price of its minute.
    view.orders = {
        orderOf(118, kBitcoin, market::Side::Sell, Limit, 0.12, beside(kBitcoin, 0.011), Working, 0),
        orderOf(117, kBitcoin, market::Side::Sell, Stop, 0.12, beside(kBitcoin, -0.009), Working, 0),
        orderOf(116, kApple, market::Side::Buy, Limit, 20, beside(kApple, -0.001), Working, 10),
        orderOf(115, kBitcoin, market::Side::Buy, Limit, 0.5, beside(kBitcoin, 0.012), Refused, 0),
        orderOf(114, kReliance, market::Side::Buy, Market, 3, beside(kReliance, 0, placed(114)), Filled, 3),
        orderOf(113, kBitcoin, market::Side::Buy, Market, 0.12, beside(kBitcoin, 0, placed(113)), Filled, 0.12),
        orderOf(112, kApple, market::Side::Buy, Limit, 5, beside(kApple, -0.004), Cancelled, 0)};
    view.trades.clear();
    for (const trading::Order& order : view.orders)
        if (order.filled.units() > 0) {
            trading::Trade trade;
            trade.number = order.id * 2;
            trade.order = order.id;
            trade.account = order.request.account;
            trade.instrument = order.request.instrument;
            trade.side = order.request.side;
            trade.price = priceOf(order.filledValue.toDouble() / order.filled.toDouble());
            trade.quantity = order.filled;
            trade.value = order.filledValue;
            trade.fee = order.fees;
            trade.time = order.changed;
            view.trades.push_back(trade);
        }
    view.unmanaged = {{"main", kApple, amountOf(10)}};
    view.knobs = std::make_shared<const risk::Knobs>();
    view.armed = {{"main", "eva"}};
    view.disabledStrategies = {{"main", "breakout", kDeskNow - 42min}};
    view.canStop = "can stop: 5 of 5, tested 3 h ago";
    view.stoppedOrders = 2;
    view.cycles = 212;
    view.tradeCount = 3;
    valueDesk(view, deskSnapshot());
}

std::size_t cancelOrders(TradingView& view, std::int64_t stop) {
    std::size_t cancelled = 0;
    for (trading::Order& order : view.orders)
        if (order.state == trading::OrderState::Working) {
            order.state = trading::OrderState::Cancelled;
            order.reason = "cancelled by the emergency stop #" + std::to_string(stop);
            order.changed = kDeskStop;
            ++cancelled;
        }
    return cancelled;
}

TradingAnswer answerOf(const TradingCommand& command) {
    TradingAnswer answer;
    if (const auto* ask = std::get_if<AskWhatIf>(&command)) {
        (void)ask;
        for (const auto& [rail, code] : {std::pair{"price collar", "PRICE_COLLAR"},
                                         {"maximum order value", "MAX_ORDER_VALUE"},
                                         {"exposure", "MAX_EXPOSURE"}}) {
            risk::RailVerdict verdict;
            verdict.rail = rail;
            verdict.code = code;
            verdict.applies = true;
            verdict.scope = "account:main";
            verdict.value = 6'160 * kDecimalUnit;
            verdict.limit = 25'000 * kDecimalUnit;
            verdict.headroom = 18'840 * kDecimalUnit;
            verdict.unit = "USDT";
            if (verdict.code == "PRICE_COLLAR") {
                const double most = lastOf(kBitcoin) * 1.05;
                verdict.value = 61'600 * kDecimalUnit;
                verdict.limit = priceOf(most).units();
                verdict.headroom = priceOf(most - 61'600).units();
            }
            answer.verdicts.push_back(verdict);
        }
    } else if (std::holds_alternative<Flatten>(command)) {
        answer.lines = {{"main", kBitcoin, amountOf(0.12), cashOf(0.12 * lastOf(kBitcoin)), cashOf(1.1), {}, 0},
                        {"main", kApple, amountOf(10), cashOf(10 * lastOf(kApple)), cashOf(0.4), {}, 0},
                        {"main", kReliance, amountOf(3), std::nullopt, std::nullopt, "the price is 12 s old", 0}};
        answer.text = "2 holdings would be sold, 1 cannot be";
    } else if (std::holds_alternative<PreviewResume>(command)) {
        answer.exits = {{"main",
                         kBitcoin,
                         amountOf(0.12),
                         "stop of vwap_reversion",
                         priceOf(lastOf(kBitcoin)),
                         cashOf(0.12 * lastOf(kBitcoin)),
                         cashOf(1.1),
                         "USDT",
                         {}}};
        answer.text = "1 exit would go out at once";
    } else if (std::holds_alternative<PlaceAgain>(command)) {
        AgainLine limit;
        limit.order = orderOf(112, kApple, market::Side::Buy, trading::OrderType::Limit, 5, beside(kApple, -0.004),
                              trading::OrderState::Cancelled, 0);
        limit.quantity = amountOf(5);
        AgainLine large = limit;
        large.order = orderOf(111, kBitcoin, market::Side::Buy, trading::OrderType::Limit, 0.5, 61'000,
                              trading::OrderState::Cancelled, 0);
        large.quantity = amountOf(0.5);
        large.refusal = trading::Refusal{"MAX_ORDER_VALUE", "30,500 of 25,000 USDT"};
        answer.again = {limit, large};
    }
    return answer;
}

std::vector<JobStatus> deskJobs() {
    const auto job = [](JobId id, JobKind kind, JobState state, double progress, const char* message) {
        JobStatus status{id, kind, state, progress, message, kDeskNow - std::chrono::minutes(3 * (7 - id)), {}};
        if (state != JobState::Running && state != JobState::Queued)
            status.finished = status.created + 48s;
        return status;
    };
    return {job(6, JobKind::Export, JobState::Queued, 0, "waiting"),
            job(5, JobKind::Train, JobState::Running, 0.42, "restart 3 of 7, 131,040 bars"),
            job(4, JobKind::Import, JobState::Running, 0.81, "1,204,332 rows"),
            job(3, JobKind::Export, JobState::Done, 1, "/home/ops/exports/BTCUSDT_1m.csv, 4,320 rows"),
            job(2, JobKind::AcceptModel, JobState::Failed, 0.5, "the gate: worse than the model in use by 0.031"),
            job(1, JobKind::Scenario, JobState::Cancelled, 0.2, "crash")};
}

std::string trainingDocument() {
    return R"json({"format":"aetherion-training-report","version":1,"model":"5d1e77a0c9b2","market":"CRYPTO",
"timeframe":"1m","data":"BTCUSDT (SIMULATED)","from":"2024-07-26T02:40:00Z","to":"2024-08-09T00:00:00Z","rows":20000,
"iterations":41,"converged":true,"loglik_per_row":-4.1968,
"features":["log_return_normalised","rolling_mean_normalised","rolling_volatility_normalised"],"warnings":[],
"cautions":["Bull and Bear: the next bar's mean return does not differ beyond chance (t = 0.8 over 91 blocks)"],
"states":[
{"state":0,"regime":"Sideways","mean_return_per_bar":-0.0000012,"mean_volatility_per_bar":0.00048,
"expected_dwell_bars":53.1,"share":0.295,"separation":0.93},
{"state":1,"regime":"Bull","mean_return_per_bar":0.000035,"mean_volatility_per_bar":0.00072,
"expected_dwell_bars":54.4,"share":0.238,"separation":0.88},
{"state":2,"regime":"Bear","mean_return_per_bar":-0.000033,"mean_volatility_per_bar":0.00075,
"expected_dwell_bars":46.0,"share":0.263,"separation":0.61},
{"state":3,"regime":"Crisis","mean_return_per_bar":-0.000011,"mean_volatility_per_bar":0.00152,
"expected_dwell_bars":59.2,"share":0.204,"separation":0.79}],
"evaluation":{"walk_forward":{"notes":["fold 3 has few bars in Crisis"],"path":{"confirmed_flips_per_day":3.5}},
"bic_curve":{"points":[
{"states":2,"bic":171250.0,"held_out_loglik_per_sample":-4.402},
{"states":3,"bic":168900.0,"held_out_loglik_per_sample":-4.251},
{"states":4,"bic":167410.0,"held_out_loglik_per_sample":-4.197},
{"states":5,"bic":167380.0,"held_out_loglik_per_sample":-4.199},
{"states":6,"bic":167930.0,"held_out_loglik_per_sample":-4.215}],"notes":[]}}})json";
}

std::string verdictDocument() {
    return R"json({"candidate":"5d1e77a0c9b2","incumbent":"3f2a9c1d77e0","from":"2024-08-02T00:00:00Z",
"to":"2024-08-09T00:00:00Z","held_out":false,"passed":false,"criteria":[
{"name":"bars","figure":"10080","limit":"at least 200","passed":true,"value":10080},
{"name":"likelihood","figure":"-0.031 nats per sample","limit":"at least -0.020","passed":false,"value":-0.031}]})json";
}

std::vector<decltype(EngineEvent::payload)> deskEvents(const EngineSnapshot& of) {
    std::vector<decltype(EngineEvent::payload)> events;
    events.emplace_back(SessionChanged{1, of.session.title, "opened by eva"});
    for (const StreamView& view : of.streams) {
        const std::vector<RegimeRow> changes = changesOf(view, market::Timeframe::M1);
        if (changes.empty())
            continue;
        const auto& [newest, from] = std::pair(changes.back().record.at, changes.back().record.previous);
        RegimeChanged change;
        change.stream = view.stream;
        change.from = from;
        change.to = newest.regime;
        change.confidence = newest.confidence;
        change.state = newest.state;
        change.time = newest.closeTime;
        change.modelId = newest.modelId;
        events.emplace_back(change);
    }
    for (DecisionRow& row : storedDecisions(of))
        if (row.record.action == "enter")
            events.emplace_back(DecisionMade{row.record, of.streams.front().stream.source});
    for (const JobStatus& job : deskJobs())
        if (job.state == JobState::Done)
            events.emplace_back(JobChanged{job});
    return events;
}

std::vector<decltype(EngineEvent::payload)> deskTroubles(const EngineSnapshot& of) {
    std::vector<decltype(EngineEvent::payload)> events;
    events.emplace_back(FeedChanged{of.streams[1].stream, market::FeedState::Gap, "14 messages are missing"});
    events.emplace_back(FeedChanged{of.streams[1].stream, market::FeedState::Flowing, ""});
    for (const JobStatus& job : deskJobs())
        if (job.state == JobState::Failed)
            events.emplace_back(JobChanged{job});
    return events;
}

} // namespace aetherion::test
