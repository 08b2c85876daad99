#pragma once
// The full ladder of one instrument in a window of its own: twenty price steps a side, each with its row.
//
// It stays with its instrument whatever is chosen elsewhere, and through sessions. Thread: GUI; whoever opened it hands
// it every snapshot.
#include "ui/desk/ladder_view.h"

#include <QLabel>

namespace aetherion::desk {

class LadderWindow final : public QWidget {
    Q_OBJECT
public:
    static constexpr int kRowsPerSide = 20;

    explicit LadderWindow(market::InstrumentKey instrument, QWidget* parent = nullptr);
    void setSilence(Duration silence) { m_silence = silence; }
    void show(const contract::EngineSnapshot& snapshot);
    void showOwn(const contract::EngineSnapshot& snapshot, const contract::TradingView& trading);
    using QWidget::show;
    [[nodiscard]] LadderView& ladder() { return *m_ladder; }
    [[nodiscard]] const market::InstrumentKey& instrument() const { return m_instrument; }

Q_SIGNALS:
    void priceChosen(Price price, market::Side restingSide);
    void cancelAsked(aetherion::trading::OrderId order);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    const market::InstrumentKey m_instrument;
    market::SourceKind m_kind = market::SourceKind::Simulated;
    Duration m_silence{0};
    LadderView* m_ladder;
    QLabel* m_head;
};

} // namespace aetherion::desk
