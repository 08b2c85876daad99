#include "core/base/bearer_token.h"

#include <exception>
#include <sodium.h>
#include <tuple>
#include <utility>

namespace aetherion::base {

namespace {

/// So much of a token is worth hiding: an identifier of ours that begins with the prefix is not as long.
constexpr std::size_t kTellingCharacters = 16;

void needRandomness() {
    if (sodium_init() < 0)
        std::terminate(); // Without a source of randomness there is no token to be safe behind.
}

bool isTokenCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

/// From `from` on: where a token begins and ends; npos where none is left.
std::pair<std::size_t, std::size_t> nextToken(std::string_view text, std::size_t from) {
    for (auto begin = text.find(kTokenPrefix, from); begin != std::string_view::npos;
         begin = text.find(kTokenPrefix, begin + 1)) {
        std::size_t end = begin + kTokenPrefix.size();
        while (end < text.size() && isTokenCharacter(text[end]))
            ++end;
        if (end - begin >= kTokenPrefix.size() + kTellingCharacters)
            return {begin, end};
    }
    return {std::string_view::npos, std::string_view::npos};
}

} // namespace

std::string makeBearerToken() {
    needRandomness();
    std::array<unsigned char, 32> secret{};
    randombytes_buf(secret.data(), secret.size());
    std::array<char, sodium_base64_ENCODED_LEN(32, sodium_base64_VARIANT_URLSAFE_NO_PADDING)> text{};
    sodium_bin2base64(text.data(), text.size(), secret.data(), secret.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    sodium_memzero(secret.data(), secret.size());
    return std::string(kTokenPrefix) + text.data();
}

std::string makeTokenId() {
    needRandomness();
    std::array<unsigned char, 6> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    std::array<char, 2 * bytes.size() + 1> text{};
    return sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
}

TokenDigest digestOfToken(std::string_view token) {
    TokenDigest digest{};
    crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char*>(token.data()), token.size());
    return digest;
}

bool sameDigest(const TokenDigest& a, const TokenDigest& b) { return sodium_memcmp(a.data(), b.data(), a.size()) == 0; }

std::string hexOf(const TokenDigest& digest) {
    std::array<char, 2 * std::tuple_size_v<TokenDigest> + 1> text{};
    return sodium_bin2hex(text.data(), text.size(), digest.data(), digest.size());
}

std::optional<TokenDigest> digestFromHex(std::string_view hex) {
    TokenDigest digest{};
    std::size_t size = 0;
    const bool read =
        sodium_hex2bin(digest.data(), digest.size(), hex.data(), hex.size(), nullptr, &size, nullptr) == 0;
    return read && size == digest.size() && hex.size() == 2 * digest.size() ? std::optional(digest) : std::nullopt;
}

bool showsToken(std::string_view text) { return nextToken(text, 0).first != std::string_view::npos; }

std::string withoutTokens(std::string_view text) {
    std::string kept;
    std::size_t from = 0;
    for (auto found = nextToken(text, 0); found.first != std::string_view::npos; found = nextToken(text, from)) {
        kept.append(text.substr(from, found.first - from)).append(kTokenPrefix).append("[withheld]");
        from = found.second;
    }
    return kept.append(text.substr(from));
}

} // namespace aetherion::base
