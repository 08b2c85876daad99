#include "app/ctl/operator_name.h"

#include <algorithm>
#include <array>
#include <pwd.h>
#include <unistd.h>

namespace aetherion::ctl {

namespace {

constexpr std::size_t kLongestName = 64;

/// Who logged in stays who they are under sudo.
std::string loginName() {
    std::array<char, 256> name{};
    if (::getlogin_r(name.data(), name.size()) == 0 && name[0] != '\0')
        return name.data();
    const ::passwd* user = ::getpwuid(::getuid());
    return user && user->pw_name && *user->pw_name ? user->pw_name : "uid-" + std::to_string(::getuid());
}

} // namespace

std::string operatorName() {
    std::string name = loginName().substr(0, kLongestName);
    std::ranges::replace_if(
        name, [](char c) { return c <= ' ' || c >= '\x7f'; }, '_');
    return name;
}

} // namespace aetherion::ctl
