#include "core/engine/training_rounds.h"

#include "core/engine/model_store.h"

#include <nlohmann/json.hpp>

#include <spdlog/spdlog.h>

#include <algorithm>

namespace aetherion::engine {

using contract::JobState;

namespace {

/// The streams of one market, and whose they are.
struct MarketStreams {
    std::vector<std::string> symbols;
    std::string source;
    std::optional<market::SourceKind> kind;
};

void add(MarketStreams& streams, const std::string& symbol) {
    if (std::find(streams.symbols.begin(), streams.symbols.end(), symbol) == streams.symbols.end())
        streams.symbols.push_back(symbol);
}

std::map<market::Market, MarketStreams> streamsByMarket(const config::TrainingSettings& settings,
                                                        const contract::EngineSnapshot& watched) {
    std::map<market::Market, MarketStreams> markets;
    const auto wanted = [&](const market::InstrumentKey& instrument) {
        return settings.streams.empty() ||
               std::any_of(settings.streams.begin(), settings.streams.end(), [&](const auto& stream) {
                   return stream.market == instrument.market &&
                          (stream.symbol.empty() || stream.symbol == instrument.symbol);
               });
    };
    for (const contract::StreamView& view : watched.streams) {
        if (!wanted(view.stream.instrument))
            continue;
        MarketStreams& streams = markets[view.stream.instrument.market];
        add(streams, view.stream.instrument.symbol);
        const std::string source = std::to_string(view.stream.source.id().value);
        // Several recordings, each a source of its own: the reader finds the newest of each symbol.
        streams.source = !streams.kind || streams.source == source ? source : std::string();
        streams.kind = view.stream.source.kind;
    }
    for (const config::TrainingStream& stream : settings.streams) {
        if (stream.symbol.empty())
            continue;
        MarketStreams& streams = markets[stream.market];
        const std::size_t before = streams.symbols.size();
        add(streams, stream.symbol);
        if (streams.symbols.size() != before)
            streams.source.clear();
    }
    return markets;
}

} // namespace

std::vector<TrainingTask> trainingTasks(const config::TrainingSettings& settings,
                                        const contract::EngineSnapshot& watched) {
    std::vector<TrainingTask> tasks;
    for (const auto& [market, streams] : streamsByMarket(settings, watched)) {
        std::string stored;
        for (std::size_t i = 0; i < std::min(streams.symbols.size(), kStreamsPerModel); ++i)
            stored += (i > 0 ? "," : "") + std::string(market::name(market)) + "/" + streams.symbols[i];
        for (const market::Timeframe timeframe : settings.timeframes) {
            TrainingTask task;
            ModelSlot slot{market, timeframe, std::nullopt, std::nullopt};
            if (streams.kind == market::SourceKind::Simulated)
                slot.kind = streams.kind;
            task.name = slot.text();
            task.options = {{"stored", stored},
                            {"timeframe", std::string(market::name(timeframe))},
                            {"bars", std::to_string(settings.bars)},
                            {"out", "scheduled_" + slot.fileName()}};
            if (!streams.source.empty())
                task.options["source"] = streams.source;
            tasks.push_back(std::move(task));
        }
    }
    return tasks;
}

std::optional<Timestamp> TrainingRounds::lastRound() const {
    std::optional<Timestamp> last;
    const Status read = m_history.read([&](const nlohmann::json& entry) {
        const std::string event = entry.value("event", "");
        if (event != "scheduled-run" && event != "schedule")
            return;
        const auto time = parseIso(entry.value("time", ""));
        if (time && (!last || time->time > *last))
            last = time->time;
    });
    if (!read)
        spdlog::warn("{}", read.error().text());
    return last;
}

void TrainingRounds::change(const config::TrainingSettings& settings) {
    if (settings == m_settings)
        return;
    const bool otherTimes = settings.schedule != m_settings.schedule;
    m_settings = settings;
    if (!otherTimes)
        return;
    const Timestamp now = m_clock.now();
    m_next = settings.schedule.nextAfter(now);
    if (!m_next)
        return;
    const auto last = lastRound();
    if (!last) {
        // From here on a time that passes while the program is off counts as missed.
        const Status kept = m_history.append(now, "schedule", {{"schedule", settings.schedule.text()}});
        if (!kept)
            spdlog::warn("{}", kept.error().text());
    } else if (now - *last > settings.schedule.period()) {
        spdlog::info("the training of {} was missed; made up for now", formatIso(*settings.schedule.nextAfter(*last)));
        m_next = now;
    }
}

void TrainingRounds::tick() {
    if (m_job) {
        const auto status = m_jobs.status(*m_job);
        if (!status)
            finishTask("failed", "its job is no longer known");
        else if (status->state != JobState::Queued && status->state != JobState::Running)
            afterJob(*status);
        return;
    }
    if (!m_waiting.empty())
        return startTraining();
    if (m_next && m_clock.now() >= *m_next)
        begin();
}

void TrainingRounds::begin() {
    const Timestamp now = m_clock.now();
    m_next = m_settings.schedule.nextAfter(now);
    const auto watched = m_watched();
    const std::vector<TrainingTask> tasks = trainingTasks(m_settings, *watched);
    m_waiting.assign(tasks.begin(), tasks.end());
    spdlog::info("scheduled training ({}): {} models", m_settings.schedule.text(), tasks.size());
    const Status kept =
        m_history.append(now, "scheduled-run", {{"schedule", m_settings.schedule.text()}, {"models", tasks.size()}});
    if (!kept)
        spdlog::warn("{}", kept.error().text());
}

void TrainingRounds::startTraining() {
    contract::JobRequest request{contract::JobKind::Train, {}, m_waiting.front().options};
    if (m_settings.accept == config::Acceptance::Gate)
        request.options["hold-out"] = std::string(kScheduledHoldOut);
    const auto id = m_jobs.start(std::move(request));
    if (!id)
        return finishTask("failed", id.error().text());
    m_job = *id;
    m_accepting = false;
}

void TrainingRounds::afterJob(const contract::JobStatus& status) {
    if (status.state != JobState::Done)
        return finishTask(m_accepting && status.state == JobState::Failed ? "refused"
                                                                          : std::string(contract::name(status.state)),
                          status.message);
    if (m_accepting || m_settings.accept == config::Acceptance::Never)
        return finishTask(m_accepting ? "accepted" : "trained", status.message);
    const std::map<std::string, std::string>& trained = m_waiting.front().options;
    contract::JobRequest request{contract::JobKind::AcceptModel, {}, {}};
    request.options = {{"model", trained.at("out")},
                       {"stored", trained.at("stored")},
                       {"bars", trained.at("bars")},
                       {"who", "schedule"},
                       {"channel", m_settings.schedule.text()}};
    if (const auto source = trained.find("source"); source != trained.end())
        request.options["source"] = source->second;
    const auto id = m_jobs.start(std::move(request));
    if (!id)
        return finishTask("failed", id.error().text());
    m_job = *id;
    m_accepting = true;
}

void TrainingRounds::finishTask(const std::string& outcome, const std::string& message) {
    const std::string name = m_waiting.front().name;
    if (outcome == "accepted" || outcome == "trained")
        spdlog::info("scheduled training of {}: {}", name, message);
    else
        spdlog::warn("scheduled training of {} {}: {}", name, outcome, message);
    const Status kept =
        m_history.append(m_clock.now(), "scheduled-task", {{"task", name}, {"outcome", outcome}, {"message", message}});
    if (!kept)
        spdlog::warn("{}", kept.error().text());
    m_waiting.pop_front();
    m_job.reset();
    m_accepting = false;
    if (m_waiting.empty())
        m_next = m_settings.schedule.nextAfter(m_clock.now());
}

} // namespace aetherion::engine
