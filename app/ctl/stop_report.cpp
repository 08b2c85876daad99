#include "app/ctl/stop_report.h"

#include "app/ctl/running_engine.h"

#include <iostream>

namespace aetherion::ctl {

using nlohmann::json;

namespace {

std::string instrumentOf(const json& row) { return textOf(row, "symbol") + "@" + textOf(row, "market"); }

/// "190.5 USD", "value not known (stale)"
std::string valueOf(const json& row) {
    if (!row["value"].is_null())
        return "value " + numberText(row["value"]) + " " + textOf(row, "currency");
    const std::string unknown = textOf(row, "unknown");
    return "value not known" + (unknown.empty() ? std::string() : " (" + unknown + ")");
}

} // namespace

void printWhatIsLeft(const json& risk) {
    for (const json& row : risk.value("unprotected", json::array()))
        std::cout << "UNPROTECTED  " << textOf(row, "account") << "  " << instrumentOf(row) << "  "
                  << numberText(row["quantity"]) << "  " << valueOf(row) << "\n";
    if (!risk.value("unprotected", json::array()).empty())
        std::cout << "no stop is kept for these; risk flatten --preview says what can be sold\n";
    if (const auto waiting = risk.value("cancelled_by_stop", std::int64_t{0}); waiting > 0)
        std::cout << waiting << (waiting == 1 ? " order was" : " orders were")
                  << " cancelled by a stop; order again --list says which would pass now\n";
}

Status previewResume(const EngineClient& engine, const std::string& scope) {
    const json body{{"verb", "resume"}, {"scope", scope}, {"preview", true}};
    const auto answer = askEngine(engine, {"POST", "/api/v1/risk/state", body.dump()}, "resume");
    if (!answer)
        return tl::unexpected(answer.error());
    for (const json& row : answer->value("exits", json::array())) {
        const std::string obstacle = textOf(row, "obstacle");
        std::cout << textOf(row, "account") << "  sell " << numberText(row["quantity"]) << " " << instrumentOf(row)
                  << "  " << textOf(row, "reason") << "  price " << numberText(row["price"]) << "  " << valueOf(row)
                  << "  slippage " << numberText(row["slippage"])
                  << (obstacle.empty() ? std::string() : "  WAITS: " + obstacle) << "\n";
    }
    std::cout << textOf(*answer, "message") << "\n"
              << textOf(*answer, "scope") << ": " << textOf(*answer, "state") << ", newest hold "
              << numberText((*answer)["newest_hold"]) << "; nothing was resumed\n";
    return {};
}

} // namespace aetherion::ctl
