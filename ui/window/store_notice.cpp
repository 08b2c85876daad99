#include "ui/window/store_notice.h"

#include "ui/look/formatting.h"
#include "ui/look/said.h"
#include "ui/look/theme.h"
#include "ui/window/store_text.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace aetherion::window {

using contract::StoreState;

StoreNotice::StoreNotice(QWidget* parent) : QWidget(parent), m_headline(new QLabel), m_advice(new QLabel) {
    setObjectName(QStringLiteral("storeNotice"));
    m_headline->setObjectName(QStringLiteral("storeHeadline"));
    m_advice->setObjectName(QStringLiteral("storeAdvice"));
    setAutoFillBackground(true);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(0);
    for (QLabel* label : {m_headline, m_advice}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    }
    hide();
}

void StoreNotice::show(const contract::EnginePulse& pulse) {
    const contract::StoreView& store = pulse.store;
    const bool same = store.state == m_store.state && store.spooledRows == m_store.spooledRows &&
                      store.lostRows == m_store.lostRows && pulse.storeError == m_error;
    m_store = store;
    m_error = pulse.storeError;
    if (!same)
        refresh();
}

void StoreNotice::refresh() {
    const bool failing = m_store.state == StoreState::Failing;
    setVisible(failing || m_store.state == StoreState::Spooling);
    const look::ThemeColors colors = look::themeColors(parentWidget() ? parentWidget()->palette() : palette());
    QPalette ground = parentWidget() ? parentWidget()->palette() : palette();
    ground.setColor(QPalette::Window, failing ? look::dangerGround(colors) : look::cautionGround(colors));
    ground.setColor(QPalette::WindowText, look::groundText(colors));
    setPalette(ground);
    QFont bold = font();
    bold.setBold(true);
    m_headline->setFont(bold);
    m_headline->setText(storeHeadline(m_store));
    QString reason = look::said(m_error.empty() ? m_store.place : m_error);
    // A sentence of its own here; a path or an address stays as it is.
    if (!m_error.empty() && !reason.isEmpty() && !reason.section(u' ', 0, 0).contains(u'/'))
        reason[0] = reason[0].toUpper();
    m_advice->setText(reason.isEmpty() ? storeAdvice(m_store.state)
                                       : reason + QStringLiteral(". ") + storeAdvice(m_store.state));
    setAccessibleName(m_headline->text());
}

void StoreNotice::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::StyleChange)
        refresh();
}

} // namespace aetherion::window
