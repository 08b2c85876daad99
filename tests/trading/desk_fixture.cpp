#include "tests/trading/desk_fixture.h"

namespace aetherion::trading::test {

namespace {

std::string orderNote(const Order& order) {
    return "order " + std::to_string(order.id) + " " + std::string(name(order.state));
}

} // namespace

std::vector<market::BookLevel> levels(const std::vector<std::pair<const char*, const char*>>& texts) {
    std::vector<market::BookLevel> made;
    for (const auto& [at, amount] : texts)
        made.push_back({price(at), quantity(amount)});
    return made;
}

std::optional<Refusal> TestPermit::admit(const OrderRequest& request, const Listing&, const MarketView&) {
    asked.push_back(request);
    return admits ? std::nullopt : std::optional(Refusal{"TEST_SAYS_NO", "not now"});
}
bool TestPermit::mayFill(const Order&) { return fills; }
void TestPermit::orderChanged(const Order& order) { told.push_back(orderNote(order)); }
void TestPermit::traded(const Trade& trade, const Listing&) { told.push_back("trade " + std::to_string(trade.number)); }

void TestObserver::orderChanged(const Order& order) {
    changes.push_back(order);
    told.push_back(orderNote(order));
}
void TestObserver::traded(const Trade& trade) {
    trades.push_back(trade);
    told.push_back("trade " + std::to_string(trade.number));
}
void TestObserver::refused(const OrderRequest&, const Refusal& refusal) {
    refusals.push_back(refusal);
    told.push_back("refused " + std::string(refusal.code));
}

Listing listingOf(market::StreamId stream) {
    Listing listing;
    listing.stream = stream;
    listing.spec.tickSize = price("0.01");
    switch (stream) {
    case 0:
        listing.spec.key = {market::Market::Crypto, "BTCUSDT"};
        listing.spec.currency = "USDT";
        listing.spec.lotSize = quantity("0.001");
        break;
    case 1:
        listing.spec.key = {market::Market::Us, "AAPL"};
        listing.spec.currency = "USD";
        listing.spec.lotSize = quantity("1");
        listing.calendar = market::CalendarName::Us;
        break;
    default:
        listing.spec.key = {market::Market::Nse, "NIFTY 50"};
        listing.spec.currency = "INR";
        listing.spec.lotSize = quantity("1");
        listing.spec.tradable = false;
        break;
    }
    return listing;
}

DeskFixture::DeskFixture(DeskSettings settings)
    // A Tuesday, 15:00 in New York.
    : now(parseIso("2024-05-14T19:00:00Z")->time),
      books({{"USDT", cash("10000")}, {"USD", cash("10000")}, {"INR", cash("10000")}, {"GBP", cash("10000")}},
            FeeSchedule{{0, 0, 0, 0}}),
      desk(std::make_unique<Desk>(settings, books, permit, observer)) {
    for (const market::StreamId id : {0U, 1U, 2U}) {
        desk->list(listingOf(id));
        views[id].staleAfter = std::chrono::hours(1);
    }
}

OrderRequest DeskFixture::request(market::Side side, std::string_view amount) const {
    OrderRequest made;
    made.account = "ann";
    made.instrument = listingOf(stream).spec.key;
    made.side = side;
    made.quantity = quantity(amount);
    made.origin.who = "a test";
    return made;
}
OrderRequest DeskFixture::buy(std::string_view amount) const { return request(market::Side::Buy, amount); }
OrderRequest DeskFixture::sell(std::string_view amount) const { return request(market::Side::Sell, amount); }

namespace {

OrderRequest limited(OrderRequest request, std::string_view limit) {
    request.type = OrderType::Limit;
    request.limitPrice = price(limit);
    return request;
}

OrderRequest stopped(OrderRequest request, std::string_view stop) {
    request.type = OrderType::Stop;
    request.stopPrice = price(stop);
    return request;
}

} // namespace

OrderRequest DeskFixture::limitBuy(std::string_view amount, std::string_view limit) const {
    return limited(buy(amount), limit);
}
OrderRequest DeskFixture::limitSell(std::string_view amount, std::string_view limit) const {
    return limited(sell(amount), limit);
}
OrderRequest DeskFixture::stopBuy(std::string_view amount, std::string_view stop) const {
    return stopped(buy(amount), stop);
}
OrderRequest DeskFixture::stopSell(std::string_view amount, std::string_view stop) const {
    return stopped(sell(amount), stop);
}

OrderId DeskFixture::place(const OrderRequest& request) {
    const auto answer = desk->place(request, now);
    return answer ? answer->id : 0;
}

OrderId DeskFixture::placeAndArrive(const OrderRequest& request) {
    const OrderId id = place(request);
    wait(std::chrono::milliseconds(50));
    return id;
}

void DeskFixture::hold(std::string_view amount, std::string_view at) {
    const market::OrderBook kept = orderBooks[stream];
    const auto text = std::string(at);
    const auto all = std::string(amount);
    trade(at);
    showBook({}, {{text.c_str(), all.c_str()}});
    placeAndArrive(limitBuy(amount, at));
    orderBooks[stream] = kept;
    if (!kept.valid())
        views[stream].book = nullptr;
    tell();
    static_cast<void>(newTrades());
}

void DeskFixture::showBook(const std::vector<std::pair<const char*, const char*>>& bids,
                           const std::vector<std::pair<const char*, const char*>>& asks) {
    desk->advance(now);
    orderBooks[stream].reset({levels(bids), levels(asks), {}});
    views[stream].book = &orderBooks[stream];
    tell();
}

void DeskFixture::showQuote(const char* bid, const char* bidQuantity, const char* ask, const char* askQuantity) {
    views[stream].quote = market::Quote{{price(bid), quantity(bidQuantity)}, {price(ask), quantity(askQuantity)}, {}};
    tell();
}

void DeskFixture::trade(std::string_view at, std::string_view amount) {
    views[stream].lastPrice = price(at);
    views[stream].lastTime = now;
    if (amount.empty())
        return tell();
    market::Trade made;
    made.price = price(at);
    made.quantity = quantity(amount);
    tell(made);
}

void DeskFixture::tell(const std::optional<market::Trade>& trade) {
    views[stream].now = now;
    desk->marketChanged(stream, views[stream], trade);
}

void DeskFixture::wait(Duration time) {
    now += time;
    desk->advance(now);
}

std::string DeskFixture::free(std::string_view currency, std::string_view account) const {
    const Account* found = books.find(account);
    return found ? found->cash.at(std::string(currency)).free().text() : "no account";
}

std::string DeskFixture::held(std::string_view account) const {
    const Account* found = books.find(account);
    if (!found)
        return "no account";
    const auto at = found->holdings.find(listingOf(stream).spec.key);
    return at == found->holdings.end() ? "0" : at->second.quantity.text();
}

std::string DeskFixture::newTrades() {
    std::string text;
    for (; m_tradesRead < observer.trades.size(); ++m_tradesRead) {
        const Trade& trade = observer.trades[m_tradesRead];
        text.append(text.empty() ? "" : " ").append(sideName(trade.side)).append(" ");
        text.append(trade.quantity.text()).append("@").append(trade.price.text());
    }
    return text;
}

} // namespace aetherion::trading::test
