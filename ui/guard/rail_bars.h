#pragma once
// The rails with the least headroom, each as a bar from nothing to its limit with what it has used, and what is left
// in figures. Grey is normal, amber what is breached or nearly; what cannot be measured is hatched and says so.
//
// Thread: GUI.
#include "core/risk/rail_view.h"

#include <QWidget>

#include <vector>

namespace aetherion::guard {

class RailBars final : public QWidget {
    Q_OBJECT
public:
    static constexpr std::size_t kMostRails = 5;
    explicit RailBars(QWidget* parent = nullptr);
    /// Takes the kMostRails that matter most. `isOld`: what is shown may be true no longer.
    void setRails(const std::vector<risk::RailView>& rails, bool isOld);
    /// "daily loss of A in USD: 310.00 of 300.00 USD, 10.00 over"
    [[nodiscard]] QStringList lines() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Where name and figures do not fit side by side, a rail takes two lines.
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void paintRail(QPainter& painter, const QRect& row, const risk::RailView& rail) const;
    [[nodiscard]] bool isTall(const risk::RailView& rail, int width) const;
    [[nodiscard]] int heightOf(const risk::RailView& rail, int width) const;
    [[nodiscard]] int rowHeight() const;

    std::vector<risk::RailView> m_rails;
    bool m_isOld = false;
};

} // namespace aetherion::guard
