#include "ui/window/status_strip.h"

#include "ui/look/elided_label.h"
#include "ui/look/formatting.h"
#include "ui/look/theme.h"
#include "ui/window/store_text.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>

namespace aetherion::window {

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

StatusStrip::StatusStrip(QWidget* parent)
    : QWidget(parent), m_zone(QByteArrayLiteral("UTC")), m_feed(new look::ElidedLabel("feedPulse")),
      m_rate(new look::ElidedLabel("ratePulse")), m_store(new look::ElidedLabel("storePulse")),
      m_memory(new look::ElidedLabel("memoryPulse")), m_time(new look::ElidedLabel("timePulse")),
      m_person(new look::ElidedLabel("operatorName")), m_api(new look::ElidedLabel("apiTrouble")),
      m_pause(new QToolButton), m_speed(new QComboBox) {
    setObjectName(QStringLiteral("statusStrip"));
    m_pause->setObjectName(QStringLiteral("pauseButton"));
    m_speed->setObjectName(QStringLiteral("speedBox"));
    m_pause->setCheckable(true);
    m_pause->hide();
    m_speed->hide();

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(fontMetrics().averageCharWidth(), 0, fontMetrics().averageCharWidth(), 0);
    for (QLabel* label : {m_feed, m_rate, m_store, m_memory}) {
        label->setAutoFillBackground(false);
        row->addWidget(label);
        auto* rule = new QFrame;
        rule->setFrameShape(QFrame::VLine);
        rule->setFrameShadow(QFrame::Sunken);
        row->addWidget(rule);
    }
    row->addWidget(m_person);
    row->addWidget(m_api);
    m_api->hide();
    row->addStretch(1);
    row->addWidget(m_time);
    row->addWidget(m_pause);
    row->addWidget(m_speed);

    connect(m_pause, &QToolButton::clicked, this, &StatusStrip::pauseChosen);
    connect(m_speed, &QComboBox::activated, this,
            [this](int index) { Q_EMIT speedChosen(m_speed->itemData(index).toDouble()); });
    retranslate();
}

void StatusStrip::setZone(const QTimeZone& zone) { m_zone = zone; }

void StatusStrip::setOperator(const QString& name) {
    m_operator = name;
    retranslate();
}

void StatusStrip::setApiTrouble(const QString& reason) {
    m_apiTrouble = reason;
    retranslate();
}

void StatusStrip::mark(QLabel* label, bool needsCare) {
    const look::ThemeColors colors = look::themeColors(label->parentWidget()->palette());
    QPalette palette = label->parentWidget()->palette();
    if (needsCare) {
        palette.setColor(QPalette::Window, colors.caution);
        palette.setColor(QPalette::WindowText, colors.cautionText);
    }
    label->setAutoFillBackground(needsCare);
    label->setPalette(palette);
}

void StatusStrip::show(const contract::EngineSnapshot& snapshot, const contract::StreamView* selected) {
    const contract::EnginePulse& pulse = snapshot.pulse;
    const bool flowing = !selected || selected->feedState == market::FeedState::Flowing;
    if (selected) {
        const QString reason = look::toText(selected->feedReason);
        m_feed->setText(tr("Feed %1%2")
                            .arg(look::toText(market::name(selected->feedState)),
                                 reason.isEmpty() || flowing ? QString() : QStringLiteral(": ") + reason));
    } else {
        m_feed->setText(tr("Feed: nothing yet"));
    }
    mark(m_feed, !flowing && selected->feedState != market::FeedState::Closed);
    m_rate->setText(
        tr("%1 events/s").arg(QString::number(pulse.eventsPerSecond, 'f', pulse.eventsPerSecond < 10 ? 1 : 0)));
    m_rate->setToolTip(tr("%1 events since the start, %2 waiting").arg(pulse.events).arg(pulse.feedQueue));

    showStore(pulse);
    m_memory->setText(tr("Memory %1").arg(look::bytesText(pulse.residentBytes)));
    const bool hasTime = pulse.engineTime > Timestamp{};
    m_time->setText(hasTime
                        ? tr("Engine time %1 %2").arg(look::timeText(pulse.engineTime, m_zone), look::zoneText(m_zone))
                        : QString());
    showReplayControls(snapshot.session);
}

void StatusStrip::showStore(const contract::EnginePulse& pulse) {
    QString store = storeHeadline(pulse.store);
    if (pulse.store.state == contract::StoreState::Writing) {
        store += tr(", %1 of %2 waiting").arg(pulse.storeQueue).arg(pulse.storeQueueCapacity);
        if (pulse.conflatedTicks > 0)
            store += tr(", %1 ticks not stored").arg(pulse.conflatedTicks);
        if (!pulse.storeError.empty())
            store = tr("Store: %1").arg(look::toText(pulse.storeError));
    }
    QStringList lines{store};
    if (!pulse.store.place.empty())
        lines << look::toText(pulse.store.place);
    if (pulse.store.state != contract::StoreState::Writing) {
        if (!pulse.storeError.empty())
            lines << look::toText(pulse.storeError);
        lines << storeAdvice(pulse.store.state);
    }
    m_store->setToolTip(lines.join(u'\n'));
    m_store->setText(fontMetrics().elidedText(store, Qt::ElideRight, fontMetrics().averageCharWidth() * 60));
    mark(m_store,
         pulse.store.state != contract::StoreState::Writing || !pulse.storeError.empty() || pulse.conflatedTicks > 0);
}

void StatusStrip::showReplayControls(const contract::SessionView& session) {
    using contract::SessionState;
    const bool isReplay = session.kind != market::SourceKind::Live &&
                          (session.state == SessionState::Running || session.state == SessionState::Paused);
    m_pause->setVisible(isReplay);
    m_speed->setVisible(isReplay && session.kind != market::SourceKind::Simulated);
    m_pause->setChecked(session.state == SessionState::Paused);
    m_pause->setText(m_pause->isChecked() ? tr("Go on") : tr("Pause"));
    if (!m_speed->view()->isVisible()) {
        int index = m_speed->findData(session.speed);
        if (index < 0) {
            m_speed->addItem(tr("%1x").arg(session.speed), session.speed);
            index = m_speed->count() - 1;
        }
        m_speed->setCurrentIndex(index);
    }
}

void StatusStrip::retranslate() {
    fillSpeeds(*m_speed);
    m_speed->setAccessibleName(tr("Replay speed"));
    m_speed->setToolTip(tr("How much faster than it was recorded"));
    m_pause->setText(m_pause->isChecked() ? tr("Go on") : tr("Pause"));
    m_pause->setAccessibleName(tr("Pause the data"));
    m_person->setText(tr("Operator: %1").arg(m_operator));
    m_memory->setToolTip(tr("Resident memory of this process"));
    m_api->setText(tr("No API"));
    m_api->setToolTip(m_apiTrouble);
    m_api->setAccessibleDescription(m_apiTrouble);
    m_api->setVisible(!m_apiTrouble.isEmpty());
    mark(m_api, !m_apiTrouble.isEmpty());
}

void StatusStrip::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace aetherion::window
