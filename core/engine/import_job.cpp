#include "core/engine/import_job.h"

#include "core/engine/recording_observer.h"
#include "core/engine/speed_pacer.h"
#include "core/feeds/replay_feed.h"

namespace aetherion::engine {

namespace {
constexpr Duration kImportFlushTimeout = std::chrono::minutes(2);
}

Result<ImportRequest> parseImportRequest(const contract::JobRequest& request) {
    ImportRequest import;
    for (const std::string& source : request.sources) {
        auto spec = feeds::parseSourceSpec(source);
        if (!spec)
            return tl::unexpected(spec.error());
        import.sources.push_back(std::move(*spec));
    }
    if (import.sources.empty())
        return failAt("sources", "nothing to import");
    for (const auto& [option, value] : request.options) {
        if (option != "skip-bad")
            return failAt(option, "unknown option of import");
        if (value != "true" && value != "false")
            return failAt(option, "\"" + value + "\" is neither true nor false");
        import.skipBadRows = value == "true";
    }
    return import;
}

Result<std::unique_ptr<feeds::ReplayFeed>> openImport(const ImportRequest& request, const std::stop_token& stop) {
    feeds::ReplaySettings settings;
    settings.kind = market::SourceKind::Imported;
    settings.engine = request.engineName;
    settings.skipBadRows = request.skipBadRows;
    return feeds::ReplayFeed::open(request.sources, settings, stop);
}

Result<std::string> importFeed(feeds::ReplayFeed& feed, const std::shared_ptr<const regime::ModelShelf>& models,
                               contract::RecorderPort& recorder, const JobProgress& progress,
                               const std::stop_token& stop) {
    std::uint64_t expected = 1;
    for (const auto& group : feed.plan())
        for (const auto& file : group.files)
            expected += file.rows;

    RecordingObserver recording(recorder);
    Pipeline pipeline({models}, recording);
    SpeedPacer pacer(0);
    const auto sink = [&](market::EventBatch&& events) {
        for (const market::Event& event : events)
            pipeline.process(event);
        progress(0.95 * static_cast<double>(pipeline.events()) / static_cast<double>(expected),
                 std::to_string(pipeline.events()) + " events");
        return !stop.stop_requested();
    };
    if (const Status run = feed.run(sink, pacer, stop); !run)
        return tl::unexpected(run.error());
    if (stop.stop_requested())
        return fail("cancelled; what was taken in so far stays");
    pipeline.finish();
    if (const Status flushed = recorder.flush(kImportFlushTimeout); !flushed)
        return tl::unexpected(flushed.error());
    return std::to_string(pipeline.events()) + " events of " + std::to_string(pipeline.streams().size()) + " streams";
}

Result<std::string> importFiles(const ImportRequest& request, const std::shared_ptr<const regime::ModelShelf>& models,
                                contract::RecorderPort& recorder, const JobProgress& progress,
                                const std::stop_token& stop) {
    progress(0, "reading");
    const auto feed = openImport(request, stop);
    if (!feed)
        return tl::unexpected(feed.error());
    return importFeed(**feed, models, recorder, progress, stop);
}

} // namespace aetherion::engine
