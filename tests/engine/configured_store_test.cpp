#include "core/base/atomic_file.h"
#include "core/config/settings.h"
#include "core/engine/configured_store.h"
#include "tests/support/registered_test.h"

#include <QTemporaryDir>

#include <filesystem>

using namespace aetherion;

class ConfiguredStoreTest : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_dir;
    std::filesystem::path m_folder = m_dir.path().toStdString();

    [[nodiscard]] Result<storage::StoreAddress>
    configured(const std::map<std::string, std::string>& commandLine,
               const std::map<std::string, std::string>& environment = {}) const {
        const auto table = config::SettingsTable::load(
            commandLine,
            [&](const std::string& name) -> std::optional<std::string> {
                const auto at = environment.find(name);
                return at == environment.end() ? std::nullopt : std::optional(at->second);
            },
            m_folder / "settings.toml", false);
        if (!table)
            return tl::unexpected(table.error());
        const auto settings = config::checkSettings(*table);
        if (!settings)
            return tl::unexpected(settings.error());
        return engine::configuredStore(*settings);
    }
    [[nodiscard]] std::string passwordFile(const char* name, const char* password) const {
        const auto file = m_folder / name;
        (void)writeFileAtomically(file, password, 0600);
        return file.string();
    }

private Q_SLOTS:
    void init() {
        qunsetenv("AETHERION_DB_PASSWORD");
        std::error_code error;
        std::filesystem::remove(m_folder / "settings.toml", error);
    }
    void cleanup() { qunsetenv("AETHERION_DB_PASSWORD"); }

    void isTheDataFolderUnlessAServerIsNamed() {
        const auto files = configured({{"data_dir", "/somewhere"}});
        QVERIFY(files && !files->server);
        QCOMPARE(files->folder, std::filesystem::path("/somewhere"));
        const auto server =
            configured({{"data_dir", "/somewhere"}}, {{"AETHERION_DB", "mysql://desk@db1:3307/aetherion"}});
        QVERIFY(server && server->server);
        QCOMPARE(server->folder, std::filesystem::path("/somewhere"));
        QCOMPARE(server->text(), std::string("mysql://desk@db1:3307/aetherion"));
    }

    void takesThePasswordFromTheNearestPlace() {
        const std::string stated = passwordFile("stated", "from the command line\n");
        const std::string settled = passwordFile("settled", "from the settings\n");
        (void)writeFileAtomically(m_folder / "settings.toml", "db = \"mysql://desk@db1/aetherion\"\n"
                                                              "db_password_file = \"" +
                                                                  settled + "\"\n");
        QCOMPARE(configured({})->server->password, std::string("from the settings"));
        qputenv("AETHERION_DB_PASSWORD", "from the environment");
        QCOMPARE(configured({})->server->password, std::string("from the environment"));
        QCOMPARE(configured({{"db_password_file", stated}})->server->password, std::string("from the command line"));
    }

    void readsNoPasswordForFiles() {
        const auto files = configured({{"db_password_file", (m_folder / "absent").string()}});
        QVERIFY(files && !files->server);
    }

    void refusesWithThePlaceOfTheSetting_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("error");
        QTest::newRow("option") << ""
                                << ""
                                << "oracle"
                                << "--db: is neither sqlite nor mysql://user@host[:port]/database";
        QTest::newRow("variable") << ""
                                  << "sqlite3"
                                  << ""
                                  << "AETHERION_DB: is neither sqlite nor mysql://user@host[:port]/database";
        QTest::newRow("file") << "\ndb = \"postgres://desk:s3cret@db1/x\"\n"
                              << ""
                              << ""
                              << "settings.toml:2: is neither sqlite nor mysql://user@host[:port]/database";
        QTest::newRow("password") << ""
                                  << ""
                                  << "mysql://desk:s3cret@db1/aetherion"
                                  << "--db: a password does not belong into it, where others can read it: set "
                                     "AETHERION_DB_PASSWORD, or name a file of mode 0600 with --db-password-file";
    }
    void refusesWithThePlaceOfTheSetting() {
        QFETCH(QString, file);
        QFETCH(QString, variable);
        QFETCH(QString, option);
        QFETCH(QString, error);
        if (!file.isEmpty())
            (void)writeFileAtomically(m_folder / "settings.toml", file.toStdString());
        std::map<std::string, std::string> commandLine;
        if (!option.isEmpty())
            commandLine["db"] = option.toStdString();
        std::map<std::string, std::string> environment;
        if (!variable.isEmpty())
            environment["AETHERION_DB"] = variable.toStdString();
        const auto refused = configured(commandLine, environment);
        QVERIFY(!refused);
        const std::string text = refused.error().text();
        QVERIFY2(text.find(error.toStdString()) != std::string::npos, text.c_str());
        QVERIFY2(text.find("s3cret") == std::string::npos, text.c_str());
    }

    void refusesAPasswordFileThatOthersCanRead() {
        const std::string open = passwordFile("open", "s3cret\n");
        std::filesystem::permissions(open, std::filesystem::perms(0644));
        const auto refused = configured({{"db", "mysql://desk@db1/aetherion"}, {"db_password_file", open}});
        QVERIFY(!refused);
        QCOMPARE(refused.error().text(),
                 "--db-password-file: " + open + ": can be read or changed by others; give it mode 0600 (chmod 600)");
    }
};

REGISTER_TEST(ConfiguredStoreTest)
#include "configured_store_test.moc"
