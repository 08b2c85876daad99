#include "app/options/fault_variable.h"

namespace aetherion::options {

namespace {

constexpr const char* kVariable = "AETHERION_FAULT";

#ifdef AETHERION_FAULTS
constexpr bool kHasFaults = true;
#else
constexpr bool kHasFaults = false;
#endif

} // namespace

Result<std::unique_ptr<PlannedFaults>> askedFaults(const char* value) {
    if (!value)
        return nullptr;
    if (!kHasFaults)
        return failAt(kVariable, "is set, but this build has no faults on purpose; unset it, or build with "
                                 "-DAETHERION_FAULTS=ON (preset faults, dev or asan)");
    const auto plan = parseFaultPlan(value);
    if (!plan)
        return failAt(kVariable, plan.error().text());
    return std::make_unique<PlannedFaults>(*plan);
}

std::string faultHelp() {
    if (!kHasFaults)
        return {};
    return std::string(kVariable) + "=FAULT[:LENGTH][@START],... lets things go wrong on purpose: engine-stall, "
                                    "gui-freeze, feed-stall, disk-full, throw-at:EVENT";
}

} // namespace aetherion::options
