#include "core/api/account_access.h"
#include "core/api/actor.h"
#include "core/api/answer_memory.h"
#include "core/api/order_body.h"
#include "core/api/routes.h"
#include "core/api/trading_values.h"
#include "core/api/unavailable.h"
#include "core/api/wire_values.h"

#include <nlohmann/json.hpp>

#include <charconv>

namespace aetherion::api {

namespace {

using nlohmann::ordered_json;

std::function<http::Response()> ready(http::Response response) {
    return [answer = std::move(response)] { return answer; };
}

tl::expected<trading::OrderRequest, http::Response> orderAskedFor(const RouteContext& context,
                                                                  const http::Request& request) {
    const auto body = readObject(request, context.settings.limits.jsonDepth);
    if (!body)
        return tl::unexpected(http::problem(body.error()));
    auto order = readOrder(*body);
    if (!order)
        return order;
    if (auto foreign = refuseAccount(request, order->account))
        return tl::unexpected(std::move(*foreign));
    if (const std::string* key = request.field("idempotency-key")) {
        if (key->empty() || key->size() > kIdempotencyKeyBytes || request.fieldCount("idempotency-key") > 1)
            return tl::unexpected(http::problem(400, "Idempotency-Key is one text of 1 to 255 bytes"));
        order->idempotencyKey = *key;
    }
    order->origin = actorOf(request).origin();
    return order;
}

ordered_json balanceOf(const contract::TradingView& view, const trading::OrderRequest& request) {
    const trading::PortfolioView* portfolio = portfolioOf(view, request.account);
    const auto* cash = portfolio ? portfolio->in(currencyOf(view, request.account, request.instrument)) : nullptr;
    return cash ? ordered_json(cash->cash.toDouble()) : ordered_json();
}

/// FinLearn's sentence, and what was really filled.
std::string successText(const trading::Order& order) {
    const trading::OrderRequest& request = order.request;
    std::string text = "Successfully " + std::string(trading::sideName(request.side)) + " " + order.filled.text();
    if (order.filled < request.quantity)
        text += " of " + request.quantity.text();
    text += " shares of " + request.instrument.symbol;
    return order.reason.empty() ? text : text + " (" + order.reason + ")";
}

/// Filled, given up, or still on its way.
http::Response placedAnswer(const contract::TradingView& view, const trading::Order& order) {
    const trading::OrderRequest& request = order.request;
    const bool open = trading::isOpen(order.state);
    const bool filled = order.filled > Quantity();
    if (!open && !filled)
        return http::problem(400, order.reason.empty() ? "the order was not filled" : order.reason,
                             {{"code", "NOT_FILLED"},
                              {"context", {{"state", name(order.state)}}},
                              {"order_id", order.id},
                              {"state", name(order.state)}});
    const FillPrices fills = fillPrices(view.trades);
    const auto fill = fills.find(order.id);
    const std::string text = open ? "Order " + std::to_string(order.id) + " to " +
                                        std::string(trading::sideName(request.side)) + " " + request.quantity.text() +
                                        " shares of " + request.instrument.symbol + " is pending"
                                  : successText(order);
    return http::jsonResponse(open ? 202 : 200,
                              {{"status", open ? "pending" : "success"},
                               {"message", text},
                               {"fill_price", fill == fills.end() ? ordered_json() : fill->second.mean()},
                               {"total_value", filled ? ordered_json(order.filledValue.toDouble()) : ordered_json()},
                               {"new_balance", balanceOf(view, request)},
                               {"order_id", order.id},
                               {"state", name(order.state)},
                               {"filled_quantity", quantityJson(order.filled)},
                               {"fees", order.fees.toDouble()}});
}

void placeOrder(const RouteContext& context, const http::Request& request, const http::Responder& responder) {
    auto order = orderAskedFor(context, request);
    if (!order)
        return responder.answer(ready(std::move(order.error())));
    context.desk.ask(
        contract::PlaceOrder{std::move(*order)}, [&context, responder](Result<contract::TradingAnswer> answer) {
            if (!answer)
                return responder.answer(ready(outcomeUnknown(answer.error())));
            if (answer->refusal)
                return responder.answer(ready(refusalResponse(*answer->refusal)));
            const trading::Order accepted = *answer->order;
            if (accepted.request.type != trading::OrderType::Market && trading::isOpen(accepted.state))
                return responder.answer([&context, accepted] {
                    const auto view = context.ports.trading.trading();
                    const trading::Order* now = findOrder(*view, accepted.id);
                    return placedAnswer(*view, now ? *now : accepted);
                });
            context.desk.awaitFill(accepted.id,
                                   [responder, accepted](const contract::TradingView& view, const trading::Order* now) {
                                       responder.answer(ready(placedAnswer(view, now ? *now : accepted)));
                                   });
        });
}

tl::expected<trading::OrderId, http::Response> orderNumber(const RouteContext& context, const http::Request& request) {
    const std::string text = request.parameter("order");
    trading::OrderId id = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), id);
    bool isOwn = error == std::errc() && stop == text.data() + text.size();
    if (isOwn && !request.caller.mayUseAll()) {
        // Another's order is not there for this caller; nor is one so old that no view shows whose it is.
        const auto view = context.ports.trading.trading();
        const trading::Order* order = findOrder(*view, id);
        isOwn = order && request.caller.mayUse(order->request.account);
    }
    if (!isOwn)
        return tl::unexpected(refusalResponse({"ORDER_NOT_FOUND", "there is no order '" + text + "'"}));
    return id;
}

