#include "core/base/secret_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace aetherion::base {

namespace {

constexpr std::size_t kLongestSecret = 4096;

Result<std::string> readSecret(int file, const std::string& place) {
    struct stat info {};
    if (::fstat(file, &info) != 0)
        return failAt(place, std::string("cannot be read: ") + std::strerror(errno));
    if (!S_ISREG(info.st_mode))
        return failAt(place, "is not a file");
    if (info.st_uid != ::geteuid())
        return failAt(place, "belongs to another user; a password's file must be one's own");
    if ((info.st_mode & 077) != 0)
        return failAt(place, "can be read or changed by others; give it mode 0600 (chmod 600)");
    std::string secret(kLongestSecret + 1, '\0');
    std::size_t size = 0;
    while (size < secret.size()) {
        const ssize_t n = ::read(file, secret.data() + size, secret.size() - size);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return failAt(place, std::string("cannot be read: ") + std::strerror(errno));
        if (n == 0)
            break;
        size += static_cast<std::size_t>(n);
    }
    if (size > kLongestSecret)
        return failAt(place, "is too long for a password");
    secret.resize(size);
    if (secret.ends_with('\n'))
        secret.pop_back();
    if (secret.ends_with('\r'))
        secret.pop_back();
    if (secret.empty())
        return failAt(place, "is empty; a password is expected");
    if (secret.find_first_of(std::string_view("\n\r\0", 3)) != std::string::npos)
        return failAt(place, "holds more than one line; a password alone is expected");
    return secret;
}

} // namespace

Result<std::string> readSecretFile(const std::filesystem::path& path) {
    // Not blocking: a pipe in its place must not hang the start.
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0)
        return failAt(path.string(), std::string("cannot be read: ") + std::strerror(errno));
    auto secret = readSecret(file, path.string());
    ::close(file);
    return secret;
}

} // namespace aetherion::base
