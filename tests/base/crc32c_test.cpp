#include "core/base/crc32c.h"
#include "core/base/random_stream.h"
#include "tests/support/registered_test.h"

#include <string>

using namespace aetherion;

namespace {

/// The definition itself, bit by bit.
std::uint32_t slowCrc32c(std::string_view bytes) {
    std::uint32_t crc = ~0u;
    for (const char byte : bytes) {
        crc ^= static_cast<std::uint8_t>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) ? 0x82F63B78u : 0u);
    }
    return ~crc;
}

} // namespace

class Crc32cTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isTheStandardsOne() {
        // RFC 3720, B.4.
        QCOMPARE(crc32c(std::string(32, '\0')), 0x8A9136AAu);
        QCOMPARE(crc32c(std::string(32, '\xff')), 0x62A8AB43u);
        QCOMPARE(crc32c("123456789"), 0xE3069283u);
        QCOMPARE(crc32c(""), 0u);
    }

    void equalsItsDefinitionAtEveryLengthAndSplit() {
        RandomStream random(3, "crc32c");
        std::string bytes;
        for (int size = 0; size < 70; ++size) {
            QCOMPARE(crc32c(bytes), slowCrc32c(bytes));
            const auto split = static_cast<std::size_t>(random.integer(0, size));
            const std::string_view all = bytes;
            QCOMPARE(crc32c(all.substr(split), crc32c(all.substr(0, split))), crc32c(all));
            bytes.push_back(static_cast<char>(random.next()));
        }
    }
};

REGISTER_TEST(Crc32cTest)
#include "crc32c_test.moc"
