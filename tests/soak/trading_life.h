#pragma once
// One life of a trading_victim: what it said until it was killed.
//
// Thread: the caller's, and one of its own that reads.
#include "core/base/result.h"
#include "core/base/time.h"

#include <sys/types.h>

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <tuple>
#include <vector>

namespace aetherion::soak {

/// Accounts as an engine showed them at one moment.
struct ShownBooks {
    std::int64_t lastTrade = 0;
    /// By account and currency, in units.
    std::map<std::pair<std::string, std::string>, std::int64_t> cash;
    /// Quantity and cost by account and symbol, in units.
    std::map<std::pair<std::string, std::string>, std::pair<std::int64_t, std::int64_t>> holdings;
    /// Of the orders that were shown.
    std::int64_t lowestOrder = 1;
    /// Open orders among those, with their side.
    std::map<std::int64_t, std::string> open;
    /// Positions without a stop.
    std::set<std::pair<std::string, std::string>> bare;
};

struct LifeStory {
    std::int64_t source = 0;
    bool traded = false;
    /// Complete ones; the first is how it found itself.
    std::vector<ShownBooks> views;
    std::vector<std::int64_t> acknowledged;
    /// By code.
    std::map<std::string, int> refusals;
};

class TradingLife {
public:
    struct Options {
        std::filesystem::path program;
        std::filesystem::path folder;
        unsigned seed = 1;
        /// What earlier lives have traded.
        std::size_t trades = 0;
        std::filesystem::path log;
    };
    [[nodiscard]] static Result<std::unique_ptr<TradingLife>> start(const Options& options);
    ~TradingLife();
    TradingLife(const TradingLife&) = delete;
    TradingLife& operator=(const TradingLife&) = delete;

    /// False when it ended, or did not trade in time.
    [[nodiscard]] bool awaitTrading(Duration timeout) const;
    /// Ends it with this signal; returns when all that it had said has been read. How it ended, as waitpid() says.
    int end(int signal);
    [[nodiscard]] const LifeStory& story() const { return m_story; }

private:
    TradingLife(pid_t pid, int output);
    void read(int output);
    void take(const std::string& line);

    pid_t m_pid;
    std::atomic<bool> m_trading{false};
    std::atomic<bool> m_closed{false};
    ShownBooks m_view;
    LifeStory m_story;
    std::thread m_reader;
};

} // namespace aetherion::soak
