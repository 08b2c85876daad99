#pragma once
// What stands above everything in a small window that shows prices or sends orders: what kind of data they are, the
// risk state, the emergency stop and what became of it.
//
// Smaller than the state row of the main window. Thread: GUI; handed every sight. The control outlives it.
#include "core/risk/risk_state.h"

#include <QTimeZone>
#include <QWidget>

class QLabel;

namespace aetherion::guard {
class StopAnswerView;
class StopControl;
struct Sight;
} // namespace aetherion::guard

namespace aetherion::window {

class DataKindStrip;

class WindowHead final : public QWidget {
    Q_OBJECT
public:
    explicit WindowHead(guard::StopControl& control, QWidget* parent = nullptr);
    using QWidget::show;
    void show(const guard::Sight& sight);
    void setZone(const QTimeZone& zone);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fit();
    void refresh();

    guard::StopControl& m_control;
    QTimeZone m_zone;
    risk::RiskState m_risk = risk::RiskState::Active;
    bool m_hasContact = true;
    DataKindStrip* m_kind;
    QLabel* m_state;
    guard::StopAnswerView* m_answer;
};

} // namespace aetherion::window
