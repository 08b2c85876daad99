#include "core/base/atomic_file.h"
#include "core/storage/audit_log.h"
#include "tests/support/registered_test.h"

#include <QProcess>
#include <QTemporaryDir>

using namespace aetherion;

namespace {

struct Said {
    int code = -1;
    std::string output;
    std::string error;
};

Said audit(const QStringList& arguments) {
    QProcess process;
    process.start(QStringLiteral(AETHERION_CTL), arguments);
    if (!process.waitForFinished(60'000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput().toStdString(),
            process.readAllStandardError().toStdString()};
}

} // namespace

class AuditVerifyTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    const QStringList m_verify{"--data-dir", m_dir.path(), "audit", "verify"};
    const std::filesystem::path m_log = m_dir.filePath("audit.log").toStdString();
    std::string m_text;
    std::string m_head;

private Q_SLOTS:
    void initTestCase() {
        const SystemClock clock;
        auto log = storage::AuditLog::open({.folder = m_dir.path().toStdString()}, clock);
        QVERIFY(log);
        for (int i = 0; i < 8; ++i)
            QVERIFY((*log)->note({.who = "operator", .channel = "command", .action = "trip", .subject = "all"}));
        QVERIFY((*log)->close());
        m_head = (*log)->health().head;
        m_text = *readWholeFile(m_log);
    }
    void init() { QVERIFY(writeFileAtomically(m_log, m_text, 0600)); }

    void saysHowManyAreSoundAndTheHead() {
        const Said said = audit(m_verify);
        QCOMPARE(said.code, 0);
        QCOMPARE(said.output, "sound: 10 records (1 to 10), head " + m_head + "\n");
    }

    void namesTheFirstBadRecord() {
        std::string text = m_text;
        text[text.find("\"seq\":4,") + 70] ^= 1;
        QVERIFY(writeFileAtomically(m_log, text, 0600));
        const Said said = audit(m_verify);
        QCOMPARE(said.code, 1);
        QVERIFY2(said.error.starts_with(m_log.string() + ": record 4 "), said.error.c_str());
        QCOMPARE(std::count(said.error.begin(), said.error.end(), '\n'), std::ptrdiff_t{1});
    }

    void findsAMissingTailByTheAnchorAndSaysWhenItHasNone() {
        const std::string cut = m_text.substr(0, m_text.find("{\"seq\":8,"));
        QVERIFY(writeFileAtomically(m_log, cut, 0600));
        const Said said = audit(m_verify);
        QCOMPARE(said.code, 1);
        QVERIFY2(said.error.find("records 8 to 10 are missing at the end") != std::string::npos, said.error.c_str());
        const QString copy = m_dir.filePath("copy.log");
        QVERIFY(writeFileAtomically(copy.toStdString(), cut, 0600));
        const Said unproven = audit({"audit", "verify", "--file", copy});
        QCOMPARE(unproven.code, 0);
        QVERIFY(unproven.output.starts_with("sound: 7 records"));
        QVERIFY(unproven.output.find("not proven") != std::string::npos);
    }

    void aLogThatIsGoneIsNotSound() {
        std::filesystem::remove(m_log);
        const Said said = audit(m_verify);
        QCOMPARE(said.code, 1);
        QVERIFY2(said.error.find("the anchor knows the records up to 10") != std::string::npos, said.error.c_str());
        QCOMPARE(audit({"audit", "verify", "--file", m_dir.filePath("absent")}).code, 1);
    }
};

REGISTER_TEST(AuditVerifyTest)
#include "audit_verify_test.moc"
