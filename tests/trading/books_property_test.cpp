#include "core/base/random_stream.h"
#include "tests/support/registered_test.h"
#include "tests/trading/books_fixture.h"

#include <algorithm>
#include <map>

namespace aetherion::trading::books_tests {

namespace {

constexpr std::size_t kTestedAccounts = 50;
constexpr std::size_t kTestedInstruments = 52;

std::vector<Listing> manyListings() {
    std::vector<Listing> listings;
    for (std::size_t i = 0; i < kTestedInstruments; ++i) {
        const std::string symbol = "S" + std::to_string(i);
        switch (market::kMarkets[i % 4]) {
        case market::Market::Crypto:
            listings.push_back(test::listing(market::Market::Crypto, symbol, "USDT", "0.00001"));
            break;
        case market::Market::Us:
            listings.push_back(test::listing(market::Market::Us, symbol, "USD"));
            break;
        case market::Market::Nse:
            listings.push_back(test::listing(market::Market::Nse, symbol, "INR", "1", "0.05"));
            break;
        case market::Market::Uk:
            listings.push_back(test::listing(market::Market::Uk, symbol, "GBP", "1", "0.5", 100));
            break;
        }
    }
    return listings;
}

/// Orders, fills in pieces, replacements and cancels at random, and the ledger that comes of them.
class RandomDesk {
public:
    RandomDesk(std::uint64_t seed, FeeSchedule fees) : m_random(seed, "desk"), m_books(test::freshBooks(fees)) {}

    void step() {
        ++m_steps;
        const double action = m_random.uniform();
        if (action < 0.5 || m_open.empty())
            place();
        else if (action < 0.9)
            fillSome();
        else if (action < 0.95)
            replaceSome();
        else
            cancelSome();
    }
    void cancelAll() {
        while (!m_open.empty())
            cancelSome();
    }

    [[nodiscard]] Books& books() { return m_books; }
    [[nodiscard]] const std::vector<Trade>& ledger() const { return m_ledger; }
    [[nodiscard]] const Listing& listingOf(const Trade& trade) const {
        return *std::ranges::find_if(m_listings, [&](const Listing& l) { return l.spec.key == trade.instrument; });
    }
    [[nodiscard]] std::int64_t refusals() const { return m_refusals; }
    /// Fills that failed although affordable() had allowed them.
    [[nodiscard]] std::int64_t broken() const { return m_broken; }

private:
    struct Open {
        Order order;
        std::size_t listing;
        Price price;
    };

