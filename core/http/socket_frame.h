#pragma once
// A text message as the bytes of its frame: made once, written to any number of sockets.
//
// Thread: values; the bytes are shared.
#include <QByteArray>

#include <string_view>

namespace aetherion::http {

class SocketFrame {
public:
    explicit SocketFrame(std::string_view text);
    [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }
    /// 1002, 4408…; the reason is cut at what a control frame can carry.
    [[nodiscard]] static QByteArray closing(int code, std::string_view reason);

private:
    QByteArray m_bytes;
};

} // namespace aetherion::http
