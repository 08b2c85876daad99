#pragma once
// The answer to a stop, beside the button: latched, orders cancelled n of m, on the disk, each with its time.
//
// Takes no room while nothing was stopped. Thread: GUI.
#include "ui/guard/stop_answer.h"

#include <QTimeZone>
#include <QWidget>

#include <array>

class QLabel;

namespace aetherion::guard {

class StopAnswerView final : public QWidget {
    Q_OBJECT
public:
    explicit StopAnswerView(QWidget* parent = nullptr);
    using QWidget::show;
    void show(const StopAnswer& answer, const QTimeZone& zone);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    StopAnswer m_answer;
    QTimeZone m_zone;
    std::array<QLabel*, 3> m_steps{};
};

} // namespace aetherion::guard
