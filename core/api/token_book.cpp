#include "core/api/token_book.h"

#include <algorithm>
#include <future>
#include <spdlog/spdlog.h>

namespace aetherion::api {

namespace {

http::Scope scopeOf(contract::TokenScope scope) {
    switch (scope) {
    case contract::TokenScope::Read:
        return http::Scope::Read;
    case contract::TokenScope::Trade:
        return http::Scope::Trade;
    case contract::TokenScope::Risk:
        return http::Scope::Risk;
    case contract::TokenScope::Admin:
        return http::Scope::Admin;
    }
    return http::Scope::Token;
}

http::Caller callerOf(const contract::ApiToken& token) {
    http::Caller caller;
    caller.name = token.name;
    caller.tokenId = token.id;
    caller.accounts = token.accounts;
    for (const contract::TokenScope scope : token.scopes)
        caller.scopes.add(scopeOf(scope));
    return caller;
}

} // namespace

TokenBook::TokenBook(const StartToken& start, contract::TokenPort* port, const Clock& clock)
    : m_start(start), m_port(port), m_clock(clock) {}

TokenBook::~TokenBook() { finish(); }

void TokenBook::finish() { m_calls.finish(); }

std::shared_ptr<const TokenBook::Entries> TokenBook::entries() const {
    const std::lock_guard lock(m_mutex);
    return m_entries;
}

std::optional<http::Caller> TokenBook::find(std::string_view token) const {
    const TokenDigest digest = digestOfToken(token);
    std::optional<http::Caller> caller = m_start.find(token);
    const auto known = entries();
    const Timestamp now = m_clock.now();
    // All of them are looked at, whichever it is.
    const Entry* found = nullptr;
    for (const Entry& entry : *known)
        if (sameDigest(digest, entry.digest))
            found = &entry;
    if (found != nullptr && (!found->expires || now < *found->expires)) {
        noteUse(*found);
        caller = found->caller;
    }
    return caller;
}

bool TokenBook::stillValid(const http::Caller& caller) const {
    if (caller.ownsFolder)
        return true;
    const auto known = entries();
    const Timestamp now = m_clock.now();
    return std::any_of(known->begin(), known->end(), [&](const Entry& entry) {
        return entry.caller.tokenId == caller.tokenId && (!entry.expires || now < *entry.expires);
    });
}

void TokenBook::noteUse(const Entry& entry) const {
    const Timestamp hour = std::chrono::floor<std::chrono::hours>(m_clock.now());
    if (entry.lastUsed >= hour)
        return;
    const std::lock_guard lock(m_mutex);
    m_used[entry.caller.tokenId] = hour;
}

void TokenBook::read() {
    const auto tokens = m_port->tokens();
    if (!tokens) {
        if (!m_failureTold)
            spdlog::warn("api: the tokens cannot be read: {}; those known before stay in force", tokens.error().text());
        m_failureTold = true;
        return;
    }
    m_failureTold = false;
    auto fresh = std::make_shared<Entries>();
    const Timestamp now = m_clock.now();
    for (const contract::ApiToken& token : *tokens)
        if (const auto digest = digestFromHex(token.hash); digest && token.validAt(now))
            fresh->push_back({*digest, token.expires, token.lastUsed.value_or(Timestamp()), callerOf(token)});
    std::map<std::string, Timestamp> used;
    {
        const std::lock_guard lock(m_mutex);
        m_entries = std::move(fresh);
        used.swap(m_used);
    }
    if (const Status noted = m_port->noteUsed({used.begin(), used.end()}); !noted)
        spdlog::debug("api: when tokens were used is not noted: {}", noted.error().text());
}

void TokenBook::refresh() {
    if (m_port == nullptr || m_reading.exchange(true))
        return;
    if (!m_calls.post([this] {
            m_reading = false;
            read();
        }))
        m_reading = false;
}

void TokenBook::refreshNow(Duration patience) {
    if (m_port == nullptr)
        return;
    const auto done = std::make_shared<std::promise<void>>();
    auto ready = done->get_future();
    if (m_calls.post([this, done] {
            read();
            done->set_value();
        }))
        ready.wait_for(patience);
}

bool TokenBook::post(std::function<Then(contract::TokenPort&)> call) {
    return m_port != nullptr && m_calls.post([this, call = std::move(call)] {
        const Then then = call(*m_port);
        read();
        then();
    });
}

} // namespace aetherion::api
