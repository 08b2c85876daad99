#include "core/storage/spool.h"

#include "core/base/crc32c.h"
#include "tests/storage/random_records.h"
#include "tests/storage/sample_rows.h"
#include "tests/support/registered_test.h"

#include <QTemporaryDir>

#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>
#include <fstream>
#include <sstream>
#include <thread>

using namespace aetherion;
using namespace aetherion::test;
using contract::Record;
using storage::Spool;
using storage::SpoolBatch;
using storage::SpoolSettings;

namespace {

const storage::SpoolOwner kOwner{"db1:3306/aetherion", "local"};

std::vector<Record> spoolRows(std::size_t count, std::uint64_t seed = 1) {
    RandomStream random(seed, "spool rows");
    std::vector<Record> rows;
    for (std::size_t n = 0; n < count; ++n)
        rows.push_back(randomRecord(random, n % std::variant_size_v<Record>));
    return rows;
}

std::string bytesOf(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}
void putBytes(const std::filesystem::path& file, std::string_view bytes) {
    std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

std::vector<std::filesystem::path> segmentsIn(const std::filesystem::path& folder, const std::string& end = ".spool") {
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder / "spool", error))
        if (entry.path().string().ends_with(end))
            files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

/// Everything that can be read, without applying it.
std::vector<Record> readAll(Spool& spool) {
    SpoolBatch batch;
    const Status read = spool.read(batch, SIZE_MAX);
    return read ? std::move(batch.records) : std::vector<Record>{};
}

bool sameRows(std::span<const Record> a, std::span<const Record> b) { return std::ranges::equal(a, b, sameRecord); }

} // namespace

class SpoolTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    [[nodiscard]] SpoolSettings settings(const char* name) const {
        const std::filesystem::path folder = m_dir.filePath(QString::fromLatin1(name)).toStdString();
        std::filesystem::create_directories(folder);
        return {.folder = folder, .owner = kOwner};
    }

