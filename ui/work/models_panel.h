#pragma once
// The regime models at hand: a table, the evidence of the chosen one, and how one replaces another: accept, step back.
//
// Not modal; both decisions are jobs, whose state and answer stand below the table. Thread: GUI; the port answers from
// memory.
#include "core/contract/job.h"
#include "ui/work/model_table.h"

#include <QDialog>

#include <optional>

class QLabel;
class QPushButton;
class QTableView;

namespace aetherion::work {

class AcceptModelPanel;
class ModelSheet;
class StepBackPanel;

class ModelsPanel final : public QDialog {
    Q_OBJECT
public:
    /// `folder`: where trained models wait; `who` answers for decisions.
    ModelsPanel(contract::JobPort& jobs, const QString& folder, const QString& who, QWidget* parent = nullptr);
    /// At table rate. The chosen slot stays chosen when its model is replaced.
    void update(const ModelViews& models);

Q_SIGNALS:
    void jobStarted(contract::JobId job);
    void trainRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fitColumns();
    void growWithTheFont();
    void showChosen();
    void showAnswer();
    void follow(contract::JobId job);
    void openAccept();
    void openStepBack();
    [[nodiscard]] const contract::ModelView* chosen() const;

    contract::JobPort& m_jobs;
    QString m_folder;
    QString m_who;
    ModelTable m_rows;
    std::optional<contract::JobId> m_job;
    QTableView* m_table;
    ModelSheet* m_sheet;
    QLabel* m_empty;
    QLabel* m_answer;
    QPushButton* m_accept;
    QPushButton* m_stepBack;
    QPushButton* m_train;
    QPushButton* m_close;
    AcceptModelPanel* m_acceptForm = nullptr;
    StepBackPanel* m_stepBackForm = nullptr;
};

} // namespace aetherion::work
