#pragma once
// A store with rows of every kind at times of the test's choosing, for tests of pruning; on both databases.
#include "core/base/clock.h"
#include "core/storage/retention.h"
#include "core/storage/store_address.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace aetherion::test {

inline constexpr Timestamp kWallNow = fromEpochMillis(1'800'000'000'000);

struct BenchSource {
    std::int64_t id = 1;
    std::string kind = "SIMULATED";
    std::string engine = "local";
    std::optional<Timestamp> lastUsed = kWallNow;
    bool goesOn = false;
};

class RetentionBench {
public:
    /// A new store; `name` is the test's.
    explicit RetentionBench(const std::string& name);

    void run(const std::string& sql) const;
    void addSource(const BenchSource& source) const;
    /// A row of a class; `number` tells ticks of one time apart, `timeframe` (seconds) belongs to the classes that have
    /// one.
    void add(storage::PrunedRows rows, std::int64_t source, Timestamp time, std::int64_t number = 0,
             std::int64_t instrument = 1, std::int64_t timeframe = 60) const;
    void addCandle(std::int64_t source, Timestamp time, std::int64_t timeframe, std::int64_t instrument = 1) const;
    /// `count` rows, each `apart` later than the one before.
    void addMany(storage::PrunedRows rows, std::int64_t source, Timestamp first, Duration apart, int count,
                 std::int64_t instrument = 1) const;
    [[nodiscard]] std::int64_t count(storage::PrunedRows rows, std::int64_t source = 1) const;
    [[nodiscard]] std::int64_t ask(const std::string& sql) const;

    /// Steps until nothing is due; the number of steps, or -1 with the reason in `error`.
    [[nodiscard]] int prune(storage::Retention& retention);
    /// Settings that begin with the first step.
    [[nodiscard]] static storage::RetentionSettings atOnce(const storage::RetentionLimits& limits = {});

    storage::StoreAddress address;
    storage::Database database = storage::Database::Market;
    std::unique_ptr<storage::Connection> connection;
    ManualClock clock{kWallNow};
    std::string error;
    /// The most rows that one step took.
    std::int64_t mostInStep = 0;
};

} // namespace aetherion::test
