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
