#pragma once
// A store in trouble, across the whole window: that its server is away and rows are kept on this machine (amber), or
// that nothing can be kept (red); why, and what to do.
//
// Takes no room while all is well. Thread: GUI.
#include "core/contract/engine_snapshot.h"

#include <QWidget>

class QLabel;

namespace aetherion::window {

class StoreNotice final : public QWidget {
    Q_OBJECT
public:
    explicit StoreNotice(QWidget* parent = nullptr);
    using QWidget::show;
    void show(const contract::EnginePulse& pulse);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    contract::StoreView m_store;
    std::string m_error;
    QLabel* m_headline;
    QLabel* m_advice;
};

} // namespace aetherion::window
