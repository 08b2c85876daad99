#pragma once
// How a value past its limit looks, everywhere: hatched, so that it cannot be taken for a fresh one. Thread: GUI.
#include <QPalette>
#include <QRectF>

class QPainter;

namespace aetherion::look {

/// Thin slanting lines over what was painted; the text under them stays readable.
void paintHatching(QPainter& painter, const QRectF& area, const QPalette& palette);

} // namespace aetherion::look
