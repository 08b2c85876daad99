#include "app/ctl/operator_name.h"
#include "app/ctl/running_engine.h"
#include "core/base/clock.h"
#include "core/config/data_folder.h"
#include "core/engine/configured_store.h"
#include "core/storage/audit_log.h"
#include "core/storage/schema_upgrade.h"
#include "core/storage/token_store.h"

#include <CLI/CLI.hpp>

#include <functional>
#include <iomanip>
#include <iostream>
#include <memory>
#include <utility>

namespace aetherion::ctl {

namespace {

using contract::ApiToken;
using nlohmann::json;

struct TokenArguments {
    std::string scope;
    std::string accounts = "*";
    std::string name;
    std::string expires;
    std::string overlap = "1h";
    /// Name or id.
    std::string which;
};

std::string joinedTexts(const json& list) {
    std::string text;
    for (const json& each : list)
        text += (text.empty() ? "" : ",") + each.get<std::string>();
    return text;
}

/// To the standard output the token alone, so that it can be piped; what is to be known about it beside that.
void showNewToken(const std::string& text, const std::string& about) {
    std::cout << text << std::endl;
    std::cerr << about << "\nThis is shown once and kept nowhere.\n";
}

void showRow(const std::string& id, const std::string& name, const std::string& state, const std::string& scopes,
             const std::string& accounts, const std::string& expires, const std::string& used) {
    std::cout << std::left << std::setw(14) << id << std::setw(20) << name << std::setw(9) << state << std::setw(24)
              << scopes << std::setw(26) << expires << std::setw(26) << used << accounts << "\n";
}

void showHeader() { showRow("ID", "NAME", "STATE", "SCOPES", "ACCOUNTS", "EXPIRES", "LAST USED"); }

std::string timeOrDash(const std::optional<Timestamp>& time) { return time ? formatIso(*time) : "-"; }

std::string aboutToken(const std::string& name, const std::string& id, const std::string& scopes,
                       const std::string& accounts, const std::string& expires) {
    return "token " + name + " (" + id + "): scopes " + scopes + "; accounts " + accounts +
           (expires == "-" ? "; until it is revoked" : "; until " + expires);
}

/// Of no engine that answers: under the folder's lock, straight in the store, and in the audit chain all the same.
Status withStore(const CommandLine& line, const std::function<Status(storage::TokenStore&)>& work) {
    const auto settings = line.settings();
    if (!settings)
        return tl::unexpected(settings.error());
    const auto address = engine::configuredStore(*settings);
    if (!address)
        return tl::unexpected(address.error());
    const config::DataFolder folder{settings->dataFolder};
    if (const Status created = folder.create(); !created)
        return created;
    const auto lock = folder.lock("aetherionctl token");
    if (!lock)
        return tl::unexpected(lock.error());
    const SystemClock clock;
    if (const auto migrated = storage::migrateDatabase(*address, clock); !migrated)
        return tl::unexpected(migrated.error());
    auto audit = storage::AuditLog::open({.folder = folder.root, .engine = settings->engineName}, clock);
    if (!audit)
        return tl::unexpected(audit.error());
    storage::TokenStore store(*address, settings->engineName, **audit, clock);
    const Status done = work(store);
    const Status closed = (*audit)->close();
    return done ? closed : done;
}

/// The engine that runs on the folder, where it answers.
Result<std::optional<EngineClient>> engineIfAny(const CommandLine& line) {
    const auto settings = line.settings();
    if (!settings)
        return tl::unexpected(settings.error());
    auto engine = EngineClient::find(settings->dataFolder);
    // A file that was left behind by a program that was killed leads nowhere.
    if (engine && !engine->get("/health/live", std::chrono::seconds(2)))
        return std::optional<EngineClient>();
    return engine;
}

contract::TokenActor commandActor() { return {operatorName(), "command", {}}; }

void showMade(const contract::NewToken& made) {
    showNewToken(made.text, aboutToken(made.token.name, made.token.id, contract::scopesText(made.token.scopes),
                                       contract::patternsText(made.token.accounts), timeOrDash(made.token.expires)));
}

void showMade(const json& answer) {
    showNewToken(textOf(answer, "token"),
                 aboutToken(textOf(answer, "name"), textOf(answer, "id"), joinedTexts(answer["scopes"]),
                            joinedTexts(answer["accounts"]), numberText(answer["expires"])));
}

Status createToken(const CommandLine& line, const TokenArguments& arguments) {
    auto scopes = contract::parseTokenScopes(arguments.scope);
    if (!scopes)
        return failAt("--scope", scopes.error().reason);
    auto accounts = contract::parseAccountPatterns(arguments.accounts);
    if (!accounts)
        return failAt("--accounts", accounts.error().reason);
    // A token without a name of its own is called by what it may.
    std::string name = arguments.name;
    if (name.empty())
        for (const contract::TokenScope scope : *scopes)
            name += (name.empty() ? "" : "-") + std::string(contract::name(scope));
    if (const Status named = contract::checkTokenName(name); !named)
        return failAt("--name", named.error().reason);
    std::optional<Duration> lifetime;
    if (!arguments.expires.empty() && arguments.expires != "never") {
        const auto span = contract::parseLifetime(arguments.expires);
        if (!span)
            return failAt("--expires", span.error().reason);
        lifetime = *span;
    }
    const auto engine = engineIfAny(line);
    if (!engine)
        return tl::unexpected(engine.error());
    if (*engine) {
        json body{{"name", name}, {"accounts", *accounts}, {"scopes", json::array()}};
        for (const contract::TokenScope scope : *scopes)
            body["scopes"].push_back(contract::name(scope));
        if (lifetime)
            body["expires_in"] = arguments.expires;
        const auto answer = askEngine(**engine, {"POST", "/api/v1/tokens", body.dump()}, "token");
        if (!answer)
            return tl::unexpected(answer.error());
        showMade(*answer);
        return {};
    }
    return withStore(line, [&](storage::TokenStore& store) -> Status {
        const auto made = store.create({name, *scopes, *accounts, lifetime}, commandActor());
        if (!made)
            return tl::unexpected(made.error().error);
        showMade(*made);
        return {};
    });
}

Status rotateToken(const CommandLine& line, const TokenArguments& arguments) {
    const auto overlap = contract::parseLifetime(arguments.overlap);
    if (!overlap)
        return failAt("--overlap", overlap.error().reason);
    const auto engine = engineIfAny(line);
    if (!engine)
        return tl::unexpected(engine.error());
    if (*engine) {
        const auto answer = askEngine(**engine,
                                      {"POST", "/api/v1/tokens/" + pathPart(arguments.which) + "/rotate",
                                       json{{"overlap", arguments.overlap}}.dump()},
                                      "token");
        if (!answer)
            return tl::unexpected(answer.error());
        showMade(*answer);
        return {};
    }
    return withStore(line, [&](storage::TokenStore& store) -> Status {
        const auto made = store.rotate(arguments.which, *overlap, commandActor());
        if (!made)
            return tl::unexpected(made.error().error);
        showMade(*made);
        return {};
    });
}

Status revokeToken(const CommandLine& line, const TokenArguments& arguments) {
    const auto engine = engineIfAny(line);
    if (!engine)
        return tl::unexpected(engine.error());
    if (*engine) {
        const auto answer = askEngine(**engine, {"DELETE", "/api/v1/tokens/" + pathPart(arguments.which)}, "token");
        if (!answer)
            return tl::unexpected(answer.error());
        for (const json& token : (*answer)["items"])
            std::cout << "revoked " << textOf(token, "name") << " (" << textOf(token, "id") << ")\n";
        return {};
    }
    return withStore(line, [&](storage::TokenStore& store) -> Status {
        const auto ended = store.revoke(arguments.which, commandActor());
        if (!ended)
            return tl::unexpected(ended.error().error);
        for (const ApiToken& token : *ended)
            std::cout << "revoked " << token.name << " (" << token.id << ")\n";
        return {};
    });
}

Status listTokens(const CommandLine& line) {
    const auto engine = engineIfAny(line);
    if (!engine)
        return tl::unexpected(engine.error());
    if (*engine) {
        const auto answer = askEngine(**engine, {"GET", "/api/v1/tokens"}, "tokens");
        if (!answer)
            return tl::unexpected(answer.error());
        showHeader();
        for (const json& token : (*answer)["items"])
            showRow(textOf(token, "id"), textOf(token, "name"), textOf(token, "state"), joinedTexts(token["scopes"]),
                    joinedTexts(token["accounts"]), numberText(token["expires"]), numberText(token["last_used"]));
        return {};
    }
    return withStore(line, [](storage::TokenStore& store) -> Status {
        const auto tokens = store.tokens();
        if (!tokens)
            return tl::unexpected(tokens.error());
        showHeader();
        const Timestamp now = SystemClock().now();
        for (const ApiToken& token : *tokens)
            showRow(token.id, token.name, std::string(stateOf(token, now)), contract::scopesText(token.scopes),
                    contract::patternsText(token.accounts), timeOrDash(token.expires), timeOrDash(token.lastUsed));
        return {};
    });
}

} // namespace

void addTokenCommand(CLI::App& app, CommandLine& line) {
    auto* token = app.add_subcommand("token", "who may use the API: named tokens with scopes, accounts and an end");
    token->require_subcommand(1);
    const auto arguments = std::make_shared<TokenArguments>();
    auto* create = token->add_subcommand("create", "make a token; its text is printed once");
    create->add_option("--scope", arguments->scope, "some of read,trade,risk,admin; none contains another")->required();
    create->add_option("--accounts", arguments->accounts,
                       "patterns of accounts that it is for: A,paper* (default: all)");
    create->add_option("--name", arguments->name, "names it in lists and records (default: its scopes)");
    create->add_option("--expires", arguments->expires, "30d, 12h, 90m, 45s from now on (default: when it is revoked)");
    create->callback([&line, arguments] { line.work = [&line, arguments] { return createToken(line, *arguments); }; });
    token->add_subcommand("list", "all that there have been, without their texts")->callback([&line] {
        line.work = [&line] { return listTokens(line); };
    });
    auto* revoke = token->add_subcommand("revoke", "end a token at once; its sockets are closed");
    revoke->add_option("token", arguments->which, "id, or name")->required();
    revoke->callback([&line, arguments] { line.work = [&line, arguments] { return revokeToken(line, *arguments); }; });
    auto* rotate = token->add_subcommand("rotate", "a new text for a token; the old one stays good for a while");
    rotate->add_option("token", arguments->which, "id, or name")->required();
    rotate->add_option("--overlap", arguments->overlap, "how long the old one stays good");
    rotate->callback([&line, arguments] { line.work = [&line, arguments] { return rotateToken(line, *arguments); }; });
}

} // namespace aetherion::ctl
