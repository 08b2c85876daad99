#include "ui/window/window_head.h"

#include "ui/guard/emergency_button.h"
#include "ui/guard/risk_text.h"
#include "ui/guard/sight.h"
#include "ui/guard/stop_answer_view.h"
#include "ui/guard/stop_control.h"
#include "ui/look/theme.h"
#include "ui/window/data_kind_strip.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

namespace aetherion::window {

WindowHead::WindowHead(guard::StopControl& control, QWidget* parent)
    : QWidget(parent), m_control(control), m_zone(QByteArrayLiteral("UTC")), m_kind(new DataKindStrip),
      m_state(new QLabel), m_answer(new guard::StopAnswerView) {
    setObjectName(QStringLiteral("windowHead"));
    m_kind->setObjectName(QStringLiteral("headDataKind"));
    m_state->setObjectName(QStringLiteral("headState"));
    m_state->setAutoFillBackground(true);
    auto* stop = new guard::EmergencyButton;
    stop->setObjectName(QStringLiteral("headStopButton"));
    auto* grid = new QGridLayout(this);
    const int letter = fontMetrics().averageCharWidth();
    grid->setContentsMargins(0, 0, letter / 2, 0);
    grid->setSpacing(letter / 2);
    grid->addWidget(m_kind, 0, 0, 1, 3);
    grid->addWidget(m_state, 1, 0, Qt::AlignVCenter);
    grid->setColumnStretch(1, 1);
    grid->addWidget(stop, 1, 2);
    grid->addWidget(m_answer, 2, 0, 1, 3);
    connect(stop, &guard::EmergencyButton::pressed, &m_control, &guard::StopControl::stop);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    fit();
    refresh();
}

void WindowHead::show(const guard::Sight& sight) {
    m_kind->show(sight.snapshot.session, sight.hasContact());
    m_risk = sight.standing.state();
    m_hasContact = sight.hasContact();
    refresh();
}

void WindowHead::setZone(const QTimeZone& zone) {
    m_zone = zone;
    refresh();
}

void WindowHead::fit() {
    // Narrower than in the main window: the words of the strip give way, its stripes and its headline do not.
    QFont bold = font();
    bold.setBold(true);
    const int line = fontMetrics().height();
    m_kind->setMinimumWidth(QFontMetrics(bold).horizontalAdvance(m_kind->headline()) + line * 8);
    m_state->setContentsMargins(line / 2, line / 4, line / 2, line / 4);
}

void WindowHead::refresh() {
    const look::ThemeColors colors = look::themeColors(palette());
    QPalette ground;
    const bool isRed = !m_hasContact || m_risk == risk::RiskState::Halted;
    if (isRed || m_risk != risk::RiskState::Active) {
        ground.setColor(QPalette::Window, isRed ? colors.danger : colors.caution);
        ground.setColor(QPalette::WindowText, isRed ? colors.dangerText : colors.cautionText);
    }
    m_state->setPalette(ground);
    m_state->setText(m_hasContact ? guard::riskHeadline(m_risk) : tr("No contact"));
    m_answer->show(m_control.answer(), m_zone);
}

void WindowHead::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange)
        fit();
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace aetherion::window