private Q_SLOTS:
    void createsNothingBeforeTheFirstRow() {
        const auto at = settings("nothing");
        QVERIFY(Spool::open(at));
        QVERIFY(std::filesystem::is_empty(at.folder));
    }

    void isReadableByItsOwnerAlone() {
        const auto at = settings("modes");
        const auto spool = Spool::open(at);
        QVERIFY((*spool)->append({}, spoolRows(3)));
        struct stat info {};
        QCOMPARE(::stat((at.folder / "spool").c_str(), &info), 0);
        QCOMPARE(info.st_mode & 0777u, 0700u);
        QCOMPARE(::stat(segmentsIn(at.folder).at(0).c_str(), &info), 0);
        QCOMPARE(info.st_mode & 0777u, 0600u);
    }

    void givesBackFactsBeforeRowsInTheOrderOfTheAppends() {
        const auto spool = Spool::open(settings("order"));
        const auto facts = spoolRows(5, 2);
        const auto rows = spoolRows(70, 3);
        QVERIFY((*spool)->append(facts, rows));
        QVERIFY((*spool)->append(rows, {}));
        QCOMPARE((*spool)->waiting().rows, 145u);
        SpoolBatch batch;
        QVERIFY((*spool)->read(batch, SIZE_MAX));
        std::vector<Record> expected = facts;
        expected.insert(expected.end(), rows.begin(), rows.end());
        expected.insert(expected.end(), rows.begin(), rows.end());
        QVERIFY(sameRows(batch.records, expected));
        QCOMPARE(batch.ofThisRun, 145u);
        QCOMPARE(batch.factsOfThisRun, 75u);
        (*spool)->forget(batch);
        QCOMPARE((*spool)->waiting().rows, 0u);
    }

    void aKillAtEveryByteOfAWriteLeavesWhatWasThereBefore() {
        const auto at = settings("torn");
        const auto first = spoolRows(13, 4);
        const auto second = spoolRows(3, 5);
        std::uint64_t before = 0;
        {
            const auto spool = Spool::open(at);
            QVERIFY((*spool)->append({}, first));
            before = std::filesystem::file_size(segmentsIn(at.folder).at(0));
            QVERIFY((*spool)->append({}, second));
        }
        const auto file = segmentsIn(at.folder).at(0);
        const std::string whole = bytesOf(file);
        QVERIFY(whole.size() > before + 100);
        for (std::size_t size = 0; size <= whole.size(); ++size) {
            putBytes(file, std::string_view(whole).substr(0, size));
            const auto spool = Spool::open(at);
            QVERIFY2(spool, std::to_string(size).c_str());
            const auto found = readAll(**spool);
            const std::size_t expected = size == whole.size() ? 16 : size >= before ? 13 : 0;
            QCOMPARE(found.size(), expected);
            QCOMPARE((*spool)->waiting().rows, expected);
            QVERIFY(sameRows(std::span(found).subspan(0, std::min<std::size_t>(expected, 13)),
                             std::span(first).subspan(0, std::min<std::size_t>(expected, 13))));
            QVERIFY((*spool)->damage().empty());
            // What comes next is behind it, and is found by the run after that.
            if (size % 97 != 0)
                continue;
            QVERIFY((*spool)->append({}, second));
            QCOMPARE(readAll(**Spool::open(at)).size(), expected + 3);
            for (const auto& other : segmentsIn(at.folder))
                if (other != file)
                    std::filesystem::remove(other);
        }
    }

    void aChangedByteIsToldAndCostsItsFrameAlone() {
        const auto at = settings("changed");
        std::vector<std::vector<Record>> frames;
        std::vector<std::size_t> begins;
        {
            const auto spool = Spool::open(at);
            for (std::uint64_t n = 0; n < 12; ++n) {
                frames.push_back(spoolRows(6, 10 + n));
                begins.push_back(n == 0 ? 0 : std::filesystem::file_size(segmentsIn(at.folder).at(0)));
                QVERIFY((*spool)->append({}, frames.back()));
            }
        }
        const auto file = segmentsIn(at.folder).at(0);
        const std::string whole = bytesOf(file);
        RandomStream random(6, "changed bytes");
        for (int round = 0; round < 120; ++round) {
            const auto frame = static_cast<std::size_t>(random.integer(1, 10));
            const auto end = static_cast<std::int64_t>(begins[frame + 1]) - 1;
            const auto where = static_cast<std::size_t>(random.integer(static_cast<std::int64_t>(begins[frame]), end));
            std::string changed = whole;
            changed[where] = static_cast<char>(changed[where] ^ (1 << random.integer(0, 7)));
            putBytes(file, changed);
            const auto spool = Spool::open(at);
            QVERIFY(spool);
            const auto found = readAll(**spool);
            std::vector<Record> expected;
            for (std::size_t n = 0; n < frames.size(); ++n)
                if (n != frame)
                    expected.insert(expected.end(), frames[n].begin(), frames[n].end());
            QVERIFY(sameRows(found, expected));
            QVERIFY2((*spool)->damage().find(file.string()) != std::string::npos, (*spool)->damage().c_str());
            const std::string where2 = " at " + std::to_string(begins[frame]) + " ";
            QVERIFY2((*spool)->damage().find(where2) != std::string::npos ||
                         (*spool)->damage().find("are missing") != std::string::npos,
                     (*spool)->damage().c_str());
        }
    }

    void aDamagedSegmentIsKeptForInspection() {
        const auto at = settings("kept");
        {
            const auto spool = Spool::open(at);
            for (int n = 0; n < 3; ++n)
                QVERIFY((*spool)->append({}, spoolRows(20)));
        }
        const auto file = segmentsIn(at.folder).at(0);
        std::string bytes = bytesOf(file);
        bytes[bytes.size() / 2] ^= 1;
        putBytes(file, bytes);
        const auto spool = Spool::open(at);
        QVERIFY(spool);
        QCOMPARE((*spool)->waiting().rows, 60u);
        SpoolBatch batch;
        QVERIFY((*spool)->read(batch, SIZE_MAX));
        QCOMPARE(batch.records.size(), 40u);
        QCOMPARE((*spool)->damagedRows(), 20u);
        (*spool)->forget(batch);
        QCOMPARE((*spool)->waiting().rows, 0u);
        (*spool)->finish();
        QCOMPARE(segmentsIn(at.folder).size(), 0u);
        QCOMPARE(segmentsIn(at.folder, ".damaged").size(), 1u);
    }

    void appliedSegmentsGoAndTheRestIsFoundAgain() {
        auto at = settings("segments");
        at.segmentBytes = 20'000;
        const auto rows = spoolRows(1'000, 7);
        {
            const auto spool = Spool::open(at);
            for (std::size_t n = 0; n < rows.size(); n += 20)
                QVERIFY((*spool)->append({}, std::span(rows).subspan(n, 20)));
            QVERIFY(segmentsIn(at.folder).size() > 5);
            SpoolBatch batch;
            QVERIFY((*spool)->read(batch, 500));
            QCOMPARE(batch.records.size(), 500u);
            (*spool)->forget(batch);
            QCOMPARE((*spool)->waiting().rows, 500u);
        }
        // A segment that has been applied in part is read once more: all of it, and in order.
        const auto spool = Spool::open(at);
        const auto found = readAll(**spool);
        QVERIFY(found.size() >= 500 && found.size() < 700);
        QVERIFY(sameRows(found, std::span(rows).subspan(rows.size() - found.size())));
        QVERIFY((*spool)->damage().empty());
    }

    void aSegmentThatIsMissingInTheMiddleIsTold() {
        auto at = settings("missing");
        at.segmentBytes = 5'000;
        {
            const auto spool = Spool::open(at);
            for (std::uint64_t n = 0; n < 30; ++n)
                QVERIFY((*spool)->append({}, spoolRows(10, n)));
        }
        std::filesystem::remove(segmentsIn(at.folder).at(2));
        const auto spool = Spool::open(at);
        QVERIFY(readAll(**spool).size() < 300);
        QVERIFY2((*spool)->damage().find("are missing") != std::string::npos, (*spool)->damage().c_str());
    }

    void refusesRowsOfAnotherServerOrEngine() {
        auto at = settings("other");
        {
            const auto spool = Spool::open(at);
            QVERIFY((*spool)->append({}, spoolRows(12)));
        }
        for (const auto& owner : {storage::SpoolOwner{"db2:3306/aetherion", "local"},
                                  storage::SpoolOwner{"db1:3306/aetherion", "second"}}) {
            at.owner = owner;
            const auto refused = Spool::open(at);
            QVERIFY(!refused);
            const std::string text = refused.error().text();
            for (const std::string& part :
                 {kOwner.server, kOwner.engine, owner.server, owner.engine, std::string("12 rows")})
                QVERIFY2(text.find(part) != std::string::npos, text.c_str());
        }
        at.owner = kOwner;
        QCOMPARE(readAll(**Spool::open(at)).size(), 12u);
    }

    void refusesALaterFormat() {
        const auto at = settings("later");
        {
            const auto spool = Spool::open(at);
            QVERIFY((*spool)->append({}, spoolRows(2)));
        }
        const auto file = segmentsIn(at.folder).at(0);
        std::string bytes = bytesOf(file);
        std::string header = storage::segmentHeader(kOwner);
        header[8] = 9;
        const auto sum = crc32c(std::string_view(header).substr(storage::kSegmentHeaderSize),
                                crc32c(std::string_view(header).substr(0, 20)));
        std::memcpy(header.data() + 20, &sum, sizeof sum);
        putBytes(file, header + bytes.substr(header.size()));
        const auto refused = Spool::open(at);
        QVERIFY(!refused);
        QVERIFY2(refused.error().text().find("later version") != std::string::npos, refused.error().text().c_str());
    }

    void isBoundedByBytesAndByWhatIsFree() {
        auto at = settings("bounds");
        at.byteLimit = 30'000;
        const auto spool = Spool::open(at);
        const auto rows = spoolRows(50);
        Status last;
        for (int n = 0; n < 100 && last; ++n)
            last = (*spool)->append({}, rows);
        QVERIFY(!last);
        QVERIFY2(last.error().text().find("limit") != std::string::npos, last.error().text().c_str());
        QVERIFY((*spool)->waiting().bytes <= at.byteLimit);
        // Applied rows make room.
        SpoolBatch batch;
        QVERIFY((*spool)->read(batch, SIZE_MAX));
        (*spool)->forget(batch);

        auto narrow = settings("narrow");
        narrow.keepFree = UINT64_MAX / 2;
        const auto refused = (*Spool::open(narrow))->append({}, rows);
        QVERIFY(!refused);
        QVERIFY2(refused.error().text().find("are free") != std::string::npos, refused.error().text().c_str());
    }

    void aWriteThatFailsHalfWayCountsForNothing() {
        const auto at = settings("full");
        const auto spool = Spool::open(at);
        const auto first = spoolRows(40, 8);
        const auto second = spoolRows(400, 9);
        QVERIFY((*spool)->append({}, first));
        {
            auto* handler = std::signal(SIGXFSZ, SIG_IGN);
            rlimit before{};
            ::getrlimit(RLIMIT_FSIZE, &before);
            rlimit small = before;
            small.rlim_cur = std::filesystem::file_size(segmentsIn(at.folder).at(0)) + 1'000;
            ::setrlimit(RLIMIT_FSIZE, &small);
            const Status refused = (*spool)->append({}, second);
            ::setrlimit(RLIMIT_FSIZE, &before);
            std::signal(SIGXFSZ, handler);
            QVERIFY(!refused);
            QCOMPARE((*spool)->waiting().rows, 40u);
        }
        QVERIFY((*spool)->append({}, second));
        auto expected = first;
        expected.insert(expected.end(), second.begin(), second.end());
        QVERIFY(sameRows(readAll(**spool), expected));
        QVERIFY(sameRows(readAll(**Spool::open(at)), expected));
    }

    void oneThreadReadsWhatAnotherAppends() {
        auto at = settings("threads");
        at.segmentBytes = 50'000;
        const auto spool = Spool::open(at);
        constexpr std::int64_t kAppends = 400;
        std::thread writer([&] {
            for (std::int64_t n = 0; n < kAppends; ++n) {
                const Record row = sampleRiskEvent(n);
                const std::vector<Record> rows(20, sampleCandle(replaySource(), "A", n));
                (void)(*spool)->append(std::span(&row, 1), rows);
            }
        });
        std::int64_t next = 0;
        bool ordered = true;
        while (next < kAppends) {
            SpoolBatch batch;
            if (!(*spool)->read(batch, 100))
                break;
            for (const Record& record : batch.records)
                if (const auto* event = std::get_if<contract::RiskEventRecord>(&record))
                    ordered = ordered && event->hold == next++;
            (*spool)->forget(batch);
        }
        writer.join();
        QVERIFY(ordered);
        QCOMPARE(next, kAppends);
        SpoolBatch rest;
        QVERIFY((*spool)->read(rest, SIZE_MAX));
        (*spool)->forget(rest);
        (*spool)->finish();
        QVERIFY(std::filesystem::is_empty(at.folder / "spool"));
    }
};

REGISTER_TEST(SpoolTest)
#include "spool_test.moc"
