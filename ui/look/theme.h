#pragma once
// The look: a dark and a light palette on the Fusion style, the colours of the pictures we paint ourselves, and a scale
// that can change while the program runs.
//
// Thread: GUI. Colours are derived from a widget's palette at the moment of painting, so nothing has to be told that
// the theme changed. Saturated red is kept for what is stopped or failed, amber for what needs care.
#include <QColor>
#include <QPalette>
#include <QProxyStyle>

#include <array>
#include <cstdint>

class QApplication;
class QFont;

namespace aetherion::look {

enum class Theme : std::uint8_t { Dark, Light };

/// A property: of a tab bar whose tabs are low, as those of docks are, so that what is below has the room.
inline constexpr const char* kDenseTabs = "denseTabs";
/// A property: true of a splitter that its panel divides by what its parts want, until a person or a saved layout does.
inline constexpr const char* kDividesItself = "dividesItself";

inline constexpr int kSmallestScalePercent = 75;
inline constexpr int kLargestScalePercent = 300;

/// Of candles and figures: quiet ones, red for rising as in China and Japan, or a pair that everyone tells apart.
enum class CandleColors : std::uint8_t { Quiet, RedRises, BlueAndOrange };

/// Colours beyond QPalette's.
struct ThemeColors {
    bool dark = true;
    QColor plot;
    QColor grid;
    QColor axisText;
    QColor faintText;
    QColor rising;
    QColor falling;
    QColor crosshair;
    QColor watermark;
    QColor tag;
    QColor tagText;
    QColor danger;
    QColor dangerText;
    QColor caution;
    QColor cautionText;
    QColor bid;
    QColor ask;
    /// Lines over a chart, apart from each other and from rising, falling and the regimes.
    std::array<QColor, 6> series;
};
/// Behind what is stopped or failed, and behind what needs care, where text stands over a whole stretch.
[[nodiscard]] QColor dangerGround(const ThemeColors& colors);
[[nodiscard]] QColor cautionGround(const ThemeColors& colors);
/// Of that text.
[[nodiscard]] QColor groundText(const ThemeColors& colors);
[[nodiscard]] ThemeColors themeColors(const QPalette& palette);
[[nodiscard]] QPalette themePalette(Theme theme, CandleColors candles = CandleColors::Quiet);

/// Fusion whose metrics (indicators, margins, scroll bars, icons, arrows) grow with the scale, as the font does.
class ScaledStyle final : public QProxyStyle {
    Q_OBJECT
public:
    explicit ScaledStyle(int scalePercent);
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                         const QWidget* widget) const override;

private:
    const int m_scalePercent;
};

/// Sets style, palette and font of the whole application. `base` is the font at 100 %.
void applyTheme(QApplication& application, Theme theme, int scalePercent, const QFont& base,
                CandleColors candles = CandleColors::Quiet);
/// The font at 100 %: 9.5 points of the application's sans serif.
[[nodiscard]] QFont baseFont();

} // namespace aetherion::look
