#pragma once
// The two halves of a round of pruning: what is too old, source by source; then the oldest rows of a class that takes
// too much room. Each goes in small steps, so that whoever writes on the same connection never waits for long.
//
// A step takes at most kRowsInStep rows in one transaction, or looks where the oldest rows lie (a few milliseconds).
// After an error the round is thrown away: the next one finds what is left. Thread: the connection's.
#include "core/storage/pruned_source.h"
#include "core/storage/row_series.h"

#include <array>
#include <cstdint>
#include <optional>
#include <queue>
#include <vector>

namespace aetherion::storage {

inline constexpr std::int64_t kRowsInStep = 500;

struct RoundPlan {
    RetentionLimits limits;
    /// The wall's time.
    Timestamp now;
    /// False: only count what would go.
    bool remove = true;
};

class AgeRound {
public:
    AgeRound(const RoundPlan& plan, std::vector<PrunedSource> sources) : m_plan(plan), m_sources(std::move(sources)) {}
    /// False when it has come to its end.
    [[nodiscard]] Result<bool> step(const Connection& connection, RowsTaken& taken);
    /// With the newest time of each, once the round has ended.
    [[nodiscard]] const std::vector<PrunedSource>& sources() const { return m_sources; }

private:
    [[nodiscard]] Status take(const Connection& connection, RowsTaken& taken);
    void nextClass();

    RoundPlan m_plan;
    std::vector<PrunedSource> m_sources;
    /// Where it stands.
    std::size_t m_source = 0;
    bool m_newestKnown = false;
    std::size_t m_class = 0;
    InstrumentBlock m_block;
    std::vector<RowSeries> m_series;
};

/// Takes the oldest rows of one class, wherever they lie, until enough are gone.
class SizeRound {
public:
    /// `sources` know their newest time. `tooLarge`: simulations that nobody has looked at lately keep nothing.
    SizeRound(const RoundPlan& plan, const std::vector<PrunedSource>& sources, PrunedRows rows, std::int64_t rowsToTake,
              bool tooLarge);
    /// False when enough has gone, or nothing is left that may go.
    [[nodiscard]] Result<bool> step(const Connection& connection, RowsTaken& taken);
    [[nodiscard]] PrunedRows rows() const { return m_rows; }

private:
    struct Candidate {
        Duration age;
        std::size_t source = 0;
        RowSeries series;
        /// Its last stretch was empty.
        bool stalled = false;
        /// The oldest row last; of equally old ones that which is earlier in its own time.
        bool operator<(const Candidate& other) const {
            return age != other.age ? age < other.age : series.oldest > other.series.oldest;
        }
    };
    [[nodiscard]] Status gather(const Connection& connection);
    [[nodiscard]] Status take(const Connection& connection, RowsTaken& taken);
    [[nodiscard]] Duration ageOf(const PrunedSource& source, Timestamp time) const;
    /// The time before which rows of a source are older than `age`.
    [[nodiscard]] Timestamp olderThan(const PrunedSource& source, Duration age) const;

    RoundPlan m_plan;
    std::vector<PrunedSource> m_sources;
    PrunedRows m_rows;
    std::int64_t m_toTake;
    bool m_tooLarge;
    std::size_t m_gathered = 0;
    InstrumentBlock m_block;
    std::priority_queue<Candidate> m_candidates;
};

} // namespace aetherion::storage
