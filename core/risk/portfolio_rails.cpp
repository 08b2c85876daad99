#include "core/risk/portfolio_rails.h"

#include <algorithm>

namespace aetherion::risk {

namespace {

constexpr std::string_view kRailsKind = "portfolio-rails 1";
constexpr std::int64_t kMostBooks = 1'000'000;

std::string causeOf(const RailView& view) {
    std::string cause(view.name);
    if (view.account.empty())
        return cause + "/" + std::string(market::name(*view.market));
    return cause + "/" + view.account + "/" + view.currency;
}

} // namespace

PortfolioRails::PortfolioRails(const PortfolioLimits& limits, const PortfolioWorld& world)
    : m_limits(limits), m_world(world) {
    clear();
}

void PortfolioRails::clear() {
    m_volatility.clear();
    m_regimes.clear();
    m_books.clear();
    m_standing.clear();
    for (const market::Market market : market::kMarkets) {
        const auto at = static_cast<std::size_t>(market);
        m_volatility.emplace_back(market, m_world.calendars.at(at), m_world.volatilityIndices.at(at));
        m_regimes.emplace_back(market);
    }
}

Status PortfolioRails::setLimits(const PortfolioLimits& limits) {
    if (auto checked = check(limits); !checked)
        return checked;
    m_limits = limits;
    return {};
}

market::Regime PortfolioRails::regimeOf(market::Market market) const {
    return m_regimes.at(static_cast<std::size_t>(market)).regime();
}

AccountRails& PortfolioRails::bookOf(const std::string& account, const std::string& currency, market::Market market,
                                     Timestamp first) {
    const BookKey key{account, currency};
    const auto found = m_books.find(key);
    if (found != m_books.end())
        return found->second;
    return m_books
        .try_emplace(key, account, currency, market, m_world.calendars.at(static_cast<std::size_t>(market)), first)
        .first->second;
}

void PortfolioRails::mark(const EquityMark& mark) {
    AccountRails& book = bookOf(mark.account, mark.currency, mark.market, mark.time);
    book.mark(mark, m_limits, regimeOf(book.market()));
}

void PortfolioRails::realised(const RealisedResult& result) {
    bookOf(result.account, result.currency, result.market, result.time).realised(result, m_limits);
}

void PortfolioRails::setRegime(market::Market market, market::Regime regime) {
    m_regimes.at(static_cast<std::size_t>(market)).setRegime(regime);
}

void PortfolioRails::volatility(market::Market market, Figure level, Timestamp time) {
    m_volatility.at(static_cast<std::size_t>(market)).reading(level, time);
}

void PortfolioRails::resumed(std::string_view account, Timestamp now) {
    for (auto& [key, book] : m_books)
        if (key.first == account)
            book.resumed(now);
}

void PortfolioRails::collect(const std::vector<RailView>& views, Standing& standing) const {
    for (const RailView& view : views) {
        if (view.state != RailState::Breached)
            continue;
        std::string cause = causeOf(view);
        const Scope scope = view.account.empty() ? Scope::ofMarket(*view.market) : Scope::ofAccount(view.account);
        standing.emplace(cause, RailChange{true, cause, scope, view.imposes, view.clears, view.line(), m_now});
    }
}

std::vector<RailChange> PortfolioRails::evaluate(Timestamp now) {
    m_now = std::max(m_now, now);
    for (VolatilityRail& rail : m_volatility)
        rail.advance(m_now, m_limits);
    for (RegimeRail& rail : m_regimes)
        rail.advance(m_now, m_limits);
    Standing standing;
    collect(marketViews(), standing);
    for (auto& [key, book] : m_books) {
        const market::Regime regime = regimeOf(book.market());
        book.advance(m_now, m_limits, regime);
        if (book.isAnyBreached())
            collect(book.views(m_now, m_limits, regime), standing);
    }
    std::vector<RailChange> changes;
    for (const auto& [cause, change] : standing)
        if (!m_standing.contains(cause))
            changes.push_back(change);
    for (const auto& [cause, change] : m_standing)
        if (!standing.contains(cause)) {
            changes.push_back(change);
            changes.back().tripped = false;
            changes.back().time = m_now;
            if (std::string present = lineOf(cause); !present.empty())
                changes.back().reason = std::move(present);
        }
    m_standing = std::move(standing);
    return changes;
}

std::string PortfolioRails::lineOf(const std::string& cause) const {
    for (const RailView& view : views())
        if (causeOf(view) == cause)
            return view.line();
    return {};
}

std::vector<RailChange> PortfolioRails::standing() const {
    std::vector<RailChange> all;
    all.reserve(m_standing.size());
    for (const auto& [cause, change] : m_standing)
        all.push_back(change);
    return all;
}

std::vector<RailView> PortfolioRails::marketViews() const {
    std::vector<RailView> all;
    for (std::size_t i = 0; i < m_volatility.size(); ++i) {
        all.push_back(m_volatility[i].view(m_limits));
        all.push_back(m_regimes[i].view(m_limits));
    }
    return all;
}

std::vector<RailView> PortfolioRails::views() const {
    std::vector<RailView> all = marketViews();
    for (const auto& [key, book] : m_books)
        std::ranges::move(book.views(m_now, m_limits, regimeOf(book.market())), std::back_inserter(all));
    return all;
}

std::vector<RailView> PortfolioRails::viewsOf(std::string_view account) const {
    std::vector<RailView> all;
    for (const auto& [key, book] : m_books)
        if (key.first == account)
            std::ranges::move(book.views(m_now, m_limits, regimeOf(book.market())), std::back_inserter(all));
    return all;
}

std::string PortfolioRails::save() const {
    StateWriter writer;
    writer.put(kRailsKind);
    writer.put(m_now);
    for (const VolatilityRail& rail : m_volatility)
        rail.save(writer);
    for (const RegimeRail& rail : m_regimes)
        rail.save(writer);
    writer.put(static_cast<std::int64_t>(m_books.size()));
    for (const auto& [key, book] : m_books) {
        writer.put(book.account());
        writer.put(book.currency());
        writer.put(static_cast<std::int64_t>(book.market()));
        book.save(writer);
    }
    return writer.bytes();
}

void PortfolioRails::takeBooks(StateReader& reader) {
    const std::int64_t count = reader.takeInteger(0, kMostBooks);
    for (std::int64_t i = 0; i < count && reader.intact(); ++i) {
        const std::string account(reader.takeText());
        const std::string currency(reader.takeText());
        const auto market =
            static_cast<market::Market>(reader.takeInteger(0, static_cast<std::int64_t>(market::kMarkets.size()) - 1));
        bookOf(account, currency, market, m_now).restore(reader);
    }
}

Status PortfolioRails::restore(std::string_view bytes) {
    clear();
    StateReader reader(bytes);
    const bool ours = reader.takeText() == kRailsKind;
    const bool isOther = reader.intact() && !ours;
    m_now = reader.takeTime();
    if (ours) {
        for (VolatilityRail& rail : m_volatility)
            rail.restore(reader);
        for (RegimeRail& rail : m_regimes)
            rail.restore(reader);
        takeBooks(reader);
    }
    if (ours && reader.complete())
        return {};
    clear();
    m_now = {};
    return failAt("portfolio rails", isOther ? "their saved state is of another kind" : "their saved state is damaged");
}

} // namespace aetherion::risk
