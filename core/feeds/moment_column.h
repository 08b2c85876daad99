#pragma once
// Reads the time column of files whose rows are moments: trades and quotes.
//
// Thread: one at a time; what it keeps is how the file writes its times.
#include "core/feeds/defect.h"
#include "core/feeds/time_column.h"

#include <string>
#include <string_view>

namespace aetherion::feeds {

class MomentColumn {
public:
    /// `zone` is for times that name none; empty: such times are refused.
    explicit MomentColumn(std::string zone) : m_zone(std::move(zone)) {}
    [[nodiscard]] RowResult<Timestamp> read(std::string_view cell);

private:
    std::string m_zone;
    TimeColumn m_column{false};
};

} // namespace aetherion::feeds
