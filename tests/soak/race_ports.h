#pragma once
// What an engine stands on while stops race with orders: a feed without end, a recorder, a clock, and stores that can
// be told to fail. Each notes what the judge of the races needs.
//
// When was the gate's decision? The engine's thread asks the clock in every round of its loop, and hands a fact to the
// recorder right after the gate has decided: the decision lies between the last asking and the fact. What the clock was
// asked for after a trip had returned was therefore decided after it.
#include "core/base/clock.h"
#include "core/contract/recorder_port.h"
#include "core/market/feed.h"
#include "core/risk/scope_file.h"

#include <atomic>
#include <mutex>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace aetherion::soak {

using Steady = std::chrono::steady_clock;

/// A tick a second, up and down, until it is stopped.
class EndlessFeed final : public market::Feed {
public:
    [[nodiscard]] std::vector<market::Source> sources() const override { return {}; }
    [[nodiscard]] Status run(const market::EventSink& sink, market::Pacer& pacer, std::stop_token stop) override {
        const Timestamp start = fromEpochMillis(1'700'000'000'000);
        const market::Source source{market::SourceKind::Replay, "soak", "ticks", "", {}};
        if (!sink({{0, start, start, market::StreamOpened{{0, {market::Market::Crypto, "TEST"}, source}}}}))
            return {};
        for (std::int64_t i = 0;; ++i) {
            const Timestamp time = start + std::chrono::seconds(i);
            if (!pacer.waitUntil(time, stop))
                return {};
            market::Trade trade;
            trade.price = Price::fromUnits((100 + i * 7 % 13) * kDecimalUnit);
            trade.quantity = Quantity::fromUnits(1'000 * kDecimalUnit);
            if (!sink({{0, time, time, trade}}))
                return {};
        }
    }
};

/// The wall's clock; notes when the engine's thread last asked it.
class NotingClock final : public Clock {
public:
    [[nodiscard]] Timestamp now() const override {
        if (std::this_thread::get_id() == m_engine.load())
            m_asked.store(Steady::now());
        return m_system.now();
    }
    void setEngine(std::thread::id engine) { m_engine.store(engine); }
    [[nodiscard]] Steady::time_point asked() const { return m_asked.load(); }

private:
    SystemClock m_system;
    std::atomic<std::thread::id> m_engine{};
    mutable std::atomic<Steady::time_point> m_asked{};
};

/// As a reading whose allocation fails: the first thing that noting a hold does.
class BreakableClock final : public Clock {
public:
    std::atomic<bool> broken{false};
    mutable std::atomic<int> faults{0};
    [[nodiscard]] Timestamp now() const override {
        if (broken) {
            ++faults;
            throw std::bad_alloc();
        }
        return m_system.now();
    }

private:
    SystemClock m_system;
};

enum class RecorderFault : std::uint8_t { None, Throws, Fails, Silent, Stalls };

/// An order that the gate let pass, or a fill.
struct Passed {
    bool isFill = false;
    /// The decision came no earlier than this.
    Steady::time_point decidedAfter;
};

class RaceRecorder final : public contract::RecorderPort {
public:
    explicit RaceRecorder(NotingClock& clock) : m_clock(clock) {}
    std::atomic<RecorderFault> fault{RecorderFault::None};
    std::atomic<int> faults{0};

    bool record(contract::Record, contract::WhenFull) override { return true; }
    [[nodiscard]] Result<contract::FactNumber> recordFact(contract::Record fact) override {
        m_clock.setEngine(std::this_thread::get_id());
        note(fact);
        faults += this->fault.load() == RecorderFault::None ? 0 : 1;
        switch (fault.load()) {
        case RecorderFault::None:
            break;
        case RecorderFault::Throws:
            throw std::runtime_error("planted");
        case RecorderFault::Fails:
            return failAt("the store", "no answer from the server");
        case RecorderFault::Silent:
            break;
        case RecorderFault::Stalls:
            m_stands = true;
            while (fault == RecorderFault::Stalls)
                std::this_thread::sleep_for(std::chrono::microseconds(200));
            m_stands = false;
            break;
        }
        return ++m_facts;
    }
    [[nodiscard]] contract::FactNumber durableFacts() const override {
        return fault == RecorderFault::Silent ? 0 : m_facts.load();
    }
    [[nodiscard]] Status awaitFact(contract::FactNumber, Duration timeout) override {
        for (const auto deadline = Steady::now() + timeout; fault == RecorderFault::Silent;
             std::this_thread::sleep_for(std::chrono::milliseconds(1)))
            if (Steady::now() >= deadline)
                return failAt("the store", "no answer");
        return {};
    }
    [[nodiscard]] Status flush(Duration) override { return {}; }
    [[nodiscard]] contract::RecorderHealth health() const override {
        contract::RecorderHealth health;
        if (fault == RecorderFault::Fails) {
            health.store.state = contract::StoreState::Failing;
            health.error = "no answer from the server";
        }
        return health;
    }
    /// Does the engine's thread stand still here?
    [[nodiscard]] bool stands() const { return m_stands; }

    [[nodiscard]] std::vector<Passed> take() {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_passed, {});
    }

private:
    void note(const contract::Record& fact) {
        const auto* order = std::get_if<contract::OrderRecord>(&fact);
        const bool isAcceptance = order && order->state == "sent";
        const bool isFill = std::holds_alternative<contract::TradeRecord>(fact);
        if (!isAcceptance && !isFill)
            return;
        const std::lock_guard lock(m_mutex);
        m_passed.push_back({isFill, m_clock.asked()});
    }
    NotingClock& m_clock;
    std::atomic<contract::FactNumber> m_facts{0};
    std::atomic<bool> m_stands{false};
    std::mutex m_mutex;
    std::vector<Passed> m_passed;
};

/// The real file, which can be made to throw.
class RaceScopes final : public risk::ScopeStore {
public:
    explicit RaceScopes(const std::filesystem::path& folder) : m_file(folder) {}
    std::atomic<bool> throws{false};
    std::atomic<int> faults{0};
    [[nodiscard]] risk::ScopeLoad load() override { return m_file.load(); }
    [[nodiscard]] Status save(const risk::ScopeRecord& record) override {
        if (throws) {
            ++faults;
            throw std::runtime_error("planted");
        }
        return m_file.save(record);
    }

private:
    risk::ScopeFile m_file;
};

} // namespace aetherion::soak
