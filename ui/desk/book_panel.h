#pragma once
// The order book: ten levels a side with size bars, and the spread between them.
//
// Where a recording has no book the panel says so; a book that is void (gap, resync) is not shown as if it were
// current. Thread: GUI.
#include "core/contract/engine_snapshot.h"

#include <QWidget>

namespace aetherion::desk {

class BookPanel final : public QWidget {
    Q_OBJECT
public:
    static constexpr int kLevels = 10;

    explicit BookPanel(QWidget* parent = nullptr);
    void show(const contract::StreamView& view, market::SourceKind kind);
    /// Why no book is drawn; empty while one is.
    [[nodiscard]] const QString& absence() const { return m_absence; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void paintSide(QPainter& painter, const std::vector<market::BookLevel>& levels, double top, bool asks) const;
    [[nodiscard]] QString spreadText() const;
    [[nodiscard]] double rowHeight() const;

    std::vector<market::BookLevel> m_bids;
    std::vector<market::BookLevel> m_asks;
    market::Precision m_precision;
    QString m_absence;
    double m_largest = 0;
};

} // namespace aetherion::desk
