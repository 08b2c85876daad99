#include "core/report/incident_story.h"

#include "core/report/incident_range.h"
#include "core/report/incident_timeline.h"
#include "tests/support/registered_test.h"

using namespace aetherion;
using namespace aetherion::report;

namespace {

const Timestamp kMidday = parseIso("2026-01-07T12:00:00Z")->time;
const market::InstrumentKey kCoin{market::Market::Crypto, "BTCUSDT"};

contract::RiskEventRecord rail(bool tripped, const std::string& cause, int minute, const std::string& reason,
                               const std::string& state) {
    return {kMidday + std::chrono::minutes(minute),
            tripped ? "rail tripped" : "rail cleared",
            cause,
            "rail",
            reason,
            state,
            tripped ? 3 : 0,
            "local"};
}

IncidentData oneRail() {
    IncidentData data;
    data.engine = "local";
    data.range.from = kMidday;
    data.events.push_back(
        rail(true, "daily loss/ann/USDT", 10,
             "account:ann: daily loss of ann in USDT: 312.40 of 300.00 USDT, from equity at the start "
             "of the trading day 2026-01-07 10000.00",
             "StandDown"));
    return data;
}

bool tells(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

} // namespace

class IncidentStoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRailIsToldWithItsBaseItsValueAndItsLimit() {
        const std::string story = incidentStory(oneRail());
        QVERIFY2(tells(story, "1 rail tripped. The first, at 2026-01-07T12:10:00Z"), story.c_str());
        QVERIFY2(
            tells(story, "2026-01-07T12:10:00Z  account:ann StandDown: daily loss of ann in USDT: 312.40 of 300.00"),
            story.c_str());
        QVERIFY2(tells(story, "from equity at the start of the trading day 2026-01-07 10000.00"), story.c_str());
        QVERIFY2(tells(story, "It stands at the end of this stretch."), story.c_str());
        QVERIFY2(tells(story, "No entry was accepted while it stood."), story.c_str());
        QVERIFY2(tells(story, "12:10:00  rail    account:ann goes to StandDown"), story.c_str());
    }

    void aRailThatClearedSaysWhenAndAfterHowLong() {
        IncidentData data = oneRail();
        data.events.push_back(
            rail(false, "daily loss/ann/USDT", 75, "account:ann: daily loss: 120.00 of 300.00 USDT", "Active"));
        const std::string story = incidentStory(data);
        QVERIFY2(tells(story, "Cleared at 2026-01-07T13:15:00Z, after 1 h 05 min: daily loss: 120.00"), story.c_str());
        QVERIFY2(tells(story, "account:ann is let go"), story.c_str());
    }

    void oneThatWaitsForAPersonSaysSo() {
        IncidentData data = oneRail();
        data.events.push_back(rail(false, "daily loss/ann/USDT", 75, "account:ann: over", "StandDown"));
        QVERIFY(tells(incidentStory(data), "it is held until a person resumes it"));
    }

    void aRailThatTrippedBeforeTheStretchIsNoMystery() {
        IncidentData data;
        data.events.push_back(rail(false, "regime/CRYPTO", 5, "market:CRYPTO: regime: 45 %", "Active"));
        const std::string story = incidentStory(data);
        QVERIFY2(tells(story, "before this stretch  market:CRYPTO: regime: 45 %"), story.c_str());
        QVERIFY2(tells(story, "No rail tripped."), story.c_str());
    }

    void anEntryThatSlippedThroughIsNotPassedOver() {
        IncidentData data = oneRail();
        contract::OrderRow order;
        order.record.order = "9";
        order.record.account = "ann";
        order.record.instrument = kCoin;
        order.record.purpose = "enter";
        order.record.state = "filled";
        order.record.created = kMidday + std::chrono::minutes(11);
        data.orders.push_back(order);
        QVERIFY(tells(incidentStory(data), "Entries WERE accepted while it stood: orders 9."));
        data.orders[0].record.account = "bob";
        QVERIFY(tells(incidentStory(data), "No entry was accepted while it stood."));
    }

    void aStopTellsWhoWhyHowLongAndWhatIsLeft() {
        IncidentData data;
        data.events.push_back(
            {kMidday, "Halted by ann through window: enough", "ann", "window", "enough", "Halted", 5, "local"});
        data.events.push_back({kMidday, "stop done", "engine", "engine",
                               "cancelled 3 of 3 working orders in 2 ms, 0 unconfirmed; 1 position is left without "
                               "protection",
                               "Halted", 5, "local"});
        data.holds.push_back({5, "ann", "window", "enough", kMidday, risk::RiskState::Halted});
        const std::string story = incidentStory(data);
        QVERIFY2(tells(story, "Everything was Halted at 2026-01-07T12:00:00Z: Halted by ann through window: enough."),
                 story.c_str());
        QVERIFY2(tells(story, "cancelled 3 of 3 working orders in 2 ms, 0 unconfirmed; 1 position is left"),
                 story.c_str());
        QVERIFY2(tells(story, "Everything is held at Halted by ann (window"), story.c_str());
    }

