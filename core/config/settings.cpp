#include "core/config/settings.h"

#include "core/config/data_folder.h"
#include "core/config/setting_readers.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <sstream>

namespace aetherion::config {

namespace {

constexpr double kFastestPaced = 1e6;
constexpr double kSmallestStoreGigabytes = 0.1;
constexpr double kLargestStoreGigabytes = 1e6;
constexpr Duration kShortestKept = std::chrono::seconds(1);
constexpr Duration kLongestKept = std::chrono::days(36'500);

DatabaseSettings databaseSettings(const SettingsTable& table) {
    DatabaseSettings database;
    database.address = table.at("db").text;
    database.passwordFile = table.at("db_password_file").text;
    database.passwordFileFirst = table.at("db_password_file").origin == Origin::CommandLine;
    database.place = placeOf(table, "db");
    database.passwordFilePlace = placeOf(table, "db_password_file");
    return database;
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
        const auto interval = readDuration(table, "simulation.interval", 10ms, 24h);
        if (!interval)
            return tl::unexpected(interval.error());
        simulation.interval = *interval;
    }
    const auto chosen = markets(table, "simulation.markets");
    const auto history = readDuration(table, "simulation.history", 0s, 24h * 30);
    const auto alwaysOpen = readFlag(table, "simulation.always_open");
    const auto books = readFlag(table, "simulation.books");
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

Result<regime::ConfirmationSettings> checkConfirmation(const SettingsTable& table) {
    const std::string& text = table.at("regime.minimum_confidence").text;
    double confidence = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), confidence);
    if (error != std::errc{} || end != text.data() + text.size() || !(confidence >= 0 && confidence <= 1))
        return failAt(placeOf(table, "regime.minimum_confidence"), "\"" + text + "\" is not a number from 0 to 1");
    constexpr std::size_t kLargest = 1'000'000'000;
    const auto votes = readInteger<std::size_t>(table, "regime.votes", 1, regime::ConfirmationSettings::kLongestWindow);
    const auto window =
        readInteger<std::size_t>(table, "regime.window", 1, regime::ConfirmationSettings::kLongestWindow);
    const auto dwell = readInteger<std::size_t>(table, "regime.minimum_dwell", 1, kLargest);
    for (const Error* problem : std::initializer_list<const Error*>{
             votes ? nullptr : &votes.error(), window ? nullptr : &window.error(), dwell ? nullptr : &dwell.error()})
        if (problem)
            return tl::unexpected(*problem);
    regime::ConfirmationSettings confirmation;
    confirmation.minimumConfidence = confidence;
    confirmation.votes = *votes;
    confirmation.window = *window;
    confirmation.minimumDwell = *dwell;
    // What each value may be for itself has been seen to; what is left is how they fit together.
    const bool votesAreStated = table.at("regime.votes").origin != Origin::Default;
    if (const Status sound = regime::check(confirmation); !sound)
        return failAt(placeOf(table, votesAreStated ? "regime.votes" : "regime.window"), sound.error().text());
    return confirmation;
}

Result<TrainingSettings> checkTraining(const SettingsTable& table) {
    TrainingSettings training;
    const auto schedule = Schedule::parse(table.at("training.schedule").text);
    if (!schedule)
        return failAt(placeOf(table, "training.schedule"), schedule.error().text());
    training.schedule = *schedule;
    for (const std::string& line : linesOf(table.at("training.streams").text)) {
        auto stream = parseTrainingStream(line);
        if (!stream)
            return failAt(placeOf(table, "training.streams"), stream.error().text());
        training.streams.push_back(std::move(*stream));
    }
    training.timeframes.clear();
    std::string timeframes = table.at("training.timeframes").text;
    std::replace(timeframes.begin(), timeframes.end(), '\n', ',');
    std::istringstream words(timeframes);
    for (std::string word; std::getline(words, word, ',');) {
        const auto timeframe = market::parseTimeframe(word);
        if (!timeframe)
            return failAt(placeOf(table, "training.timeframes"), timeframe.error().text());
        training.timeframes.push_back(*timeframe);
    }
    if (training.timeframes.empty())
        return failAt(placeOf(table, "training.timeframes"), "names no timeframe");
    const auto bars = readInteger<std::size_t>(table, "training.bars", kFewestTrainingBars, kMostTrainingBars);
    if (!bars)
        return tl::unexpected(bars.error());
    training.bars = *bars;
    const std::string& accept = table.at("training.accept").text;
    if (accept != "gate" && accept != "never")
        return failAt(placeOf(table, "training.accept"), "\"" + accept + "\" is neither gate nor never");
    training.accept = accept == "gate" ? Acceptance::Gate : Acceptance::Never;
    return training;
}

Result<TradingSettings> checkTrading(const SettingsTable& table) {
    TradingSettings trading;
    if (const Status read = readOpenings(table.at("trading.opening_balances").text, trading); !read)
        return failAt(placeOf(table, "trading.opening_balances"), read.error().text());
    if (const Status read = readFees(table.at("trading.fees").text, trading); !read)
        return failAt(placeOf(table, "trading.fees"), read.error().text());
    const auto latency = readDuration(table, "trading.venue_latency", Duration(0), kLongestLatency);
    if (!latency)
        return tl::unexpected(latency.error());
    trading.latency = *latency;
    return trading;
}

Result<StoreSettings> checkStore(const SettingsTable& table) {
    StoreSettings store;
    const std::string& text = table.at("store.limit").text;
    double gigabytes = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), gigabytes);
    if (error != std::errc{} || end != text.data() + text.size() || !(gigabytes >= kSmallestStoreGigabytes) ||
        gigabytes > kLargestStoreGigabytes)
        return failAt(placeOf(table, "store.limit"),
                      "\"" + text + "\" is not a number of gigabytes from 0.1 to 1000000");
    store.limitBytes = std::llround(gigabytes * 1e9);
    const std::initializer_list<std::pair<std::string_view, Duration*>> ages{
        {"store.keep_ticks", &store.keepTicks},           {"store.keep_books", &store.keepBooks},
        {"store.keep_decisions", &store.keepDecisions},   {"store.keep_features", &store.keepFeatures},
        {"store.keep_posteriors", &store.keepPosteriors}, {"store.keep_10s_candles", &store.keepTenSecondCandles}};
    for (const auto& [key, age] : ages) {
        const auto kept = readDuration(table, key, kShortestKept, kLongestKept);
        if (!kept)
            return tl::unexpected(kept.error());
        *age = *kept;
    }
    return store;
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
    settings.database = databaseSettings(table);
    auto api = checkApiSettings(table);
    const auto seed = readInteger<std::uint64_t>(table, "engine.seed", 0, UINT64_MAX);
    auto simulation = checkSimulation(table);
    const auto confirmation = checkConfirmation(table);
    auto training = checkTraining(table);
    auto trading = checkTrading(table);
    const auto store = checkStore(table);
    const auto json = readFlag(table, "log.json");
    for (const Error* error : std::initializer_list<const Error*>{
             api ? nullptr : &api.error(), seed ? nullptr : &seed.error(), simulation ? nullptr : &simulation.error(),
             confirmation ? nullptr : &confirmation.error(), training ? nullptr : &training.error(),
             trading ? nullptr : &trading.error(), store ? nullptr : &store.error(), json ? nullptr : &json.error()})
        if (error)
            return tl::unexpected(*error);
    const auto speed = parseSpeed(table.at("engine.speed").text);
    if (!speed)
        return failAt(placeOf(table, "engine.speed"), speed.error().text());
    settings.api = std::move(*api);
    settings.engineName = table.at("engine.name").text;
    if (settings.engineName.empty())
        return failAt(placeOf(table, "engine.name"), "must not be empty");
    settings.seed = *seed;
    settings.speed = *speed;
    settings.replay = linesOf(table.at("engine.replay").text);
    settings.simulation = std::move(*simulation);
    settings.confirmation = *confirmation;
    settings.training = std::move(*training);
    settings.trading = std::move(*trading);
    settings.store = *store;
    if (const std::string& second = table.at("risk.second_stop_file").text; !second.empty()) {
        settings.secondStopFile = std::filesystem::absolute(second);
        if (!settings.secondStopFile.has_filename())
            return failAt(placeOf(table, "risk.second_stop_file"), "\"" + second + "\" names no file");
    }
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
