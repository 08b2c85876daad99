#pragma once
// A matrix as CSV text: a header row (f0,f1,... or any names), then one row of numbers per line.
//
// Thread: pure functions. Errors name line and column; `place` is the file's name.
#include "core/regime/observations.h"

#include <string>
#include <string_view>

namespace aetherion::regime {

/// `nan` and `inf` are refused like letters, with their place. Blank lines at the end are ignored.
[[nodiscard]] Result<RowMatrix> parseMatrixCsv(std::string_view text, const std::string& place);

/// "100,250" as lengths; each a positive whole number.
[[nodiscard]] Result<std::vector<Eigen::Index>> parseLengths(std::string_view text);

} // namespace aetherion::regime
