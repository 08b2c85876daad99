// What clients send on sockets: JSON of bounded depth, which must survive being written and read again.
#include "core/http/json_text.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <cstdio>
#include <cstdlib>

using namespace aetherion;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr int kDepth = 32;
    const auto value = http::parseJson({reinterpret_cast<const char*>(data), size}, kDepth);
    if (!value)
        return 0;
    const auto again = http::parseJson(http::dumpJson(*value), kDepth);
    if (!again || *again != *value) {
        std::fprintf(stderr, "does not hold: what was read can be written and read again\n");
        std::abort();
    }
    return 0;
}
