#include "core/config/settings_table.h"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <sstream>

namespace aetherion::config {

namespace {

constexpr std::array kDefinitions{
    SettingDefinition{"data_dir", "--data-dir", "AETHERION_DATA_DIR", "",
                      "folder for databases, risk state, logs (default: $XDG_DATA_HOME/aetherion)"},
    SettingDefinition{"db", "--db", "AETHERION_DB", "sqlite",
                      "database: sqlite, or mysql://user@host[:port]/database (password: AETHERION_DB_PASSWORD)"},
    SettingDefinition{"db_password_file", "--db-password-file", "AETHERION_DB_PASSWORD_FILE", "",
                      "file of mode 0600 that holds the database server's password"},
    SettingDefinition{"api.enabled", "--no-api", "AETHERION_API_ENABLED", "true", "do not serve REST and WebSocket",
                      true},
    SettingDefinition{"api.port", "--api-port", "AETHERION_API_PORT", "8001",
                      "port for REST and WebSocket; 0 = any, printed"},
    SettingDefinition{"api.compat_ports", "--compat-ports", "AETHERION_COMPAT_PORTS", "false",
                      "also serve ports 8000, 8002 and 8010, each with its ancestor's identity", true},
    SettingDefinition{"api.allowed_origins", "--api-allowed-origin", "AETHERION_API_ALLOWED_ORIGINS", "",
                      "origin of a web page that may call the API (repeatable)", false, true},
    SettingDefinition{"api.primary_symbol", "--api-primary-symbol", "AETHERION_API_PRIMARY_SYMBOL", "BTCUSDT",
                      "symbol that inherited single-symbol paths serve"},
    SettingDefinition{"api.changes_per_token", "--api-changes-per-token", "AETHERION_API_CHANGES_PER_TOKEN", "100",
                      "orders and other changes that the API accepts of one token in ten seconds; a stop always"},
    SettingDefinition{"api.changes_in_all", "--api-changes-in-all", "AETHERION_API_CHANGES_IN_ALL", "300",
                      "the same of all tokens together"},
    SettingDefinition{"api.failed_tokens", "--api-failed-tokens", "AETHERION_API_FAILED_TOKENS", "60",
                      "wrong tokens in a minute, beyond which they are answered with 429 instead of 401"},
    SettingDefinition{"api.address", "--api-address", "AETHERION_API_ADDRESS", "127.0.0.1",
                      "IP address to listen on (127.0.0.1 listens on ::1 too); one that others reach needs --tls-cert, "
                      "--tls-key and a named token"},
    SettingDefinition{"api.tls_cert", "--tls-cert", "AETHERION_TLS_CERT", "",
                      "PEM file with the certificate, and what stands between it and its authority; makes it https"},
    SettingDefinition{"api.tls_key", "--tls-key", "AETHERION_TLS_KEY", "",
                      "PEM file of mode 0600 with the certificate's key, not encrypted"},
    SettingDefinition{"api.host_names", "--api-host-name", "AETHERION_API_HOST_NAMES", "",
                      "name, or name:port, by which clients call this machine; others are refused (repeatable)", false,
                      true},
    SettingDefinition{"api.header_bytes", "--api-header-bytes", "AETHERION_API_HEADER_BYTES", "16384",
                      "longest request header; 1024 to 65536"},
    SettingDefinition{"api.header_fields", "--api-header-fields", "AETHERION_API_HEADER_FIELDS", "64",
                      "most fields of a request header; 8 to 1000"},
    SettingDefinition{"api.uri_bytes", "--api-uri-bytes", "AETHERION_API_URI_BYTES", "4096",
                      "longest address of a request; 256 to the header's length"},
    SettingDefinition{"api.body_bytes", "--api-body-bytes", "AETHERION_API_BODY_BYTES", "1048576",
                      "longest body; 1024 to 67108864"},
    SettingDefinition{"api.json_depth", "--api-json-depth", "AETHERION_API_JSON_DEPTH", "32",
                      "deepest nesting of a body's JSON; 4 to 256"},
    SettingDefinition{"api.connections", "--api-connections", "AETHERION_API_CONNECTIONS", "1024",
                      "connections open at once, sockets among them; 8 to 20000"},
    SettingDefinition{"api.sockets", "--api-sockets", "AETHERION_API_SOCKETS", "600",
                      "web sockets open at once; 1 to the connections"},
    SettingDefinition{"api.socket_message_bytes", "--api-socket-message-bytes", "AETHERION_API_SOCKET_MESSAGE_BYTES",
                      "65536", "longest message that a socket's client may send; 1024 to 1048576"},
    SettingDefinition{"api.socket_messages_per_second", "--api-socket-messages-per-second",
                      "AETHERION_API_SOCKET_MESSAGES_PER_SECOND", "20", "messages of one socket's client; 1 to 1000"},
    SettingDefinition{"api.header_time", "--api-header-time", "AETHERION_API_HEADER_TIME", "5s",
                      "until a request's header, or a TLS handshake, must be complete; 100ms to 60s"},
    SettingDefinition{"api.body_time", "--api-body-time", "AETHERION_API_BODY_TIME", "10s",
                      "until a request's body must be complete; 100ms to 10m"},
    SettingDefinition{"api.idle_time", "--api-idle-time", "AETHERION_API_IDLE_TIME", "60s",
                      "an idle connection is closed after this; 1s to 1h"},
    SettingDefinition{"engine.name", "--engine-name", "AETHERION_ENGINE_NAME", "local",
                      "tells engines apart that share a database"},
    SettingDefinition{"engine.seed", "--seed", "AETHERION_SEED", "1", "seed of everything random"},
    SettingDefinition{"engine.speed", "--speed", "AETHERION_SPEED", "1", "times the wall's speed, or max"},
    SettingDefinition{"engine.replay", "--replay", "AETHERION_REPLAY", "",
                      "recordings: FILE[,market=M,symbol=S,timeframe=TF,zone=Z,stamp=start|end] (repeatable)", false,
                      true},
    SettingDefinition{"engine.until", "--until", "AETHERION_UNTIL", "",
                      "stop at this time of the data (ISO 8601), or at its end"},
    SettingDefinition{"simulation.markets", "--markets", "AETHERION_MARKETS", "crypto,us,nse,uk",
                      "markets that are simulated"},
    SettingDefinition{
        "simulation.instruments", "--instruments", "AETHERION_INSTRUMENTS", "default",
        "instruments that are simulated: default (all), the first N, or a file that adds to the catalogue"},
    SettingDefinition{"simulation.interval", "--interval", "AETHERION_INTERVAL", "",
                      "time between simulated ticks (default: the catalogue's, 2500ms)"},
    SettingDefinition{"simulation.history", "--history", "AETHERION_HISTORY", "5d",
                      "simulated history before the first start, so that charts are full at once"},
    SettingDefinition{"simulation.always_open", "--always-open", "AETHERION_ALWAYS_OPEN", "true",
                      "simulated markets trade around the clock, for demonstration", true, false, "--market-hours"},
    SettingDefinition{"simulation.scenario", "--scenario", "AETHERION_SCENARIO", "",
                      "what befalls the simulated markets: calm, bull, bear, crash, flash-crash"},
    SettingDefinition{"simulation.books", "--no-books", "AETHERION_BOOKS", "true",
                      "simulate prices without order books", true},
    SettingDefinition{"simulation.model", "--price-model", "AETHERION_PRICE_MODEL", "world",
                      "world (jumps, volatility clusters, correlation, regimes) or random-walk"},
    SettingDefinition{"regime.minimum_confidence", "--regime-minimum-confidence", "AETHERION_REGIME_MINIMUM_CONFIDENCE",
                      "0.60", "a bar votes for its regime from this probability on, 0 to 1 (re-read while running)"},
    SettingDefinition{"regime.votes", "--regime-votes", "AETHERION_REGIME_VOTES", "3",
                      "votes within the window that confirm a regime (re-read while running)"},
    SettingDefinition{"regime.window", "--regime-window", "AETHERION_REGIME_WINDOW", "5",
                      "closed bars whose votes count, 1 to 64 (re-read while running)"},
    SettingDefinition{"regime.minimum_dwell", "--regime-minimum-dwell", "AETHERION_REGIME_MINIMUM_DWELL", "5",
                      "bars for which a confirmed regime stays in force at least (re-read while running)"},
    SettingDefinition{"training.schedule", "--training-schedule", "AETHERION_TRAINING_SCHEDULE", "off",
                      "when models are trained anew: off, daily HH:MM, weekly MON HH:MM; UTC (re-read while running)"},
    SettingDefinition{"training.streams", "--training-streams", "AETHERION_TRAINING_STREAMS", "",
                      "what they are trained on: MARKET or MARKET/SYMBOL (repeatable; default: all that is watched; "
                      "re-read while running)",
                      false, true},
    SettingDefinition{"training.timeframes", "--training-timeframes", "AETHERION_TRAINING_TIMEFRAMES", "1m",
                      "timeframes of the models, with commas between (repeatable; re-read while running)", false, true},
    SettingDefinition{"training.bars", "--training-bars", "AETHERION_TRAINING_BARS", "20000",
                      "newest stored bars of each stream that they are trained on (re-read while running)"},
    SettingDefinition{"training.accept", "--training-accept", "AETHERION_TRAINING_ACCEPT", "gate",
                      "gate: a new model that passes the gate replaces the old one; never: it waits for a person "
                      "(re-read while running)"},
    SettingDefinition{"risk.second_stop_file", "--second-stop-file", "AETHERION_SECOND_STOP_FILE", "",
                      "a file outside the data folder whose existence alone stops trading, too"},
    SettingDefinition{"trading.opening_balances", "--opening-balance", "AETHERION_OPENING_BALANCES", "10000",
                      "what a new paper account begins with: AMOUNT of every currency, CURRENCY=AMOUNT of one; 0 to "
                      "5000000 (repeatable)",
                      false, true},
    SettingDefinition{"trading.fees", "--fee", "AETHERION_FEES", "crypto=0.1",
                      "MARKET=PERCENT of a fill's value, 0 to 10; markets that are not named: crypto 0.1, others 0 "
                      "(repeatable)",
                      false, true},
    SettingDefinition{"trading.venue_latency", "--venue-latency", "AETHERION_VENUE_LATENCY", "50ms",
                      "until the paper venue has an order, a change or a cancellation, in the data's time; 0ms to 10s"},
    SettingDefinition{"store.limit", "--store-limit", "AETHERION_STORE_LIMIT", "5",
                      "gigabytes that the store may take; beyond it the oldest of what can be made again goes (re-read "
                      "while running)"},
    SettingDefinition{"store.keep_ticks", "--store-keep-ticks", "AETHERION_STORE_KEEP_TICKS", "1d",
                      "how long ticks are kept (re-read while running)"},
    SettingDefinition{"store.keep_books", "--store-keep-books", "AETHERION_STORE_KEEP_BOOKS", "1d",
                      "how long sampled order books are kept (re-read while running)"},
    SettingDefinition{"store.keep_decisions", "--store-keep-decisions", "AETHERION_STORE_KEEP_DECISIONS", "7d",
                      "how long decisions to do nothing are kept (re-read while running)"},
    SettingDefinition{"store.keep_features", "--store-keep-features", "AETHERION_STORE_KEEP_FEATURES", "7d",
                      "how long features are kept (re-read while running)"},
    SettingDefinition{"store.keep_posteriors", "--store-keep-posteriors", "AETHERION_STORE_KEEP_POSTERIORS", "7d",
                      "how long posteriors are kept (re-read while running)"},
    SettingDefinition{"store.keep_10s_candles", "--store-keep-10s-candles", "AETHERION_STORE_KEEP_10S_CANDLES", "7d",
                      "how long candles of 10 s are kept; longer ones are kept for ever (re-read while running)"},
    SettingDefinition{"log.level", "--log-level", "AETHERION_LOG_LEVEL", "info",
                      "trace, debug, info, warn, error, off"},
    SettingDefinition{"log.json", "--log-json", "AETHERION_LOG_JSON", "false", "log one JSON object a line", true},
};

const SettingDefinition* find(std::string_view key) {
    const auto at = std::find_if(kDefinitions.begin(), kDefinitions.end(), [&](const auto& d) { return d.key == key; });
    return at == kDefinitions.end() ? nullptr : &*at;
}

Result<std::string> textOf(const toml::node& node, const SettingDefinition& definition, const std::string& place) {
    if (const auto* text = node.as_string())
        return text->get();
    if (const auto* number = node.as_integer())
        return std::to_string(number->get());
    if (const auto* flag = node.as_boolean())
        return std::string(flag->get() ? "true" : "false");
    if (const auto* number = node.as_floating_point()) {
        std::ostringstream text;
        text << number->get();
        return text.str();
    }
    if (const auto* array = node.as_array(); array && definition.isList) {
        std::string joined;
        for (const auto& item : *array) {
            const auto* text = item.as_string();
            if (!text)
                return failAt(place, std::string(definition.key) + " must be a list of texts");
            joined += (joined.empty() ? "" : "\n") + text->get();
        }
        return joined;
    }
    return failAt(place, std::string(definition.key) + " has the wrong type");
}

Status readTable(const toml::table& table, const std::string& prefix, const std::string& file,
                 std::map<std::string, SettingValue, std::less<>>& values) {
    for (const auto& [name, node] : table) {
        const std::string key = prefix.empty() ? std::string(name.str()) : prefix + "." + std::string(name.str());
        const std::string place = file + ":" + std::to_string(node.source().begin.line);
        const SettingDefinition* definition = find(key);
        if (!definition) {
            const auto* inner = node.as_table();
            if (!inner)
                return failAt(place, "unknown setting " + key);
            if (const auto status = readTable(*inner, key, file, values); !status)
                return status;
            continue;
        }
        const auto text = textOf(node, *definition, place);
        if (!text)
            return tl::unexpected(text.error());
        values[key] = SettingValue{*text, Origin::File, place};
    }
    return {};
}

} // namespace

std::string_view name(Origin origin) {
    switch (origin) {
    case Origin::Default:
        return "default";
    case Origin::File:
        return "file";
    case Origin::Environment:
        return "environment";
    case Origin::CommandLine:
        return "command line";
    }
    return "";
}

std::span<const SettingDefinition> settingDefinitions() { return kDefinitions; }

bool isReRead(std::string_view key) {
    return key.starts_with("regime.") || key.starts_with("training.") || key.starts_with("store.");
}

Result<SettingsTable> SettingsTable::load(const std::map<std::string, std::string>& commandLine,
                                          const Environment& environment, const std::filesystem::path& file,
                                          bool fileRequired) {
    SettingsTable table;
    for (const auto& definition : kDefinitions)
        table.m_values[std::string(definition.key)] =
            SettingValue{std::string(definition.fallback), Origin::Default, {}};

    std::error_code error;
    const bool exists = !file.empty() && std::filesystem::exists(file, error);
    if (fileRequired && !exists)
        return failAt(file.string(), error ? error.message() : "no such settings file");
    if (exists) {
        try {
            const toml::table parsed = toml::parse_file(file.string());
            if (const auto status = readTable(parsed, {}, file.string(), table.m_values); !status)
                return tl::unexpected(status.error());
        } catch (const toml::parse_error& problem) {
            return failAt(file.string() + ":" + std::to_string(problem.source().begin.line),
                          std::string(problem.description()));
        }
    }
    for (const auto& definition : kDefinitions)
        if (const auto value = environment(std::string(definition.variable)))
            table.m_values[std::string(definition.key)] =
                SettingValue{*value, Origin::Environment, std::string(definition.variable)};
    for (const auto& [key, value] : commandLine) {
        const SettingDefinition* definition = find(key);
        if (!definition)
            return failAt(key, "unknown setting");
        table.m_values[key] = SettingValue{value, Origin::CommandLine, std::string(definition->option)};
    }
    return table;
}

const SettingValue& SettingsTable::at(std::string_view key) const {
    const auto at = m_values.find(key);
    assert(at != m_values.end());
    return at->second;
}

} // namespace aetherion::config
