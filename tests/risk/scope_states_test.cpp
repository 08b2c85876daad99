#include "core/risk/scope_states.h"

#include "core/risk/scope_file.h"
#include "core/risk/sealed_text.h"
#include "tests/support/registered_test.h"

#include <QTemporaryDir>

#include <atomic>
#include <fstream>
#include <stdexcept>
#include <thread>

using namespace aetherion;
using namespace aetherion::risk;
using market::Market;

namespace {

constexpr Timestamp kScopeNow = fromEpochMillis(1'760'000'000'000);

/// The folder's file, whose writing can be made to fail and to be overtaken.
class FaultyScopes final : public ScopeStore {
public:
    explicit FaultyScopes(const std::filesystem::path& folder) : m_file(folder) {}
    std::atomic<bool> refuses{false};
    std::atomic<bool> throws{false};
    std::function<void()> beforeSave;
    std::function<void()> afterSave;
    ScopeRecord onDisk;

    [[nodiscard]] ScopeLoad load() override {
        if (throws)
            throw std::runtime_error("planted");
        return m_file.load();
    }
    [[nodiscard]] Status save(const ScopeRecord& record) override {
        if (const auto before = std::exchange(beforeSave, nullptr))
            before();
        if (throws)
            throw std::runtime_error("planted");
        if (refuses)
            return failAt("risk-scopes", "no space left");
        Status saved = m_file.save(record);
        onDisk = record;
        if (const auto after = std::exchange(afterSave, nullptr))
            after();
        return saved;
    }

private:
    ScopeFile m_file;
};

} // namespace

class ScopeStatesTest : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_dir;
    int m_count = 0;
    std::filesystem::path m_folder;
    const std::filesystem::path& fresh() {
        m_folder = m_dir.filePath(QString::number(++m_count)).toStdString();
        std::filesystem::create_directory(m_folder);
        return m_folder;
    }
    static ScopeHoldRequest ask(const Scope& scope, RiskState imposes, const std::string& cause = {}) {
        return {scope, imposes, "ann", "window", "because", cause};
    }
    static ResumeRequest seen(std::int64_t hold) { return {"bob", "api", "all clear", hold}; }
    static RiskState at(const ScopeStates& states, Market market, const char* account, const char* symbol) {
        return states.restrictionFor(market, account, symbol);
    }

