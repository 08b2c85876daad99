#include "ui/window/replay_bar.h"

#include "ui/look/elided_label.h"
#include "ui/look/formatting.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCoreApplication>
#include <QDateTimeEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>

namespace aetherion::window {

namespace {

constexpr std::pair<int, const char*> kSpans[] = {{1, QT_TRANSLATE_NOOP("Speed", "1 s")},
                                                  {60, QT_TRANSLATE_NOOP("Speed", "1 min")},
                                                  {900, QT_TRANSLATE_NOOP("Speed", "15 min")},
                                                  {3600, QT_TRANSLATE_NOOP("Speed", "1 h")},
                                                  {86400, QT_TRANSLATE_NOOP("Speed", "1 d")}};
constexpr int kFirstSpan = 1;

void fillSpans(QComboBox& box) {
    const QSignalBlocker quiet(box);
    const int index = box.count() > 0 ? box.currentIndex() : kFirstSpan;
    box.clear();
    for (const auto& [seconds, text] : kSpans)
        box.addItem(QCoreApplication::translate("Speed", text), seconds);
    box.setCurrentIndex(index);
}

} // namespace

void fillSpeeds(QComboBox& box) {
    const QSignalBlocker quiet(box);
    const int index = box.currentIndex();
    box.clear();
    box.addItem(QCoreApplication::translate("Speed", "1x"), 1.0);
    box.addItem(QCoreApplication::translate("Speed", "60x"), 60.0);
    box.addItem(QCoreApplication::translate("Speed", "1440x (a day a minute)"), 1440.0);
    box.addItem(QCoreApplication::translate("Speed", "As fast as possible"), 0.0);
    box.setCurrentIndex(std::max(0, index));
}

ReplayBar::ReplayBar(QWidget* parent)
    : QWidget(parent), m_zone(QByteArrayLiteral("UTC")), m_pause(new QToolButton), m_step(new QToolButton),
      m_span(new QComboBox), m_speed(new QComboBox), m_now(new look::ElidedLabel("replayTime")),
      m_time(new QDateTimeEdit), m_go(new QToolButton) {
    setObjectName(QStringLiteral("replayBar"));
    m_pause->setObjectName(QStringLiteral("replayPauseButton"));
    m_step->setObjectName(QStringLiteral("stepButton"));
    m_span->setObjectName(QStringLiteral("stepBox"));
    m_speed->setObjectName(QStringLiteral("speedBox"));
    m_time->setObjectName(QStringLiteral("seekTime"));
    m_go->setObjectName(QStringLiteral("seekButton"));
    // The bar stands under the chart, and must not take the docks' room: it is as wide as what it says now.
    m_speed->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_now->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_time->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    m_time->setKeyboardTracking(false);
    auto* row = new QHBoxLayout(this);
    const int letter = fontMetrics().averageCharWidth();
    row->setContentsMargins(letter, letter / 4, letter, letter / 4);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_pause, m_step, m_span, m_speed})
        row->addWidget(widget);
    row->addStretch(1);
    row->addWidget(m_now);
    row->addStretch(1);
    row->addWidget(m_time);
    row->addWidget(m_go);
    connect(m_pause, &QToolButton::clicked, this, [this] { Q_EMIT pauseChosen(!m_isPaused); });
    connect(m_step, &QToolButton::clicked, this, [this] { Q_EMIT stepChosen(step()); });
    connect(m_speed, &QComboBox::activated, this, [this](int index) {
        fitSpeed();
        Q_EMIT speedChosen(m_speed->itemData(index).toDouble());
    });
    connect(m_go, &QToolButton::clicked, this, [this] { Q_EMIT timeChosen(wanted()); });
    connect(m_time, &QDateTimeEdit::dateTimeChanged, this, &ReplayBar::showWay);
    fillSpans(*m_span);
    hide();
    retranslate();
}

Duration ReplayBar::step() const { return std::chrono::seconds(m_span->currentData().toInt()); }

void ReplayBar::setZone(const QTimeZone& zone) { m_zone = zone; }

