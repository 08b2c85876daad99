#include "ui/work/column_choice.h"

#include "ui/look/formatting.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace aetherion::work {

ColumnChoice::ColumnChoice(const std::vector<std::string>& columns, QWidget* parent)
    : QWidget(parent), m_list(new QListWidget), m_all(new QPushButton), m_none(new QPushButton) {
    setObjectName(QStringLiteral("columnChoice"));
    m_list->setObjectName(QStringLiteral("exportColumns"));
    m_all->setObjectName(QStringLiteral("allColumnsButton"));
    m_none->setObjectName(QStringLiteral("noColumnsButton"));
    for (const std::string& column : columns) {
        auto* item = new QListWidgetItem(look::toText(column), m_list);
        item->setFlags(Qt::ItemIsUserCheckable | Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        item->setCheckState(Qt::Checked);
    }
    m_list->setFlow(QListView::LeftToRight);
    m_list->setWrapping(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setUniformItemSizes(true);
    auto* buttons = new QVBoxLayout;
    for (QPushButton* button : {m_all, m_none}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_list, 1);
    line->addLayout(buttons);
    setFocusProxy(m_list);
    connect(m_list, &QListWidget::itemChanged, this, &ColumnChoice::changed);
    connect(m_all, &QPushButton::clicked, this, [this]() { setAll(true); });
    connect(m_none, &QPushButton::clicked, this, [this]() { setAll(false); });
    retranslate();
}

std::vector<std::string> ColumnChoice::chosen() const {
    std::vector<std::string> columns;
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->checkState() == Qt::Checked)
            columns.push_back(look::toUtf8(m_list->item(row)->text()));
    return columns;
}

bool ColumnChoice::isAll() const { return chosen().size() == static_cast<std::size_t>(m_list->count()); }

void ColumnChoice::setAll(bool chosen) {
    {
        const QSignalBlocker quiet(m_list);
        for (int row = 0; row < m_list->count(); ++row)
            m_list->item(row)->setCheckState(chosen ? Qt::Checked : Qt::Unchecked);
    }
    Q_EMIT changed();
}

void ColumnChoice::retranslate() {
    m_all->setText(tr("All"));
    m_all->setAccessibleName(tr("Choose all columns"));
    m_none->setText(tr("None"));
    m_none->setAccessibleName(tr("Choose no column"));
    m_list->setAccessibleName(tr("Columns to write"));
    int widest = 0;
    for (int row = 0; row < m_list->count(); ++row)
        widest = std::max(widest, fontMetrics().horizontalAdvance(m_list->item(row)->text()));
    const int line = fontMetrics().height();
    const QSignalBlocker quiet(m_list);
    const QSize each(widest + line * 5 / 2, line * 5 / 4);
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setSizeHint(each);
    m_list->setFixedHeight(line * 6);
}

void ColumnChoice::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
}

} // namespace aetherion::work
