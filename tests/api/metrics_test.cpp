#include "tests/api/fakes.h"
#include "tests/support/registered_test.h"

#include <algorithm>
#include <sstream>

namespace aetherion::test {

namespace {

Cash wholeCash(std::int64_t value) { return Cash::fromUnits(value * kDecimalUnit); }

/// The value of one line of the exposition; nothing where it is not there.
std::optional<double> sample(const std::string& text, const std::string& series) {
    std::istringstream lines(text);
    std::string line;
    while (std::getline(lines, line))
        if (line.starts_with(series + " "))
            return std::stod(line.substr(series.size() + 1));
    return std::nullopt;
}

bool isAnnounced(const std::string& text, const std::string& family, const std::string& type) {
    return text.find("\n# TYPE " + family + " " + type + "\n") != std::string::npos;
}

trading::PortfolioView accountWith(const std::string& name, std::optional<Cash> dollars) {
    trading::PortfolioView portfolio;
    portfolio.account = name;
    trading::CurrencyView in;
    in.currency = "USD";
    in.equity = dollars;
    in.holdings = wholeCash(400);
    portfolio.currencies = {in};
    trading::PositionView position;
    position.instrument = {market::Market::Us, "AAPL"};
    position.currency = "USD";
    portfolio.positions = {position};
    return portfolio;
}

risk::RailView dailyLossOf(const std::string& account, std::int64_t base) {
    risk::RailView rail;
    rail.name = "daily loss";
    rail.account = account;
    rail.currency = "USD";
    rail.state = risk::RailState::Clear;
    rail.baseValue = risk::wholeFigure(base);
    return rail;
}

} // namespace

/// What Prometheus reads here, and that it is true.
class MetricsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void speaksPrometheusText() {
        Served served;
        const Reply reply = served.get("/metrics");
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.field("content-type"), std::string("text/plain; version=0.0.4; charset=utf-8"));
        QVERIFY(reply.body.ends_with("\n"));
        QVERIFY(reply.body.find('\r') == std::string::npos);
    }

    void showsTheAncestorsSixOfAllAccountsInDollars() {
        Served served;
        served.trading.change([](contract::TradingView& view) {
            view.portfolios = {accountWith("a", wholeCash(10'400)), accountWith("b", wholeCash(9'000))};
            view.portfolios[1].currencies.push_back(view.portfolios[1].currencies[0]);
            view.portfolios[1].currencies[1].currency = "INR";
            view.portfolios[1].currencies[1].equity = wholeCash(77);
            view.portfolios[1].currencies[1].holdings = Cash();
            view.rails = {dailyLossOf("a", 10'000), dailyLossOf("b", 9'100)};
            view.counts.policy = {3, 1};
            view.counts.person = {5, 2};
            view.counts.cycles.add(std::chrono::milliseconds(20));
            view.counts.cycles.add(std::chrono::milliseconds(40));
        });
        const std::string text = served.get("/metrics").body;
        QCOMPARE(sample(text, R"(dt_trades_total{bot="DT",side="long"})"), 3.0);
        QCOMPARE(sample(text, R"(dt_trades_total{bot="DT",side="short"})"), 1.0);
        QCOMPARE(sample(text, R"(dt_trades_total{bot="manual",side="long"})"), 5.0);
        QCOMPARE(sample(text, R"(dt_trades_total{bot="manual",side="short"})"), 2.0);
        QCOMPARE(sample(text, "dt_open_positions"), 2.0);
        QCOMPARE(sample(text, "dt_equity_dollars"), 19'400.0);
        QCOMPARE(sample(text, "dt_daily_pnl_dollars"), 300.0);
        QVERIFY(std::abs(sample(text, "dt_cycle_duration_seconds").value_or(0) - 0.03) < 1e-12);
        QVERIFY(sample(text, "dt_errors_total").has_value());
        QCOMPARE(sample(text, R"(aetherion_equity{currency="INR"})"), 77.0);
        QCOMPARE(sample(text, R"(aetherion_daily_pnl{currency="INR"})"), 0.0);

        const auto summary = served.get("/metrics/summary").json();
        QCOMPARE(summary["trades"].dump(), std::string(R"({"total":11,"long":8,"short":3})"));
        QCOMPARE(summary["positions"]["open"].get<int>(), 2);
        QCOMPARE(summary["equity"]["current"].get<double>(), 19'400.0);
        QCOMPARE(summary["equity"]["daily_pnl"].get<double>(), 300.0);
        QCOMPARE(summary["performance"]["cycle_count"].get<int>(), 2);
        const auto data = served.get("/data/metrics").json();
        QCOMPARE(data["metrics"]["equity"].get<double>(), 19'400.0);
        QCOMPARE(data["metrics"]["trades_total"].get<int>(), 11);
        QVERIFY(data["timestamp"].get<std::string>().ends_with("+00:00"));
    }

    void leavesOutWhatIsNotKnown() {
        Served served;
        std::string text = served.get("/metrics").body;
        QVERIFY(!sample(text, "dt_equity_dollars"));
        QVERIFY(!sample(text, "dt_cycle_duration_seconds"));
        QVERIFY(!sample(text, "aetherion_disk_free_bytes"));
        QVERIFY(isAnnounced(text, "dt_equity_dollars", "gauge"));
        QVERIFY(isAnnounced(text, "dt_daily_pnl_dollars", "gauge"));
        QVERIFY(served.get("/metrics/summary").json()["equity"]["current"].is_null());

        served.trading.change([](contract::TradingView& view) {
            view.portfolios = {accountWith("a", wholeCash(10'400)), accountWith("b", std::nullopt)};
            view.rails = {dailyLossOf("a", 10'000), dailyLossOf("b", 9'100)};
        });
        text = served.get("/metrics").body;
        QVERIFY2(!sample(text, "dt_equity_dollars"), "the equity of one account is not known");
        QVERIFY(!sample(text, "dt_daily_pnl_dollars"));
        QCOMPARE(sample(text, "dt_open_positions"), 2.0);
    }

    void countsWhatTheEngineAndTheStoreDo() {
        Served served;
        served.engine.change([](contract::EngineSnapshot& snapshot) {
            snapshot.pulse.events = 12'345;
            snapshot.pulse.counts.bars[index(market::Timeframe::M1)] = 7;
            snapshot.pulse.counts.regimeChanges[static_cast<std::size_t>(market::Regime::Crisis)] = 2;
            snapshot.pulse.counts.filter.add(std::chrono::microseconds(3));
            snapshot.pulse.counts.lag.add(std::chrono::milliseconds(3), 7);
            snapshot.pulse.storeQueue = 11;
            snapshot.pulse.storedRows = 99;
            snapshot.pulse.store.diskFree = 5'000'000'000;
            snapshot.pulse.store.writes.add(std::chrono::milliseconds(7));
            snapshot.pulse.store.writes.add(std::chrono::seconds(70));
            snapshot.pulse.engineTime = snapshot.streams[0].lastReceiveTime + std::chrono::milliseconds(1500);
            snapshot.streams[0].feedState = market::FeedState::Stale;
        });
        const std::string text = served.get("/metrics").body;
        QCOMPARE(sample(text, "aetherion_events_total"), 12'345.0);
        QCOMPARE(sample(text, R"(aetherion_candles_total{timeframe="1m"})"), 7.0);
        QCOMPARE(sample(text, R"(aetherion_regime_changes_total{regime="Crisis"})"), 2.0);
        QCOMPARE(sample(text, R"(aetherion_filter_seconds_bucket{le="2.5e-06"})"), 0.0);
        QCOMPARE(sample(text, R"(aetherion_filter_seconds_bucket{le="5e-06"})"), 1.0);
        QCOMPARE(sample(text, R"(aetherion_engine_lag_seconds_bucket{le="0.0025"})"), 0.0);
        QCOMPARE(sample(text, R"(aetherion_engine_lag_seconds_bucket{le="0.005"})"), 7.0);
        QCOMPARE(sample(text, R"(aetherion_queue_depth{queue="store"})"), 11.0);
        QCOMPARE(sample(text, R"(aetherion_queue_capacity{queue="store"})"), 1000.0);
        QCOMPARE(sample(text, "aetherion_store_rows_total"), 99.0);
        QCOMPARE(sample(text, "aetherion_disk_free_bytes"), 5e9);
        QCOMPARE(sample(text, "aetherion_store_write_seconds_count"), 2.0);
        QCOMPARE(sample(text, R"(aetherion_store_write_seconds_bucket{le="10"})"), 1.0);
        QCOMPARE(sample(text, R"(aetherion_store_write_seconds_bucket{le="+Inf"})"), 2.0);
        QCOMPARE(sample(text, R"(aetherion_feed_streams{market="CRYPTO",state="Stale"})"), 1.0);
        QCOMPARE(sample(text, R"(aetherion_feed_streams{market="CRYPTO",state="Flowing"})"), 1.0);
        QCOMPARE(sample(text, R"(aetherion_feed_age_seconds{market="CRYPTO"})"), 1.5);
        QCOMPARE(sample(text, R"(aetherion_session_state{state="running"})"), 1.0);
        QCOMPARE(sample(text, "aetherion_engine_snapshot_age_seconds"), 0.5);
        QCOMPARE(sample(text, R"(aetherion_regime_streams{market="CRYPTO",regime="Sideways",timeframe="1m"})"), 2.0);
    }

    void saysThatTradingIsStopped() {
        Served served;
        QCOMPARE(sample(served.get("/metrics").body, "aetherion_kill_latch"), 0.0);
        QCOMPARE(served.post("/emergency/stop", R"({"reason":"test"})").status, 200);
        served.trading.change([](contract::TradingView& view) {
            risk::RailView breached = dailyLossOf("a", 10'000);
            breached.state = risk::RailState::Breached;
            view.rails = {breached, dailyLossOf("b", 10'000)};
            view.counts.railTrips["daily loss"] = 4;
            view.counts.refusals["INSUFFICIENT_FUNDS"] = 6;
        });
        const std::string text = served.get("/metrics").body;
        QCOMPARE(sample(text, "aetherion_kill_latch"), 1.0);
        QCOMPARE(sample(text, R"(aetherion_risk_state{state="Halted"})"), 1.0);
        QCOMPARE(sample(text, R"(aetherion_risk_state{state="Active"})"), 0.0);
        QCOMPARE(sample(text, R"(aetherion_rail_breached{rail="daily loss"})"), 1.0);
        QCOMPARE(sample(text, R"(aetherion_rail_trips_total{rail="daily loss"})"), 4.0);
        QCOMPARE(sample(text, R"(aetherion_orders_refused_total{code="INSUFFICIENT_FUNDS"})"), 6.0);
    }

    void countsRequestsByRouteNotByPath() {
        Served served;
        for (const char* job : {"1", "2", "3"})
            (void)served.ask("GET", std::string("/jobs/") + job);
        (void)served.get("/nothing/here");
        (void)served.get("/nor/there");
        (void)served.get("/version");
        const std::string text = served.get("/metrics").body;
        QCOMPARE(sample(text, R"(aetherion_http_requests_total{method="GET",route="/jobs/{job}",status="4xx"})"), 3.0);
        QCOMPARE(sample(text, R"(aetherion_http_requests_total{method="none",route="none",status="4xx"})"), 2.0);
        QCOMPARE(sample(text, R"(aetherion_http_requests_total{method="GET",route="/version",status="2xx"})"), 1.0);
        QCOMPARE(sample(text, R"(aetherion_http_refusals_total{status="404"})"), 5.0);
        QCOMPARE(sample(text, "aetherion_http_request_seconds_count"), 6.0);
        QCOMPARE(sample(text, "aetherion_http_requests_received_total"), 7.0);
        QVERIFY(text.find("nothing/here") == std::string::npos);
        QVERIFY(sample(text, R"(aetherion_clients{kind="http"})").value_or(0) >= 1);
    }

    void tellsOfTheWindowAndTheProcess() {
        Served served;
        served.window.frames = 30;
        served.window.stalls = 2;
        served.window.stalledNanoseconds = 1'500'000'000;
        const std::string text = served.get("/metrics").body;
        QCOMPARE(sample(text, "aetherion_gui_frames_total"), 30.0);
        QCOMPARE(sample(text, "aetherion_gui_stalls_total"), 2.0);
        QCOMPARE(sample(text, "aetherion_gui_stalled_seconds_total"), 1.5);
        QVERIFY(text.find("aetherion_build_info{") != std::string::npos);
        QVERIFY(sample(text, "process_resident_memory_bytes").value_or(0) > 1e6);
        QVERIFY(sample(text, "process_open_fds").value_or(0) > 3);
        QVERIFY(sample(text, "process_threads").value_or(0) >= 2);
        const double started = sample(text, "process_start_time_seconds").value_or(0);
        const double now = static_cast<double>(epochMillis(SystemClock().now())) / 1e3;
        QVERIFY(started > now - 86'400 && started <= now + 2);
    }
};

REGISTER_TEST(MetricsTest)

} // namespace aetherion::test

#include "metrics_test.moc"
