#include "core/storage/read_ahead.h"

#include "core/storage/database_file.h"
#include "tests/support/registered_test.h"

#include <QTemporaryDir>

#include <algorithm>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

using namespace aetherion;

namespace {

constexpr std::size_t kMebibyte = 1024 * 1024;

/// A mapped file, of which the system says what it holds in memory.
class MappedFile {
public:
    explicit MappedFile(const std::filesystem::path& path, std::size_t size) : m_size(size) {
        m_file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        const std::string bytes(size, 'a');
        if (::write(m_file, bytes.data(), size) != static_cast<ssize_t>(size) || ::fsync(m_file) != 0)
            return;
        m_memory = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, m_file, 0);
        ::madvise(m_memory, size, MADV_RANDOM);
    }
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;
    ~MappedFile() {
        ::munmap(m_memory, m_size);
        ::close(m_file);
    }
    void forget() const { ::posix_fadvise(m_file, 0, 0, POSIX_FADV_DONTNEED); }
    /// Bytes in memory of [from, from + size).
    [[nodiscard]] std::size_t held(std::size_t from, std::size_t size) const {
        const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
        std::vector<unsigned char> pages(size / page);
        if (::mincore(static_cast<char*>(m_memory) + from, size, pages.data()) != 0)
            return 0;
        return page * static_cast<std::size_t>(std::count_if(pages.begin(), pages.end(),
                                                             [](unsigned char each) { return (each & 1) != 0; }));
    }

private:
    const std::size_t m_size;
    int m_file = -1;
    void* m_memory = nullptr;
};

} // namespace

class ReadAheadTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fetchesTheEndOfTheFileAndNothingElse() {
        const QTemporaryDir folder;
        const storage::StoreAddress address(folder.path().toStdString());
        const MappedFile file(storage::databasePath(address.folder, storage::Database::Market), 8 * kMebibyte);
        file.forget();
        if (file.held(0, 8 * kMebibyte) > 0)
            QSKIP("this file system keeps its files in memory");
        storage::readAhead(address, storage::Database::Market, 2 * kMebibyte);
        QTRY_COMPARE(file.held(6 * kMebibyte, 2 * kMebibyte), 2 * kMebibyte);
        QCOMPARE(file.held(0, 4 * kMebibyte), std::size_t{0});
    }

    void leavesAloneWhatIsNotThere() {
        const QTemporaryDir folder;
        const storage::StoreAddress address((folder.path() + "/none").toStdString());
        storage::readAhead(address, storage::Database::Market, kMebibyte);
        QVERIFY(!std::filesystem::exists(address.folder));
    }

    void doesNotWaitForAPipeInItsPlace() {
        const QTemporaryDir folder;
        const storage::StoreAddress address(folder.path().toStdString());
        const auto path = storage::databasePath(address.folder, storage::Database::Market);
        QCOMPARE(::mkfifo(path.c_str(), 0600), 0);
        storage::readAhead(address, storage::Database::Market, kMebibyte);
        QVERIFY(std::filesystem::is_fifo(path));
    }
};

REGISTER_TEST(ReadAheadTest)
#include "read_ahead_test.moc"
