#pragma once
// Where those who asked the desk wait for its answers.
//
// An answer carries the number of the last fact that it speaks of; whoever waits gets it when that fact is durable, so
// the engine's thread waits for no disk. Bounded: the newest 10,000 answers that nobody has fetched are kept. Thread:
// any.
#include "core/contract/recorder_port.h"
#include "core/contract/trading_port.h"

#include <condition_variable>
#include <map>
#include <mutex>

namespace aetherion::engine {

class TradingAnswers {
public:
    explicit TradingAnswers(contract::RecorderPort& recorder) : m_recorder(recorder) {}

    /// `fact`: 0 where nothing was recorded.
    void put(contract::CommandId command, contract::TradingAnswer answer, contract::FactNumber fact);
    /// It was done, but the ledger has not taken all of it: whoever asks gets an error.
    void putUnrecorded(contract::CommandId command);
    /// An answer is fetched once. An error after `timeout`, when it was fetched already, and after close(); what is not
    /// durable yet stays here for whoever asks again.
    [[nodiscard]] Result<contract::TradingAnswer> await(contract::CommandId command, Duration timeout);
    /// Lets go whoever waits: the engine has stopped.
    void close();

private:
    struct Kept {
        contract::TradingAnswer answer{};
        contract::FactNumber fact = 0;
        bool recorded = true;
    };
    void keep(contract::CommandId command, Kept answer);

    contract::RecorderPort& m_recorder;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_closed = false;
    std::map<contract::CommandId, Kept> m_answers;
};

} // namespace aetherion::engine
