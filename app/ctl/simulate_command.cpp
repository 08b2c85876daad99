#include "app/ctl/command.h"
#include "app/ctl/model_ticks.h"
#include "app/ctl/world_ticks.h"
#include "core/engine/shipped_catalogue.h"
#include "core/simulator/scenario.h"

#include <CLI/CLI.hpp>

#include <charconv>
#include <cmath>
#include <filesystem>
#include <iostream>
#include <memory>

namespace aetherion::ctl {

namespace {

constexpr double kMostDays = 36'600;
constexpr std::int64_t kMostThreads = 64;

struct SimulateArguments {
    std::uint64_t seed = 0;
    std::string start;
    double days = 1;
    std::string interval;
    std::string instruments = "default";
    std::string model;
    std::string scenario;
    int threads = 1;
    bool alwaysOpen = false;
    std::string regimes = "realistic";
    std::string out;
};

/// What the arguments mean.
struct SimulatedSpan {
    Timestamp start;
    Timestamp end;
    /// Unless each instrument keeps its own.
    std::optional<Duration> interval;
};

Result<SimulatedSpan> spanOf(const SimulateArguments& arguments) {
    SimulatedSpan span;
    const auto start = parseIso(arguments.start);
    if (!start)
        return failAt("--start", start.error().text());
    span.start = start->time;
    if (!(arguments.days > 0 && arguments.days <= kMostDays))
        return failAt("--days", "must be above 0 and at most 36600");
    span.end = span.start + Duration(std::llround(arguments.days * 86'400e9));
    if (!arguments.interval.empty()) {
        const auto interval = parseDuration(arguments.interval);
        if (!interval)
            return failAt("--interval", interval.error().text());
        if (*interval <= Duration(0))
            return failAt("--interval", "must be above 0");
        span.interval = *interval;
    }
    return span;
}

Result<std::vector<market::InstrumentSpec>> instrumentsOf(const std::string& text) {
    auto chosen = engine::selectInstruments(text, {}, {});
    if (!chosen)
        return failAt("--instruments", chosen.error().text());
    return chosen;
}

Result<std::uint64_t> simulateModel(const SimulateArguments& arguments, const SimulatedSpan& span, AtomicFile& file) {
    if (!arguments.scenario.empty())
        return failAt("--scenario", "belongs to a world of markets, not to --model");
    if (arguments.regimes != "realistic")
        return failAt("--regimes", "belongs to a world of markets, not to --model");
    const auto text = readWholeFile(arguments.model);
    if (!text)
        return tl::unexpected(text.error());
    auto settings = simulator::parseModelSettings(*text);
    if (!settings)
        return failAt(arguments.model, settings.error().text());
    ModelRun run{std::move(*settings), arguments.seed, span.start, {}, 0, 1};
    run.interval = span.interval.value_or(std::chrono::milliseconds(2500));
    run.steps = (span.end - span.start) / run.interval;
    if (arguments.instruments != "default") {
        const std::string& count = arguments.instruments;
        const auto [end, error] = std::from_chars(count.data(), count.data() + count.size(), run.instruments);
        if (error != std::errc{} || end != count.data() + count.size() || run.instruments < 1 ||
            run.instruments > config::kMostInstruments)
            return failAt("--instruments", "with --model a number of paths");
    }
    return writeModelTicks(run, file);
}

Result<std::uint64_t> simulateWorld(const SimulateArguments& arguments, const SimulatedSpan& span, AtomicFile& file) {
    simulator::WorldSettings settings;
    settings.seed = arguments.seed;
    settings.start = span.start;
    settings.alwaysOpen = arguments.alwaysOpen;
    if (arguments.regimes == "separated")
        settings.behaviour.regimeChain = simulator::separatedRegimes();
    auto instruments = instrumentsOf(arguments.instruments);
    if (!instruments)
        return tl::unexpected(instruments.error());
    settings.instruments = std::move(*instruments);
    for (market::InstrumentSpec& spec : settings.instruments)
        spec.interval = span.interval.value_or(spec.interval);
    if (!arguments.scenario.empty()) {
        auto disturbances = simulator::scenario(arguments.scenario, span.start);
        if (!disturbances)
            return failAt("--scenario", disturbances.error().text());
        settings.disturbances = std::move(*disturbances);
    }
    auto world = simulator::World::create(std::move(settings));
    if (!world)
        return tl::unexpected(world.error());
    return writeWorldTicks(*world, span.end, arguments.threads, file);
}

Status simulate(const SimulateArguments& arguments) {
    const auto span = spanOf(arguments);
    if (!span)
        return tl::unexpected(span.error());
    auto file = AtomicFile::create(arguments.out);
    if (!file)
        return tl::unexpected(file.error());
    const auto rows =
        arguments.model.empty() ? simulateWorld(arguments, *span, *file) : simulateModel(arguments, *span, *file);
    if (!rows)
        return tl::unexpected(rows.error());
    if (const Status committed = file->commit(); !committed)
        return committed;
    std::cout << *rows << " ticks\n";
    return {};
}

} // namespace

void addSimulateCommand(CLI::App& app, CommandLine& line) {
    auto* command = app.add_subcommand(
        "simulate", "write simulated ticks as CSV: ts_ms,market,symbol,price,size,side,regime, by time and then in the "
                    "catalogue's order; with --model also log_return, and numbers unrounded");
    const auto arguments = std::make_shared<SimulateArguments>();
    command->add_option("--seed", arguments->seed, "seed of all random numbers")->required();
    command->add_option("--start", arguments->start, "first moment, 2024-01-01T00:00Z")->required();
    command->add_option("--days", arguments->days, "length in days of 24 hours [1]");
    command->add_option("--interval", arguments->interval, "between two ticks, 2500ms [each instrument's own]");
    command->add_option("--instruments", arguments->instruments,
                        "default, a number from the catalogue's beginning, or a file that extends it [default]");
    command->add_option("--model", arguments->model,
                        "JSON with the parameters of one model: mu sigma [dt_years] (gbm), and lambda_per_year "
                        "jump_mean jump_sd compensated (merton), or omega alpha beta (garch); [start_price]. One step "
                        "per interval whatever the calendar, of dt_years or of the interval in years of 365.25 days");
    command->add_option("--scenario", arguments->scenario, "calm, bull, bear, crash or flash-crash, from the start");
    command
        ->add_option("--regimes", arguments->regimes,
                     "realistic: neighbours are hard to tell apart; separated: for measuring a detector [realistic]")
        ->check(CLI::IsMember({"realistic", "separated"}));
    command->add_option("--threads", arguments->threads, "changes the speed only [1]")
        ->check(CLI::Range(std::int64_t{1}, kMostThreads));
    command->add_flag("--always-open", arguments->alwaysOpen, "every market trades around the clock");
    command->add_option("--out", arguments->out, "CSV to write")->required();
    command->callback([&line, arguments] { line.work = [arguments] { return simulate(*arguments); }; });
}

} // namespace aetherion::ctl
