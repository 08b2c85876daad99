#include "ui/work/import_panel.h"

#include "ui/look/formatting.h"
#include "ui/work/recording_fields.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace aetherion::work {

ImportPanel::ImportPanel(contract::JobPort& jobs, const QString& folder, QWidget* parent)
    : JobForm(jobs, parent), m_sources(new RecordingFields), m_skipBad(new QCheckBox) {
    setObjectName(QStringLiteral("importPanel"));
    m_skipBad->setObjectName(QStringLiteral("skipBadBox"));
    m_sources->setFolder(folder);
    auto* fields = new QWidget;
    auto* column = new QVBoxLayout(fields);
    column->addWidget(m_sources);
    column->addWidget(m_skipBad);
    setFields(fields);
}

void ImportPanel::setFiles(const QStringList& files) { m_sources->setFiles(files); }

Result<contract::JobRequest> ImportPanel::request() const {
    if (m_sources->isEmpty())
        return fail(look::toUtf8(tr("Choose at least one file.")));
    contract::JobRequest job;
    job.kind = contract::JobKind::Import;
    for (const QString& source : m_sources->sources())
        job.sources.push_back(look::toUtf8(source));
    if (m_skipBad->isChecked())
        job.options["skip-bad"] = "true";
    return job;
}

void ImportPanel::retranslate() {
    JobForm::retranslate();
    setWindowTitle(tr("Import recordings"));
    m_skipBad->setText(tr("&Leave out bad rows and count them (otherwise the first one stops the import)"));
}

} // namespace aetherion::work
