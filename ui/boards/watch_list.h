#pragma once
// The watch list: one row per instrument, the selected one is on the chart.
//
// The regime is drawn as shape and word in its colour; prices that are not current are drawn hatched. Thread: GUI.
#include "ui/boards/regime_delegate.h"
#include "ui/boards/watch_list_model.h"

#include <QTableView>

namespace aetherion::boards {

class WatchList final : public QTableView {
    Q_OBJECT
public:
    explicit WatchList(QWidget* parent = nullptr);
    [[nodiscard]] WatchListModel& rows() { return m_model; }
    void update(const contract::EngineSnapshot& snapshot);

Q_SIGNALS:
    void streamChosen(market::StreamId stream);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();
    void fitColumns();

    WatchListModel m_model;
    RegimeDelegate m_regimes;
};

} // namespace aetherion::boards
