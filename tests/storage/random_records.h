#pragma once
// Records of every kind with random contents, empty texts, extremes and absences included; and whether two are the
// same.
#include "core/base/random_stream.h"
#include "core/contract/record.h"

namespace aetherion::test {

/// `kind` is the record's place in contract::Record.
[[nodiscard]] contract::Record randomRecord(RandomStream& random, std::size_t kind);
/// Field by field; numbers are the same when their bits are.
[[nodiscard]] bool sameRecord(const contract::Record& a, const contract::Record& b);

} // namespace aetherion::test
