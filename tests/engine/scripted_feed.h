#pragma once
// A feed that sends given events, then ends as it is told to.
#include "core/market/feed.h"

namespace aetherion::test {

class ScriptedFeed final : public market::Feed {
public:
    explicit ScriptedFeed(market::EventBatch events, Status end = {})
        : m_events(std::move(events)), m_end(std::move(end)) {}

    [[nodiscard]] std::vector<market::Source> sources() const override { return {}; }
    [[nodiscard]] Status run(const market::EventSink& sink, market::Pacer& pacer, std::stop_token stop) override {
        for (const market::Event& event : m_events) {
            if (!pacer.waitUntil(event.receiveTime, stop))
                return {};
            if (!sink({event}))
                return {};
        }
        return m_end;
    }

private:
    market::EventBatch m_events;
    Status m_end;
};

/// One stream of `count` ticks, a second apart, from `start`; the price goes up and down in steps.
inline market::EventBatch tickEvents(std::size_t count, Timestamp start = fromEpochMillis(1'700'000'000'000)) {
    market::Source source{market::SourceKind::Replay, "test", "ticks", "", {}};
    market::EventBatch events;
    events.push_back({0, start, start, market::StreamOpened{{0, {market::Market::Crypto, "TEST"}, source}}});
    for (std::size_t i = 0; i < count; ++i) {
        const Timestamp time = start + std::chrono::seconds(i);
        market::Trade trade;
        trade.price = Price::fromUnits((100 + static_cast<std::int64_t>(i * 7 % 13)) * kDecimalUnit);
        trade.quantity = Quantity::fromUnits(kDecimalUnit);
        events.push_back({0, time, time, trade});
    }
    return events;
}

} // namespace aetherion::test
