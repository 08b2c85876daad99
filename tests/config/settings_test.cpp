#include "core/config/data_folder.h"
#include "core/config/settings.h"
#include "tests/support/registered_test.h"

#include <QTemporaryDir>

#include <fstream>

using namespace aetherion;
using config::Origin;
using config::SettingsTable;

namespace {

std::optional<std::string> noEnvironment(const std::string&) { return std::nullopt; }

std::string errorOf(const Result<config::Settings>& result) { return result ? "" : result.error().text(); }

} // namespace

class SettingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = std::filesystem::path(m_folder->path().toStdString()) / "settings.toml";
    }

    void prefersCommandLineToEnvironmentToFile() {
        write("[engine]\nseed = 3\nspeed = 60\n[api]\nport = 9000\n");
        const auto environment = [](const std::string& name) -> std::optional<std::string> {
            if (name == "AETHERION_SEED")
                return "4";
            if (name == "AETHERION_API_PORT")
                return "9001";
            return std::nullopt;
        };
        const auto table = SettingsTable::load({{"api.port", "9002"}}, environment, m_file, true);
        QVERIFY(table.has_value());
        QCOMPARE(table->at("api.port").text, std::string("9002"));
        QCOMPARE(table->at("api.port").origin, Origin::CommandLine);
        QCOMPARE(table->at("engine.seed").text, std::string("4"));
        QCOMPARE(table->at("engine.seed").origin, Origin::Environment);
        QCOMPARE(table->at("engine.speed").text, std::string("60"));
        QCOMPARE(table->at("engine.speed").place, m_file.string() + ":3");
        QCOMPARE(table->at("log.level").origin, Origin::Default);
    }

    void refusesWhatItDoesNotKnowWithItsPlace() {
        write("[engine]\nseed = 3\n\n[api]\nprot = 9000\n");
        const auto table = SettingsTable::load({}, noEnvironment, m_file, true);
        QVERIFY(!table.has_value());
        QCOMPARE(table.error().text(), m_file.string() + ":5: unknown setting api.prot");
    }

    void refusesBrokenFilesWithTheirLine() {
        write("[engine]\nseed = = 3\n");
        const auto table = SettingsTable::load({}, noEnvironment, m_file, true);
        QVERIFY(!table.has_value());
        QVERIFY(table.error().place == m_file.string() + ":2");
    }

    void refusesAMissingFileOnlyWhenItWasNamed() {
        QVERIFY(SettingsTable::load({}, noEnvironment, m_file, false).has_value());
        QVERIFY(!SettingsTable::load({}, noEnvironment, m_file, true).has_value());
    }

    void checksValues_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("error");
        QTest::newRow("port too large") << "api.port"
                                        << "65536"
                                        << "--api-port: \"65536\" is not a whole number from 0 to 65535";
        QTest::newRow("port text") << "api.port"
                                   << "http"
                                   << "--api-port: \"http\" is not a whole number from 0 to 65535";
        QTest::newRow("speed zero") << "engine.speed"
                                    << "0"
                                    << "--speed: \"0\" is neither max nor a number above 0";
        QTest::newRow("speed nan") << "engine.speed"
                                   << "nan"
                                   << "--speed: \"nan\" is neither max nor a number above 0";
        QTest::newRow("until") << "engine.until"
                               << "tomorrow"
                               << "--until: \"tomorrow\" is neither end nor an ISO 8601 time";
        QTest::newRow("interval") << "simulation.interval"
                                  << "1ms"
                                  << "--interval: \"1ms\" is out of range";
        QTest::newRow("no such market") << "simulation.markets"
                                        << "crypto,mars"
                                        << "--markets: market: \"mars\" is none of CRYPTO, US, NSE, UK";
        QTest::newRow("no market") << "simulation.markets"
                                   << ""
                                   << "--markets: names no market";
        QTest::newRow("price model") << "simulation.model"
                                     << "bachelier"
                                     << "--price-model: \"bachelier\" is neither world nor random-walk";
        QTest::newRow("hours") << "simulation.always_open"
                               << "sometimes"
                               << "--always-open: \"sometimes\" is neither true nor false";
        QTest::newRow("confidence") << "regime.minimum_confidence"
                                    << "1.1"
                                    << "--regime-minimum-confidence: \"1.1\" is not a number from 0 to 1";
        QTest::newRow("confidence nan") << "regime.minimum_confidence"
                                        << "nan"
                                        << "--regime-minimum-confidence: \"nan\" is not a number from 0 to 1";
        QTest::newRow("votes") << "regime.votes"
                               << "6"
                               << "--regime-votes: confirmation votes are not between 1 and the window";
        QTest::newRow("window") << "regime.window"
                                << "65"
                                << "--regime-window: \"65\" is not a whole number from 1 to 64";
        QTest::newRow("window below votes") << "regime.window"
                                            << "2"
                                            << "--regime-window: confirmation votes are not between 1 and the window";
        QTest::newRow("dwell") << "regime.minimum_dwell"
                               << "0"
                               << "--regime-minimum-dwell: \"0\" is not a whole number from 1 to 1000000000";
        QTest::newRow("schedule") << "training.schedule"
                                  << "daily 24:00"
                                  << "--training-schedule: \"daily 24:00\" is neither off, nor daily HH:MM, nor weekly "
                                     "MON HH:MM";
        QTest::newRow("stream") << "training.streams"
                                << "CRYPTO/"
                                << "--training-streams: \"CRYPTO/\" names no symbol after its market";
        QTest::newRow("accept") << "training.accept"
                                << "always"
                                << "--training-accept: \"always\" is neither gate nor never";
    }
    void checksValues() {
        QFETCH(QString, key);
        QFETCH(QString, value);
        QFETCH(QString, error);
        const auto table = SettingsTable::load({{key.toStdString(), value.toStdString()}}, noEnvironment, {}, false);
        QVERIFY(table.has_value());
        QCOMPARE(errorOf(config::checkSettings(*table)), error.toStdString());
    }

    void readsTypedValues() {
        const auto table = SettingsTable::load({{"engine.speed", "max"},
                                                {"engine.until", "2024-01-02T03:04:05Z"},
                                                {"engine.replay", "a.csv\nb, c.csv"},
                                                {"api.enabled", "false"},
                                                {"data_dir", "somewhere"}},
                                               noEnvironment, {}, false);
        const auto settings = config::checkSettings(*table);
        QVERIFY(settings.has_value());
        QCOMPARE(settings->speed, 0.0);
        QCOMPARE(formatIso(*settings->until), std::string("2024-01-02T03:04:05Z"));
        QCOMPARE(settings->replay.size(), std::size_t{2});
        QCOMPARE(settings->replay[1], std::string("b, c.csv"));
        QVERIFY(!settings->api.enabled);
        QCOMPARE(settings->simulation.markets, std::vector(market::kMarkets.begin(), market::kMarkets.end()));
        QVERIFY(!settings->simulation.interval);
        QCOMPARE(settings->simulation.history, Duration(std::chrono::hours(120)));
        QVERIFY(settings->simulation.alwaysOpen);
        QCOMPARE(settings->dataFolder, std::filesystem::absolute("somewhere"));
        QCOMPARE(settings->confirmation, regime::ConfirmationSettings());
        QCOMPARE(settings->training, config::TrainingSettings());
        QCOMPARE(settings->store, config::StoreSettings());
        QCOMPARE(settings->database.address, std::string("sqlite"));
    }

    void servesTheAncestorsPortsOnlyWhenAsked() {
        write("[api]\ncompat_ports = true\n");
        const auto compat = [this](const char* variable) {
            const auto environment = [&](const std::string& name) {
                return name == "AETHERION_COMPAT_PORTS" && variable ? std::optional<std::string>(variable)
                                                                    : std::nullopt;
            };
            const auto table = SettingsTable::load({}, environment, m_file, true);
            const auto settings = table ? config::checkSettings(*table) : tl::unexpected(table.error());
            return settings && settings->api.compatPorts;
        };
        QVERIFY(compat(nullptr));
        QVERIFY(!compat("false"));
        write("");
        QVERIFY(!compat(nullptr));
        QVERIFY(compat("true"));
    }

    void leavesTheDatabaseAsItWasGivenWithItsPlace() {
        write("db = \"mysql://desk@db1/aetherion\"\ndb_password_file = \"pass\"\n");
        const auto fromFile = SettingsTable::load({}, noEnvironment, m_file, true);
        QVERIFY(fromFile.has_value());
        const auto database = config::checkSettings(*fromFile)->database;
        QCOMPARE(database.address, std::string("mysql://desk@db1/aetherion"));
        QCOMPARE(database.place, m_file.string() + ":1");
        QCOMPARE(database.passwordFile, std::filesystem::path("pass"));
        QCOMPARE(database.passwordFilePlace, m_file.string() + ":2");
        QVERIFY(!database.passwordFileFirst);
        const auto stated = SettingsTable::load({{"db_password_file", "other"}}, noEnvironment, m_file, true);
        QVERIFY(config::checkSettings(*stated)->database.passwordFileFirst);
    }

    void readsWhatIsReReadWhileRunning() {
        write("[regime]\nminimum_confidence = 0.75\nvotes = 2\nwindow = 4\nminimum_dwell = 9\n[training]\n"
              "schedule = \"weekly sun 03:30\"\nstreams = [\"crypto/BTC/USD\", \"US\"]\n"
              "timeframes = [\"1m\", \"1h\"]\nbars = 5000\naccept = \"never\"\n");
        const auto table = SettingsTable::load({}, noEnvironment, m_file, true);
        QVERIFY(table.has_value());
        const auto settings = config::checkSettings(*table);
        QVERIFY2(settings.has_value(), errorOf(settings).c_str());
        QCOMPARE(settings->confirmation.minimumConfidence, 0.75);
        QCOMPARE(settings->confirmation.votes, std::size_t{2});
        QCOMPARE(settings->confirmation.window, std::size_t{4});
        QCOMPARE(settings->confirmation.minimumDwell, std::size_t{9});
        const config::TrainingSettings& training = settings->training;
        QCOMPARE(training.schedule.text(), std::string("weekly SUN 03:30"));
        QCOMPARE(training.streams,
                 (std::vector<config::TrainingStream>{{market::Market::Crypto, "BTC/USD"}, {market::Market::Us, ""}}));
        QCOMPARE(training.timeframes, (std::vector{market::Timeframe::M1, market::Timeframe::H1}));
        QCOMPARE(training.bars, std::size_t{5000});
        QCOMPARE(training.accept, config::Acceptance::Never);
        write("[regime]\nwindow = 4\nvotes = 5\n");
        const auto refused = SettingsTable::load({}, noEnvironment, m_file, true);
        QCOMPARE(errorOf(config::checkSettings(*refused)),
                 m_file.string() + ":3: confirmation votes are not between 1 and the window");
        std::size_t reRead = 0;
        for (const auto& definition : config::settingDefinitions())
            reRead += config::isReRead(definition.key) ? 1 : 0;
        QCOMPARE(reRead, std::size_t{16});
        QVERIFY(!config::isReRead("api.port"));
    }

    void readsForHowLongTheStoreKeepsWhat() {
        write("[store]\nlimit = 0.5\nkeep_ticks = \"6h\"\nkeep_10s_candles = \"2d\"\n");
        const auto table = SettingsTable::load({{"store.keep_books", "30m"}}, noEnvironment, m_file, true);
        QVERIFY(table.has_value());
        const auto settings = config::checkSettings(*table);
        QVERIFY2(settings.has_value(), errorOf(settings).c_str());
        config::StoreSettings expected;
        expected.limitBytes = 500'000'000;
        expected.keepTicks = std::chrono::hours(6);
        expected.keepTenSecondCandles = std::chrono::days(2);
        expected.keepBooks = std::chrono::minutes(30);
        QCOMPARE(settings->store, expected);
        for (const char* limit : {"0", "0.09", "-5", "five", "5GB", "nan"}) {
            const auto refused = SettingsTable::load({{"store.limit", limit}}, noEnvironment, {}, false);
            QCOMPARE(errorOf(config::checkSettings(*refused)),
                     "--store-limit: \"" + std::string(limit) + "\" is not a number of gigabytes from 0.1 to 1000000");
        }
        const auto refused = SettingsTable::load({{"store.keep_ticks", "0s"}}, noEnvironment, {}, false);
        QCOMPARE(errorOf(config::checkSettings(*refused)), std::string("--store-keep-ticks: \"0s\" is out of range"));
    }

    void createsTheDataFolderForItsOwnerAloneAndLocksIt() {
        const config::DataFolder folder{std::filesystem::path(m_folder->path().toStdString()) / "data"};
        QVERIFY(folder.create().has_value());
        QCOMPARE(std::filesystem::status(folder.root).permissions(), std::filesystem::perms::owner_all);
        const auto lock = folder.lock("first");
        QVERIFY(lock.has_value());
        const auto second = folder.lock("second");
        QVERIFY(!second.has_value());
        QVERIFY(second.error().text().find("in use by first (process ") != std::string::npos);
    }

private:
    void write(const char* text) { std::ofstream(m_file) << text; }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::filesystem::path m_file;
};

REGISTER_TEST(SettingsTest)
#include "settings_test.moc"
