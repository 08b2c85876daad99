// What the floor answers to commands.
#include "core/engine/flattening.h"
#include "core/engine/trading_floor.h"
#include "core/risk/drill.h"

#include <algorithm>

namespace aetherion::engine {

using contract::TradingAnswer;

namespace {

template <class... Ts> struct Answering : Ts... { using Ts::operator()...; };
template <class... Ts> Answering(Ts...) -> Answering<Ts...>;

TradingAnswer refusedAs(trading::Refusal refusal) {
    TradingAnswer answer;
    answer.text = refusal.line();
    answer.refusal = std::move(refusal);
    return answer;
}

TradingAnswer answerOf(const trading::OrderAnswer& order, std::string_view verb) {
    if (!order)
        return refusedAs(order.error());
    TradingAnswer answer;
    answer.text = "order " + std::to_string(order->id) + " " + std::string(verb);
    answer.order = *order;
    return answer;
}

std::string reasonOf(const trading::OrderOrigin& origin, const std::string& reason) {
    const std::string by = origin.who + " (" + std::string(trading::name(origin.channel)) + ")";
    return reason.empty() ? by : by + ": " + reason;
}

/// As the gate would refuse the order: the stop and the holds, which stand last here, speak before the rails.
std::optional<trading::Refusal> refusalOf(const std::vector<risk::RailVerdict>& verdicts) {
    const auto refuses = [](const risk::RailVerdict& verdict) { return !verdict.passes; };
    const auto states = verdicts.rbegin() + std::min<std::ptrdiff_t>(2, std::ssize(verdicts));
    if (const auto state = std::find_if(verdicts.rbegin(), states, refuses); state != states)
        return state->refusal();
    const auto rail = std::ranges::find_if(verdicts, refuses);
    return rail == verdicts.end() ? std::nullopt : std::optional(rail->refusal());
}

/// A canary passes the rails unasked: nobody else may call an order one.
bool isCanary(const contract::TradingCommand& command) {
    const auto is = [](const trading::OrderRequest& request) {
        return request.origin.channel == trading::Channel::Drill || request.account == risk::kDrillAccount;
    };
    if (const auto* place = std::get_if<contract::PlaceOrder>(&command))
        return is(place->request);
    const auto* ask = std::get_if<contract::AskWhatIf>(&command);
    return ask && is(ask->request);
}

/// What is held and what is open is not known before they are restored: it would be taken for gone.
bool needsBooks(const contract::TradingCommand& command) {
    return !std::holds_alternative<contract::AskWhatIf>(command) &&
           !std::holds_alternative<contract::ArmPolicy>(command) &&
           !std::holds_alternative<contract::EnableStrategy>(command);
}

} // namespace

TradingAnswer TradingFloor::execute(const contract::TradingCommand& command, Timestamp now) {
    m_now = std::max(m_now, now);
    m_changed = true;
    if (isCanary(command))
        return refusedAs({"DRILL_ACCOUNT", "this account is for drills of the emergency stop alone"});
    if (!m_restored && needsBooks(command))
        return refusedAs({"NOT_LIVE", "what an earlier run left is not taken in yet; nothing was done"});
    return std::visit(
        Answering{
            [&](const contract::PlaceOrder& place) {
                return answerOf(m_desk.place(place.request, m_now), "is accepted");
            },
            [&](const contract::AskWhatIf& ask) { return whatIf(ask); },
            [&](const contract::CancelOrder& cancel) {
                return answerOf(m_desk.cancel(cancel.order, reasonOf(cancel.origin, cancel.reason), m_now),
                                "is being cancelled");
            },
            [&](const contract::ReplaceOrder& replace) {
                return answerOf(m_desk.replace(replace.order, replace.change, m_now), "is changed");
            },
            [&](const contract::CancelOrders& cancel) {
                TradingAnswer answer;
                answer.count = static_cast<std::int64_t>(m_desk.cancelAll(
                    [&](const trading::Order& order) {
                        const trading::OrderRequest& request = order.request;
                        return cancel.scope.covers(request.instrument.market, request.account,
                                                   request.instrument.symbol);
                    },
                    reasonOf(cancel.origin, cancel.reason), m_now));
                answer.text = std::to_string(answer.count) + " orders cancelled";
                return answer;
            },
            [&](const contract::Flatten& asked) { return flatten(asked); },
            [&](const contract::PreviewResume& asked) { return previewResume(asked); },
            [&](const contract::PlaceAgain& asked) { return placeAgain(asked); },
            [&](const contract::ArmPolicy& arm) {
                if (!arm.armed) {
                    TradingAnswer answer;
                    answer.text = m_cycle.disarm(arm.account) ? "the policy no longer trades for " + arm.account
                                                              : "the policy did not trade for " + arm.account;
                    return answer;
                }
                if (const risk::RiskState state = m_dependencies.killSwitch.state(); state != risk::RiskState::Active)
                    return refusedAs({"TRADING_NOT_ACTIVE",
                                      "strategies are armed only while trading is Active",
                                      {{"state", std::string(risk::name(state))}}});
                if (const Status armed = m_cycle.arm(arm.account, arm.origin.who); !armed)
                    return refusedAs({"CANNOT_ARM", armed.error().text()});
                TradingAnswer answer;
                answer.text = "the policy trades for " + arm.account;
                return answer;
            },
            [&](const contract::RunCycle&) {
                const strategy::CycleCounts counts = runCycle(strategy::CycleCause::OnDemand);
                TradingAnswer answer;
                answer.count = counts.decided;
                answer.text = std::to_string(counts.decided) + " decided, " + std::to_string(counts.entries) +
                              " entries, " + std::to_string(counts.exits) + " exits, " +
                              std::to_string(counts.refused) + " refused";
                return answer;
            },
            [&](const contract::EnableStrategy& enable) {
                if (!m_gate.strategies().enable(enable.account, enable.strategy))
                    return refusedAs({"STRATEGY_NOT_DISABLED", "this strategy is not disabled"});
                TradingAnswer answer;
                answer.text = enable.strategy + " may trade for " + enable.account + " again";
                return answer;
            },
        },
        command);
}

TradingAnswer TradingFloor::whatIf(const contract::AskWhatIf& ask) {
    TradingAnswer answer;
    if (auto refusal = m_desk.whatIf(ask.request, m_now))
        return refusedAs(std::move(*refusal));
    const auto stream = m_streams.find(ask.request.instrument);
    const trading::Listing* listing = stream == m_streams.end() ? nullptr : m_desk.listing(stream->second);
    const trading::MarketView* view = listing ? m_desk.view(listing->stream) : nullptr;
    if (!view)
        return refusedAs({"MARKET_DATA_UNAVAILABLE", "this instrument has no price yet"});
    trading::MarketView present = *view;
    present.now = m_now;
    answer.verdicts = m_gate.whatIf(ask.request, *listing, present);
    answer.refusal = refusalOf(answer.verdicts);
    answer.text = answer.refusal ? answer.refusal->line() : "this order would pass";
    return answer;
}

TradingAnswer TradingFloor::flatten(const contract::Flatten& command) {
    TradingAnswer answer;
    if (!command.preview)
        // What is set aside by open orders cannot be sold twice.
        answer.count = static_cast<std::int64_t>(m_desk.cancelAll(
            [&](const trading::Order& order) {
                const trading::OrderRequest& request = order.request;
                return command.scope.covers(request.instrument.market, request.account, request.instrument.symbol);
            },
            reasonOf(command.origin, "flatten"), m_now));
    answer.lines = flattenLines(command.scope, m_books, m_desk, m_streams, m_now);
    std::size_t sold = 0;
    for (contract::FlattenLine& line : answer.lines) {
        if (command.preview || !line.obstacle.empty())
            continue;
        const auto placed = m_desk.place(flattenOrder(line, command.origin), m_now);
        if (placed) {
            line.order = placed->id;
            ++sold;
        } else {
            line.obstacle = placed.error().line();
        }
    }
    const auto blocked = std::count_if(answer.lines.begin(), answer.lines.end(),
                                       [](const contract::FlattenLine& line) { return !line.obstacle.empty(); });
    answer.text = std::to_string(command.preview ? answer.lines.size() - static_cast<std::size_t>(blocked) : sold) +
                  (command.preview ? " holdings would be sold, " : " holdings are being sold, ") +
                  std::to_string(blocked) + " cannot";
    return answer;
}

} // namespace aetherion::engine
