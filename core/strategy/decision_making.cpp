#include "core/strategy/decision_cycle.h"
#include "core/strategy/decision_inputs.h"
#include "core/strategy/sizing.h"

#include <algorithm>
#include <cmath>

namespace aetherion::strategy {

namespace {

std::string entryName(const market::InstrumentKey& instrument, Timestamp bar) {
    return "policy-" + std::string(market::name(instrument.market)) + ":" + instrument.symbol + "-" +
           std::to_string(std::chrono::floor<std::chrono::seconds>(bar).time_since_epoch().count());
}

std::optional<RecentTrade> recentOf(const SymbolMemory& memory) {
    if (!memory.lastEntry && !memory.lastExit)
        return std::nullopt;
    const Timestamp newest =
        std::max(memory.lastEntry.value_or(Timestamp::min()), memory.lastExit.value_or(Timestamp::min()));
    return RecentTrade{newest, memory.lastSetup};
}

/// Zero where it does not fit: then there is no room.
Cash fractionOf(Cash amount, double fraction) {
    const auto exact = decimalFromDouble(fraction);
    return Cash::fromUnits(exact ? multiplyDecimal(amount.units(), *exact).value_or(0) : 0);
}

} // namespace

void DecisionCycle::decideAccount(const std::string& account, const std::string& who, const std::vector<Slot*>& due,
                                  Timestamp now) {
    std::vector<Candidate> candidates;
    for (Slot* slot : due)
        decideSlot(account, *slot, now, candidates);
    if (candidates.empty())
        return;
    std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
        return a.signal.edge != b.signal.edge ? a.signal.edge > b.signal.edge
                                              : a.decision.instrument < b.decision.instrument;
    });
    Heat heat = heatOf(account);
    for (Candidate& candidate : candidates) {
        buy(candidate, who, heat, now);
        candidate.decision.inputs = candidate.inputs.text();
        tell(std::move(candidate.decision));
    }
}

std::optional<Signal> DecisionCycle::signalFor(const Slot& slot, const SymbolMemory& memory) {
    const IntradayRow& row = slot.features.row();
    auto signal = m_choice.best(slot.found, row, slot.regime.regime, recentOf(memory));
    if (!signal && m_model != nullptr && m_settings.policy.allowModelFallback) {
        signal = m_model->signal({slot.listing.spec.key, row, slot.phase, slot.regime});
        if (signal)
            signal->origin = SignalOrigin::Model;
    }
    return signal;
}

void DecisionCycle::decideSlot(const std::string& account, Slot& slot, Timestamp now,
                               std::vector<Candidate>& candidates) {
    const market::InstrumentKey& instrument = slot.listing.spec.key;
    const IntradayRow& row = slot.features.row();
    SymbolMemory& memory = m_memory[{account, instrument}];
    if (memory.decided && row.time <= *memory.decided)
        return;
    PolicyInputs inputs{row, slot.phase, slot.toClose, slot.regime};
    inputs.signal = signalFor(slot, memory);
    const Position* position = m_positions.find(account, instrument);
    if (position != nullptr && !position->owned.isZero()) {
        const auto price = decimalFromDouble(row.close);
        inputs.held = HeldPosition{position->opened, position->profitPercent(Price::fromUnits(price.value_or(0))),
                                   position->stage == PositionStage::Exiting};
    }
    inputs.entering = position != nullptr && !inputs.held;
    inputs.heldByOthers = position == nullptr && !m_desk.holding(account, instrument).quantity.isZero();
    const auto& universe = m_settings.universe;
    inputs.inUniverse =
        universe.empty() || std::find(universe.begin(), universe.end(), instrument.symbol) != universe.end();
    const auto verdict = m_policy.decide(memory, inputs);
    if (!verdict)
        return;
    ++m_counts.decided;
    Decision decision;
    decision.account = account;
    decision.stream = slot.listing.stream;
    decision.instrument = instrument;
    decision.timeframe = m_settings.timeframe;
    decision.time = row.time;
    decision.action = verdict->action;
    decision.tier = verdict->tier;
    decision.setup = inputs.signal ? inputs.signal->name : std::string();
    decision.reason = verdict->reason;
    decision.confidence = verdict->confidence;
    decision.edge = verdict->edge;
    decision.regime = slot.regime.regime;
    decision.regimeConfidence = slot.regime.confidence;
    JsonObject object = inputsOf(inputs, *verdict);
    if (decision.action == Action::Buy) {
        candidates.push_back({&slot, std::move(decision), *verdict, *inputs.signal, std::move(object)});
        return;
    }
    if (decision.action == Action::Sell && m_settings.dryRun) {
        decision.action = Action::Hold;
        decision.reason = "dry run: would sell, " + decision.reason;
    }
    if (decision.action == Action::Sell)
        sell(decision, now);
    decision.inputs = object.text();
    tell(std::move(decision));
}

void DecisionCycle::sell(Decision& decision, Timestamp now) {
    const auto answer = m_positions.exitBySignal(decision.account, decision.instrument, now);
    if (!answer) {
        decision.action = Action::Hold;
        decision.reason = "an exit is under way";
    } else if (!*answer) {
        ++m_counts.refused;
        decision.action = Action::Hold;
        decision.reason = "refused: " + answer->error().line();
    } else {
        ++m_counts.exits;
        decision.quantity = (*answer)->request.quantity;
        decision.order = (*answer)->id;
    }
}

