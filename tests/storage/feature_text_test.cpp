#include "core/storage/feature_text.h"

#include "core/base/random_stream.h"
#include "tests/support/registered_test.h"

#include <bit>
#include <limits>

using namespace aetherion;
using storage::FeatureValues;

class FeatureTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsBackEveryDoubleBitForBit() {
        RandomStream random(5, "feature text");
        std::string text;
        for (int i = 0; i < 20'000; ++i) {
            const double value = std::bit_cast<double>(random.next());
            if (!std::isfinite(value))
                continue;
            storage::writeFeatureText({{"x", value}, {"y", -0.0}}, text);
            const auto read = storage::readFeatureText(text);
            QVERIFY2(read, text.c_str());
            QCOMPARE(std::bit_cast<std::uint64_t>(read->at(0).second), std::bit_cast<std::uint64_t>(value));
            QVERIFY(std::signbit(read->at(1).second));
        }
    }

    void keepsOrderAndOddNames() {
        const FeatureValues values{{"z", 1.0}, {"a \"quoted\"\n", 2.5}, {"µ", -3e-300}};
        std::string text;
        storage::writeFeatureText(values, text);
        const auto read = storage::readFeatureText(text);
        QVERIFY2(read, text.c_str());
        QCOMPARE(*read, values);
    }

    void leavesOutWhatIsNotFinite() {
        std::string text;
        storage::writeFeatureText({{"a", std::numeric_limits<double>::quiet_NaN()},
                                   {"b", 1.0},
                                   {"c", -std::numeric_limits<double>::infinity()}},
                                  text);
        QCOMPARE(text, std::string("{\"b\":1.0}"));
        storage::writeFeatureText({}, text);
        QCOMPARE(text, std::string("{}"));
    }

    void refusesWhatItDidNotWrite() {
        for (const char* text : {"", "[1]", "{\"a\":\"x\"}", "{\"a\":1", "nonsense"})
            QVERIFY2(!storage::readFeatureText(text), text);
    }
};

REGISTER_TEST(FeatureTextTest)
#include "feature_text_test.moc"
