#pragma once
// Rows of features, in one or more independent sequences: what a model is fitted to and evaluated on.
//
// Thread: values.
#include "core/base/result.h"

#include <Eigen/Core>

#include <string>
#include <vector>

namespace aetherion::regime {

using RowMatrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

struct Observations {
    /// N x D, the sequences one after another.
    RowMatrix rows;
    /// Length of each sequence, at least 1 each, N together.
    std::vector<Eigen::Index> lengths;
    /// What the columns are called, for messages; may be empty.
    std::vector<std::string> columnNames;

    /// One sequence.
    [[nodiscard]] static Observations single(RowMatrix rows);
    [[nodiscard]] Eigen::Index size() const { return rows.rows(); }
    [[nodiscard]] Eigen::Index dimensions() const { return rows.cols(); }
};

/// At least one row, lengths that add up, finite values; names row and column, counted from 1, of the first that is
/// not.
[[nodiscard]] Status check(const Observations& observations);

/// `column 2 "volume"` for index 1, or `column 2` where columns have no names.
[[nodiscard]] std::string columnName(const Observations& observations, Eigen::Index column);

} // namespace aetherion::regime
