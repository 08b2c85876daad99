#include "core/config/settings.h"

#include "core/config/data_folder.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <sstream>

namespace aetherion::config {

namespace {

constexpr double kFastestPaced = 1e6;

std::string placeOf(const SettingsTable& table, std::string_view key) {
    const SettingValue& value = table.at(key);
    return value.place.empty() ? std::string(key) : value.place;
}

std::vector<std::string> lines(const std::string& text) {
    std::vector<std::string> result;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        if (!line.empty())
            result.push_back(line);
    return result;
}

template <typename T> Result<T> integer(const SettingsTable& table, std::string_view key, T low, T high) {
    const std::string& text = table.at(key).text;
    T value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value < low || value > high)
        return failAt(placeOf(table, key), "\"" + text + "\" is not a whole number from " + std::to_string(low) +
                                               " to " + std::to_string(high));
    return value;
}

Result<bool> flag(const SettingsTable& table, std::string_view key) {
    const std::string& text = table.at(key).text;
    if (text == "true" || text == "1")
        return true;
    if (text == "false" || text == "0")
        return false;
    return failAt(placeOf(table, key), "\"" + text + "\" is neither true nor false");
}

Result<Duration> duration(const SettingsTable& table, std::string_view key, Duration low, Duration high) {
    const auto value = parseDuration(table.at(key).text);
    if (!value)
        return failAt(placeOf(table, key), value.error().text());
    if (*value < low || *value > high)
        return failAt(placeOf(table, key), "\"" + table.at(key).text + "\" is out of range");
    return value;
}

Result<std::vector<market::Market>> markets(const SettingsTable& table, std::string_view key) {
    std::vector<market::Market> chosen;
    std::istringstream words(table.at(key).text);
    for (std::string word; std::getline(words, word, ',');) {
        const auto market = market::parseMarket(word);
        if (!market)
            return failAt(placeOf(table, key), market.error().text());
        if (std::find(chosen.begin(), chosen.end(), *market) == chosen.end())
            chosen.push_back(*market);
    }
    if (chosen.empty())
        return failAt(placeOf(table, key), "names no market");
    return chosen;
}

Result<SimulationSettings> checkSimulation(const SettingsTable& table) {
    using namespace std::chrono_literals;
    SimulationSettings simulation;
    if (!table.at("simulation.interval").text.empty()) {
        const auto interval = duration(table, "simulation.interval", 10ms, 24h);
        if (!interval)
            return tl::unexpected(interval.error());
        simulation.interval = *interval;
    }
    const auto chosen = markets(table, "simulation.markets");
    const auto history = duration(table, "simulation.history", 0s, 24h * 30);
    const auto alwaysOpen = flag(table, "simulation.always_open");
    const auto books = flag(table, "simulation.books");
    for (const Error* error : std::initializer_list<const Error*>{
             chosen ? nullptr : &chosen.error(), history ? nullptr : &history.error(),
             alwaysOpen ? nullptr : &alwaysOpen.error(), books ? nullptr : &books.error()})
        if (error)
            return tl::unexpected(*error);
    const std::string& model = table.at("simulation.model").text;
    if (model != "world" && model != "random-walk")
        return failAt(placeOf(table, "simulation.model"), "\"" + model + "\" is neither world nor random-walk");
    simulation.markets = *chosen;
    simulation.instruments = table.at("simulation.instruments").text;
    simulation.history = *history;
    simulation.alwaysOpen = *alwaysOpen;
    simulation.scenario = table.at("simulation.scenario").text;
    simulation.books = *books;
    simulation.model = model == "world" ? PriceModel::World : PriceModel::RandomWalk;
    return simulation;
}

} // namespace

Result<double> parseSpeed(std::string_view text) {
    if (text == "max")
        return 0.0;
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value) || value <= 0 ||
        value > kFastestPaced)
        return fail("\"" + std::string(text) + "\" is neither max nor a number above 0");
    return value;
}

Result<Settings> checkSettings(const SettingsTable& table) {
    Settings settings;
    const std::string& folder = table.at("data_dir").text;
    settings.dataFolder =
        std::filesystem::absolute(folder.empty() ? defaultDataFolder() : std::filesystem::path(folder));
    if (table.at("db").text != "sqlite")
        return failAt(placeOf(table, "db"),
                      "\"" + table.at("db").text + "\" is not a database this version has (sqlite)");
    const auto api = flag(table, "api.enabled");
    const auto port = integer<std::uint16_t>(table, "api.port", 0, 65535);
    const auto seed = integer<std::uint64_t>(table, "engine.seed", 0, UINT64_MAX);
    auto simulation = checkSimulation(table);
    const auto json = flag(table, "log.json");
    for (const Error* error : std::initializer_list<const Error*>{
             api ? nullptr : &api.error(), port ? nullptr : &port.error(), seed ? nullptr : &seed.error(),
             simulation ? nullptr : &simulation.error(), json ? nullptr : &json.error()})
        if (error)
            return tl::unexpected(*error);
    const auto speed = parseSpeed(table.at("engine.speed").text);
    if (!speed)
        return failAt(placeOf(table, "engine.speed"), speed.error().text());
    settings.api =
        ApiSettings{*api, *port, lines(table.at("api.allowed_origins").text), table.at("api.primary_symbol").text};
    settings.engineName = table.at("engine.name").text;
    if (settings.engineName.empty())
        return failAt(placeOf(table, "engine.name"), "must not be empty");
    settings.seed = *seed;
    settings.speed = *speed;
    settings.replay = lines(table.at("engine.replay").text);
    settings.simulation = std::move(*simulation);
    settings.logLevel = table.at("log.level").text;
    settings.logJson = *json;
    if (const std::string& until = table.at("engine.until").text; until == "end") {
        settings.untilEnd = true;
    } else if (!until.empty()) {
        const auto time = parseIso(until);
        if (!time)
            return failAt(placeOf(table, "engine.until"), "\"" + until + "\" is neither end nor an ISO 8601 time");
        settings.until = time->time;
    }
    return settings;
}

} // namespace aetherion::config
