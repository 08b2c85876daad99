#pragma once
// How one regime looks in a cell of the board: its shape, quiet where it is what its column says, filled where it
// stands out, hatched where it is unknown; a hollow shape beside it is what the forming bar says instead.
//
// Thread: GUI.
#include "core/contract/engine_snapshot.h"

class QFontMetrics;
class QPainter;
class QPalette;
class QRectF;

namespace aetherion::boards {

void paintRegimeCell(QPainter& painter, const QRectF& cell, const contract::RegimeView& view, bool isOdd,
                     bool isSelected, const QPalette& palette);

} // namespace aetherion::boards