void DecisionCycle::buy(Candidate& candidate, const std::string& who, Heat& heat, Timestamp now) {
    Decision& decision = candidate.decision;
    const auto no = [&](std::string reason) {
        decision.action = Action::No;
        decision.tier = Tier::None;
        decision.reason = std::move(reason);
    };
    const Slot& slot = *candidate.slot;
    const market::InstrumentSpec& spec = slot.listing.spec;
    if (std::string barrier = heat.barrier(spec.key, spec.sector); !barrier.empty())
        return no(std::move(barrier));
    const auto price = m_desk.freshPrice(slot.listing.stream);
    if (!price)
        return no("its price is stale");
    const AccountMoney money = m_desk.money(decision.account, spec.currency);
    if (!money.equity)
        return no("the account's equity in " + spec.currency + " is not known: a price is stale");
    const double atr = slot.features.row().atr14.value_or(0);
    SizingInputs inputs{
        *money.equity, money.freeCash,     std::nullopt,           *price, spec.priceUnitsPerCurrency, atr,
        spec.lotSize,  slot.feeMillionths, candidate.verdict.scale};
    inputs.exposureRoom = fractionOf(*money.equity, m_settings.portfolio.maxExposureFraction) - money.inHoldings -
                          plannedIn(decision.account, spec.currency);
    const auto size = positionSize(m_settings.sizing, inputs);
    if (!size)
        return no(size.error().text());
    candidate.inputs.put("equity", *money.equity);
    candidate.inputs.put("scale", candidate.verdict.scale);
    candidate.inputs.put("risk_amount", size->riskAmount);
    candidate.inputs.put("quantity", size->quantity);
    candidate.inputs.put("capital", size->capital);
    candidate.inputs.put("limited_by", size->limitedBy);
    putExitPlan(candidate.inputs, candidate.signal.exit);
    if (size->quantity.isZero())
        return no("less than one lot of " + spec.lotSize.text() + ", by " + std::string(size->limitedBy));
    if (m_settings.dryRun)
        return no("dry run: would buy " + size->quantity.text());
    Entry entry;
    entry.request.account = decision.account;
    entry.request.instrument = spec.key;
    entry.request.side = market::Side::Buy;
    entry.request.quantity = size->quantity;
    entry.request.origin = {who, trading::Channel::Policy, candidate.signal.name};
    entry.request.clientOrder = entryName(spec.key, decision.time);
    entry.request.confidence = decision.confidence;
    entry.setup = candidate.signal.name;
    entry.priceUnitsPerCurrency = spec.priceUnitsPerCurrency;
    entry.lotSize = spec.lotSize;
    entry.tickSize = spec.tickSize;
    entry.price = *price;
    entry.atr = atr;
    entry.exit = candidate.signal.exit;
    entry.planned = size->capital;
    const auto answer = m_positions.enter(entry, now);
    if (!answer) {
        ++m_counts.refused;
        return no("refused: " + answer.error().line());
    }
    ++m_counts.entries;
    heat.countOrder();
    heat.add(spec.key, spec.sector);
    decision.quantity = size->quantity;
    decision.order = answer->id;
    SymbolMemory& memory = m_memory[{decision.account, spec.key}];
    memory.lastEntry = decision.time;
    memory.lastSetup = candidate.signal.name;
}

Heat DecisionCycle::heatOf(const std::string& account) {
    Heat heat(m_settings.portfolio);
    for (const auto& [key, position] : m_positions.positions())
        if (key.first == account) {
            const Slot* slot = slotOf(key.second);
            heat.add(key.second, slot != nullptr ? slot->listing.spec.sector : std::string());
        }
    return heat;
}

Cash DecisionCycle::plannedIn(const std::string& account, const std::string& currency) {
    Cash sum;
    for (const auto& [key, position] : m_positions.positions()) {
        const Slot* slot = key.first == account && position.entryOpen ? slotOf(key.second) : nullptr;
        if (slot != nullptr && slot->listing.spec.currency == currency)
            sum = sum + std::max(position.planned - position.paid, Cash());
    }
    return sum;
}

void DecisionCycle::exitAsked(const Position& position, ExitCause cause, Timestamp now,
                              const tl::expected<trading::Order, trading::Refusal>& answer) {
    // A sale by signal is told as the policy's decision.
    if (cause == ExitCause::Signal)
        return;
    Decision decision;
    decision.account = position.account;
    decision.instrument = position.instrument;
    decision.timeframe = m_settings.timeframe;
    decision.time = now;
    decision.setup = position.setup;
    if (const Slot* slot = slotOf(position.instrument)) {
        decision.stream = slot->listing.stream;
        decision.regime = slot->regime.regime;
        decision.regimeConfidence = slot->regime.confidence;
    }
    JsonObject inputs;
    inputs.put("entry", position.averageEntry());
    inputs.put("stop", position.stop);
    if (position.target)
        inputs.put("target", *position.target);
    inputs.put("best", position.best);
    inputs.put("owned", position.owned);
    inputs.put("opened_ms", epochMillis(position.opened));
    inputs.put("attempt", std::int64_t{position.exitAttempts} + 1);
    decision.inputs = inputs.text();
    if (answer) {
        ++m_counts.exits;
        decision.action = Action::Sell;
        decision.reason = name(cause);
        decision.quantity = answer->request.quantity;
        decision.order = answer->id;
    } else {
        ++m_counts.refused;
        decision.action = Action::Hold;
        decision.reason = std::string(name(cause)) + " refused: " + answer.error().line();
    }
    tell(std::move(decision));
}

void DecisionCycle::closed(const ClosedPosition& position) {
    ++m_counts.closed;
    m_memory[{position.account, position.instrument}].lastExit = position.closed;
    m_observer.closed(position);
}

void DecisionCycle::tell(Decision decision) {
    ++m_counts.actions[static_cast<std::size_t>(decision.action)];
    m_observer.decided(decision);
}

} // namespace aetherion::strategy
