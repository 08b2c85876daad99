#include "app/ctl/emergency_command.h"
#include "app/ctl/running_engine.h"
#include "app/ctl/stop_report.h"
#include "core/config/data_folder.h"
#include "core/risk/knob_file.h"
#include "core/risk/scope.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace aetherion::ctl {

namespace {

using nlohmann::json;

struct RiskOptions {
    std::string verb;
    std::string scope = "all";
    std::string reason;
    std::int64_t hold = 0;
    bool preview = false;
    std::string key;
    std::string value;
};

Status showRisk(const CommandLine& line) {
    const auto risk = showRiskState(line);
    if (!risk)
        return tl::unexpected(risk.error());
    if (risk->is_null())
        return {};
    for (const json& scope : risk->value("scopes", json::array())) {
        std::cout << textOf(scope, "scope") << ": " << textOf(scope, "state") << "\n";
        for (const json& hold : scope.value("holds", json::array()))
            std::cout << "  hold " << numberText(hold["id"]) << ": " << textOf(hold, "who") << " through "
                      << textOf(hold, "channel") << " at " << textOf(hold, "time") << ": " << textOf(hold, "reason")
                      << "\n";
    }
    for (const json& rail : risk->value("rails", json::array()))
        std::cout << textOf(rail, "state") << "  " << textOf(rail, "text") << ", clears " << textOf(rail, "clears")
                  << "\n";
    const json armed = risk->value("armed", json::object());
    for (const auto& [account, who] : armed.items())
        std::cout << "the policy trades for " << account << ", armed by "
                  << (who.is_string() ? who.get<std::string>() : std::string()) << "\n";
    return {};
}

/// The newest hold that stands now, for those who have not named one.
std::int64_t newestHold(const json& risk, const std::string& scope) {
    if (scope == "all" && textOf(risk, "state") != "Active")
        return risk.value("newest_hold", std::int64_t{0});
    for (const json& each : risk.value("scopes", json::array()))
        if (textOf(each, "scope") == scope)
            return each.value("newest_hold", std::int64_t{0});
    return 0;
}

void printVerb(const json& answer) {
    for (const json& row : answer.value("lines", json::array())) {
        const std::string obstacle = textOf(row, "obstacle");
        std::cout << textOf(row, "account") << "  " << textOf(row, "symbol") << "@" << textOf(row, "market") << "  "
                  << numberText(row["quantity"]) << "  value " << numberText(row["value"]) << " "
                  << textOf(row, "currency") << "  slippage " << numberText(row["slippage"])
                  << (obstacle.empty() ? (row["order_id"].is_null() ? "" : "  order " + numberText(row["order_id"]))
                                       : "  CANNOT: " + obstacle)
                  << "\n";
    }
    const std::string message = textOf(answer, "message");
    if (!message.empty())
        std::cout << message << "\n";
    const std::string state = textOf(answer, "state");
    if (!state.empty())
        std::cout << textOf(answer, "scope") << ": " << state << "\n";
}

Status sayVerb(const CommandLine& line, const RiskOptions& options) {
    const auto scope = risk::parseScope(options.scope);
    if (!scope)
        return tl::unexpected(scope.error());
    if (options.verb == "stop" && *scope == risk::Scope::all())
        return stopEverything(line, options.reason.empty() ? "manual" : options.reason);
    const auto engine = runningEngine(line);
    if (!engine)
        return tl::unexpected(engine.error());
    if (options.verb == "resume" && options.preview)
        return previewResume(*engine, scope->text());
    json body{{"verb", options.verb}, {"scope", scope->text()}};
    if (!options.reason.empty())
        body["reason"] = options.reason;
    if (options.preview)
        body["preview"] = true;
    if (options.verb == "resume") {
        std::int64_t hold = options.hold;
        if (hold == 0) {
            const auto risk = askEngine(*engine, {"GET", "/api/v1/risk"}, "risk");
            if (!risk)
                return tl::unexpected(risk.error());
            hold = newestHold(*risk, scope->text());
        }
        body["hold"] = hold;
    }
    const auto answer = askEngine(*engine, {"POST", "/api/v1/risk/state", body.dump()}, options.verb);
    if (!answer)
        return tl::unexpected(answer.error());
    printVerb(*answer);
    return {};
}

/// Through the engine where one runs; the file that it writes is the one that the next engine reads.
Status setLimit(const CommandLine& line, const RiskOptions& options) {
    std::string key = options.key;
    std::string value = options.value;
    if (const std::size_t equals = key.find('='); equals != std::string::npos && value.empty()) {
        value = key.substr(equals + 1);
        key.resize(equals);
    }
    if (value.empty())
        return failAt(key, "the value is missing");
    const auto scope = risk::parseScope(options.scope);
    if (!scope)
        return tl::unexpected(scope.error());
    if (*scope != risk::Scope::all()) {
        if (key.find('[') != std::string::npos)
            return failAt(key, "the scope stands in brackets already; --scope is another one");
        key += "[" + scope->text() + "]";
    }
    const auto settings = line.settings();
    if (!settings)
        return tl::unexpected(settings.error());
    const config::DataFolder folder{settings->dataFolder};
    const bool remove = value == "default";
    if (const auto engine = EngineClient::find(folder.root)) {
        json body{{"key", key}};
        if (!remove)
            body["value"] = value;
        const auto answer = askEngine(*engine, {"PUT", "/api/v1/risk/limits", body.dump()}, "limit");
        if (answer) {
            std::cout << key << ": " << (remove ? "back to its default" : value)
                      << "; the engine takes it up within a second\n";
            return {};
        }
        if (answer.error().place == "limit refused")
            return tl::unexpected(answer.error());
        // What is left of an engine that ended badly answers nobody; the file is read at the next start.
    }
    if (const Status created = folder.create(); !created)
        return created;
    const Status written = remove ? risk::removeKnob(folder.knobs(), key) : risk::writeKnob(folder.knobs(), key, value);
    if (!written)
        return written;
    std::cout << key << ": " << (remove ? "back to its default" : value) << " in " << folder.knobs().string()
              << "; no engine answers, the next one reads it\n";
    return {};
}

} // namespace

