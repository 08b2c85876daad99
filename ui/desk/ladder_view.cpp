#include "ui/desk/ladder_view.h"

#include "ui/look/formatting.h"

#include <QEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace aetherion::desk {

namespace {

constexpr int kMostOwnLines = 12;

} // namespace

LadderView::LadderView(LadderShape shape, int mostPerSide, QWidget* parent)
    : QWidget(parent), m_ladder(shape, mostPerSide), m_mostPerSide(mostPerSide) {
    setObjectName(QStringLiteral("ladderView"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Order book"));
}

QSize LadderView::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 40,
            static_cast<int>(headHeight()) + fontMetrics().height() * 2 * m_mostPerSide};
}

QSize LadderView::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 24, static_cast<int>(headHeight()) + fontMetrics().height() * 6};
}

void LadderView::show(const BookState& book) {
    m_book = book;
    m_ladder.show(book);
    describe();
    update();
}

void LadderView::setOwn(std::vector<OwnOrder> own) {
    m_ladder.setOwn(std::move(own));
    update();
}

double LadderView::headHeight() const { return fontMetrics().height() * 1.3; }

double LadderView::rowHeight() const {
    const double line = fontMetrics().height();
    return std::clamp((height() - headHeight()) / (2.0 * m_ladder.perSide()), line * 0.9, line * 1.6);
}

void LadderView::fitRows() {
    const double line = fontMetrics().height() * 0.95;
    const int fitting = static_cast<int>((height() - headHeight()) / (2 * line));
    m_ladder.setPerSide(std::clamp(fitting, 1, m_mostPerSide));
}

QRectF LadderView::rowRect(int row) const {
    return {0, headHeight() + row * rowHeight(), static_cast<double>(width()), rowHeight()};
}

int LadderView::rowAt(double y) const {
    const int row = static_cast<int>(std::floor((y - headHeight()) / rowHeight()));
    return y >= headHeight() && row < static_cast<int>(m_ladder.rows().size()) ? row : -1;
}

void LadderView::setGrouping(int ticks) {
    if (ticks == m_ladder.grouping())
        return;
    m_ladder.setGrouping(ticks);
    describe();
    update();
    Q_EMIT groupingChanged(ticks);
}

void LadderView::stepGrouping(int direction) {
    const auto now = std::find(kGroupings.begin(), kGroupings.end(), m_ladder.grouping()) - kGroupings.begin();
    const auto last = static_cast<std::ptrdiff_t>(kGroupings.size()) - 1;
    setGrouping(kGroupings[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(now + direction, 0, last))]);
}

void LadderView::recentre() {
    m_ladder.recentre();
    update();
}

void LadderView::setPinned(bool pinned) {
    if (pinned == m_isPinned)
        return;
    m_isPinned = pinned;
    applyHold();
    Q_EMIT pinnedChanged(pinned);
}

void LadderView::applyHold() {
    m_ladder.hold(m_isHovered || m_isPinned);
    describe();
    update();
}

void LadderView::enterEvent(QEnterEvent* event) {
    QWidget::enterEvent(event);
    m_isHovered = true;
    applyHold();
}

void LadderView::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    m_isHovered = false;
    applyHold();
}

void LadderView::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    // What is hidden is told of no leaving.
    m_isHovered = false;
    applyHold();
}

void LadderView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitRows();
}

void LadderView::mousePressEvent(QMouseEvent* event) {
    setFocus(Qt::MouseFocusReason);
    const int row = rowAt(event->position().y());
    if (event->button() != Qt::LeftButton || row < 0 || m_book.condition != BookCondition::Fresh)
        return;
    const LadderRow& chosen = m_ladder.rows()[static_cast<std::size_t>(row)];
    if (chosen.price)
        Q_EMIT priceChosen(*chosen.price,
                           event->position().x() < width() / 2.0 ? market::Side::Buy : market::Side::Sell);
}

QString LadderView::ownText(int row) const {
    QStringList lines;
    for (const OwnOrder& order : m_ladder.ownAt(row)) {
        if (lines.size() == kMostOwnLines) {
            lines << QStringLiteral("...");
            break;
        }
        lines << order.text;
    }
    return lines.join(u'\n');
}

bool LadderView::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const QString own = ownText(rowAt(help->pos().y())); !own.isEmpty()) {
            QToolTip::showText(help->globalPos(), own + u'\n' + tr("The menu of this row cancels."), this);
            return true;
        }
    }
    return QWidget::event(event);
}

void LadderView::contextMenuEvent(QContextMenuEvent* event) {
    const auto own = m_ladder.ownAt(rowAt(event->pos().y()));
    if (own.empty())
        return;
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("ladderOrderMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    // By its number: prices may move under an open menu.
    for (const OwnOrder& order : own)
        connect(menu->addAction(tr("Cancel: %1").arg(order.text)), &QAction::triggered, this,
                [this, id = order.id] { Q_EMIT cancelAsked(id); });
    menu->popup(event->globalPos());
}

bool LadderView::takeKey(int key) {
    switch (key) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        stepGrouping(1);
        return true;
    case Qt::Key_Minus:
        stepGrouping(-1);
        return true;
    case Qt::Key_Space:
    case Qt::Key_C:
        recentre();
        return true;
    case Qt::Key_H:
        setPinned(!m_isPinned);
        return true;
    }
    return false;
}

void LadderView::keyPressEvent(QKeyEvent* event) {
    const auto others = event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    if (others != Qt::NoModifier || !takeKey(event->key()))
        QWidget::keyPressEvent(event);
}

QString LadderView::badgeText() const {
    if (!m_ladder.isHeld())
        return {};
    return m_ladder.hiddenPrices() > 0 ? tr("HELD · %1 new prices").arg(m_ladder.hiddenPrices()) : tr("HELD");
}

void LadderView::describe() {
    QStringList parts;
    if (!m_book.text.isEmpty())
        parts.push_back(m_book.text);
    const auto side = [&](const QString& name, const std::vector<market::BookLevel>& levels) {
        if (!levels.empty())
            parts.push_back(name.arg(look::priceText(levels.front().price, m_book.precision),
                                     look::quantityText(levels.front().quantity, m_book.precision)));
    };
    side(tr("Best bid %1, size %2"), m_book.bids);
    side(tr("Best ask %1, size %2"), m_book.asks);
    if (const auto spread = m_ladder.spread())
        parts.push_back(tr("Spread %1").arg(look::priceText(*spread, m_book.precision)));
    if (m_ladder.isHeld())
        parts.push_back(badgeText());
    const QString text = parts.join(QStringLiteral(". "));
    if (text != accessibleDescription())
        setAccessibleDescription(text);
    setToolTip(tr("Prices stand still while the pointer is here.\n+ and -: grouping (now %1 ticks a row)\n"
                  "Space or C: recentre\nH: hold, and let go again\nA click puts the price into the order ticket.")
                   .arg(m_ladder.grouping()));
}

void LadderView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Order book"));
        describe();
        update();
    }
    if (event->type() == QEvent::FontChange) {
        fitRows();
        updateGeometry();
    }
}

} // namespace aetherion::desk
