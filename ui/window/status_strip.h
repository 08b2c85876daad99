#pragma once
// The bottom line: feed, store, API, memory, stalls and operator, each a button that opens its explanation. What needs
// care is amber and in words.
//
// Refreshed four times a second at most. Thread: GUI.
#include "ui/window/status_words.h"

#include <QToolButton>

#include <array>

namespace aetherion::look {
class ElidedLabel;
}

namespace aetherion::window {

/// One figure: flat until it needs care; gives way with dots where there is little room.
class StatusFigure final : public QToolButton {
    Q_OBJECT
public:
    explicit StatusFigure(const char* name, QWidget* parent = nullptr);
    void show(const StatusWords& words);
    using QWidget::show;
    [[nodiscard]] bool needsCare() const { return m_needsCare; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_needsCare = false;
};

class StatusStrip final : public QWidget {
    Q_OBJECT
public:
    explicit StatusStrip(QWidget* parent = nullptr);
    void show(const StatusFacts& facts);
    using QWidget::show;

Q_SIGNALS:
    void operatorChangeRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    using Words = StatusWords (*)(const StatusFacts&);
    struct Place {
        StatusFigure* figure = nullptr;
        Words words = nullptr;
        StatusWords last{};
    };
    void retranslate();
    void explain(const Place& place);

    std::array<Place, 6> m_places;
    look::ElidedLabel* m_time;
    Explanation* m_explanation;
};

} // namespace aetherion::window
