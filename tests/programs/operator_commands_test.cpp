#include "core/base/atomic_file.h"
#include "tests/support/registered_test.h"

#include <QProcess>
#include <QTemporaryDir>

#include <array>
#include <pwd.h>
#include <unistd.h>

using namespace aetherion;

/// `aetherionctl` against an engine that runs: what an operator types before, during and after a stop.
class OperatorCommandsTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    QProcess m_engine;
    std::string m_out;
    std::string m_errors;

    int run(const QStringList& arguments) {
        QProcess process;
        process.start(QStringLiteral(AETHERION_CTL), QStringList{"--data-dir", m_dir.path()} + arguments);
        if (!process.waitForFinished(60'000))
            return -1;
        m_out = process.readAllStandardOutput().toStdString();
        m_errors = process.readAllStandardError().toStdString();
        return process.exitCode();
    }
    [[nodiscard]] bool said(const char* text) const { return m_out.find(text) != std::string::npos; }
    /// What is on record, whole lines.
    [[nodiscard]] std::string record() const {
        return readWholeFile(m_dir.filePath("audit.log").toStdString()).value_or("");
    }
    [[nodiscard]] bool recorded(const std::string& who, const std::string& action) const {
        const auto quoted = [](const char* key, const std::string& value) {
            return "\"" + std::string(key) + "\":\"" + value + "\"";
        };
        return record().find(quoted("who", who) + "," + quoted("channel", "command") + "," +
                             quoted("action", action)) != std::string::npos;
    }
    static std::string person() {
        std::array<char, 256> name{};
        if (::getlogin_r(name.data(), name.size()) == 0 && name[0] != '\0')
            return name.data();
        return ::getpwuid(::getuid())->pw_name;
    }

private Q_SLOTS:
    void initTestCase() {
        m_engine.setProcessChannelMode(QProcess::MergedChannels);
        m_engine.start(QStringLiteral(AETHERION_DAEMON),
                       {"--data-dir", m_dir.path(), "--markets", "crypto", "--instruments", "3", "--history", "6h",
                        "--api-port", "0", "--seed", "7"});
        QVERIFY(m_engine.waitForStarted());
        const auto bought = [&] { return run({"order", "buy", "BTCUSDT@CRYPTO", "0.01", "--account", "ann"}) == 0; };
        QVERIFY2(QTest::qWaitFor(bought, 120'000), m_errors.c_str());
    }
    void cleanupTestCase() {
        m_engine.terminate();
        QVERIFY(m_engine.waitForFinished(60'000));
    }

    void ordersAndPositionsAreShown() {
        QCOMPARE(run({"order", "list", "--account", "ann"}), 0);
        QVERIFY2(said("buy 0.01 BTCUSDT@CRYPTO"), m_out.c_str());
        QCOMPARE(run({"portfolio"}), 0);
        QVERIFY2(said("1 open positions") && said("value in USDT: "), m_out.c_str());
        QCOMPARE(run({"portfolio", "--account", "ann"}), 0);
        QVERIFY2(said("USDT  cash "), m_out.c_str());
        QCOMPARE(run({"portfolio", "--account", "nobody"}), 0);
        QVERIFY2(said("nobody has never ordered"), m_out.c_str());
        QCOMPARE(run({"order", "what-if", "sell", "BTCUSDT@CRYPTO", "5", "--account", "ann"}), 0);
        QVERIFY2(said("INSUFFICIENT_SHARES"), m_out.c_str());
    }

    void limitsAndVerbsAreOnRecordWithThePerson() {
        QCOMPARE(run({"risk", "set", "DT_MAX_ORDER_VALUE", "5", "--scope", "account:bob"}), 0);
        QVERIFY(QTest::qWaitFor([&] { return recorded(person(), "set limit"); }, 10'000));
        QCOMPARE(run({"order", "buy", "BTCUSDT@CRYPTO", "0.01", "--account", "bob"}), 1);
        QVERIFY2(m_errors.find("MAX_ORDER_VALUE") != std::string::npos, m_errors.c_str());
        for (const char* verb : {"pause", "reduce-only", "stop"}) {
            QCOMPARE(run({"risk", verb, "--scope", "account:eve"}), 0);
            QCOMPARE(run({"order", "buy", "BTCUSDT@CRYPTO", "0.01", "--account", "eve"}), 1);
            QVERIFY2(m_errors.find("scope=account:eve") != std::string::npos, m_errors.c_str());
            for (int step = 0; step < (std::string(verb) == "reduce-only" ? 1 : 2); ++step)
                QCOMPARE(run({"risk", "resume", "--scope", "account:eve", "--reason", "ok"}), 0);
            QVERIFY2(said("account:eve: Active"), m_out.c_str());
        }
        QVERIFY(QTest::qWaitFor([&] { return recorded(person(), "hold") && recorded(person(), "resume"); }, 10'000));
        QCOMPARE(run({"risk", "flatten", "--scope", "account:eve", "--preview"}), 0);
        QCOMPARE(run({"emergency", "test"}), 0);
        QVERIFY2(said("can stop: 5 of 5"), m_out.c_str());
    }

    void whatAStopLeavesIsShownAndComesBackByHand() {
        QCOMPARE(run({"order", "buy", "BTCUSDT@CRYPTO", "0.01", "--account", "ann", "--limit", "100", "--time-in-force",
                      "gtc"}),
                 0);
        const QString order = QString::fromStdString(m_out).section("order: ", 1).section('\n', 0, 0);
        QCOMPARE(run({"risk", "stop", "--reason", "fat finger"}), 0);
        QVERIFY2(said("EMERGENCY_STOP stands") && said("engine: Halted"), m_out.c_str());
        QVERIFY(QTest::qWaitFor(
            [&] {
                return run({"emergency", "status"}) == 0 && said("UNPROTECTED  ann  BTCUSDT@CRYPTO  0.01  value ") &&
                       said("1 order was cancelled by a stop");
            },
            20'000));
        QVERIFY2(m_out.find(person() + " through command") != std::string::npos, m_out.c_str());
        QCOMPARE(run({"emergency", "resume", "--preview"}), 0);
        QVERIFY2(said("0 exits would go out at once") && said("all: Halted"), m_out.c_str());
        QCOMPARE(run({"risk", "resume", "--preview"}), 0);
        QCOMPARE(run({"order", "again", "--list"}), 0);
        QVERIFY2(said("TRADING_HALTED"), m_out.c_str());
        QCOMPARE(run({"emergency", "resume"}), 2);
        for (int step = 0; step < 2; ++step)
            QCOMPARE(run({"emergency", "resume", "--reason", "all is well"}), 0);
        QVERIFY2(said("state: Active"), m_out.c_str());
        // The same order twice within a second is one too many, after a stop too.
        QVERIFY2(QTest::qWaitFor(
                     [&] {
                         return run({"order", "again"}) == 0 && said("would pass");
                     },
                     20'000),
                 m_out.c_str());
        QCOMPARE(run({"order", "again", order}), 0);
        QVERIFY2(said("placed as order "), m_out.c_str());
        QVERIFY(recorded(person(), "place again"));
        QCOMPARE(run({"order", "again", order}), 1);
        QVERIFY2(said("ALREADY_PLACED_AGAIN"), m_out.c_str());
    }
};

REGISTER_TEST(OperatorCommandsTest)

#include "operator_commands_test.moc"
