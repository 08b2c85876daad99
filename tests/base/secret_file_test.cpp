#include "core/base/atomic_file.h"
#include "core/base/secret_file.h"
#include "tests/support/registered_test.h"

#include <QTemporaryDir>

#include <sys/stat.h>

#include <filesystem>

using namespace aetherion;

class SecretFileTest : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_dir;
    [[nodiscard]] std::filesystem::path write(std::string_view bytes, unsigned mode) const {
        std::filesystem::path file = m_dir.filePath(QStringLiteral("secret")).toStdString();
        std::error_code error;
        std::filesystem::remove(file, error);
        (void)writeFileAtomically(file, bytes, 0600);
        ::chmod(file.c_str(), mode);
        return file;
    }

private Q_SLOTS:
    void readsTheOneLine_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("bare") << QByteArray("s3cret");
        QTest::newRow("line") << QByteArray("s3cret\n");
        QTest::newRow("line of another system") << QByteArray("s3cret\r\n");
    }
    void readsTheOneLine() {
        QFETCH(QByteArray, bytes);
        for (const unsigned mode : {0600U, 0400U})
            QCOMPARE(readSecretFile(write(bytes.toStdString(), mode)).value(), std::string("s3cret"));
        QCOMPARE(readSecretFile(write(" blank \n", 0600)).value(), std::string(" blank "));
    }

    void refusesWhatOthersCouldRead() {
        for (const unsigned mode : {0640U, 0604U, 0620U, 0644U}) {
            const auto file = write("s3cret\n", mode);
            const auto read = readSecretFile(file);
            QVERIFY(!read);
            QCOMPARE(read.error().text(),
                     file.string() + ": can be read or changed by others; give it mode 0600 (chmod 600)");
        }
    }

    void refusesWhatIsNoPassword_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        QTest::newRow("empty") << QByteArray() << "is empty; a password is expected";
        QTest::newRow("an empty line") << QByteArray("\n") << "is empty; a password is expected";
        QTest::newRow("two lines") << QByteArray("s3cret\nother\n")
                                   << "holds more than one line; a password alone is expected";
        QTest::newRow("long") << QByteArray(5000, 'x') << "is too long for a password";
    }
    void refusesWhatIsNoPassword() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reason);
        const auto file = write(bytes.toStdString(), 0600);
        const auto read = readSecretFile(file);
        QVERIFY(!read);
        QCOMPARE(read.error().text(), file.string() + ": " + reason.toStdString());
        QVERIFY(read.error().text().find("s3cret") == std::string::npos);
    }

    void refusesWhatIsNoFile() {
        const std::filesystem::path folder = m_dir.path().toStdString();
        QCOMPARE(readSecretFile(folder).error().reason, std::string("is not a file"));
        const auto pipe = folder / "pipe";
        QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
        QCOMPARE(readSecretFile(pipe).error().reason, std::string("is not a file"));
        QCOMPARE(readSecretFile(folder / "absent").error().text(),
                 (folder / "absent").string() + ": cannot be read: No such file or directory");
    }
};

REGISTER_TEST(SecretFileTest)
#include "secret_file_test.moc"
