#pragma once
// Holds and their causes as rows for a table: who stopped what, through what, why and when.
//
// Thread: GUI.
#include "ui/guard/sight.h"
#include "ui/guard/text_rows.h"

#include <QTimeZone>

namespace aetherion::guard {

[[nodiscard]] std::vector<look::RowsColumn> holdTitles(const QTimeZone& zone);
/// Everything's first, newest first.
[[nodiscard]] std::vector<TextRow> holdRows(const Standing& standing, const QTimeZone& zone);
/// What would put a hold back at once, or keeps it: the stop file, rails that are breached, a store that fails.
[[nodiscard]] QStringList standingCauses(const Sight& sight);

} // namespace aetherion::guard
