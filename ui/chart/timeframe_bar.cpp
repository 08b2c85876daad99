#include "ui/chart/timeframe_bar.h"

#include "ui/look/formatting.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace aetherion::chart {

TimeframeBar::TimeframeBar(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("timeframeBar"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(1);
    for (const market::Timeframe timeframe : market::kTimeframes) {
        auto* button = new QToolButton;
        button->setText(look::toText(market::name(timeframe)));
        button->setObjectName(QStringLiteral("timeframe_") + button->text());
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        m_buttons.addButton(button, static_cast<int>(index(timeframe)));
        row->addWidget(button);
    }
    connect(&m_buttons, &QButtonGroup::idClicked, this,
            [this](int id) { Q_EMIT timeframeChosen(market::kTimeframes[static_cast<std::size_t>(id)]); });
    retranslate();
}

void TimeframeBar::setTimeframe(market::Timeframe timeframe) {
    m_buttons.button(static_cast<int>(index(timeframe)))->setChecked(true);
}

void TimeframeBar::retranslate() {
    setAccessibleName(tr("Timeframe"));
    for (QAbstractButton* button : m_buttons.buttons())
        button->setAccessibleName(tr("Timeframe %1").arg(button->text()));
}

void TimeframeBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace aetherion::chart