private Q_SLOTS:
    void haltsEverythingUntilItIsOpen() {
        FaultyScopes store(fresh());
        ScopeStates states(store);
        QCOMPARE(at(states, Market::Us, "A", "AAPL"), RiskState::Halted);
        QVERIFY(!states.isFree());
        states.open(false, kScopeNow);
        QCOMPARE(at(states, Market::Us, "A", "AAPL"), RiskState::Active);
        QVERIFY(states.isFree());
        states.hold(ask(Scope::ofSymbol("BP"), RiskState::ReduceOnly), kScopeNow);
        QVERIFY(!states.isFree());
    }
    void theStrictestOfAllThatApplyDecides() {
        FaultyScopes store(fresh());
        ScopeStates states(store);
        states.open(false, kScopeNow);
        states.hold(ask(Scope::ofMarket(Market::Us), RiskState::ReduceOnly), kScopeNow);
        states.hold(ask(Scope::ofAccount("A"), RiskState::StandDown), kScopeNow);
        states.hold(ask(Scope::ofSymbol("AAPL", Market::Us), RiskState::Halted), kScopeNow);
        states.hold(ask(Scope::ofSymbol("BP"), RiskState::StandDown), kScopeNow);
        QCOMPARE(at(states, Market::Us, "A", "AAPL"), RiskState::Halted);
        QCOMPARE(at(states, Market::Us, "A", "MSFT"), RiskState::StandDown);
        QCOMPARE(at(states, Market::Us, "B", "MSFT"), RiskState::ReduceOnly);
        QCOMPARE(at(states, Market::Uk, "B", "MSFT"), RiskState::Active);
        QCOMPARE(at(states, Market::Uk, "B", "AAPL"), RiskState::Active);
        QCOMPARE(at(states, Market::Uk, "B", "BP"), RiskState::StandDown);
        QCOMPARE(at(states, Market::Nse, "A", "BP"), RiskState::StandDown);
        states.hold(ask(Scope::all(), RiskState::ReduceOnly), kScopeNow);
        QCOMPARE(at(states, Market::Uk, "B", "AAPL"), RiskState::ReduceOnly);
        QCOMPARE(states.status().size(), std::size_t{5});
        const auto named = states.holdsOn(Market::Us, "A", "AAPL");
        QCOMPARE(named.size(), std::size_t{4});
        QCOMPARE(named.front().scope.text(), std::string("symbol:AAPL@US"));
        QCOMPARE(named[1].scope.text(), std::string("account:A"));
    }
    void goesBackInTwoSteps() {
        FaultyScopes store(fresh());
        ScopeStates states(store);
        states.open(false, kScopeNow);
        const Scope scope = Scope::ofAccount("A");
        const auto hold = states.hold(ask(scope, RiskState::Halted), kScopeNow);
        QVERIFY(hold > 0);
        const auto first = states.resume(scope, seen(hold));
        QVERIFY(first);
        QCOMPARE(first->state, RiskState::ReduceOnly);
        QCOMPARE(at(states, Market::Us, "A", "AAPL"), RiskState::ReduceOnly);
        QCOMPARE(store.onDisk.holds.front().hold.imposes, RiskState::ReduceOnly);
        QVERIFY(states.resume(scope, seen(hold)));
        QCOMPARE(at(states, Market::Us, "A", "AAPL"), RiskState::Active);
        QVERIFY(store.onDisk.holds.empty());
        QVERIFY(states.isRecorded());
    }
    void resumingRefusesWithTheReason() {
        FaultyScopes store(fresh());
        ScopeStates states(store);
        states.open(false, kScopeNow);
        const Scope scope = Scope::ofMarket(Market::Nse);
        const auto none = states.resume(scope, seen(1));
        QVERIFY(!none && !none.error().conflict);
        QCOMPARE(none.error().reason, std::string("nothing to resume: nothing is held on market:NSE"));
        const auto older = states.hold(ask(scope, RiskState::StandDown), kScopeNow);
        const auto newer = states.hold(ask(scope, RiskState::Halted), kScopeNow);
        const auto late = states.resume(scope, seen(older));
        QVERIFY(!late && late.error().conflict);
        QVERIFY(late.error().reason.find("hold " + std::to_string(newer)) != std::string::npos);
        const auto future = states.resume(scope, seen(newer + 1));
        QVERIFY(!future && future.error().conflict);
        const auto silent = states.resume(scope, {"bob", "api", " \t", newer});
        QVERIFY(!silent && !silent.error().conflict);
        QCOMPARE(at(states, Market::Nse, "A", "X"), RiskState::Halted);
        QVERIFY(!states.resume(Scope::all(), seen(newer)));
        QCOMPARE(at(states, Market::Nse, "A", "X"), RiskState::Halted);
        QVERIFY(states.resume(scope, seen(newer)));
    }
    void resumingWaitsUntilTheCauseIsGone() {
        FaultyScopes store(fresh());
        ScopeStates states(store);
        states.open(false, kScopeNow);
        const Scope scope = Scope::ofAccount("A");
        const auto hold = states.hold(ask(scope, RiskState::StandDown, "weekly drawdown A USD"), kScopeNow);
        QCOMPARE(states.hold(ask(scope, RiskState::StandDown, "weekly drawdown A USD"), kScopeNow), hold);
        const auto refused = states.resume(scope, seen(hold));
        QVERIFY(!refused && refused.error().conflict);
        QVERIFY(refused.error().reason.starts_with("its cause stands: because"));
        QVERIFY(states.endCause(scope, "weekly drawdown A USD"));
        QCOMPARE(at(states, Market::Us, "A", "X"), RiskState::StandDown);
        QVERIFY(states.resume(scope, seen(hold)));
        QCOMPARE(at(states, Market::Us, "A", "X"), RiskState::ReduceOnly);
    }
    void aReleaseTakesItsOwnCauseAlone() {
        FaultyScopes store(fresh());
        ScopeStates states(store);
        states.open(false, kScopeNow);
        const Scope scope = Scope::ofAccount("A");
        states.hold(ask(scope, RiskState::StandDown, "exposure A USD"), kScopeNow);
        states.hold(ask(scope, RiskState::ReduceOnly), kScopeNow);
        QVERIFY(states.release(scope, "", "nothing"));
        QVERIFY(states.release(Scope::ofAccount("B"), "exposure A USD", "other"));
        QCOMPARE(at(states, Market::Us, "A", "X"), RiskState::StandDown);
        QVERIFY(states.release(scope, "exposure A USD", "it fell"));
        QCOMPARE(at(states, Market::Us, "A", "X"), RiskState::ReduceOnly);
        QCOMPARE(states.statusOf(scope).holds.size(), std::size_t{1});
    }
    void aCauseThatWorsensImposesMore() {
        FaultyScopes store(fresh());
        ScopeStates states(store);
        states.open(false, kScopeNow);
        const Scope scope = Scope::ofAccount("A");
        const auto first = states.hold(ask(scope, RiskState::ReduceOnly, "c"), kScopeNow);
        const auto second = states.hold(ask(scope, RiskState::StandDown, "c"), kScopeNow);
        QVERIFY(second > first);
        QCOMPARE(states.statusOf(scope).holds.size(), std::size_t{1});
        QCOMPARE(at(states, Market::Us, "A", "X"), RiskState::StandDown);
    }
    void tighteningActsThoughTheDiskIsFull() {
        FaultyScopes store(fresh());
        ScopeStates states(store);
        states.open(false, kScopeNow);
        store.refuses = true;
        states.hold(ask(Scope::ofSymbol("X"), RiskState::Halted), kScopeNow);
        QCOMPARE(at(states, Market::Us, "A", "X"), RiskState::Halted);
        QVERIFY(!states.recordPending());
        QVERIFY(!states.isRecorded());
        QCOMPARE(states.persistenceError(), std::string("risk-scopes: no space left"));
        store.throws = true;
        QVERIFY(!states.recordPending());
        store.throws = false;
        store.refuses = false;
        QVERIFY(states.recordPending());
        QCOMPARE(store.onDisk.holds.size(), std::size_t{1});
        QVERIFY(states.persistenceError().empty());
    }
    void looseningActsOnlyWhenItIsRecorded() {
        FaultyScopes store(fresh());
        ScopeStates states(store);
        states.open(false, kScopeNow);
        const Scope scope = Scope::ofAccount("A");
        const auto hold = states.hold(ask(scope, RiskState::Halted, ""), kScopeNow);
        states.hold(ask(scope, RiskState::ReduceOnly, "c"), kScopeNow);
        QVERIFY(states.recordPending());
        store.refuses = true;
        QVERIFY(!states.release(scope, "c", "over"));
        QCOMPARE(states.statusOf(scope).holds.size(), std::size_t{2});
        store.refuses = false;
        QVERIFY(states.release(scope, "c", "over"));
        store.throws = true;
        const auto refused = states.resume(scope, seen(hold));
        QVERIFY(!refused && refused.error().conflict);
        QCOMPARE(at(states, Market::Us, "A", "X"), RiskState::Halted);
        store.throws = false;
        store.beforeSave = [&] { QCOMPARE(at(states, Market::Us, "A", "X"), RiskState::Halted); };
        QVERIFY(states.resume(scope, seen(hold)));
        QCOMPARE(at(states, Market::Us, "A", "X"), RiskState::ReduceOnly);
    }
    void aStopDuringAResumeWinsAndIsWhatTheDiskKeeps() {
        FaultyScopes store(fresh());
        ScopeStates states(store);
        states.open(false, kScopeNow);
        const Scope scope = Scope::ofAccount("A");
        const auto hold = states.hold(ask(scope, RiskState::Halted), kScopeNow);
        store.afterSave = [&] { states.hold(ask(scope, RiskState::StandDown), kScopeNow); };
        const auto refused = states.resume(scope, seen(hold));
        QVERIFY(!refused && refused.error().conflict);
        QCOMPARE(refused.error().reason, std::string("another stop has just arrived"));
        QCOMPARE(at(states, Market::Us, "A", "X"), RiskState::Halted);
        QCOMPARE(store.onDisk.holds.size(), std::size_t{2});
        QCOMPARE(store.onDisk.holds.front().hold.imposes, RiskState::Halted);
        // One of another scope does not hinder, and is recorded too.
        store.afterSave = [&] { states.hold(ask(Scope::ofSymbol("X"), RiskState::StandDown), kScopeNow); };
        QVERIFY(states.resume(scope, seen(states.statusOf(scope).newestHold)));
        QCOMPARE(store.onDisk.holds.size(), std::size_t{3});
        QVERIFY(states.isRecorded());
    }
    void comesBackAfterARestart() {
        const auto folder = fresh();
        std::int64_t hold = 0;
        {
            FaultyScopes store(folder);
            ScopeStates states(store);
            states.open(false, kScopeNow);
            states.hold(ask(Scope::ofAccount("\xff%41 \xc3\xbc"), RiskState::StandDown), kScopeNow);
            states.hold(ask(Scope::ofSymbol("A@B"), RiskState::ReduceOnly, "c%"), kScopeNow);
            hold = states.hold(ask(Scope::ofMarket(Market::Uk), RiskState::Halted), kScopeNow);
            QVERIFY(states.recordPending());
        }
        FaultyScopes store(folder);
        ScopeStates states(store);
        states.open(true, kScopeNow);
        QCOMPARE(at(states, Market::Us, "\xff%41 \xc3\xbc", "X"), RiskState::StandDown);
        QCOMPARE(at(states, Market::Us, "B", "A@B"), RiskState::ReduceOnly);
        QCOMPARE(at(states, Market::Uk, "B", "X"), RiskState::Halted);
        QCOMPARE(at(states, Market::Us, "B", "X"), RiskState::Active);
        QCOMPARE(states.statusOf(Scope::ofSymbol("A@B")).holds.front().cause, std::string("c%"));
        QCOMPARE(states.hold(ask(Scope::all(), RiskState::Halted), kScopeNow), hold + 1);
    }
    // AION 1: what could not be read counted as "not stopped".
    void aRecordThatCannotBeReadHalts_data() {
        QTest::addColumn<QByteArray>("content");
        const std::string good = encodeScopeRecord({});
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut short") << QByteArray::fromStdString(good.substr(0, good.size() - 3));
        QTest::newRow("edited") << QByteArray::fromStdString(good).replace("next_hold\":1", "next_hold\":2");
        QTest::newRow("later version") << QByteArray::fromStdString(
            seal(R"({"format":"aetherion-risk-scopes","version":2,"holds":[],"next_hold":1})"));
        QTest::newRow("another file") << QByteArray::fromStdString(
            seal(R"({"format":"aetherion-risk-state","version":1})"));
        QTest::newRow("number taken") << QByteArray::fromStdString(seal(
            R"({"format":"aetherion-risk-scopes","version":1,"next_hold":1,"holds":[{"cause":"","cause_stands":false,)"
            R"("scope":{"kind":"all","market":"","name":""},"hold":{"id":1,"who":"a","channel":"b",)"
            R"("reason":"c","time_ns":0,"imposes":"Halted"}}]})"));
        QTest::newRow("a market without its name") << QByteArray::fromStdString(seal(
            R"({"format":"aetherion-risk-scopes","version":1,"next_hold":2,"holds":[{"cause":"","cause_stands":false,)"
            R"("scope":{"kind":"market","market":"","name":""},"hold":{"id":1,"who":"a","channel":"b",)"
            R"("reason":"c","time_ns":0,"imposes":"Halted"}}]})"));
    }
    void aRecordThatCannotBeReadHalts() {
        QFETCH(QByteArray, content);
        const auto folder = fresh();
        std::ofstream(folder / "risk-scopes", std::ios::binary)
            .write(content.constData(), static_cast<std::streamsize>(content.size()));
        FaultyScopes store(folder);
        ScopeStates states(store);
        states.open(false, kScopeNow);
        QCOMPARE(at(states, Market::Us, "A", "X"), RiskState::Halted);
        const ScopeStatus status = states.statusOf(Scope::all());
        QCOMPARE(status.holds.size(), std::size_t{1});
        QCOMPARE(status.holds.front().hold.channel, std::string("state-file"));
        QVERIFY(status.holds.front().hold.reason.starts_with("risk-scopes cannot be read: "));
        QVERIFY(std::filesystem::exists(folder / "risk-scopes.unreadable"));
        QVERIFY(states.resume(Scope::all(), seen(status.newestHold)));
        QCOMPARE(at(states, Market::Us, "A", "X"), RiskState::ReduceOnly);
    }
    void aMissingOrUnwritableRecordHaltsWhereOneWasExpected() {
        FaultyScopes store(fresh());
        ScopeStates states(store);
        states.open(true, kScopeNow);
        QCOMPARE(at(states, Market::Us, "A", "X"), RiskState::Halted);
        FaultyScopes full(fresh());
        full.refuses = true;
        ScopeStates unwritable(full);
        unwritable.open(false, kScopeNow);
        QCOMPARE(at(unwritable, Market::Us, "A", "X"), RiskState::Halted);
        FaultyScopes broken(fresh());
        broken.throws = true;
        ScopeStates unreadable(broken);
        unreadable.open(false, kScopeNow);
        QCOMPARE(at(unreadable, Market::Us, "A", "X"), RiskState::Halted);
    }
    void manyHoldsNeverLoosen() {
        FaultyScopes store(fresh());
        ScopeStates states(store);
        states.open(false, kScopeNow);
        for (int i = 0; i < 100; ++i)
            states.hold(ask(Scope::ofAccount("A"), RiskState::Halted), kScopeNow);
        QCOMPARE(states.statusOf(Scope::ofAccount("A")).holds.size(), std::size_t{1});
        QCOMPARE(states.statusOf(Scope::ofAccount("A")).newestHold, std::int64_t{100});
        QCOMPARE(states.hold(ask(Scope::ofAccount("B"), RiskState::Active), kScopeNow), std::int64_t{0});
        QCOMPARE(at(states, Market::Us, "B", "X"), RiskState::Active);
    }
    void anyThreadMayHoldWhileAnotherAsks() {
        FaultyScopes store(fresh());
        ScopeStates states(store);
        states.open(false, kScopeNow);
        std::atomic<bool> held{false};
        std::atomic<int> wrong{0};
        std::atomic<bool> done{false};
        std::thread asker([&] {
            while (!done) {
                const bool before = held.load();
                if (before && states.restrictionFor(Market::Us, "A", "X") != RiskState::Halted)
                    ++wrong;
            }
        });
        for (int i = 0; i < 200; ++i)
            states.hold(ask(Scope::ofAccount("B" + std::to_string(i)), RiskState::StandDown), kScopeNow);
        states.hold(ask(Scope::ofAccount("A"), RiskState::Halted), kScopeNow);
        held = true;
        QVERIFY(states.recordPending());
        for (int i = 0; i < 200; ++i)
            states.hold(ask(Scope::ofSymbol("S" + std::to_string(i)), RiskState::StandDown), kScopeNow);
        done = true;
        asker.join();
        QCOMPARE(wrong.load(), 0);
    }
};

REGISTER_TEST(ScopeStatesTest)
#include "scope_states_test.moc"
