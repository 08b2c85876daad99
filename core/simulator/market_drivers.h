#pragma once
// The common drivers of a world: factor shocks, true regimes, news and scenarios, step by step on one time grid.
//
// Every factor, market and news scope draws from a stream of its own name, so that whoever joins changes nothing for
// those who are there. Thread: one at a time.
#include "core/simulator/driver_block.h"
#include "core/simulator/factor_model.h"
#include "core/simulator/news_process.h"
#include "core/simulator/regime_process.h"

#include <array>
#include <string>
#include <vector>

namespace aetherion::simulator {

struct DriverState {
    struct Factor {
        std::string name;
        RandomStream::State stream{};
        bool operator==(const Factor&) const = default;
    };
    struct News {
        Scope scope;
        NewsProcess::State process;
        bool operator==(const News&) const = default;
    };
    /// Of the next step.
    Timestamp next;
    std::vector<Factor> factors;
    std::array<RegimeProcess::State, market::kMarkets.size()> regimes{};
    std::vector<News> news;
    std::vector<Disturbance> disturbances;
    bool operator==(const DriverState&) const = default;
};

class MarketDrivers {
public:
    MarketDrivers(std::uint64_t seed, Timestamp firstStep, Duration interval, NewsRates rates,
                  const RegimeChain& regimes);

    /// What an instrument needs to read its part of a block.
    struct Membership {
        /// For DriverBlock::shocks().
        std::size_t group = 0;
        /// For reaches().
        std::size_t sector = 0;
        std::size_t number = 0;
        double ownLoading = 1;
    };
    [[nodiscard]] Membership join(const market::InstrumentKey& key, const std::string& sector, double volatility);
    [[nodiscard]] static bool reaches(const DriverBlock::Active& active, const Membership& member);

    [[nodiscard]] Timestamp next() const { return m_next; }
    [[nodiscard]] Duration interval() const { return m_interval; }

    /// The next `steps` steps.
    void drive(std::size_t steps, DriverBlock& block);
    /// Goes to the first step at or after `time` without a shock in between; regimes and news have gone on.
    void skipTo(Timestamp time);

    /// From the next step on; one that began before acts from there.
    [[nodiscard]] Status add(Disturbance disturbance);
    /// Those that were added, not news, that are not over.
    [[nodiscard]] const std::vector<Disturbance>& disturbances() const { return m_disturbances; }
    /// News and disturbances that hold at the step last driven.
    [[nodiscard]] std::vector<Disturbance> inForce() const;

    [[nodiscard]] DriverState save() const;
    /// What the state does not know goes on from where it is.
    void restore(const DriverState& state);

private:
    struct Factor {
        std::string name;
        RandomStream stream;
        std::vector<double> shocks;
    };
    struct Group {
        market::Market market;
        std::string sector;
        FactorLoadings loadings;
        std::size_t sectorFactor = 0;
    };
    struct News {
        Scope scope;
        NewsProcess process;
        std::size_t target = 0;
    };

    std::size_t factorNamed(const std::string& name);
    std::size_t sectorNumber(const std::string& sector);
    [[nodiscard]] std::size_t targetOf(const Scope& scope) const;
    void addNews(Scope scope, double perDay, double impactScale, std::size_t target);
    void findNextNews();
    void fillShocks(DriverBlock& block);
    void fillDisturbances(DriverBlock& block);

    std::uint64_t m_seed;
    Timestamp m_next;
    Duration m_interval;
    NewsRates m_rates;
    /// 0 is the global one, then one per market, then sectors as they join.
    std::vector<Factor> m_factors;
    std::vector<Group> m_groups;
    std::vector<RegimeProcess> m_regimes;
    std::vector<std::string> m_sectors;
    std::vector<market::InstrumentKey> m_instruments;
    std::vector<News> m_news;
    Timestamp m_nextNews;
    /// Numbers in m_news of news that were not over at the last look.
    std::vector<std::size_t> m_currentNews;
    std::vector<Disturbance> m_disturbances;
};

} // namespace aetherion::simulator
