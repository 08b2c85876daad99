#include "ui/look/theme.h"

#include "ui/look/dock_signs.h"

#include <QApplication>
#include <QEvent>
#include <QFont>
#include <QMainWindow>
#include <QPainter>
#include <QPixmapCache>
#include <QStyleFactory>
#include <QStyleOption>

#include <algorithm>
#include <cmath>

namespace aetherion::look {

QColor dangerGround(const ThemeColors& colors) {
    return colors.dark ? QColor(0x6e, 0x17, 0x17) : QColor(0xf9, 0xdc, 0xdc);
}

QColor cautionGround(const ThemeColors& colors) {
    return colors.dark ? QColor(0x4d, 0x3a, 0x12) : QColor(0xfd, 0xf0, 0xd2);
}

QColor groundText(const ThemeColors& colors) { return colors.dark ? QColor(Qt::white) : QColor(0x24, 0x12, 0x12); }

namespace {

struct CandlePair {
    QColor rising;
    QColor falling;
};

CandlePair candlePair(CandleColors candles, bool dark) {
    switch (candles) {
    case CandleColors::Quiet:
        return dark ? CandlePair{QColor(0x3f, 0xb6, 0xa3), QColor(0xd9, 0x7b, 0x84)}
                    : CandlePair{QColor(0x0b, 0x7f, 0x72), QColor(0xb0, 0x47, 0x55)};
    case CandleColors::RedRises:
        return dark ? CandlePair{QColor(0xd9, 0x7b, 0x84), QColor(0x3f, 0xb6, 0xa3)}
                    : CandlePair{QColor(0xb0, 0x47, 0x55), QColor(0x0b, 0x7f, 0x72)};
    case CandleColors::BlueAndOrange:
        return dark ? CandlePair{QColor(0x6a, 0xa5, 0xe8), QColor(0xe2, 0x9b, 0x4b)}
                    : CandlePair{QColor(0x1f, 0x66, 0xb0), QColor(0xa8, 0x5f, 0x0c)};
    }
    return {};
}

/// The palette carries the choice as the colour of rising candles, in a role that nothing else here uses.
CandlePair candlePair(const QColor& rising, bool dark) {
    for (const CandleColors candles : {CandleColors::RedRises, CandleColors::BlueAndOrange})
        if (const CandlePair pair = candlePair(candles, dark); pair.rising == rising)
            return pair;
    return candlePair(CandleColors::Quiet, dark);
}

} // namespace

ThemeColors themeColors(const QPalette& palette) {
    ThemeColors colors;
    colors.dark = palette.color(QPalette::Window).lightness() < 128;
    const bool dark = colors.dark;
    colors.plot = dark ? QColor(0x0f, 0x14, 0x1a) : QColor(0xff, 0xff, 0xff);
    colors.grid = dark ? QColor(0x20, 0x29, 0x33) : QColor(0xe4, 0xe8, 0xed);
    colors.axisText = dark ? QColor(0xa9, 0xb4, 0xc0) : QColor(0x45, 0x50, 0x5c);
    colors.faintText = dark ? QColor(0x8a, 0x96, 0xa3) : QColor(0x5f, 0x6b, 0x78);
    const CandlePair candles = candlePair(palette.color(QPalette::LinkVisited), dark);
    colors.rising = candles.rising;
    colors.falling = candles.falling;
    colors.crosshair = dark ? QColor(0x8a, 0x99, 0xa8) : QColor(0x6a, 0x76, 0x84);
    colors.watermark = dark ? QColor(255, 255, 255, 17) : QColor(0, 0, 0, 16);
    colors.tag = dark ? QColor(0x33, 0x41, 0x50) : QColor(0x3d, 0x4b, 0x5a);
    colors.tagText = QColor(0xf4, 0xf7, 0xfa);
    colors.danger = QColor(0xc6, 0x28, 0x28);
    colors.dangerText = QColor(0xff, 0xff, 0xff);
    colors.caution = dark ? QColor(0xf2, 0xb1, 0x34) : QColor(0xf0, 0xa8, 0x1c);
    colors.cautionText = QColor(0x1d, 0x16, 0x02);
    colors.bid = candles.rising;
    colors.ask = candles.falling;
    colors.bid.setAlpha(dark ? 60 : 45);
    colors.ask.setAlpha(dark ? 60 : 45);
    if (dark)
        colors.series = {QColor(0xe6, 0xd5, 0x6b), QColor(0xb3, 0x9d, 0xe8), QColor(0x9c, 0xcc, 0x65),
                         QColor(0x8f, 0xb8, 0xde), QColor(0xd9, 0xc2, 0xa0), QColor(0xb0, 0xbe, 0xc5)};
    else
        colors.series = {QColor(0x8a, 0x70, 0x00), QColor(0x5e, 0x43, 0xb5), QColor(0x43, 0x78, 0x1c),
                         QColor(0x2f, 0x62, 0x8f), QColor(0x7a, 0x57, 0x2a), QColor(0x4b, 0x5a, 0x63)};
    return colors;
}

QPalette themePalette(Theme theme, CandleColors candles) {
    const bool dark = theme == Theme::Dark;
    const QColor window = dark ? QColor(0x17, 0x1d, 0x24) : QColor(0xf2, 0xf4, 0xf6);
    const QColor base = dark ? QColor(0x11, 0x17, 0x1d) : QColor(0xff, 0xff, 0xff);
    const QColor text = dark ? QColor(0xdd, 0xe3, 0xe9) : QColor(0x1a, 0x21, 0x28);
    const QColor button = dark ? QColor(0x25, 0x2e, 0x38) : QColor(0xe4, 0xe8, 0xec);
    const QColor accent = dark ? QColor(0x31, 0x66, 0xa0) : QColor(0x1f, 0x66, 0xb0);
    const QColor faint = dark ? QColor(0x7d, 0x89, 0x96) : QColor(0x63, 0x6e, 0x79);
    QPalette palette(button, window);
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, dark ? QColor(0x15, 0x1c, 0x23) : QColor(0xf6, 0xf8, 0xfa));
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::PlaceholderText, faint);
    palette.setColor(QPalette::Button, button);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, Qt::white);
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, dark ? QColor(0x7f, 0xb4, 0xee) : accent);
    palette.setColor(QPalette::LinkVisited, candlePair(candles, dark).rising);
    palette.setColor(QPalette::ToolTipBase, dark ? QColor(0x2b, 0x35, 0x40) : QColor(0xff, 0xff, 0xf0));
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Light, button.lighter(dark ? 130 : 106));
    palette.setColor(QPalette::Midlight, button.lighter(dark ? 115 : 103));
    palette.setColor(QPalette::Mid, dark ? QColor(0x2f, 0x3a, 0x45) : QColor(0xc3, 0xca, 0xd1));
    palette.setColor(QPalette::Dark, dark ? QColor(0x0b, 0x0f, 0x13) : QColor(0xa5, 0xae, 0xb7));
    palette.setColor(QPalette::Shadow, dark ? QColor(0x05, 0x07, 0x09) : QColor(0x6d, 0x76, 0x80));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, dark ? QColor(0x66, 0x71, 0x7d) : QColor(0x9a, 0xa3, 0xac));
    return palette;
}

