#include "app/ctl/command.h"
#include "app/ctl/matrix_file.h"
#include "core/base/atomic_file.h"
#include "core/regime/hmm_evaluation.h"
#include "core/regime/hmm_fit.h"
#include "core/regime/hmm_text.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <limits>
#include <memory>
#include <optional>

namespace aetherion::ctl {

namespace {

struct HmmArguments {
    std::string data;
    std::string lengths;
    std::string out;
    std::string parameters;
    int states = 0;
    std::string covariance = "full";
    int restarts = 8;
    std::uint64_t seed = 0;
    unsigned threads = 0;
    double tolerance = 1e-4;
    int iterations = 0;
    double sticky = 0;
};

Result<regime::HmmParameters> readParameters(const std::string& file,
                                             std::optional<regime::CovarianceType> assumed = {}) {
    const auto text = readWholeFile(file);
    if (!text)
        return tl::unexpected(text.error());
    auto parameters = regime::parseHmmParameters(*text, assumed);
    if (!parameters)
        return failAt(file, parameters.error().text());
    if (const auto model = regime::GaussianHmm::create(*parameters); !model)
        return failAt(file, model.error().text());
    return parameters;
}

Status evaluate(const HmmArguments& arguments) {
    const auto parameters = readParameters(arguments.parameters);
    if (!parameters)
        return tl::unexpected(parameters.error());
    const auto observations = readObservations(arguments.data, arguments.lengths);
    if (!observations)
        return tl::unexpected(observations.error());
    const auto text = regime::evaluateHmm(*parameters, *observations);
    if (!text)
        return failAt(arguments.data, text.error().text());
    return writeFileAtomically(arguments.out, *text);
}

Status fit(const HmmArguments& arguments) {
    const auto covariance = regime::parseCovarianceType(arguments.covariance);
    if (!covariance)
        return tl::unexpected(covariance.error());
    const auto observations = readObservations(arguments.data, arguments.lengths);
    if (!observations)
        return tl::unexpected(observations.error());
    regime::FitSettings settings;
    settings.tolerance = arguments.tolerance;
    settings.prior.sticky = arguments.sticky;
    Result<regime::HmmFit> fitted = fail("not fitted");
    if (arguments.parameters.empty()) {
        if (arguments.iterations > 0)
            settings.maxIterations = arguments.iterations;
        fitted = regime::fitWithRestarts(
            *observations, {arguments.states, *covariance, arguments.restarts, arguments.seed, arguments.threads},
            settings);
    } else {
        const auto start = readParameters(arguments.parameters, *covariance);
        if (!start)
            return tl::unexpected(start.error());
        if (start->states() != arguments.states)
            return failAt(arguments.parameters, std::to_string(start->states()) + " states, --states says " +
                                                    std::to_string(arguments.states));
        if (start->covarianceType != *covariance)
            return failAt(arguments.parameters, std::string(name(start->covarianceType)) +
                                                    " covariances, --covariance says " + arguments.covariance);
        // A stated number of iterations is run in full: it is for comparing with another implementation's.
        if (arguments.iterations > 0) {
            settings.maxIterations = arguments.iterations;
            settings.tolerance = -std::numeric_limits<double>::infinity();
        }
        fitted = regime::fitFrom(*observations, *start, settings);
    }
    if (!fitted)
        return failAt(arguments.data, fitted.error().text());
    for (const std::string& warning : fitted->warnings)
        std::cerr << "warning: " << warning << "\n";
    return writeFileAtomically(arguments.out, regime::fitText(*fitted));
}

} // namespace

void addHmmCommand(CLI::App& app, CommandLine& line) {
    auto* hmm = app.add_subcommand("hmm", "Gaussian hidden Markov model: evaluate or fit on a CSV of numbers");
    hmm->require_subcommand(1);
    const auto arguments = std::make_shared<HmmArguments>();
    const auto shared = [&](CLI::App* command) {
        command->add_option("--data", arguments->data, "CSV with a header row, one row of finite numbers per sample")
            ->required();
        command->add_option("--lengths", arguments->lengths,
                            "lengths of independent sequences that follow each other: 100,250 [one sequence]");
        command->add_option("--out", arguments->out, "JSON to write, numbers with 17 digits")->required();
    };
    auto* eval = hmm->add_subcommand("eval", "likelihood, Viterbi path, filtered and smoothed posterior");
    eval->add_option("--params", arguments->parameters,
                     "JSON: covariance_type, startprob, transmat, means, covars (full KxDxD, diag KxD, tied DxD, "
                     "spherical K)")
        ->required();
    shared(eval);
    eval->callback([&line, arguments] { line.work = [arguments] { return evaluate(*arguments); }; });

    auto* fitting = hmm->add_subcommand("fit", "expectation maximisation from given or own starts");
    fitting->add_option("--states", arguments->states, "number of states, 1 to 8")->required()->check(CLI::Range(1, 8));
    fitting->add_option("--covariance", arguments->covariance, "full, diag, tied or spherical [full]")
        ->check(CLI::IsMember({"full", "diag", "tied", "spherical"}));
    fitting->add_option("--init", arguments->parameters,
                        "JSON with the parameters to start from, as for eval --params");
    fitting
        ->add_option("--iterations", arguments->iterations,
                     "with --init: exactly so many; else at most so many per restart [500]")
        ->check(CLI::PositiveNumber);
    fitting
        ->add_option("--restarts", arguments->restarts,
                     "number of own starts without --init, of which the best wins [8]")
        ->check(CLI::Range(1, 1000));
    fitting->add_option("--seed", arguments->seed, "seed of the own starts [0]");
    fitting
        ->add_option("--threads", arguments->threads,
                     "threads for the restarts, the result is the same for any number [all cores]")
        ->check(CLI::Range(0, 1024));
    fitting->add_option("--tol", arguments->tolerance, "gain in log-likelihood below which fitting ends [1e-4]");
    fitting
        ->add_option("--sticky", arguments->sticky,
                     "prior: so many stays of each state are counted before the data, which holds against switching "
                     "too often; what never falls then is the log-likelihood plus the prior's logarithm, written as "
                     "objective [0]")
        ->check(CLI::Range(0.0, 1e12));
    shared(fitting);
    fitting->callback([&line, arguments] { line.work = [arguments] { return fit(*arguments); }; });
}

} // namespace aetherion::ctl
