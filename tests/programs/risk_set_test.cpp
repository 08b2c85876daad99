#include "core/base/atomic_file.h"
#include "tests/support/registered_test.h"

#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>

using namespace aetherion;

/// `aetherionctl` where no engine runs: limits go to the file that the next one reads, all else says what is missing.
class RiskSetTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    std::string m_errors;

    int run(const QStringList& arguments) {
        QProcess process;
        process.start(QStringLiteral(AETHERION_CTL), QStringList{"--data-dir", m_dir.path()} + arguments);
        if (!process.waitForFinished(60'000))
            return -1;
        m_errors = process.readAllStandardError().toStdString();
        return process.exitCode();
    }
    [[nodiscard]] std::string knobs() const {
        return readWholeFile(m_dir.filePath("dt_knobs.env").toStdString()).value_or("");
    }

private Q_SLOTS:
    void aLimitIsWrittenForAllAndForAScope() {
        QCOMPARE(run({"risk", "set", "DT_MAX_ORDER_VALUE", "5000"}), 0);
        QVERIFY(knobs().find("DT_MAX_ORDER_VALUE=5000") != std::string::npos);
        QCOMPARE(run({"risk", "set", "DT_MAX_ORDER_VALUE", "4000", "--scope", "market:US"}), 0);
        QVERIFY(knobs().find("DT_MAX_ORDER_VALUE[market:US]=4000") != std::string::npos);
        QCOMPARE(run({"risk", "set", "DT_MAX_ORDER_VALUE[market:US]", "default"}), 0);
        QVERIFY(knobs().find("market:US") == std::string::npos);
        QVERIFY(knobs().find("DT_MAX_ORDER_VALUE=5000") != std::string::npos);
    }

    void aBadLimitLeavesTheFileAlone() {
        const std::string before = knobs();
        QCOMPARE(run({"risk", "set", "DT_DAILY_DRAWDOWN_PCT", "2.0"}), 1);
        QCOMPARE(std::count(m_errors.begin(), m_errors.end(), '\n'), 1);
        QCOMPARE(run({"risk", "set", "DT_NO_SUCH_KNOB", "1"}), 1);
        QCOMPARE(run({"risk", "set", "DT_MAX_ORDER_VALUE", "1", "--scope", "market:MARS"}), 1);
        QCOMPARE(run({"risk", "set"}), 2);
        QCOMPARE(knobs(), before);
    }

    void whatNeedsAnEngineNamesTheFolder() {
        for (const QStringList& arguments :
             {QStringList{"order", "buy", "AAPL@US", "1", "--account", "A"}, QStringList{"order", "cancel", "1"},
              QStringList{"portfolio"}, QStringList{"risk", "pause", "--scope", "market:US"}}) {
            QCOMPARE(run(arguments), 1);
            QVERIFY2(m_errors.find(m_dir.path().toStdString()) == 0, m_errors.c_str());
        }
        QCOMPARE(run({"order", "buy", "AAPL@US"}), 2);
        QCOMPARE(run({"risk", "resume", "--scope", "account:A"}), 2);
    }
};

REGISTER_TEST(RiskSetTest)

#include "risk_set_test.moc"
