#include "tests/soak/random_market.h"

#include <algorithm>
#include <string>

namespace aetherion::soak {

namespace {

constexpr std::int64_t kTick = kDecimalUnit / 100;
constexpr std::int64_t kMostLevels = 12;

constexpr std::array kCurrencies{"USDT", "USD", "INR", "GBP"};

} // namespace

RandomMarket::RandomMarket(std::uint32_t number)
    : m_kind(number % 4 == 1   ? Kind::Quote
             : number % 4 == 2 ? Kind::LastPrice
                               : Kind::Book),
      m_ticks(500 + 397 * static_cast<std::int64_t>(number)) {
    const auto market = static_cast<market::Market>((number / 4) % market::kMarkets.size());
    m_listing.stream = number;
    m_listing.spec.key = {market, "S" + std::to_string(number)};
    m_listing.spec.currency = kCurrencies[static_cast<std::size_t>(market)];
    m_listing.spec.priceUnitsPerCurrency = market == market::Market::Uk ? 100 : 1;
    m_listing.spec.tickSize = Price::fromUnits(kTick);
    m_listing.spec.lotSize = Quantity::fromUnits(market == market::Market::Crypto ? kDecimalUnit / 1000 : kDecimalUnit);
    m_listing.spec.tradable = number % 26 != 25;
    m_listing.calendar = number % 8 < 4 ? market::CalendarName::AlwaysOpen : market::calendarOf(market);
    m_view.staleAfter = std::chrono::minutes(10);
}

void RandomMarket::showBook(std::int64_t ticks, RandomStream& random) {
    const std::int64_t spread = random.integer(1, 4);
    market::BookSnapshot shown;
    const auto level = [&](std::int64_t at) {
        return market::BookLevel{Price::fromUnits(at * kTick),
                                 Quantity::fromUnits(m_listing.spec.lotSize.units() * random.integer(1, 40))};
    };
    for (std::int64_t i = 0, n = random.integer(0, kMostLevels); i < n; ++i)
        shown.asks.push_back(level(ticks + spread + i));
    for (std::int64_t i = 0, n = random.integer(0, kMostLevels); i < n; ++i)
        shown.bids.push_back(level(ticks - i));
    m_book.reset(shown);
    m_view.book = &m_book;
}

std::optional<market::Trade> RandomMarket::step(Timestamp now, RandomStream& random) {
    m_view.now = now;
    m_ticks = std::max<std::int64_t>(m_ticks + random.integer(-5, 5), 100);
    const bool trades = random.integer(0, 2) > 0 || !m_view.lastPrice;
    std::optional<market::Trade> trade;
    m_traded = {};
    if (trades) {
        m_view.lastPrice = Price::fromUnits(m_ticks * kTick);
        m_view.lastTime = now;
        if (random.integer(0, 3) > 0) {
            m_traded = Quantity::fromUnits(m_listing.spec.lotSize.units() * random.integer(1, 30));
            trade = market::Trade{*m_view.lastPrice, m_traded, market::Side::Buy, {}, 0};
        }
    }
    m_view.feedState = random.integer(0, 199) == 0 ? market::FeedState::Gap : market::FeedState::Flowing;
    if (m_kind == Kind::Book && (!m_view.book || random.integer(0, 3) > 0))
        showBook(m_ticks, random);
    if (m_kind == Kind::Quote) {
        const Quantity quantity = Quantity::fromUnits(m_listing.spec.lotSize.units() * random.integer(0, 50));
        m_view.quote = market::Quote{{Price::fromUnits((m_ticks - 1) * kTick), quantity},
                                     {Price::fromUnits((m_ticks + 1) * kTick), quantity},
                                     {}};
    }
    return trade;
}

Quantity RandomMarket::offered(market::Side taker) const {
    Quantity sum = m_traded;
    for (const market::BookLevel& level :
         taker == market::Side::Buy ? m_book.asks(kMostLevels) : m_book.bids(kMostLevels))
        sum = sum + level.quantity;
    return sum;
}

} // namespace aetherion::soak
