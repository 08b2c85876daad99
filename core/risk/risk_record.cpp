#include "core/risk/risk_record.h"

#include "core/risk/hold_json.h"
#include "core/risk/sealed_text.h"

#include <algorithm>
#include <utility>

namespace aetherion::risk {

namespace {

using nlohmann::json;

constexpr std::string_view kFormat = "aetherion-risk-state";
constexpr int kVersion = 1;

Result<RiskState> stateOf(const json& value) { return parseRiskState(value.get<std::string>()); }

Result<RiskRecord> fromJson(const json& value) {
    if (value.at("format").get<std::string>() != kFormat)
        return fail("not a risk-state file");
    if (const int version = value.at("version").get<int>(); version != kVersion)
        return fail("written in version " + std::to_string(version) + " of the format, this program knows version " +
                    std::to_string(kVersion));
    RiskRecord record;
    for (const json& item : value.at("holds")) {
        auto hold = holdFromJson(item);
        if (!hold)
            return tl::unexpected(hold.error());
        record.holds.push_back(std::move(*hold));
    }
    for (std::size_t i = 0; i < record.holds.size(); ++i)
        if (record.holds[i].id <= (i == 0 ? 0 : record.holds[i - 1].id))
            return fail("its holds are out of order");
    record.nextHold = value.at("next_hold").get<std::int64_t>();
    record.running = value.at("running").get<bool>();
    record.stopFileKey = value.at("stop_file").get<std::string>();
    const auto state = stateOf(value.at("state"));
    if (!state)
        return tl::unexpected(state.error());
    if (*state != strictest(record.holds))
        return fail("its state contradicts its holds");
    if (record.nextHold < 1 || newestHold(record.holds) >= record.nextHold)
        return fail("its next hold number is already taken");
    return record;
}

} // namespace

RiskState strictest(const std::vector<Hold>& holds) {
    RiskState state = RiskState::Active;
    for (const Hold& hold : holds)
        state = std::max(state, hold.imposes);
    return state;
}

std::int64_t newestHold(const std::vector<Hold>& holds) {
    std::int64_t newest = 0;
    for (const Hold& hold : holds)
        newest = std::max(newest, hold.id);
    return newest;
}

std::string encodeRiskRecord(const RiskRecord& record) {
    json holds = json::array();
    for (const Hold& hold : record.holds)
        holds.push_back(holdToJson(hold));
    const json value = {{"format", std::string(kFormat)},
                        {"version", kVersion},
                        {"state", std::string(name(strictest(record.holds)))},
                        {"holds", std::move(holds)},
                        {"next_hold", record.nextHold},
                        {"running", record.running},
                        {"stop_file", record.stopFileKey}};
    // A reason that is not UTF-8 must not keep a stop from being recorded.
    return seal(value.dump(-1, ' ', false, json::error_handler_t::replace));
}

Result<RiskRecord> decodeRiskRecord(std::string_view text) {
    const auto line = unseal(text);
    if (!line)
        return tl::unexpected(line.error());
    try {
        return fromJson(json::parse(*line));
    } catch (const json::exception& error) {
        return fail(std::string("not in its format: ") + error.what());
    }
}

} // namespace aetherion::risk
