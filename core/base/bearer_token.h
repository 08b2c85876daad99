#pragma once
// Tokens of the API: 256 random bits as text, their digests, and keeping them out of texts that stay.
//
// A token is "aeth_" and 43 characters of base64url; the prefix lets scanners of sources and logs recognise one that
// got lost. What is kept of a token is its SHA-256 alone. Thread: any, all functions.
#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace aetherion::base {

using TokenDigest = std::array<unsigned char, 32>;

inline constexpr std::string_view kTokenPrefix = "aeth_";

/// From the system's source of randomness.
[[nodiscard]] std::string makeBearerToken();
/// 12 hexadecimal digits: names a token, and is no secret.
[[nodiscard]] std::string makeTokenId();

[[nodiscard]] TokenDigest digestOfToken(std::string_view token);
/// Takes the same time whatever they are.
[[nodiscard]] bool sameDigest(const TokenDigest& a, const TokenDigest& b);
/// 64 lower-case digits.
[[nodiscard]] std::string hexOf(const TokenDigest& digest);
[[nodiscard]] std::optional<TokenDigest> digestFromHex(std::string_view hex);

/// Is there something in it that could be a token, or most of one?
[[nodiscard]] bool showsToken(std::string_view text);
/// The text with "aeth_[withheld]" for each of them.
[[nodiscard]] std::string withoutTokens(std::string_view text);

} // namespace aetherion::base
