#include "ui/work/export_panel.h"

#include "core/contract/regime_csv.h"
#include "ui/look/formatting.h"
#include "ui/look/path_field.h"
#include "ui/work/column_choice.h"
#include "ui/work/command_text.h"
#include "ui/work/job_follower.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>

namespace aetherion::work {

namespace {

enum What { ThisOne, WholeSource };
enum Range { Visible, All, Chosen };
enum Rows { PerChange, PerBar };
enum Format { Rfc4180, Excel, PlainCsv, Json, JsonLines };

QComboBox* box(const char* name, int entries) {
    auto* result = new QComboBox;
    result->setObjectName(QString::fromLatin1(name));
    for (int i = 0; i < entries; ++i)
        result->addItem(QString());
    return result;
}

QDateTimeEdit* moment(const char* name) {
    auto* result = new QDateTimeEdit;
    result->setObjectName(QString::fromLatin1(name));
    result->setTimeSpec(Qt::UTC);
    result->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    result->setCalendarPopup(true);
    return result;
}

void setFormat(std::map<std::string, std::string>& options, Format format) {
    options["format"] = format == Json ? "json" : format == JsonLines ? "jsonl" : "csv";
    if (format == Rfc4180 || format == Excel)
        options["crlf"] = "true";
    if (format != Excel)
        return;
    options["bom"] = "true";
    // What a spreadsheet takes for a number depends on the language that it runs in.
    if (QLocale::system().decimalPoint() == QStringLiteral(",")) {
        options["separator"] = ";";
        options["decimal"] = "comma";
    }
}

} // namespace

ExportPanel::ExportPanel(contract::JobPort& jobs, const QString& folder, QWidget* parent)
    : JobForm(jobs, parent), m_folder(folder), m_what(box("exportWhat", 2)), m_range(box("exportRange", 3)),
      m_from(moment("exportFrom")), m_to(moment("exportTo")), m_chosenRange(new QWidget), m_rows(box("exportRows", 2)),
      m_columns(new ColumnChoice(contract::regimeColumns())), m_zone(box("exportZone", 0)),
      m_format(box("exportFormat", 5)), m_out(new look::PathField), m_follower(new JobFollower(jobs)),
      m_command(new CommandText("exportCommand")), m_whatLabel(new QLabel), m_rangeLabel(new QLabel),
      m_fromToLabel(new QLabel), m_rowsLabel(new QLabel), m_columnsLabel(new QLabel), m_zoneLabel(new QLabel),
      m_formatLabel(new QLabel), m_outLabel(new QLabel), m_commandLabel(new QLabel) {
    setObjectName(QStringLiteral("exportPanel"));
    build();
    for (QComboBox* choice : {m_what, m_range, m_rows, m_format})
        connect(choice, &QComboBox::currentIndexChanged, this, &ExportPanel::propose);
    connect(m_range, &QComboBox::currentIndexChanged, this, &ExportPanel::showChosenRange);
    connect(m_zone, &QComboBox::currentIndexChanged, this, &ExportPanel::showCommand);
    connect(m_columns, &ColumnChoice::changed, this, &ExportPanel::showCommand);
    connect(m_out, &look::PathField::pathChanged, this, &ExportPanel::showCommand);
    for (QDateTimeEdit* field : {m_from, m_to})
        connect(field, &QDateTimeEdit::dateTimeChanged, this, &ExportPanel::showCommand);
    connect(this, &JobForm::started, this, [this](contract::JobId job) {
        m_follower->follow(job);
        // It says how the job gets on, and what became of it.
        clearAnswer();
    });
    showChosenRange();
}

void ExportPanel::build() {
    m_range->setCurrentIndex(All);
    for (const char* zone : {"UTC", "America/New_York", "Asia/Kolkata", "Europe/London"})
        m_zone->addItem(QString::fromLatin1(zone));
    auto* range = new QHBoxLayout(m_chosenRange);
    range->setContentsMargins(0, 0, 0, 0);
    range->addWidget(m_from);
    range->addWidget(new QLabel(QStringLiteral("\u2013")));
    range->addWidget(m_to);
    range->addStretch(1);
    auto* fields = new QWidget;
    auto* form = new QFormLayout(fields);
    const std::array<std::pair<QLabel*, QWidget*>, 8> lines{{{m_whatLabel, m_what},
                                                             {m_rangeLabel, m_range},
                                                             {m_fromToLabel, m_chosenRange},
                                                             {m_rowsLabel, m_rows},
                                                             {m_columnsLabel, m_columns},
                                                             {m_zoneLabel, m_zone},
                                                             {m_formatLabel, m_format},
                                                             {m_outLabel, m_out}}};
    for (const auto& [label, field] : lines) {
        label->setBuddy(field);
        form->addRow(label, field);
    }
    // Below its label: there the longest line has the most room.
    form->addRow(m_commandLabel);
    form->addRow(m_command);
    form->addRow(m_follower);
    setFields(fields);
}

void ExportPanel::setSubject(const ExportSubject& subject) {
    m_subject = subject;
    setRange(subject.visibleFrom, subject.visibleTo);
    retranslate();
}

void ExportPanel::setZone(const QString& zone) {
    if (m_zone->findText(zone) < 0)
        m_zone->addItem(zone);
    m_zone->setCurrentText(zone);
    setRange(m_subject.visibleFrom, m_subject.visibleTo);
}

void ExportPanel::setRange(Timestamp from, Timestamp to) {
    // The fields hold wall times of the zone, whatever zone that is.
    const auto set = [&](QDateTimeEdit& field, Timestamp time) {
        const QDateTime there = look::dateTimeOf(time, look::zoneOf(m_zone->currentText()));
        field.setDateTime(QDateTime(there.date(), there.time(), Qt::UTC));
    };
    set(*m_from, from);
    set(*m_to, to);
}

Timestamp ExportPanel::timeIn(const QDateTimeEdit& field) const {
    const QDateTime there(field.date(), field.time(), look::zoneOf(m_zone->currentText()));
    return fromEpochMillis(there.toMSecsSinceEpoch());
}

void ExportPanel::showChosenRange() {
    const bool isChosen = m_range->currentIndex() == Chosen;
    m_fromToLabel->setVisible(isChosen);
    m_chosenRange->setVisible(isChosen);
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
    const int format = m_format->currentIndex();
    return name + (format == Json        ? QStringLiteral(".json")
                   : format == JsonLines ? QStringLiteral(".jsonl")
                                         : QStringLiteral(".csv"));
}

void ExportPanel::propose() {
    m_out->propose(m_folder.isEmpty() ? proposedName() : m_folder + u'/' + proposedName());
    showCommand();
}

Result<contract::JobRequest> ExportPanel::request() const {
    if (m_out->path().isEmpty())
        return fail(look::toUtf8(tr("Say which file to write.")));
    contract::JobRequest job;
    job.kind = contract::JobKind::Export;
    auto& options = job.options;
    options["what"] = "regimes";
    setFormat(options, static_cast<Format>(m_format->currentIndex()));
    options["source"] = std::to_string(m_subject.stream.source.id().value);
    options["zone"] = look::toUtf8(m_zone->currentText());
    options["out"] = look::toUtf8(m_out->path());
    if (m_what->currentIndex() == ThisOne) {
        options["market"] = market::name(m_subject.stream.instrument.market);
        options["symbol"] = m_subject.stream.instrument.symbol;
        options["timeframe"] = market::name(m_subject.timeframe);
    }
    if (m_range->currentIndex() != All) {
        const bool isChosen = m_range->currentIndex() == Chosen;
        const Timestamp from = isChosen ? timeIn(*m_from) : m_subject.visibleFrom;
        const Timestamp to = isChosen ? timeIn(*m_to) : m_subject.visibleTo;
        if (from >= to)
            return fail(look::toUtf8(tr("The range ends before it begins.")));
        options["from"] = formatIso(from);
        options["to"] = formatIso(to);
    }
    if (m_rows->currentIndex() == PerBar)
        options["bars"] = "true";
    if (!m_columns->isAll()) {
        std::string columns;
        for (const std::string& column : m_columns->chosen())
            columns += (columns.empty() ? "" : ",") + column;
        if (columns.empty())
            return fail(look::toUtf8(tr("Choose at least one column.")));
        options["columns"] = columns;
    }
    return job;
}

QString ExportPanel::commandText() const {
    const auto asked = request();
    return asked ? exportCommand(*asked) : QString();
}

void ExportPanel::showCommand() {
    m_command->setCommand(commandText());
    clearAnswer();
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
    m_range->setItemText(Chosen, tr("From and to"));
    m_fromToLabel->setText(tr("Fro&m, to"));
    m_rowsLabel->setText(tr("R&ows"));
    m_rows->setItemText(PerChange, tr("One per confirmed change"));
    m_rows->setItemText(PerBar, tr("One per closed bar"));
    m_columnsLabel->setText(tr("&Columns"));
    m_zoneLabel->setText(tr("Time &zone"));
    m_formatLabel->setText(tr("&Format"));
    m_format->setItemText(Rfc4180, tr("CSV, RFC 4180"));
    m_format->setItemText(Excel, tr("CSV for Excel"));
    m_format->setItemText(PlainCsv, tr("CSV, lines end with LF"));
    m_format->setItemText(Json, tr("JSON"));
    m_format->setItemText(JsonLines, tr("JSON, one object a line"));
    m_outLabel->setText(tr("File"));
    m_commandLabel->setText(tr("Same command"));
    m_command->setAccessibleName(tr("The command that writes the same file"));
    m_what->setAccessibleName(tr("What to export"));
    m_range->setAccessibleName(tr("Range"));
    m_from->setAccessibleName(tr("First time"));
    m_to->setAccessibleName(tr("End, not included"));
    m_rows->setAccessibleName(tr("Rows"));
    m_zone->setAccessibleName(tr("Time zone"));
    m_format->setAccessibleName(tr("Format"));
    m_out->setNames(tr("File to write"), tr("Export to"));
    propose();
}

} // namespace aetherion::work
