#pragma once
// The layouts of the window while it runs: keeps the one in use up to date, switches, saves under a name, renames,
// deletes, goes back to the one the program comes with.
//
// Looks twice a second whether anything was rearranged, and says so once it has been left alone; whoever composed the
// program stores it. Thread: GUI.
#include "ui/window/layout_book.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace aetherion::window {

class Layouts final : public QObject {
    Q_OBJECT
public:
    /// What a layout is taken from and put on.
    struct Subject {
        std::function<void(Layout&)> take;
        /// False where it cannot be arranged so.
        std::function<bool(const Layout&)> arrange;
        /// As the program comes.
        std::function<void()> arrangeFirst;
    };
    explicit Layouts(Subject subject, QObject* parent = nullptr);
    /// Arranges the window as the book says. One that cannot be arranged falls back to the first arrangement, and says
    /// so.
    void begin(const LayoutBook& book);
    [[nodiscard]] const LayoutBook& book() const { return m_book; }

    /// Each refuses with a sentence, or returns an empty text.
    QString saveAs(const QString& name);
    QString switchTo(const QString& name);
    QString rename(const QString& name);
    QString removeCurrent();
    void reset();
    /// Takes down what there is now, at once: before the program ends.
    void settle();

Q_SIGNALS:
    void changed(const aetherion::window::LayoutBook& book);
    /// Other names, or another one in use.
    void listChanged();
    void notice(const QString& text);

private:
    void look();
    void put(const Layout& layout);
    [[nodiscard]] Layout present() const;
    [[nodiscard]] QString refusal(const QString& name) const;
    void arrange(const Layout& layout);

    Subject m_subject;
    LayoutBook m_book;
    Layout m_seen;
    QTimer m_timer;
    bool m_unsaid = false;
};

} // namespace aetherion::window
