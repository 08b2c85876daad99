#pragma once
// One record of the audit chain as a line of audit.log, and the hash that chains it to the record before.
//
// The line: a JSON object with the keys seq time engine who channel action subject before after reason prev hash in
// this order, no blanks, the time in UTC with nine digits of a second. There is one spelling for each record; any
// other is refused. Formula: hash = SHA-256 over a tag and the fields in that order without the hash, each as its
// length (eight bytes, little-endian) and its bytes; seq and time (nanoseconds since the epoch) in decimal digits.
// The chain holds no secret: who can rewrite the log and its anchor can make another sound chain. A head that was
// written down elsewhere tells them apart. Thread: pure functions.
#include "core/contract/audit_port.h"
#include "core/contract/record.h"

#include <string>
#include <string_view>

namespace aetherion::storage {

/// What a longer text of an entry is cut at, in bytes: who, channel, action and subject; before, after and reason.
inline constexpr std::size_t kLongestAuditName = 1'000;
inline constexpr std::size_t kLongestAuditText = 8'000;
/// No record's line is longer.
inline constexpr std::size_t kLongestAuditLine = 256u << 10;

/// The `prev` of a chain's first record.
[[nodiscard]] std::string auditGenesis();
[[nodiscard]] std::string auditHash(const contract::AuditRecord& record);

/// The entry as it will be recorded: cut at a character's edge, what is not UTF-8 replaced, tokens of the API withheld.
[[nodiscard]] contract::AuditEntry tidyAuditEntry(const contract::AuditEntry& entry);

/// The line with its end. The record's texts are tidy.
[[nodiscard]] std::string encodeAuditRecord(const contract::AuditRecord& record);
/// `line` is without its end. Refused: every byte that differs from what encodeAuditRecord() wrote.
[[nodiscard]] Result<contract::AuditRecord> decodeAuditRecord(std::string_view line);

} // namespace aetherion::storage
