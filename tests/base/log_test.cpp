#include "core/base/atomic_file.h"
#include "core/base/log.h"
#include "tests/support/registered_test.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <spdlog/spdlog.h>

using namespace aetherion;

class LogTest : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_dir;

private Q_SLOTS:
    void cleanup() { QVERIFY(setUpLogging({})); }
    void writesAboveItsLevel() {
        const std::filesystem::path folder = m_dir.filePath(QStringLiteral("logs")).toStdString();
        QVERIFY(setUpLogging({"warn", false, folder}));
        spdlog::info("unheard");
        spdlog::warn("heard {}", 7);
        const std::string text = readWholeFile(folder / "aetherion.log").value();
        QVERIFY(text.find("heard 7") != std::string::npos);
        QVERIFY(text.find("unheard") == std::string::npos);
    }
    void writesOneJsonObjectALine() {
        const std::filesystem::path folder = m_dir.filePath(QStringLiteral("json")).toStdString();
        QVERIFY(setUpLogging({"info", true, folder}));
        spdlog::warn("plain words");
        const std::string text = readWholeFile(folder / "aetherion.log").value();
        const auto object = QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
        QCOMPARE(object[QStringLiteral("level")].toString(), QStringLiteral("warning"));
        QCOMPARE(object[QStringLiteral("text")].toString(), QStringLiteral("plain words"));
    }
    void countsWhatAPersonShouldRead() {
        QVERIFY(setUpLogging({"warn", false, {}}));
        const LoggedLines before = loggedLines();
        spdlog::info("unheard");
        spdlog::warn("a warning");
        spdlog::error("an error");
        spdlog::critical("another");
        QCOMPARE(loggedLines().warnings, before.warnings + 1);
        QCOMPARE(loggedLines().errors, before.errors + 2);
    }
    void refusesAnUnknownLevel() {
        const auto status = setUpLogging({"loud", false, {}});
        QVERIFY(!status);
        QVERIFY(status.error().text().find("loud") != std::string::npos);
        QVERIFY(setUpLogging({"off", false, {}}));
    }
    void refusesAFolderThatCannotBeMade() {
        QVERIFY(writeFileAtomically(m_dir.filePath(QStringLiteral("file")).toStdString(), "x"));
        QVERIFY(!setUpLogging({"info", false, m_dir.filePath(QStringLiteral("file/logs")).toStdString()}));
    }
};

REGISTER_TEST(LogTest)
#include "log_test.moc"
