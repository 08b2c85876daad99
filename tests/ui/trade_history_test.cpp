#include "ui/chart/trade_history.h"

#include "tests/support/registered_test.h"
#include "tests/ui/market_sample.h"
#include "tests/ui/paged_history.h"
#include "ui/chart/candle_chart.h"
#include "ui/chart/chart_stack.h"
#include "ui/look/elided_label.h"

#include <QSet>
#include <QSignalSpy>

using namespace aetherion;
using namespace aetherion::chart;
using namespace std::chrono_literals;

namespace {

const market::InstrumentKey kBitcoin{market::Market::Crypto, "SIM-BTC"};
const Timestamp kBegin = fromEpochMillis(1'723'100'000'000);

trading::Trade tradeAt(std::int64_t number, Timestamp time) {
    trading::Trade trade;
    trade.number = number;
    trade.order = number;
    trade.account = "ann";
    trade.instrument = kBitcoin;
    trade.side = market::Side::Buy;
    trade.price = Price::fromUnits(61'600 * kDecimalUnit);
    trade.quantity = Quantity::fromUnits(kDecimalUnit);
    trade.time = time;
    return trade;
}

trading::Order orderAt(std::int64_t id, Timestamp time, trading::OrderState state) {
    trading::Order order;
    order.id = id;
    order.request.account = "ann";
    order.request.instrument = kBitcoin;
    order.request.side = market::Side::Sell;
    order.request.type = trading::OrderType::Limit;
    order.request.limitPrice = Price::fromUnits(61'700 * kDecimalUnit);
    order.request.quantity = Quantity::fromUnits(kDecimalUnit);
    order.state = state;
    order.created = order.changed = time;
    return order;
}

/// A store of trades and orders, one a second, that answers in pages, newest first.
class TradedStore final : public test::PagedHistory {
public:
    void trades(contract::HistoryQuery query, std::stop_token,
                contract::Completion<contract::Page<contract::TradeRow>> done) override {
        asked.push_back(query);
        contract::Page<contract::TradeRow> page;
        page.cursor = eachOf(query, tradeCount, [&](std::int64_t number, Timestamp time) {
            contract::TradeRow row;
            row.record.number = number;
            row.record.order = std::to_string(number);
            row.record.account = "ann";
            row.record.instrument = kBitcoin;
            row.record.side = market::Side::Sell;
            row.record.price = Price::fromUnits(61'600 * kDecimalUnit);
            row.record.quantity = Quantity::fromUnits(kDecimalUnit);
            row.record.time = time;
            page.rows.push_back(std::move(row));
        });
        if (failsWith.empty())
            done(std::move(page));
        else
            done(fail(failsWith));
    }
    void orders(contract::HistoryQuery query, std::stop_token,
                contract::Completion<contract::Page<contract::OrderRow>> done) override {
        contract::Page<contract::OrderRow> page;
        page.cursor = eachOf(query, orderCount, [&](std::int64_t number, Timestamp time) {
            contract::OrderRow row;
            row.record.order = std::to_string(number);
            row.record.account = "ann";
            row.record.instrument = kBitcoin;
            row.record.side = market::Side::Buy;
            row.record.type = "limit";
            row.record.timeInForce = "day";
            row.record.state = "working";
            row.record.channel = "window";
            row.record.purpose = "enter";
            row.record.limitPrice = Price::fromUnits(61'500 * kDecimalUnit);
            row.record.quantity = Quantity::fromUnits(kDecimalUnit);
            row.record.created = row.record.changed = time;
            page.rows.push_back(std::move(row));
        });
        done(std::move(page));
    }

    std::int64_t tradeCount = 0;
    std::int64_t orderCount = 0;

private:
    template <typename Make>
    static std::string eachOf(const contract::HistoryQuery& query, std::int64_t last, Make make) {
        std::int64_t number = query.cursor.empty() ? last : std::stoll(query.cursor);
        std::size_t rows = 0;
        for (; number > 0; --number) {
            const Timestamp time = kBegin + 1s * number;
            if (query.to && time >= *query.to)
                continue;
            if (query.from && time < *query.from)
                return {};
            if (rows++ == query.limit)
                return std::to_string(number);
            make(number, time);
        }
        return {};
    }
};

/// The newest 500 of so many trades, as the engine shows them.
contract::TradingView newestOf(std::int64_t count) {
    contract::TradingView view;
    for (std::int64_t number = count; number > 0 && view.trades.size() < contract::kShownTrades; --number)
        view.trades.push_back(tradeAt(number, kBegin + 1s * number));
    return view;
}

std::size_t distinctTimes(const std::vector<Marker>& markers) {
    QSet<qint64> times;
    for (const Marker& marker : markers)
        times.insert(epochNanos(marker.time));
    return static_cast<std::size_t>(times.size());
}

} // namespace

class TradeHistoryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatLeftTheEnginesMemoryComesFromTheStore() {
        TradedStore store;
        store.tradeCount = 3'000;
        TradeHistory history(store);
        history.choose(market::SourceId{7}, kBitcoin);
        history.take(newestOf(3'000));
        QCOMPARE(history.markers().size(), std::size_t(500));
        QSignalSpy loaded(&history, &TradeHistory::loaded);
        history.want(kBegin, kBegin + 1h, true);
        QTRY_COMPARE(loaded.size(), 2);
        // Each once, those in memory too.
        QCOMPARE(history.markers().size(), std::size_t(3'000));
        QCOMPARE(distinctTimes(history.markers()), std::size_t(3'000));
        QVERIFY(!history.isCut());
        QCOMPARE(store.asked.front().source, std::optional(market::SourceId{7}));
        QCOMPARE(*store.asked.front().symbol, std::string("SIM-BTC"));
        QCOMPARE(store.asked.size(), std::size_t(3));
        // The same view again, and what comes, ask for nothing.
        for (std::int64_t more = 1; more <= 40; ++more) {
            history.take(newestOf(3'000 + more * 20));
            history.want(kBegin, kBegin + 1h, true);
        }
        QCOMPARE(store.asked.size(), std::size_t(3));
        QCOMPARE(distinctTimes(history.markers()), std::size_t(3'800));
        QCOMPARE(history.markers().size(), std::size_t(3'800));
    }

    void tradesThatNobodySawAreReadAgain() {
        TradedStore store;
        store.tradeCount = 5'000;
        TradeHistory history(store);
        history.choose(market::SourceId{7}, kBitcoin);
        history.take(newestOf(1'000));
        QSignalSpy loaded(&history, &TradeHistory::loaded);
        history.want(kBegin, kBegin + 2h, true);
        QTRY_COMPARE(loaded.size(), 2);
        history.take(newestOf(5'000));
        history.want(kBegin, kBegin + 2h, true);
        QTRY_COMPARE(loaded.size(), 3);
        QCOMPARE(distinctTimes(history.markers()), std::size_t(5'000));
    }

    void aCrowdedViewShowsItsNewestAndSaysSo() {
        TradedStore store;
        store.tradeCount = 20'000;
        TradeHistory history(store);
        history.choose(market::SourceId{7}, kBitcoin);
        QSignalSpy loaded(&history, &TradeHistory::loaded);
        const Timestamp to = kBegin + 10'000s;
        history.want(kBegin, to, false);
        QTRY_COMPARE(loaded.size(), 2);
        QVERIFY(history.isCut());
        QCOMPARE(history.markers().size(), TradeHistory::kMostRows);
        const std::size_t asked = store.asked.size();
        history.want(kBegin + 100s, to + 100s, false);
        QCOMPARE(store.asked.size(), asked);
        // Closer up there is room for all of them.
        history.want(kBegin, kBegin + 2'000s, false);
        QTRY_COMPARE(loaded.size(), 3);
        QVERIFY(!history.isCut());
        QVERIFY(store.asked.size() > asked);
        const auto markers = history.markers();
        const auto inView = std::count_if(markers.begin(), markers.end(), [](const Marker& marker) {
            return marker.time >= kBegin && marker.time < kBegin + 2'000s;
        });
        QCOMPARE(inView, 1'999);
    }

    void theEnginesWordOnAnOrderGoesBeforeTheStores() {
        TradedStore store;
        store.orderCount = 3;
        TradeHistory history(store);
        history.choose(market::SourceId{7}, kBitcoin);
        contract::TradingView view;
        view.orders = {orderAt(3, kBegin + 3s, trading::OrderState::Cancelled)};
        history.take(view);
        QSignalSpy loaded(&history, &TradeHistory::loaded);
        history.want(kBegin, kBegin + 1min, true);
        QTRY_COMPARE(loaded.size(), 2);
        const auto count = [&](MarkerKind kind) {
            const auto markers = history.markers();
            return std::count_if(markers.begin(), markers.end(),
                                 [kind](const auto& each) { return each.kind == kind; });
        };
        QCOMPARE(count(MarkerKind::BuyOrder), 2);
        QCOMPARE(count(MarkerKind::Ended), 1);
        // Filled: its trades stand for it, what was stored of it does not come back.
        view.orders = {orderAt(3, kBegin + 3s, trading::OrderState::Filled),
                       orderAt(2, kBegin + 2s, trading::OrderState::Filled)};
        for (trading::Order& order : view.orders)
            order.revision = 1;
        history.take(view);
        QCOMPARE(count(MarkerKind::BuyOrder), 1);
        QCOMPARE(count(MarkerKind::Ended), 0);
    }

    void aStoreThatCannotBeReadIsSaidInTheChart() {
        TradedStore store;
        store.failsWith = "disk on fire";
        ChartStack stack(store);
        stack.resize(1000, 700);
        const auto stream = test::sampleStream(0, {});
        contract::TradingView trading = newestOf(3);
        trading.revision = 1;
        trading.source = stream.stream.source;
        stack.show(test::sampleSnapshot({stream}), trading);
        auto* notice = stack.findChild<look::ElidedLabel*>(QStringLiteral("chartNotice"));
        QTRY_VERIFY(notice->toolTip().contains(QStringLiteral("disk on fire")));
        QCOMPARE(stack.findChild<CandleChart*>()->markers().size(), std::size_t(3));
    }

    void anotherInstrumentHasItsOwn() {
        TradedStore store;
        store.tradeCount = 100;
        TradeHistory history(store);
        history.choose(market::SourceId{7}, kBitcoin);
        QSignalSpy loaded(&history, &TradeHistory::loaded);
        history.want(kBegin, kBegin + 1min, true);
        history.choose(market::SourceId{7}, {market::Market::Us, "AAPL"});
        history.want(kBegin, kBegin + 1min, true);
        QTRY_COMPARE(loaded.size(), 2);
        QCOMPARE(*store.asked.back().symbol, std::string("AAPL"));
        history.choose(std::nullopt, kBitcoin);
        QVERIFY(history.markers().empty());
    }
};

REGISTER_TEST(TradeHistoryTest)
#include "trade_history_test.moc"
