#include "ui/work/step_back_panel.h"

#include "ui/look/formatting.h"
#include "ui/work/model_table.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace aetherion::work {

StepBackPanel::StepBackPanel(contract::JobPort& jobs, const QString& who, QWidget* parent)
    : JobForm(jobs, parent), m_who(who), m_meaning(new QLabel), m_reason(new QLineEdit), m_reasonLabel(new QLabel) {
    setObjectName(QStringLiteral("stepBackPanel"));
    m_meaning->setObjectName(QStringLiteral("stepBackMeaning"));
    m_reason->setObjectName(QStringLiteral("stepBackReason"));
    m_meaning->setWordWrap(true);
    m_reason->setMaxLength(300);
    m_reasonLabel->setBuddy(m_reason);
    auto* fields = new QWidget;
    auto* form = new QFormLayout(fields);
    form->addRow(m_meaning);
    form->addRow(m_reasonLabel, m_reason);
    setFields(fields);
}

void StepBackPanel::setModel(const contract::ModelView& model) {
    m_model = model;
    m_reason->clear();
    clearAnswer();
    retranslate();
}

Result<contract::JobRequest> StepBackPanel::request() const {
    const QString reason = m_reason->text().trimmed();
    if (reason.isEmpty())
        return fail(look::toUtf8(tr("Say why; the reason goes on record.")));
    contract::JobRequest job;
    job.kind = contract::JobKind::RollBackModel;
    job.options["market"] = market::name(m_model.market);
    job.options["timeframe"] = market::name(m_model.timeframe);
    if (m_model.sourceKind)
        job.options["kind"] = market::name(*m_model.sourceKind);
    if (m_model.symbol)
        job.options["symbol"] = *m_model.symbol;
    job.options["reason"] = look::toUtf8(reason);
    job.options["who"] = look::toUtf8(m_who);
    job.options["channel"] = "window";
    return job;
}

QString StepBackPanel::startText() const { return tr("Step back"); }

void StepBackPanel::retranslate() {
    JobForm::retranslate();
    setWindowTitle(tr("Step back to the older model"));
    m_meaning->setText(
        tr("Model %1 of %2 goes out of use and waits among the candidates; the one before it comes back.")
            .arg(shortId(m_model.id), slotText(m_model)));
    m_reasonLabel->setText(tr("&Reason"));
    m_reason->setAccessibleName(tr("Reason for the record"));
}

} // namespace aetherion::work
