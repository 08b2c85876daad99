#pragma once
// The engine's pulse in the status bar, and speed and pause for replays.
//
// Each figure says what it is; what is wrong is amber and in words. Refreshed four times a second at most. Thread: GUI.
#include "core/contract/engine_snapshot.h"

#include <QTimeZone>
#include <QWidget>

class QComboBox;
class QLabel;
class QToolButton;

namespace aetherion::look {
class ElidedLabel;
} // namespace aetherion::look

namespace aetherion::window {

class StatusStrip final : public QWidget {
    Q_OBJECT
public:
    explicit StatusStrip(QWidget* parent = nullptr);
    /// `selected` is the stream on the chart, or null.
    void show(const contract::EngineSnapshot& snapshot, const contract::StreamView* selected);
    void setZone(const QTimeZone& zone);
    void setOperator(const QString& name);
    /// Why no other program can reach the engine; empty while they can, or need not.
    void setApiTrouble(const QString& reason);

Q_SIGNALS:
    /// Times the wall's; 0 as fast as possible.
    void speedChosen(double speed);
    void pauseChosen(bool paused);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showStore(const contract::EnginePulse& pulse);
    void showReplayControls(const contract::SessionView& session);
    static void mark(QLabel* label, bool needsCare);

    QTimeZone m_zone;
    QString m_operator;
    QString m_apiTrouble;
    look::ElidedLabel* m_feed;
    look::ElidedLabel* m_rate;
    look::ElidedLabel* m_store;
    look::ElidedLabel* m_memory;
    look::ElidedLabel* m_time;
    look::ElidedLabel* m_person;
    look::ElidedLabel* m_api;
    QToolButton* m_pause;
    QComboBox* m_speed;
};

/// The speeds offered, in words: 1x, 60x, 1440x, as fast as possible.
void fillSpeeds(QComboBox& box);

} // namespace aetherion::window
