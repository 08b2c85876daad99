#include "core/base/random_stream.h"
#include "core/regime/fusion.h"
#include "tests/support/registered_test.h"

#include <cmath>
#include <map>
#include <string>

using namespace aetherion;
using namespace aetherion::regime;
using market::MetaRegime;
using market::Regime;

namespace {

constexpr std::string_view kLetters = "UDSC-"; // Bull (up), Bear (down), Sideways, Crisis, Unknown
constexpr std::array kByLetter{Regime::Bull, Regime::Bear, Regime::Sideways, Regime::Crisis, Regime::Unknown};

/// A cell of the table as people write it, longest timeframe first: 1h 15m 5m 1m. '*' is anything.
struct Rule {
    std::string_view pattern;
    MetaRegime regime;
};
constexpr MetaRegime kBull = MetaRegime::TrendingBull;
constexpr MetaRegime kDip = MetaRegime::PullbackInUptrend;
constexpr MetaRegime kBear = MetaRegime::TrendingBear;
constexpr MetaRegime kRally = MetaRegime::PullbackInDowntrend;
constexpr MetaRegime kRange = MetaRegime::RangeBound;
constexpr MetaRegime kRiskOff = MetaRegime::HighVolatilityRiskOff;
constexpr MetaRegime kMixed = MetaRegime::MixedCondition;
constexpr MetaRegime kUnknown = MetaRegime::Unknown;
/// The first that fits decides.
constexpr Rule kTable[] = {
    {"----", kUnknown}, {"*---", kUnknown}, {"-*--", kUnknown}, {"--*-", kUnknown}, {"---*", kUnknown},
    {"C***", kRiskOff}, {"*CC*", kRiskOff}, {"UUU*", kBull},    {"UU*U", kBull},    {"UUDD", kDip},
    {"UUDS", kDip},     {"UUDC", kDip},     {"UUD-", kDip},     {"DDD*", kBear},    {"DD*D", kBear},
    {"DDUU", kRally},   {"DDUS", kRally},   {"DDUC", kRally},   {"DDU-", kRally},   {"SSS*", kRange},
    {"SS*S", kRange},   {"S*SS", kRange},   {"*SSS", kRange},   {"****", kMixed},
};

MetaRegime expectedFor(std::string_view cell) {
    for (const Rule& rule : kTable) {
        bool fits = true;
        for (std::size_t i = 0; i < cell.size(); ++i)
            fits = fits && (rule.pattern[i] == '*' || rule.pattern[i] == cell[i]);
        if (fits)
            return rule.regime;
    }
    return kMixed;
}

FusionInput certainly(Regime regime, double probability = 1) {
    FusionInput input{regime, {}};
    if (regime == Regime::Unknown)
        return input;
    input.probabilities.fill((1 - probability) / 3);
    input.probabilities[static_cast<std::size_t>(regime)] = probability;
    return input;
}

/// `cell` as in the table.
FusionInputs inputsOf(std::string_view cell, double probability = 1, bool absent = false) {
    FusionInputs inputs;
    for (std::size_t i = 0; i < cell.size(); ++i) {
        const Regime regime = kByLetter[kLetters.find(cell[cell.size() - 1 - i])];
        if (regime != Regime::Unknown || !absent)
            inputs[i] = certainly(regime, probability);
    }
    return inputs;
}

} // namespace

class FusionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCellOfTheTableIsAsWritten() {
        int cells = 0;
        std::map<MetaRegime, int> seen;
        for (const char h1 : kLetters)
            for (const char m15 : kLetters)
                for (const char m5 : kLetters)
                    for (const char m1 : kLetters) {
                        const std::string cell{h1, m15, m5, m1};
                        const MetaVerdict verdict = fuse(inputsOf(cell));
                        QVERIFY2(verdict.regime == expectedFor(cell), cell.c_str());
                        // A timeframe that is Unknown and one that is missing are the same.
                        QVERIFY2(fuse(inputsOf(cell, 1, true)) == verdict, cell.c_str());
                        QVERIFY2(verdict.confidence >= 0 && verdict.confidence <= 1, cell.c_str());
                        QVERIFY2((verdict.confidence > 0) == (verdict.regime != kUnknown), cell.c_str());
                        QVERIFY2(!verdict.explanation.empty(), cell.c_str());
                        ++cells;
                        ++seen[verdict.regime];
                    }
        QCOMPARE(cells, 5 * 5 * 5 * 5);
        QCOMPARE(seen.size(), market::kMetaRegimes.size());
    }

    void bullAndBearAreEachOthersMirror() {
        const auto mirrored = [](std::string cell) {
            for (char& c : cell)
                c = c == 'U' ? 'D' : c == 'D' ? 'U' : c;
            return cell;
        };
        const std::map<MetaRegime, MetaRegime> opposite{{kBull, kBear}, {kDip, kRally}, {kBear, kBull}, {kRally, kDip}};
        for (const char* cell : {"UUUU", "UUDS", "UUDU", "UU-U", "UU--", "UDUD", "SUUU", "DDUD"}) {
            const MetaVerdict one = fuse(inputsOf(cell, 0.7));
            const MetaVerdict other = fuse(inputsOf(mirrored(cell), 0.7));
            const auto found = opposite.find(one.regime);
            QCOMPARE(other.regime, found != opposite.end() ? found->second : one.regime);
            QCOMPARE(other.confidence, one.confidence);
        }
    }

    void confidenceIsTheWeightedProbabilityOfWhatItRestsOn_data() {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<double>("expected");
        const double p = 0.7;
        const double rest = 0.1;
        QTest::newRow("all Bull") << "UUUU" << p;
        QTest::newRow("Bull, 5m Sideways") << "UUSU" << 0.8 * p + 0.2 * rest;
        QTest::newRow("5m missing") << "UU-U" << 0.8 * p;
        QTest::newRow("pullback") << "UUDD" << p;
        QTest::newRow("pullback, 1m Sideways") << "UUDS" << 0.9 * p + 0.1 * rest;
        QTest::newRow("range") << "SSSS" << p;
        QTest::newRow("range without 1h") << "-SSS" << 0.6 * p;
        QTest::newRow("risk off") << "CCCC" << p;
        QTest::newRow("risk off on 1h alone") << "CSSS" << 0.4 * p + 0.6 * rest;
        QTest::newRow("risk off on 15m and 5m") << "SCCS" << 0.5 * p + 0.5 * rest;
        QTest::newRow("mixed") << "UDSC" << p;
        QTest::newRow("mixed, two missing") << "U-S-" << 0.6 * p;
        QTest::newRow("unknown") << "--U-" << 0.0;
    }
    void confidenceIsTheWeightedProbabilityOfWhatItRestsOn() {
        QFETCH(QString, cell);
        QFETCH(double, expected);
        const double confidence = fuse(inputsOf(cell.toStdString(), 0.7)).confidence;
        QVERIFY2(std::abs(confidence - expected) < 1e-12, std::to_string(confidence).c_str());
    }

    void saysWhichRuleSpokeAndWhatIsUnknown() {
        QCOMPARE(fuse(inputsOf("UU-U")).explanation, std::string("1h and 15m Bull, three of four agree; 5m unknown"));
        QCOMPARE(fuse(inputsOf("DDU-")).explanation, std::string("1h and 15m Bear, 5m Bull; 1m unknown"));
        QCOMPARE(fuse(inputsOf("-CCS")).explanation, std::string("15m and 5m Crisis; 1h unknown"));
        QCOMPARE(fuse(inputsOf("SSSS")).explanation, std::string("all four Sideways"));
        QCOMPARE(fuse({}).explanation, std::string("fewer than two timeframes are known; 1m, 5m, 15m, 1h unknown"));
    }
};

REGISTER_TEST(FusionTest)
#include "fusion_test.moc"
