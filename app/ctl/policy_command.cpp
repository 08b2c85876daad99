#include "app/ctl/running_engine.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace aetherion::ctl {

namespace {

using nlohmann::json;

Status tellPolicy(const CommandLine& line, const std::string& path, const json& body) {
    const auto engine = runningEngine(line);
    if (!engine)
        return tl::unexpected(engine.error());
    const auto answer = askEngine(*engine, {"POST", path, body.dump()}, "policy");
    if (!answer)
        return tl::unexpected(answer.error());
    std::cout << textOf(*answer, "message") << "\n";
    return {};
}

} // namespace

void addPolicyCommand(CLI::App& app, CommandLine& line) {
    auto* policy = app.add_subcommand("policy", "let strategies trade for an account, or not");
    policy->require_subcommand(1);
    const auto account = std::make_shared<std::string>();
    const auto strategy = std::make_shared<std::string>();
    const auto verb = [&](const char* name, const char* help) {
        auto* added = policy->add_subcommand(name, help);
        added->add_option("--account", *account, "whose")->required();
        return added;
    };
    verb("arm", "strategies trade for this account from now on")->callback([&line, account] {
        line.work = [&line, account] {
            return tellPolicy(line, "/api/v1/policy/arm", {{"account", *account}, {"armed", true}});
        };
    });
    verb("disarm", "no strategy enters for this account any more")->callback([&line, account] {
        line.work = [&line, account] {
            return tellPolicy(line, "/api/v1/policy/arm", {{"account", *account}, {"armed", false}});
        };
    });
    auto* enabling = verb("enable", "a strategy that was disabled because it repeated itself");
    enabling->add_option("--strategy", *strategy, "which: risk show names it")->required();
    enabling->callback([&line, account, strategy] {
        line.work = [&line, account, strategy] {
            return tellPolicy(line, "/api/v1/policy/enable", {{"account", *account}, {"strategy", *strategy}});
        };
    });
}

} // namespace aetherion::ctl
