#include "ui/guard/emergency_bar.h"

#include "ui/guard/emergency_button.h"
#include "ui/guard/risk_text.h"
#include "ui/guard/stop_answer_view.h"
#include "ui/guard/stop_control.h"
#include "ui/look/elided_label.h"
#include "ui/look/formatting.h"
#include "ui/look/said.h"
#include "ui/look/theme.h"

#include <QAction>
#include <QEvent>
#include <QGridLayout>
#include <QMenu>
#include <QRegularExpression>
#include <QToolButton>
#include <QVBoxLayout>

namespace aetherion::guard {

using risk::RiskState;

namespace {

/// In heights of a line: 56 pixels, and the width below which the sentence gets rows of its own.
constexpr double kRowLines = 56.0 / 15;
constexpr int kNarrowLines = 62;
constexpr int kTimeLetters = 30;
constexpr int kClockLetters = 10;

/// "NSE, UK closed": markets all of whose streams say so.
QString closedMarkets(const contract::EngineSnapshot& snapshot) {
    QStringList closed;
    for (const market::Market market : market::kMarkets) {
        bool isAny = false;
        bool isOpen = false;
        for (const contract::StreamView& view : snapshot.streams)
            if (view.stream.instrument.market == market) {
                isAny = true;
                isOpen = isOpen || view.feedState != market::FeedState::Closed;
            }
        if (isAny && !isOpen)
            closed << look::toText(market::name(market));
    }
    return closed.isEmpty() ? QString() : EmergencyBar::tr("%1 closed").arg(closed.join(QStringLiteral(", ")));
}

QWidget* stacked(QLabel* above, QLabel* below) {
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addStretch(1);
    column->addWidget(above);
    column->addWidget(below);
    column->addStretch(1);
    return box;
}

} // namespace

EmergencyBar::EmergencyBar(StopControl& control, QWidget* parent)
    : QWidget(parent), m_control(control), m_zone(QByteArrayLiteral("UTC")), m_grid(new QGridLayout(this)),
      m_state(new QLabel), m_sentence(new QLabel), m_facts(new QLabel), m_clock(new look::ElidedLabel("stateClock")),
      m_sessions(new look::ElidedLabel("stateSessions")), m_test(new QLabel), m_answer(new StopAnswerView),
      m_pause(new QToolButton), m_standDown(new QAction(this)), m_reduceOnly(new QAction(this)),
      m_stop(new EmergencyButton) {
    setObjectName(QStringLiteral("emergencyBar"));
    m_state->setObjectName(QStringLiteral("riskState"));
    m_sentence->setObjectName(QStringLiteral("riskMeaning"));
    m_facts->setObjectName(QStringLiteral("riskFacts"));
    m_test->setObjectName(QStringLiteral("canStop"));
    m_pause->setObjectName(QStringLiteral("pauseButton"));
    m_standDown->setObjectName(QStringLiteral("pauseMenuStandDown"));
    m_reduceOnly->setObjectName(QStringLiteral("pauseMenuReduceOnly"));
    m_state->setAlignment(Qt::AlignCenter);
    m_state->setAutoFillBackground(true);
    for (QLabel* words : {m_sentence, m_facts}) {
        words->setWordWrap(true);
        words->setTextFormat(Qt::PlainText);
        words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_test->setAutoFillBackground(true);
    m_test->setAlignment(Qt::AlignCenter);
    auto* menu = new QMenu(m_pause);
    menu->addAction(m_standDown);
    menu->addAction(m_reduceOnly);
    m_pause->setMenu(menu);
    m_pause->setPopupMode(QToolButton::MenuButtonPopup);
    m_pause->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_pause->setFocusPolicy(Qt::StrongFocus);
    m_words = stacked(m_sentence, m_facts);
    m_time = stacked(m_clock, m_sessions);

    connect(m_stop, &EmergencyButton::pressed, &m_control, &StopControl::stop);
    connect(m_pause, &QToolButton::clicked, &m_control, &StopControl::pause);
    connect(m_standDown, &QAction::triggered, &m_control, &StopControl::pause);
    connect(m_reduceOnly, &QAction::triggered, &m_control, &StopControl::reduceOnly);
    connect(&m_control, &StopControl::tightened, this, [this]() { showStanding(m_control.standing()); });
    connect(&m_control, &StopControl::answerChanged, this, &EmergencyBar::refresh);
    retranslate();
}

EmergencyBar::Room EmergencyBar::room() const {
    if (width() >= fontMetrics().height() * kNarrowLines)
        return Room::Wide;
    // Words of two languages beside each other at a large scale: the window would become wider than the screen.
    const int clock = fontMetrics().averageCharWidth() * kClockLetters;
    const int needed = m_state->sizeHint().width() + clock + m_pause->sizeHint().width() + m_stop->sizeHint().width() +
                       m_grid->horizontalSpacing() * 5 + m_grid->contentsMargins().left() * 2;
    return width() >= needed ? Room::Narrow : Room::Tight;
}

void EmergencyBar::arrange() {
    const Room now = room();
    if (now == m_room)
        return;
    m_room = now;
    for (QWidget* part :
         {static_cast<QWidget*>(m_state), m_words, m_time, static_cast<QWidget*>(m_test),
          static_cast<QWidget*>(m_answer), static_cast<QWidget*>(m_pause), static_cast<QWidget*>(m_stop)})
        m_grid->removeWidget(part);
    const bool isTight = now == Room::Tight;
    m_grid->addWidget(m_state, 0, 0, 1, isTight ? 5 : 1);
    m_grid->addWidget(m_time, isTight ? 1 : 0, isTight ? 0 : 2, 1, isTight ? 4 : 1, Qt::AlignVCenter);
    m_grid->addWidget(m_pause, isTight ? 1 : 0, 4);
    m_grid->addWidget(m_stop, 0, 5, isTight ? 2 : 1, 1);
    if (now == Room::Wide) {
        m_grid->addWidget(m_words, 0, 1);
        m_grid->addWidget(m_test, 0, 3, Qt::AlignVCenter);
        m_grid->addWidget(m_answer, 0, 3, Qt::AlignVCenter);
    } else {
        const int row = isTight ? 2 : 1;
        m_grid->addWidget(m_words, row, 0, 1, 4);
        m_grid->addWidget(m_test, row, 4, 1, 2, Qt::AlignRight | Qt::AlignVCenter);
        m_grid->addWidget(m_answer, row + 1, 0, 1, 6, Qt::AlignVCenter);
    }
    m_grid->setColumnStretch(1, 1);
}

void EmergencyBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void EmergencyBar::show(const Sight& sight) {
    m_control.show(sight);
    m_standing = sight.standing;
    m_silence = sight.silence;
    m_now = sight.now;
    m_closedText = closedMarkets(sight.snapshot);
    m_armed.clear();
    for (const auto& [account, who] : sight.trading.armed)
        m_armed << tr("%1 armed by %2").arg(look::toText(account), look::toText(who));
    m_unprotected = sight.trading.unprotected.size();
    m_canStop = look::toText(sight.trading.canStop);
    refresh();
}

void EmergencyBar::showStanding(const Standing& standing) {
    m_standing = standing;
    refresh();
}

void EmergencyBar::setZone(const QTimeZone& zone) {
    m_zone = zone;
    refresh();
}

void EmergencyBar::setSessions(const QString& text) {
    m_sessionText = text;
    refresh();
}

QString EmergencyBar::headline() const {
    return isSilent() ? tr("NO CONTACT for %1").arg(look::ageText(m_silence)) : riskHeadline(state());
}

QString EmergencyBar::sentence() const {
    const QString stopFile = look::toText(m_standing.stop.stopFilePath);
    if (isSilent()) {
        const QString silence = silenceText(stopFile);
        return state() == RiskState::Halted ? tr("%1 The latch is HALTED.").arg(silence) : silence;
    }
    const QString meaning = riskMeaning(state());
    if (state() != RiskState::Halted)
        return meaning;
    return meaning + u' ' + haltedAftermath(m_control.answer().cancelledInAll, m_unprotected);
}

QString EmergencyBar::strategies() const {
    constexpr int kNamed = 2;
    if (m_armed.isEmpty())
        return tr("Strategies: off");
    QString text = tr("Strategies: %1").arg(m_armed.mid(0, kNamed).join(QStringLiteral(", ")));
    if (m_armed.size() > kNamed)
        text = tr("%1 and %2 more").arg(text).arg(m_armed.size() - kNamed);
    return text;
}

QString EmergencyBar::aged(const QString& text) const {
    return isSilent() ? tr("%1 (%2 old)").arg(text, look::ageText(m_silence)) : text;
}

QString EmergencyBar::facts() const {
    QStringList facts;
    const risk::RiskStatus& stop = m_standing.stop;
    if (!stop.persisted)
        facts << tr("NOT ON THE DISK YET: %1")
                     .arg(stop.persistenceError.empty() ? tr("being written") : look::said(stop.persistenceError));
    if (stop.stopFileExists)
        facts << tr("The stop file stands: %1").arg(look::toText(stop.stopFilePath));
    QStringList parts;
    for (const risk::ScopeStatus& each : m_standing.scopes)
        if (each.scope != risk::Scope::all() && each.state > state())
            parts << scopeText(each.scope) + u' ' + riskHeadline(each.state);
    if (!parts.isEmpty())
        facts << tr("Held besides: %1").arg(parts.join(QStringLiteral(", ")));
    facts << aged(strategies());
    return facts.join(QStringLiteral("  ·  "));
}

void EmergencyBar::paintState() {
    const look::ThemeColors colors = look::themeColors(palette());
    QColor fill = palette().color(QPalette::Button);
    QColor ink = palette().color(QPalette::ButtonText);
    if (isSilent() || state() == RiskState::Halted) {
        fill = colors.danger;
        ink = colors.dangerText;
    } else if (state() != RiskState::Active) {
        fill = colors.caution;
        ink = colors.cautionText;
    }
    QPalette badge = m_state->palette();
    badge.setColor(QPalette::Window, fill);
    badge.setColor(QPalette::WindowText, ink);
    m_state->setPalette(badge);
    const bool isTested = m_canStop.isEmpty() || (!m_canStop.contains(QStringLiteral("failed")) &&
                                                  !m_canStop.contains(QStringLiteral("not tested")));
    QPalette test = palette();
    if (!isTested) {
        test.setColor(QPalette::Window, colors.caution);
        test.setColor(QPalette::WindowText, colors.cautionText);
    }
    m_test->setPalette(test);
}

void EmergencyBar::refresh() {
    m_state->setText(headline());
    m_state->setAccessibleName(tr("Risk state: %1").arg(headline()));
    m_sentence->setText(sentence());
    m_facts->setText(facts());
    m_clock->setText(m_now == Timestamp() ? QString()
                                          : look::zoneText(m_zone) + u' ' +
                                                look::dateTimeOf(m_now, m_zone).toString(QStringLiteral("HH:mm:ss")));
    m_sessions->setText(m_sessionText.isEmpty() ? m_closedText : m_sessionText);
    m_sessions->setVisible(!m_sessions->text().isEmpty());
    m_answer->show(m_control.answer(), m_zone);
    static const QRegularExpression kCount(QStringLiteral("(\\d+) of (\\d+)"));
    const QRegularExpressionMatch count = kCount.match(m_canStop);
    m_test->setText(count.hasMatch()      ? aged(tr("can stop %1 of %2").arg(count.captured(1), count.captured(2)))
                    : m_canStop.isEmpty() ? QString()
                                          : aged(tr("stop not tested")));
    m_test->setToolTip(look::said(look::toUtf8(m_canStop)));
    m_test->setVisible(!m_test->text().isEmpty() && !m_control.answer().latched);
    paintState();
    arrange();
}

void EmergencyBar::retranslate() {
    setAccessibleName(tr("Risk state and emergency stop"));
    m_pause->setText(tr("PAUSE"));
    m_pause->setToolTip(tr("Stand down at once: no new exposure, strategies send protective exits alone.\n"
                           "Never loosens what is stricter."));
    m_pause->setAccessibleName(tr("Pause: stand down"));
    m_standDown->setText(tr("Pause: stand down"));
    m_reduceOnly->setText(tr("Pause: reduce only"));
    m_clock->setAccessibleName(tr("Time"));
    m_sessions->setAccessibleName(tr("Market sessions"));
    QFont bold = font();
    bold.setBold(true);
    m_pause->setFont(bold);
    bold.setPointSizeF(font().pointSizeF() * 1.2);
    m_state->setFont(bold);
    const int line = fontMetrics().height();
    m_state->setContentsMargins(line, line / 3, line, line / 3);
    m_test->setContentsMargins(line / 2, line / 4, line / 2, line / 4);
    for (QLabel* label : {m_clock, m_sessions})
        label->setMaximumWidth(fontMetrics().averageCharWidth() * kTimeLetters);
    m_pause->setMinimumHeight(line * 2);
    m_grid->setContentsMargins(line / 2, line / 4, line / 2, line / 4);
    m_grid->setHorizontalSpacing(line * 3 / 4);
    m_grid->setVerticalSpacing(line / 4);
    setMinimumHeight(static_cast<int>(line * kRowLines));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    refresh();
}

void EmergencyBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        refresh();
}

} // namespace aetherion::guard
