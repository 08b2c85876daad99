#include "ui/guard/text_rows.h"

#include "ui/look/theme.h"

#include <QBrush>
#include <QFont>
#include <QGuiApplication>

namespace aetherion::guard {

namespace {

QVariant inkOf(Tone tone) {
    const look::ThemeColors colors = look::themeColors(QGuiApplication::palette());
    switch (tone) {
    case Tone::Plain:
    case Tone::Amber:
    case Tone::Red:
        return {};
    case Tone::Faint:
        return QBrush(colors.faintText);
    }
    return {};
}

/// Grounds, not inks: an amber or red text is hard to read on either theme.
QVariant groundOf(Tone tone) {
    const look::ThemeColors colors = look::themeColors(QGuiApplication::palette());
    switch (tone) {
    case Tone::Plain:
    case Tone::Faint:
        return {};
    case Tone::Amber:
        return QBrush(look::cautionGround(colors));
    case Tone::Red:
        return QBrush(look::dangerGround(colors));
    }
    return {};
}

} // namespace

QVariant TextRows::cell(const TextRow& row, int column, int role) const {
    if (role == Qt::ForegroundRole)
        return inkOf(row.tone);
    if (role == Qt::BackgroundRole)
        return groundOf(row.tone);
    if (role == look::kStaleRole)
        return row.isOld;
    if (role == look::kSortRole)
        return column < row.sorts.size() ? row.sorts[column] : QVariant(row.cells.value(column));
    if (role == Qt::ToolTipRole)
        return row.toolTip.isEmpty() ? row.cells.value(column) : row.toolTip;
    return role == Qt::DisplayRole ? QVariant(row.cells.value(column)) : QVariant();
}

qint64 keyOf(const QString& text) { return static_cast<qint64>(qHash(text, 0x5eedu)); }

} // namespace aetherion::guard
