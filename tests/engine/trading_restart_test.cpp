#include "core/engine/engine_host.h"
#include "tests/engine/engine_store.h"
#include "tests/support/registered_test.h"

#include <filesystem>
#include <fstream>

using namespace aetherion;

/// Accounts, positions and open orders over a stop and a start, on either database.
class TradingRestartTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_clock.set(parseIso("2024-03-06T12:00:01Z")->time); }

    /// FinLearn 10: a restart reset all prices, and with them every profit.
    void accountsGoOnWhereTheyStoodAfterARestart() {
        auto host = open();
        QVERIFY2(host, m_error.c_str());
        QVERIFY(made(*host));
        trading::OrderRequest request;
        request.account = "ann";
        request.instrument = host->engine().snapshot()->streams.front().stream.instrument;
        request.side = market::Side::Buy;
        request.quantity = Quantity::fromUnits(kDecimalUnit / 100);
        request.origin = {"ann", trading::Channel::Api, {}};
        const auto place = [&] {
            return host->trading().await(host->trading().send(contract::PlaceOrder{request}), std::chrono::seconds(20));
        };
        QVERIFY(QTest::qWaitFor(
            [&] {
                m_clock.advance(std::chrono::milliseconds(500));
                const auto bought = place();
                return bought && bought->done();
            },
            20'000));
        const auto filled = [&](std::size_t trades) {
            m_clock.advance(std::chrono::milliseconds(500));
            return host->trading().trading()->trades.size() == trades;
        };
        QVERIFY(QTest::qWaitFor([&] { return filled(1); }, 20'000));
        // A limit far below rests over the restart, with its cash set aside.
        request.type = trading::OrderType::Limit;
        request.timeInForce = trading::TimeInForce::GoodTillCancelled;
        const double last = host->engine().snapshot()->streams.front().lastPrice->toDouble();
        request.limitPrice = Price::fromUnits(static_cast<std::int64_t>(last * 0.5) * kDecimalUnit);
        const auto resting = place();
        QVERIFY2(resting && resting->done(), resting ? resting->text.c_str() : resting.error().text().c_str());
        const auto before = host->trading().trading()->portfolios.at(0);
        QVERIFY(host->stop());
        host.reset();

        // New accounts begin with another balance by now, and pay other fees; this one keeps what it has.
        host = open({{"trading.opening_balances", "25000"}, {"trading.fees", "crypto=1"}});
        QVERIFY2(host, m_error.c_str());
        QVERIFY(QTest::qWaitFor(
            [&] {
                m_clock.advance(std::chrono::milliseconds(500));
                return !host->trading().trading()->portfolios.empty();
            },
            20'000));
        const auto view = host->trading().trading();
        const auto& after = view->portfolios.at(0);
        QCOMPARE(after.account, std::string("ann"));
        QCOMPARE(after.positions.at(0).quantity, before.positions.at(0).quantity);
        QCOMPARE(after.positions.at(0).cost, before.positions.at(0).cost);
        const std::string currency = before.positions.at(0).currency;
        QCOMPARE(after.in(currency)->cash, before.in(currency)->cash);
        QCOMPARE(view->opening.at(currency), Cash::fromUnits(25'000 * kDecimalUnit));
        QVERIFY(after.in(currency)->reserved.units() > 0);
        QCOMPARE(view->orders.at(0).id, resting->order->id);
        QVERIFY(trading::isOpen(view->orders.at(0).state));
        request.type = trading::OrderType::Market;
        request.limitPrice.reset();
        trading::OrderId next = 0;
        // The market is there again with its first tick.
        QVERIFY(QTest::qWaitFor(
            [&] {
                m_clock.advance(std::chrono::milliseconds(500));
                const auto bought = place();
                next = bought && bought->done() ? bought->order->id : 0;
                return next > 0;
            },
            20'000));
        QVERIFY(next > resting->order->id);
        // A person bought it: nothing keeps a stop for it, and that is said.
        QCOMPARE(view->unmanaged.size(), std::size_t{1});
        QCOMPARE(view->unmanaged.at(0).account, std::string("ann"));
        QVERIFY(host->stop());
    }

    void aStrategyThatRepeatedItselfIsStillDisabledAfterAKill() {
        const auto address = test::ownStore(*this);
        std::filesystem::create_directories(address.folder);
        std::ofstream(address.folder / "dt_knobs.env") << "DT_REPEAT_MAX_EXECUTIONS=1\n";
        auto host = open();
        QVERIFY2(host, m_error.c_str());
        QVERIFY(made(*host));
        trading::OrderRequest request;
        request.account = "ann";
        request.instrument = host->engine().snapshot()->streams.front().stream.instrument;
        request.side = market::Side::Buy;
        request.origin = {"eve", trading::Channel::Policy, "squeeze"};
        request.confidence = 0.9;
        // Each time another quantity, in whole lots: the same again would be refused as a duplicate.
        std::int64_t units = 100'000;
        const auto isDisabled = [&] {
            m_clock.advance(std::chrono::milliseconds(500));
            request.quantity = Quantity::fromUnits(units);
            const auto answer =
                host->trading().await(host->trading().send(contract::PlaceOrder{request}), std::chrono::seconds(20));
            if (answer && !answer->refusal)
                units += 100'000;
            return answer && answer->refusal && answer->refusal->code == "REPEATED_EXECUTION";
        };
        QVERIFY(QTest::qWaitFor(isDisabled, 20'000));
        host.reset();
        host = open();
        QVERIFY2(host, m_error.c_str());
        QVERIFY(QTest::qWaitFor(
            [&] {
                m_clock.advance(std::chrono::milliseconds(500));
                return host->trading().trading()->disabledStrategies.size() == 1;
            },
            20'000));
        QCOMPARE(host->trading().trading()->disabledStrategies.at(0).strategy, std::string("squeeze"));
        QVERIFY(host->stop());
    }

private:
    std::unique_ptr<engine::EngineHost> open(const std::map<std::string, std::string>& further = {}) {
        auto values = test::settingsFor(test::ownStore(*this));
        values.insert(further.begin(), further.end());
        values.insert(
            {{"simulation.instruments", "3"}, {"simulation.markets", "crypto"}, {"simulation.history", "6h"}});
        const auto table = config::SettingsTable::load(
            values, [](const std::string&) { return std::nullopt; }, {}, false);
        const auto settings = table ? config::checkSettings(*table) : tl::unexpected(table.error());
        if (!settings) {
            m_error = settings.error().text();
            return nullptr;
        }
        auto host = engine::EngineHost::open(*settings, m_clock, "test");
        m_error = host ? "" : host.error().text();
        return host ? std::move(*host) : nullptr;
    }

    static bool made(engine::EngineHost& host) {
        return QTest::qWaitFor(
            [&] {
                const auto snapshot = host.engine().snapshot();
                return !snapshot->streams.empty() && snapshot->session.progress >= 1 &&
                       snapshot->streams.back().lastPrice;
            },
            20'000);
    }

    ManualClock m_clock;
    std::string m_error;
};

REGISTER_TEST(TradingRestartTest)
#include "trading_restart_test.moc"
