// An engine that trades until it is killed: threads place random orders by hand, the policy trades for an account of
// its own. Everything that it answers for it says on standard output, line by line:
//
//   source ID               whose books these are
//   view TRADE ORDER        the accounts as they stand after that trade, orders from that one on; then for each
//     cash ACCOUNT CURRENCY UNITS / hold ACCOUNT SYMBOL UNITS COST / open ORDER SIDE / bare ACCOUNT SYMBOL
//   end                     of the view; the first one is how it found itself
//   trading                 orders are being sent
//   ack ORDER               accepted, and durable
//   refused CODE            not accepted, and why
#include "core/base/clock.h"
#include "core/config/settings_table.h"
#include "core/engine/engine_host.h"
#include "core/engine/shipped_catalogue.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <spdlog/spdlog.h>

#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <csignal>
#include <cstdio>
#include <random>
#include <thread>

using namespace aetherion;

namespace {

constexpr Duration kAnswersWithin = std::chrono::seconds(5);
constexpr auto kOpensWithin = std::chrono::seconds(60);
constexpr int kAccountsByHand = 4;
constexpr const char* kInstruments = "6";
constexpr const char* kPolicyAccount = "policy";

std::atomic<bool> s_over{false};

/// One write, which a kill does not cut.
void say(const std::string& lines) {
    if (::write(STDOUT_FILENO, lines.data(), lines.size()) < 0)
        s_over = true;
}

Result<config::Settings> victimSettings(const std::string& folder, const std::string& seed) {
    const auto table = config::SettingsTable::load(
        {{"data_dir", folder},
         {"engine.seed", seed},
         {"engine.speed", "600"},
         {"simulation.markets", "crypto"},
         {"simulation.instruments", kInstruments},
         {"simulation.history", "12h"},
         {"simulation.scenario", "bull"}},
        [](const std::string&) { return std::nullopt; }, {}, false);
    return table ? config::checkSettings(*table) : tl::unexpected(table.error());
}

std::string viewLines(const contract::TradingView& view) {
    trading::OrderId lowest = view.orders.empty() ? 1 : view.orders.front().id;
    for (const trading::Order& order : view.orders)
        lowest = std::min(lowest, order.id);
    std::string lines = "view " + std::to_string(view.trades.empty() ? 0 : view.trades.front().number) + " " +
                        std::to_string(view.orders.size() < contract::kShownOrders ? 1 : lowest) + "\n";
    for (const trading::PortfolioView& portfolio : view.portfolios) {
        for (const trading::CurrencyView& cash : portfolio.currencies)
            lines += "cash " + portfolio.account + " " + cash.currency + " " + std::to_string(cash.cash.units()) + "\n";
        for (const trading::PositionView& held : portfolio.positions)
            lines += "hold " + portfolio.account + " " + held.instrument.symbol + " " +
                     std::to_string(held.quantity.units()) + " " + std::to_string(held.cost.units()) + "\n";
    }
    for (const trading::Order& order : view.orders)
        if (trading::isOpen(order.state))
            lines +=
                "open " + std::to_string(order.id) + " " + std::string(trading::sideName(order.request.side)) + "\n";
    for (const contract::UnmanagedPosition& bare : view.unmanaged)
        lines += "bare " + bare.account + " " + bare.instrument.symbol + "\n";
    return lines + "end\n";
}

/// What a kill while Active left: StandDown, then ReduceOnly, then Active.
Status resumeTrading(engine::EngineHost& host) {
    for (int steps = 0; host.killSwitch().status().state != risk::RiskState::Active; ++steps) {
        const auto resumed =
            host.killSwitch().resume({"soak", "command", "after a kill", host.killSwitch().status().newestHold});
        if (!resumed && steps > 10)
            return failAt("resume", resumed.error().reason);
    }
    return {};
}

class RandomTrader {
public:
    RandomTrader(engine::EngineHost& host, const std::vector<market::InstrumentSpec>& specs, int number, unsigned seed)
        : m_host(host), m_specs(specs), m_account("hand-" + std::to_string(number)), m_random(seed) {}