namespace {

constexpr int kBoxOutline = 130;
constexpr int kFieldOutline = 80;

/// Fusion, in what it does not do for us. A dock keeps the title's font that it was made with; this paints the one that
/// is in force.
class DenseFusion final : public QProxyStyle {
public:
    DenseFusion() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override {
        if (element == CE_DockWidgetTitle)
            painter->setFont(QApplication::font("QDockWidgetTitle"));
        QProxyStyle::drawControl(element, option, painter, widget);
    }
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        const bool isBox = element == PE_IndicatorCheckBox;
        const bool isField = element == PE_FrameLineEdit && !(option->state & State_HasFocus);
        if (!isBox && !isField)
            return;
        // Fusion's own outline is darker than the window, which on a dark one nobody sees.
        QColor line = option->palette.color(QPalette::WindowText);
        line.setAlpha(isBox ? kBoxOutline : kFieldOutline);
        painter->save();
        painter->setPen(line);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
    }
    QIcon standardIcon(StandardPixmap picture, const QStyleOption* option, const QWidget* widget) const override {
        const bool isDocks = widget && (widget->inherits("QDockWidget") || widget->inherits("QDockWidgetTitleButton"));
        if (isDocks && picture == SP_TitleBarCloseButton)
            return dockSign(DockSign::Close);
        if (isDocks && picture == SP_TitleBarNormalButton)
            return dockSign(DockSign::Float);
        return QProxyStyle::standardIcon(picture, option, widget);
    }
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override {
        const int value = QProxyStyle::pixelMetric(metric, option, widget);
        const bool isDense = widget && (widget->property(kDenseTabs).toBool() ||
                                        qobject_cast<const QMainWindow*>(widget->parentWidget()) != nullptr);
        return metric == PM_TabBarTabVSpace && isDense ? value / 2 : value;
    }
};

} // namespace

