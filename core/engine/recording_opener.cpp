#include "core/engine/recording_opener.h"

#include "core/config/data_folder.h"
#include "core/engine/shipped_catalogue.h"
#include "core/engine/trading_opener.h"
#include "core/feeds/replay_feed.h"

namespace aetherion::engine {

Result<SessionPlan> openRecordings(const std::vector<std::string>& sources, const config::Settings& settings,
                                   Timestamp begun, std::stop_token stop) {
    std::vector<feeds::SourceSpec> specs;
    for (const std::string& source : sources) {
        auto spec = feeds::parseSourceSpec(source);
        if (!spec)
            return tl::unexpected(spec.error());
        specs.push_back(std::move(*spec));
    }
    feeds::ReplaySettings replay;
    replay.engine = settings.engineName;
    auto feed = feeds::ReplayFeed::open(specs, replay, std::move(stop));
    if (!feed)
        return tl::unexpected(feed.error());
    std::string title = "replay of ";
    for (const market::Source& source : (*feed)->sources())
        title += (title.size() > 10 ? " + " : "") + source.name;
    const auto catalogue = loadCatalogue(config::DataFolder{settings.dataFolder}.instruments());
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    const auto listed = catalogue->instruments();
    SessionPlan plan;
    plan.trading =
        openReplayTrading(settings.engineName, title, begun, settings.trading, {listed.begin(), listed.end()});
    plan.feed = std::move(*feed);
    plan.kind = market::SourceKind::Replay;
    plan.title = std::move(title);
    return plan;
}

} // namespace aetherion::engine
