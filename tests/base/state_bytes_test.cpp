#include "core/base/state_bytes.h"
#include "tests/support/registered_test.h"

#include <bit>
#include <limits>

using namespace aetherion;

namespace {

std::string mixedState() {
    StateWriter out;
    out.put(std::int64_t{-7});
    out.put(-0.0);
    out.put(std::numeric_limits<double>::denorm_min());
    out.put("text");
    out.put(std::string_view());
    out.put(true);
    out.put(fromEpochNanos(std::numeric_limits<std::int64_t>::max()));
    return out.bytes();
}

} // namespace

class StateBytesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesBackTheSameBits() {
        const std::string bytes = mixedState();
        StateReader in(bytes);
        QCOMPARE(in.takeInteger(), std::int64_t{-7});
        QCOMPARE(std::bit_cast<std::uint64_t>(in.takeNumber()), std::bit_cast<std::uint64_t>(-0.0));
        QCOMPARE(in.takeNumber(), std::numeric_limits<double>::denorm_min());
        QCOMPARE(in.takeText(), std::string_view("text"));
        QCOMPARE(in.takeText(), std::string_view());
        QVERIFY(in.takeFlag());
        QVERIFY(!in.complete());
        QCOMPARE(in.takeTime(), fromEpochNanos(std::numeric_limits<std::int64_t>::max()));
        QVERIFY(in.complete());
        (void)in.takeInteger();
        QVERIFY(!in.intact());
    }

    void everyCutAndEveryChangedByteShows() {
        const std::string bytes = mixedState();
        for (std::size_t cut = 0; cut < bytes.size(); ++cut)
            QVERIFY(!StateReader(std::string_view(bytes).substr(0, cut)).intact());
        for (std::size_t at = 0; at < bytes.size(); ++at) {
            std::string changed = bytes;
            changed[at] = static_cast<char>(changed[at] ^ 1);
            QVERIFY(!StateReader(changed).intact());
        }
    }

    void aValueOutOfItsRangeIsNoValue() {
        StateWriter out;
        out.put(std::int64_t{5});
        out.put(std::int64_t{1'000'000});
        const std::string bytes = out.bytes();
        StateReader in(bytes);
        QCOMPARE(in.takeInteger(0, 4), std::int64_t{0});
        QVERIFY(!in.intact());
        StateReader text(bytes);
        (void)text.takeInteger();
        QVERIFY(text.takeText().empty());
        QVERIFY(!text.intact());
    }
};

REGISTER_TEST(StateBytesTest)
#include "state_bytes_test.moc"
