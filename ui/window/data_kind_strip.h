#pragma once
// Says, across the whole window, what kind of data is shown. Simulated data get amber stripes, so that nobody takes
// their prices for real ones; the strip cannot be closed.
//
// Thread: GUI. Texts are made at painting, from the session last shown.
#include "core/contract/engine_snapshot.h"

#include <QWidget>

namespace aetherion::window {

class DataKindStrip final : public QWidget {
    Q_OBJECT
public:
    explicit DataKindStrip(QWidget* parent = nullptr);
    using QWidget::show;
    /// Without contact how it goes is not known.
    void show(const contract::SessionView& session, bool hasContact = true);
    /// "SIMULATED - not real prices"
    [[nodiscard]] QString headline() const;
    /// What is watched and how it goes: "random walk - running".
    [[nodiscard]] QString detail() const;
    /// As much of it as says something in so many pixels.
    [[nodiscard]] QString detailIn(int room) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void describe();
    contract::SessionView m_session;
    bool m_hasContact = true;
};

} // namespace aetherion::window
