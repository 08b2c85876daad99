#pragma once
// Trains models anew when the schedule says so: one after another, each through the gate, and tells what became of
// them.
//
// tick() looks at the clock, at the job that runs, and starts the next step: train job, then, where the settings say
// so, accept-model job. Never two at once: what falls due while a round runs is left out, since the round is of that
// time anyway. A due time that passed while the program was off is made up for once, when the last round lies longer
// back than the schedule's period; when that was stands in the models' history. A step that fails is logged and shown
// as its job's state, and the round goes on with the next model.
//
// Thread: one at a time. Reads no clock but the one handed in.
#include "core/base/clock.h"
#include "core/config/training_settings.h"
#include "core/contract/engine_snapshot.h"
#include "core/contract/job.h"
#include "core/engine/model_history.h"

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aetherion::engine {

/// Part of the newest bars that a scheduled training leaves to the gate.
inline constexpr std::string_view kScheduledHoldOut = "0.2";
/// At most so many streams make one model; the first ones of the market.
inline constexpr std::size_t kStreamsPerModel = 12;

/// One model to be trained.
struct TrainingTask {
    /// "CRYPTO 1m"
    std::string name;
    /// Of the train job.
    std::map<std::string, std::string> options;
    bool operator==(const TrainingTask&) const = default;
};
/// What a round trains, given what is watched. Streams that the settings name and nobody
/// watches are trained on all the same, from the newest source that has them.
[[nodiscard]] std::vector<TrainingTask> trainingTasks(const config::TrainingSettings& settings,
                                                      const contract::EngineSnapshot& watched);

class TrainingRounds {
public:
    /// All outlive this. `watched` gives what is watched now.
    TrainingRounds(contract::JobPort& jobs, ModelHistory& history, const Clock& clock,
                   std::function<std::shared_ptr<const contract::EngineSnapshot>()> watched)
        : m_jobs(jobs), m_history(history), m_clock(clock), m_watched(std::move(watched)) {}

    /// Takes effect at once; a round that runs goes on to its end.
    void change(const config::TrainingSettings& settings);
    void tick();
    /// When the next round begins; nothing when the schedule is off.
    [[nodiscard]] std::optional<Timestamp> nextRound() const { return m_next; }
    [[nodiscard]] bool running() const { return m_job.has_value() || !m_waiting.empty(); }

private:
    /// When the last round began, or the schedule was first set up.
    [[nodiscard]] std::optional<Timestamp> lastRound() const;
    void begin();
    void startTraining();
    void afterJob(const contract::JobStatus& status);
    void finishTask(const std::string& outcome, const std::string& message);

    contract::JobPort& m_jobs;
    ModelHistory& m_history;
    const Clock& m_clock;
    std::function<std::shared_ptr<const contract::EngineSnapshot>()> m_watched;
    config::TrainingSettings m_settings;
    std::optional<Timestamp> m_next;
    std::deque<TrainingTask> m_waiting;
    /// The front task's job; its kind says how far the task is.
    std::optional<contract::JobId> m_job;
    bool m_accepting = false;
};

} // namespace aetherion::engine
