#include "app/ctl/command.h"
#include "app/ctl/source_arguments.h"
#include "core/base/atomic_file.h"
#include "core/contract/regime_csv.h"
#include "core/engine/bar_collector.h"
#include "core/engine/posterior_record.h"
#include "core/regime/detector.h"
#include "core/regime/model_file.h"
#include "core/regime/model_shelf.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>
#include <optional>

namespace aetherion::ctl {

namespace {

struct DetectArguments {
    SourceArguments sources;
    std::string model;
    std::string out;
    std::string posteriors;
    bool bars = false;
};

/// P(state 0), P(state 1), ... of one bar, in the model's own order.
std::string posteriorLine(const regime::Detection& detection, const regime::Detector& detector) {
    std::vector<std::string> fields{std::to_string(epochMillis(detection.time))};
    for (const double probability : detector.statePosterior())
        fields.push_back(detection.sampled ? contract::exactNumber(probability) : std::string());
    return contract::csvLine(fields) + "\n";
}

struct DetectOutput {
    AtomicFile rows;
    std::optional<AtomicFile> posteriors;
    std::size_t changes = 0;
    std::size_t bars = 0;
};

Status detectStream(const engine::CollectedBars& collected, const std::shared_ptr<const regime::Model>& model,
                    bool perBar, DetectOutput& output) {
    regime::Detector detector(collected.stream.instrument.market, model->timeframe, model);
    for (const market::Bar& bar : collected.bars) {
        const regime::Detection detection = detector.update(bar);
        ++output.bars;
        output.changes += detection.changed ? 1 : 0;
        if (perBar || detection.changed) {
            const auto fields = contract::regimeFields(
                engine::posteriorRecord(collected.stream, model->timeframe, detection, model->id),
                collected.stream.source);
            if (const Status written = output.rows.write(contract::csvLine(fields) + "\n"); !written)
                return written;
        }
        if (output.posteriors)
            if (const Status written = output.posteriors->write(posteriorLine(detection, detector)); !written)
                return written;
    }
    return {};
}

Result<DetectOutput> openOutput(const DetectArguments& arguments, const regime::Model& model) {
    auto rows = AtomicFile::create(arguments.out);
    if (!rows)
        return tl::unexpected(rows.error());
    DetectOutput output{std::move(*rows), std::nullopt};
    if (const Status written = output.rows.write(contract::csvLine(contract::regimeColumns()) + "\n"); !written)
        return tl::unexpected(written.error());
    if (arguments.posteriors.empty())
        return output;
    auto posteriors = AtomicFile::create(arguments.posteriors);
    if (!posteriors)
        return tl::unexpected(posteriors.error());
    output.posteriors = std::move(*posteriors);
    std::vector<std::string> columns{"time_epoch_ms"};
    for (std::size_t state = 0; state < model.names.size(); ++state)
        columns.push_back("p" + std::to_string(state));
    if (const Status written = output.posteriors->write(contract::csvLine(columns) + "\n"); !written)
        return tl::unexpected(written.error());
    return output;
}

Status detect(const DetectArguments& arguments) {
    auto read = regime::readModel(arguments.model);
    if (!read)
        return tl::unexpected(read.error());
    const auto model = std::make_shared<const regime::Model>(std::move(*read));
    const auto specs = arguments.sources.specs();
    if (!specs)
        return tl::unexpected(specs.error());
    const auto streams = engine::collectBars(*specs, model->timeframe, market::SourceKind::Imported);
    if (!streams)
        return tl::unexpected(streams.error());
    for (const engine::CollectedBars& collected : *streams)
        if (!regime::speaksFor(*model, collected.stream.instrument.market))
            return failAt(arguments.model, "is a model for " + std::string(market::name(model->market)) + ", not for " +
                                               std::string(market::name(collected.stream.instrument.market)));
    auto output = openOutput(arguments, *model);
    if (!output)
        return tl::unexpected(output.error());
    for (const engine::CollectedBars& collected : *streams)
        if (const Status done = detectStream(collected, model, arguments.bars, *output); !done)
            return done;
    if (const Status committed = output->rows.commit(); !committed)
        return committed;
    if (output->posteriors)
        if (const Status committed = output->posteriors->commit(); !committed)
            return committed;
    std::cout << output->changes << " confirmed changes over " << output->bars << " bars\n";
    return {};
}

} // namespace

void addDetectCommand(CLI::App& app, CommandLine& line) {
    auto* command = app.add_subcommand("detect", "name the regime at every closed bar, from closed bars only");
    const auto arguments = std::make_shared<DetectArguments>();
    arguments->sources.addTo(*command);
    command->add_option("--model", arguments->model, "model file")->required();
    command->add_option("--out", arguments->out, "CSV: a row per confirmed change")->required();
    command->add_flag("--bars", arguments->bars, "a row per closed bar instead");
    command->add_option("--posteriors", arguments->posteriors, "CSV of every state's filtered probability per bar");
    command->callback([&line, arguments] { line.work = [arguments] { return detect(*arguments); }; });
}

} // namespace aetherion::ctl
