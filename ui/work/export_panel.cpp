#include "ui/work/export_panel.h"

#include "ui/look/formatting.h"
#include "ui/look/path_field.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>

namespace aetherion::work {

namespace {

enum What { ThisOne, WholeSource };
enum Range { Visible, All };
enum Rows { PerChange, PerBar };

QComboBox* box(const char* name, int entries) {
    auto* result = new QComboBox;
    result->setObjectName(QString::fromLatin1(name));
    for (int i = 0; i < entries; ++i)
        result->addItem(QString());
    return result;
}

} // namespace

ExportPanel::ExportPanel(contract::JobPort& jobs, const QString& folder, QWidget* parent)
    : JobForm(jobs, parent), m_folder(folder), m_what(box("exportWhat", 2)), m_range(box("exportRange", 2)),
      m_rows(box("exportRows", 2)), m_zone(box("exportZone", 0)), m_format(box("exportFormat", 0)),
      m_out(new look::PathField), m_whatLabel(new QLabel), m_rangeLabel(new QLabel), m_rowsLabel(new QLabel),
      m_zoneLabel(new QLabel), m_formatLabel(new QLabel), m_outLabel(new QLabel) {
    setObjectName(QStringLiteral("exportPanel"));
    m_range->setCurrentIndex(All);
    for (const char* zone : {"UTC", "America/New_York", "Asia/Kolkata", "Europe/London"})
        m_zone->addItem(QString::fromLatin1(zone));
    m_format->addItem(QStringLiteral("CSV"), QStringLiteral("csv"));
    m_format->addItem(QStringLiteral("JSON"), QStringLiteral("json"));
    auto* fields = new QWidget;
    auto* form = new QFormLayout(fields);
    const std::array<std::pair<QLabel*, QWidget*>, 6> lines{{{m_whatLabel, m_what},
                                                             {m_rangeLabel, m_range},
                                                             {m_rowsLabel, m_rows},
                                                             {m_zoneLabel, m_zone},
                                                             {m_formatLabel, m_format},
                                                             {m_outLabel, m_out}}};
    for (const auto& [label, field] : lines) {
        label->setBuddy(field);
        form->addRow(label, field);
    }
    for (QComboBox* choice : {m_what, m_range, m_rows, m_format})
        connect(choice, &QComboBox::currentIndexChanged, this, &ExportPanel::propose);
    setFields(fields);
}

void ExportPanel::setSubject(const ExportSubject& subject) {
    m_subject = subject;
    retranslate();
}

void ExportPanel::setZone(const QString& zone) {
    if (m_zone->findText(zone) < 0)
        m_zone->addItem(zone);
    m_zone->setCurrentText(zone);
}

QString ExportPanel::proposedName() const {
    QString name = m_subject.stream.source.kind == market::SourceKind::Simulated ? QStringLiteral("SIM_") : QString();
    name += QStringLiteral("regimes");
    if (m_what->currentIndex() == ThisOne)
        name += u'_' + look::toText(m_subject.stream.instrument.symbol) + u'_' +
                look::toText(market::name(m_subject.timeframe));
    if (m_rows->currentIndex() == PerBar)
        name += QStringLiteral("_bars");
    name += u'_' + look::dateTimeOf(m_subject.now, QTimeZone(QByteArrayLiteral("UTC")))
                       .toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    // Symbols may hold blanks, ampersands and slashes.
    for (QChar& letter : name)
        if (!letter.isLetterOrNumber() && letter != u'_' && letter != u'-' && letter != u'.')
            letter = u'-';
    return name + u'.' + m_format->currentData().toString();
}

void ExportPanel::propose() { m_out->propose(m_folder.isEmpty() ? proposedName() : m_folder + u'/' + proposedName()); }

Result<contract::JobRequest> ExportPanel::request() const {
    if (m_out->path().isEmpty())
        return fail(look::toUtf8(tr("Say which file to write.")));
    contract::JobRequest job;
    job.kind = contract::JobKind::Export;
    auto& options = job.options;
    options["what"] = "regimes";
    options["format"] = look::toUtf8(m_format->currentData().toString());
    options["source"] = std::to_string(m_subject.stream.source.id().value);
    options["zone"] = look::toUtf8(m_zone->currentText());
    options["out"] = look::toUtf8(m_out->path());
    if (m_what->currentIndex() == ThisOne) {
        options["market"] = market::name(m_subject.stream.instrument.market);
        options["symbol"] = m_subject.stream.instrument.symbol;
        options["timeframe"] = market::name(m_subject.timeframe);
    }
    if (m_range->currentIndex() == Visible) {
        options["from"] = formatIso(m_subject.visibleFrom);
        options["to"] = formatIso(m_subject.visibleTo);
    }
    if (m_rows->currentIndex() == PerBar)
        options["bars"] = "true";
    return job;
}

void ExportPanel::retranslate() {
    JobForm::retranslate();
    setWindowTitle(tr("Export regime history"));
    m_whatLabel->setText(tr("&What"));
    m_what->setItemText(ThisOne, tr("%1 at %2")
                                     .arg(look::toText(m_subject.stream.instrument.symbol),
                                          look::toText(market::name(m_subject.timeframe))));
    m_what->setItemText(WholeSource,
                        tr("All symbols and timeframes of %1").arg(look::toText(m_subject.stream.source.label())));
    m_rangeLabel->setText(tr("&Range"));
    m_range->setItemText(Visible, tr("What the chart shows"));
    m_range->setItemText(All, tr("All that is stored"));
    m_rowsLabel->setText(tr("R&ows"));
    m_rows->setItemText(PerChange, tr("One per confirmed change"));
    m_rows->setItemText(PerBar, tr("One per closed bar"));
    m_zoneLabel->setText(tr("Time &zone"));
    m_formatLabel->setText(tr("&Format"));
    m_outLabel->setText(tr("File"));
    m_what->setAccessibleName(tr("What to export"));
    m_range->setAccessibleName(tr("Range"));
    m_rows->setAccessibleName(tr("Rows"));
    m_zone->setAccessibleName(tr("Time zone"));
    m_format->setAccessibleName(tr("Format"));
    m_out->setNames(tr("File to write"), tr("Export to"));
    propose();
}

} // namespace aetherion::work
