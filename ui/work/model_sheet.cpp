#include "ui/work/model_sheet.h"

#include "ui/look/formatting.h"
#include "ui/look/said.h"
#include "ui/work/model_table.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

namespace aetherion::work {

namespace {

QLabel* paragraph(const char* name) {
    auto* label = new QLabel;
    label->setObjectName(QString::fromLatin1(name));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

ModelSheet::ModelSheet(QWidget* parent)
    : QWidget(parent), m_facts(paragraph("modelFacts")), m_table(new QTableView),
      m_features(paragraph("modelFeatures")), m_cautions(paragraph("modelCautions")) {
    setObjectName(QStringLiteral("modelSheet"));
    m_table->setObjectName(QStringLiteral("evidenceTable"));
    m_table->setModel(&m_evidence);
    m_table->setItemDelegateForColumn(EvidenceTable::Regime, &m_regimes);
    m_table->setItemDelegateForColumn(EvidenceTable::Share, &m_parts);
    m_table->setItemDelegateForColumn(EvidenceTable::Separation, &m_parts);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_cautions->setTextFormat(Qt::RichText);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_facts);
    column->addWidget(m_table);
    column->addWidget(m_cautions);
    column->addWidget(m_features);
    column->addStretch(1);
    retranslate();
}

void ModelSheet::show(const contract::ModelView* model) {
    m_model = model ? std::optional(*model) : std::nullopt;
    if (model)
        m_evidence.show(*model);
    else
        m_evidence.clear();
    retranslate();
}

void ModelSheet::fitTable() {
    const int line = fontMetrics().height();
    const int row = line * 7 / 4;
    const auto wide = [&](const QString& text) { return fontMetrics().horizontalAdvance(text); };
    m_table->verticalHeader()->setDefaultSectionSize(row);
    int total = 0;
    for (int column = 0; column < EvidenceTable::ColumnCount; ++column) {
        int needed = wide(m_evidence.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        for (int state = 0; state < m_evidence.rowCount(); ++state)
            needed = std::max(needed, wide(m_evidence.index(state, column).data().toString()) +
                                          (column == EvidenceTable::Regime ? line * 3 / 2 : 0));
        m_table->setColumnWidth(column, needed + line);
        total += needed + line;
    }
    const int rows = std::max(1, m_evidence.rowCount());
    const int bar = total > m_table->viewport()->width() ? m_table->horizontalScrollBar()->sizeHint().height() : 0;
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + row * rows + bar + 4);
}

void ModelSheet::retranslate() {
    m_table->setAccessibleName(tr("Evidence per state"));
    m_evidence.retranslate();
    fitTable();
    m_table->setVisible(m_model.has_value());
    m_features->setVisible(m_model.has_value());
    m_cautions->setVisible(m_model.has_value());
    if (!m_model) {
        m_facts->setText(tr("No model is chosen."));
        return;
    }
    const contract::ModelView& model = *m_model;
    const QTimeZone utc(QByteArrayLiteral("UTC"));
    m_facts->setText(tr("%1: model %2, made %3, trained on %4 (%5 bars, %6 to %7).")
                         .arg(slotText(model), look::toText(model.id), look::instantText(model.created, utc),
                              look::toText(model.data), look::wholeText(model.rows), look::instantText(model.from, utc),
                              look::instantText(model.to, utc)));
    QStringList features;
    for (const std::string& feature : model.features)
        features << look::toText(feature);
    m_features->setText(tr("Features: %1").arg(features.join(QStringLiteral(", "))));
    QString cautions;
    for (const std::string& caution : model.cautions)
        cautions += QStringLiteral("<br>* %1").arg(look::said(caution).toHtmlEscaped());
    m_cautions->setText(cautions.isEmpty()
                            ? tr("Cautions: none; its names were told apart beyond chance.").toHtmlEscaped()
                            : QStringLiteral("<b>%1</b>%2").arg(tr("Cautions").toHtmlEscaped(), cautions));
}

void ModelSheet::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitTable();
}

void ModelSheet::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
}

} // namespace aetherion::work
