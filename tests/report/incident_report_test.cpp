#include "core/report/incident_report.h"

#include "core/base/digest.h"
#include "core/report/incident_range.h"
#include "core/storage/audit_log.h"
#include "tests/report/unpacked.h"
#include "tests/support/registered_test.h"
#include "tests/support/test_store.h"

#include <nlohmann/json.hpp>

#include <sys/stat.h>

#include <fstream>

using namespace aetherion;
using namespace aetherion::report;

namespace {

const Timestamp kNoon = parseIso("2026-01-07T12:00:00Z")->time;
const market::Source kWorld{market::SourceKind::Simulated, "local", "world", "seed 7", {}};
const market::InstrumentKey kBtc{market::Market::Crypto, "BTCUSDT"};

contract::OrderRecord order(const std::string& number, Timestamp created) {
    contract::OrderRecord made;
    made.source = kWorld.id();
    made.account = "desk";
    made.order = number;
    made.revision = 1;
    made.instrument = kBtc;
    made.side = market::Side::Buy;
    made.type = "market";
    made.timeInForce = "day";
    made.state = "filled";
    made.quantity = made.filled = Quantity::fromUnits(kDecimalUnit / 10);
    made.channel = "policy";
    made.strategy = "trend_pullback";
    made.who = "eve";
    made.purpose = "enter";
    made.created = made.changed = made.atVenue = created;
    made.filledValue = Cash::fromUnits(4'300 * kDecimalUnit);
    return made;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

} // namespace

/// From a store, an audit log and a data folder to one archive.
class IncidentReportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_clock.set(kNoon); }

    void everythingThatBelongsIsInItAndTheManifestNamesItsDigests() {
        fill();
        const auto files = reported({kNoon - std::chrono::hours(1), std::nullopt, kNoon - std::chrono::hours(1)});
        for (const char* name : {"README.txt", "story.txt", "audit.log", "orders.csv", "trades.csv", "decisions.csv",
                                 "regimes.csv", "risk-events.csv", "holds.csv", "balances.csv", "positions.csv",
                                 "knobs.csv", "dt_knobs.env", "settings.txt", "version.txt", "manifest.json"})
            QVERIFY2(files.contains(std::string("incident/") + name), name);
        const auto manifest = nlohmann::json::parse(files.at("incident/manifest.json"));
        QCOMPARE(manifest["files"].size(), files.size() - 1);
        for (const auto& file : manifest["files"]) {
            const std::string& contents = files.at("incident/" + file["name"].get<std::string>());
            QCOMPARE(file["sha256"].get<std::string>(), sha256Hex(contents));
            QCOMPARE(file["bytes"].get<std::size_t>(), contents.size());
        }
        // One order is from before the stretch.
        QCOMPARE(manifest["rows"]["orders"].get<int>(), 1);
        QVERIFY(has(files.at("incident/orders.csv"), "trend_pullback"));
        QVERIFY(has(files.at("incident/trades.csv"), ",43000,"));
        QVERIFY(has(files.at("incident/decisions.csv"), "regime HIGH_VOL_RISK_OFF"));
        QVERIFY(has(files.at("incident/regimes.csv"), "Crisis"));
        QVERIFY(has(files.at("incident/risk-events.csv"), "volatility index/US"));
        QVERIFY(has(files.at("incident/positions.csv"), "desk,CRYPTO,BTCUSDT,0.1,4304.3"));
        QVERIFY(has(files.at("incident/balances.csv"), "desk,USDT,5695.7"));
        const std::string& story = files.at("incident/story.txt");
        for (const char* part : {"41.20 of 35 points", "The policy traded for desk, armed by eve.",
                                 "order 2: desk buys 0.1 CRYPTO BTCUSDT, trend_pullback (pulled back)",
                                 "1 times: regime HIGH_VOL_RISK_OFF", "CRYPTO 15m: BTCUSDT turns Crisis",
                                 "by eve through window: arm account:desk", "The audit log is sound",
                                 "desk holds 0.1 CRYPTO BTCUSDT, bought for 4304.30 USDT"})
            QVERIFY2(has(story, part), story.c_str());
    }

    void theAuditsLinesAreWhatStandsInTheLog() {
        fill();
        const auto files = reported({kNoon - std::chrono::hours(1), std::nullopt, kNoon - std::chrono::hours(1)});
        const auto log = readWholeFile(folder() / "audit.log");
        QVERIFY(log);
        QVERIFY(!files.at("incident/audit.log").empty());
        QVERIFY(has(*log, files.at("incident/audit.log")));
    }

