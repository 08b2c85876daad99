// What the floor shows and does around a stop: what is left without protection, what a resume would let out, and which
// cancelled orders may be placed again.
#include "core/engine/flattening.h"
#include "core/engine/trading_floor.h"

#include <algorithm>

namespace aetherion::engine {

using contract::TradingAnswer;

namespace {

/// "1 order", "2 orders"
std::string counted(std::size_t count, const std::string& noun) {
    return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

} // namespace

std::vector<contract::UnprotectedPosition>
TradingFloor::unprotected(const std::vector<trading::PortfolioView>& portfolios) const {
    std::vector<contract::UnprotectedPosition> found;
    const bool all = m_dependencies.killSwitch.isHalted();
    for (const trading::PortfolioView& portfolio : portfolios)
        for (const trading::PositionView& position : portfolio.positions) {
            const market::InstrumentKey& key = position.instrument;
            if (all || m_dependencies.scopes.restrictionFor(key.market, portfolio.account, key.symbol) ==
                           risk::RiskState::Halted)
                found.push_back(
                    {portfolio.account, key, position.quantity, position.currency, position.value, position.unknown});
        }
    return found;
}

bool TradingFloor::haltsChanged() {
    const bool halted = m_dependencies.killSwitch.isHalted();
    const std::int64_t revision = m_dependencies.scopes.revision();
    const bool changed = halted != m_halted || revision != m_scopesRevision;
    m_halted = halted;
    m_scopesRevision = revision;
    return changed;
}

TradingAnswer TradingFloor::previewResume(const contract::PreviewResume& command) {
    TradingAnswer answer;
    std::size_t blocked = 0;
    for (const strategy::DueExit& due : m_cycle.dueExits(m_now)) {
        if (!command.scope.covers(due.instrument.market, due.account, due.instrument.symbol))
            continue;
        const contract::FlattenLine sale =
            saleLine(due.account, due.instrument, due.quantity, m_books, m_desk, m_streams, m_now);
        contract::ExitLine line;
        line.account = due.account;
        line.instrument = due.instrument;
        line.quantity = due.quantity;
        line.reason = std::string(strategy::name(due.cause)) + " of " + due.setup;
        line.value = sale.value;
        line.slippage = sale.slippage;
        line.obstacle = sale.obstacle;
        if (const trading::Listing* listing = listingOf(due.instrument)) {
            line.price = freshPrice(listing->stream);
            line.currency = listing->spec.currency;
        }
        blocked += line.obstacle.empty() ? 0 : 1;
        answer.exits.push_back(std::move(line));
    }
    answer.count = static_cast<std::int64_t>(answer.exits.size());
    answer.text = counted(answer.exits.size() - blocked, "exit") + " would go out at once";
    if (blocked > 0)
        answer.text += ", " + std::to_string(blocked) + " more as soon as they can";
    return answer;
}

TradingAnswer TradingFloor::placeAgain(const contract::PlaceAgain& command) {
    TradingAnswer answer;
    std::vector<trading::OrderId> chosen = command.orders;
    if (chosen.empty() && command.preview)
        for (const auto& [id, stopped] : m_stopped.orders())
            chosen.push_back(id);
    // The oldest first, as they stood in the queue; each once.
    std::ranges::sort(chosen);
    chosen.erase(std::unique(chosen.begin(), chosen.end()), chosen.end());
    for (const trading::OrderId id : chosen) {
        contract::AgainLine line;
        line.order.id = id;
        if (const StoppedOrders::Stopped* stopped = m_stopped.find(id)) {
            line.order = stopped->order;
            line.quantity = stopped->order.remaining();
            line.placedAs = stopped->placedAs;
            line.refusal = refusalAgain(*stopped);
            const trading::OrderRequest request = orderAgain(stopped->order, command.origin);
            if (!line.refusal)
                line.refusal = whatIf({request}).refusal;
            if (!line.refusal && !command.preview) {
                if (const auto placed = m_desk.place(request, m_now))
                    line.placedAs = placed->id;
                else
                    line.refusal = placed.error();
            }
        } else {
            line.refusal = trading::Refusal{"NOT_CANCELLED_BY_STOP",
                                            "no stop cancelled order " + std::to_string(id) + ", or it is too long ago",
                                            {{"order", std::to_string(id)}}};
        }
        answer.count += line.refusal ? 0 : 1;
        answer.again.push_back(std::move(line));
    }
    std::ranges::reverse(answer.again);
    const std::size_t refused = answer.again.size() - static_cast<std::size_t>(answer.count);
    const std::string some = counted(static_cast<std::size_t>(answer.count), "order");
    answer.text = command.preview ? some + " would be placed again, " + std::to_string(refused) + " would not"
                                  : some + (answer.count == 1 ? " is" : " are") + " placed again, " +
                                        std::to_string(refused) + " not";
    return answer;
}

} // namespace aetherion::engine
