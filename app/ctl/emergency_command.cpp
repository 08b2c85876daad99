#include "app/ctl/emergency_command.h"

#include "app/ctl/engine_client.h"
#include "app/ctl/operator_name.h"
#include "app/ctl/running_engine.h"
#include "app/ctl/stop_report.h"
#include "core/base/clock.h"
#include "core/config/data_folder.h"
#include "core/risk/kill_switch.h"
#include "core/risk/risk_folder.h"
#include "core/risk/stop_file.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <iostream>
#include <memory>

namespace aetherion::ctl {

namespace {

/// A stopped or hung engine must not keep the operator waiting: the file has stopped it already.
constexpr Duration kStopTimeout = std::chrono::seconds(2);
constexpr Duration kAskTimeout = std::chrono::seconds(2);
constexpr Duration kResumeTimeout = std::chrono::seconds(10);
/// Five channels, each given up after a few seconds.
constexpr Duration kDrillTimeout = std::chrono::seconds(30);

bool folderWasUsed(const config::DataFolder& folder) {
    std::error_code error;
    return std::filesystem::exists(folder.ledger(), error);
}

void print(const risk::RiskStatus& status) {
    std::cout << "state: " << risk::name(status.state) << "\n"
              << risk::meaning(status.state) << "\n"
              << "file: " << status.stopFilePath << (status.stopFileExists ? " stands" : " is absent") << "\n";
    for (const risk::Hold& hold : status.holds)
        std::cout << "hold " << hold.id << ": " << hold.who << " through " << hold.channel << " at "
                  << formatIso(hold.time) << ": " << hold.reason << "\n";
    if (!status.persistenceError.empty())
        std::cout << "not on the disk: " << status.persistenceError << "\n";
}

void print(const nlohmann::json& status) {
    std::cout << "state: " << status.value("state", "") << "\n"
              << status.value("meaning", "") << "\n"
              << "file: " << status.value("file_path", "")
              << (status.value("file_exists", false) ? " stands" : " is absent") << "\n";
    for (const auto& hold : status.value("holds", nlohmann::json::array()))
        std::cout << "hold " << hold.value("id", 0) << ": " << hold.value("who", "") << " through "
                  << hold.value("channel", "") << " at " << hold.value("time", "") << ": " << hold.value("reason", "")
                  << "\n";
}

/// What the running engine says; empty when none answers.
std::optional<nlohmann::json> engineStatus(const config::DataFolder& folder) {
    const auto engine = EngineClient::find(folder.root);
    const auto answer = engine ? engine->get("/emergency/status", kAskTimeout) : fail("none");
    if (!answer || answer->status != 200)
        return std::nullopt;
    auto body = nlohmann::json::parse(answer->body, nullptr, false);
    return body.is_object() ? std::optional(std::move(body)) : std::nullopt;
}

Status resumeThroughEngine(const EngineClient& engine, const nlohmann::json& status, const std::string& reason,
                           std::int64_t hold) {
    const nlohmann::json request{{"reason", reason},
                                 {"hold", hold > 0 ? hold : status.value("newest_hold", std::int64_t{0})}};
    const auto answer = engine.post("/emergency/resume", request.dump(), kResumeTimeout);
    if (!answer)
        return tl::unexpected(answer.error());
    const auto body = nlohmann::json::parse(answer->body, nullptr, false);
    if (answer->status != 200)
        return failAt("resume refused", body.is_object() ? body.value("detail", answer->body) : answer->body);
    std::cout << body.value("message", "resumed") << "\nstate: " << body.value("state", "") << "\n";
    return {};
}

Status resumeOnFolder(const config::DataFolder& folder, const std::filesystem::path& secondStopFile,
                      const std::string& reason, std::int64_t hold) {
    const auto lock = folder.lock("aetherionctl emergency resume");
    if (!lock)
        return tl::unexpected(lock.error());
    const SystemClock clock;
    risk::RiskFolder store(folder.root, secondStopFile);
    risk::KillSwitch killSwitch(store, clock);
    killSwitch.open(folderWasUsed(folder));
    const auto resumed =
        killSwitch.resume({operatorName(), "command", reason, hold > 0 ? hold : killSwitch.status().newestHold});
    const Status closed = killSwitch.close();
    if (!resumed)
        return failAt("resume refused", resumed.error().reason);
    std::cout << "state: " << risk::name(resumed->state) << "\n";
    return closed;
}

Status preview(const CommandLine& line) {
    const auto engine = runningEngine(line);
    return engine ? previewResume(*engine, "all") : tl::unexpected(engine.error());
}

Status resume(const CommandLine& line, const std::string& reason, std::int64_t hold) {
    const auto settings = line.settings();
    if (!settings)
        return tl::unexpected(settings.error());
    const config::DataFolder folder{settings->dataFolder};
    if (const auto status = engineStatus(folder))
        return resumeThroughEngine(*EngineClient::find(folder.root), *status, reason, hold);
    return resumeOnFolder(folder, settings->secondStopFile, reason, hold);
}

Status drill(const CommandLine& line) {
    const auto settings = line.settings();
    if (!settings)
        return tl::unexpected(settings.error());
    const auto engine = EngineClient::find(config::DataFolder{settings->dataFolder}.root);
    if (!engine)
        return failAt("emergency test", "no engine runs here, and nothing trades");
    const auto answer = engine->post("/emergency/test", "{}", kDrillTimeout);
    if (!answer)
        return tl::unexpected(answer.error());
    const auto body = nlohmann::json::parse(answer->body, nullptr, false);
    if (answer->status != 200)
        return failAt("emergency test refused", body.is_object() ? body.value("detail", answer->body) : answer->body);
    for (const auto& channel : body.value("channels", nlohmann::json::array())) {
        std::cout << channel.value("channel", "") << ": ";
        if (channel.value("passed", false) && channel["block_ms"].is_number())
            std::cout << "stopped in " << channel["block_ms"].get<double>() << " ms\n";
        else
            std::cout << "FAILED: " << channel.value("reason", "") << "\n";
    }
    std::cout << body.value("message", "") << "\n";
    if (!body.value("test_passed", false))
        return failAt("emergency test", "a channel does not stop trading");
    return {};
}

} // namespace

Status stopEverything(const CommandLine& line, const std::string& reason) {
    const auto settings = line.settings();
    if (!settings)
        return tl::unexpected(settings.error());
    const config::DataFolder folder{settings->dataFolder};
    const Status created = folder.create();
    const auto file = created ? risk::writeStopFile(folder.stopFile(), operatorName(), reason, SystemClock().now())
                              : Result<bool>(tl::unexpected(created.error()));
    if (file)
        std::cout << "file: " << folder.stopFile().string() << " stands" << std::endl;
    else
        std::cout << "file: FAILED, " << file.error().text() << std::endl;

    bool confirmed = false;
    if (const auto engine = EngineClient::find(folder.root)) {
        const auto answer = engine->post("/emergency/stop", nlohmann::json{{"reason", reason}}.dump(), kStopTimeout);
        confirmed = answer && answer->status == 200;
        if (confirmed) {
            const auto body = nlohmann::json::parse(answer->body, nullptr, false);
            std::cout << "engine: " << (body.is_object() ? body.value("state", "stopped") : "stopped") << "\n";
        } else {
            std::cout << "engine: not confirmed, "
                      << (answer ? "answered " + std::to_string(answer->status) : answer.error().text())
                      << "; it stops on the file as soon as it runs\n";
        }
    } else {
        std::cout << "engine: none is running; the next one starts stopped\n";
    }
    if (!file && !confirmed)
        return failAt(folder.stopFile().string(), "nothing confirmed the stop");
    return {};
}

Result<nlohmann::json> showRiskState(const CommandLine& line) {
    const auto settings = line.settings();
    if (!settings)
        return tl::unexpected(settings.error());
    const config::DataFolder folder{settings->dataFolder};
    if (const auto status = engineStatus(folder)) {
        print(*status);
        std::cout << "engine: running\n";
        const auto engine = EngineClient::find(folder.root);
        auto risk = engine ? askEngine(*engine, {"GET", "/api/v1/risk"}, "risk")
                           : Result<nlohmann::json>(fail("the engine has gone"));
        if (!risk) {
            std::cout << "what is left: not known, " << risk.error().text() << "\n";
            return nlohmann::json();
        }
        printWhatIsLeft(*risk);
        return risk;
    }
    print(risk::peekRiskStatus(folder.root, folderWasUsed(folder), settings->secondStopFile));
    std::cout << "engine: no answer; this is what the folder says\n";
    return nlohmann::json();
}

void addEmergencyCommands(CLI::App& app, CommandLine& line) {
    auto* emergency = app.add_subcommand("emergency", "stop everything, resume in stages, see how it stands");
    emergency->require_subcommand(1);
    const auto reason = std::make_shared<std::string>("manual");
    const auto hold = std::make_shared<std::int64_t>(0);

    auto* stopping = emergency->add_subcommand("stop", "write the stop file, then tell the engine");
    stopping->add_option("--reason", *reason, "why, for those who find it stopped [manual]");
    stopping->callback([&line, reason] { line.work = [&line, reason] { return stopEverything(line, *reason); }; });

    auto* resuming = emergency->add_subcommand("resume", "one step looser: Halted to ReduceOnly, ReduceOnly to Active");
    const auto why = std::make_shared<std::string>();
    const auto previewOnly = std::make_shared<bool>(false);
    resuming->add_option("--reason", *why, "why it may go on");
    resuming->add_flag("--preview", *previewOnly, "say which exits would go out at once; resume nothing");
    resuming->add_option("--hold", *hold, "newest hold that you have seen; refused when a newer one stands");
    resuming->callback([&line, why, previewOnly, hold] {
        if (!*previewOnly && why->empty())
            throw CLI::RequiredError("--reason");
        line.work = [&line, why, previewOnly, hold] {
            return *previewOnly ? preview(line) : resume(line, *why, *hold);
        };
    });

    auto* testing =
        emergency->add_subcommand("test", "drill every channel with canary orders, without stopping anyone");
    testing->callback([&line] { line.work = [&line] { return drill(line); }; });

    auto* status = emergency->add_subcommand("status", "state and holds");
    status->callback([&line] {
        line.work = [&line]() -> Status {
            const auto shown = showRiskState(line);
            return shown ? Status() : tl::unexpected(shown.error());
        };
    });
}

} // namespace aetherion::ctl