void ReplayBar::setNote(const QString& note) { m_note = note; }

Timestamp ReplayBar::wanted() const {
    const QDateTime time(m_time->date(), m_time->time(), m_zone);
    return fromEpochMillis(time.toMSecsSinceEpoch());
}

void ReplayBar::showWay() {
    // The field shows whole seconds: the one that is now is no way back.
    const bool goesBack = wanted() + std::chrono::seconds(1) <= m_engineTime;
    m_go->setText(goesBack ? tr("Go back: begins anew") : tr("Go to"));
    m_go->setEnabled(m_note.isEmpty());
    m_go->setAccessibleName(goesBack ? tr("Go back to this time: the recording begins anew") : tr("Go to this time"));
}

void ReplayBar::show(const contract::EngineSnapshot& snapshot) {
    using contract::SessionState;
    const contract::SessionView& session = snapshot.session;
    const bool isRecording =
        (session.kind == market::SourceKind::Replay || session.kind == market::SourceKind::Imported) &&
        (session.state == SessionState::Running || session.state == SessionState::Paused);
    setVisible(isRecording);
    if (!isRecording)
        return;
    const bool isPaused = session.state == SessionState::Paused;
    if (isPaused != m_isPaused) {
        m_isPaused = isPaused;
        retranslate();
    }
    showSpeed(session.speed);
    const Timestamp now = snapshot.pulse.engineTime;
    m_engineTime = now;
    const QString text = QStringLiteral("%1 %2").arg(look::timeText(now, m_zone), look::zoneText(m_zone));
    m_now->setText(m_note.isEmpty() ? text : text + QStringLiteral(" · ") + m_note);
    if (!m_time->hasFocus()) {
        const QDateTime shown = look::dateTimeOf(now, m_zone);
        m_time->setDateTime(QDateTime(shown.date(), shown.time()));
    }
    showWay();
}

void ReplayBar::showSpeed(double speed) {
    if (m_speed->view()->isVisible())
        return;
    int index = m_speed->findData(speed);
    if (index < 0) {
        m_speed->addItem(tr("%1x").arg(speed), speed);
        index = m_speed->count() - 1;
    }
    m_speed->setCurrentIndex(index);
    fitSpeed();
}

void ReplayBar::fitSpeed() {
    const QFontMetrics metrics = m_speed->fontMetrics();
    const int letter = std::max(1, metrics.horizontalAdvance(u'X'));
    const int letters = (metrics.horizontalAdvance(m_speed->currentText()) + letter - 1) / letter;
    if (letters != m_speed->minimumContentsLength()) {
        m_speed->setMinimumContentsLength(letters);
        QAbstractItemView* list = m_speed->view();
        list->setMinimumWidth(list->sizeHintForColumn(0) + letter * 2);
    }
    // A combo box keeps the least size that it had with fewer letters.
    m_speed->setMinimumWidth(m_speed->sizeHint().width());
}

void ReplayBar::retranslate() {
    setAccessibleName(tr("Replay"));
    fillSpeeds(*m_speed);
    fillSpans(*m_span);
    fitSpeed();
    m_speed->setAccessibleName(tr("Replay speed"));
    m_speed->setToolTip(tr("How much faster than it was recorded"));
    m_pause->setText(m_isPaused ? tr("▶ Play") : tr("‖ Pause"));
    m_pause->setAccessibleName(m_isPaused ? tr("Let the data go on") : tr("Pause the data"));
    m_step->setText(tr("Step"));
    m_step->setAccessibleName(tr("Go on by one step"));
    m_step->setToolTip(tr("Lets the data go on by this much, and no further while paused"));
    m_span->setAccessibleName(tr("Length of a step"));
    m_time->setAccessibleName(tr("Time to go to"));
    m_go->setToolTip(
        tr("Plays up to this time as fast as possible. To go back the recording is opened again and played "
           "from its start: a run of its own, with orders and trades of its own."));
    showWay();
}

void ReplayBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace aetherion::window
