#pragma once
// The emergency stop, once for the whole program: every STOP button, the menu, the tray and Ctrl+Shift+S come here.
//
// stop() sets the latch before it does anything else, each time it is called, whatever stands already; a held key can
// only add holds. The key is heard in every window of the program, with menus, lists and dialogs open and while
// somebody types. pause() and reduceOnly() put a hold on everything beside the latch. Nothing here loosens. What became
// of a stop is followed on a thread of its own. Thread: GUI.
#include "core/risk/risk_state.h"
#include "ui/guard/answer_thread.h"
#include "ui/guard/sight.h"
#include "ui/guard/stop_answer.h"

#include <QObject>
#include <QString>

namespace aetherion::base {
class Clock;
}

namespace aetherion::guard {

class StopControl final : public QObject {
    Q_OBJECT
public:
    StopControl(contract::KillSwitchPort& killSwitch, contract::TradingPort& trading, const base::Clock& clock,
                QObject* parent = nullptr);
    ~StopControl() override;
    /// Who is named in the holds.
    void setOperator(const QString& name);
    /// How a stop goes on; one that came from elsewhere too.
    void show(const Sight& sight);
    [[nodiscard]] const StopAnswer& answer() const { return m_answer; }
    /// Right now, from the ports themselves.
    [[nodiscard]] Standing standing() const;

public Q_SLOTS:
    void stop();
    void stopFromTray();
    /// StandDown for everything.
    void pause();
    void reduceOnly();

Q_SIGNALS:
    /// Something was tightened just now.
    void tightened();
    void answerChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void trip(const risk::TripRequest& request);
    void hold(const risk::ScopeHoldRequest& request);
    void awaitDisk();
    void takeDisk(std::int64_t hold, bool isOnDisk, Timestamp when);
    void change(StopAnswer next);

    contract::KillSwitchPort& m_killSwitch;
    contract::TradingPort& m_trading;
    const base::Clock& m_clock;
    // Made while nothing is stopped, so that a press has nothing left to do but copy.
    risk::TripRequest m_button;
    risk::TripRequest m_tray;
    risk::ScopeHoldRequest m_pause;
    risk::ScopeHoldRequest m_reduce;
    StopAnswer m_answer;
    bool m_isWaiting = false;
    // Cancelled by the stops before the newest one.
    std::size_t m_cancelledBefore = 0;
    std::int64_t m_counted = 0;
    AnswerThread m_thread;
};

} // namespace aetherion::guard
