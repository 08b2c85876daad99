#include "core/http/caller.h"

#include <algorithm>

namespace aetherion::http {

std::string_view name(Scope scope) {
    switch (scope) {
    case Scope::Free:
        return "free";
    case Scope::Token:
        return "token";
    case Scope::Read:
        return "read";
    case Scope::Trade:
        return "trade";
    case Scope::Risk:
        return "risk";
    case Scope::Admin:
        return "admin";
    case Scope::Stop:
        return "stop";
    }
    return "";
}

bool matchesPattern(std::string_view pattern, std::string_view text) {
    std::size_t p = 0;
    std::size_t t = 0;
    // Where the last star stood, and how much of the text it has taken so far.
    std::size_t star = std::string_view::npos;
    std::size_t taken = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            taken = t;
        } else if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == text[t])) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            t = ++taken;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*')
        ++p;
    return p == pattern.size();
}

bool Caller::mayUse(std::string_view account) const {
    return std::any_of(accounts.begin(), accounts.end(),
                       [&](const std::string& pattern) { return matchesPattern(pattern, account); });
}

bool Caller::covers(const std::string& pattern) const {
    if (mayUseAll() || std::find(accounts.begin(), accounts.end(), pattern) != accounts.end())
        return true;
    return pattern.find_first_of("*?") == std::string::npos && mayUse(pattern);
}

bool Caller::mayUseAll() const {
    return std::any_of(accounts.begin(), accounts.end(), [](const std::string& pattern) {
        return !pattern.empty() && pattern.find_first_not_of('*') == std::string::npos;
    });
}

} // namespace aetherion::http
