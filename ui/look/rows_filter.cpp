#include "ui/look/rows_filter.h"

#include "ui/look/formatting.h"
#include "ui/look/rows_model.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>
#include <optional>

namespace aetherion::look {

namespace {

bool isAbsent(const QVariant& value) {
    return !value.isValid() || value.isNull() || (value.typeId() == QMetaType::QString && value.toString().isEmpty());
}

bool isWhole(const QVariant& value) {
    switch (value.typeId()) {
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
    case QMetaType::Long:
    case QMetaType::Short:
    case QMetaType::Bool:
        return true;
    }
    return false;
}

/// A number, or a text that reads as one ("1,234.50", "+0.5 %").
std::optional<double> numberOf(const QVariant& value) {
    if (isWhole(value) || value.typeId() == QMetaType::Double || value.typeId() == QMetaType::Float)
        return value.toDouble();
    if (value.typeId() == QMetaType::QDateTime)
        return static_cast<double>(value.toDateTime().toMSecsSinceEpoch());
    QString text = value.toString().trimmed();
    // Most texts are none, which their first letter tells.
    if (text.isEmpty() || !(text[0].isDigit() || text[0] == u'-' || text[0] == u'+' || text[0] == u'.'))
        return std::nullopt;
    if (text.endsWith(u'%'))
        text = text.chopped(1).trimmed();
    text.remove(u',');
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

QVariant sortValue(const QModelIndex& index) {
    const QVariant value = index.data(kSortRole);
    return value.isValid() ? value : index.data(Qt::DisplayRole);
}

} // namespace

RowsFilter::RowsFilter(QObject* parent) : QSortFilterProxyModel(parent) {
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    setDynamicSortFilter(true);
}

void RowsFilter::setWords(const QString& text) {
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = words;
    invalidateFilter();
}

void RowsFilter::setHidden(int column, bool hidden) {
    const bool changed = hidden ? m_hidden.insert(column).second : m_hidden.erase(column) > 0;
    if (changed && isFiltering())
        invalidateFilter();
}

bool RowsFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    if (m_words.isEmpty())
        return true;
    QStringList texts;
    for (int column = 0; column < sourceModel()->columnCount(parent); ++column)
        if (!m_hidden.contains(column))
            texts.push_back(sourceModel()->index(row, column, parent).data(Qt::DisplayRole).toString());
    const auto stands = [&](const QString& word) {
        return std::any_of(texts.begin(), texts.end(),
                           [&](const QString& text) { return text.contains(word, Qt::CaseInsensitive); });
    };
    // 61602 finds "61,602.01" too.
    if (std::any_of(m_words.begin(), m_words.end(), [](const QString& word) { return word[0].isDigit(); })) {
        const QString group = numberLocale().groupSeparator();
        for (qsizetype i = texts.size(); i-- > 0;)
            if (texts[i].contains(group))
                texts.push_back(QString(texts[i]).remove(group));
    }
    return std::all_of(m_words.begin(), m_words.end(), stands);
}

bool RowsFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const QVariant a = sortValue(left);
    const QVariant b = sortValue(right);
    if (isAbsent(a) || isAbsent(b)) {
        // The view asks backwards while it sorts downwards, so "last" depends on the direction.
        const bool last = sortOrder() == Qt::AscendingOrder;
        return isAbsent(a) != isAbsent(b) && isAbsent(last ? b : a);
    }
    if (isWhole(a) && isWhole(b))
        return a.toLongLong() < b.toLongLong();
    if (a.typeId() == QMetaType::QString && a == b)
        return false;
    const std::optional<double> x = numberOf(a);
    const std::optional<double> y = numberOf(b);
    if (x && y)
        return *x < *y;
    if (x || y)
        return x.has_value();
    return m_collator.compare(a.toString(), b.toString()) < 0;
}

} // namespace aetherion::look
