#pragma once
// What the forming bar would say, drawn so that nobody takes it for a confirmed regime: dashed outline, hollow, slanted
// letters, and the word "provisional". Takes no room while there is none. Thread: GUI.
#include "core/market/names.h"

#include <QWidget>

namespace aetherion::boards {

class ProvisionalChip final : public QWidget {
    Q_OBJECT
public:
    explicit ProvisionalChip(QWidget* parent = nullptr);
    /// An empty text hides it.
    void show(market::Regime regime, const QString& text, const QString& toolTip);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QFont slanted() const;
    market::Regime m_regime = market::Regime::Unknown;
    QString m_text;
};

} // namespace aetherion::boards
