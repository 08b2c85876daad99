#include "tests/soak/random_orders.h"

#include "tests/support/registered_test.h"

using namespace aetherion;
using namespace aetherion::soak;

/// The short form of tests/soak/desk.sh.
class RandomOrdersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void conservesCashAndHoldingsAndComesOutTheSameTwice() {
        RandomOrdersPlan plan;
        plan.orders = 100'000;
        const auto first = runRandomOrders(plan);
        QVERIFY2(first.has_value(), first ? "" : first.error().text().c_str());
        // The run is worth something where everything happens often.
        QVERIFY(first->accepted > 30'000 && first->refused > 5'000 && first->trades > 20'000);
        QVERIFY(first->filled > 10'000 && first->cancelled > 1'000 && first->expired > 1'000);
        QVERIFY(first->replaced > 500);
        QCOMPARE(first->replayed, first->books);
        const auto second = runRandomOrders(plan);
        QVERIFY(second.has_value());
        QCOMPARE(second->told, first->told);
        QCOMPARE(second->books, first->books);
        plan.seed = 2;
        plan.orders = 10'000;
        const auto other = runRandomOrders(plan);
        QVERIFY(other.has_value());
        QVERIFY(other->told != first->told);
    }
};

REGISTER_TEST(RandomOrdersTest)
#include "random_orders_test.moc"
