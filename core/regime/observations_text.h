#pragma once
// A matrix as CSV text: a header row (f0,f1,... or any names), then one row of numbers per line.
//
// Thread: pure functions. Errors name the line, counted from 1 with the header, the row, counted from 1 without it, and
// the column; `place` is the file's name.
#include "core/regime/observations.h"

#include <string>
#include <string_view>

namespace aetherion::regime {

/// One sequence, with the header's names. `nan` and `inf` are refused like letters, with their place. So is a header of
/// numbers, which is a first row without one (0,1,2,... excepted, which programs write as names). Blank lines at the
/// end are ignored.
[[nodiscard]] Result<Observations> parseObservationsCsv(std::string_view text, const std::string& place);
/// Its rows alone.
[[nodiscard]] Result<RowMatrix> parseMatrixCsv(std::string_view text, const std::string& place);

/// "100,250" as lengths; each a positive whole number.
[[nodiscard]] Result<std::vector<Eigen::Index>> parseLengths(std::string_view text);

} // namespace aetherion::regime
