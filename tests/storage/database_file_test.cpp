#include "core/storage/database_file.h"

#include "core/base/atomic_file.h"
#include "core/storage/database_check.h"
#include "core/storage/store_reader.h"
#include "tests/storage/sample_rows.h"
#include "tests/support/registered_test.h"
#include "tests/support/test_store.h"

#include <QTemporaryDir>

#include <sys/stat.h>

using namespace aetherion;
using namespace aetherion::test;

namespace {
unsigned modeOf(const std::filesystem::path& path) {
    struct stat info {};
    return ::stat(path.c_str(), &info) == 0 ? info.st_mode & 0777u : 0u;
}
bool names(const std::string& text, const std::string& what) { return text.find(what) != std::string::npos; }
} // namespace

class DatabaseFileTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    [[nodiscard]] std::filesystem::path folder(const char* name) const { return m_dir.filePath(name).toStdString(); }

    /// The one line with which a folder is refused; empty when it is not.
    std::string refusalOf(const std::filesystem::path& folder) {
        const auto store = storage::DataStore::open({.folder = folder});
        return store ? std::string() : store.error().text();
    }

private Q_SLOTS:
    void init() { SKIP_ON_SERVER("who may read them, and what is no database of ours"); }

    void isForItsOwnerAlone() {
        const mode_t before = ::umask(0);
        const auto path = folder("deep") / "er" / "data";
        auto store = storage::DataStore::open({.folder = path});
        QVERIFY(store);
        QVERIFY((*store)->record(contract::SourceRecord{replaySource()}, contract::WhenFull::Wait));
        QVERIFY((*store)->flush(std::chrono::seconds(10)));
        ::umask(before);
        QCOMPARE(modeOf(path), 0700u);
        int files = 0;
        for (const auto& entry : std::filesystem::directory_iterator(path)) {
            QVERIFY2(modeOf(entry.path()) == 0600u, entry.path().c_str());
            ++files;
        }
        QVERIFY(files >= 4); // both databases and their logs
    }

    void narrowsAFileThatOthersCouldRead() {
        store(folder("wide"), {});
        std::filesystem::permissions(folder("wide") / "market.db", std::filesystem::perms(0644));
        store(folder("wide"), {});
        QCOMPARE(modeOf(folder("wide") / "market.db"), 0600u);
    }

    void refusesAFolderInPlaceOfTheFile() {
        std::filesystem::create_directories(folder("blocked") / "market.db");
        const std::string text = refusalOf(folder("blocked"));
        QVERIFY2(names(text, "market.db") && names(text, "is not a file"), text.c_str());
    }

    void refusesAFileInPlaceOfTheFolder() {
        QVERIFY(writeFileAtomically(folder("file"), "x"));
        const std::string text = refusalOf(folder("file"));
        QVERIFY2(names(text, "is not a folder"), text.c_str());
        const std::string below = refusalOf(folder("file") / "data");
        QVERIFY2(names(below, "cannot create folder"), below.c_str());
    }

    void refusesWhatIsNoDatabase() {
        store(folder("garbage"), {});
        QVERIFY(writeFileAtomically(folder("garbage") / "ledger.db", std::string(8192, 'x')));
        const std::string text = refusalOf(folder("garbage"));
        QVERIFY2(names(text, "ledger.db: file is not a database"), text.c_str());
        QVERIFY(text.find('\n') == std::string::npos);
        const auto reader = storage::StoreReader::open(folder("garbage"));
        QVERIFY(!reader);
        QVERIFY(names(reader.error().text(), "file is not a database"));
    }

    void refusesAnotherProgramsDatabase() {
        std::filesystem::create_directories(folder("foreign"));
        {
            const auto other = storage::Connection::open(folder("foreign") / "market.db", storage::Access::Write,
                                                         std::chrono::seconds(1));
            QVERIFY(other);
            QVERIFY((*other)->run(QStringLiteral("CREATE TABLE theirs (a INTEGER)")));
        }
        const std::string text = refusalOf(folder("foreign"));
        QVERIFY2(names(text, "of another program"), text.c_str());
        QCOMPARE(askFile(folder("foreign") / "market.db", "SELECT count(*) FROM sqlite_master"), 1);
        // Ours, but the other one.
        store(folder("swapped"), {});
        std::filesystem::copy_file(folder("swapped") / "ledger.db", folder("swapped") / "market.db",
                                   std::filesystem::copy_options::overwrite_existing);
        QVERIFY(names(refusalOf(folder("swapped")), "market.db"));
    }

    void readingCreatesNothing() {
        const auto reader = storage::StoreReader::open(folder("nothing"));
        QVERIFY(!reader);
        QVERIFY2(names(reader.error().text(), "does not exist"), reader.error().text().c_str());
        QVERIFY(!storage::checkDatabase(folder("nothing")));
        QVERIFY(!std::filesystem::exists(folder("nothing")));
    }
};

REGISTER_TEST(DatabaseFileTest)
#include "database_file_test.moc"
