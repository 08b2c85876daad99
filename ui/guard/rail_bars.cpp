#include "ui/guard/rail_bars.h"

#include "ui/guard/rail_order.h"
#include "ui/guard/risk_text.h"
#include "ui/look/formatting.h"
#include "ui/look/hatching.h"
#include "ui/look/said.h"
#include "ui/look/theme.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace aetherion::guard {

namespace {

/// From this part of its limit on a rail is nearly used up.
constexpr double kNearlyUsed = 0.8;

QString figure(const std::optional<risk::Figure>& value, std::string_view unit) {
    // An index has more digits than a bar has room for; the table of all rails shows them.
    if (value && unit == "points")
        return look::decimalText(value->toDouble(), 2);
    // Cut and not rounded, so that nothing seems reached before it is.
    constexpr std::int64_t kHundredth = kDecimalUnit / 100;
    if (value && unit == "%")
        return look::localNumber(
            risk::figureText(risk::Figure::fromUnits(value->units() / kHundredth * kHundredth), unit));
    return value ? look::localNumber(risk::figureText(*value, unit)) : QStringLiteral("?");
}

QString leftText(const risk::RailView& rail) {
    if (rail.state == risk::RailState::NotApplicable)
        return railStateText(rail.state);
    if (rail.state == risk::RailState::Unknown || !rail.value)
        return rail.limit
                   ? RailBars::tr("unknown, limit %1 %2").arg(figure(rail.limit, rail.unit), look::said(rail.unit))
                   : RailBars::tr("unknown");
    if (!rail.limit)
        return QStringLiteral("%1 %2").arg(figure(rail.value, rail.unit), look::said(rail.unit));
    return RailBars::tr("%1 of %2 %3")
        .arg(figure(rail.value, rail.unit), figure(rail.limit, rail.unit), look::said(rail.unit));
}

QFont fontOf(const QFont& font, const risk::RailView& rail) {
    QFont own = font;
    own.setBold(rail.state == risk::RailState::Breached);
    return own;
}

QString nameText(const risk::RailView& rail) {
    return rail.state == risk::RailState::Breached ? RailBars::tr("! %1").arg(railName(rail)) : railName(rail);
}

} // namespace

RailBars::RailBars(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("railBars"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void RailBars::setRails(const std::vector<risk::RailView>& rails, bool isOld) {
    const int before = heightForWidth(width());
    m_rails = byHeadroom(rails, kMostRails);
    m_isOld = isOld;
    if (heightForWidth(width()) != before)
        updateGeometry();
    setAccessibleName(tr("Rails with the least headroom: %1").arg(lines().join(QStringLiteral("; "))));
    setToolTip(lines().join(u'\n'));
    update();
}

QStringList RailBars::lines() const {
    QStringList lines;
    for (const risk::RailView& rail : m_rails) {
        QString line = railName(rail) + QStringLiteral(": ") + leftText(rail);
        if (rail.headroom)
            line = tr("%1, %2 left").arg(line, figure(rail.headroom, rail.unit));
        if (rail.state == risk::RailState::Breached)
            line = tr("%1, BREACHED: imposes %2, clears %3")
                       .arg(line, riskHeadline(rail.imposes), clearsText(rail.clears));
        lines << line;
    }
    return lines;
}

int RailBars::rowHeight() const { return fontMetrics().height() * 9 / 5; }

QSize RailBars::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 40,
            std::max(fontMetrics().height(), rowHeight() * static_cast<int>(m_rails.size()))};
}

bool RailBars::isTall(const risk::RailView& rail, int width) const {
    const QFontMetrics metrics(fontOf(font(), rail));
    return metrics.horizontalAdvance(nameText(rail)) + metrics.averageCharWidth() +
               metrics.horizontalAdvance(leftText(rail)) >
           width;
}

int RailBars::heightOf(const risk::RailView& rail, int width) const {
    return rowHeight() + (isTall(rail, width) ? fontMetrics().height() * 7 / 10 : 0);
}

int RailBars::heightForWidth(int width) const {
    int height = 0;
    for (const risk::RailView& rail : m_rails)
        height += heightOf(rail, width);
    return std::max(fontMetrics().height(), height);
}

QSize RailBars::minimumSizeHint() const { return {fontMetrics().averageCharWidth() * 20, sizeHint().height()}; }

void RailBars::paintRail(QPainter& painter, const QRect& row, const risk::RailView& rail) const {
    const look::ThemeColors colors = look::themeColors(palette());
    const int barHeight = std::max(3, fontMetrics().height() * 2 / 5);
    const QRect bar(row.left(), row.bottom() - barHeight - 1, row.width(), barHeight);
    const QRect words(row.left(), row.top(), row.width(), row.height() - barHeight - 2);
    const bool isBreached = rail.state == risk::RailState::Breached;
    const double used = usedPart(rail).value_or(isBreached ? 1 : 0);
    const bool isKnown = rail.state != risk::RailState::Unknown && rail.value.has_value() && !m_isOld;
    painter.fillRect(bar, palette().color(QPalette::Mid));
    QRect filled = bar;
    filled.setWidth(static_cast<int>(bar.width() * std::min(1.0, used)));
    painter.fillRect(filled, isBreached || used >= kNearlyUsed ? colors.caution : colors.faintText);
    if (!isKnown && rail.state != risk::RailState::NotApplicable)
        look::paintHatching(painter, bar, palette());

    const QFontMetrics metrics(fontOf(font(), rail));
    painter.setFont(fontOf(font(), rail));
    painter.setPen(palette().color(QPalette::WindowText));
    const bool isTwoLines = isTall(rail, row.width());
    painter.drawText(words, Qt::AlignRight | (isTwoLines ? Qt::AlignBottom : Qt::AlignVCenter), leftText(rail));
    painter.drawText(words, Qt::AlignLeft | (isTwoLines ? Qt::AlignTop : Qt::AlignVCenter),
                     metrics.elidedText(nameText(rail), Qt::ElideRight, words.width()));
}

void RailBars::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    if (m_rails.empty()) {
        painter.setPen(look::themeColors(palette()).faintText);
        painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, tr("No rail watches anything yet"));
        return;
    }
    int top = 0;
    for (const risk::RailView& rail : m_rails) {
        const int height = heightOf(rail, width());
        paintRail(painter, QRect(0, top, width(), height), rail);
        top += height;
    }
}

void RailBars::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    if (event->type() == QEvent::LanguageChange)
        setToolTip(lines().join(u'\n'));
}

} // namespace aetherion::guard
