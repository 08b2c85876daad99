#include "app/ctl/running_engine.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace aetherion::ctl {

namespace {

using nlohmann::json;

Status showAccount(const EngineClient& engine, const std::string& account) {
    const auto answer = askEngine(engine, {"GET", "/api/v1/portfolio/positions/" + pathPart(account)}, "portfolio");
    if (!answer)
        return tl::unexpected(answer.error());
    if (!answer->value("exists", false))
        std::cout << account << " has never ordered; it would begin with\n";
    for (const json& currency : answer->value("currencies", json::array())) {
        const std::string unknown = textOf(currency, "unknown");
        std::cout << textOf(currency, "currency") << "  cash " << numberText(currency["cash"]) << "  reserved "
                  << numberText(currency["reserved"]) << "  equity " << numberText(currency["equity"]) << "  realised "
                  << numberText(currency["realised"]) << "  unrealised " << numberText(currency["unrealised"])
                  << (unknown.empty() ? "" : "  (" + unknown + ")") << "\n";
    }
    // items() refers to what it is asked of.
    const json balances = answer->value("balances", json::object());
    if (!answer->value("exists", false))
        for (const auto& [market, cash] : balances.items())
            std::cout << market << "  cash " << numberText(cash) << "\n";
    for (const json& position : answer->value("positions", json::array())) {
        const std::string unknown = textOf(position, "unknown");
        std::cout << textOf(position, "symbol") << "@" << textOf(position, "market") << "  "
                  << numberText(position["quantity"]) << " at " << numberText(position["average_cost"]) << "  price "
                  << numberText(position["price"]) << "  value " << numberText(position["value"]) << " "
                  << textOf(position, "currency") << "  unrealised " << numberText(position["unrealised"])
                  << (unknown.empty() ? "" : "  (" + unknown + ")") << "\n";
    }
    return {};
}

Status showAll(const EngineClient& engine) {
    const auto answer = askEngine(engine, {"GET", "/data/positions"}, "portfolio");
    if (!answer)
        return tl::unexpected(answer.error());
    for (const json& position : answer->value("positions", json::array()))
        std::cout << textOf(position, "account") << "  " << textOf(position, "symbol") << "@"
                  << textOf(position, "market") << "  " << numberText(position["quantity"]) << " at "
                  << numberText(position["entry_price"]) << "  price " << numberText(position["current_price"])
                  << "  value " << numberText(position["value"]) << " " << textOf(position, "currency")
                  << "  unrealised " << numberText(position["unrealized_pnl"]) << "\n";
    std::cout << numberText((*answer)["total_count"]) << " open positions\n";
    const json values = answer->value("values", json::object());
    for (const auto& [currency, value] : values.items())
        std::cout << "value in " << currency << ": " << numberText(value) << "\n";
    return {};
}

} // namespace

void addPortfolioCommand(CLI::App& app, CommandLine& line) {
    auto* portfolio = app.add_subcommand("portfolio", "cash and holdings of an account, or all open positions");
    const auto account = std::make_shared<std::string>();
    portfolio->add_option("--account", *account, "whose; without one the positions of all");
    portfolio->callback([&line, account] {
        line.work = [&line, account]() -> Status {
            const auto engine = runningEngine(line);
            if (!engine)
                return tl::unexpected(engine.error());
            return account->empty() ? showAll(*engine) : showAccount(*engine, *account);
        };
    });
}

} // namespace aetherion::ctl
