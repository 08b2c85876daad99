#pragma once
// A figure explained, beside the figure: what it is, since when, what it blocks, what to do. Not modal: lies over the
// window, closed by Escape, its button or a second click on the figure.
//
// Thread: GUI.
#include <QFrame>
#include <QPointer>

class QLabel;
class QToolButton;

namespace aetherion::window {

struct Explained {
    QString title;
    QString what;
    QString since;
    QString blocks;
    QString advice;
    bool operator==(const Explained&) const = default;
};

class Explanation final : public QFrame {
    Q_OBJECT
public:
    explicit Explanation(QWidget* parent = nullptr);
    /// Over the window of `anchor`, above or below it.
    void show(const Explained& explained, QWidget* anchor);
    using QWidget::show;
    /// The same place, newer words; nothing while hidden.
    void update(const Explained& explained);
    /// Whose explanation is on the screen; null for none.
    [[nodiscard]] QWidget* anchor() const { return isHidden() ? nullptr : m_anchor.data(); }

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void fill(const Explained& explained);
    void place();
    void retranslate();

    QPointer<QWidget> m_anchor;
    Explained m_explained;
    QLabel* m_title;
    QLabel* m_text;
    QToolButton* m_close;
};

} // namespace aetherion::window