    Price somePrice(const Listing& listing) {
        const std::int64_t tick = listing.spec.tickSize.units();
        return Price::fromUnits(m_random.integer(1, 500'000'000'000 / tick) * tick);
    }

    void place() {
        const auto at = static_cast<std::size_t>(m_random.integer(0, kTestedInstruments - 1));
        const Listing& listing = m_listings[at];
        Order order;
        order.id = ++m_lastOrder;
        order.request.account = "a" + std::to_string(m_random.integer(0, kTestedAccounts - 1));
        order.request.instrument = listing.spec.key;
        const Account* account = m_books.find(order.request.account);
        const Holding* held = account ? account->holdingOf(listing.spec.key) : nullptr;
        const bool sells = held && m_random.uniform() < 0.7;
        order.request.side = sells ? market::Side::Sell : market::Side::Buy;
        const Price price = somePrice(listing);
        const std::int64_t lot = listing.spec.lotSize.units();
        const double most = sells ? 1.3 * held->quantity.toDouble() : 6'000 / price.toDouble();
        const auto lots = static_cast<std::int64_t>(m_random.uniform() * most * kDecimalUnit) / lot;
        order.request.quantity = Quantity::fromUnits(std::max<std::int64_t>(lots, 1) * lot);
        if (!m_books.open(order.request.account, test::at(0)) || m_books.reserve(order, listing, price)) {
            ++m_refusals;
            return;
        }
        m_open.push_back({order, at, price});
    }

    void fillSome() {
        Open& open = m_open[pick()];
        const Listing& listing = m_listings[open.listing];
        // Around the price reckoned with, so that some fills cost more than was set aside.
        const std::int64_t tick = listing.spec.tickSize.units();
        const double factor = m_random.uniform(0.7, 1.2);
        const auto ticks = static_cast<std::int64_t>(open.price.toDouble() * factor * kDecimalUnit) / tick;
        const Price price = Price::fromUnits(std::max<std::int64_t>(ticks, 1) * tick);
        const Quantity wanted = m_random.uniform() < 0.5
                                    ? open.order.remaining()
                                    : Quantity::fromUnits(m_random.integer(1, open.order.remaining().units()));
        const Quantity quantity = m_books.affordable(open.order, listing, price, wanted);
        if (quantity.isZero())
            return;
        const auto trade = m_books.settle(open.order, listing, price, quantity, test::at(m_steps));
        if (!trade) {
            ++m_broken;
            return;
        }
        m_ledger.push_back(*trade);
        open.order.filled = open.order.filled + quantity;
        if (open.order.remaining().isZero())
            std::erase_if(m_open, [](const Open& each) { return each.order.remaining().isZero(); });
    }

    void replaceSome() {
        Open& open = m_open[pick()];
        const Price price = somePrice(m_listings[open.listing]);
        if (m_books.reserve(open.order, m_listings[open.listing], price))
            ++m_refusals;
        else
            open.price = price;
    }

    void cancelSome() {
        const auto at = static_cast<std::ptrdiff_t>(pick());
        m_books.release(m_open[static_cast<std::size_t>(at)].order.id);
        m_open.erase(m_open.begin() + at);
    }

    std::size_t pick() {
        return static_cast<std::size_t>(m_random.integer(0, static_cast<std::int64_t>(m_open.size()) - 1));
    }

    RandomStream m_random;
    Books m_books;
    std::vector<Listing> m_listings = manyListings();
    std::vector<Open> m_open;
    std::vector<Trade> m_ledger;
    OrderId m_lastOrder = 0;
    std::int64_t m_steps = 0;
    std::int64_t m_refusals = 0;
    std::int64_t m_broken = 0;
};

/// What the ledger alone says that everybody has.
struct LedgerSums {
    std::map<std::string, std::map<std::string, Wide>> cash;
    std::map<std::string, std::map<market::InstrumentKey, Wide>> holdings;
    std::map<std::string, std::map<market::InstrumentKey, Wide>> realised;
};

} // namespace

class BooksPropertyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void conservesCashAndHoldingsToTheLastUnit_data() {
        QTest::addColumn<int>("seed");
        QTest::addColumn<int>("millionths");
        QTest::newRow("no fees") << 1 << 0;
        QTest::newRow("a tenth of a percent") << 2 << 1'000;
        QTest::newRow("odd fees") << 3 << 777;
        QTest::newRow("the highest fees") << 4 << 100'000;
    }
    void conservesCashAndHoldingsToTheLastUnit() {
        QFETCH(int, seed);
        QFETCH(int, millionths);
        FeeSchedule fees;
        fees.millionths.fill(millionths);
        RandomDesk desk(static_cast<std::uint64_t>(seed), fees);
        for (int i = 0; i < 20'000; ++i) {
            desk.step();
            if (i % 100 == 0) {
                const Status sound = desk.books().audit();
                QVERIFY2(sound, sound ? "" : sound.error().text().c_str());
            }
        }
        QCOMPARE(desk.broken(), std::int64_t{0});
        QVERIFY(desk.ledger().size() > 5'000);
        QVERIFY(desk.refusals() > 500);
        QCOMPARE(desk.books().accounts().size(), kTestedAccounts);

        LedgerSums sums;
        std::map<std::string, Wide> venue;
        std::map<std::string, Wide> charged;
        for (const Trade& trade : desk.ledger()) {
            const std::string& currency = desk.listingOf(trade).spec.currency;
            const bool buys = trade.side == market::Side::Buy;
            sums.cash[trade.account][currency] +=
                (buys ? -trade.value.units() : trade.value.units()) - trade.fee.units();
            sums.holdings[trade.account][trade.instrument] += buys ? trade.quantity.units() : -trade.quantity.units();
            sums.realised[trade.account][trade.instrument] += trade.realised.units();
            venue[currency] += buys ? trade.value.units() : -trade.value.units();
            charged[currency] += trade.fee.units();
        }
        for (const auto& [id, account] : desk.books().accounts()) {
            for (const auto& [currency, balance] : account.cash) {
                QVERIFY(sums.cash[id][currency] + test::cash("10000").units() == balance.amount.units());
                QVERIFY(balance.amount >= balance.reserved && balance.reserved >= Cash());
            }
            for (const auto& [instrument, holding] : account.holdings) {
                QVERIFY(sums.holdings[id][instrument] == holding.quantity.units());
                QVERIFY(sums.realised[id][instrument] == holding.realised.units());
                QVERIFY(holding.quantity >= holding.reserved && holding.reserved >= Quantity());
                QVERIFY(holding.cost >= Cash());
            }
        }
        for (const auto& [currency, totals] : desk.books().journal().cash()) {
            QVERIFY(totals[static_cast<std::size_t>(Party::Venue)] == venue[currency]);
            QVERIFY(totals[static_cast<std::size_t>(Party::Fees)] == charged[currency]);
            QVERIFY(totals[static_cast<std::size_t>(Party::Owners)] ==
                    -static_cast<Wide>(kTestedAccounts) * test::cash("10000").units());
        }
    }

    void whatWasPaidIsCostOrWasRealised() {
        FeeSchedule fees;
        fees.millionths.fill(777);
        RandomDesk desk(5, fees);
        for (int i = 0; i < 20'000; ++i)
            desk.step();
        for (const auto& [id, account] : desk.books().accounts())
            for (const auto& [currency, balance] : account.cash) {
                Wide costs = 0;
                Wide realised = 0;
                for (const auto& [instrument, holding] : account.holdings)
                    if (holding.currency == currency) {
                        costs += holding.cost.units();
                        realised += holding.realised.units();
                    }
                QVERIFY(balance.amount.units() + costs == test::cash("10000").units() + realised);
            }
    }

    void replayingTheLedgerGivesTheSameBooks() {
        RandomDesk desk(6, {});
        for (int i = 0; i < 20'000; ++i)
            desk.step();
        desk.cancelAll();
        QVERIFY(desk.books().reservations().all().empty());
        Books again = test::freshBooks();
        for (const auto& [id, account] : desk.books().accounts())
            QVERIFY(again.open(id, account.opened));
        for (const Trade& trade : desk.ledger()) {
            const Status replayed = again.replay(trade, desk.listingOf(trade));
            QVERIFY2(replayed, replayed ? "" : replayed.error().text().c_str());
        }
        QVERIFY(again.accounts() == desk.books().accounts());
        QVERIFY(again.audit());
        QCOMPARE(again.digest(), desk.books().digest());
    }

    void theSameOrdersGiveTheSameBytesTwice() {
        RandomDesk one(7, {});
        RandomDesk two(7, {});
        RandomDesk other(8, {});
        for (int i = 0; i < 5'000; ++i) {
            one.step();
            two.step();
            other.step();
        }
        QVERIFY(one.ledger() == two.ledger());
        QCOMPARE(one.books().digest(), two.books().digest());
        QVERIFY(one.books().digest() != other.books().digest());
    }
};

REGISTER_TEST(BooksPropertyTest)

} // namespace aetherion::trading::books_tests

#include "books_property_test.moc"
