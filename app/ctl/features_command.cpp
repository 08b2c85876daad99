#include "app/ctl/command.h"
#include "core/base/atomic_file.h"
#include "core/features/feature_engine.h"
#include "core/features/feature_table.h"
#include "core/feeds/bar_file_reader.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace aetherion::ctl {

namespace {

struct FeaturesArguments {
    std::string data;
    std::string market = "CRYPTO";
    std::string timeframe = "1m";
    std::string zone;
    std::string stamp = "start";
    std::string out;
};

Result<feeds::SourceSpec> specOf(const FeaturesArguments& arguments) {
    feeds::SourceSpec spec;
    spec.file = arguments.data;
    // Features do not depend on the symbol; the readers want one.
    spec.symbol = "-";
    for (const auto& [option, value] : {std::pair{"market", arguments.market},
                                        {"timeframe", arguments.timeframe},
                                        {"zone", arguments.zone},
                                        {"stamp", arguments.stamp}})
        if (!value.empty())
            if (const Status set = feeds::setOption(spec, option, value); !set)
                return tl::unexpected(set.error());
    return spec;
}

Status features(const FeaturesArguments& arguments) {
    const auto spec = specOf(arguments);
    if (!spec)
        return tl::unexpected(spec.error());
    auto reader = feeds::BarFileReader::open(*spec);
    if (!reader)
        return tl::unexpected(reader.error());
    auto out = AtomicFile::create(arguments.out);
    if (!out)
        return tl::unexpected(out.error());
    if (const Status written = out->write(features::featureTableHeader() + "\n"); !written)
        return written;
    features::FeatureEngine engine(features::defaultFeatureSettings(*spec->market, *spec->timeframe));
    for (;;) {
        const auto row = reader->next();
        if (!row)
            return tl::unexpected(row.error().error());
        if (!*row)
            break;
        const auto features = engine.update((*row)->bar);
        if (!features)
            return tl::unexpected(features.error());
        if (const Status written = out->write(features::featureTableLine(**features) + "\n"); !written)
            return written;
    }
    return out->commit();
}

} // namespace

void addFeaturesCommand(CLI::App& app, CommandLine& line) {
    auto* command = app.add_subcommand("features", "compute the features of a file of bars");
    const auto arguments = std::make_shared<FeaturesArguments>();
    command->add_option("--data", arguments->data, "file of bars")->required();
    command->add_option("--market", arguments->market, "CRYPTO, US, NSE or UK [CRYPTO]");
    command->add_option("--timeframe", arguments->timeframe, "of the bars [1m]");
    command->add_option("--zone", arguments->zone, "zone of times that name none");
    command->add_option("--stamp", arguments->stamp, "which end of a bar its time names [start]");
    command->add_option("--out", arguments->out, "CSV to write")->required();
    command->callback([&line, arguments] { line.work = [arguments] { return features(*arguments); }; });
}

} // namespace aetherion::ctl
