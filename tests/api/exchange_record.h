#pragma once
// Writes what the tests' client asked and was answered to the file that AETHERION_API_RECORD names, a line of JSON
// each, for check_recorded_answers.py. Does nothing without it. Thread: any.
#include "tests/api/raw_client.h"

#include <string>

namespace aetherion::test {

/// `whole`: it was sent as a request in one piece, not as bytes that some test made up (then method and target are
/// empty).
void recordExchange(const std::string& method, const std::string& target, bool whole, const Reply& reply);

} // namespace aetherion::test
