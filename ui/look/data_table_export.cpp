#include "ui/look/data_table.h"
#include "ui/look/formatting.h"
#include "ui/look/rows_model.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QIODevice>
#include <QLabel>
#include <QPointer>
#include <QRegularExpression>
#include <QToolButton>

namespace aetherion::look {

namespace {

bool isNumeric(const QVariant& value) {
    switch (value.typeId()) {
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
    case QMetaType::Double:
        return true;
    }
    return false;
}

/// A number is a number of the wire's own way of writing, whatever the screen's language: nothing but digits, a sign, a
/// point and an exponent gets through without the guard against formulas.
TableCell cellOf(const QModelIndex& index) {
    static const QRegularExpression number(QStringLiteral("^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$"));
    const QVariant exact = [&] {
        const MachineText plain;
        return index.data(kExportRole);
    }();
    if (exact.isValid() && exact.isNull())
        return {};
    if (isNumeric(exact))
        return {exact.toString(), true};
    const QString text = exact.isValid() ? exact.toString() : machineCell(index);
    return {text, number.match(text).hasMatch()};
}

QString fileNameOf(QString title) {
    static const QRegularExpression unsafe(QStringLiteral("[^A-Za-z0-9]+"));
    title.replace(unsafe, QStringLiteral("-"));
    while (title.startsWith(u'-') || title.endsWith(u'-'))
        title = title.startsWith(u'-') ? title.mid(1) : title.chopped(1);
    return (title.isEmpty() ? QStringLiteral("table") : title.toLower()) + QStringLiteral(".csv");
}

} // namespace

TableText DataTable::shownText() const {
    TableText table;
    const std::vector<int> columns = shownColumns();
    for (const int column : columns)
        table.titles.push_back(m_filter.headerData(column, Qt::Horizontal).toString());
    for (int row = 0; row < m_filter.rowCount(); ++row) {
        std::vector<TableCell>& cells = table.rows.emplace_back();
        for (const int column : columns)
            cells.push_back(cellOf(m_filter.index(row, column)));
    }
    return table;
}

void DataTable::exportShown() {
    const QString proposal = QDir(m_exportFolder).filePath(fileNameOf(m_title));
    auto* dialog = new QFileDialog(this, tr("Export %1").arg(m_title), m_exportFolder.isEmpty() ? QString() : proposal);
    dialog->setObjectName(objectName() + QStringLiteral("Chooser"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    // Its question about an existing file would be modal; the table asks in its own notice.
    dialog->setOptions(QFileDialog::DontUseNativeDialog | QFileDialog::DontConfirmOverwrite);
    dialog->setNameFilter(tr("CSV files (*.csv)"));
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->setModal(false);
    if (m_exportFolder.isEmpty())
        dialog->selectFile(fileNameOf(m_title));
    connect(dialog, &QFileDialog::fileSelected, this, &DataTable::exportTo);
    dialog->show();
}

void DataTable::exportTo(const QString& path) { write(path, Existing::Refuse); }

void DataTable::write(const QString& path, Existing existing) {
    m_noticeText->setText(tr("Writing %1...").arg(QDir::toNativeSeparators(path)));
    m_replace->hide();
    m_notice->show();
    const QPointer<DataTable> self(this);
    m_worker.start([self, path, existing, table = shownText()] {
        const base::Status written = writeCsv(table, path, existing);
        const bool exists = !written && written.error().reason == kFileExists;
        const QString error = written ? QString() : QString::fromStdString(written.error().reason);
        QMetaObject::invokeMethod(
            qApp,
            [self, path, error, exists] {
                if (self)
                    self->takeWritten(path, error, exists);
            },
            Qt::QueuedConnection);
    });
}

void DataTable::takeWritten(const QString& path, const QString& error, bool exists) {
    const QString shown = QDir::toNativeSeparators(path);
    m_pendingPath = exists ? path : QString();
    m_noticeText->setText(exists            ? tr("%1 exists already. Nothing was written.").arg(shown)
                          : error.isEmpty() ? tr("Written: %1").arg(shown)
                                            : tr("Not written: %1: %2").arg(shown, error));
    m_replace->setVisible(exists);
    m_notice->show();
    Q_EMIT exported(path, error);
}

QByteArray DataTable::saveColumns() const {
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << m_filter.columnCount() << m_view->horizontalHeader()->saveState();
    return state;
}

bool DataTable::restoreColumns(const QByteArray& state) {
    QDataStream stream(state);
    int columns = 0;
    QByteArray header;
    stream >> columns >> header;
    if (stream.status() != QDataStream::Ok || columns != m_filter.columnCount())
        return false;
    const QByteArray before = m_view->horizontalHeader()->saveState();
    if (!m_view->horizontalHeader()->restoreState(header) || shownColumns().empty()) {
        m_view->horizontalHeader()->restoreState(before);
        return false;
    }
    m_view->keepColumns();
    for (int column = 0; column < columns; ++column)
        m_filter.setHidden(column, m_view->isColumnHidden(column));
    return true;
}

} // namespace aetherion::look
