#include "ui/window/setting_rows.h"

#include "ui/look/mnemonic.h"
#include "ui/look/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QToolButton>

namespace aetherion::window {

SettingRows::SettingRows(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this)) {
    m_grid->setColumnStretch(1, 1);
    paint();
}

void SettingRows::add(Row row, QWidget* editor) {
    Shown shown{std::move(row), editor, new QLabel, new QLabel, new QLabel, new QToolButton};
    shown.name->setBuddy(editor);
    shown.reset->setObjectName(QStringLiteral("reset_") + editor->objectName());
    const int line = m_grid->rowCount();
    m_grid->addWidget(shown.name, line, 0);
    m_grid->addWidget(editor, line, 1);
    m_grid->addWidget(shown.range, line, 2);
    m_grid->addWidget(shown.usual, line, 3);
    m_grid->addWidget(shown.reset, line, 4);
    shown.reset->setVisible(static_cast<bool>(shown.row.reset));
    if (shown.row.reset)
        connect(shown.reset, &QToolButton::clicked, this, [reset = shown.row.reset] { reset(); });
    m_rows.push_back(std::move(shown));
    paint();
    retranslate();
}

void SettingRows::resetAll() {
    for (const Shown& shown : m_rows)
        if (shown.row.reset)
            shown.row.reset();
}

void SettingRows::retranslate() {
    for (const Shown& shown : m_rows) {
        const QString name = shown.row.name();
        shown.name->setText(name);
        shown.editor->setAccessibleName(look::withoutMnemonic(name));
        shown.range->setText(shown.row.range ? shown.row.range() : QString());
        const QString usual = shown.row.usual ? shown.row.usual() : QString();
        shown.usual->setText(usual.isEmpty() ? QString() : tr("by default %1").arg(usual));
        shown.reset->setText(tr("Reset"));
        shown.reset->setAccessibleName(tr("Reset %1").arg(look::withoutMnemonic(name)));
    }
}

void SettingRows::paint() {
    // Range and default are two sentences, not one.
    m_grid->setHorizontalSpacing(fontMetrics().averageCharWidth() * 2);
    QPalette faint;
    faint.setColor(QPalette::WindowText, look::themeColors(palette()).faintText);
    for (const Shown& shown : m_rows)
        shown.usual->setPalette(faint);
}

void SettingRows::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        paint();
}

} // namespace aetherion::window
