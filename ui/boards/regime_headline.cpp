#include "ui/boards/regime_headline.h"

#include "ui/boards/regime_style.h"
#include "ui/boards/regime_words.h"
#include "ui/look/formatting.h"
#include "ui/look/said.h"

#include <QEvent>
#include <QPainter>

namespace aetherion::boards {

using market::Regime;

namespace {

/// The engine's words for a stream that says nothing; what was confirmed before stands first here.
constexpr std::string_view kBefore = "; last confirmed before that: ";

QString silenceText(const contract::RegimeView& view, const RegimeCautions& cautions) {
    const std::string_view reason(view.reason);
    const std::size_t at = reason.find(kBefore);
    if (view.lastConfirmed == Regime::Unknown || at == std::string_view::npos)
        return {};
    return RegimeHeadline::tr("Unknown, last %1 (%2)")
        .arg(cautions.marked(view.lastConfirmed), look::said(std::string(reason.substr(0, at))));
}

} // namespace

RegimeHeadline::RegimeHeadline(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("regimeHeadline"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize RegimeHeadline::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 60, fontMetrics().height() * 3 / 2};
}
QSize RegimeHeadline::minimumSizeHint() const { return {fontMetrics().averageCharWidth() * 30, sizeHint().height()}; }

void RegimeHeadline::show(const contract::RegimeView& view, const market::Stream& stream, Timestamp now,
                          const std::vector<contract::ModelView>* models) {
    const QString age = look::ageText(now - view.since);
    if (m_shown && m_shown->models == models && isShown(view, stream, age))
        return;
    m_shown = Shown{view, stream.id, stream.instrument.symbol, age, models};
    const RegimeCautions cautions(view, models);
    const QString why = unknownText(view, stream.instrument.market);
    QString confirmed = cautions.marked(view.regime);
    const QString silence = view.regime == Regime::Unknown ? silenceText(view, cautions) : QString();
    if (!silence.isEmpty())
        confirmed = silence;
    else if (view.regime == Regime::Unknown && !why.isEmpty())
        confirmed += QStringLiteral(": ") + why;
    else if (view.since > Timestamp{})
        confirmed += u' ' + age;
    QString said;
    Regime saidRegime = Regime::Unknown;
    double probability = 0;
    if (view.provisional) {
        saidRegime = view.provisional->regime;
        probability = view.provisional->confidence;
    } else if (view.known) {
        saidRegime = view.likeliest;
        probability = view.confidence;
    }
    if (saidRegime != Regime::Unknown) {
        said = cautions.marked(saidRegime) + u' ' + look::probabilityText(probability);
        const int needed = view.confirmationDelayBars + 1;
        const int votes = view.votes[static_cast<std::size_t>(saidRegime)];
        if (saidRegime != view.regime && view.confirmationDelayBars > 0)
            said += tr(", %1 of %2 bars").arg(std::min(votes, needed)).arg(needed);
    } else if (view.provisional) {
        said = regimeText(saidRegime);
    }
    QStringList lines{tr("Confirmed: %1").arg(confirmed), regimeToolTip(view, stream.instrument.market, cautions)};
    lines << tr("A confirmed regime is a fact of closed bars: it is never changed afterwards.");
    if (!said.isEmpty())
        lines << tr("Now: %1. What the newest bar says may change until it closes; it confirms nothing by itself.")
                     .arg(said);
    m_regime = view.regime;
    m_nowRegime = saidRegime;
    m_confirmed = confirmed;
    m_now = said;
    m_provenance = provenanceOf(view, stream, models);
    if (!m_provenance.details.isEmpty())
        lines << m_provenance.details;
    setToolTip(lines.join(u'\n'));
    setAccessibleName(said.isEmpty() ? tr("Confirmed %1").arg(confirmed)
                                     : tr("Confirmed %1; now %2").arg(confirmed, said));
    setAccessibleDescription(toolTip());
    update();
}

bool RegimeHeadline::isShown(const contract::RegimeView& view, const market::Stream& stream, const QString& age) const {
    const contract::RegimeView& before = m_shown->view;
    const auto lookedAt = [](const contract::RegimeView& each) {
        return each.provisional ? each.provisional->asOf : Timestamp();
    };
    const auto said = [](const contract::RegimeView& each) {
        return each.provisional ? each.provisional->regime : each.likeliest;
    };
    return m_shown->age == age && m_shown->stream == stream.id && m_shown->symbol == stream.instrument.symbol &&
           before.timeframe == view.timeframe && before.asOf == view.asOf && before.regime == view.regime &&
           said(before) == said(view) && before.since == view.since && before.lastConfirmed == view.lastConfirmed &&
           before.votes == view.votes && before.modelId == view.modelId && before.reason == view.reason &&
           lookedAt(before) == lookedAt(view) && before.borrowedFrom == view.borrowedFrom && before.known == view.known;
}

void RegimeHeadline::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_shown.reset();
}

