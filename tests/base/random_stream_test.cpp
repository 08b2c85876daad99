#include "core/base/random_stream.h"
#include "tests/support/registered_test.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

using namespace aetherion;

class RandomStreamTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Values of an implementation in another language: the numbers are the same on every machine.
    void givesKnownNumbers() {
        RandomStream random(7, "price");
        for (const std::uint64_t expected :
             {0x36069dd31cb5d24fULL, 0x3704735ce9520ea0ULL, 0xf05d23df46321c09ULL, 0x6dc9a74520719d8bULL})
            QCOMPARE(random.next(), std::uint64_t(expected));
    }
    void sameSeedAndNameGiveTheSame() {
        RandomStream a(42, "x");
        RandomStream b(42, "x");
        for (int i = 0; i < 1000; ++i) {
            QCOMPARE(a.next(), b.next());
            QCOMPARE(a.normal(), b.normal());
        }
    }
    void otherSeedsAndNamesGiveOthers() {
        const auto first = [](std::uint64_t seed, const char* name) { return RandomStream(seed, name).next(); };
        QVERIFY(first(1, "x") != first(2, "x"));
        QVERIFY(first(1, "x") != first(1, "y"));
        QVERIFY(first(1, "") != first(1, "x"));
    }
    void uniformIsUniform() {
        RandomStream random(5, "uniform");
        constexpr int kDraws = 200'000;
        std::array<int, 20> counts{};
        double sum = 0;
        for (int i = 0; i < kDraws; ++i) {
            const double value = random.uniform();
            QVERIFY(value >= 0 && value < 1);
            ++counts[static_cast<std::size_t>(value * 20)];
            sum += value;
        }
        double chiSquare = 0;
        for (const int count : counts)
            chiSquare += std::pow(count - kDraws / 20.0, 2) / (kDraws / 20.0);
        // 19 degrees of freedom: 43.8 is passed once in a thousand seeds.
        QVERIFY2(chiSquare < 43.8, std::to_string(chiSquare).c_str());
        QVERIFY(std::abs(sum / kDraws - 0.5) < 0.003);
        for (int i = 0; i < 1000; ++i) {
            const double value = random.uniform(-0.8, 0.8);
            QVERIFY(value >= -0.8 && value < 0.8);
        }
    }
    void integersHitBothEndsWithoutBias() {
        RandomStream random(6, "integer");
        std::array<int, 7> counts{};
        for (int i = 0; i < 70'000; ++i) {
            const auto value = random.integer(-3, 3);
            QVERIFY(value >= -3 && value <= 3);
            ++counts[static_cast<std::size_t>(value + 3)];
        }
        for (const int count : counts)
            QVERIFY2(std::abs(count - 10'000) < 400, std::to_string(count).c_str());
        QCOMPARE(random.integer(9, 9), std::int64_t(9));
        bool negative = false;
        bool positive = false;
        for (int i = 0; i < 100; ++i)
            (random.integer(INT64_MIN, INT64_MAX) < 0 ? negative : positive) = true;
        QVERIFY(negative && positive);
    }
    void normalHasItsMomentsAndTails() {
        RandomStream random(7, "normal");
        constexpr int kDraws = 200'000;
        double sum = 0, squares = 0, fourth = 0;
        int beyondTwo = 0;
        for (int i = 0; i < kDraws; ++i) {
            const double value = random.normal();
            sum += value;
            squares += value * value;
            fourth += value * value * value * value;
            beyondTwo += std::abs(value) > 2;
        }
        // Five standard errors each.
        QVERIFY(std::abs(sum / kDraws) < 0.012);
        QVERIFY(std::abs(squares / kDraws - 1) < 0.016);
        QVERIFY(std::abs(fourth / kDraws - 3) < 0.11);
        QVERIFY(std::abs(beyondTwo / double(kDraws) - 0.0455) < 0.0024);
    }
};

REGISTER_TEST(RandomStreamTest)
#include "random_stream_test.moc"
