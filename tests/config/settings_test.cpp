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
        QTest::newRow("database") << "db"
                                  << "oracle"
                                  << "--db: \"oracle\" is not a database this version has (sqlite)";
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
