#pragma once
// How a regime looks: always a word and a shape beside its colour. Bull blue, Bear orange, Sideways grey, Crisis
// magenta, Unknown hatched; the shapes are up, down, bar, cross and question mark.
//
// Thread: GUI.
#include "core/market/names.h"
#include "ui/look/theme.h"

#include <QBrush>
#include <QString>

class QPainter;
class QRectF;

namespace aetherion::boards {

[[nodiscard]] QColor regimeColor(market::Regime regime, const look::ThemeColors& colors);
/// Solid; diagonal lines for Unknown.
[[nodiscard]] QBrush regimeBrush(market::Regime regime, const look::ThemeColors& colors);
/// Reads on regimeColor.
[[nodiscard]] QColor regimeTextColor(market::Regime regime, const look::ThemeColors& colors);
[[nodiscard]] QString regimeText(market::Regime regime);
/// What the name promises, and what it does not.
[[nodiscard]] QString regimeMeaning(market::Regime regime);
/// Fills `box` with the regime's shape.
void paintRegimeShape(QPainter& painter, const QRectF& box, market::Regime regime, const QColor& color);
/// The same, hollow: of what is not confirmed. Crisp in a box of whole pixels.
void paintRegimeOutline(QPainter& painter, const QRectF& box, market::Regime regime, const QColor& color);

} // namespace aetherion::boards
