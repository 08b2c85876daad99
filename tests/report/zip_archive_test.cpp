#include "core/report/zip_archive.h"

#include "tests/report/unpacked.h"
#include "tests/support/registered_test.h"

#include <random>

using namespace aetherion;
using report::ZipArchive;

class ZipArchiveTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aStrangersUnzipFindsEveryFileAsItWas() {
        std::mt19937 random(7);
        std::string noise(300'000, '\0');
        for (char& c : noise)
            c = static_cast<char>(random());
        const std::map<std::string, std::string> files{{"a/empty.txt", ""},
                                                       {"a/long.csv", std::string(2'000'000, 'x')},
                                                       {"a/noise", noise},
                                                       {"a/Ünï ₹.txt", "grüße\n"}};
        QCOMPARE(test::unpacked(written(files)), files);
    }

    void theSameFilesGiveTheSameBytes() {
        const std::map<std::string, std::string> files{{"one", "1"}, {"two", std::string(10'000, '2')}};
        QCOMPARE(archiveOf(files), archiveOf(files));
    }

    void namesThatLeadOutOfTheArchiveAreRefused() {
        ZipArchive archive;
        for (const char* name : {"", "/etc/passwd", "../up", "a/../../up", "a//b", "a\\b", ".."})
            QVERIFY2(!archive.add(name, "x"), name);
        QVERIFY(!archive.add(std::string(1'001, 'a'), "x"));
        QVERIFY(archive.add(std::string(1'000, 'a'), "x"));
        QVERIFY(archive.add("..a/b..", "x"));
    }

    void anEmptyArchiveIsOneToo() {
        ZipArchive archive;
        QCOMPARE(archive.finish().size(), std::size_t{22});
    }

private:
    std::string archiveOf(const std::map<std::string, std::string>& files) {
        ZipArchive archive;
        for (const auto& [name, contents] : files)
            if (!archive.add(name, contents))
                return {};
        return archive.finish();
    }
    std::filesystem::path written(const std::map<std::string, std::string>& files) {
        const std::filesystem::path path = m_folder.filePath(QStringLiteral("a.zip")).toStdString();
        (void)writeFileAtomically(path, archiveOf(files));
        return path;
    }

    QTemporaryDir m_folder;
};

REGISTER_TEST(ZipArchiveTest)
#include "zip_archive_test.moc"
