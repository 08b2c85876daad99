#pragma once
// What a command of aetherionctl is given, and how it is chosen: each adds itself to the command line and, when the
// user names it, leaves its work to be run after parsing.
//
// Exit codes: 0 done, 1 failed (one line on standard error), 2 wrong usage.
#include "core/base/result.h"
#include "core/config/settings.h"

#include <functional>
#include <map>
#include <string>

namespace CLI {
class App;
}

namespace aetherion::ctl {

class CommandLine {
public:
    /// Set by the options that all commands share (`--data-dir --db --config`), before the work runs.
    std::map<std::string, std::string> overrides;
    std::string configFile;
    /// The chosen command's work.
    std::function<Status()> work;

    /// Settings in force; reads file and environment at the call.
    [[nodiscard]] Result<config::Settings> settings() const;
};

void addAuditCommand(CLI::App& app, CommandLine& line);
void addCandlesCommand(CLI::App& app, CommandLine& line);
void addConfigCommand(CLI::App& app, CommandLine& line);
void addDatabaseCommand(CLI::App& app, CommandLine& line);
void addDetectCommand(CLI::App& app, CommandLine& line);
void addEmergencyCommands(CLI::App& app, CommandLine& line);
void addExportCommand(CLI::App& app, CommandLine& line);
void addFeaturesCommand(CLI::App& app, CommandLine& line);
void addGarchCommand(CLI::App& app, CommandLine& line);
void addHmmCommand(CLI::App& app, CommandLine& line);
void addImportCommand(CLI::App& app, CommandLine& line);
void addIncidentCommand(CLI::App& app, CommandLine& line);
void addModelCommands(CLI::App& app, CommandLine& line);
void addOrderCommand(CLI::App& app, CommandLine& line);
void addPolicyCommand(CLI::App& app, CommandLine& line);
void addPortfolioCommand(CLI::App& app, CommandLine& line);
void addReplayCommand(CLI::App& app, CommandLine& line);
void addRiskCommand(CLI::App& app, CommandLine& line);
void addSimulateCommand(CLI::App& app, CommandLine& line);
void addTokenCommand(CLI::App& app, CommandLine& line);
void addTrainCommand(CLI::App& app, CommandLine& line);

} // namespace aetherion::ctl
