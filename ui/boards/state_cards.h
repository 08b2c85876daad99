#pragma once
// One card for each regime of the model in use: name, mean, volatility, how long it is expected to last, its share of
// the training span, and what the name means.
//
// Follows one stream in one timeframe. The card of the confirmed regime has a frame; where several states of a model
// have one name each has a card. Thread: GUI.
#include "core/contract/engine_snapshot.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace aetherion::boards {

class StateCard;

class StateCards final : public QWidget {
    Q_OBJECT
public:
    explicit StateCards(QWidget* parent = nullptr);
    void setSubject(market::StreamId stream, market::Timeframe timeframe);
    void show(const contract::EngineSnapshot& snapshot);
    using QWidget::show;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fill();
    void arrange();
    void showNone(const QString& why);

    market::StreamId m_stream = 0;
    market::Timeframe m_timeframe = market::Timeframe::M1;
    QString m_symbol;
    market::Market m_market = market::Market::Crypto;
    std::optional<contract::RegimeView> m_view;
    std::shared_ptr<const std::vector<contract::ModelView>> m_models;
    QLabel* m_title;
    QWidget* m_field;
    QGridLayout* m_grid;
    std::vector<StateCard*> m_cards;
};

} // namespace aetherion::boards
