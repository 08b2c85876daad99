#include "core/base/atomic_file.h"
#include "tests/support/registered_test.h"

#include <QTemporaryDir>

#include <sys/stat.h>

#include <atomic>
#include <filesystem>
#include <thread>

using namespace aetherion;
namespace fs = std::filesystem;

class AtomicFileTest : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_dir;
    int m_count = 0;
    fs::path m_folder;
    [[nodiscard]] long files() const {
        return std::distance(fs::directory_iterator(m_folder), fs::directory_iterator());
    }

private Q_SLOTS:
    void init() {
        m_folder = m_dir.filePath(QString::number(++m_count)).toStdString();
        fs::create_directory(m_folder);
    }
    void writesWhatItReads() {
        std::string bytes("a\0b\n\xff", 5);
        bytes += std::string(200'000, 'z');
        QVERIFY(writeFileAtomically(m_folder / "f", bytes));
        QCOMPARE(readWholeFile(m_folder / "f").value(), bytes);
        QVERIFY(writeFileAtomically(m_folder / "f", ""));
        QCOMPARE(readWholeFile(m_folder / "f").value(), std::string());
        QCOMPARE(files(), 1L);
    }
    void setsTheMode() {
        QVERIFY(writeFileAtomically(m_folder / "secret", "x", 0600));
        struct stat info {};
        QCOMPARE(::stat((m_folder / "secret").c_str(), &info), 0);
        QCOMPARE(info.st_mode & 0777, mode_t(0600));
    }
    void replacesALinkAndNotItsTarget() {
        QVERIFY(writeFileAtomically(m_folder / "target", "old"));
        fs::create_symlink(m_folder / "target", m_folder / "link");
        QVERIFY(writeFileAtomically(m_folder / "link", "new"));
        QCOMPARE(readWholeFile(m_folder / "target").value(), std::string("old"));
        QVERIFY(!fs::is_symlink(m_folder / "link"));
    }
    void leavesNothingBehindWhenItFails() {
        fs::create_directory(m_folder / "taken");
        const auto status = writeFileAtomically(m_folder / "taken", "x");
        QVERIFY(!status);
        QVERIFY2(status.error().text().find("taken") != std::string::npos, status.error().text().c_str());
        QCOMPARE(files(), 1L);
        QVERIFY(!writeFileAtomically(m_folder / "no" / "such" / "folder", "x"));
    }
    void aFileInPiecesAppearsWhenItIsWhole() {
        const fs::path path = m_folder / "pieces";
        {
            auto file = AtomicFile::create(path).value();
            QVERIFY(file.write("one "));
            QVERIFY(file.write("two"));
            QVERIFY(!fs::exists(path));
            AtomicFile moved = std::move(file);
            QVERIFY(moved.commit());
        }
        QCOMPARE(readWholeFile(path).value(), std::string("one two"));
        {
            auto file = AtomicFile::create(path).value();
            QVERIFY(file.write("given up"));
        }
        QCOMPARE(readWholeFile(path).value(), std::string("one two"));
        QCOMPARE(files(), 1L);
    }
    void readersSeeOneOrTheOtherWhole() {
        const fs::path path = m_folder / "shared";
        const std::string a(50'000, 'a');
        const std::string b(70'000, 'b');
        QVERIFY(writeFileAtomically(path, a));
        std::atomic<bool> done{false};
        std::atomic<int> torn{0};
        std::atomic<int> reads{0};
        std::thread reader([&] {
            while (!done || reads == 0) {
                const auto text = readWholeFile(path);
                torn += text && (*text == a || *text == b) ? 0 : 1;
                ++reads;
            }
        });
        for (int i = 0; i < 50; ++i)
            QVERIFY(writeFileAtomically(path, i % 2 == 0 ? b : a));
        done = true;
        reader.join();
        QCOMPARE(torn.load(), 0);
    }
    void twoWritersDoNotMix() {
        const fs::path path = m_folder / "shared";
        std::vector<std::thread> writers;
        for (const char letter : {'a', 'b', 'c', 'd'})
            writers.emplace_back([&path, letter] {
                for (int i = 0; i < 10; ++i)
                    (void)writeFileAtomically(path, std::string(10'000, letter));
            });
        for (auto& writer : writers)
            writer.join();
        const std::string text = readWholeFile(path).value();
        QCOMPARE(text, std::string(10'000, text[0]));
        QCOMPARE(files(), 1L);
    }
    void readingHasALimit() {
        QVERIFY(writeFileAtomically(m_folder / "f", std::string(100, 'x')));
        QVERIFY(readWholeFile(m_folder / "f", 100).has_value());
        const auto refused = readWholeFile(m_folder / "f", 99);
        QVERIFY(!refused);
        QVERIFY(refused.error().text().find("larger than 99") != std::string::npos);
        QVERIFY(!readWholeFile(m_folder / "absent"));
        QVERIFY(!readWholeFile(m_folder));
    }
    void syncsOnlyFolders() {
        QVERIFY(syncFolder(m_folder));
        QVERIFY(writeFileAtomically(m_folder / "f", "x"));
        QVERIFY(!syncFolder(m_folder / "f"));
        QVERIFY(!syncFolder(m_folder / "absent"));
    }
};

REGISTER_TEST(AtomicFileTest)
#include "atomic_file_test.moc"