/// For what acts on an order that is there: the order as it stands afterwards.
DeskCalls::Done actedAnswer(const http::Responder& responder) {
    return [responder](Result<contract::TradingAnswer> answer) {
        if (!answer)
            return responder.answer(ready(outcomeUnknown(answer.error())));
        if (answer->refusal)
            return responder.answer(ready(refusalResponse(*answer->refusal)));
        responder.answer(ready(http::jsonResponse(
            200, {{"status", "success"}, {"message", answer->text}, {"order", orderJson(*answer->order, nullptr)}})));
    };
}

void cancelOrder(const RouteContext& context, const http::Request& request, const http::Responder& responder) {
    const auto id = orderNumber(context, request);
    if (!id)
        return responder.answer(ready(id.error()));
    const std::string* reason = request.queryValue("reason");
    context.desk.ask(contract::CancelOrder{*id, actorOf(request).origin(), reason ? oneLine(*reason) : std::string()},
                     actedAnswer(responder));
}

void replaceOrder(const RouteContext& context, const http::Request& request, const http::Responder& responder) {
    const auto id = orderNumber(context, request);
    if (!id)
        return responder.answer(ready(id.error()));
    const auto body = readObject(request, context.settings.limits.jsonDepth);
    if (!body)
        return responder.answer(ready(http::problem(body.error())));
    auto change = readChange(*body);
    if (!change)
        return responder.answer(ready(std::move(change.error())));
    change->origin = actorOf(request).origin();
    context.desk.ask(contract::ReplaceOrder{*id, std::move(*change)}, actedAnswer(responder));
}

void askWhatIf(const RouteContext& context, const http::Request& request, const http::Responder& responder) {
    auto order = orderAskedFor(context, request);
    if (!order)
        return responder.answer(ready(std::move(order.error())));
    context.desk.ask(contract::AskWhatIf{std::move(*order)}, [responder](Result<contract::TradingAnswer> answer) {
        if (!answer || (answer->refusal && answer->refusal->code == "ENGINE_BUSY"))
            return responder.answer(ready(answer ? refusalResponse(*answer->refusal) : outcomeUnknown(answer.error())));
        auto verdicts = ordered_json::array();
        for (const risk::RailVerdict& verdict : answer->verdicts)
            verdicts.push_back(verdictJson(verdict));
        responder.answer(ready(
            http::jsonResponse(200, {{"would_pass", answer->done()},
                                     {"message", answer->text},
                                     {"refusal", answer->refusal ? refusalJson(*answer->refusal) : ordered_json()},
                                     {"verdicts", std::move(verdicts)}})));
    });
}

} // namespace

void addOrderRoutes(http::Router& router, const RouteContext& context) {
    using Handle = void (*)(const RouteContext&, const http::Request&, const http::Responder&);
    const auto add = [&](http::Method method, const char* pattern, http::Effect effect, Handle handle) {
        router.addAsync(method, pattern, {http::Scope::Trade, effect},
                        [&context, handle](const http::Request& request, const http::Responder& responder) {
                            handle(context, request, responder);
                        });
    };
    add(http::Method::Post, "/api/v1/orders/place", http::Effect::Change, placeOrder);
    add(http::Method::Post, "/api/v1/orders/what-if", http::Effect::Question, askWhatIf);
    add(http::Method::Delete, "/api/v1/orders/{order}", http::Effect::Relief, cancelOrder);
    add(http::Method::Patch, "/api/v1/orders/{order}", http::Effect::Change, replaceOrder);
}

} // namespace aetherion::api