namespace {

/// Of logical pixels, of which an inch has 96.
constexpr int kBaseDpi = 96;

int dpiAt(int scalePercent) { return static_cast<int>(std::lround(kBaseDpi * scalePercent / 100.0)); }

/// What Fusion measures arrows by is the resolution of the option's font, and not a metric of the style.
QFontMetrics scaledMetrics(int scalePercent) {
    class Screen final : public QPaintDevice {
    public:
        explicit Screen(int dpi) : m_dpi(dpi) {}
        [[nodiscard]] QPaintEngine* paintEngine() const override { return nullptr; }

    protected:
        [[nodiscard]] int metric(PaintDeviceMetric wanted) const override {
            return wanted == PdmDpiX || wanted == PdmDpiY ? m_dpi : QPaintDevice::metric(wanted);
        }

    private:
        const int m_dpi;
    };
    const Screen screen(dpiAt(scalePercent));
    return {QApplication::font(), &screen};
}

template <typename Option, typename Act>
auto withArrows(const QStyleOptionComplex& option, int scalePercent, const Act& act) {
    Option scaled(static_cast<const Option&>(option));
    scaled.fontMetrics = scaledMetrics(scalePercent);
    return act(&scaled);
}

bool hasArrows(const QStyleOption* option) {
    return qstyleoption_cast<const QStyleOptionComboBox*>(option) ||
           qstyleoption_cast<const QStyleOptionSpinBox*>(option) ||
           qstyleoption_cast<const QStyleOptionSlider*>(option);
}

/// Acts on the option as it is to be looked at: with arrows of the scale's size where it has any.
template <typename Act> auto withScaledArrows(const QStyleOptionComplex* option, int scalePercent, const Act& act) {
    if (qstyleoption_cast<const QStyleOptionComboBox*>(option))
        return withArrows<QStyleOptionComboBox>(*option, scalePercent, act);
    if (qstyleoption_cast<const QStyleOptionSpinBox*>(option))
        return withArrows<QStyleOptionSpinBox>(*option, scalePercent, act);
    if (qstyleoption_cast<const QStyleOptionSlider*>(option))
        return withArrows<QStyleOptionSlider>(*option, scalePercent, act);
    return act(option);
}

} // namespace

ScaledStyle::ScaledStyle(int scalePercent) : QProxyStyle(new DenseFusion), m_scalePercent(scalePercent) {}

int ScaledStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    // Fusion measures some of them by the resolution of the option's font too, which has grown with the arrows.
    const bool isGrown = m_scalePercent != 100 && metric != PM_SliderSpaceAvailable && hasArrows(option) &&
                         option->fontMetrics.fontDpi() == dpiAt(m_scalePercent);
    const int value = QProxyStyle::pixelMetric(metric, isGrown ? nullptr : option, widget);
    // One-pixel lines stay one pixel; what is meant as a size grows.
    return value <= 1 ? value : std::max(1, value * m_scalePercent / 100);
}

void ScaledStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                     const QWidget* widget) const {
    withScaledArrows(option, m_scalePercent, [&](const QStyleOptionComplex* scaled) {
        QProxyStyle::drawComplexControl(control, scaled, painter, widget);
    });
}

QRect ScaledStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                  const QWidget* widget) const {
    return withScaledArrows(option, m_scalePercent, [&](const QStyleOptionComplex* scaled) {
        return QProxyStyle::subControlRect(control, scaled, part, widget);
    });
}

void ScaledStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                const QWidget* widget) const {
    switch (element) {
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight: {
        QStyleOption scaled(*option);
        scaled.fontMetrics = scaledMetrics(m_scalePercent);
        QProxyStyle::drawPrimitive(element, &scaled, painter, widget);
        return;
    }
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

QFont baseFont() {
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setStyleHint(QFont::SansSerif);
    font.setPointSizeF(9.5);
    return font;
}

void applyTheme(QApplication& application, Theme theme, int scalePercent, const QFont& base, CandleColors candles) {
    const int scale = std::clamp(scalePercent, kSmallestScalePercent, kLargestScalePercent);
    QFont font = base;
    font.setPointSizeF(base.pointSizeF() * scale / 100.0);
    application.setFont(font);
    // The desktop may have set one of its own for these, which would not grow.
    for (const char* what : {"QDockWidgetTitle", "QTipLabel", "QMenu", "QMenuBar", "QStatusBar"})
        application.setFont(font, what);
    // Widgets hear of the font by posted events. Combo boxes forget their size with the style, not with the font: they
    // would keep that of the font before, and the window with them.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::ApplicationFontChange);
    // Arrows of another scale may have been kept under the same name.
    QPixmapCache::clear();
    application.setStyle(new ScaledStyle(scale));
    application.setPalette(themePalette(theme, candles));
}

} // namespace aetherion::look
