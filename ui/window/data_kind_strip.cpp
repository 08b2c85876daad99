#include "ui/window/data_kind_strip.h"

#include "ui/look/formatting.h"
#include "ui/look/said.h"
#include "ui/look/theme.h"

#include <QEvent>
#include <QPainter>

namespace aetherion::window {

using market::SourceKind;

namespace {

constexpr QLatin1String kBetween("  \xb7  ", 5);
/// Of what is shortened in its middle; fewer say nothing.
constexpr int kFewestLetters = 20;

} // namespace

DataKindStrip::DataKindStrip(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("dataKindStrip"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe();
}

void DataKindStrip::show(const contract::SessionView& session, bool hasContact) {
    m_session = session;
    m_hasContact = hasContact;
    describe();
    update();
}

void DataKindStrip::describe() {
    setAccessibleName(headline());
    setAccessibleDescription(detail());
    setToolTip(headline() + u'\n' + detail());
}

QString DataKindStrip::headline() const {
    switch (m_session.kind) {
    case SourceKind::Simulated:
        return tr("SIMULATED - not real prices");
    case SourceKind::Replay:
        return tr("REPLAY of real recordings");
    case SourceKind::Imported:
        return tr("IMPORTED data, stored earlier");
    case SourceKind::Live:
        return tr("LIVE");
    }
    return {};
}

QString DataKindStrip::detail() const {
    if (!m_hasContact)
        return tr("%1  ·  no contact with the engine").arg(look::toText(m_session.title));
    QString state;
    const QString reason = look::said(m_session.reason);
    switch (m_session.state) {
    case contract::SessionState::Starting:
        state = tr("starting");
        break;
    case contract::SessionState::Running:
        state = tr("running");
        break;
    case contract::SessionState::Paused:
        state = tr("paused");
        break;
    case contract::SessionState::Ended:
        state = tr("ended");
        break;
    case contract::SessionState::Failed:
        state = tr("failed");
        break;
    case contract::SessionState::Stopping:
        state = tr("stopping");
        break;
    }
    if (m_session.progress < 1)
        state = tr("%1, %2 %").arg(look::said(m_session.progressText)).arg(static_cast<int>(m_session.progress * 100));
    QString text = look::said(m_session.title);
    text += (text.isEmpty() ? QString() : QString(kBetween)) + state;
    if (!reason.isEmpty())
        text += QStringLiteral(": ") + reason;
    return text;
}

QString DataKindStrip::detailIn(int room) const {
    const QString whole = detail();
    if (fontMetrics().horizontalAdvance(whole) <= room)
        return whole;
    if (room >= fontMetrics().averageCharWidth() * kFewestLetters)
        return fontMetrics().elidedText(whole, Qt::ElideMiddle, room);
    const QString state = whole.section(QString(kBetween), -1);
    return fontMetrics().horizontalAdvance(state) <= room ? state : QString();
}

QSize DataKindStrip::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 60, fontMetrics().height() * 15 / 8};
}

void DataKindStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const look::ThemeColors colors = look::themeColors(palette());
    const bool simulated = m_session.kind == SourceKind::Simulated;
    const QColor fill = simulated ? colors.caution
                        : m_session.kind == SourceKind::Replay
                            ? (colors.dark ? QColor(0x2b, 0x4a, 0x6b) : QColor(0xcf, 0xe0, 0xf2))
                            : (colors.dark ? QColor(0x3a, 0x44, 0x50) : QColor(0xd9, 0xde, 0xe4));
    const QColor ink = simulated ? colors.cautionText : colors.dark ? QColor(Qt::white) : QColor(0x12, 0x1b, 0x26);
    painter.fillRect(rect(), fill);

    QFont bold = font();
    bold.setBold(true);
    const QFontMetricsF boldMetrics(bold);
    const double line = fontMetrics().height();
    const double headWidth = boldMetrics.horizontalAdvance(headline());
    const QString rest = detailIn(static_cast<int>(width() - headWidth - line * 8));
    const double textWidth = headWidth + (rest.isEmpty() ? 0 : line * 1.5 + fontMetrics().horizontalAdvance(rest));
    if (simulated) {
        // Stripes left and right of the words, never behind them.
        painter.setPen(QPen(QColor(0x2a, 0x20, 0x04), line * 0.42));
        const double stripes = line * 3;
        for (const double start : {0.0, width() - stripes}) {
            painter.save();
            painter.setClipRect(QRectF(start, 0, stripes, height()));
            for (double x = start - height(); x < start + stripes + height(); x += line * 0.95)
                painter.drawLine(QPointF(x, height() + 2), QPointF(x + height() + 4, -2));
            painter.restore();
        }
    }
    const double left = std::max(line * 3.5, (width() - textWidth) / 2);
    painter.setPen(ink);
    painter.setFont(bold);
    painter.drawText(QRectF(left, 0, headWidth + 2, height()), Qt::AlignVCenter | Qt::AlignLeft, headline());
    painter.setFont(font());
    painter.drawText(QRectF(left + headWidth + line * 1.5, 0, width(), height()), Qt::AlignVCenter | Qt::AlignLeft,
                     rest);
}

void DataKindStrip::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        describe();
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace aetherion::window
