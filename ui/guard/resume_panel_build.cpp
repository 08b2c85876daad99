// What the resume panel is made of, and what its parts are called.
#include "ui/guard/resume_panel.h"
#include "ui/guard/risk_text.h"
#include "ui/look/rows_view.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace aetherion::guard {

void ResumePanel::build() {
    m_title = new QLabel;
    m_scopeLabel = new QLabel;
    m_scopeBox = new QComboBox;
    m_newest = new QLabel;
    m_look = new QPushButton;
    m_holds = new look::RowsView;
    m_causes = new QLabel;
    m_movesTitle = new QLabel;
    m_moves = new look::RowsView;
    m_exitsTitle = new QLabel;
    m_exits = new look::RowsView;
    m_askAgain = new QPushButton;
    m_reasonLabel = new QLabel;
    m_reason = new QLineEdit;
    m_resume = new QPushButton;
    m_close = new QPushButton;
    m_result = new QLabel;
    m_title->setObjectName(QStringLiteral("resumeTitle"));
    m_scopeBox->setObjectName(QStringLiteral("resumeScope"));
    m_newest->setObjectName(QStringLiteral("newestHold"));
    m_look->setObjectName(QStringLiteral("showNewestHoldButton"));
    m_holds->setObjectName(QStringLiteral("holdTable"));
    m_causes->setObjectName(QStringLiteral("standingCauses"));
    m_moves->setObjectName(QStringLiteral("priceMoves"));
    m_exits->setObjectName(QStringLiteral("dueExits"));
    m_exitsTitle->setObjectName(QStringLiteral("dueExitsTitle"));
    m_askAgain->setObjectName(QStringLiteral("askExitsButton"));
    m_reason->setObjectName(QStringLiteral("resumeReason"));
    m_resume->setObjectName(QStringLiteral("resumeButton"));
    m_close->setObjectName(QStringLiteral("closeResumeButton"));
    m_result->setObjectName(QStringLiteral("resumeResult"));
    for (QLabel* text : {m_title, m_newest, m_causes, m_exitsTitle, m_result}) {
        text->setWordWrap(true);
        text->setTextFormat(Qt::PlainText);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_holds->setModel(&m_holdRows);
    m_moves->setModel(&m_moveRows);
    m_exits->setModel(&m_exitRows);
    m_reasonLabel->setBuddy(m_reason);
    m_reason->setMaxLength(300);

    auto* scope = new QHBoxLayout;
    scope->addWidget(m_scopeLabel);
    scope->addWidget(m_scopeBox, 1);
    auto* seen = new QHBoxLayout;
    seen->addWidget(m_newest, 1);
    seen->addWidget(m_look);
    auto* exits = new QHBoxLayout;
    exits->addWidget(m_exitsTitle, 1);
    exits->addWidget(m_askAgain);
    auto* act = new QHBoxLayout;
    act->addWidget(m_reasonLabel);
    act->addWidget(m_reason, 1);
    act->addWidget(m_resume);
    act->addWidget(m_close);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_title);
    column->addLayout(scope);
    column->addLayout(seen);
    column->addWidget(m_holds, 2);
    column->addWidget(m_causes);
    column->addWidget(m_movesTitle);
    column->addWidget(m_moves, 2);
    column->addLayout(exits);
    column->addWidget(m_exits, 2);
    column->addLayout(act);
    column->addWidget(m_result);
}

void ResumePanel::retranslate() {
    setWindowTitle(tr("Resume trading"));
    setAccessibleName(tr("Resume panel"));
    m_scopeLabel->setText(tr("Resume"));
    m_scopeBox->setAccessibleName(tr("What to resume"));
    m_look->setText(tr("I have seen the newer stop"));
    m_holds->setAccessibleName(tr("Holds"));
    m_holds->setEmptyText(tr("No hold stands"));
    m_movesTitle->setText(tr("Open positions, and how far their prices have moved since the stop"));
    m_moves->setAccessibleName(m_movesTitle->text());
    m_moves->setEmptyText(tr("No position is open"));
    m_exits->setAccessibleName(tr("Exits that would go out at once"));
    m_exits->setEmptyText(tr("No exit would go out at once"));
    m_askAgain->setText(tr("Ask again"));
    m_reasonLabel->setText(tr("Rea&son (required)"));
    m_reason->setAccessibleName(tr("Reason for resuming"));
    m_reason->setPlaceholderText(tr("What was found, and why it is safe to go on"));
    m_close->setText(tr("Close"));
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    for (look::RowsView* table : {m_holds, m_moves, m_exits})
        table->setMinimumHeight(fontMetrics().height() * 5);
    for (TextRows* rows : {&m_holdRows, &m_moveRows, &m_exitRows})
        rows->retranslate();
    m_scopes.clear();
    showScopes();
    refresh();
}

QSize ResumePanel::sizeHint() const {
    return QWidget::sizeHint().expandedTo({fontMetrics().averageCharWidth() * 110, 0});
}

} // namespace aetherion::guard
