#include "core/regime/observations.h"

#include "core/regime/hmm_parameters.h"

#include <cmath>
#include <string>

namespace aetherion::regime {

Observations Observations::single(RowMatrix rows) {
    Observations result;
    result.lengths.push_back(rows.rows());
    result.rows = std::move(rows);
    return result;
}

Status check(const Observations& observations) {
    if (observations.size() == 0)
        return fail("there are no rows");
    if (observations.dimensions() < 1 || observations.dimensions() > kMaxDimensions)
        return fail(std::to_string(observations.dimensions()) + " columns, must be 1 to 64");
    Eigen::Index sum = 0;
    for (const Eigen::Index length : observations.lengths) {
        if (length < 1)
            return fail("a sequence of length " + std::to_string(length));
        sum += length;
    }
    if (sum != observations.size())
        return fail("lengths add up to " + std::to_string(sum) + ", there are " + std::to_string(observations.size()) +
                    " rows");
    for (Eigen::Index i = 0; i < observations.size(); ++i)
        for (Eigen::Index j = 0; j < observations.dimensions(); ++j)
            if (!std::isfinite(observations.rows(i, j)))
                return failAt("row " + std::to_string(i + 1) + " (counted from 1), " + columnName(observations, j),
                              std::isnan(observations.rows(i, j)) ? "not a number" : "infinite");
    return {};
}

std::string columnName(const Observations& observations, Eigen::Index column) {
    const std::string number = "column " + std::to_string(column + 1);
    const auto index = static_cast<std::size_t>(column);
    if (index >= observations.columnNames.size())
        return number;
    return number + " \"" + observations.columnNames[index] + "\"";
}

} // namespace aetherion::regime
