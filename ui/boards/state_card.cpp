#include "ui/boards/state_card.h"

#include "ui/boards/regime_style.h"
#include "ui/look/formatting.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace aetherion::boards {

namespace {

QString percent(double part, int decimals) {
    return QLocale().toString(part * 100, 'f', decimals) + QStringLiteral(" %");
}

} // namespace

StateCard::StateCard(QWidget* parent)
    : QFrame(parent), m_name(new QLabel), m_figures(new QLabel), m_meaning(new QLabel) {
    setObjectName(QStringLiteral("stateCard"));
    m_name->setObjectName(QStringLiteral("stateName"));
    m_figures->setObjectName(QStringLiteral("stateFigures"));
    m_meaning->setObjectName(QStringLiteral("stateMeaning"));
    m_meaning->setWordWrap(true);
    m_figures->setTextFormat(Qt::RichText);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_name);
    column->addWidget(m_figures);
    column->addWidget(m_meaning);
    column->addStretch(1);
    fit();
}

void StateCard::fit() {
    const int line = fontMetrics().height();
    layout()->setContentsMargins(line, line / 3, line / 2, line / 3);
    layout()->setSpacing(line / 4);
    QFont bold = font();
    bold.setBold(true);
    m_name->setFont(bold);
    m_name->setIndent(line);
}

void StateCard::show(const contract::ModelStateView& state, market::Timeframe timeframe, const QString& word,
                     const QString& caution, bool isInForce, std::optional<double> probability) {
    m_regime = state.regime;
    m_isInForce = isInForce;
    QString name = word;
    if (isInForce)
        name = tr("%1, confirmed").arg(word);
    if (probability)
        name += QStringLiteral("  ") + look::probabilityText(*probability);
    m_name->setText(name);
    const auto lasts = Duration(
        static_cast<std::int64_t>(state.expectedDwellBars * static_cast<double>(market::length(timeframe).count())));
    const std::array<std::pair<QString, QString>, 4> figures{
        {{tr("Mean return"),
          (state.meanReturn > 0 ? QStringLiteral("+") : QString()) + tr("%1 a bar").arg(percent(state.meanReturn, 4))},
         {tr("Volatility"), tr("%1 a bar").arg(percent(state.meanVolatility, 3))},
         {tr("Stays"),
          tr("%1 bars (%2)").arg(QLocale().toString(state.expectedDwellBars, 'f', 1), look::ageText(lasts))},
         {tr("Share of time"), percent(state.share, 1)}}};
    QString rows;
    for (const auto& [what, figure] : figures)
        rows += QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td align=\"right\">%2</td></tr>")
                    .arg(what.toHtmlEscaped(), figure.toHtmlEscaped());
    m_figures->setText(QStringLiteral("<table cellspacing=\"0\">%1</table>").arg(rows));
    m_figures->setToolTip(
        tr("Over the training span. Stays: how long it is expected to last once it has begun, 1 / (1 - P(stay))."));
    QString meaning = regimeMeaning(state.regime);
    if (!caution.isEmpty())
        meaning += QStringLiteral("\n* ") + caution;
    m_meaning->setText(meaning);
    setAccessibleName(name);
    setAccessibleDescription(text());
    update();
}

QString StateCard::text() const {
    QString figures = m_figures->text();
    figures.replace(QStringLiteral("</tr>"), QStringLiteral("\n"))
        .remove(QRegularExpression(QStringLiteral("<[^>]*>")));
    figures.replace(QStringLiteral("&nbsp;"), QStringLiteral(" "));
    return m_name->text() + u'\n' + figures + m_meaning->text();
}

void StateCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const look::ThemeColors colors = look::themeColors(palette());
    const double line = fontMetrics().height();
    const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(m_isInForce ? QPen(regimeColor(m_regime, colors), 2) : QPen(colors.grid, 1));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(box, line / 4, line / 4);
    painter.fillRect(QRectF(box.left() + line * 0.25, box.top() + line * 0.3, line * 0.2, box.height() - line * 0.6),
                     regimeBrush(m_regime, colors));
    const QRect name = m_name->geometry();
    const double size = line * 0.65;
    paintRegimeShape(painter, QRectF(name.left(), name.center().y() - size / 2, size, size), m_regime,
                     regimeColor(m_regime, colors));
}

void StateCard::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

} // namespace aetherion::boards
