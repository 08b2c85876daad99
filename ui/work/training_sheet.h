#pragma once
// What came of a training: the report, the curve of what more states would buy, and the gate's verdict once it has been
// asked.
//
// Thread: GUI.
#include "ui/work/training_report.h"

#include <QWidget>

class QLabel;

namespace aetherion::work {

class BicChart;

class TrainingSheet final : public QWidget {
    Q_OBJECT
public:
    explicit TrainingSheet(QWidget* parent = nullptr);
    void showReport(const TrainingReportView& report);
    void showVerdict(const GateVerdictView& verdict);
    void clear();
    [[nodiscard]] bool isEmpty() const { return !m_report && !m_verdict; }
    [[nodiscard]] QString reportText() const;
    [[nodiscard]] QString verdictText() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    [[nodiscard]] QString reportHtml() const;
    [[nodiscard]] QString verdictHtml() const;

    std::optional<TrainingReportView> m_report;
    std::optional<GateVerdictView> m_verdict;
    QLabel* m_figures;
    BicChart* m_curve;
    QLabel* m_gate;
};

} // namespace aetherion::work