    void anOrderTellsWhyWhatItCostAndWhatItMade() {
        IncidentData data;
        contract::OrderRow order;
        order.record.account = "desk";
        order.record.order = "7";
        order.record.instrument = kCoin;
        order.record.side = market::Side::Sell;
        order.record.quantity = Quantity::fromUnits(kDecimalUnit / 10);
        order.record.filled = order.record.quantity;
        order.record.filledValue = Cash::fromUnits(4'200 * kDecimalUnit);
        order.record.state = "filled";
        order.record.channel = "policy";
        order.record.strategy = "stop_hit of vwap_reversion";
        order.record.created = kMidday;
        data.orders.push_back(order);
        contract::TradeRow trade;
        trade.record.account = "desk";
        trade.record.order = "7";
        trade.record.instrument = kCoin;
        trade.record.side = market::Side::Sell;
        trade.record.realised = Cash::fromUnits(-12 * kDecimalUnit);
        trade.record.time = kMidday;
        data.trades.push_back(trade);
        const std::string story = incidentStory(data);
        QVERIFY2(tells(story,
                       "order 7: desk sells 0.1 CRYPTO BTCUSDT, stop_hit of vwap_reversion: filled for 4200.00 USDT, "
                       "result -12.00"),
                 story.c_str());
        QVERIFY2(tells(story, "desk made -12.00 USDT in 1 sale, fees included."), story.c_str());
    }

    void refusalsThatFollowEachOtherAreCountedTogether() {
        IncidentData data;
        for (int i = 0; i < 5; ++i) {
            contract::AuditRecord record;
            record.seq = i + 1;
            record.time = kMidday + std::chrono::minutes(3 * i);
            record.who = "account:ann";
            record.channel = "engine";
            record.action = "refused";
            record.subject = "TRADING_STAND_DOWN";
            record.after = "4";
            record.reason = "TRADING_STAND_DOWN: entries are stopped";
            data.audit.records.push_back(record);
        }
        const auto entries = timelineOf(data);
        QCOMPARE(entries.size(), std::size_t{2});
        QCOMPARE(entries[0].text,
                 std::string("16 orders of account:ann refused: TRADING_STAND_DOWN: entries are stopped"));
        QVERIFY(entries[1].text.starts_with("4 orders of account:ann"));
    }

    void regimesOfAMarketAreToldTogether() {
        IncidentData data;
        for (const char* symbol : {"A", "B", "C", "D", "E", "F"}) {
            contract::RegimeRow row;
            row.record.at.instrument = {market::Market::Us, symbol};
            row.record.at.timeframe = market::Timeframe::M15;
            row.record.at.closeTime = kMidday;
            row.record.at.regime = market::Regime::Crisis;
            data.regimes.push_back(row);
        }
        const auto entries = timelineOf(data);
        QCOMPARE(entries.size(), std::size_t{1});
        QCOMPARE(entries[0].text, std::string("US 15m: A, B, C, D and 2 more turn Crisis"));
    }

    void aChainThatIsNotSoundIsSaidFirstOfAll() {
        IncidentData data;
        data.audit.verdict = storage::AuditVerdict();
        data.audit.verdict->lastSeq = 16;
        data.audit.verdict->fault = storage::AuditFault{17, "record 17 does not fit its hash"};
        const std::string story = incidentStory(data);
        QVERIFY2(tells(story, "The audit log is NOT sound: record 17 does not fit its hash."), story.c_str());
        data.audit.verdict.reset();
        data.audit.unreadable = "audit.log: not there";
        QVERIFY(tells(incidentStory(data), "could NOT be checked: audit.log: not there"));
    }

    void figuresAreLeftOutOfReasonsAndSpansAreForPeople() {
        QCOMPARE(withoutFigures("regime confidence 0.41 below 0.6, 12,5 x"),
                 std::string("regime confidence # below #, # x"));
        QCOMPARE(readable("drawdown of ann: 8.19930553 of 8%, from peak of the week 2026-W02 10107.83214162, 0.1234"),
                 std::string("drawdown of ann: 8.20 of 8%, from peak of the week 2026-W02 10107.83, 0.1234"));
        QCOMPARE(readable("regime of US: 0%, from the exposure limit (Crisis)"),
                 std::string("regime of US: 0% of the exposure limit is left (Crisis)"));
        QCOMPARE(moneyText(Cash::fromUnits(-1'234'500'000)), std::string("-12.34"));
        QCOMPARE(moneyText(Cash::fromUnits(-1'234'500'001)), std::string("-12.35"));
        QCOMPARE(moneyText(Cash::fromUnits(1'235'500'000)), std::string("12.36"));
        QCOMPARE(spanText(std::chrono::seconds(59)), std::string("59 s"));
        QCOMPARE(spanText(std::chrono::minutes(59)), std::string("59 min"));
        QCOMPARE(spanText(std::chrono::minutes(185)), std::string("3 h 05 min"));
        QCOMPARE(spanText(std::chrono::hours(52)), std::string("2 d 4 h"));
    }

    void aRailsRecordNamesTheDatasTimeBesideTheMachines() {
        contract::AuditRecord record;
        record.channel = "rail";
        record.reason = "daily loss: 312 of 300; data time 2026-01-07T12:10:00Z";
        QCOMPARE(dataTimeOf(record), std::optional(kMidday + std::chrono::minutes(10)));
        record.channel = "window";
        QVERIFY(!dataTimeOf(record));
    }
};

REGISTER_TEST(IncidentStoryTest)
#include "incident_story_test.moc"
