#include "core/base/atomic_file.h"
#include "core/base/file_lock.h"
#include "tests/support/registered_test.h"

#include <QProcess>
#include <QTemporaryDir>

#include <filesystem>
#include <optional>

using namespace aetherion;

class FileLockTest : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_dir;
    [[nodiscard]] std::filesystem::path path(const char* name) const {
        return m_dir.filePath(QLatin1String(name)).toStdString();
    }

    static void hold(QProcess& process, const std::filesystem::path& lock) {
        process.start(QCoreApplication::applicationDirPath() + QStringLiteral("/lock_holder"),
                      {QString::fromStdString(lock.string())});
        QVERIFY(process.waitForReadyRead(20000));
    }

private Q_SLOTS:
    void isTakenOnce() {
        const auto file = path("once");
        std::optional first(FileLock::acquire(file, "first").value());
        const auto second = FileLock::acquire(file, "second");
        QVERIFY(!second);
        const std::string text = second.error().text();
        QVERIFY2(text.find("in use by first (process " + std::to_string(QCoreApplication::applicationPid()) + ")") !=
                     std::string::npos,
                 text.c_str());
        FileLock moved = std::move(*first);
        first.reset();
        QVERIFY2(!FileLock::acquire(file, "third"), "moving gave it up");
        { const FileLock ended = std::move(moved); }
        QVERIFY(FileLock::acquire(file, "fourth"));
    }
    void namesItsOwnerInTheFile() {
        const auto file = path("named");
        const auto lock = FileLock::acquire(file, "someone");
        QVERIFY(lock);
        QCOMPARE(readWholeFile(file).value(),
                 "someone (process " + std::to_string(QCoreApplication::applicationPid()) + ")\n");
    }
    void holdsAgainstAnotherProcess() {
        const auto file = path("process");
        QProcess holder;
        hold(holder, file);
        QCOMPARE(holder.readLine().trimmed(), QByteArray("held"));
        const auto refused = FileLock::acquire(file, "me");
        QVERIFY(!refused);
        QVERIFY(refused.error().text().find("lock holder (process " + std::to_string(holder.processId())) !=
                std::string::npos);
        QProcess second;
        hold(second, file);
        QVERIFY(second.readLine().contains("in use by lock holder"));
        second.closeWriteChannel();
        QVERIFY(second.waitForFinished(20000));
        QCOMPARE(second.exitCode(), 1);
        holder.closeWriteChannel();
        QVERIFY(holder.waitForFinished(20000));
        QVERIFY(FileLock::acquire(file, "me"));
    }
    void endsWithItsProcessHoweverThatEnds() {
        const auto file = path("killed");
        QProcess holder;
        hold(holder, file);
        QCOMPARE(holder.readLine().trimmed(), QByteArray("held"));
        holder.kill();
        QVERIFY(holder.waitForFinished(20000));
        QVERIFY(FileLock::acquire(file, "me"));
    }
    void refusesWhatItCannotOpen() {
        QVERIFY(!FileLock::acquire(path("no") / "such" / "folder", "me"));
        std::filesystem::create_symlink(path("elsewhere"), path("link"));
        QVERIFY(!FileLock::acquire(path("link"), "me"));
        QVERIFY(!std::filesystem::exists(path("elsewhere")));
        QVERIFY(!FileLock::acquire(m_dir.path().toStdString(), "me"));
    }
};

REGISTER_TEST(FileLockTest)
#include "file_lock_test.moc"
