#include "ui/work/recording_fields.h"

#include "core/market/names.h"
#include "core/market/timeframe.h"
#include "ui/look/formatting.h"
#include "ui/work/recording_source.h"

#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

namespace aetherion::work {

namespace {

/// The first entry stands for "as the file says" and has an empty value.
QComboBox* choice(const char* name, const QStringList& values) {
    auto* box = new QComboBox;
    box->setObjectName(QString::fromLatin1(name));
    box->addItem(QString(), QString());
    for (const QString& value : values)
        box->addItem(value, value);
    return box;
}

void choose(QComboBox& box, const QString& value) { box.setCurrentIndex(std::max(0, box.findData(value))); }

template <typename T, std::size_t N> QStringList namesOf(const std::array<T, N>& values) {
    QStringList names;
    for (const T value : values)
        names << look::toText(market::name(value));
    return names;
}

} // namespace

RecordingFields::RecordingFields(QWidget* parent)
    : QWidget(parent), m_form(new QFormLayout(this)), m_files(new QListWidget), m_choose(new QPushButton),
      m_market(choice("sourceMarket", namesOf(market::kMarkets))), m_symbol(new QLineEdit),
      m_timeframe(choice("sourceTimeframe", namesOf(market::kTimeframes))),
      m_zone(choice("sourceZone", {QStringLiteral("UTC"), QStringLiteral("America/New_York"),
                                   QStringLiteral("Asia/Kolkata"), QStringLiteral("Europe/London")})),
      m_stamp(choice("sourceStamp", {QStringLiteral("start"), QStringLiteral("end")})), m_filesLabel(new QLabel),
      m_marketLabel(new QLabel), m_symbolLabel(new QLabel), m_timeframeLabel(new QLabel), m_zoneLabel(new QLabel),
      m_stampLabel(new QLabel) {
    m_files->setObjectName(QStringLiteral("sourceFiles"));
    m_choose->setObjectName(QStringLiteral("chooseFilesButton"));
    m_symbol->setObjectName(QStringLiteral("sourceSymbol"));
    m_files->setSelectionMode(QAbstractItemView::NoSelection);
    m_files->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* files = new QHBoxLayout;
    files->addWidget(m_files, 1);
    files->addWidget(m_choose, 0, Qt::AlignTop);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_filesLabel->setBuddy(m_choose);
    m_form->addRow(m_filesLabel, files);
    const std::array<std::pair<QLabel*, QWidget*>, 5> rows{{{m_marketLabel, m_market},
                                                            {m_symbolLabel, m_symbol},
                                                            {m_timeframeLabel, m_timeframe},
                                                            {m_zoneLabel, m_zone},
                                                            {m_stampLabel, m_stamp}}};
    for (const auto& [label, field] : rows) {
        addRow(label, field);
    }
    connect(m_choose, &QPushButton::clicked, this, &RecordingFields::chooseFiles);
    retranslate();
}

void RecordingFields::addRow(QLabel* label, QWidget* field) {
    label->setBuddy(field);
    m_form->addRow(label, field);
}

void RecordingFields::addRowAbove(QLabel* label, QWidget* field) {
    label->setBuddy(field);
    m_form->insertRow(0, label, field);
}

void RecordingFields::setRecordingRowsVisible(bool visible) {
    for (QLabel* label : {m_filesLabel, m_marketLabel, m_symbolLabel, m_timeframeLabel, m_zoneLabel, m_stampLabel}) {
        int row = 0;
        QFormLayout::ItemRole role{};
        m_form->getWidgetPosition(label, &row, &role);
        m_form->setRowVisible(row, visible);
    }
}

void RecordingFields::chooseFiles() {
    auto* dialog = new QFileDialog(this, tr("Choose recordings"), m_folder);
    dialog->setObjectName(QStringLiteral("recordingFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters(
        {tr("Recordings (*.csv *.csv.gz *.txt *.txt.gz *.json *.jsonl *.jsonl.gz *.gz)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, &RecordingFields::setFiles);
    // open() would make it modal for this window, and nothing here may stand in the way of the stop.
    dialog->setModal(false);
    dialog->show();
}

void RecordingFields::setFiles(const QStringList& files) {
    m_paths = files;
    m_files->clear();
    for (const QString& file : files) {
        auto* item = new QListWidgetItem(QFileInfo(file).fileName(), m_files);
        item->setToolTip(file);
    }
    if (!files.isEmpty())
        m_folder = QFileInfo(files.first()).absolutePath();
    prefill();
    retranslate();
    Q_EMIT filesChanged();
}

void RecordingFields::prefill() {
    if (m_paths.isEmpty())
        return;
    // Only what all names agree on; where they differ each file's own name decides.
    RecordingSource common = guessFromName(m_paths.first());
    for (const QString& path : m_paths) {
        const RecordingSource other = guessFromName(path);
        if (other.market != common.market)
            common.market.clear();
        if (other.symbol != common.symbol)
            common.symbol.clear();
        if (other.timeframe != common.timeframe)
            common.timeframe.clear();
    }
    choose(*m_market, common.market);
    m_symbol->setText(common.symbol);
    choose(*m_timeframe, common.timeframe);
    choose(*m_zone, {});
    choose(*m_stamp, {});
}

bool RecordingFields::isToldByNames() const {
    return !isEmpty() && std::all_of(m_paths.begin(), m_paths.end(), [](const QString& path) {
        const RecordingSource told = guessFromName(path);
        return !told.market.isEmpty() && !told.symbol.isEmpty() && !told.timeframe.isEmpty();
    });
}

QStringList RecordingFields::sources() const {
    QStringList result;
    for (const QString& path : m_paths) {
        RecordingSource source = guessFromName(path);
        const auto override = [](QString& field, const QString& value) {
            if (!value.isEmpty())
                field = value;
        };
        // One file: what stands in the fields is all there is, so that a wrong guess can be emptied.
        if (m_paths.size() == 1)
            source = {path, {}, {}, {}, {}, {}};
        override(source.market, m_market->currentData().toString());
        override(source.symbol, m_symbol->text().trimmed());
        override(source.timeframe, m_timeframe->currentData().toString());
        override(source.zone, m_zone->currentData().toString());
        override(source.stamp, m_stamp->currentData().toString());
        result << source.text();
    }
    return result;
}

void RecordingFields::retranslate() {
    m_filesLabel->setText(tr("&Files"));
    m_choose->setText(tr("Choose files..."));
    m_choose->setAccessibleName(tr("Choose files"));
    m_files->setAccessibleName(tr("Chosen files"));
    m_marketLabel->setText(tr("&Market"));
    m_symbolLabel->setText(tr("&Symbol"));
    m_timeframeLabel->setText(tr("&Timeframe"));
    m_zoneLabel->setText(tr("Time &zone of the stamps"));
    m_stampLabel->setText(tr("A stamp is the &bar's"));
    const QString asFile = tr("as the file says");
    for (QComboBox* box : {m_market, m_timeframe, m_zone, m_stamp})
        box->setItemText(0, asFile);
    m_stamp->setItemText(1, tr("start"));
    m_stamp->setItemText(2, tr("end"));
    m_symbol->setPlaceholderText(asFile);
    m_market->setAccessibleName(tr("Market"));
    m_symbol->setAccessibleName(tr("Symbol"));
    m_timeframe->setAccessibleName(tr("Timeframe"));
    m_zone->setAccessibleName(tr("Time zone of the stamps"));
    m_stamp->setAccessibleName(tr("A stamp is the bar's start or end"));
    const int rows = std::clamp(static_cast<int>(m_paths.size()), 1, 5);
    m_files->setFixedHeight((fontMetrics().height() + 4) * rows + 8);
}

void RecordingFields::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
}

} // namespace aetherion::work
