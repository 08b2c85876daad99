#include "core/storage/record_bytes.h"

#include "tests/storage/random_records.h"
#include "tests/support/registered_test.h"

using namespace aetherion;
using namespace aetherion::test;
using contract::Record;

namespace {
constexpr std::size_t kRecordKinds = std::variant_size_v<Record>;
}

class RecordBytesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesBackEveryKindAsItWas() {
        RandomStream random(1, "record bytes");
        for (int round = 0; round < 400; ++round)
            for (std::size_t kind = 0; kind < kRecordKinds; ++kind) {
                const Record record = randomRecord(random, kind);
                QCOMPARE(record.index(), kind);
                std::string bytes;
                storage::appendRecord(bytes, record);
                std::string_view rest = bytes;
                Record back;
                QVERIFY(storage::takeRecord(rest, back));
                QVERIFY(rest.empty());
                QVERIFY2(sameRecord(record, back), std::to_string(kind).c_str());
            }
    }

    void recordsFollowOneAnother() {
        RandomStream random(2, "record bytes");
        std::vector<Record> records;
        std::string bytes;
        for (std::size_t n = 0; n < 500; ++n) {
            records.push_back(randomRecord(random, n % kRecordKinds));
            storage::appendRecord(bytes, records.back());
        }
        std::string_view rest = bytes;
        for (const Record& record : records) {
            Record back;
            QVERIFY(storage::takeRecord(rest, back));
            QVERIFY(sameRecord(record, back));
        }
        QVERIFY(rest.empty());
    }

    void refusesBytesThatAreCutAnywhere() {
        RandomStream random(3, "record bytes");
        for (std::size_t kind = 0; kind < kRecordKinds; ++kind) {
            std::string bytes;
            storage::appendRecord(bytes, randomRecord(random, kind));
            for (std::size_t size = 0; size < bytes.size(); ++size) {
                std::string_view cut = std::string_view(bytes).substr(0, size);
                Record back;
                QVERIFY(!storage::takeRecord(cut, back));
                QCOMPARE(cut.size(), size);
            }
        }
    }

    void changedBytesAreRefusedOrAnotherRecordButNeverMore() {
        // A changed price is a price; that it was changed is for the frame's checksum to see. Here it must only stay
        // within its bytes.
        RandomStream random(4, "record bytes");
        for (int round = 0; round < 3'000; ++round) {
            std::string bytes;
            storage::appendRecord(bytes, randomRecord(random, static_cast<std::size_t>(round) % kRecordKinds));
            const auto at = static_cast<std::size_t>(random.integer(0, static_cast<std::int64_t>(bytes.size()) - 1));
            bytes[at] = static_cast<char>(random.next());
            std::string_view rest = bytes;
            Record back;
            if (!storage::takeRecord(rest, back))
                continue;
            std::string again;
            storage::appendRecord(again, back);
            std::string_view second = again;
            Record twice;
            QVERIFY(storage::takeRecord(second, twice));
            QVERIFY(sameRecord(back, twice));
        }
        for (const int kind : {static_cast<int>(kRecordKinds), 255}) {
            const std::string unknown(40, static_cast<char>(kind));
            std::string_view rest = unknown;
            Record back;
            QVERIFY(!storage::takeRecord(rest, back));
        }
    }
};

REGISTER_TEST(RecordBytesTest)
#include "record_bytes_test.moc"
