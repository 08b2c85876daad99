#pragma once
// Risk at a glance: the holds that stand, the five rails with the least headroom, and what is open without protection.
//
// Scrolls where it has less room than that takes. Thread: GUI.
#include "ui/guard/sight.h"

#include <QTimeZone>
#include <QWidget>

class QLabel;
class QPushButton;

namespace aetherion::guard {

class RailBars;

class RiskPanel final : public QWidget {
    Q_OBJECT
public:
    explicit RiskPanel(QWidget* parent = nullptr);
    using QWidget::show;
    void show(const Sight& sight);
    void setZone(const QTimeZone& zone);

Q_SIGNALS:
    void resumeRequested();
    void flattenRequested();
    void railsRequested();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();
    void showHolds(const Sight& sight);
    /// A line each, or two where it may wrap; cut where there is no room.
    [[nodiscard]] QString fitted(const QStringList& lines, bool mayWrap) const;
    void fit();
    void showUnprotected(const Sight& sight);

    QTimeZone m_zone;
    QStringList m_holdLines;
    QStringList m_openLines;
    QLabel* m_age;
    QLabel* m_holdsTitle;
    QLabel* m_holds;
    QLabel* m_railsTitle;
    RailBars* m_rails;
    QLabel* m_unprotectedTitle;
    QLabel* m_unprotected;
    QPushButton* m_resume;
    QPushButton* m_flatten;
    QPushButton* m_all;
};

} // namespace aetherion::guard