void RegimeHeadline::showNothing(const QString& why) {
    m_shown.reset();
    m_regime = m_nowRegime = Regime::Unknown;
    m_confirmed = why.isEmpty() ? regimeText(Regime::Unknown) : why;
    m_now.clear();
    m_provenance = {};
    setToolTip(why);
    setAccessibleName(m_confirmed);
    update();
}

double RegimeHeadline::paintChip(QPainter& painter, double left, const QString& title, Regime regime,
                                 const QString& text, bool isProvisional) const {
    const look::ThemeColors colors = look::themeColors(palette());
    const double line = fontMetrics().height();
    QFont small = font();
    small.setPointSizeF(font().pointSizeF() * 0.85);
    painter.setFont(small);
    painter.setPen(colors.faintText);
    const double titleWidth = QFontMetricsF(small).horizontalAdvance(title);
    painter.drawText(QRectF(left, 0, titleWidth + 2, height()), Qt::AlignVCenter | Qt::AlignLeft, title);
    left += titleWidth + line * 0.4;
    QFont letters = font();
    letters.setItalic(isProvisional);
    letters.setBold(!isProvisional);
    const QFontMetricsF metrics(letters);
    const double room = width() - left - 2;
    const double size = line * 0.62;
    if (room < size * 3)
        return width();
    const double wanted = metrics.horizontalAdvance(text) + size + line * 1.3;
    const QRectF chip(left + 0.5, (height() - line * 1.25) / 2, std::min(wanted, room), line * 1.25);
    const QColor ink = regime == Regime::Unknown ? colors.axisText : regimeColor(regime, colors);
    QColor ground = regimeColor(regime, colors);
    ground.setAlpha(isProvisional ? 0 : 56);
    painter.setPen(QPen(ink, isProvisional ? 1.2 : 1, isProvisional ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(isProvisional ? QBrush(Qt::NoBrush)
                                   : QBrush(ground, regime == Regime::Unknown ? Qt::BDiagPattern : Qt::SolidPattern));
    painter.drawRoundedRect(chip, line * 0.25, line * 0.25);
    paintRegimeShape(painter, QRectF(chip.left() + line * 0.4, chip.center().y() - size / 2, size, size), regime, ink);
    painter.setFont(letters);
    painter.setPen(palette().color(isProvisional ? QPalette::PlaceholderText : QPalette::WindowText));
    if (isProvisional)
        painter.setPen(colors.axisText);
    const QRectF words = chip.adjusted(size + line * 0.8, 0, -line * 0.2, 0);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                     metrics.elidedText(text, Qt::ElideRight, words.width() + 1));
    return chip.right();
}

void RegimeHeadline::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const look::ThemeColors colors = look::themeColors(palette());
    const double line = fontMetrics().height();
    double left = paintChip(painter, line * 0.3, tr("CONFIRMED"), m_regime, m_confirmed, false);
    if (!m_now.isEmpty()) {
        const double middle = std::floor(left + line * 0.6) + 0.5;
        painter.setPen(QPen(colors.grid, 1));
        painter.drawLine(QPointF(middle, 3), QPointF(middle, height() - 3));
        left = paintChip(painter, left + line * 1.2, tr("NOW"), m_nowRegime, m_now, true);
    }
    paintProvenance(painter, left);
}

QString RegimeHeadline::provenanceIn(double room) const {
    if (m_provenance.line.isEmpty() || room < fontMetrics().averageCharWidth() * 16)
        return {};
    QString text = m_provenance.line;
    for (const QString& shorter : m_provenance.shorter)
        if (fontMetrics().horizontalAdvance(text) > room)
            text = shorter;
    // What it is used on stands last, and is worth more than the middle.
    return fontMetrics().elidedText(text, Qt::ElideMiddle, static_cast<int>(room));
}

void RegimeHeadline::paintProvenance(QPainter& painter, double left) const {
    const look::ThemeColors colors = look::themeColors(palette());
    const double line = fontMetrics().height();
    const QString text = provenanceIn(width() - left - line * 1.5);
    if (text.isEmpty())
        return;
    painter.setFont(font());
    const QRectF place(left + line, 0, width() - left - line * 1.2, height());
    if (m_provenance.differs) {
        const double wide = fontMetrics().horizontalAdvance(text) + line * 0.6;
        painter.setPen(Qt::NoPen);
        painter.setBrush(look::cautionGround(colors));
        painter.drawRoundedRect(QRectF(place.right() - wide, (height() - line * 1.2) / 2, wide, line * 1.2), 3, 3);
    }
    painter.setPen(m_provenance.differs ? look::groundText(colors) : colors.faintText);
    painter.drawText(place.adjusted(0, 0, -line * 0.3, 0), Qt::AlignVCenter | Qt::AlignRight, text);
}

} // namespace aetherion::boards
