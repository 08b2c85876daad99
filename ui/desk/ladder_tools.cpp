#include "ui/desk/ladder_tools.h"

#include "ui/desk/ladder_view.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>

namespace aetherion::desk {

namespace {

QToolButton* toolOf(const QString& name, const QString& text) {
    auto* button = new QToolButton;
    button->setObjectName(name);
    button->setAutoRaise(true);
    button->setText(text);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

LadderTools::LadderTools(LadderView& ladder, PopOut popOut, QWidget* parent)
    : QWidget(parent), m_recentre(toolOf(QStringLiteral("ladderRecentre"), QStringLiteral("◎"))),
      m_hold(toolOf(QStringLiteral("ladderHold"), QStringLiteral("‖"))),
      m_popOut(toolOf(QStringLiteral("ladderPopOut"), QStringLiteral("↗"))) {
    setObjectName(QStringLiteral("ladderTools"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto* group = new QButtonGroup(this);
    for (const int ticks : kGroupings) {
        auto* button = toolOf(QStringLiteral("ladderGrouping%1").arg(ticks), QStringLiteral("×%1").arg(ticks));
        button->setCheckable(true);
        button->setChecked(ticks == ladder.ladder().grouping());
        group->addButton(button, ticks);
        row->addWidget(button);
        m_groupings.push_back(button);
    }
    m_hold->setCheckable(true);
    row->addWidget(m_hold);
    row->addWidget(m_recentre);
    row->addWidget(m_popOut);
    m_popOut->setVisible(popOut == PopOut::Yes);
    connect(group, &QButtonGroup::idClicked, &ladder, &LadderView::setGrouping);
    connect(&ladder, &LadderView::groupingChanged, this,
            [group](int ticks) { group->button(ticks)->setChecked(true); });
    connect(m_hold, &QToolButton::toggled, &ladder, &LadderView::setPinned);
    connect(&ladder, &LadderView::pinnedChanged, m_hold, &QToolButton::setChecked);
    connect(m_recentre, &QToolButton::clicked, &ladder, &LadderView::recentre);
    connect(m_popOut, &QToolButton::clicked, this, &LadderTools::popOutAsked);
    retranslate();
}

void LadderTools::retranslate() {
    const auto name = [](QToolButton* button, const QString& text) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    };
    for (std::size_t i = 0; i < m_groupings.size(); ++i)
        name(m_groupings[i], tr("%1 ticks a row (+ and -)").arg(kGroupings[i]));
    name(m_recentre, tr("Recentre (Space or C)"));
    name(m_hold, tr("Hold the prices (H)"));
    name(m_popOut, tr("The full ladder in a window of its own"));
}

void LadderTools::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace aetherion::desk
