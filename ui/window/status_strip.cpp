#include "ui/window/status_strip.h"

#include "ui/look/elided_label.h"
#include "ui/look/formatting.h"
#include "ui/look/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionFocusRect>

namespace aetherion::window {

StatusFigure::StatusFigure(const char* name, QWidget* parent) : QToolButton(parent) {
    setObjectName(QString::fromLatin1(name));
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void StatusFigure::show(const StatusWords& words) {
    if (text() != words.text) {
        setText(words.text);
        setAccessibleName(words.text);
        updateGeometry();
    }
    setToolTip(words.text + u'\n' + words.explained.what);
    setAccessibleDescription(words.explained.what);
    if (m_needsCare == words.needsCare)
        return;
    m_needsCare = words.needsCare;
    QWidget::update();
}

QSize StatusFigure::sizeHint() const {
    // A ceiling, so that one long message does not push the others away.
    const int wide = std::min(fontMetrics().horizontalAdvance(text()) + 2, fontMetrics().averageCharWidth() * 64);
    return {wide + fontMetrics().averageCharWidth() * 2, fontMetrics().height() + fontMetrics().height() / 4};
}

QSize StatusFigure::minimumSizeHint() const { return {fontMetrics().averageCharWidth() * 6, sizeHint().height()}; }

void StatusFigure::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const look::ThemeColors colors = look::themeColors(palette());
    if (m_needsCare)
        painter.fillRect(rect(), colors.caution);
    else if (underMouse() || isDown())
        painter.fillRect(rect(), palette().color(QPalette::Midlight));
    painter.setPen(m_needsCare ? colors.cautionText : palette().color(QPalette::WindowText));
    const QRect area = rect().adjusted(fontMetrics().averageCharWidth(), 0, -fontMetrics().averageCharWidth(), 0);
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(text(), Qt::ElideRight, area.width()));
    if (hasFocus()) {
        QStyleOptionFocusRect focus;
        focus.initFrom(this);
        focus.rect = rect().adjusted(1, 1, -1, -1);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
    }
}

StatusStrip::StatusStrip(QWidget* parent)
    : QWidget(parent), m_places{{{new StatusFigure("feedPulse"), feedWords},
                                 {new StatusFigure("storePulse"), storeWords},
                                 {new StatusFigure("apiPulse"), apiWords},
                                 {new StatusFigure("memoryPulse"), memoryWords},
                                 {new StatusFigure("stallPulse"), stallWords},
                                 {new StatusFigure("operatorName"), operatorWords}}},
      m_time(new look::ElidedLabel("timePulse")), m_explanation(new Explanation(this)) {
    setObjectName(QStringLiteral("statusStrip"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, fontMetrics().averageCharWidth(), 0);
    row->setSpacing(0);
    for (Place& place : m_places) {
        if (&place != &m_places.front()) {
            auto* rule = new QFrame;
            rule->setFrameShape(QFrame::VLine);
            rule->setFrameShadow(QFrame::Sunken);
            row->addWidget(rule);
        }
        row->addWidget(place.figure);
        connect(place.figure, &QToolButton::clicked, this, [this, &place] { explain(place); });
    }
    row->addStretch(1);
    row->addWidget(m_time);
    retranslate();
}

void StatusStrip::show(const StatusFacts& facts) {
    for (Place& place : m_places) {
        place.last = place.words(facts);
        place.figure->show(place.last);
        if (m_explanation->anchor() == place.figure)
            m_explanation->update(place.last.explained);
    }
    const bool hasTime = facts.snapshot && facts.snapshot->pulse.engineTime > Timestamp{};
    QString time;
    if (hasTime)
        time = tr("Engine time %1 %2")
                   .arg(look::timeText(facts.snapshot->pulse.engineTime, facts.zone), look::zoneText(facts.zone));
    if (hasTime && isOld(facts))
        time = tr("%1, %2 old").arg(time, look::ageText(facts.silence));
    m_time->setText(time);
}

void StatusStrip::explain(const Place& place) { m_explanation->show(place.last.explained, place.figure); }

void StatusStrip::retranslate() { setAccessibleName(tr("State of engine and window")); }

void StatusStrip::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace aetherion::window
