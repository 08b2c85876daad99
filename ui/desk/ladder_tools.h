#pragma once
// The buttons of a ladder: how many ticks a row stands for, recentre, hold, and where wanted, a window of its own.
//
// Thread: GUI. The ladder outlives it.
#include <QToolButton>
#include <QWidget>

#include <vector>

namespace aetherion::desk {

class LadderView;

class LadderTools final : public QWidget {
    Q_OBJECT
public:
    enum class PopOut { No, Yes };
    LadderTools(LadderView& ladder, PopOut popOut, QWidget* parent = nullptr);

Q_SIGNALS:
    void popOutAsked();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    std::vector<QToolButton*> m_groupings;
    QToolButton* m_recentre;
    QToolButton* m_hold;
    QToolButton* m_popOut;
};

} // namespace aetherion::desk
