#include "tests/support/registered_test.h"

#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

/// AETHERION_FAULT as the program takes it. What it may say: tests/base/fault_plan_test.cpp.
class FaultVariableTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;

    struct Ended {
        int code = -1;
        QString said;
    };
    Ended start(const QString& fault, QStringList arguments = {}) const {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("AETHERION_FAULT"), fault);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(AETHERION_DAEMON),
                      arguments << QStringLiteral("--data-dir") << m_dir.filePath(QStringLiteral("data")));
        if (!process.waitForFinished(60'000)) {
            process.kill();
            process.waitForFinished();
            return {};
        }
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardError())};
    }

private Q_SLOTS:
    void whatIsNoFaultEndsTheProgramBeforeItTouchesAnything_data() {
        QTest::addColumn<QString>("fault");
        for (const char* fault : {"engine-stal", "disk-full:soon", "", "gui-freeze"})
            QTest::newRow(*fault ? fault : "(empty)") << QString::fromLatin1(fault);
    }
    /// In a build without faults every value is refused.
    void whatIsNoFaultEndsTheProgramBeforeItTouchesAnything() {
        QFETCH(const QString, fault);
        const Ended ended = start(fault);
        QCOMPARE(ended.code, 2);
        QVERIFY2(ended.said.startsWith(QStringLiteral("AETHERION_FAULT: ")), qPrintable(ended.said));
        QVERIFY(!QFileInfo::exists(m_dir.filePath(QStringLiteral("data"))));
    }

    void helpIsGivenAllTheSame() { QCOMPARE(start(QStringLiteral("engine-stal"), {QStringLiteral("--help")}).code, 0); }
};

REGISTER_TEST(FaultVariableTest)
#include "fault_variable_test.moc"
