#include "core/storage/store_reader.h"

#include "tests/storage/sample_rows.h"
#include "tests/support/registered_test.h"
#include "tests/support/test_store.h"

#include <algorithm>
#include <tuple>

using namespace aetherion;
using namespace aetherion::test;
using contract::HistoryQuery;

namespace {

contract::OrderRecord orderOf(const market::Source& source, const std::string& account, int n) {
    contract::OrderRecord order;
    order.source = source.id();
    order.account = account;
    order.order = "o-" + std::to_string(n);
    order.revision = 3;
    order.instrument = {n % 3 == 0 ? market::Market::Us : market::Market::Crypto, n % 2 == 0 ? "A" : "B'\"\\%"};
    order.side = n % 2 == 0 ? market::Side::Buy : market::Side::Sell;
    order.type = "limit";
    order.timeInForce = "gtc";
    order.state = "working";
    order.quantity = Quantity::fromUnits(100'000'001 + n);
    order.filled = Quantity::fromUnits(n);
    if (n % 4 != 0)
        order.limitPrice = Price::fromUnits(6'160'201'000'000 + n);
    if (n % 4 == 1)
        order.stopPrice = Price::fromUnits(7 + n);
    order.channel = "window";
    order.strategy = "none";
    order.clientOrder = "c" + std::to_string(n);
    order.reason = "ünïcode €";
    // Several share a moment.
    order.created = kStart + std::chrono::seconds(n / 4);
    order.changed = order.created + Duration(1);
    order.who = "anna";
    order.purpose = "protective_exit";
    order.idempotencyKey = "key " + std::to_string(n);
    order.filledValue = Cash::fromUnits(61 * n);
    order.fees = Cash::fromUnits(n + 1);
    order.atVenue = order.created + Duration(5);
    order.triggered = n % 4 == 1;
    if (n % 5 == 0)
        order.cancelAtVenue = order.created + Duration(9);
    return order;
}

contract::TradeRecord tradeOf(const market::Source& source, const std::string& account, int n) {
    contract::TradeRecord trade;
    trade.source = source.id();
    trade.account = account;
    trade.number = n;
    trade.order = "o-" + std::to_string(n);
    trade.instrument = {market::Market::Crypto, "A"};
    trade.side = market::Side::Sell;
    trade.price = Price::fromUnits(6'160'201'000'001 + n);
    trade.quantity = Quantity::fromUnits(n + 1);
    trade.fee = Cash::fromUnits(n - 5);
    trade.time = kStart + std::chrono::seconds(n / 5);
    trade.value = Cash::fromUnits(6'000'000 + n);
    trade.realised = Cash::fromUnits(17 - n);
    return trade;
}

contract::DecisionRecord decisionOf(const market::Source& source, const std::string& account, int n) {
    return {source.id(),
            {n % 3 == 0 ? market::Market::Us : market::Market::Crypto, n % 2 == 0 ? "A" : "B'\"\\%"},
            n % 5 == 0 ? market::Timeframe::M5 : market::Timeframe::M1,
            // Several share a moment, of which some decide to act and others do not.
            kStart + std::chrono::minutes(n / 6),
            account + (n % 6 < 3 ? "" : " b"),
            n % 4 == 1 ? "buy" : "no",
            "breakout",
            "it's \"" + std::to_string(n) + "\"",
            "{\"n\":" + std::to_string(n) + "}"};
}

std::string identityOf(const contract::OrderRow& row) {
    return std::to_string(row.record.source.value) + row.record.account + row.record.order;
}
std::string identityOf(const contract::TradeRow& row) {
    return std::to_string(row.record.source.value) + row.record.account + std::to_string(row.record.number);
}
std::string identityOf(const contract::DecisionRow& row) {
    return std::to_string(row.record.source.value) + row.record.account + row.record.reason;
}
std::string identityOf(const contract::AuditRecord& row) { return row.engine + std::to_string(row.seq); }
std::string identityOf(const contract::RiskEventRecord& row) { return std::to_string(row.hold); }

template <typename Row>
std::vector<std::string> walkLedger(storage::StoreReader& reader,
                                    Result<contract::Page<Row>> (storage::StoreReader::*read)(const HistoryQuery&,
                                                                                              std::stop_token),
                                    HistoryQuery query, std::size_t limit) {
    query.limit = limit;
    std::vector<std::string> rows;
    for (;;) {
        const auto page = (reader.*read)(query, {});
        if (!page)
            return {page.error().text()};
        for (const Row& row : page->rows)
            rows.push_back(identityOf(row));
        if (page->cursor.empty())
            return rows;
        query.cursor = page->cursor;
    }
}

} // namespace

class LedgerPageTest : public QObject {
    Q_OBJECT
    std::unique_ptr<storage::StoreReader> m_reader;

