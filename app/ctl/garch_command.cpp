#include "app/ctl/command.h"
#include "core/base/atomic_file.h"
#include "core/simulator/garch_text.h"
#include "core/simulator/price_model.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <optional>

namespace aetherion::ctl {

namespace {

constexpr std::size_t kLargestReturnsFile = std::size_t{1} << 30;

struct GarchArguments {
    std::string data;
    std::string out;
    std::string parameters;
    std::optional<double> omega;
    std::optional<double> alpha;
    std::optional<double> beta;
    std::string start;
    std::size_t forecast = 20;
};

Result<std::vector<double>> readReturns(const std::string& file) {
    const auto text = readWholeFile(file, kLargestReturnsFile);
    if (!text)
        return tl::unexpected(text.error());
    return simulator::parseReturns(*text, file);
}

/// None where the user gave none.
Result<std::optional<simulator::GarchParameters>> statedParameters(const GarchArguments& arguments) {
    if (!arguments.parameters.empty()) {
        const auto text = readWholeFile(arguments.parameters);
        if (!text)
            return tl::unexpected(text.error());
        const auto settings = simulator::parseModelSettings(*text);
        if (!settings)
            return failAt(arguments.parameters, settings.error().text());
        const auto* garch = std::get_if<simulator::GarchParameters>(&settings->parameters);
        if (garch == nullptr)
            return failAt(arguments.parameters, "holds the parameters of another model");
        return *garch;
    }
    if (!arguments.omega && !arguments.alpha && !arguments.beta)
        return std::nullopt;
    if (!arguments.omega || !arguments.alpha || !arguments.beta)
        return fail("--omega, --alpha and --beta are given together");
    return simulator::GarchParameters{*arguments.omega, *arguments.alpha, *arguments.beta};
}

Status writeGarch(const GarchArguments& arguments, const Result<std::string>& text) {
    if (!text)
        return failAt(arguments.data, text.error().text());
    return writeFileAtomically(arguments.out, *text);
}

Status fitReturns(const GarchArguments& arguments, std::string_view startWithout) {
    const auto start = simulator::parseGarchStart(arguments.start.empty() ? startWithout : arguments.start);
    if (!start)
        return failAt("--h0", start.error().text());
    const auto returns = readReturns(arguments.data);
    if (!returns)
        return tl::unexpected(returns.error());
    return writeGarch(arguments, simulator::fitGarch(*returns, *start).map([&](const simulator::GarchFit& fit) {
        return simulator::garchFitText(fit, *start, arguments.forecast);
    }));
}

Status filterReturns(const GarchArguments& arguments) {
    const auto parameters = statedParameters(arguments);
    if (!parameters)
        return tl::unexpected(parameters.error());
    const std::string_view startWithout = simulator::name(simulator::GarchStart::MeanSquare);
    if (!*parameters)
        return fitReturns(arguments, startWithout);
    const auto start = simulator::parseGarchStart(arguments.start.empty() ? startWithout : arguments.start);
    if (!start)
        return failAt("--h0", start.error().text());
    const auto returns = readReturns(arguments.data);
    if (!returns)
        return tl::unexpected(returns.error());
    return writeGarch(arguments,
                      simulator::filterGarch(**parameters, *returns, *start).map([&](const simulator::GarchPath& path) {
                          return simulator::garchPathText(**parameters, path, *start, arguments.forecast);
                      }));
}

} // namespace

void addGarchCommand(CLI::App& app, CommandLine& line) {
    auto* garch = app.add_subcommand("garch", "GARCH(1,1): variances of a series of returns, or its estimation");
    garch->require_subcommand(1);
    const auto arguments = std::make_shared<GarchArguments>();
    const auto shared = [&](CLI::App* command, const std::string& start) {
        command->add_option("--data", arguments->data, "CSV of one column of returns, with or without a header")
            ->required();
        command->add_option("--h0", arguments->start,
                            "the first variance: mean-square (of the returns), or backcast (omega + (alpha + beta) "
                            "times it, as Python's arch) [" +
                                start + "]");
        command->add_option("--forecast", arguments->forecast, "steps ahead [20]")->check(CLI::Range(1, 100'000));
        command
            ->add_option("--out", arguments->out,
                         "JSON to write: model n h0 params loglik unconditional_variance forecast[] "
                         "(std_err_classic std_err_robust gradient) h[]")
            ->required();
    };
    auto* filter = garch->add_subcommand("filter", "variances and likelihood for stated parameters, or for those that "
                                                   "fit best when none are stated");
    filter->add_option("--params", arguments->parameters, "JSON with omega, alpha, beta, or such a one as params");
    filter->add_option("--omega", arguments->omega, "instead of --params");
    filter->add_option("--alpha", arguments->alpha, "instead of --params");
    filter->add_option("--beta", arguments->beta, "instead of --params");
    shared(filter, "mean-square");
    filter->callback([&line, arguments] { line.work = [arguments] { return filterReturns(*arguments); }; });

    auto* fit = garch->add_subcommand("fit", "maximum likelihood, with standard errors (classic and robust)");
    shared(fit, "backcast");
    fit->callback([&line, arguments] {
        line.work = [arguments] { return fitReturns(*arguments, simulator::name(simulator::GarchStart::Backcast)); };
    });
}

} // namespace aetherion::ctl
