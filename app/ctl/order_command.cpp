#include "app/ctl/running_engine.h"

#include <CLI/CLI.hpp>
#include <QUuid>

#include <iostream>
#include <memory>

namespace aetherion::ctl {

namespace {

using nlohmann::json;

struct OrderOptions {
    std::string side;
    std::string symbol;
    std::string quantity;
    std::string market;
    std::string account;
    std::string limit;
    std::string stop;
    std::string time;
    std::string clientOrder;
    std::string key;
    std::string reason;
    std::int64_t number = 0;
    std::vector<std::int64_t> numbers;
    bool list = false;
    std::size_t count = 50;
};
using Options = std::shared_ptr<OrderOptions>;

/// AAPL --market US, or AAPL@US.
Result<json> orderJson(const OrderOptions& options) {
    std::string symbol = options.symbol;
    std::string market = options.market;
    if (market.empty()) {
        const std::size_t at = symbol.rfind('@');
        if (at == std::string::npos)
            return failAt("order", "the market is missing: --market CRYPTO|US|NSE|UK, or " + symbol + "@MARKET");
        market = symbol.substr(at + 1);
        symbol.resize(at);
    }
    if (!options.limit.empty() && !options.stop.empty())
        return failAt("order", "--limit and --stop are two kinds of order");
    json body{{"account", options.account},
              {"symbol", symbol},
              {"side", options.side},
              {"quantity", options.quantity},
              {"market", market},
              {"order_type", !options.limit.empty()  ? "limit"
                             : !options.stop.empty() ? "stop"
                                                     : "market"}};
    if (!options.limit.empty())
        body["limit_price"] = options.limit;
    if (!options.stop.empty())
        body["stop_price"] = options.stop;
    if (!options.time.empty())
        body["time_in_force"] = options.time;
    if (!options.clientOrder.empty())
        body["client_order_id"] = options.clientOrder;
    return body;
}

Status sendOrder(const CommandLine& line, const OrderOptions& options) {
    const auto body = orderJson(options);
    if (!body)
        return tl::unexpected(body.error());
    const auto engine = runningEngine(line);
    if (!engine)
        return tl::unexpected(engine.error());
    const std::string key =
        options.key.empty() ? QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString() : options.key;
    const auto answer = askEngine(*engine, {"POST", "/api/v1/orders/place", body->dump(), key}, "order");
    if (!answer) {
        Error error = answer.error();
        // Whether it was placed may not be known: with the same key it is not placed twice.
        if (error.place != "order refused" || error.reason.find("OUTCOME_UNKNOWN") != std::string::npos)
            error.reason += "; to ask again without placing it twice: --key " + key;
        return tl::unexpected(error);
    }
    std::cout << textOf(*answer, "message") << "\norder: " << numberText((*answer)["order_id"])
              << "\nstate: " << textOf(*answer, "state") << "\nprice: " << numberText((*answer)["fill_price"])
              << "\nvalue: " << numberText((*answer)["total_value"]) << "\nfees: " << numberText((*answer)["fees"])
              << "\nbalance: " << numberText((*answer)["new_balance"]) << "\n";
    return {};
}

Status sayWhatIf(const CommandLine& line, const OrderOptions& options) {
    const auto body = orderJson(options);
    if (!body)
        return tl::unexpected(body.error());
    const auto engine = runningEngine(line);
    if (!engine)
        return tl::unexpected(engine.error());
    const auto answer = askEngine(*engine, {"POST", "/api/v1/orders/what-if", body->dump()}, "order");
    if (!answer)
        return tl::unexpected(answer.error());
    for (const json& verdict : answer->value("verdicts", json::array()))
        std::cout << (verdict.value("passes", false) ? "pass  " : "STOP  ") << textOf(verdict, "text") << "\n";
    std::cout << textOf(*answer, "message") << "\n";
    return {};
}

Status sayAbout(const CommandLine& line, const std::string& what, const EngineRequest& request) {
    const auto engine = runningEngine(line);
    if (!engine)
        return tl::unexpected(engine.error());
    const auto answer = askEngine(*engine, request, what);
    if (!answer)
        return tl::unexpected(answer.error());
    std::cout << textOf(*answer, "message") << "\n";
    return {};
}

Status changeOrder(const CommandLine& line, const OrderOptions& options) {
    json body = json::object();
    if (!options.quantity.empty())
        body["quantity"] = options.quantity;
    if (!options.limit.empty())
        body["limit_price"] = options.limit;
    if (!options.stop.empty())
        body["stop_price"] = options.stop;
    return sayAbout(line, "change", {"PATCH", "/api/v1/orders/" + std::to_string(options.number), body.dump()});
}

Status listOrders(const CommandLine& line, const OrderOptions& options) {
    const auto engine = runningEngine(line);
    if (!engine)
        return tl::unexpected(engine.error());
    const auto orders = askEngine(
        *engine,
        {"GET", "/api/v1/portfolio/orders/" + pathPart(options.account) + "?limit=" + std::to_string(options.count)},
        "list");
    if (!orders)
        return tl::unexpected(orders.error());
    for (const json& order : *orders) {
        std::cout << numberText(order["id"]) << "  " << textOf(order, "created_at") << "  " << textOf(order, "side")
                  << " " << numberText(order["quantity"]) << " " << textOf(order, "symbol") << "@"
                  << textOf(order, "market") << "  " << textOf(order, "order_type");
        for (const char* price : {"limit_price", "stop_price"})
            if (!order[price].is_null())
                std::cout << " " << numberText(order[price]);
        std::cout << "  " << textOf(order, "state");
        if (!order["fill_price"].is_null())
            std::cout << " " << numberText(order["filled_quantity"]) << " at " << numberText(order["fill_price"]);
        const std::string reason = textOf(order, "reason");
        std::cout << (reason.empty() ? "" : "  (" + reason + ")") << "\n";
    }
    return {};
}

void printStopped(const json& row) {
    std::cout << numberText(row["id"]);
    if (const json& order = row["order"]; order.is_object()) {
        std::cout << "  " << textOf(order, "account") << "  " << textOf(order, "side") << " "
                  << numberText(row["quantity"]) << " " << textOf(order, "symbol") << "@" << textOf(order, "market")
                  << "  " << textOf(order, "order_type");
        for (const char* price : {"limit_price", "stop_price"})
            if (!order[price].is_null())
                std::cout << " " << numberText(order[price]);
        std::cout << "  cancelled " << textOf(order, "changed_at") << " (" << textOf(order, "reason") << ")";
    }
    if (!row["refusal"].is_null())
        std::cout << "  NO: " << textOf(row["refusal"], "code") << ": " << textOf(row["refusal"], "detail") << "\n";
    else if (!row["placed_as"].is_null())
        std::cout << "  placed as order " << numberText(row["placed_as"]) << "\n";
    else
        std::cout << "  would pass\n";
}

/// Without numbers, or with --list, nothing is placed.
Status placeAgain(const CommandLine& line, const OrderOptions& options) {
    const auto engine = runningEngine(line);
    if (!engine)
        return tl::unexpected(engine.error());
    EngineRequest request{"GET", "/api/v1/orders/cancelled-by-stop"};
    if (!options.numbers.empty()) {
        const json body{{"orders", options.numbers}, {"preview", options.list}};
        request = {"POST", "/api/v1/orders/place-again", body.dump()};
    }
    const auto answer = askEngine(*engine, request, "again");
    if (!answer)
        return tl::unexpected(answer.error());
    const json orders = answer->value("orders", json::array());
    for (const json& row : orders)
        printStopped(row);
    std::cout << textOf(*answer, "message") << "\n";
    if (textOf(*answer, "status") != "preview" && answer->value("count", std::size_t{0}) < orders.size())
        return failAt("order again", "not all of them were placed");
    return {};
}

void addTerms(CLI::App& command, const Options& options) {
    command.add_option("symbol,--symbol", options->symbol, "as the market spells it; AAPL@US names the market too")
        ->required();
    command.add_option("quantity,--quantity", options->quantity, "a whole number, except of coins")->required();
    command.add_option("--market", options->market, "CRYPTO, US, NSE or UK");
    command.add_option("--account", options->account, "whose order it is")->required();
    command.add_option("--limit", options->limit, "a limit order at this price");
    command.add_option("--stop", options->stop, "a stop order at this price");
    command.add_option("--time-in-force", options->time, "day or gtc [day]");
    command.add_option("--client-order", options->clientOrder, "a number of your own; the same one twice is refused");
}

} // namespace

void addOrderCommand(CLI::App& app, CommandLine& line) {
    auto* order = app.add_subcommand("order", "place, change, cancel and list paper orders of the running engine");
    order->require_subcommand(1);
    const auto options = std::make_shared<OrderOptions>();
    for (const char* side : {"buy", "sell"}) {
        auto* command = order->add_subcommand(side, "at the market, or with --limit or --stop");
        addTerms(*command, options);
        command->add_option("--key", options->key, "asks again about an order that was sent with this key");
        command->callback([&line, options, side] {
            options->side = side;
            line.work = [&line, options] { return sendOrder(line, *options); };
        });
    }
    auto* ask = order->add_subcommand("what-if", "would it pass? every rail's verdict, nothing is placed");
    ask->add_option("side", options->side, "buy or sell")->required()->check(CLI::IsMember({"buy", "sell"}));
    addTerms(*ask, options);
    ask->callback([&line, options] { line.work = [&line, options] { return sayWhatIf(line, *options); }; });

    auto* cancel = order->add_subcommand("cancel", "cancel an open order");
    cancel->add_option("number", options->number, "the order's number")->required()->check(CLI::PositiveNumber);
    cancel->add_option("--reason", options->reason, "why");
    cancel->callback([&line, options] {
        line.work = [&line, options] {
            return sayAbout(line, "cancellation",
                            {"DELETE", "/api/v1/orders/" + std::to_string(options->number) +
                                           (options->reason.empty() ? "" : "?reason=" + pathPart(options->reason))});
        };
    });

    auto* replace = order->add_subcommand("replace", "change an open order's quantity or price");
    replace->add_option("number", options->number, "the order's number")->required()->check(CLI::PositiveNumber);
    replace->add_option("--quantity", options->quantity, "the whole order's, with what is filled already");
    replace->add_option("--limit", options->limit, "of a limit order");
    replace->add_option("--stop", options->stop, "of a stop order");
    replace->callback([&line, options] { line.work = [&line, options] { return changeOrder(line, *options); }; });

    auto* again = order->add_subcommand("again", "place orders that a stop cancelled once more, those that are named");
    again->add_option("numbers", options->numbers, "which; without any they are listed")->check(CLI::PositiveNumber);
    again->add_flag("--list", options->list, "say which would pass now and why others would not; place nothing");
    again->callback([&line, options] { line.work = [&line, options] { return placeAgain(line, *options); }; });

    auto* list = order->add_subcommand("list", "an account's orders, newest first");
    list->add_option("--account", options->account, "whose")->required();
    list->add_option("--count", options->count, "at most so many [50]")->check(CLI::Range(1, 1000));
    list->callback([&line, options] { line.work = [&line, options] { return listOrders(line, *options); }; });
}

} // namespace aetherion::ctl
