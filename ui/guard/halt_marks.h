#pragma once
// While everything is Halted: a red frame around every window of the program, and "[HALTED]" before every title;
// "[STAND DOWN]" and "[REDUCE ONLY]" before the titles of those states.
//
// Windows that open or change their title meanwhile are marked too; menus, lists and tool tips are not. Thread: GUI;
// one for the program.
#include "core/risk/risk_state.h"

#include <QObject>

class QWidget;

namespace aetherion::guard {

class HaltMarks final : public QObject {
    Q_OBJECT
public:
    explicit HaltMarks(QObject* parent = nullptr);
    ~HaltMarks() override;
    void show(risk::RiskState state);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void mark(QWidget& window) const;

    risk::RiskState m_state = risk::RiskState::Active;
};

/// A title without what HaltMarks has put before it.
[[nodiscard]] QString plainTitle(const QString& title);

} // namespace aetherion::guard