    void theSameDataGiveTheSameBytes() {
        fill();
        const IncidentRange range{kNoon - std::chrono::hours(1), std::nullopt, kNoon - std::chrono::hours(1)};
        QVERIFY(writeIncidentReport(places(), range, out("one.zip")));
        m_clock.advance(std::chrono::hours(5));
        QVERIFY(writeIncidentReport(places(), range, out("two.zip")));
        QCOMPARE(readWholeFile(out("one.zip")).value(), readWholeFile(out("two.zip")).value());
    }

    void onlyItsOwnerMayReadIt() {
        fill();
        QVERIFY(writeIncidentReport(places(), {kNoon, std::nullopt, kNoon}, out("own.zip")));
        struct stat status {};
        QCOMPARE(::stat(out("own.zip").c_str(), &status), 0);
        QCOMPARE(status.st_mode & 0777, mode_t{0600});
    }

    void aFolderWithoutAStoreStillHasAStory() {
        std::filesystem::create_directories(folder());
        const auto files = reported({kNoon, std::nullopt, kNoon});
        const std::string& story = files.at("incident/story.txt");
        QVERIFY2(has(story, "Not in this report: store: "), story.c_str());
        QVERIFY2(has(story, "The audit log could NOT be checked"), story.c_str());
        QVERIFY2(has(story, "Nothing is on record for this stretch."), story.c_str());
        QVERIFY2(has(files.at("incident/manifest.json"), "store: "), story.c_str());
    }

    void aBrokenAuditIsSaidInTheStoryWithItsPlace() {
        fill();
        const auto path = folder() / "audit.log";
        std::string log = readWholeFile(path).value();
        const std::size_t at = log.find("\"who\":\"eve\"");
        QVERIFY(at != std::string::npos);
        log.replace(at, 11, "\"who\":\"bob\"");
        QVERIFY(writeFileAtomically(path, log, 0600));
        const auto files = reported({kNoon - std::chrono::hours(1), std::nullopt, kNoon - std::chrono::hours(1)});
        const std::string& story = files.at("incident/story.txt");
        QVERIFY2(has(story, "The audit log is NOT sound: record "), story.c_str());
        QVERIFY2(has(files.at("incident/audit.log"), "\"who\":\"bob\""), "the forged line is evidence");
    }

    void theLastStopDecidesTheStretchWhereNobodySaysSo() {
        fill();
        const auto range = lastIncident(places());
        QVERIFY(range);
        QCOMPARE(range->from, kNoon - std::chrono::minutes(50));
        QVERIFY2(has(range->why, "volatility index/US"), range->why.c_str());
        QVERIFY(!range->to);
    }

    void noLineOfAnotherProgramLeavesTheKnobFile() {
        fill();
        std::ofstream(folder() / "dt_knobs.env")
            << "# key of the broker: hunter2\nALPACA_API_KEY=hunter2\nDT_MAX_ORDER_VALUE=5000\n";
        const auto files = reported({kNoon, std::nullopt, kNoon});
        for (const auto& [name, contents] : files)
            QVERIFY2(!has(contents, "hunter2"), name.c_str());
        QVERIFY(has(files.at("incident/dt_knobs.env"), "DT_MAX_ORDER_VALUE=5000"));
        QVERIFY(has(files.at("incident/knobs.csv"), "DT_MAX_ORDER_VALUE,5000,dt_knobs.env:3"));
        QVERIFY(has(files.at("incident/knobs.csv"), "DT_MAX_OPEN_POSITIONS,3,default"));
    }

    void mistakesNameTheirPlace() {
        fill();
        const auto backwards = writeIncidentReport(places(), {kNoon, kNoon, kNoon}, out("no.zip"));
        QVERIFY(!backwards);
        QVERIFY2(backwards.error().text().starts_with("to: "), backwards.error().text().c_str());
        QVERIFY(!writeIncidentReport(places(), {kNoon, std::nullopt, kNoon}, out("nowhere/no.zip")));
        IncidentPlaces elsewhere = places();
        elsewhere.folder.root = folder() / "nothing";
        const auto missing = writeIncidentReport(elsewhere, {kNoon, std::nullopt, kNoon}, out("no.zip"));
        QVERIFY(!missing);
        QVERIFY2(has(missing.error().text(), "there is no data folder"), missing.error().text().c_str());
        QVERIFY(!std::filesystem::exists(out("no.zip")));
    }

private:
    [[nodiscard]] storage::StoreAddress address() const {
        return test::storeAddress(std::string("incident ") + QTest::currentTestFunction());
    }
    [[nodiscard]] std::filesystem::path folder() const { return address().folder; }
    [[nodiscard]] std::filesystem::path out(const char* name) const { return folder().parent_path() / name; }
    [[nodiscard]] IncidentPlaces places() const {
        return {config::DataFolder{folder()}, address(), "local", "engine.seed = 7\n"};
    }

