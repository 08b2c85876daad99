#include "core/http/frame_guard.h"

#include <algorithm>

namespace aetherion::http {

namespace {

constexpr int kProtocolError = 1002;
constexpr int kPolicyViolated = 1008;
constexpr int kTooLarge = 1009;
/// A message may come in pieces, but not in crumbs.
constexpr int kFragmentsPerMessage = 10;

} // namespace

std::size_t FrameGuard::headerBytes() const {
    if (m_have < 2)
        return 2;
    const int length = m_header[1] & 0x7f;
    const std::size_t extended = length == 127 ? 8 : (length == 126 ? 2 : 0);
    return 2 + extended + ((m_header[1] & 0x80) != 0 ? 4 : 0);
}

std::optional<FrameFault> FrameGuard::feed(std::string_view bytes, Time now) {
    while (!bytes.empty()) {
        if (m_payloadLeft > 0) {
            const auto skipped = static_cast<std::size_t>(std::min<std::uint64_t>(m_payloadLeft, bytes.size()));
            bytes.remove_prefix(skipped);
            m_payloadLeft -= skipped;
            continue;
        }
        m_header[m_have++] = static_cast<unsigned char>(bytes.front());
        bytes.remove_prefix(1);
        // Before its length is known to be honest: what is not masked is not read further.
        if (m_have == 2 && (m_header[1] & 0x80) == 0)
            return FrameFault{kProtocolError, "a client's frames must be masked"};
        if (m_have < headerBytes())
            continue;
        if (const auto fault = begin(now))
            return fault;
        m_have = 0;
    }
    return std::nullopt;
}

std::optional<FrameFault> FrameGuard::begin(Time now) {
    const bool last = (m_header[0] & 0x80) != 0;
    const int opcode = m_header[0] & 0x0f;
    const bool control = opcode >= 8;
    if ((m_header[0] & 0x70) != 0)
        return FrameFault{kProtocolError, "reserved bits are set"};
    if ((opcode > 2 && opcode < 8) || opcode > 10)
        return FrameFault{kProtocolError, "the opcode is reserved"};
    if (control && !last)
        return FrameFault{kProtocolError, "a control frame is fragmented"};
    if (!control && (opcode == 0) != m_inMessage)
        return FrameFault{kProtocolError, m_inMessage ? "a message begins within another" : "nothing is continued"};

    const int shortLength = m_header[1] & 0x7f;
    std::uint64_t length = static_cast<std::uint64_t>(shortLength);
    if (shortLength >= 126) {
        length = 0;
        const std::size_t end = shortLength == 126 ? 4 : 10;
        for (std::size_t i = 2; i < end; ++i)
            length = length << 8 | m_header[i];
        if (length < (shortLength == 126 ? 126U : 65'536U))
            return FrameFault{kProtocolError, "the length is not in its shortest form"};
    }
    if (const auto fault = judgeLength(length, control, last))
        return fault;
    m_payloadLeft = length;
    if (!control)
        m_inMessage = !last;
    return count(control, last, now);
}

std::optional<FrameFault> FrameGuard::judgeLength(std::uint64_t length, bool control, bool last) {
    if (control)
        return length > 125 ? std::optional(FrameFault{kProtocolError, "a control frame is longer than 125 bytes"})
                            : std::nullopt;
    if (length > m_limits.socketMessageBytes || m_messageBytes + length > m_limits.socketMessageBytes)
        return FrameFault{kTooLarge, "the message is too large"};
    m_messageBytes = last ? 0 : m_messageBytes + length;
    return std::nullopt;
}

std::optional<FrameFault> FrameGuard::count(bool control, bool last, Time now) {
    if (now - m_second >= std::chrono::seconds(1)) {
        m_second = now;
        m_messages = m_controls = m_frames = 0;
    }
    m_messages += !control && last ? 1 : 0;
    m_controls += control ? 1 : 0;
    m_frames += control ? 0 : 1;
    const int most = m_limits.socketMessagesPerSecond;
    if (m_messages > most || m_frames > kFragmentsPerMessage * most)
        return FrameFault{kPolicyViolated, "too many messages"};
    if (m_controls > most)
        return FrameFault{kPolicyViolated, "too many pings"};
    return std::nullopt;
}

} // namespace aetherion::http
