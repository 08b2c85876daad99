#pragma once
// The settings in force, typed and checked. A value that does not fit is refused with the place it came from.
//
// Thread: values.
#include "core/base/time.h"
#include "core/config/api_settings.h"
#include "core/config/settings_table.h"
#include "core/config/store_settings.h"
#include "core/config/trading_settings.h"
#include "core/config/training_settings.h"
#include "core/market/names.h"
#include "core/regime/confirmation.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace aetherion::config {

/// As they were given: what they mean is the store's to say.
struct DatabaseSettings {
    std::string address = "sqlite";
    /// Empty for none. One of the command line goes before the environment's password, any other behind it.
    std::filesystem::path passwordFile;
    bool passwordFileFirst = false;
    /// What errors name: "--db", "AETHERION_DB", "settings.toml:2".
    std::string place = "db";
    std::string passwordFilePlace = "db_password_file";
};

enum class PriceModel : std::uint8_t { World, RandomWalk };

struct SimulationSettings {
    std::vector<market::Market> markets;
    /// "default", a number, or a file.
    std::string instruments;
    /// Nothing: each instrument's own.
    std::optional<Duration> interval;
    Duration history{};
    bool alwaysOpen = true;
    /// Empty for none.
    std::string scenario;
    bool books = true;
    PriceModel model = PriceModel::World;
};

struct Settings {
    std::filesystem::path dataFolder;
    DatabaseSettings database;
    ApiSettings api;
    std::string engineName;
    std::uint64_t seed = 1;
    /// Times the wall's speed; 0 is as fast as possible.
    double speed = 1;
    std::vector<std::string> replay;
    /// Stop when the data have ended.
    bool untilEnd = false;
    /// Stop when the data reach this time.
    std::optional<Timestamp> until;
    SimulationSettings simulation;
    regime::ConfirmationSettings confirmation;
    TrainingSettings training;
    TradingSettings trading;
    StoreSettings store;
    /// Empty for none; absolute.
    std::filesystem::path secondStopFile;
    std::string logLevel;
    bool logJson = false;
};

[[nodiscard]] Result<Settings> checkSettings(const SettingsTable& table);

/// "max" or a number above 0; 0 in the result means as fast as possible.
[[nodiscard]] Result<double> parseSpeed(std::string_view text);

} // namespace aetherion::config
