#pragma once
// The state row over every page: the risk state as word, colour and sentence, who lets strategies trade, the time, how
// surely the stop works, PAUSE, and the emergency stop with what became of it.
//
// A normal state is grey, reduced ones amber, halted and no contact red. It shows, and hands presses to StopControl;
// resuming lives elsewhere. 56 logical pixels high where it has the room; in a narrow window the sentence takes rows
// of its own. Thread: GUI.
#include "ui/guard/sight.h"
#include "ui/guard/stop_answer.h"

#include <QTimeZone>
#include <QWidget>

#include <cstdint>
#include <optional>

class QGridLayout;
class QLabel;
class QToolButton;

namespace aetherion::guard {

class EmergencyButton;
class StopAnswerView;
class StopControl;

class EmergencyBar final : public QWidget {
    Q_OBJECT
public:
    explicit EmergencyBar(StopControl& control, QWidget* parent = nullptr);
    using QWidget::show;
    void show(const Sight& sight);
    /// The holds alone, at once: after a press, and between two sights.
    void showStanding(const Standing& standing);
    void setZone(const QTimeZone& zone);
    /// "NSE closed until 09:15 IST", as the frame reckons it; empty: which markets are closed, as their feeds say.
    void setSessions(const QString& text);
    /// Of everything.
    [[nodiscard]] risk::RiskState state() const { return m_standing.state(); }
    [[nodiscard]] const Standing& standing() const { return m_standing; }

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// Where the sentence has its place: beside the state, below it, or below it with the stop two rows high.
    enum class Room : std::uint8_t { Wide, Narrow, Tight };
    [[nodiscard]] Room room() const;
    void arrange();
    void retranslate();
    void refresh();
    void paintState();
    [[nodiscard]] bool isSilent() const { return m_silence > kContactLost; }
    [[nodiscard]] QString headline() const;
    [[nodiscard]] QString sentence() const;
    /// With its age, where the engine is silent.
    [[nodiscard]] QString aged(const QString& text) const;
    [[nodiscard]] QString facts() const;
    [[nodiscard]] QString strategies() const;

    StopControl& m_control;
    QTimeZone m_zone;
    Standing m_standing;
    Duration m_silence{0};
    Timestamp m_now;
    /// Account and who armed it.
    QStringList m_armed;
    std::size_t m_unprotected = 0;
    /// In English, as the contract has it: it is also read here.
    QString m_canStop;
    QString m_sessionText;
    QString m_closedText;
    std::optional<Room> m_room;

    QGridLayout* m_grid;
    QLabel* m_state;
    QWidget* m_words;
    QLabel* m_sentence;
    QLabel* m_facts;
    QWidget* m_time;
    QLabel* m_clock;
    QLabel* m_sessions;
    QLabel* m_test;
    StopAnswerView* m_answer;
    QToolButton* m_pause;
    QAction* m_standDown;
    QAction* m_reduceOnly;
    EmergencyButton* m_stop;
};

} // namespace aetherion::guard
