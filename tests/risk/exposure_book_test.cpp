#include "core/base/random_stream.h"
#include "core/trading/desk.h"
#include "core/trading/money.h"
#include "tests/risk/gate_fixture.h"
#include "tests/support/registered_test.h"

using namespace aetherion;
using namespace aetherion::risk;
using namespace aetherion::risk::test;
using market::Market;
using market::Side;

namespace {

struct SilentObserver final : trading::DeskObserver {
    void orderChanged(const trading::Order&) override {}
    void traded(const trading::Trade&) override {}
    void refused(const trading::OrderRequest&, const trading::Refusal&) override {}
};

/// Admits everything, and tells the book.
struct TellingPermit final : trading::OrderPermit {
    explicit TellingPermit(ExposureBook& told) : book(told) {}
    ExposureBook& book;
    [[nodiscard]] std::optional<trading::Refusal> admit(const trading::OrderRequest&, const trading::Listing&,
                                                        const trading::MarketView&) override {
        return std::nullopt;
    }
    [[nodiscard]] bool mayFill(const trading::Order&) override { return true; }
    void orderChanged(const trading::Order& order) override { book.orderChanged(order); }
    void traded(const trading::Trade& trade, const trading::Listing& listing) override { book.traded(trade, listing); }
};

} // namespace

