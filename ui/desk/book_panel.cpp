#include "ui/desk/book_panel.h"

#include "ui/look/formatting.h"
#include "ui/look/theme.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace aetherion::desk {

BookPanel::BookPanel(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("bookPanel"));
    setAccessibleName(tr("Order book"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
}

QSize BookPanel::sizeHint() const { return {fontMetrics().averageCharWidth() * 36, fontMetrics().height() * 36}; }
QSize BookPanel::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 26, fontMetrics().height() * 10};
}

void BookPanel::show(const contract::StreamView& view, market::SourceKind kind) {
    m_precision = view.neededPrecision;
    m_bids = view.bids;
    m_asks = view.asks;
    m_absence.clear();
    const bool isVoid = view.feedState == market::FeedState::Gap || view.feedState == market::FeedState::Resync;
    if (!view.hasBook && kind == market::SourceKind::Simulated && view.stream.hasVolume)
        m_absence = tr("No order book yet");
    else if (!view.hasBook)
        m_absence = kind == market::SourceKind::Simulated ? tr("This simulated instrument has no order book")
                                                          : tr("This recording has no order book");
    else if (isVoid)
        m_absence = tr("The order book is void until the next snapshot");
    else if (m_bids.empty() && m_asks.empty())
        m_absence = tr("No order book yet");
    m_largest = 0;
    for (auto* side : {&m_bids, &m_asks}) {
        if (side->size() > kLevels)
            side->resize(kLevels);
        for (const market::BookLevel& level : *side)
            m_largest = std::max(m_largest, level.quantity.toDouble());
    }
    setAccessibleDescription(m_absence.isEmpty() ? spreadText() : m_absence);
    update();
}

double BookPanel::rowHeight() const {
    const double line = fontMetrics().height();
    const double available = (height() - line * 4.6) / (kLevels * 2);
    return std::clamp(available, line, line * 1.5);
}

QString BookPanel::spreadText() const {
    if (m_bids.empty() || m_asks.empty())
        return tr("One side of the book is empty");
    return tr("Spread %1").arg(look::priceText(m_asks.front().price - m_bids.front().price, m_precision));
}

void BookPanel::paintSide(QPainter& painter, const std::vector<market::BookLevel>& levels, double top,
                          bool asks) const {
    const look::ThemeColors colors = look::themeColors(palette());
    const double row = rowHeight();
    const double pad = fontMetrics().height() * 0.5;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        // The best price of either side stands next to the spread.
        const double y =
            asks ? top + (kLevels - 1.0 - static_cast<double>(i)) * row : top + static_cast<double>(i) * row;
        const QRectF line(0, y, width(), row);
        const double share = m_largest > 0 ? levels[i].quantity.toDouble() / m_largest : 0;
        painter.fillRect(QRectF(width() * (1 - share), y + 1, width() * share, row - 2),
                         asks ? colors.ask : colors.bid);
        painter.setPen(asks ? colors.falling : colors.rising);
        painter.drawText(line.adjusted(pad, 0, -pad, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         look::priceText(levels[i].price, m_precision));
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(line.adjusted(pad, 0, -pad, 0), Qt::AlignVCenter | Qt::AlignRight,
                         look::quantityText(levels[i].quantity, m_precision));
    }
}

void BookPanel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const look::ThemeColors colors = look::themeColors(palette());
    painter.fillRect(rect(), palette().color(QPalette::Base));
    const double line = fontMetrics().height();
    const double pad = line * 0.5;
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(QRectF(pad, 0, width() - 2 * pad, line * 1.6), Qt::AlignVCenter | Qt::AlignLeft, tr("Order book"));
    painter.setFont(font());
    if (!m_absence.isEmpty()) {
        painter.setPen(colors.axisText);
        painter.drawText(rect().adjusted(static_cast<int>(line), static_cast<int>(line * 2), -static_cast<int>(line),
                                         -static_cast<int>(line)),
                         Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_absence);
        return;
    }
    painter.setPen(colors.faintText);
    const QRectF head(pad, line * 1.5, width() - 2 * pad, line * 1.4);
    painter.drawText(head, Qt::AlignVCenter | Qt::AlignLeft, tr("Price"));
    painter.drawText(head, Qt::AlignVCenter | Qt::AlignRight, tr("Size"));

    const double top = line * 3;
    const double row = rowHeight();
    paintSide(painter, m_asks, top, true);
    const QRectF middle(pad, top + kLevels * row, width() - 2 * pad, line * 1.5);
    painter.setPen(colors.axisText);
    painter.drawText(middle, Qt::AlignCenter, spreadText());
    paintSide(painter, m_bids, middle.bottom(), false);
}

void BookPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Order book"));
}

} // namespace aetherion::desk
