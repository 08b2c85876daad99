#include "core/base/random_stream.h"
#include "core/regime/state_matching.h"
#include "tests/support/registered_test.h"

#include <algorithm>
#include <limits>
#include <numeric>

using namespace aetherion;
using namespace aetherion::regime;

namespace {

Model modelOf(std::vector<StateEvidence> evidence) {
    Model model;
    model.names = nameStates(evidence);
    model.training.evidence = std::move(evidence);
    return model;
}

StateEvidence evidenceOf(double direction, double volatility, double dwell = 50) {
    StateEvidence e;
    e.relativeReturn = direction;
    e.relativeVolatility = volatility;
    e.expectedDwell = dwell;
    return e;
}

Model four() {
    return modelOf(
        {evidenceOf(-0.04, -0.36), evidenceOf(-0.83, 0.07), evidenceOf(-0.08, 0.70), evidenceOf(0.90, 0.03)});
}

Model reordered(const Model& model, const std::vector<std::size_t>& order) {
    Model copy;
    for (const std::size_t state : order) {
        copy.names.push_back(model.names[state]);
        copy.training.evidence.push_back(model.training.evidence[state]);
    }
    return copy;
}

double sumOf(const StateMatching& matching) {
    return std::accumulate(matching.pairs.begin(), matching.pairs.end(), 0.0,
                           [](double sum, const StatePair& pair) { return sum + pair.distance; });
}

} // namespace

class StateMatchingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsEachStateUnderAnyNumbering() {
        const Model before = four();
        std::vector<std::size_t> order{0, 1, 2, 3};
        do {
            const auto matching = matchStates(before, reordered(before, order));
            QVERIFY(matching && matching->namesAgree());
            for (const StatePair& pair : matching->pairs)
                QCOMPARE(order[static_cast<std::size_t>(pair.after)], static_cast<std::size_t>(pair.before));
            QCOMPARE(sumOf(*matching), 0.0);
        } while (std::next_permutation(order.begin(), order.end()));
    }

    void findsTheLeastSumOfAllAssignments() {
        RandomStream random(5, "matching");
        for (int round = 0; round < 200; ++round) {
            const std::size_t k = 1 + static_cast<std::size_t>(round) % 5;
            const auto draw = [&] {
                std::vector<StateEvidence> evidence;
                for (std::size_t i = 0; i < k; ++i)
                    evidence.push_back(evidenceOf(random.normal(), random.normal(), 1 + 100 * random.uniform()));
                return modelOf(std::move(evidence));
            };
            const Model before = draw();
            const Model after = draw();
            std::vector<std::size_t> order(k);
            std::iota(order.begin(), order.end(), std::size_t{0});
            double least = std::numeric_limits<double>::infinity();
            do {
                double sum = 0;
                for (std::size_t i = 0; i < k; ++i)
                    sum += evidenceDistance(before.training.evidence[i], after.training.evidence[order[i]]);
                least = std::min(least, sum);
            } while (std::next_permutation(order.begin(), order.end()));
            const auto matching = matchStates(before, after);
            QVERIFY(matching);
            QVERIFY(std::abs(sumOf(*matching) - least) < 1e-12);
        }
    }

    void saysWhichNamesDisagree() {
        const Model before = four();
        Model after = reordered(before, {3, 2, 1, 0});
        std::swap(after.names[0], after.names[2]);
        const auto matching = matchStates(before, after);
        QVERIFY(matching && !matching->namesAgree());
        QCOMPARE(matching->disagreements(),
                 std::string("Bear 1 is now Bull 2 (distance 0.00), Bull 3 is now Bear 0 (distance 0.00)"));
    }

    void leavesTheSurplusUnmatchedAndSaysSo() {
        const Model before = four();
        const Model after = reordered(before, {0, 2, 3});
        const auto fewer = matchStates(before, after);
        QVERIFY(fewer && fewer->namesAgree());
        QCOMPARE(fewer->pairs.size(), std::size_t{3});
        QCOMPARE(fewer->unmatchedBefore, std::vector<int>{1});
        QCOMPARE(fewer->unmatched(before, after),
                 std::string("1 old state (Bear 1) and no new state without a partner"));
        const auto more = matchStates(after, before);
        QVERIFY(more && more->unmatchedBefore.empty());
        QCOMPARE(more->unmatchedAfter, std::vector<int>{1});
    }

    void givesTheLowerStateToTheLowerOneInATie() {
        const Model before = modelOf({evidenceOf(0, 0), evidenceOf(0, 0)});
        const auto matching = matchStates(before, before);
        QVERIFY(matching);
        QCOMPARE(matching->pairs[0].after, 0);
        QCOMPARE(matching->pairs[1].after, 1);
    }

    void refusesModelsWithoutEvidence() {
        Model bare = four();
        bare.training.evidence.clear();
        QVERIFY(!matchStates(bare, four()));
        QCOMPARE(matchStates(four(), bare).error().text(),
                 std::string("the new model holds no evidence of what its states were like"));
        Model damaged = four();
        damaged.training.evidence[1].expectedDwell = 0;
        QVERIFY(!matchStates(four(), damaged));
    }
};

REGISTER_TEST(StateMatchingTest)
#include "state_matching_test.moc"