    void trade() {
        while (!s_over) {
            const auto snapshot = m_host.engine().snapshot();
            const auto& stream = snapshot->streams.at(upTo(snapshot->streams.size()));
            if (!stream.lastPrice)
                continue;
            const auto command = upTo(8) == 0 && !m_open.empty() ? cancelOne() : place(stream);
            const auto answer = m_host.trading().await(m_host.trading().send(command), kAnswersWithin);
            if (answer && answer->refusal)
                say("refused " + std::string(answer->refusal->code) + "\n");
            if (!answer || !answer->done() || !answer->order)
                continue;
            say("ack " + std::to_string(answer->order->id) + "\n");
            if (trading::isOpen(answer->order->state))
                m_open.push_back(answer->order->id);
        }
    }

private:
    std::size_t upTo(std::size_t below) { return std::uniform_int_distribution<std::size_t>(0, below - 1)(m_random); }
    contract::TradingCommand cancelOne() {
        const std::size_t chosen = upTo(m_open.size());
        const trading::OrderId order = m_open.at(chosen);
        m_open.erase(m_open.begin() + static_cast<std::ptrdiff_t>(chosen));
        return contract::CancelOrder{order, {m_account, trading::Channel::Api, {}}, "soak"};
    }
    contract::TradingCommand place(const contract::StreamView& stream) {
        trading::OrderRequest request;
        request.account = m_account;
        request.instrument = stream.stream.instrument;
        request.side = upTo(2) == 0 ? market::Side::Buy : market::Side::Sell;
        request.origin = {m_account, trading::Channel::Api, {}};
        request.timeInForce = upTo(2) == 0 ? trading::TimeInForce::Day : trading::TimeInForce::GoodTillCancelled;
        const auto spec = std::ranges::find(m_specs, request.instrument, &market::InstrumentSpec::key);
        const auto inSteps = [](double value, std::int64_t step) {
            const auto units = static_cast<std::int64_t>(value * static_cast<double>(kDecimalUnit));
            return std::max<std::int64_t>(units / step, 1) * step;
        };
        const double price = stream.lastPrice->toDouble();
        // Some 20 to 200 of the currency.
        request.quantity =
            Quantity::fromUnits(inSteps(static_cast<double>(20 + upTo(180)) / price, spec->lotSize.units()));
        const auto near = [&](double share) {
            const double apart = share * (request.side == market::Side::Buy ? -price : price);
            return Price::fromUnits(inSteps(price + apart, spec->tickSize.units()));
        };
        switch (upTo(4)) {
        case 0:
            request.type = trading::OrderType::Limit;
            request.limitPrice = near(0.002);
            break;
        case 1:
            // Too far to be filled soon: it is there when the engine comes back.
            request.type = trading::OrderType::Limit;
            request.limitPrice = near(0.03);
            break;
        case 2:
            request.type = trading::OrderType::Stop;
            request.stopPrice = near(-0.01);
            break;
        default:
            break;
        }
        return contract::PlaceOrder{request};
    }

    engine::EngineHost& m_host;
    const std::vector<market::InstrumentSpec>& m_specs;
    std::string m_account;
    std::mt19937 m_random;
    std::vector<trading::OrderId> m_open;
};

/// Until it trades, with all trades of earlier lives.
bool awaitMarket(engine::EngineHost& host, std::int64_t trades) {
    const auto deadline = std::chrono::steady_clock::now() + kOpensWithin;
    while (std::chrono::steady_clock::now() < deadline && !s_over) {
        const auto snapshot = host.engine().snapshot();
        const auto view = host.trading().trading();
        if (view->source && view->tradeCount >= trades && !snapshot->streams.empty() &&
            snapshot->session.progress >= 1 && snapshot->streams.back().lastPrice)
            return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return false;
}

Status live(engine::EngineHost& host, unsigned seed, std::int64_t trades) {
    if (!awaitMarket(host, trades))
        return failAt("the engine", "shows no market");
    say("source " + std::to_string(host.trading().trading()->source->id().value) + "\n");
    say(viewLines(*host.trading().trading()));
    if (const Status resumed = resumeTrading(host); !resumed)
        return resumed;
    const auto armed = host.trading().await(
        host.trading().send(contract::ArmPolicy{kPolicyAccount, {"soak", trading::Channel::Command, {}}, true}),
        kAnswersWithin);
    if (!armed || !armed->done())
        return failAt("the policy", armed ? armed->text : armed.error().text());
    say("trading\n");
    constexpr std::array kMarkets{market::Market::Crypto};
    const auto specs = engine::selectInstruments(kInstruments, {}, kMarkets);
    if (!specs)
        return tl::unexpected(specs.error());
    std::vector<std::jthread> traders;
    for (int i = 0; i < kAccountsByHand; ++i)
        traders.emplace_back(
            [&host, &specs, i, seed] { RandomTrader(host, *specs, i, seed * 16 + static_cast<unsigned>(i)).trade(); });
    while (!s_over) {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        say(viewLines(*host.trading().trading()));
    }
    return {};
}

} // namespace

int main(int argc, char** argv) {
    CLI::App app("An engine that trades until it is killed");
    std::string folder;
    unsigned seed = 1;
    app.add_option("--folder", folder, "the data folder")->required();
    std::int64_t trades = 0;
    app.add_option("--trades", trades, "that earlier lives have made");
    app.add_option("--seed", seed, "of the orders of this life");
    CLI11_PARSE(app, argc, argv);
    const QCoreApplication events(argc, argv);
    spdlog::set_level(spdlog::level::warn);
    (void)std::signal(SIGTERM, [](int) { s_over = true; });
    const auto settings = victimSettings(folder, "7");
    if (!settings) {
        std::fprintf(stderr, "%s\n", settings.error().text().c_str());
        return 2;
    }
    const SystemClock clock;
    auto host = engine::EngineHost::open(*settings, clock, "trading_victim");
    if (!host) {
        std::fprintf(stderr, "%s\n", host.error().text().c_str());
        return 1;
    }
    Status done = live(**host, seed, trades);
    if (const Status stopped = (*host)->stop(); done && !stopped)
        done = stopped;
    if (done)
        return 0;
    std::fprintf(stderr, "%s\n", done.error().text().c_str());
    return 1;
}
