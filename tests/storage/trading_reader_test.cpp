#include "core/storage/trading_reader.h"

#include "core/storage/growth.h"
#include "tests/storage/sample_rows.h"
#include "tests/support/registered_test.h"
#include "tests/support/test_store.h"

#include <algorithm>
#include <random>
#include <set>

using namespace aetherion;
using namespace aetherion::test;

namespace {

const market::InstrumentKey kSpy{market::Market::Us, "SPY"};
const market::InstrumentKey kNifty{market::Market::Nse, "NIFTY 50"};

contract::OrderRecord orderAt(market::SourceId source, std::int64_t number, std::int64_t revision,
                              const std::string& state) {
    contract::OrderRecord order;
    order.source = source;
    order.account = number % 2 != 0 ? "anna" : "bert";
    order.order = std::to_string(number);
    order.revision = revision;
    order.instrument = kSpy;
    order.side = market::Side::Buy;
    order.type = "limit";
    order.timeInForce = "gtc";
    order.state = state;
    order.quantity = Quantity::fromUnits(300'000'000);
    order.filled = Quantity::fromUnits(revision * 100'000'000);
    order.limitPrice = Price::fromUnits(41'234'567'891);
    order.channel = "api";
    order.created = kStart + Duration(number);
    order.changed = order.created + Duration(revision);
    order.who = "token desk";
    order.purpose = "enter";
    order.idempotencyKey = "k" + order.order;
    order.filledValue = Cash::fromUnits(revision * 41'234'567'891);
    order.fees = Cash::fromUnits(revision * 41);
    order.atVenue = order.created + std::chrono::milliseconds(50);
    order.triggered = number % 2 == 0;
    if (number % 3 == 0)
        order.cancelAtVenue = order.atVenue + std::chrono::milliseconds(7);
    return order;
}

contract::TradeRecord tradeAt(market::SourceId source, std::int64_t number) {
    contract::TradeRecord trade{source, number % 2 != 0 ? "anna" : "bert", number, std::to_string(number), kSpy,
                                market::Side::Sell, Price::fromUnits(41'234'567'891), Quantity::fromUnits(number),
                                Cash::fromUnits(number),
                                // The data's clock may run backwards; the numbers do not.
                                kStart - Duration(number % 7)};
    trade.value = Cash::fromUnits(412 * number);
    trade.realised = Cash::fromUnits(-number);
    return trade;
}

contract::BalanceRecord balanceAt(market::SourceId source, const std::string& account, const std::string& currency,
                                  std::int64_t revision) {
    return {source,
            account,
            currency,
            Cash::fromUnits(1'000'000'000'000 - revision),
            Cash::fromUnits(revision * 3),
            revision,
            kStart + Duration(revision)};
}

contract::PositionRecord positionAt(market::SourceId source, const std::string& account,
                                    const market::InstrumentKey& instrument, std::int64_t revision) {
    return {source,
            account,
            instrument,
            Quantity::fromUnits(revision % 4 == 0 ? 0 : 100'000'001 * revision),
            Cash::fromUnits(revision % 4 == 0 ? 0 : 41'234'567'891 * revision),
            Cash::fromUnits(-revision),
            kStart,
            revision,
            kStart + Duration(revision)};
}

} // namespace

class TradingReaderTest : public QObject {
    Q_OBJECT
    [[nodiscard]] static storage::StoreAddress at(const std::string& name) { return storeAddress("trading " + name); }
    static storage::TradingState stateOf(const storage::StoreAddress& address, market::SourceId source) {
        const auto state = storage::tradingState(address, source);
        if (!state)
            qFatal("%s", state.error().text().c_str());
        return *state;
    }

private Q_SLOTS:
    void findsNothingWhereNobodyHasTraded() {
        const auto none = storage::tradingState(at("nowhere"), replaySource().id());
        QVERIFY2(none, none ? "" : none.error().text().c_str());
        QVERIFY(none->accounts.empty() && none->openOrders.empty());
        QCOMPARE(none->highestOrder, 0);
        QVERIFY(!std::filesystem::exists(at("nowhere").folder));
        QVERIFY(storage::forEachTrade(at("nowhere"), replaySource().id(), 0, [](const auto&) { return false; }));
        store(at("empty"), {contract::SourceRecord{replaySource()}});
        const auto state = stateOf(at("empty"), replaySource().id());
        QVERIFY(state.accounts.empty() && state.balances.empty() && state.positions.empty());
        QCOMPARE(state.highestTrade, 0);
    }

    void takesUpTheNewestRevisionsInWhateverOrderTheyArrived() {
        const auto source = simulatedSource();
        const auto other = replaySource();
        std::vector<contract::Record> rows;
        for (const auto id : {source.id(), other.id()})
            for (const char* account : {"bert", "anna"}) {
                rows.emplace_back(contract::AccountRecord{id, account, kStart});
                for (std::int64_t revision = 1; revision <= 8; ++revision) {
                    rows.emplace_back(balanceAt(id, account, "USD", revision));
                    rows.emplace_back(balanceAt(id, account, "INR", revision * 2));
                    rows.emplace_back(positionAt(id, account, kSpy, revision));
                    rows.emplace_back(positionAt(id, account, kNifty, revision - 1));
                }
            }
        // An account that opens again stays as it was.
        rows.emplace_back(contract::AccountRecord{source.id(), "anna", kStart + Duration(99)});
        std::shuffle(rows.begin() + 1, rows.end() - 1, std::mt19937(7));
        rows.insert(rows.begin(), {contract::SourceRecord{source}, contract::SourceRecord{other}});
        store(at("newest"), rows);
        // A batch may be written again after a later one.
        store(at("newest"), rows);

        const auto state = stateOf(at("newest"), source.id());
        const auto id = source.id();
        QCOMPARE(state.accounts.size(), std::size_t{2});
        QCOMPARE(state.accounts[0].account, std::string("anna"));
        QCOMPARE(state.accounts[1], (contract::AccountRecord{id, "bert", kStart}));
        QCOMPARE(state.balances, (std::vector{balanceAt(id, "anna", "INR", 16), balanceAt(id, "anna", "USD", 8),
                                              balanceAt(id, "bert", "INR", 16), balanceAt(id, "bert", "USD", 8)}));
        // What has been sold is there for what it made.
        QCOMPARE(state.positions, (std::vector{positionAt(id, "anna", kNifty, 7), positionAt(id, "anna", kSpy, 8),
                                               positionAt(id, "bert", kNifty, 7), positionAt(id, "bert", kSpy, 8)}));
        QVERIFY(state.positions[1].quantity == Quantity() && state.positions[1].realised == Cash::fromUnits(-8));
        QCOMPARE(askStore(at("newest"), "SELECT count(*) FROM balances"), 8);
    }

    void takesUpOpenOrdersInTheOrderOfTheirNumbersWhole() {
        const auto source = simulatedSource();
        const auto id = source.id();
        std::vector<contract::Record> rows{contract::SourceRecord{source}, contract::SourceRecord{replaySource()}};
        // The final revision comes before the one it ends.
        for (std::int64_t number = 1; number <= 120; ++number) {
            const bool ends = number % 10 != 0;
            rows.emplace_back(orderAt(id, number, 2, ends ? "filled" : "working"));
            rows.emplace_back(orderAt(id, number, 1, "sent"));
        }
        rows.emplace_back(orderAt(id, 121, 1, "sent"));
        rows.emplace_back(orderAt(id, 122, 1, "refused"));
        rows.emplace_back(orderAt(replaySource().id(), 999, 1, "working"));
        auto named = orderAt(id, 5000, 1, "cancelled");
        named.order = "from elsewhere 5000";
        rows.emplace_back(named);
        store(at("orders"), rows);
        const auto state = stateOf(at("orders"), id);
        QCOMPARE(state.openOrders.size(), std::size_t{13});
        for (std::size_t i = 0; i < state.openOrders.size(); ++i) {
            const auto& order = state.openOrders[i];
            const auto number = i < 12 ? 10 * static_cast<std::int64_t>(i + 1) : 121;
            const auto expected = i < 12 ? orderAt(id, number, 2, "working") : orderAt(id, number, 1, "sent");
            QCOMPARE(order.order, std::to_string(number));
            QCOMPARE(
                std::tie(order.account, order.revision, order.state, order.filled, order.limitPrice),
                std::tie(expected.account, expected.revision, expected.state, expected.filled, expected.limitPrice));
            QCOMPARE(std::tie(order.who, order.purpose, order.idempotencyKey, order.filledValue, order.fees,
                              order.atVenue, order.triggered, order.cancelAtVenue),
                     std::tie(expected.who, expected.purpose, expected.idempotencyKey, expected.filledValue,
                              expected.fees, expected.atVenue, expected.triggered, expected.cancelAtVenue));
        }
        QCOMPARE(state.highestOrder, 122);
        QCOMPARE(stateOf(at("orders"), replaySource().id()).highestOrder, 999);
    }

    void walksTheLedgerInTheOrderOfItsNumbers() {
        constexpr std::int64_t kTrades = 4'500;
        const auto source = simulatedSource();
        std::vector<contract::Record> rows{contract::SourceRecord{source}, contract::SourceRecord{replaySource()}};
        for (std::int64_t number = kTrades; number > 0; --number)
            rows.emplace_back(tradeAt(source.id(), number));
        rows.emplace_back(tradeAt(replaySource().id(), 70'000));
        store(at("ledger"), rows);
        QCOMPARE(stateOf(at("ledger"), source.id()).highestTrade, kTrades);
        std::int64_t next = 1;
        const auto walked = storage::forEachTrade(at("ledger"), source.id(), 0, [&](const auto& trade) {
            const auto expected = tradeAt(source.id(), next);
            const bool same = std::tie(trade.number, trade.account, trade.quantity, trade.value, trade.realised,
                                       trade.time) == std::tie(expected.number, expected.account, expected.quantity,
                                                               expected.value, expected.realised, expected.time);
            ++next;
            return same;
        });
        QVERIFY2(walked, walked ? "" : walked.error().text().c_str());
        QCOMPARE(next, kTrades + 1);
        std::vector<std::int64_t> some;
        QVERIFY(storage::forEachTrade(at("ledger"), source.id(), 4'000, [&](const auto& trade) {
            some.push_back(trade.number);
            return some.size() < 3;
        }));
        QCOMPARE(some, (std::vector<std::int64_t>{4'001, 4'002, 4'003}));
    }

    void walksTheOrdersSinceATimeAsTheyStoodLast() {
        constexpr std::int64_t kOrders = 4'500;
        const auto source = simulatedSource();
        std::vector<contract::Record> rows{contract::SourceRecord{source}, contract::SourceRecord{replaySource()}};
        for (std::int64_t number = kOrders; number > 0; --number)
            for (const std::int64_t revision : {2, 1}) {
                auto order = orderAt(source.id(), number, revision, revision == 2 ? "filled" : "sent");
                order.created = kStart + std::chrono::seconds(number / 2);
                rows.emplace_back(std::move(order));
            }
        rows.emplace_back(orderAt(replaySource().id(), 70'000, 1, "sent"));
        store(at("since"), rows);
        std::set<std::string> seen;
        Timestamp newest = kStart;
        const auto from = kStart + std::chrono::seconds(100);
        const auto walked = storage::forEachOrder(at("since"), source.id(), from, [&](const auto& order) {
            const bool right = order.state == "filled" && order.created >= newest && order.created >= from;
            newest = order.created;
            return right && seen.insert(order.order).second;
        });
        QVERIFY2(walked, walked ? "" : walked.error().text().c_str());
        QCOMPARE(seen.size(), static_cast<std::size_t>(kOrders - 199));
        QVERIFY(storage::forEachOrder(at("nowhere"), source.id(), from, [](const auto&) { return false; }));
    }

    void theMirrorOfTheAuditKeepsTheFirstOfEachNumber() {
        auto other = sampleAudit(1);
        other.after = "something else";
        store(at("audit"), {sampleAudit(2), sampleAudit(1), other, sampleAudit(1, "desk 2"), sampleAudit(2)});
        QCOMPARE(askStore(at("audit"), "SELECT count(*) FROM audit_log"), 3);
        QCOMPARE(askStore(at("audit"), "SELECT count(*) FROM audit_log WHERE value_after = 'something else'"), 0);
    }

    void whatIsReplacedDoesNotGrow() {
        std::vector<contract::Record> rows{contract::SourceRecord{replaySource()}};
        for (int account = 0; account < 40; ++account)
            for (auto& record : sampleAccount(replaySource(), "a" + std::to_string(account)))
                rows.push_back(std::move(record));
        for (std::int64_t n = 0; n < 400; ++n)
            rows.emplace_back(sampleAudit(n));
        store(at("growth"), rows);
        const auto classes = storage::growth(at("growth"));
        QVERIFY2(classes, classes ? "" : classes.error().text().c_str());
        const auto of = [&](const char* name) {
            return *std::find_if(classes->begin(), classes->end(), [&](const auto& c) { return c.name == name; });
        };
        for (const char* replaced : {"balances", "portfolio_positions"}) {
            QCOMPARE(of(replaced).rowsPerDay, 0.0);
            QVERIFY(of(replaced).bytesInAYear > 0);
            QVERIFY(!of(replaced).kept);
        }
        // Four in each second.
        QVERIFY(of("audit_log").rowsPerDay > 4 * 80'000);
        QCOMPARE(of("accounts").rowsPerDay, 40.0);
    }
};

REGISTER_TEST(TradingReaderTest)
#include "trading_reader_test.moc"