void addRiskCommand(CLI::App& app, CommandLine& line) {
    auto* risk = app.add_subcommand("risk", "the risk state, the operator's verbs by scope, and limits");
    risk->require_subcommand(1);
    const auto options = std::make_shared<RiskOptions>();
    risk->add_subcommand("show", "state, holds and every rail")->callback([&line] {
        line.work = [&line] { return showRisk(line); };
    });
    const auto add = [&](const char* verb, const char* text) {
        auto* command = risk->add_subcommand(verb, text);
        command->add_option("--scope", options->scope, "all, market:US, account:A, symbol:S or symbol:S@US [all]");
        command->add_option("--reason", options->reason, "why");
        command->callback([&line, options, verb] {
            options->verb = verb;
            if (options->verb == "resume" && !options->preview && options->reason.empty())
                throw CLI::RequiredError("--reason");
            line.work = [&line, options] { return sayVerb(line, *options); };
        });
        return command;
    };
    add("pause", "no entries, strategies only protect");
    add("reduce-only", "only what makes positions smaller");
    add("stop", "nothing goes out, and what works is cancelled; of all, it is the emergency stop");
    add("flatten", "cancel the scope's orders and sell what it holds")
        ->add_flag("--preview", options->preview, "say what would be sold and what cannot be; sell nothing");
    auto* resume = add("resume", "one step looser");
    resume->add_flag("--preview", options->preview, "say which exits would go out at once; resume nothing");
    resume->add_option("--hold", options->hold, "newest hold that you have seen; refused when a newer one stands");

    auto* set = risk->add_subcommand("set", "set a limit of dt_knobs.env, for all or for a scope");
    set->add_option("key", options->key, "DT_MAX_ORDER_VALUE, DT_MAX_ORDER_VALUE[market:US]; KEY=VALUE too")
        ->required();
    set->add_option("value", options->value, "in the limit's own unit, or 'default'");
    set->add_option("--scope", options->scope, "all, market:US, account:A or symbol:S [all]");
    set->callback([&line, options] { line.work = [&line, options] { return setLimit(line, *options); }; });
}

} // namespace aetherion::ctl
