#include "app/ctl/command.h"
#include "app/ctl/source_arguments.h"
#include "core/base/clock.h"
#include "core/engine/configured_store.h"
#include "core/engine/train_job.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace aetherion::ctl {

namespace {

struct TrainArguments {
    SourceArguments sources;
    std::vector<std::string> stored;
    std::size_t bars = engine::StoredBarsRequest{}.bars;
    std::string source;
    engine::TrainJobRequest request;
};

Status useStored(const CommandLine& line, TrainArguments& arguments) {
    if (!arguments.sources.empty())
        return failAt("--stored", "sources are given as well; a model is trained on either");
    const auto settings = line.settings();
    if (!settings)
        return tl::unexpected(settings.error());
    std::string streams;
    for (const std::string& stream : arguments.stored)
        streams += (streams.empty() ? "" : "\n") + stream;
    auto instruments = engine::parseStoredStreams(streams);
    if (!instruments)
        return tl::unexpected(instruments.error());
    if (arguments.sources.option("timeframe").empty())
        return failAt("--timeframe", "is missing (10s 1m 5m 15m 1h 4h 1d 1w)");
    const auto timeframe = market::parseTimeframe(arguments.sources.option("timeframe"));
    if (!timeframe)
        return failAt("--timeframe", timeframe.error().text());
    engine::StoredBarsRequest stored;
    stored.instruments = std::move(*instruments);
    stored.timeframe = *timeframe;
    stored.bars = arguments.bars;
    stored.source = arguments.source;
    auto address = engine::configuredStore(*settings);
    if (!address)
        return tl::unexpected(address.error());
    arguments.request.stored = std::move(stored);
    arguments.request.store = std::move(*address);
    return {};
}

Status train(const CommandLine& line, TrainArguments& arguments) {
    if (arguments.stored.empty() && arguments.sources.empty())
        return failAt("SOURCE", "nothing to train on; name a SOURCE or --stored MARKET/SYMBOL");
    auto specs = arguments.sources.specs();
    if (!specs)
        return tl::unexpected(specs.error());
    arguments.request.sources = std::move(*specs);
    if (!arguments.stored.empty())
        if (const Status stored = useStored(line, arguments); !stored)
            return stored;
    arguments.request.created = formatIso(SystemClock().now());
    const auto done = engine::trainFromFiles(arguments.request, [](double, std::string_view) {}, {});
    if (!done)
        return tl::unexpected(done.error());
    std::cout << *done << "\n";
    return {};
}

} // namespace

void addTrainCommand(CLI::App& app, CommandLine& line) {
    auto* command = app.add_subcommand("train", "train a regime model on recordings, or on what is stored");
    const auto arguments = std::make_shared<TrainArguments>();
    auto& request = arguments->request;
    arguments->sources.addTo(*command, false);
    command->add_option("--stored", arguments->stored,
                        "MARKET/SYMBOL: train on its newest stored bars of --timeframe instead of files (repeatable)");
    command->add_option("--bars", arguments->bars, "with --stored: the newest so many of each stream [20000]")
        ->check(CLI::Range(std::size_t{1}, std::size_t{10'000'000}));
    command->add_option("--source", arguments->source,
                        "with --stored: number or label of the source [the one with the newest bars]");
    command->add_option_function<std::string>(
        "--model-timeframe",
        [arguments](const std::string& text) {
            const auto timeframe = market::parseTimeframe(text);
            if (!timeframe)
                throw CLI::ValidationError("--model-timeframe", timeframe.error().text());
            arguments->request.timeframe = *timeframe;
        },
        "of the model; smaller bars are folded up [the sources']");
    command->add_option("--features", request.features,
                        "log_return,volume or others with commas between [chosen by the data]");
    command->add_option("--mean-window", request.meanWindow, "bars of the rolling mean [by timeframe]")
        ->check(CLI::Range(2, 100'000));
    command
        ->add_option("--volatility-window", request.volatilityWindow, "bars of the rolling volatility [by timeframe]")
        ->check(CLI::Range(2, 100'000));
    command->add_option("--warm-up", request.warmUp, "bars before the first answer [mean window and 60]")
        ->check(CLI::Range(1, 100'000));
    command->add_option_function<std::string>(
        "--for-market",
        [arguments](const std::string& text) {
            const auto market = market::parseMarket(text);
            if (!market)
                throw CLI::ValidationError("--for-market", market.error().text());
            arguments->request.forMarket = *market;
        },
        "the market that the model speaks for [the sources']");
    command->add_flag("--simulated-only", request.simulatedOnly, "the model speaks for simulated data alone");
    command->add_option("--states", request.states, "number of states [4]")->check(CLI::Range(1, 8));
    command->add_option("--covariance", request.covariance, "full, diag, tied or spherical [full]")
        ->check(CLI::IsMember({"full", "diag", "tied", "spherical"}));
    command->add_option("--seed", request.seed, "seed of the starts [0]");
    command->add_option("--restarts", request.restarts, "number of starts [8]")->check(CLI::Range(1, 1000));
    command->add_option("--newest-bars", request.newestBars, "use only the newest bars of each stream [all]");
    command
        ->add_option("--holdout", request.holdout, "part of the bars, the newest, to judge on and not to train on [0]")
        ->check(CLI::Range(0.0, 0.5));
    command
        ->add_option("--evaluate", request.evaluate,
                     "full: walk-forward, BIC for 2 to 6 states, test for unseen data; none [full]")
        ->check(CLI::IsMember({"full", "none"}));
    command
        ->add_option("--stability", request.stability,
                     "check that so many overlapping windows, each fitted afresh, agree by name")
        ->check(CLI::Range(2, 100));
    command->add_option("--stability-overlap", request.stabilityOverlap, "of neighbouring windows [0.9]")
        ->check(CLI::Range(0.1, 0.95));
    command->add_option("--out", request.out, "model file to write")->required();
    command->add_option("--report", request.report, "JSON report to write");
    command->add_option("--picture", request.picture, "SVG picture of the report to write");
    command->callback([&line, arguments] { line.work = [&line, arguments] { return train(line, *arguments); }; });
}

} // namespace aetherion::ctl
