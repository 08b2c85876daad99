#include "ui/desk/ladder_view.h"
#include "ui/look/formatting.h"
#include "ui/look/hatching.h"
#include "ui/look/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace aetherion::desk {

namespace {

QString signedPercent(double part) {
    const double percent = std::round(part * 100);
    return (percent > 0 ? QStringLiteral("+") : QString()) + QString::number(percent, 'f', 0) + QStringLiteral(" %");
}

void paintChip(QPainter& painter, const QRectF& area, const QColor& ground, const QColor& ink, const QString& text) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    const double radius = std::min(area.height(), painter.fontMetrics().height() * 1.4) * 0.25;
    painter.drawRoundedRect(area, radius, radius);
    painter.setPen(ink);
    painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap, text);
    painter.restore();
}

} // namespace

void LadderView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    if (m_book.condition == BookCondition::Absent) {
        painter.setPen(look::themeColors(palette()).axisText);
        const int pad = fontMetrics().height();
        painter.drawText(rect().adjusted(pad, pad, -pad, -pad), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                         m_book.text);
    } else {
        paintHead(painter);
        double priceWidth = 0;
        for (const LadderRow& row : m_ladder.rows())
            if (row.price)
                priceWidth = std::max<double>(
                    priceWidth, fontMetrics().horizontalAdvance(look::priceText(*row.price, m_book.precision)));
        priceWidth += fontMetrics().averageCharWidth() * 2;
        for (int row = 0; row < static_cast<int>(m_ladder.rows().size()); ++row)
            paintRow(painter, row, priceWidth);
        paintOver(painter);
    }
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void LadderView::paintHead(QPainter& painter) const {
    const look::ThemeColors colors = look::themeColors(palette());
    const double pad = fontMetrics().averageCharWidth();
    QRectF head(pad, 0, width() - 2 * pad, headHeight());
    const auto paintBadge = [&](const QString& text, const QColor& ground, const QColor& ink) {
        if (text.isEmpty())
            return;
        const double wide = fontMetrics().horizontalAdvance(text) + 2 * pad;
        paintChip(painter, QRectF(head.right() - wide, head.height() * 0.06, wide, head.height() * 0.8), ground, ink,
                  text);
        head.setRight(head.right() - wide - pad);
    };
    if (m_book.condition == BookCondition::Stale)
        paintBadge(m_book.text, look::cautionGround(colors), look::groundText(colors));
    paintBadge(badgeText(), colors.tag, colors.tagText);
    QString text = tr("One side is empty");
    QString relative;
    if (const auto spread = m_ladder.spread()) {
        text = spread->units() < 0 ? tr("Crossed by %1").arg(look::priceText(-*spread, m_book.precision))
                                   : tr("Spread %1").arg(look::priceText(*spread, m_book.precision));
        if (const auto points = m_ladder.spreadBasisPoints())
            relative = QStringLiteral(" (%1 bp)")
                           .arg(QString::number(*points, *points < 10 ? 'g' : 'f', *points < 10 ? 2 : 0));
    }
    if (m_book.condition == BookCondition::Void)
        text = tr("Void");
    QString rest;
    if (const auto imbalance = m_ladder.imbalance())
        rest = QStringLiteral("  ") + tr("Imbalance %1").arg(signedPercent(*imbalance));
    // Where room is short the relative spread goes first.
    const auto fits = [&](const QString& all) { return fontMetrics().horizontalAdvance(all) <= head.width(); };
    if (!rest.isEmpty() && !fits(text + rest))
        rest = QStringLiteral("  ") + tr("Imb. %1").arg(signedPercent(m_ladder.imbalance().value_or(0)));
    text += (fits(text + relative + rest) ? relative : QString()) + rest;
    painter.setPen(colors.axisText);
    painter.drawText(head, Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(head.width())));
    // How the sizes of both sides share the line under it.
    if (const auto imbalance = m_ladder.imbalance()) {
        const double thick = std::max(2.0, fontMetrics().height() * 0.12);
        const double bids = width() * (1 + *imbalance) / 2;
        painter.fillRect(QRectF(0, headHeight() - thick, bids, thick), colors.rising);
        painter.fillRect(QRectF(bids, headHeight() - thick, width() - bids, thick), colors.falling);
    }
}

