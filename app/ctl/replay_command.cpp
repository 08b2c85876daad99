#include "app/ctl/command.h"
#include "app/ctl/source_arguments.h"
#include "core/base/atomic_file.h"
#include "core/config/settings.h"
#include "core/engine/pipeline.h"
#include "core/engine/shipped_models.h"
#include "core/engine/speed_pacer.h"
#include "core/feeds/replay_feed.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <iostream>
#include <memory>

namespace aetherion::ctl {

namespace {

struct ReplayArguments {
    SourceArguments sources;
    std::string summary;
    std::string speed = "max";
};

nlohmann::json level(const std::optional<market::BookLevel>& level, market::Precision precision) {
    if (!level)
        return nullptr;
    return {level->price.text(precision.price), level->quantity.text(precision.quantity)};
}

std::string summarise(const engine::Pipeline& pipeline) {
    nlohmann::json symbols = nlohmann::json::object();
    std::uint64_t applied = 0;
    for (const auto& stream : pipeline.streams()) {
        applied += stream->depthUpdates();
        nlohmann::json bars = nlohmann::json::object();
        for (const market::Timeframe timeframe : market::kTimeframes)
            bars[std::string(market::name(timeframe))] = stream->frame(timeframe).closedBars();
        const auto& last = stream->lastPrice();
        std::string key = stream->stream().instrument.symbol;
        if (symbols.contains(key))
            key = std::string(market::name(stream->stream().instrument.market)) + ":" + key + "#" +
                  std::to_string(stream->sourceId().value);
        symbols[key] = {{"best_bid", level(stream->book().bestBid(), stream->precision())},
                        {"best_ask", level(stream->book().bestAsk(), stream->precision())},
                        {"last_price", last ? nlohmann::json(last->text(stream->precision().price)) : nullptr},
                        {"bars", std::move(bars)}};
    }
    const nlohmann::json summary{{"events", pipeline.events()},
                                 {"depth_updates_applied", applied},
                                 {"crossed", pipeline.crossings()},
                                 {"symbols", std::move(symbols)},
                                 {"event_hash", pipeline.eventHash()}};
    return summary.dump(2) + "\n";
}

Status replay(const CommandLine& line, const ReplayArguments& arguments) {
    const auto settings = line.settings();
    if (!settings)
        return tl::unexpected(settings.error());
    const auto speed = config::parseSpeed(arguments.speed);
    if (!speed)
        return failAt("--speed", speed.error().text());
    const auto specs = arguments.sources.specs();
    if (!specs)
        return tl::unexpected(specs.error());
    const auto feed = feeds::ReplayFeed::open(*specs);
    if (!feed)
        return tl::unexpected(feed.error());
    // The shipped models alone: the summary must not depend on what a user's data folder holds.
    auto models = engine::loadModels({});
    if (!models)
        return tl::unexpected(models.error());

    engine::PipelineObserver nobody;
    engine::Pipeline pipeline({std::make_shared<const regime::ModelShelf>(std::move(*models))}, nobody);
    engine::SpeedPacer pacer(*speed);
    const auto sink = [&](market::EventBatch&& events) {
        for (const market::Event& event : events)
            pipeline.process(event);
        return true;
    };
    if (const Status run = (*feed)->run(sink, pacer, {}); !run)
        return run;
    pipeline.finish();
    const std::string text = summarise(pipeline);
    if (arguments.summary.empty()) {
        std::cout << text;
        return {};
    }
    return writeFileAtomically(arguments.summary, text);
}

} // namespace

void addReplayCommand(CLI::App& app, CommandLine& line) {
    auto* command = app.add_subcommand("replay", "run recordings through the engine: no screen, no store");
    const auto arguments = std::make_shared<ReplayArguments>();
    arguments->sources.addTo(*command);
    command->add_option("--summary", arguments->summary, "where the JSON summary goes (default: standard output)");
    command->add_option("--speed", arguments->speed, "times the recording's speed, or max [max]");
    command->callback([&line, arguments] { line.work = [&line, arguments] { return replay(line, *arguments); }; });
}

} // namespace aetherion::ctl
