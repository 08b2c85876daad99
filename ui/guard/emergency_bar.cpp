#include "ui/guard/emergency_bar.h"

#include "ui/guard/emergency_button.h"
#include "ui/guard/risk_text.h"
#include "ui/look/formatting.h"
#include "ui/look/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

namespace aetherion::guard {

using risk::RiskState;

namespace {

constexpr int kHoldRowsInView = 4;

} // namespace

EmergencyBar::EmergencyBar(QWidget* parent)
    : QWidget(parent), m_zone(QByteArrayLiteral("UTC")), m_state(new QLabel), m_sentence(new QLabel),
      m_resume(new QPushButton), m_stop(new EmergencyButton), m_banner(new QWidget), m_facts(new QLabel),
      m_holds(new QTableWidget) {
    setObjectName(QStringLiteral("emergencyBar"));
    m_state->setObjectName(QStringLiteral("riskState"));
    m_sentence->setObjectName(QStringLiteral("riskMeaning"));
    m_resume->setObjectName(QStringLiteral("openResumeButton"));
    m_banner->setObjectName(QStringLiteral("riskBanner"));
    m_facts->setObjectName(QStringLiteral("riskFacts"));
    m_holds->setObjectName(QStringLiteral("holdTable"));
    m_state->setAlignment(Qt::AlignCenter);
    m_state->setAutoFillBackground(true);
    m_sentence->setWordWrap(true);
    m_facts->setWordWrap(true);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_banner->setAutoFillBackground(true);

    m_holds->setColumnCount(5);
    m_holds->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_holds->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_holds->setShowGrid(false);
    m_holds->verticalHeader()->hide();
    m_holds->horizontalHeader()->setStretchLastSection(true);
    m_holds->horizontalHeader()->setHighlightSections(false);
    m_holds->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_holds->setTabKeyNavigation(false);
    m_holds->setFrameShape(QFrame::NoFrame);
    m_holds->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);

    auto* row = new QHBoxLayout;
    row->addWidget(m_state);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_resume);
    row->addWidget(m_stop);
    auto* banner = new QVBoxLayout(m_banner);
    banner->addWidget(m_facts);
    banner->addWidget(m_holds);
    auto* column = new QVBoxLayout(this);
    column->addLayout(row);
    column->addWidget(m_banner);

    connect(m_stop, &EmergencyButton::pressed, this, &EmergencyBar::stopPressed);
    connect(m_resume, &QPushButton::clicked, this, &EmergencyBar::resumeRequested);
    refresh();
}

void EmergencyBar::show(const risk::RiskStatus& status) {
    const bool same = status.revision == m_status.revision && status.state == m_status.state &&
                      status.holds == m_status.holds && status.persisted == m_status.persisted &&
                      status.stopFileExists == m_status.stopFileExists &&
                      status.persistenceError == m_status.persistenceError;
    m_status = status;
    if (!same)
        refresh();
}

void EmergencyBar::showSilence(Duration silence) {
    if (silence <= Duration(0) && m_silence <= Duration(0))
        return;
    m_silence = silence;
    refresh();
}

void EmergencyBar::setZone(const QTimeZone& zone) {
    m_zone = zone;
    refresh();
}

QString EmergencyBar::factsText() const {
    QStringList facts;
    if (m_status.stopFileExists)
        facts << tr("The stop file stands: %1.").arg(look::toText(m_status.stopFilePath));
    if (!m_status.persisted)
        facts << tr("NOT ON THE DISK YET: %1")
                     .arg(m_status.persistenceError.empty() ? tr("being written")
                                                            : look::toText(m_status.persistenceError));
    else if (!m_status.holds.empty())
        facts << tr("Recorded on the disk; it survives a restart.");
    if (!m_status.holds.empty())
        facts << tr("%n hold(s), newest first:", nullptr, static_cast<int>(m_status.holds.size()));
    return facts.join(QStringLiteral("  "));
}

void EmergencyBar::fillHolds() {
    m_holds->setHorizontalHeaderLabels(
        {tr("Hold"), tr("Time (%1)").arg(look::zoneText(m_zone)), tr("Who"), tr("Through"), tr("Reason")});
    m_holds->setRowCount(static_cast<int>(m_status.holds.size()));
    int row = 0;
    for (auto hold = m_status.holds.rbegin(); hold != m_status.holds.rend(); ++hold, ++row) {
        const QStringList texts{QStringLiteral("#%1").arg(hold->id), look::timeText(hold->time, m_zone),
                                look::toText(hold->who), channelText(hold->channel), look::toText(hold->reason)};
        for (int column = 0; column < texts.size(); ++column)
            m_holds->setItem(row, column, new QTableWidgetItem(texts[column]));
    }
    m_holds->verticalHeader()->setDefaultSectionSize(m_holds->fontMetrics().height() * 3 / 2);
    m_holds->resizeColumnsToContents();
    const int rows = std::min(kHoldRowsInView, std::max(1, m_holds->rowCount()));
    m_holds->setFixedHeight(m_holds->horizontalHeader()->sizeHint().height() + rows * m_holds->rowHeight(0) + 2);
    m_holds->setVisible(m_holds->rowCount() > 0);
}

void EmergencyBar::paintState() {
    const look::ThemeColors colors = look::themeColors(palette());
    QColor fill = palette().color(QPalette::Button);
    QColor ink = palette().color(QPalette::ButtonText);
    if (m_status.state == RiskState::Halted || m_silence > Duration(0)) {
        fill = colors.danger;
        ink = colors.dangerText;
    } else if (m_status.state != RiskState::Active) {
        fill = colors.caution;
        ink = colors.cautionText;
    }
    QPalette badge = m_state->palette();
    badge.setColor(QPalette::Window, fill);
    badge.setColor(QPalette::WindowText, ink);
    m_state->setPalette(badge);
    QFont bold = font();
    bold.setBold(true);
    bold.setPointSizeF(font().pointSizeF() * 1.2);
    m_state->setFont(bold);
    const int pad = fontMetrics().height();
    m_state->setContentsMargins(pad, pad / 3, pad, pad / 3);

    QPalette banner = palette();
    if (m_status.state != RiskState::Active) {
        const bool halted = m_status.state == RiskState::Halted;
        banner.setColor(QPalette::Window, halted ? look::dangerGround(colors) : look::cautionGround(colors));
        banner.setColor(QPalette::WindowText, look::groundText(colors));
    }
    m_banner->setPalette(banner);
}

void EmergencyBar::refresh() {
    m_state->setText(m_silence > Duration(0) ? tr("NO CONTACT") : riskHeadline(m_status.state));
    m_state->setAccessibleName(tr("Risk state: %1").arg(riskHeadline(m_status.state)));
    m_sentence->setText(
        m_silence > Duration(0)
            ? tr("The engine has published nothing for %1. What is shown is old; trading may be running. "
                 "STOP still latches.")
                  .arg(look::ageText(m_silence))
            : riskMeaning(m_status.state));
    m_resume->setText(tr("Resume..."));
    m_resume->setAccessibleName(tr("Open the resume panel"));
    m_resume->setVisible(m_status.state != RiskState::Active);
    m_holds->setAccessibleName(tr("Holds"));
    m_facts->setText(factsText());
    m_banner->setVisible(m_status.state != RiskState::Active || m_status.stopFileExists || !m_status.persisted);
    fillHolds();
    paintState();
}

void EmergencyBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        refresh();
}

} // namespace aetherion::guard
