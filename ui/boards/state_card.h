#pragma once
// What one state of a model is: its regime's shape and name, the figures behind it, and what the name means.
//
// Returns and volatilities are per bar. Thread: GUI.
#include "core/contract/model_view.h"

#include <QFrame>

class QLabel;

namespace aetherion::boards {

class StateCard final : public QFrame {
    Q_OBJECT
public:
    explicit StateCard(QWidget* parent = nullptr);
    /// `probability`: of its regime at the last closed bar; nothing where it is not known.
    void show(const contract::ModelStateView& state, market::Timeframe timeframe, const QString& word,
              const QString& caution, bool isInForce, std::optional<double> probability);
    using QFrame::show;
    [[nodiscard]] market::Regime regime() const { return m_regime; }
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fit();

    market::Regime m_regime = market::Regime::Unknown;
    bool m_isInForce = false;
    QLabel* m_name;
    QLabel* m_figures;
    QLabel* m_meaning;
};

} // namespace aetherion::boards