    template <typename Row>
    void checkWalks(Result<contract::Page<Row>> (storage::StoreReader::*read)(const HistoryQuery&, std::stop_token),
                    const HistoryQuery& query, std::size_t expected) {
        const auto whole = walkLedger(*m_reader, read, query, storage::kLargestPage);
        QCOMPARE(whole.size(), expected);
        auto reversed = whole;
        std::reverse(reversed.begin(), reversed.end());
        auto backwards = query;
        backwards.newestFirst = true;
        for (const std::size_t limit : {std::size_t{1}, std::size_t{3}, std::size_t{16}, expected}) {
            QCOMPARE(walkLedger(*m_reader, read, query, limit), whole);
            QCOMPARE(walkLedger(*m_reader, read, backwards, limit), reversed);
        }
    }

private Q_SLOTS:
    void initTestCase() {
        std::vector<contract::Record> records;
        for (const auto& source : {replaySource(), simulatedSource()}) {
            records.emplace_back(contract::SourceRecord{source});
            for (const char* account : {"main", "paper 2"})
                for (int n = 0; n < 40; ++n) {
                    records.emplace_back(orderOf(source, account, n));
                    records.emplace_back(tradeOf(source, account, n));
                    records.emplace_back(decisionOf(source, account, n));
                }
        }
        for (std::int64_t n = 0; n < 30; ++n)
            records.emplace_back(sampleRiskEvent(n));
        for (const char* engine : {"local", "desk 2"})
            for (std::int64_t n = 0; n < 20; ++n)
                records.emplace_back(sampleAudit(n, engine));
        const auto address = storeAddress("ledger pages");
        store(address, records);
        auto reader = storage::StoreReader::open(address);
        QVERIFY2(reader, reader ? "" : reader.error().text().c_str());
        m_reader = std::move(*reader);
    }
    void cleanupTestCase() { m_reader.reset(); }

    void coverEverythingOnceWhateverTheFilter() {
        HistoryQuery query;
        checkWalks<contract::OrderRow>(&storage::StoreReader::orders, query, 160);
        checkWalks<contract::TradeRow>(&storage::StoreReader::trades, query, 160);
        checkWalks<contract::RiskEventRecord>(&storage::StoreReader::riskEvents, query, 30);
        query.account = "main";
        checkWalks<contract::OrderRow>(&storage::StoreReader::orders, query, 80);
        checkWalks<contract::TradeRow>(&storage::StoreReader::trades, query, 80);
        query.source = replaySource().id();
        checkWalks<contract::OrderRow>(&storage::StoreReader::orders, query, 40);
        query.sourceKind = market::SourceKind::Simulated;
        checkWalks<contract::OrderRow>(&storage::StoreReader::orders, query, 0);
        query.source.reset();
        query.account.reset();
        query.symbol = "B'\"\\%";
        checkWalks<contract::OrderRow>(&storage::StoreReader::orders, query, 40);
        query.market = market::Market::Us;
        checkWalks<contract::OrderRow>(&storage::StoreReader::orders, query, 14);
        HistoryQuery range;
        range.from = kStart + std::chrono::seconds(2);
        range.to = kStart + std::chrono::seconds(5);
        checkWalks<contract::OrderRow>(&storage::StoreReader::orders, range, 48);
        checkWalks<contract::TradeRow>(&storage::StoreReader::trades, range, 60);
        checkWalks<contract::RiskEventRecord>(&storage::StoreReader::riskEvents, range, 3);
        checkWalks<contract::AuditRecord>(&storage::StoreReader::audit, range, 24);
        range.engine = "desk 2";
        checkWalks<contract::AuditRecord>(&storage::StoreReader::audit, range, 12);
        checkWalks<contract::AuditRecord>(&storage::StoreReader::audit, {}, 40);
    }

    void coverDecisionsOnceWhetherToActOrNot() {
        const auto read = &storage::StoreReader::decisions;
        checkWalks<contract::DecisionRow>(read, {}, 160);
        HistoryQuery query;
        query.toAct = true;
        checkWalks<contract::DecisionRow>(read, query, 40);
        query.account = "main";
        query.toAct = false;
        checkWalks<contract::DecisionRow>(read, query, 42);
        query.source = replaySource().id();
        checkWalks<contract::DecisionRow>(read, query, 21);
        query.timeframe = market::Timeframe::M5;
        checkWalks<contract::DecisionRow>(read, query, 4);
        HistoryQuery named;
        named.market = market::Market::Us;
        checkWalks<contract::DecisionRow>(read, named, 56);
        named.symbol = "A";
        checkWalks<contract::DecisionRow>(read, named, 28);
        named.sourceKind = market::SourceKind::Simulated;
        checkWalks<contract::DecisionRow>(read, named, 14);
        HistoryQuery range;
        range.from = kStart + std::chrono::minutes(2);
        range.to = kStart + std::chrono::minutes(4);
        checkWalks<contract::DecisionRow>(read, range, 48);
    }

