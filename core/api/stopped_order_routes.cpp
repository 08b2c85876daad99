#include "core/api/actor.h"
#include "core/api/routes.h"
#include "core/api/trading_values.h"
#include "core/api/unavailable.h"
#include "core/api/wire_values.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace aetherion::api {

namespace {

using nlohmann::ordered_json;

constexpr std::size_t kMostAtOnce = 500;

void askAgain(const RouteContext& context, const http::Caller& caller, contract::PlaceAgain command,
              const http::Responder& responder) {
    const bool preview = command.preview;
    context.desk.ask(std::move(command), [responder, preview, caller](Result<contract::TradingAnswer> answer) {
        responder.answer([preview, caller, answer = std::move(answer)] {
            if (!answer)
                return outcomeUnknown(answer.error());
            if (answer->refusal)
                return refusalResponse(*answer->refusal);
            auto orders = ordered_json::array();
            for (const contract::AgainLine& line : answer->again)
                if (caller.mayUse(line.order.request.account))
                    orders.push_back(againJson(line));
            const char* status = preview ? "preview" : answer->count > 0 ? "placed" : "refused";
            return http::jsonResponse(200, {{"status", status},
                                            {"message", answer->text},
                                            {"count", answer->count},
                                            {"orders", std::move(orders)}});
        });
    });
}

tl::expected<std::vector<trading::OrderId>, http::Response> readNumbers(const ordered_json& body) {
    const auto unusable = [] {
        return tl::unexpected(
            http::problem(422, "\"orders\" is a list of 1 to 500 numbers of orders", {{"field", "orders"}}));
    };
    const auto given = body.find("orders");
    if (given == body.end() || !given->is_array() || given->empty() || given->size() > kMostAtOnce)
        return unusable();
    std::vector<trading::OrderId> numbers;
    for (const ordered_json& each : *given) {
        if (!each.is_number_integer() || each.get<std::int64_t>() <= 0)
            return unusable();
        numbers.push_back(each.get<trading::OrderId>());
    }
    return numbers;
}

/// A token for some accounts has to see each of the orders first: another's is none.
void placeOwnAgain(const RouteContext& context, const http::Caller& caller, contract::PlaceAgain command,
                   const http::Responder& responder) {
    const contract::PlaceAgain all{{}, command.origin, true};
    context.desk.ask(
        all, [&context, caller, command = std::move(command), responder](const Result<contract::TradingAnswer>& seen) {
            std::vector<trading::OrderId> own;
            if (seen)
                for (const contract::AgainLine& line : seen->again)
                    if (caller.mayUse(line.order.request.account))
                        own.push_back(line.order.id);
            for (const trading::OrderId number : command.orders)
                if (std::find(own.begin(), own.end(), number) == own.end())
                    return responder.answer([number] {
                        return refusalResponse({"ORDER_NOT_FOUND", "there is no such order " + std::to_string(number) +
                                                                       " that a stop has cancelled"});
                    });
            askAgain(context, caller, command, responder);
        });
}

void placeAgain(const RouteContext& context, const http::Request& request, const http::Responder& responder) {
    const auto refuse = [&responder](http::Response response) {
        responder.answer([response = std::move(response)] { return response; });
    };
    const auto body = readObject(request, context.settings.limits.jsonDepth);
    if (!body)
        return refuse(http::problem(body.error()));
    auto numbers = readNumbers(*body);
    if (!numbers)
        return refuse(std::move(numbers.error()));
    bool preview = false;
    if (const auto given = body->find("preview"); given != body->end()) {
        if (!given->is_boolean())
            return refuse(http::problem(422, "preview must be true or false", {{"field", "preview"}}));
        preview = given->get<bool>();
    }
    contract::PlaceAgain command{std::move(*numbers), actorOf(request).origin(), preview};
    if (request.caller.mayUseAll())
        return askAgain(context, request.caller, std::move(command), responder);
    placeOwnAgain(context, request.caller, std::move(command), responder);
}

} // namespace

void addStoppedOrderRoutes(http::Router& router, const RouteContext& context) {
    router.addAsync(http::Method::Get, "/api/v1/orders/cancelled-by-stop", http::Scope::Read,
                    [&context](const http::Request& request, const http::Responder& responder) {
                        askAgain(context, request.caller, {{}, actorOf(request).origin(), true}, responder);
                    });
    router.addAsync(http::Method::Post, "/api/v1/orders/place-again", http::Scope::Trade,
                    [&context](const http::Request& request, const http::Responder& responder) {
                        placeAgain(context, request, responder);
                    });
}

} // namespace aetherion::api