    std::map<std::string, std::string> reported(const IncidentRange& range) {
        const auto written = writeIncidentReport(places(), range, out("report.zip"));
        if (!written) {
            qWarning("%s", written.error().text().c_str());
            return {};
        }
        auto files = test::unpacked(out("report.zip"));
        for (const char* name : {"story.txt", "audit.log", "orders.csv", "trades.csv", "knobs.csv", "manifest.json"})
            files.try_emplace(std::string("incident/") + name);
        return files;
    }

    /// A trip, what came before it, and what it left.
    void fill() {
        std::filesystem::create_directories(folder());
        auto store = storage::DataStore::open(test::settingsOf(address()));
        QVERIFY2(store, store ? "" : store.error().text().c_str());
        const auto put = [&](contract::Record record) { QVERIFY((*store)->recordFact(std::move(record))); };
        put(contract::SourceRecord{kWorld, kNoon});
        put(order("1", kNoon - std::chrono::hours(30)));
        put(order("2", kNoon));
        contract::TradeRecord trade;
        trade.source = kWorld.id();
        trade.account = "desk";
        trade.number = 1;
        trade.order = "2";
        trade.instrument = kBtc;
        trade.side = market::Side::Buy;
        trade.price = Price::fromUnits(43'000 * kDecimalUnit);
        trade.quantity = Quantity::fromUnits(kDecimalUnit / 10);
        trade.value = Cash::fromUnits(4'300 * kDecimalUnit);
        trade.time = kNoon;
        put(trade);
        put(contract::AccountRecord{kWorld.id(), "desk", kNoon - std::chrono::hours(30)});
        put(contract::BalanceRecord{kWorld.id(), "desk", "USDT", Cash::fromUnits(569'570'000'000), {}, 1, kNoon});
        put(contract::PositionRecord{kWorld.id(),
                                     "desk",
                                     kBtc,
                                     Quantity::fromUnits(kDecimalUnit / 10),
                                     Cash::fromUnits(430'430'000'000),
                                     {},
                                     kNoon,
                                     1,
                                     kNoon});
        contract::DecisionRecord decision;
        decision.source = kWorld.id();
        decision.instrument = kBtc;
        decision.timeframe = market::Timeframe::M5;
        decision.time = kNoon;
        decision.account = "desk";
        decision.action = "buy";
        decision.setup = "trend_pullback";
        decision.reason = "pulled back";
        decision.inputs = "{}";
        put(decision);
        decision.time = kNoon + std::chrono::minutes(15);
        decision.action = "no";
        decision.reason = "regime HIGH_VOL_RISK_OFF";
        QVERIFY((*store)->record(decision, contract::WhenFull::Wait));
        contract::RegimeChangeRecord change;
        change.at.source = kWorld.id();
        change.at.instrument = kBtc;
        change.at.timeframe = market::Timeframe::M15;
        change.at.closeTime = kNoon + std::chrono::minutes(15);
        change.at.regime = market::Regime::Crisis;
        change.at.confidence = 0.9;
        change.at.state = 2;
        change.at.modelId = "m";
        change.at.confirmed = true;
        put(change);
        put(contract::RiskEventRecord{kNoon + std::chrono::minutes(10), "rail tripped", "volatility index/US", "rail",
                                      "market:US: volatility index of US: 41.20 of 35 points", "StandDown", 1,
                                      "local"});
        QVERIFY((*store)->flush(std::chrono::seconds(10)));
        QVERIFY((*store)->close(std::chrono::seconds(10)));
        auto audit = storage::AuditLog::open({.folder = folder()}, m_clock);
        QVERIFY2(audit, audit ? "" : audit.error().text().c_str());
        QVERIFY((*audit)->recordNow({"eve", "window", "arm", "account:desk"}));
        QVERIFY((*audit)->recordNow({"volatility index/US",
                                     "rail",
                                     "trip",
                                     "market:US",
                                     {},
                                     "StandDown",
                                     "volatility index of US; data time 2026-01-07T12:10:00Z"}));
        QVERIFY((*audit)->close());
    }

    ManualClock m_clock;
};

REGISTER_TEST(IncidentReportTest)
#include "incident_report_test.moc"
