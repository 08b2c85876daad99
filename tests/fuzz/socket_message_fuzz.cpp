// What clients send on sockets: frames, judged alike however they are cut into pieces, and the messages of `/ws/v1`,
// which are understood or refused with a reason, and never more deeply nested than allowed.
#include "core/api/feed_message.h"
#include "core/http/frame_guard.h"
#include "core/http/json_text.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

using namespace aetherion;

namespace {

constexpr int kDepth = 32;

void require(bool holds, const char* what) {
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

int closeCodeOf(std::string_view bytes, std::size_t piece) {
    http::Limits limits;
    limits.socketMessageBytes = 512;
    http::FrameGuard guard(limits);
    for (std::size_t at = 0; at < bytes.size(); at += piece)
        if (const auto fault = guard.feed(bytes.substr(at, piece), {}))
            return fault->closeCode;
    return 0;
}

void judgeFrames(std::string_view bytes) {
    const int whole = closeCodeOf(bytes, bytes.size() + 1);
    require(whole == 0 || whole == 1002 || whole == 1008 || whole == 1009, "a fault has a close code");
    for (const std::size_t piece : {std::size_t{1}, std::size_t{3}, std::size_t{64}})
        require(closeCodeOf(bytes, piece) == whole, "frames in pieces mean the same");
}

void judgeMessage(std::string_view text) {
    const auto message = api::readFeedMessage(text, kDepth);
    require(message || (!message.error().code.empty() && !message.error().message.empty()), "a refusal has a reason");
    const auto value = http::parseJson(text, kDepth);
    if (!value)
        return require(!message, "no message is read from what is no JSON");
    const auto again = http::parseJson(http::dumpJson(*value), kDepth);
    require(again && *again == *value, "what was read can be written and read again");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    judgeFrames(bytes);
    judgeMessage(bytes);
    return 0;
}