class ExposureBookTest : public QObject {
    Q_OBJECT
private:
    const trading::OpeningBalances m_opening{{"USD", cashOf("10000")}, {"INR", cashOf("10000")}};

private Q_SLOTS:
    void askingCreatesNothing() {
        const ExposureBook book(m_opening);
        QCOMPARE(book.ofAccount(book.account("ann"), "USD").equity(), cashOf("10000"));
        QCOMPARE(book.ofAccount(kNoSlot, "EUR").equity(), Cash());
        QCOMPARE(book.account("ann"), kNoSlot);
        QCOMPARE(book.ofAll("USD").equity(), Cash());
    }
    void keepsNoMoreAccountsThanThereMayBe() {
        ExposureBook book(m_opening);
        for (std::size_t i = 0; i < trading::kMostAccounts; ++i)
            QVERIFY(book.openAccount("a" + std::to_string(i)) != kNoSlot);
        QCOMPARE(book.openAccount("one too many"), kNoSlot);
        QVERIFY(book.openAccount("a7") != kNoSlot);
    }
    void takesOverWhatAnEarlierRunLeft() {
        ExposureBook book(m_opening);
        const auto apple = GateFixture::listing("AAPL");
        const Slot slot = book.list(apple);
        trading::Account account;
        account.id = "ann";
        account.cash["USD"].amount = cashOf("8000");
        account.holdings[apple.spec.key].quantity = quantityOf("20");
        account.holdings[apple.spec.key].cost = cashOf("2000");
        book.adopt(account);
        // Until there is a price it is worth what it cost.
        QCOMPARE(book.ofAccount(book.account("ann"), "USD"), (Exposure{cashOf("8000"), cashOf("2000"), Cash()}));
        book.marked(slot, priceAt("110"));
        QCOMPARE(book.ofAccount(book.account("ann"), "USD").equity(), cashOf("10200"));
        QCOMPARE(book.inMarket(Market::Us, "USD"), cashOf("2200"));
        QCOMPARE(book.inInstrument(slot), cashOf("2200"));
        QCOMPARE(book.ofAccount(book.account("ann"), "INR").equity(), cashOf("10000"));
        QCOMPARE(book.openNames(book.account("ann")), std::int64_t{1});
    }
    void countsAnOrderThatWasToldBeforeItsInstrument() {
        ExposureBook book(m_opening);
        const auto apple = GateFixture::listing("AAPL");
        trading::Order order;
        order.id = 1;
        order.request = GateFixture::limited(GateFixture::buy(apple, "10"), "50");
        book.orderChanged(order);
        const Slot slot = book.list(apple);
        QCOMPARE(book.inInstrument(slot), cashOf("500"));
    }
    // Kept step by step, and the same as if it were counted anew each time.
    void agreesWithTheBooksAfterEveryOrder() {
        const std::array listings{GateFixture::listing("AAPL"), GateFixture::listing("XOM", Market::Us, "energy"),
                                  GateFixture::listing("TCS", Market::Nse)};
        trading::Books books(m_opening, {});
        ExposureBook book(m_opening);
        TellingPermit permit(book);
        SilentObserver observer;
        trading::Desk desk({}, books, permit, observer);
        RandomStream random(6, "tests/exposure");
        Timestamp now = parseIso("2026-03-06T09:00:00Z").value().time;
        std::array<Price, 3> prices{priceAt("100"), priceAt("40"), priceAt("250")};
        std::array<trading::Listing, 3> listed = listings;
        for (std::size_t i = 0; i < listed.size(); ++i) {
            listed[i].stream = static_cast<market::StreamId>(i);
            listed[i].calendar = market::CalendarName::AlwaysOpen;
            desk.list(listed[i]);
            book.list(listed[i]);
        }
        std::size_t trades = 0;
        for (int step = 0; step < 4'000; ++step) {
            now += std::chrono::milliseconds(100);
            const auto i = static_cast<std::size_t>(random.integer(0, 2));
            prices[i] = prices[i] + Price::fromUnits(random.integer(-100, 100) * (kDecimalUnit / 100));
            trading::MarketView view;
            view.now = view.lastTime = now;
            view.lastPrice = prices[i];
            view.staleAfter = std::chrono::hours(1);
            book.marked(book.instrumentOf(listed[i].stream), prices[i]);
            desk.marketChanged(listed[i].stream, view, market::Trade{prices[i], quantityOf("5"), Side::Buy, {}, 0});
            auto request =
                GateFixture::order(listed[i], random.integer(0, 2) ? Side::Buy : Side::Sell,
                                   std::to_string(random.integer(1, 20)).c_str(), random.integer(0, 1) ? "ann" : "bob");
            if (random.integer(0, 1)) {
                request.type = trading::OrderType::Limit;
                request.limitPrice = prices[i] + Price::fromUnits(random.integer(-300, 100) * (kDecimalUnit / 100));
            }
            (void)desk.place(request, now);
            const auto open = desk.openOrders();
            if (!open.empty() && random.integer(0, 3) == 0)
                (void)desk.cancel(open.front().id, "test", now);
            if (!open.empty() && random.integer(0, 5) == 0)
                (void)desk.replace(open.back().id, {.quantity = quantityOf("30")}, now);
            trades = static_cast<std::size_t>(books.lastTrade());

            std::map<std::pair<std::string, std::string>, Exposure> expected;
            for (const auto& [id, account] : books.accounts()) {
                for (const auto& [currency, balance] : account.cash)
                    expected[{id, currency}].cash = balance.amount;
                for (std::size_t k = 0; k < listed.size(); ++k)
                    if (const auto* holding = account.holdingOf(listed[k].spec.key)) {
                        Exposure& exposure = expected[{id, listed[k].spec.currency}];
                        exposure.held =
                            exposure.held + trading::valueOf(listed[k].spec, prices[k], holding->quantity).value();
                        QCOMPARE(book.business(book.account(id), book.instrument(listed[k].spec.key), now).quantity,
                                 holding->quantity);
                    }
            }
            for (const trading::Order& order : desk.openOrders())
                if (order.request.side == Side::Buy)
                    for (const auto& listing : listed)
                        if (listing.spec.key == order.request.instrument) {
                            Exposure& exposure = expected[{order.request.account, listing.spec.currency}];
                            exposure.pending =
                                exposure.pending +
                                trading::valueOf(listing.spec, order.setAsideAt, order.remaining()).value();
                        }
            std::map<std::string, Exposure> all;
            for (const auto& [key, exposure] : expected) {
                QCOMPARE(book.ofAccount(book.account(key.first), key.second), exposure);
                Exposure& sum = all[key.second];
                sum = {sum.cash + exposure.cash, sum.held + exposure.held, sum.pending + exposure.pending};
            }
            for (const auto& [currency, sum] : all)
                QCOMPARE(book.ofAll(currency), sum);
        }
        QVERIFY2(trades > 500, std::to_string(trades).c_str());
    }
};

REGISTER_TEST(ExposureBookTest)
#include "exposure_book_test.moc"
