// Opens a data folder as an engine does, and does what standard input says until it is killed.
//
// `trip` answers with the hold's number when it is on the disk, `touch` with "ok" when the stop file has tripped the
// latch.
#include "core/base/clock.h"
#include "core/risk/kill_switch.h"
#include "core/risk/kill_watch.h"
#include "core/risk/risk_folder.h"

#include <fstream>
#include <iostream>
#include <string>
#include <thread>

using namespace aetherion;

int main(int argc, char** argv) {
    if (argc != 2)
        return 2;
    const std::filesystem::path data = argv[1];
    risk::RiskFolder folder(data);
    const SystemClock clock;
    risk::KillSwitch killSwitch(folder, clock);
    killSwitch.open(false);
    risk::KillWatch watch(killSwitch, folder.stopFile(), [](const risk::RiskStatus&, const std::string&) {});
    std::cout << risk::name(killSwitch.state()) << std::endl;
    for (std::string line; std::getline(std::cin, line);) {
        if (line == "trip") {
            const auto hold = killSwitch.trip({"victim", "window", "about to be killed"});
            std::cout << (killSwitch.awaitPersisted(hold, std::chrono::seconds(10)) ? hold : -1) << std::endl;
        } else if (line == "touch") {
            std::ofstream(data / risk::kStopFileName) << "";
            while (!killSwitch.isHalted())
                std::this_thread::yield();
            std::cout << "ok" << std::endl;
        }
    }
    return 0;
}
