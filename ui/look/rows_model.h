#pragma once
// What a table model needs that is made of values: subclasses say their columns and a cell, the base does the rest.
//
// setRows() brings the model to a new list by the smallest change: rows that stay keep their selection and their place,
// rows are told apart by key(). Cells answer Qt's roles and the ones below; what they leave out is filled in. Thread:
// GUI.
#include <QAbstractTableModel>

#include <algorithm>
#include <unordered_map>
#include <utility>
#include <vector>

namespace aetherion::look {

/// What a cell is sorted by, where its text will not do: a number, a time or a text; absentValue() is always last.
inline constexpr int kSortRole = Qt::UserRole + 50;
/// What stands in an export, where that is more exact than what is shown. A number stays a number.
inline constexpr int kExportRole = Qt::UserRole + 51;
/// True of a cell whose value is past its limit: it is hatched.
inline constexpr int kStaleRole = Qt::UserRole + 52;

/// Of a cell that has no value, whatever its text says of it.
[[nodiscard]] inline QVariant absentValue() { return QVariant(QMetaType::fromType<double>()); }

/// What a cell shows, as a program would have it, whether it is made as it is asked for or was made before.
[[nodiscard]] QString machineCell(const QModelIndex& cell);

struct RowsColumn {
    QString title;
    /// Numbers stand right.
    bool isNumber = false;
};

class RowsModelBase : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// After a change of language or zone: everything reads otherwise, nothing moves.
    void retranslate();

protected:
    /// Asked anew after each retranslate(), so that titles may go through tr().
    [[nodiscard]] virtual std::vector<RowsColumn> columns() const = 0;
    [[nodiscard]] const std::vector<RowsColumn>& columnList() const;
    [[nodiscard]] QVariant alignment(int column) const;

private:
    mutable std::vector<RowsColumn> m_columns;
};

/// `Row` compares with ==, `Key` hashes.
template <typename Row, typename Key = std::int64_t> class RowsModel : public RowsModelBase {
public:
    using RowsModelBase::RowsModelBase;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    /// Null outside.
    [[nodiscard]] const Row* at(int row) const {
        return row >= 0 && row < rowCount() ? &m_rows[static_cast<std::size_t>(row)] : nullptr;
    }
    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override {
        const Row* row = at(index.row());
        if (!row || index.column() >= columnCount())
            return {};
        QVariant value = cell(*row, index.column(), role);
        return role == Qt::TextAlignmentRole && !value.isValid() ? alignment(index.column()) : value;
    }

    void setRows(std::vector<Row> next) {
        removeMissing(next);
        reorder(next);
        for (std::size_t i = 0; i < next.size();) {
            if (i < m_rows.size() && key(m_rows[i]) == key(next[i])) {
                replace(i, std::move(next[i]));
                ++i;
                continue;
            }
            std::size_t end = i;
            while (end < next.size() && (i >= m_rows.size() || key(next[end]) != key(m_rows[i])))
                ++end;
            beginInsertRows({}, static_cast<int>(i), static_cast<int>(end) - 1);
            m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(i),
                          std::make_move_iterator(next.begin() + static_cast<std::ptrdiff_t>(i)),
                          std::make_move_iterator(next.begin() + static_cast<std::ptrdiff_t>(end)));
            endInsertRows();
            i = end;
        }
    }

protected:
    [[nodiscard]] virtual Key key(const Row& row) const = 0;
    [[nodiscard]] virtual QVariant cell(const Row& row, int column, int role) const = 0;

private:
    [[nodiscard]] std::unordered_map<Key, std::size_t> placesIn(const std::vector<Row>& rows) const {
        std::unordered_map<Key, std::size_t> places;
        places.reserve(rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i)
            places.emplace(key(rows[i]), i);
        return places;
    }

    void removeMissing(const std::vector<Row>& next) {
        const auto places = placesIn(next);
        for (std::size_t end = m_rows.size(); end > 0;) {
            if (places.contains(key(m_rows[end - 1]))) {
                --end;
                continue;
            }
            std::size_t first = end - 1;
            while (first > 0 && !places.contains(key(m_rows[first - 1])))
                --first;
            beginRemoveRows({}, static_cast<int>(first), static_cast<int>(end) - 1);
            m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(first),
                         m_rows.begin() + static_cast<std::ptrdiff_t>(end));
            endRemoveRows();
            end = first;
        }
    }

    /// What is left stands in the order of `next`.
    void reorder(const std::vector<Row>& next) {
        const auto places = placesIn(next);
        std::vector<std::size_t> order(m_rows.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        const auto place = [&](std::size_t row) { return places.at(key(m_rows[row])); };
        const auto before = [&](std::size_t a, std::size_t b) { return place(a) < place(b); };
        if (std::is_sorted(order.begin(), order.end(), before))
            return;
        Q_EMIT layoutAboutToBeChanged();
        std::stable_sort(order.begin(), order.end(), before);
        std::vector<int> now(order.size());
        std::vector<Row> rows;
        rows.reserve(order.size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            now[order[i]] = static_cast<int>(i);
            rows.push_back(std::move(m_rows[order[i]]));
        }
        m_rows = std::move(rows);
        const QModelIndexList old = persistentIndexList();
        for (const QModelIndex& index : old)
            changePersistentIndex(index, this->index(now[static_cast<std::size_t>(index.row())], index.column()));
        Q_EMIT layoutChanged();
    }

    void replace(std::size_t row, Row&& next) {
        if (m_rows[row] == next)
            return;
        m_rows[row] = std::move(next);
        const int at = static_cast<int>(row);
        Q_EMIT dataChanged(index(at, 0), index(at, columnCount() - 1));
    }

    std::vector<Row> m_rows;
};

} // namespace aetherion::look