    void decisionsAndTheAuditComeInOrderAndWhole() {
        const auto decisions = m_reader->decisions({});
        QVERIFY2(decisions, decisions ? "" : decisions.error().text().c_str());
        QVERIFY(std::is_sorted(decisions->rows.begin(), decisions->rows.end(),
                               [](const auto& a, const auto& b) { return a.record.time < b.record.time; }));
        for (const auto& [decision, source] : decisions->rows) {
            QCOMPARE(source.id(), decision.source);
            const auto expected = decisionOf(source, decision.account.substr(0, decision.account.find(" b")),
                                             std::stoi(decision.inputs.substr(5)));
            QCOMPARE(std::tie(decision.instrument, decision.timeframe, decision.time, decision.account),
                     std::tie(expected.instrument, expected.timeframe, expected.time, expected.account));
            QCOMPARE(std::tie(decision.action, decision.setup, decision.reason, decision.inputs),
                     std::tie(expected.action, expected.setup, expected.reason, expected.inputs));
        }
        HistoryQuery query;
        query.engine = "desk 2";
        const auto audit = m_reader->audit(query);
        QVERIFY(audit);
        QCOMPARE(audit->rows.size(), std::size_t{20});
        for (std::int64_t n = 0; n < 20; ++n)
            QCOMPARE(audit->rows[static_cast<std::size_t>(n)], sampleAudit(n, "desk 2"));
    }

    void comeInOrderAndWhole() {
        HistoryQuery query;
        query.account = "main";
        query.source = replaySource().id();
        const auto orders = m_reader->orders(query);
        QVERIFY(orders);
        QVERIFY(std::is_sorted(orders->rows.begin(), orders->rows.end(), [](const auto& a, const auto& b) {
            return std::tie(a.record.created, a.record.order) < std::tie(b.record.created, b.record.order);
        }));
        for (const auto& [order, source] : orders->rows) {
            const auto expected = orderOf(replaySource(), "main", std::stoi(order.order.substr(2)));
            QCOMPARE(source, replaySource());
            QCOMPARE(std::tie(order.revision, order.instrument, order.side, order.type, order.timeInForce, order.state),
                     std::tie(expected.revision, expected.instrument, expected.side, expected.type,
                              expected.timeInForce, expected.state));
            QCOMPARE(std::tie(order.quantity, order.filled, order.limitPrice, order.stopPrice),
                     std::tie(expected.quantity, expected.filled, expected.limitPrice, expected.stopPrice));
            QCOMPARE(
                std::tie(order.channel, order.strategy, order.clientOrder, order.reason, order.created, order.changed),
                std::tie(expected.channel, expected.strategy, expected.clientOrder, expected.reason, expected.created,
                         expected.changed));
            QCOMPARE(std::tie(order.who, order.purpose, order.idempotencyKey, order.filledValue, order.fees,
                              order.atVenue, order.triggered, order.cancelAtVenue),
                     std::tie(expected.who, expected.purpose, expected.idempotencyKey, expected.filledValue,
                              expected.fees, expected.atVenue, expected.triggered, expected.cancelAtVenue));
        }
        const auto trades = m_reader->trades(query);
        QVERIFY(trades);
        for (const auto& row : trades->rows) {
            const auto& trade = row.record;
            const auto expected = tradeOf(replaySource(), "main", static_cast<int>(trade.number));
            QCOMPARE(
                std::tie(trade.order, trade.instrument, trade.side, trade.price, trade.quantity, trade.fee, trade.time),
                std::tie(expected.order, expected.instrument, expected.side, expected.price, expected.quantity,
                         expected.fee, expected.time));
            QCOMPARE(std::tie(trade.value, trade.realised), std::tie(expected.value, expected.realised));
        }
        const auto events = m_reader->riskEvents({});
        QVERIFY(events);
        QCOMPARE(events->rows.front().engine, std::string("local"));
        QCOMPARE(events->rows.front().reason, sampleRiskEvent(0).reason);
    }

    void refuseCursorsOfOtherTables() {
        HistoryQuery query;
        query.limit = 5;
        const auto orders = m_reader->orders(query);
        QVERIFY(orders && !orders->cursor.empty());
        query.cursor = orders->cursor;
        QVERIFY(m_reader->orders(query));
        QVERIFY(!m_reader->trades(query));
        QVERIFY(!m_reader->riskEvents(query));
        QVERIFY(!m_reader->audit(query));
        QVERIFY(!m_reader->decisions(query));
        query.newestFirst = true;
        QVERIFY(!m_reader->orders(query));
        for (const std::string& cursor : {std::string("zz"), orders->cursor.substr(0, 20), std::string(9000, 'a')}) {
            query.cursor = cursor;
            QVERIFY(!m_reader->orders(query));
            QVERIFY(!m_reader->decisions(query));
            QVERIFY(!m_reader->audit(query));
        }
    }
};

REGISTER_TEST(LedgerPageTest)
#include "ledger_page_test.moc"
