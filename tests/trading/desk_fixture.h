#pragma once
// A desk over hand-built markets, and a record of what it tells. Prices and quantities are written as text.
#include "core/trading/desk.h"
#include "tests/trading/books_fixture.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace aetherion::trading::test {

using books_tests::test::cash;
using books_tests::test::price;
using books_tests::test::quantity;

[[nodiscard]] std::vector<market::BookLevel> levels(const std::vector<std::pair<const char*, const char*>>& texts);

/// Allows what the test does not forbid.
class TestPermit final : public OrderPermit {
public:
    std::optional<Refusal> admit(const OrderRequest& request, const Listing& listing,
                                 const MarketView& market) override;
    bool mayFill(const Order& order) override;
    void orderChanged(const Order& order) override;
    void traded(const Trade& trade, const Listing& listing) override;

    bool admits = true;
    bool fills = true;
    std::vector<OrderRequest> asked;
    /// "order 1 sent", "trade 1": what it was told.
    std::vector<std::string> told;
};

class TestObserver final : public DeskObserver {
public:
    void orderChanged(const Order& order) override;
    void traded(const Trade& trade) override;
    void refused(const OrderRequest& request, const Refusal& refusal) override;

    std::vector<Trade> trades;
    std::vector<Order> changes;
    std::vector<Refusal> refusals;
    std::vector<std::string> told;
};

/// Two instruments on always open markets: stream 0 is CRYPTO BTCUSDT (tick 0.01, lot 0.001), stream 1 US AAPL (tick
/// 0.01, lot 1) with its exchange's hours, stream 2 NSE's index. Cash: 10,000 of each currency; no fees.
class DeskFixture {
public:
    explicit DeskFixture(DeskSettings settings = {});

    [[nodiscard]] OrderRequest request(market::Side side, std::string_view quantity) const;
    [[nodiscard]] OrderRequest buy(std::string_view quantity) const;
    [[nodiscard]] OrderRequest sell(std::string_view quantity) const;
    [[nodiscard]] OrderRequest limitBuy(std::string_view quantity, std::string_view limit) const;
    [[nodiscard]] OrderRequest limitSell(std::string_view quantity, std::string_view limit) const;
    [[nodiscard]] OrderRequest stopBuy(std::string_view quantity, std::string_view stop) const;
    [[nodiscard]] OrderRequest stopSell(std::string_view quantity, std::string_view stop) const;

    /// Places and gives its number; 0 where it is refused.
    OrderId place(const OrderRequest& request);
    /// The same, and waits until it has arrived.
    OrderId placeAndArrive(const OrderRequest& request);
    /// Buys at the market so that something can be sold.
    void hold(std::string_view quantity, std::string_view at);
    [[nodiscard]] const Order& order(OrderId id) const { return *desk->find(id); }

    /// The market of `stream` shows this from now on.
    void showBook(const std::vector<std::pair<const char*, const char*>>& bids,
                  const std::vector<std::pair<const char*, const char*>>& asks);
    void showQuote(const char* bid, const char* bidQuantity, const char* ask, const char* askQuantity);
    /// A trade, or only a last price where no quantity is given.
    void trade(std::string_view price, std::string_view quantity = {});
    /// Tells the desk of the market as it stands.
    void tell(const std::optional<market::Trade>& trade = std::nullopt);
    void wait(Duration time);

    [[nodiscard]] std::string free(std::string_view currency, std::string_view account = "ann") const;
    [[nodiscard]] std::string held(std::string_view account = "ann") const;
    /// "buy 1@100 2@101": the trades since the last call.
    [[nodiscard]] std::string newTrades();

    market::StreamId stream = 0;
    Timestamp now;
    Books books;
    TestPermit permit;
    TestObserver observer;
    std::unique_ptr<Desk> desk;
    std::map<market::StreamId, market::OrderBook> orderBooks;
    std::map<market::StreamId, MarketView> views;

private:
    std::size_t m_tradesRead = 0;
};

/// What the fixture lists.
[[nodiscard]] Listing listingOf(market::StreamId stream);

} // namespace aetherion::trading::test
