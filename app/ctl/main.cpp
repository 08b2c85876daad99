// aetherionctl: jobs and control from the command line.
#include "app/ctl/command.h"
#include "app/options/engine_options.h"
#include "core/base/log.h"
#include "core/base/version.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>

#include <iostream>

namespace aetherion::ctl {

Result<config::Settings> CommandLine::settings() const {
    const auto table = options::loadSettings(overrides, configFile);
    if (!table)
        return tl::unexpected(table.error());
    return config::checkSettings(*table);
}

} // namespace aetherion::ctl

int main(int argc, char** argv) {
    using namespace aetherion;
    const QCoreApplication qt(argc, argv);
    CLI::App app(
        "Aetherion's jobs and control.\nA SOURCE is FILE[,market=M,symbol=S,timeframe=TF,zone=Z,stamp=start|end].");
    app.set_version_flag("--version", versionLine());
    app.require_subcommand(1);
    app.fallthrough();
    ctl::CommandLine line;
    std::string dataDir;
    std::string database;
    std::string passwordFile;
    app.add_option("--data-dir", dataDir, "data folder");
    app.add_option("--db", database, "database: sqlite, or mysql://user@host[:port]/database");
    app.add_option("--db-password-file", passwordFile, "file of mode 0600 with the database server's password");
    app.add_option("--config", line.configFile, "settings file");
    ctl::addTrainCommand(app, line);
    ctl::addDetectCommand(app, line);
    ctl::addReplayCommand(app, line);
    ctl::addSimulateCommand(app, line);
    ctl::addImportCommand(app, line);
    ctl::addExportCommand(app, line);
    ctl::addEmergencyCommands(app, line);
    ctl::addRiskCommand(app, line);
    ctl::addOrderCommand(app, line);
    ctl::addPolicyCommand(app, line);
    ctl::addPortfolioCommand(app, line);
    ctl::addTokenCommand(app, line);
    ctl::addAuditCommand(app, line);
    ctl::addIncidentCommand(app, line);
    ctl::addDatabaseCommand(app, line);
    ctl::addCandlesCommand(app, line);
    ctl::addFeaturesCommand(app, line);
    ctl::addHmmCommand(app, line);
    ctl::addGarchCommand(app, line);
    ctl::addModelCommands(app, line);
    ctl::addConfigCommand(app, line);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0)
            return app.exit(error);
        std::cerr << error.what() << " (see --help)\n";
        return 2;
    }
    if (!dataDir.empty())
        line.overrides["data_dir"] = dataDir;
    if (!database.empty())
        line.overrides["db"] = database;
    if (!passwordFile.empty())
        line.overrides["db_password_file"] = passwordFile;
    (void)setUpLogging({"warn", false, {}});
    if (const Status done = line.work(); !done) {
        std::cerr << done.error().text() << "\n";
        return 1;
    }
    return 0;
}
