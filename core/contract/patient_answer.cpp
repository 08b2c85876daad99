#include "core/contract/patient_answer.h"

#include <algorithm>

namespace aetherion::contract {

Result<TradingAnswer> awaitPatiently(TradingPort& port, CommandId command, Duration timeout,
                                     const std::stop_token& givenUp) {
    Result<TradingAnswer> answer = failAt("the window", "it no longer waits for the answer");
    for (Duration left = timeout; left > Duration(0) && !givenUp.stop_requested(); left -= kGivenUpWithin) {
        answer = port.await(command, std::min(left, kGivenUpWithin));
        if (answer)
            break;
    }
    return answer;
}

} // namespace aetherion::contract
