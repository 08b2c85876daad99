#include "ui/window/text_panel.h"

#include "core/base/version.h"
#include "ui/look/formatting.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace aetherion::window {

TextPanel::TextPanel(const QString& name, Text title, Text text, QWidget* parent)
    : QDialog(parent), m_title(title), m_text(text), m_label(new QLabel) {
    setObjectName(name);
    setModal(false);
    m_label->setTextFormat(Qt::RichText);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_label);
    retranslate();
}

void TextPanel::retranslate() {
    setWindowTitle(m_title());
    m_label->setText(m_text());
}

void TextPanel::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

QString keysTitle() { return TextPanel::tr("Keys"); }

QString keysText() {
    const QList<std::pair<QString, QString>> keys{
        {QStringLiteral("Ctrl+Shift+S"), TextPanel::tr("Emergency stop, from anywhere")},
        {QStringLiteral("Ctrl+O"), TextPanel::tr("Open a recording")},
        {QStringLiteral("Ctrl+E"), TextPanel::tr("Export the regime history")},
        {QStringLiteral("Ctrl+M"), TextPanel::tr("Regime models")},
        {QStringLiteral("Alt+Home"), TextPanel::tr("Start page")},
        {QStringLiteral("← →"), TextPanel::tr("Chart: move by a tenth (with Shift: by a whole view)")},
        {QStringLiteral("+ −"), TextPanel::tr("Chart: show less, show more")},
        {QStringLiteral("Home  End"), TextPanel::tr("Chart: first bar, newest bar")},
        {QStringLiteral("Tab"), TextPanel::tr("Next control")}};
    QString text = QStringLiteral("<table cellpadding='4'>");
    for (const auto& [key, meaning] : keys)
        text += QStringLiteral("<tr><td><b>%1</b></td><td>%2</td></tr>").arg(key, meaning.toHtmlEscaped());
    return text + QStringLiteral("</table>");
}

QString aboutTitle() { return TextPanel::tr("About Aetherion"); }

QString aboutText() {
    return QStringLiteral("<p><b>%1</b></p><p>%2</p><p>%3</p>")
        .arg(look::toText(versionLine()).toHtmlEscaped(),
             TextPanel::tr("Market regimes as they change, paper positions under risk rails, one act to stop it all.")
                 .toHtmlEscaped(),
             TextPanel::tr("Nothing is really bought or sold. Free software under the GNU GPL, version 3.")
                 .toHtmlEscaped());
}

} // namespace aetherion::window
