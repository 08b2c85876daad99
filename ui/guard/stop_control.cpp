#include "ui/guard/stop_control.h"

#include "core/base/clock.h"
#include "core/contract/kill_switch_port.h"
#include "core/contract/trading_port.h"
#include "ui/look/formatting.h"

#include <QCoreApplication>
#include <QKeyEvent>

namespace aetherion::guard {

namespace {

/// Longer than any disk that works; the answer says so when it takes more.
constexpr Duration kDiskPatience = std::chrono::seconds(5);
/// A window that closes does not wait longer than this.
constexpr Duration kLook = std::chrono::milliseconds(100);

bool isStopShortcut(const QKeyEvent& key) {
    return key.key() == Qt::Key_S && key.modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
}

} // namespace

StopControl::StopControl(contract::KillSwitchPort& killSwitch, contract::TradingPort& trading, const base::Clock& clock,
                         QObject* parent)
    : QObject(parent), m_killSwitch(killSwitch), m_trading(trading),
      m_clock(clock), m_button{"operator", "window", "emergency stop pressed"},
      m_tray{"operator", "window", "emergency stop chosen in the tray"},
      m_pause{risk::Scope::all(), risk::RiskState::StandDown, "operator", "window", "paused", {}, true},
      m_reduce{risk::Scope::all(), risk::RiskState::ReduceOnly, "operator", "window", "reduce only", {}, true},
      m_thread(*this) {
    setObjectName(QStringLiteral("stopControl"));
    // A QShortcut would not be heard while a menu is open.
    QCoreApplication::instance()->installEventFilter(this);
}

StopControl::~StopControl() { QCoreApplication::instance()->removeEventFilter(this); }

void StopControl::setOperator(const QString& name) {
    const std::string who = look::toUtf8(name);
    m_button.who = who;
    m_tray.who = who;
    m_pause.who = who;
    m_reduce.who = who;
}

Standing StopControl::standing() const { return readStanding(m_killSwitch, m_trading); }

void StopControl::stop() { trip(m_button); }
void StopControl::stopFromTray() { trip(m_tray); }
void StopControl::pause() { hold(m_pause); }
void StopControl::reduceOnly() { hold(m_reduce); }

void StopControl::trip(const risk::TripRequest& request) {
    const std::int64_t hold = m_killSwitch.trip(request);
    StopAnswer next;
    next.hold = hold;
    next.latched = m_clock.now();
    next.cancelledInAll = m_answer.cancelledInAll;
    change(std::move(next));
    awaitDisk();
    Q_EMIT tightened();
}

void StopControl::hold(const risk::ScopeHoldRequest& request) {
    (void)m_trading.hold(request);
    Q_EMIT tightened();
}

void StopControl::awaitDisk() {
    if (m_isWaiting)
        return;
    m_isWaiting = true;
    const std::int64_t hold = m_answer.hold;
    m_thread.ask(
        [hold, end = m_thread.end(), &killSwitch = m_killSwitch, &clock = m_clock]() {
            bool isOnDisk = false;
            for (Duration left = kDiskPatience; left > Duration(0) && !isOnDisk && !end.stop_requested(); left -= kLook)
                isOnDisk = killSwitch.awaitPersisted(hold, kLook);
            return std::pair(isOnDisk, clock.now());
        },
        [this, hold](const std::pair<bool, Timestamp>& answer) { takeDisk(hold, answer.first, answer.second); });
}

void StopControl::takeDisk(std::int64_t hold, bool isOnDisk, Timestamp when) {
    m_isWaiting = false;
    if (hold != m_answer.hold)
        return awaitDisk();
    StopAnswer next = m_answer;
    next.recorded = isOnDisk ? Recorded::OnDisk : Recorded::NotYet;
    if (isOnDisk)
        next.recordedAt = when;
    else
        next.trouble = m_killSwitch.status().persistenceError;
    change(std::move(next));
}

void StopControl::show(const Sight& sight) {
    const risk::RiskStatus& status = sight.standing.stop;
    if (status.state != risk::RiskState::Halted) {
        m_cancelledBefore = 0;
        m_counted = 0;
        if (!m_isWaiting)
            change({});
        return;
    }
    StopAnswer next = m_answer;
    if (status.newestHold > next.hold) {
        // Stopped from elsewhere.
        next = {.hold = status.newestHold, .latched = status.changed};
        for (const risk::Hold& hold : status.holds)
            if (hold.id == status.newestHold)
                next.latched = hold.time;
    }
    const contract::StopProgress& progress = sight.trading.stop;
    if (progress.hold != m_counted) {
        m_cancelledBefore = m_counted == 0 ? 0 : m_answer.cancelledInAll;
        m_counted = progress.hold;
    }
    next.cancelledInAll = m_cancelledBefore + (m_counted == 0 ? 0 : progress.cancelled);
    if (progress.hold != 0 && progress.hold >= next.hold) {
        next.working = progress.working;
        next.cancelled = progress.cancelled;
        next.took = progress.took;
    }
    if (next.recorded != Recorded::OnDisk && !m_isWaiting) {
        next.recorded = status.persisted                  ? Recorded::OnDisk
                        : status.persistenceError.empty() ? Recorded::Waiting
                                                          : Recorded::NotYet;
        next.trouble = status.persistenceError;
    }
    change(std::move(next));
}

void StopControl::change(StopAnswer next) {
    if (next == m_answer)
        return;
    m_answer = std::move(next);
    Q_EMIT answerChanged();
}

bool StopControl::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    if (!isStopShortcut(*key))
        return false;
    if (event->type() == QEvent::ShortcutOverride) {
        // No action and no field gets it first.
        event->accept();
        return true;
    }
    // Window objects get the event first and pass it on to a widget: only the widget's counts, so that one press is
    // one.
    if (!watched->isWidgetType())
        return false;
    if (!key->isAutoRepeat())
        stop();
    return true;
}

} // namespace aetherion::guard
