#include "core/api/start_token.h"

#include "core/base/atomic_file.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

namespace aetherion::api {

namespace {

Status writeAll(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(fd, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return fail(std::strerror(errno));
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    if (::fsync(fd) != 0)
        return fail(std::strerror(errno));
    return {};
}

} // namespace

StartToken::StartToken() : m_token(makeBearerToken()), m_digest(digestOfToken(m_token)) {}

StartToken::~StartToken() {
    withdraw();
    sodium_memzero(m_token.data(), m_token.size());
}

bool StartToken::matches(std::string_view guess) const { return sameDigest(digestOfToken(guess), m_digest); }

std::optional<http::Caller> StartToken::find(std::string_view token) const {
    using enum http::Scope;
    if (!matches(token))
        return std::nullopt;
    return http::Caller{"start token", true, {}, "start", {Read, Trade, Risk, Admin}, {"*"}};
}

Status StartToken::publish(const std::filesystem::path& file, std::string_view baseAddress,
                           std::string_view certificate) {
    std::filesystem::path temporary = file;
    temporary += ".new";
    // One engine owns the folder (its lock), so a leftover is an earlier start's.
    ::unlink(temporary.c_str());
    const int fd = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (fd < 0)
        return failAt(temporary.string(), std::strerror(errno));
    std::string content = m_token + "\n" + std::string(baseAddress) + "\n";
    if (!certificate.empty())
        content.append(certificate).append("\n");
    Status written = writeAll(fd, content);
    sodium_memzero(content.data(), content.size());
    ::close(fd);
    // The rename replaces a link at the final name instead of following it.
    if (written && ::rename(temporary.c_str(), file.c_str()) != 0)
        written = fail(std::strerror(errno));
    if (!written) {
        ::unlink(temporary.c_str());
        return failAt(file.string(), written.error().reason);
    }
    m_file = file;
    return {};
}

void StartToken::withdraw() {
    if (m_file.empty())
        return;
    const auto content = readWholeFile(m_file, 4096);
    if (content && content->compare(0, m_token.size(), m_token) == 0)
        ::unlink(m_file.c_str());
    m_file.clear();
}

} // namespace aetherion::api
