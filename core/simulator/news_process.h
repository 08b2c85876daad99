#pragma once
// Random news about one scope: after an exponential waiting time something happens, lasts for a while and ends; then
// the next one is waited for. Each scope has a process and a stream of its own, so that an instrument more changes
// nobody else's news.
//
// Thread: one at a time.
#include "core/base/random_stream.h"
#include "core/simulator/disturbance.h"

namespace aetherion::simulator {

/// How many a day, of plain time, for each scope; 0 for none. With the shipped catalogue a few a day in all.
struct NewsRates {
    double global = 0.3;
    double perSector = 0.1;
    double perSymbol = 0.05;
};

/// The share of an instrument's long-run variance that news bring; the rest is left to its diffusion and its jumps.
[[nodiscard]] double newsVarianceShare(const NewsRates& rates);

class NewsProcess {
public:
    /// `impactScale` multiplies impacts: 1 for a wide scope, volatility / kReferenceVolatility for a symbol.
    NewsProcess(Scope scope, double perDay, double impactScale, RandomStream stream, Timestamp start);

    /// The newest news that began at or before `time`; it may be over. `time` never goes back.
    [[nodiscard]] const Disturbance& at(Timestamp time) {
        while (time >= m_next)
            happen();
        return m_current;
    }
    [[nodiscard]] const Disturbance& current() const { return m_current; }
    /// When at() will next change its answer.
    [[nodiscard]] Timestamp next() const { return m_next; }

    struct State {
        RandomStream::State stream{};
        Timestamp next;
        /// Without a name where nothing has happened yet.
        Disturbance current;
        bool operator==(const State&) const = default;
    };
    [[nodiscard]] State state() const { return {m_stream.state(), m_next, m_current}; }
    void restore(State state);

private:
    void happen();
    [[nodiscard]] Duration drawWait();

    Scope m_scope;
    double m_perDay;
    double m_impactScale;
    RandomStream m_stream;
    Timestamp m_next;
    Disturbance m_current;
};

} // namespace aetherion::simulator
