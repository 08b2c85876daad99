#include "ui/window/layouts.h"

namespace aetherion::window {

namespace {

constexpr int kLookMilliseconds = 500;

} // namespace

Layouts::Layouts(Subject subject, QObject* parent) : QObject(parent), m_subject(std::move(subject)) {
    m_timer.setInterval(kLookMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &Layouts::look);
}

void Layouts::begin(const LayoutBook& book) {
    m_book = book;
    if (m_book.current.isEmpty())
        m_book.current = firstLayoutName();
    if (const Layout* layout = m_book.find(m_book.current))
        arrange(*layout);
    else
        m_subject.arrangeFirst();
    m_seen = present();
    m_timer.start();
    Q_EMIT listChanged();
}

void Layouts::arrange(const Layout& layout) {
    if (m_subject.arrange(layout))
        return;
    m_subject.arrangeFirst();
    Q_EMIT notice(tr("The layout \"%1\" could not be read; the window is arranged as it came.").arg(layout.name));
}

Layout Layouts::present() const {
    Layout layout;
    layout.name = m_book.current;
    m_subject.take(layout);
    return layout;
}

void Layouts::look() {
    const Layout now = present();
    if (now != m_seen) {
        // Still being dragged, perhaps.
        m_seen = now;
        m_unsaid = true;
        return;
    }
    if (m_unsaid)
        put(now);
}

void Layouts::settle() {
    const Layout now = present();
    if (m_unsaid || now != m_seen)
        put(now);
    m_seen = now;
}

void Layouts::put(const Layout& layout) {
    m_unsaid = false;
    m_book.put(layout);
    Q_EMIT changed(m_book);
}

QString Layouts::refusal(const QString& name) const {
    if (name.isEmpty())
        return tr("A layout needs a name.");
    if (name.size() > kLongestLayoutName)
        return tr("A layout's name has at most %1 letters.").arg(kLongestLayoutName);
    if (m_book.find(name))
        return tr("There is a layout \"%1\" already.").arg(name);
    return {};
}

QString Layouts::saveAs(const QString& name) {
    if (const QString reason = refusal(name); !reason.isEmpty())
        return reason;
    if (m_book.layouts.size() >= kMostLayouts)
        return tr("There are %1 layouts already; delete one first.").arg(kMostLayouts);
    settle();
    m_book.current = name;
    m_seen = present();
    put(m_seen);
    Q_EMIT listChanged();
    return {};
}

QString Layouts::switchTo(const QString& name) {
    if (name == m_book.current)
        return {};
    const Layout* layout = m_book.find(name);
    if (!layout)
        return tr("There is no layout \"%1\".").arg(name);
    const Layout wanted = *layout;
    settle();
    m_book.current = name;
    arrange(wanted);
    m_seen = present();
    put(m_seen);
    Q_EMIT listChanged();
    return {};
}

QString Layouts::rename(const QString& name) {
    if (name == m_book.current)
        return {};
    if (const QString reason = refusal(name); !reason.isEmpty())
        return reason;
    m_book.remove(m_book.current);
    m_book.current = name;
    m_seen = present();
    put(m_seen);
    Q_EMIT listChanged();
    return {};
}

QString Layouts::removeCurrent() {
    m_book.remove(m_book.current);
    if (m_book.layouts.isEmpty()) {
        m_book.current = firstLayoutName();
        m_subject.arrangeFirst();
    } else {
        m_book.current = m_book.layouts.front().name;
        arrange(Layout(m_book.layouts.front()));
    }
    m_seen = present();
    put(m_seen);
    Q_EMIT listChanged();
    return {};
}

void Layouts::reset() {
    m_subject.arrangeFirst();
    m_seen = present();
    put(m_seen);
}

} // namespace aetherion::window
