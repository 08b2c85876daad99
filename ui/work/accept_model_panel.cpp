#include "ui/work/accept_model_panel.h"

#include "ui/look/formatting.h"
#include "ui/look/path_field.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace aetherion::work {

AcceptModelPanel::AcceptModelPanel(contract::JobPort& jobs, const QString& folder, const QString& who, QWidget* parent)
    : JobForm(jobs, parent), m_who(who), m_meaning(new QLabel),
      m_model(new look::PathField(look::PathField::Purpose::Read)), m_force(new QCheckBox), m_reason(new QLineEdit),
      m_modelLabel(new QLabel), m_reasonLabel(new QLabel) {
    setObjectName(QStringLiteral("acceptModelPanel"));
    m_meaning->setObjectName(QStringLiteral("acceptMeaning"));
    m_force->setObjectName(QStringLiteral("acceptForceBox"));
    m_reason->setObjectName(QStringLiteral("acceptReason"));
    m_meaning->setWordWrap(true);
    m_reason->setMaxLength(300);
    m_model->setFolder(folder);
    auto* fields = new QWidget;
    auto* form = new QFormLayout(fields);
    form->addRow(m_meaning);
    m_modelLabel->setBuddy(m_model);
    form->addRow(m_modelLabel, m_model);
    form->addRow(m_force);
    m_reasonLabel->setBuddy(m_reason);
    form->addRow(m_reasonLabel, m_reason);
    setFields(fields);
}

Result<contract::JobRequest> AcceptModelPanel::request() const {
    const QString reason = m_reason->text().trimmed();
    if (m_model->path().isEmpty())
        return fail(look::toUtf8(tr("Choose the model file.")));
    if (m_force->isChecked() && reason.isEmpty())
        return fail(look::toUtf8(tr("Say why the gate is to be passed over; the reason goes on record.")));
    contract::JobRequest job;
    job.kind = contract::JobKind::AcceptModel;
    job.options["model"] = look::toUtf8(m_model->path());
    if (m_force->isChecked())
        job.options["force"] = "true";
    if (!reason.isEmpty())
        job.options["reason"] = look::toUtf8(reason);
    job.options["who"] = look::toUtf8(m_who);
    job.options["channel"] = "window";
    return job;
}

QString AcceptModelPanel::startText() const { return tr("Accept"); }

void AcceptModelPanel::retranslate() {
    JobForm::retranslate();
    setWindowTitle(tr("Accept a model"));
    m_meaning->setText(tr("The gate compares it with the model in use on the newest stored bars of its market and "
                          "timeframe: held-out likelihood not worse, every regime visited, names matched by their "
                          "evidence. What it decides is in the job's message and on record."));
    m_modelLabel->setText(tr("&Model file"));
    m_model->setNames(tr("Model file to accept"), tr("Choose a trained model"));
    m_force->setText(tr("Take it e&ven if the gate says no or cannot say"));
    m_reasonLabel->setText(tr("&Reason"));
    m_reason->setAccessibleName(tr("Reason for the record"));
}

} // namespace aetherion::work
