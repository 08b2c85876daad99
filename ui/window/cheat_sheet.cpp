#include "ui/window/cheat_sheet.h"

#include <QCoreApplication>
#include <QEvent>
#include <QScreen>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace aetherion::window {

namespace {

QString keyRow(const QString& keys, const QString& meaning) {
    return QStringLiteral("<tr><td style='padding-right:24px'><b>%1</b></td><td>%2</td></tr>")
        .arg(keys.toHtmlEscaped(), meaning.toHtmlEscaped());
}

QString headRow(const QString& text) {
    return QStringLiteral("<tr><td colspan='2'><br><b>%1</b></td></tr>").arg(text.toHtmlEscaped());
}

} // namespace

CheatSheet::CheatSheet(const ActionTable& table, QWidget* parent)
    : QDialog(parent), m_table(table), m_text(new QTextBrowser) {
    setObjectName(QStringLiteral("cheatSheet"));
    m_text->setObjectName(QStringLiteral("cheatSheetText"));
    setModal(false);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_text);
    fill();
}

void CheatSheet::open() {
    fill();
    fit();
    show();
    raise();
    activateWindow();
}

void CheatSheet::fit() {
    const QSize room = screen()->availableSize();
    resize(std::min(fontMetrics().averageCharWidth() * 76, room.width()),
           std::min(fontMetrics().height() * 40, room.height() * 9 / 10));
}

void CheatSheet::fill() {
    setWindowTitle(tr("Keys"));
    m_text->setAccessibleName(tr("Keys"));
    QString text = QStringLiteral("<table cellpadding='2'>");
    const auto rows = m_table.rows();
    for (const Section section : kSections) {
        QString lines;
        for (const ActionTable::Row& row : rows)
            if (row.section == section && !row.keys().isEmpty())
                lines += keyRow(row.keys(), row.title());
        if (!lines.isEmpty())
            text += headRow(ActionTable::sectionText(section)) + lines;
    }
    QString where;
    for (const ActionTable::Keys& keys : m_table.widgetKeys()) {
        const QString place = ActionTable::text(keys.where);
        if (place != where)
            text += headRow(place);
        where = place;
        text += keyRow(QString::fromUtf8(keys.keys), ActionTable::text(keys.meaning));
    }
    m_text->setHtml(text + QStringLiteral("</table>"));
}

void CheatSheet::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

} // namespace aetherion::window
