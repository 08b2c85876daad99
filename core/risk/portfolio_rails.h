#pragma once
// The rails over whole accounts and markets: losses and drawdowns, exposure, positions, volatility, cooldown, regime.
//
// A breach in one currency holds the whole account. Marks, results, regimes and index values come in as values;
// evaluate() says what has tripped and cleared since, as values for rail_holds.h to act on. No rail halts: exits and
// cancels go on under each of them. Every account that holds anything is to be marked once a cycle, unknown equity
// included; one whose marks stay away stands down. Calls are made in the order of their times. State survives a restart
// by save() and restore(). Deterministic. Thread: the engine's.
#include "core/risk/account_rails.h"
#include "core/risk/regime_rail.h"
#include "core/risk/scope.h"
#include "core/risk/volatility_rail.h"

#include <map>
#include <utility>
#include <vector>

namespace aetherion::risk {

struct RailChange {
    /// Else it cleared.
    bool tripped = true;
    /// The same for the same rail at every time: "daily loss/A/USD", "volatility index/US".
    std::string cause;
    Scope scope;
    RiskState imposes = RiskState::StandDown;
    Clears clears = Clears::ByItself;
    /// The rail's line, as it stands at the trip or at the end.
    std::string reason;
    Timestamp time;
    bool operator==(const RailChange&) const = default;
};

class PortfolioRails {
public:
    explicit PortfolioRails(const PortfolioLimits& limits, const PortfolioWorld& world = {});

    /// Refused as check() says; the old ones stay. What is latched stays latched.
    [[nodiscard]] Status setLimits(const PortfolioLimits& limits);
    [[nodiscard]] const PortfolioLimits& limits() const { return m_limits; }

    void mark(const EquityMark& mark);
    void realised(const RealisedResult& result);
    void setRegime(market::Market market, market::Regime regime);
    /// In index points.
    void volatility(market::Market market, Figure level, Timestamp time);
    /// A person resumed the account: what waited for that is clear.
    void resumed(std::string_view account, Timestamp now);

    /// Since the last call; after a restore everything that stands once more. Trips first, each in the order of causes.
    [[nodiscard]] std::vector<RailChange> evaluate(Timestamp now);
    /// What stands as of the last evaluate(), in the order of causes.
    [[nodiscard]] std::vector<RailChange> standing() const;
    /// As of the last evaluate(): markets first, then accounts in their order.
    [[nodiscard]] std::vector<RailView> views() const;
    [[nodiscard]] std::vector<RailView> viewsOf(std::string_view account) const;

    [[nodiscard]] std::string save() const;
    /// Refused: what is damaged or of another kind. Nothing is known then.
    [[nodiscard]] Status restore(std::string_view bytes);

private:
    using BookKey = std::pair<std::string, std::string>;
    using Standing = std::map<std::string, RailChange>;

    [[nodiscard]] market::Regime regimeOf(market::Market market) const;
    AccountRails& bookOf(const std::string& account, const std::string& currency, market::Market market,
                         Timestamp first);
    void collect(const std::vector<RailView>& views, Standing& standing) const;
    [[nodiscard]] std::vector<RailView> marketViews() const;
    /// What the rail of this cause says now.
    [[nodiscard]] std::string lineOf(const std::string& cause) const;
    void takeBooks(StateReader& reader);
    void clear();

    PortfolioLimits m_limits;
    PortfolioWorld m_world;
    std::vector<VolatilityRail> m_volatility;
    std::vector<RegimeRail> m_regimes;
    /// By account and currency.
    std::map<BookKey, AccountRails> m_books;
    Standing m_standing;
    Timestamp m_now;
};

} // namespace aetherion::risk
