#include "core/strategy/decision_cycle.h"

#include "core/base/state_bytes.h"

namespace aetherion::strategy {

namespace {

constexpr std::string_view kFormat = "aetherion decision cycle 1";
constexpr std::int64_t kMostEntries = 10'000'000;
constexpr std::int64_t kMostNumbers = 100'000;

void putTime(StateWriter& out, const std::optional<Timestamp>& time) {
    out.put(time.has_value());
    out.put(time.value_or(Timestamp{}));
}

std::optional<Timestamp> takeTime(StateReader& in) {
    const bool present = in.takeFlag();
    const Timestamp time = in.takeTime();
    return present ? std::optional(time) : std::nullopt;
}

void putInstrument(StateWriter& out, const market::InstrumentKey& key) {
    out.put(static_cast<std::int64_t>(key.market));
    out.put(std::string_view(key.symbol));
}

market::InstrumentKey takeInstrument(StateReader& in) {
    const auto place = static_cast<std::size_t>(in.takeInteger(0, market::kMarkets.size() - 1));
    return {market::kMarkets[place], std::string(in.takeText())};
}

void putMemory(StateWriter& out, const SymbolMemory& memory) {
    putTime(out, memory.decided);
    putTime(out, memory.lastEntry);
    putTime(out, memory.lastExit);
    out.put(std::string_view(memory.lastSetup));
    out.put(std::int64_t{memory.sellVotes});
}

SymbolMemory takeMemory(StateReader& in) {
    SymbolMemory memory;
    memory.decided = takeTime(in);
    memory.lastEntry = takeTime(in);
    memory.lastExit = takeTime(in);
    memory.lastSetup = in.takeText();
    memory.sellVotes = static_cast<int>(in.takeInteger(0, INT32_MAX));
    return memory;
}

void putFeatures(StateWriter& out, const IntradayFeatures& features) {
    features::StateTape tape;
    features.save(tape);
    out.put(static_cast<std::int64_t>(tape.values().size()));
    for (const double value : tape.values())
        out.put(value);
}

features::StateTape takeTape(StateReader& in) {
    std::vector<double> values;
    for (std::int64_t left = in.takeInteger(0, kMostNumbers); left > 0 && in.intact(); --left)
        values.push_back(in.takeNumber());
    return features::StateTape(std::move(values));
}

} // namespace

std::string DecisionCycle::save() const {
    StateWriter out;
    out.put(kFormat);
    out.put(static_cast<std::int64_t>(m_settings.timeframe));
    out.put(static_cast<std::int64_t>(m_byInstrument.size()));
    for (const auto& [key, slot] : m_byInstrument) {
        putInstrument(out, key);
        out.put(static_cast<std::int64_t>(slot->listing.calendar));
        out.put(slot->watchedUntil);
        putFeatures(out, slot->features);
    }
    out.put(static_cast<std::int64_t>(m_memory.size()));
    for (const auto& [key, memory] : m_memory) {
        out.put(std::string_view(key.first));
        putInstrument(out, key.second);
        putMemory(out, memory);
    }
    m_positions.save(out);
    return out.bytes();
}

struct DecisionCycle::RestoredSlot {
    Slot* slot;
    IntradayFeatures features;
    Timestamp watchedUntil;
};

Status DecisionCycle::restore(std::string_view bytes) {
    StateReader in(bytes);
    if (in.takeText() != kFormat)
        return failAt("state of the decision cycle", "is damaged, or another version's");
    const bool sameBars = in.takeInteger() == static_cast<std::int64_t>(m_settings.timeframe);
    std::vector<RestoredSlot> restored;
    for (std::int64_t left = in.takeInteger(0, kMostEntries); left > 0 && in.intact(); --left) {
        Slot* slot = slotOf(takeInstrument(in));
        const std::int64_t calendar = in.takeInteger();
        const Timestamp watchedUntil = in.takeTime();
        features::StateTape tape = takeTape(in);
        if (slot == nullptr || !sameBars || calendar != static_cast<std::int64_t>(slot->listing.calendar))
            continue;
        IntradayFeatures features(slot->listing.calendar);
        features.restore(tape);
        if (!tape.intact() || !tape.atEnd())
            return failAt("state of the decision cycle", "has features that are none");
        restored.push_back({slot, std::move(features), watchedUntil});
    }
    std::map<MemoryKey, SymbolMemory> memory;
    for (std::int64_t left = in.takeInteger(0, kMostEntries); left > 0 && in.intact(); --left) {
        std::string account(in.takeText());
        const market::InstrumentKey instrument = takeInstrument(in);
        memory.insert_or_assign({std::move(account), instrument}, takeMemory(in));
    }
    PositionKeeper positions(m_settings.bracket, m_desk, *this);
    positions.restore(in);
    if (!in.complete())
        return failAt("state of the decision cycle", "is damaged");
    for (RestoredSlot& each : restored) {
        each.slot->features = std::move(each.features);
        each.slot->watchedUntil = each.watchedUntil;
        each.slot->due = false;
    }
    m_memory = std::move(memory);
    m_positions.take(std::move(positions));
    return {};
}

bool DecisionCycle::adopt(const trading::Order& order, Price price) {
    const Slot* slot = slotOf(order.request.instrument);
    if (slot == nullptr || slot->features.bars() == 0 || !slot->features.row().atr14)
        return false;
    const market::InstrumentSpec& spec = slot->listing.spec;
    Entry entry;
    entry.request = order.request;
    entry.setup = order.request.origin.strategy;
    entry.priceUnitsPerCurrency = spec.priceUnitsPerCurrency;
    entry.lotSize = spec.lotSize;
    entry.tickSize = spec.tickSize;
    entry.price = price;
    entry.atr = *slot->features.row().atr14;
    return m_positions.adopt(entry, order);
}

} // namespace aetherion::strategy
