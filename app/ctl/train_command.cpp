#include "app/ctl/command.h"
#include "app/ctl/source_arguments.h"
#include "core/base/clock.h"
#include "core/engine/train_job.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace aetherion::ctl {

namespace {

struct TrainArguments {
    SourceArguments sources;
    engine::TrainJobRequest request;
};

Status train(TrainArguments& arguments) {
    auto specs = arguments.sources.specs();
    if (!specs)
        return tl::unexpected(specs.error());
    arguments.request.sources = std::move(*specs);
    arguments.request.created = formatIso(SystemClock().now());
    const auto done = engine::trainFromFiles(arguments.request, [](double, std::string_view) {}, {});
    if (!done)
        return tl::unexpected(done.error());
    std::cout << *done << "\n";
    return {};
}

} // namespace

void addTrainCommand(CLI::App& app, CommandLine& line) {
    auto* command = app.add_subcommand("train", "train a regime model on recordings");
    const auto arguments = std::make_shared<TrainArguments>();
    auto& request = arguments->request;
    arguments->sources.addTo(*command);
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
    command->add_option("--stability-overlap", request.stabilityOverlap, "of neighbouring windows [0.75]")
        ->check(CLI::Range(0.1, 0.95));
    command->add_option("--out", request.out, "model file to write")->required();
    command->add_option("--report", request.report, "JSON report to write");
    command->add_option("--picture", request.picture, "SVG picture of the report to write");
    command->callback([&line, arguments] { line.work = [arguments] { return train(*arguments); }; });
}

} // namespace aetherion::ctl
