#pragma once
// The eight timeframes as buttons, one of them chosen; arrow keys move between them. Thread: GUI.
#include "core/market/timeframe.h"

#include <QButtonGroup>
#include <QWidget>

namespace aetherion::chart {

class TimeframeBar final : public QWidget {
    Q_OBJECT
public:
    explicit TimeframeBar(QWidget* parent = nullptr);
    void setTimeframe(market::Timeframe timeframe);

Q_SIGNALS:
    /// A person chose it; setTimeframe() is silent.
    void timeframeChosen(market::Timeframe timeframe);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    QButtonGroup m_buttons;
};

} // namespace aetherion::chart
