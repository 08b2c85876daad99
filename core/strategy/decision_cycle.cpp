#include "core/strategy/decision_cycle.h"

#include <algorithm>

namespace aetherion::strategy {

namespace {

/// Of one instrument between two cycles: days of history after a restart are one stretch.
constexpr std::size_t kMostSpans = 512;

CycleCounts between(const CycleCounts& before, const CycleCounts& after) {
    CycleCounts made;
    made.cycles = after.cycles - before.cycles;
    made.decided = after.decided - before.decided;
    for (std::size_t i = 0; i < made.actions.size(); ++i)
        made.actions[i] = after.actions[i] - before.actions[i];
    made.entries = after.entries - before.entries;
    made.exits = after.exits - before.exits;
    made.refused = after.refused - before.refused;
    made.closed = after.closed - before.closed;
    return made;
}

bool isInPause(const market::Session& session, Timestamp now) {
    return session.pause && now >= session.pause->from && now < session.pause->to;
}

} // namespace

void DecisionCycle::keepSpan(std::vector<BarSpan>& bars, const BarSpan& bar) {
    if (bars.size() < kMostSpans)
        return bars.push_back(bar);
    bars.back().low = std::min(bars.back().low, bar.low);
    bars.back().high = std::max(bars.back().high, bar.high);
}

DecisionCycle::DecisionCycle(StrategySettings settings, OrderDesk& desk, CycleObserver& observer, SignalSource* model)
    : m_settings(std::move(settings)), m_choice(m_settings), m_policy(m_settings.policy, m_settings.bracket.endOfDay),
      m_desk(desk), m_observer(observer), m_model(model), m_positions(m_settings.bracket, desk, *this) {}

Status DecisionCycle::change(const StrategySettings& settings) {
    if (const Status fit = check(settings); !fit)
        return fit;
    if (settings.timeframe != m_settings.timeframe)
        for (Slot& slot : m_slots) {
            slot.features = IntradayFeatures(slot.listing.calendar);
            slot.due = false;
        }
    m_settings = settings;
    m_choice = SetupChoice(m_settings);
    m_policy = Policy(m_settings.policy, m_settings.bracket.endOfDay);
    m_positions.change(m_settings.bracket);
    return {};
}

Status DecisionCycle::list(const trading::Listing& listing, std::int64_t feeMillionths) {
    const market::InstrumentKey& key = listing.spec.key;
    if (!listing.spec.tradable)
        return failAt(std::string(market::name(key.market)) + " " + key.symbol, "cannot be traded");
    if (listing.stream >= m_byStream.size())
        m_byStream.resize(listing.stream + 1, nullptr);
    Slot* slot = slotOf(key);
    if (slot == nullptr) {
        slot = &m_slots.emplace_back(listing, feeMillionths);
        m_byInstrument.emplace(key, slot);
    } else {
        if (m_byStream[slot->listing.stream] == slot)
            m_byStream[slot->listing.stream] = nullptr;
        if (slot->listing.calendar != listing.calendar) {
            slot->clock = SessionClock(listing.calendar);
            slot->features = IntradayFeatures(listing.calendar);
        }
        slot->listing = listing;
        slot->feeMillionths = feeMillionths;
    }
    m_byStream[listing.stream] = slot;
    return {};
}

Status DecisionCycle::arm(std::string_view account, std::string_view who) {
    if (account.empty() || who.empty())
        return failAt("arming", "an account and who arms it have to be named");
    const auto [place, isNew] = m_armed.try_emplace(std::string(account), who);
    if (!isNew)
        return failAt("account " + std::string(account), "is armed already, by " + place->second);
    return {};
}

bool DecisionCycle::disarm(std::string_view account) {
    const auto place = m_armed.find(account);
    if (place == m_armed.end())
        return false;
    m_armed.erase(place);
    return true;
}

Status DecisionCycle::barClosed(market::StreamId stream, const market::Bar& bar) {
    Slot* slot = stream < m_byStream.size() ? m_byStream[stream] : nullptr;
    if (slot == nullptr || (bar.timeframe != market::Timeframe::M1 && bar.timeframe != market::Timeframe::M5))
        return {};
    // A longer bar tells again what shorter ones have told, from before a stop may have moved.
    if (bar.openTime >= slot->watchedUntil) {
        slot->watchedUntil = bar.closeTime();
        if (!m_positions.positions().empty())
            keepSpan(slot->bars, {bar.openTime, bar.low, bar.high});
    }
    if (bar.timeframe != m_settings.timeframe)
        return {};
    const auto taken = slot->features.update(bar);
    if (!taken)
        return failAt(std::string(market::name(slot->listing.spec.key.market)) + " " + slot->listing.spec.key.symbol,
                      taken.error().text());
    slot->due = slot->due || *taken;
    return {};
}

void DecisionCycle::regimeKnown(market::StreamId stream, const regime::MetaVerdict& verdict) {
    if (stream < m_byStream.size() && m_byStream[stream] != nullptr)
        m_byStream[stream]->regime = verdict;
}

void DecisionCycle::priceSeen(market::StreamId stream, Price price, Timestamp now) {
    if (m_positions.positions().empty() || stream >= m_byStream.size() || m_byStream[stream] == nullptr)
        return;
    Slot& slot = *m_byStream[stream];
    slot.watchedUntil = std::max(slot.watchedUntil, now);
    m_positions.priceSeen(slot.listing.spec.key, price, now);
}

const IntradayRow* DecisionCycle::row(market::StreamId stream) const {
    const Slot* slot = stream < m_byStream.size() ? m_byStream[stream] : nullptr;
    return slot != nullptr && slot->features.bars() > 0 ? &slot->features.row() : nullptr;
}

DecisionCycle::Slot* DecisionCycle::slotOf(const market::InstrumentKey& instrument) {
    const auto place = m_byInstrument.find(instrument);
    return place != m_byInstrument.end() ? place->second : nullptr;
}

CycleCounts DecisionCycle::run(Timestamp now, CycleCause cause) {
    const CycleCounts before = m_counts;
    ++m_counts.cycles;
    if (!m_armed.empty()) {
        const Duration fresh = 2 * market::length(m_settings.timeframe);
        std::vector<Slot*> due;
        for (Slot* slot : m_byStream)
            if (slot != nullptr && (slot->due || (cause == CycleCause::OnDemand && slot->features.bars() > 0 &&
                                                  now - slot->features.row().time < fresh))) {
                prepare(*slot);
                due.push_back(slot);
            }
        for (const auto& [account, who] : m_armed)
            decideAccount(account, who, due, now);
    }
    m_positions.manage(now, [&](const market::InstrumentKey& instrument) { return momentOf(instrument, now); });
    for (Slot& slot : m_slots) {
        slot.due = false;
        slot.bars.clear();
    }
    return between(before, m_counts);
}

std::vector<DueExit> DecisionCycle::dueExits(Timestamp now) {
    return m_positions.due(now, [&](const market::InstrumentKey& instrument) { return momentOf(instrument, now); });
}

void DecisionCycle::prepare(Slot& slot) {
    const IntradayRow& row = slot.features.row();
    // A bar belongs to the session that it closes in, the last one of the day too.
    const Timestamp within = row.time - Duration(1);
    const market::Session& session = slot.clock.newest(within);
    const bool alwaysOpen = slot.clock.alwaysOpen();
    slot.phase = phaseAt(alwaysOpen ? within : row.time, session, alwaysOpen);
    slot.toClose = alwaysOpen ? std::nullopt : std::optional<Duration>(session.close - row.time);
    slot.found = m_choice.find(row, slot.phase);
}

std::optional<MarketMoment> DecisionCycle::momentOf(const market::InstrumentKey& instrument, Timestamp now) {
    Slot* slot = slotOf(instrument);
    if (slot == nullptr)
        return std::nullopt;
    MarketMoment moment;
    const market::Session& session = slot->clock.newest(now);
    moment.open = now < session.close && !isInPause(session, now);
    if (!slot->clock.alwaysOpen())
        moment.session = SessionHours{session.open, session.close};
    moment.prices = [this, slot](Timestamp since) {
        std::optional<PriceSpan> span;
        const auto widen = [&span](Price low, Price high) {
            span =
                span ? PriceSpan{std::min(span->low, low), std::max(span->high, high), {}} : PriceSpan{low, high, {}};
        };
        for (const BarSpan& bar : slot->bars)
            if (bar.openTime >= since)
                widen(bar.low, bar.high);
        if (const auto price = m_desk.freshPrice(slot->listing.stream)) {
            widen(*price, *price);
            span->last = price;
        }
        return span;
    };
    return moment;
}

} // namespace aetherion::strategy
