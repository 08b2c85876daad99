#include "ui/work/training_sheet.h"

#include "ui/look/formatting.h"
#include "ui/work/bic_chart.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QTextDocument>
#include <QVBoxLayout>

namespace aetherion::work {

namespace {

QString percent(double part, int decimals) {
    return QLocale().toString(part * 100, 'f', decimals) + QStringLiteral(" %");
}

/// A rise says that it is one.
QString signedPercent(double part, int decimals) {
    return (part > 0 ? QStringLiteral("+") : QString()) + percent(part, decimals);
}

QString instant(const QString& iso) {
    return look::instantText(look::toUtf8(iso), QTimeZone(QByteArrayLiteral("UTC")));
}

/// Where the others are numbers, only the first cell stands left.
QString cells(const QStringList& texts, const char* tag, bool numbersRight) {
    QString row;
    for (const QString& text : texts)
        row += QStringLiteral("<%1 align=\"%3\">%2&nbsp;&nbsp;&nbsp;</%1>")
                   .arg(QString::fromLatin1(tag), text.toHtmlEscaped(),
                        QLatin1String(row.isEmpty() || !numbersRight ? "left" : "right"));
    return QStringLiteral("<tr>%1</tr>").arg(row);
}

QString sentences(const QString& title, const QStringList& texts) {
    QString html;
    for (const QString& text : texts)
        html += QStringLiteral("<br>* ") + text.toHtmlEscaped();
    return texts.isEmpty() ? QString() : QStringLiteral("<p><b>%1</b>%2</p>").arg(title.toHtmlEscaped(), html);
}

QLabel* sheetLabel(const char* name) {
    auto* label = new QLabel;
    label->setObjectName(QString::fromLatin1(name));
    label->setWordWrap(true);
    label->setTextFormat(Qt::RichText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QString plain(const QString& html) {
    QTextDocument document;
    document.setHtml(html);
    return document.toPlainText();
}

} // namespace

TrainingSheet::TrainingSheet(QWidget* parent)
    : QWidget(parent), m_figures(sheetLabel("trainingFigures")), m_curve(new BicChart),
      m_gate(sheetLabel("gateVerdict")) {
    setObjectName(QStringLiteral("trainingSheet"));
    auto* column = new QVBoxLayout(this);
    const int edge = fontMetrics().height() / 2;
    column->setContentsMargins(edge, edge, edge, edge);
    column->addWidget(m_figures);
    column->addWidget(m_curve);
    column->addWidget(m_gate);
    column->addStretch(1);
    retranslate();
}

void TrainingSheet::showReport(const TrainingReportView& report) {
    m_report = report;
    m_verdict.reset();
    retranslate();
}

void TrainingSheet::showVerdict(const GateVerdictView& verdict) {
    m_verdict = verdict;
    retranslate();
}

void TrainingSheet::clear() {
    m_report.reset();
    m_verdict.reset();
    retranslate();
}

QString TrainingSheet::reportHtml() const {
    const TrainingReportView& report = *m_report;
    QString html = QStringLiteral("<p><b>%1</b><br>%2</p>")
                       .arg(tr("Model %1 of %2 %3").arg(report.model, report.market, report.timeframe).toHtmlEscaped(),
                            tr("Trained on %1, %2 bars, %3 to %4; %5 after %6 iterations; log-likelihood %7 a bar.")
                                .arg(report.data, QLocale().toString(report.rows), instant(report.from),
                                     instant(report.to), report.converged ? tr("converged") : tr("not converged"))
                                .arg(report.iterations)
                                .arg(QLocale().toString(report.logLikelihoodPerRow, 'f', 4))
                                .toHtmlEscaped());
    QString table = cells(
        {tr("Regime"), tr("Return/bar"), tr("Volatility/bar"), tr("Stay"), tr("Share"), tr("Told apart")}, "th", true);
    for (const TrainedStateView& state : report.states)
        table += cells({state.regime, signedPercent(state.meanReturn, 5), percent(state.meanVolatility, 4),
                        tr("%1 bars").arg(QLocale().toString(state.expectedDwellBars, 'f', 1)), percent(state.share, 1),
                        percent(state.separation, 0)},
                       "td", true);
    html += QStringLiteral("<table>%1</table>").arg(table);
    if (report.flipsPerDay)
        html += QStringLiteral("<p>%1</p>")
                    .arg(tr("Walking forward the confirmed regime changes %1 times a day.")
                             .arg(QLocale().toString(*report.flipsPerDay, 'f', 1))
                             .toHtmlEscaped());
    return html + sentences(tr("Cautions"), report.cautions) + sentences(tr("Warnings"), report.warnings) +
           sentences(tr("Notes"), report.notes);
}

QString TrainingSheet::verdictHtml() const {
    const GateVerdictView& verdict = *m_verdict;
    QString judged = verdict.heldOut ? tr("Judged by bars that the model has not seen, %1 to %2.")
                                     : tr("Judged by bars that the model has partly seen, %1 to %2.");
    QString html =
        QStringLiteral("<p><b>%1</b><br>%2</p>")
            .arg((verdict.passed ? tr("The gate lets it pass.") : tr("The gate does not let it pass.")).toHtmlEscaped(),
                 judged.arg(instant(verdict.from), instant(verdict.to)).toHtmlEscaped());
    QString table = cells({tr("Criterion"), tr("Verdict"), tr("Measured"), tr("Asked")}, "th", false);
    for (const GateCriterionView& criterion : verdict.criteria)
        table += cells({criterionText(criterion.name), criterion.passed ? tr("met") : tr("NOT MET"),
                        look::figuresIn(criterion.figure), look::figuresIn(criterion.limit)},
                       "td", false);
    return html + QStringLiteral("<table>%1</table>").arg(table);
}

QString TrainingSheet::reportText() const { return m_report ? plain(reportHtml()) : QString(); }
QString TrainingSheet::verdictText() const { return m_verdict ? plain(verdictHtml()) : QString(); }

void TrainingSheet::retranslate() {
    m_figures->setVisible(m_report.has_value());
    m_curve->setVisible(m_report.has_value());
    m_gate->setVisible(m_verdict.has_value());
    if (m_report) {
        m_figures->setText(reportHtml());
        m_curve->show(m_report->bic, static_cast<int>(m_report->states.size()));
    }
    if (m_verdict)
        m_gate->setText(verdictHtml());
    m_figures->setAccessibleName(tr("Report of the training"));
    m_gate->setAccessibleName(tr("Verdict of the gate"));
}

void TrainingSheet::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace aetherion::work
