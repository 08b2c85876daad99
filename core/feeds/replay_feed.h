#pragma once
// Sends recorded data as if it came in now: bar files, trade files and recordings of the venue's streams, at the pace
// that the pacer sets.
//
// Everything is checked before the first event (replay_plan.h), so bad input changes nothing. Sources are merged by
// receive time (a bar's is its close), ties by the order of the files given; within one source the order of arrival is
// law, even where event times run backwards. A stream opens at its first message and ends with `Closed`. Without pacing
// events come in batches of about a thousand, else one batch per moment; the sequence of events is the same.
//
// Thread: open() from any, run() on the feed thread, once.
#include "core/feeds/replay_plan.h"
#include "core/market/feed.h"

#include <memory>

namespace aetherion::feeds {

class ReplayFeed final : public market::Feed {
public:
    [[nodiscard]] static Result<std::unique_ptr<ReplayFeed>>
    open(const std::vector<SourceSpec>& specs, const ReplaySettings& settings = {}, std::stop_token stop = {});

    [[nodiscard]] std::vector<market::Source> sources() const override;
    [[nodiscard]] Status run(const market::EventSink& sink, market::Pacer& pacer, std::stop_token stop) override;

    /// What the files hold, source by source: symbols, counts, first and last times.
    [[nodiscard]] const std::vector<PlannedGroup>& plan() const { return m_plan; }

private:
    ReplayFeed(std::vector<PlannedGroup> plan, bool skipBadRows)
        : m_plan(std::move(plan)), m_skipBadRows(skipBadRows) {}

    std::vector<PlannedGroup> m_plan;
    bool m_skipBadRows;
};

} // namespace aetherion::feeds
