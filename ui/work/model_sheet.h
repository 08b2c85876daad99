#pragma once
// One model in full: what it is, the evidence per state, its features, and in words what must be said of its names.
//
// Thread: GUI.
#include "ui/boards/regime_delegate.h"
#include "ui/work/evidence_table.h"

#include <QWidget>

#include <optional>

class QLabel;
class QTableView;

namespace aetherion::work {

class ModelSheet final : public QWidget {
    Q_OBJECT
public:
    explicit ModelSheet(QWidget* parent = nullptr);
    /// Null: there is none.
    void show(const contract::ModelView* model);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();
    void fitTable();

    std::optional<contract::ModelView> m_model;
    EvidenceTable m_evidence;
    boards::RegimeDelegate m_regimes;
    PartDelegate m_parts;
    QLabel* m_facts;
    QTableView* m_table;
    QLabel* m_features;
    QLabel* m_cautions;
};

} // namespace aetherion::work
