#pragma once
// Sizes of windows, docks and splitters while the scale changes: each scale has its own, so that the way back leads to
// where it began. Windows beside the main one grow and shrink with the scale, as far as the screen goes.
//
// A main window that a person has resized meanwhile keeps that size. Thread: GUI. Sizes are set once Qt has laid out
// everything anew. Frame and desk must outlive it.
#include <QByteArray>
#include <QMap>
#include <QObject>
#include <QPointer>
#include <QSize>
#include <QWidget>

#include <vector>

class QMainWindow;

namespace aetherion::window {

class MarketPage;

class ScaleSizes final : public QObject {
public:
    ScaleSizes(QMainWindow& frame, MarketPage& desk);
    /// Before the scale changes.
    void leave(int percent);
    /// As soon as it has changed.
    void arrive(int percent);
    /// The same around a change of language, whose words need another room: of the windows beside the main one.
    void leaveLanguage();
    void arriveInLanguage();

protected:
    bool event(QEvent* event) override;

private:
    struct Kept {
        QSize frame;
        QMap<QString, QSize> docks;
        QMap<QString, QByteArray> splitters;
    };
    struct Beside {
        QPointer<QWidget> window;
        /// What it would have on a screen without end; what it was given.
        QSizeF wanted;
        QSize given;
    };
    void give(Beside& to);

    void noteWindows();
    void settle();
    void settleWindows();
    void lookAgain();
    void postSettling(int event);

    QMainWindow& m_frame;
    MarketPage& m_desk;
    QMap<int, Kept> m_kept;
    std::vector<Beside> m_beside;
    QSize m_given;
    int m_left = 100;
    int m_percent = 100;
    int m_looks = 0;
    bool m_isSettling = false;
};

} // namespace aetherion::window