void LadderView::paintRow(QPainter& painter, int at, double priceWidth) const {
    const look::ThemeColors colors = look::themeColors(palette());
    const LadderRow& row = m_ladder.rows()[static_cast<std::size_t>(at)];
    const QRectF area = rowRect(at);
    const double pad = fontMetrics().averageCharWidth();
    const double side = std::max(0.0, (area.width() - priceWidth) / 2);
    const auto paintSize = [&](const std::optional<Quantity>& size, bool isBid) {
        if (!size)
            return;
        const double share = m_ladder.largest() > 0 ? size->toDouble() / m_ladder.largest() : 0;
        const double left = isBid ? side * (1 - share) : side + priceWidth;
        painter.fillRect(QRectF(left, area.top() + 1, side * share, area.height() - 2),
                         isBid ? colors.bid : colors.ask);
        const QRectF cell(isBid ? 0 : side + priceWidth, area.top(), side, area.height());
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(cell.adjusted(pad, 0, -pad, 0), Qt::AlignVCenter | (isBid ? Qt::AlignRight : Qt::AlignLeft),
                         look::quantityText(*size, m_book.precision));
    };
    paintSize(row.bid, true);
    paintSize(row.ask, false);
    const auto paintOwn = [&](const std::optional<Quantity>& size, bool isBuy) {
        if (!size)
            return;
        const QString text =
            (isBuy ? QStringLiteral("▲") : QStringLiteral("▼")) + look::quantityText(*size, m_book.precision);
        const double wide = std::min(fontMetrics().horizontalAdvance(text) + pad, side);
        const QRectF chip(isBuy ? pad / 2 : area.right() - wide - pad / 2, area.top() + 1, wide, area.height() - 2);
        painter.fillRect(chip, palette().color(QPalette::Base));
        painter.setPen(QPen(isBuy ? colors.rising : colors.falling, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(chip.adjusted(0.5, 0.5, -0.5, -0.5));
        painter.drawText(chip, Qt::AlignCenter, text);
    };
    paintOwn(row.ownBuy, true);
    paintOwn(row.ownSell, false);
    if (!row.price)
        return;
    const QRectF cell(side, area.top(), priceWidth, area.height());
    if (m_book.last == row.price) {
        painter.setPen(QPen(colors.crosshair, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(cell.adjusted(0.5, 0.5, -0.5, -0.5));
    }
    painter.setPen(row.bid && row.ask ? palette().color(QPalette::WindowText)
                   : row.bid          ? colors.rising
                   : row.ask          ? colors.falling
                                      : colors.faintText);
    painter.drawText(cell, Qt::AlignCenter, look::priceText(*row.price, m_book.precision));
    if (at == m_ladder.perSide()) {
        painter.setPen(QPen(colors.crosshair, 1));
        painter.drawLine(area.topLeft(), area.topRight());
    }
}

void LadderView::paintOver(QPainter& painter) const {
    if (m_book.condition == BookCondition::Fresh)
        return;
    look::paintHatching(painter, QRectF(0, headHeight(), width(), height() - headHeight()), palette());
    // The age of what is stale stands in the head: nothing lies over its numbers.
    if (m_book.condition == BookCondition::Stale)
        return;
    const double pad = fontMetrics().height() * 0.6;
    const QRectF most(pad, headHeight() + pad, width() - 2 * pad, height() - headHeight() - 2 * pad);
    const QRectF text = fontMetrics().boundingRect(most.toRect(), Qt::AlignCenter | Qt::TextWordWrap, m_book.text);
    // On a ground of its own: a number under it must not be taken for a part of it.
    paintChip(painter, text.adjusted(-pad, -pad / 2, pad, pad / 2), palette().color(QPalette::Button),
              palette().color(QPalette::ButtonText), m_book.text);
}

} // namespace aetherion::desk
