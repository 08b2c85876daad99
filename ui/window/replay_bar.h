#pragma once
// Plays a recording: play, pause, a step, how fast, go to a time. Shown while a recording runs; nothing for what is
// live or simulated.
//
// A recording goes forward only; going back begins it anew, which the button says before it is pressed. It only asks;
// whoever owns it acts.
// Thread: GUI.
#include "core/contract/engine_snapshot.h"

#include <QTimeZone>
#include <QWidget>

class QComboBox;
class QDateTimeEdit;
class QLabel;
class QToolButton;

namespace aetherion::window {

class ReplayBar final : public QWidget {
    Q_OBJECT
public:
    explicit ReplayBar(QWidget* parent = nullptr);
    void show(const contract::EngineSnapshot& snapshot);
    using QWidget::show;
    void setZone(const QTimeZone& zone);
    /// What of a long way is under way; empty: nothing.
    void setNote(const QString& note);
    /// As chosen in the bar.
    [[nodiscard]] Duration step() const;

Q_SIGNALS:
    /// Times the wall's; 0 as fast as possible.
    void speedChosen(double speed);
    void pauseChosen(bool paused);
    void stepChosen(aetherion::base::Duration span);
    void timeChosen(aetherion::base::Timestamp time);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showSpeed(double speed);
    void fitSpeed();
    void showWay();
    [[nodiscard]] Timestamp wanted() const;

    QTimeZone m_zone;
    bool m_isPaused = false;
    Timestamp m_engineTime;
    QString m_note;
    QToolButton* m_pause;
    QToolButton* m_step;
    QComboBox* m_span;
    QComboBox* m_speed;
    QLabel* m_now;
    QDateTimeEdit* m_time;
    QToolButton* m_go;
};

/// The speeds offered, in words: 1x, 60x, 1440x, as fast as possible.
void fillSpeeds(QComboBox& box);

} // namespace aetherion::window
