#pragma once
// Rows in the order and of the choice that a person asked for.
//
// Every word of the filter must stand in one of the columns that are shown, in any case. Numbers sort as numbers (the
// model's kSortRole, or a text that is a number), then texts by the language's order with digits as numbers; what is
// absent comes last in both directions. Thread: GUI.
#include <QCollator>
#include <QSortFilterProxyModel>
#include <QStringList>

#include <set>

namespace aetherion::look {

class RowsFilter final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit RowsFilter(QObject* parent = nullptr);
    void setWords(const QString& text);
    [[nodiscard]] bool isFiltering() const { return !m_words.isEmpty(); }
    /// Hidden columns are not searched.
    void setHidden(int column, bool hidden);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    QStringList m_words;
    std::set<int> m_hidden;
    QCollator m_collator;
};

} // namespace aetherion::look
