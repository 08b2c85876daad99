#pragma once
// What the two databases say differently, so that every other statement is written once.
//
// Prices and quantities cross as integers in units of 1e-8 whatever the column's type. Thread: pure functions.
#include <QString>

#include <cstdint>
#include <utility>

namespace aetherion::storage {

enum class Dialect : std::uint8_t { Sqlite, MySql };

/// A column of exact decimals as a whole number of units: the column itself, or its DECIMAL(20,8) times 1e8.
[[nodiscard]] inline QString unitsOf(Dialect dialect, const QString& column) {
    return dialect == Dialect::Sqlite ? column : QStringLiteral("CAST(%1 * 100000000 AS SIGNED)").arg(column);
}
/// A column of doubles, read with Statement::real(). From a server it comes as the same digits either way, but what the
/// driver knows to be a number it reads in four microseconds each.
[[nodiscard]] inline QString realOf(Dialect dialect, const QString& column) {
    return dialect == Dialect::Sqlite ? column : QStringLiteral("CAST(%1 AS CHAR)").arg(column);
}
/// A placeholder for a whole number of units, as the column wants it.
[[nodiscard]] inline QString unitsPlaceholder(Dialect dialect) {
    return dialect == Dialect::Sqlite ? QStringLiteral("?") : QStringLiteral("(? * 0.00000001)");
}
/// Ends an INSERT: a row whose key is there already is left as it is. (INSERT IGNORE would also hide what is wrong with
/// a row.) `key` is any column of the key.
[[nodiscard]] inline QString orLeaveAsItIs(Dialect dialect, const QString& key) {
    return dialect == Dialect::Sqlite ? QStringLiteral(" ON CONFLICT DO NOTHING")
                                      : QStringLiteral(" ON DUPLICATE KEY UPDATE %1 = %1").arg(key);
}
/// In the update part of an upsert: the value that the INSERT brought.
[[nodiscard]] inline QString broughtValue(Dialect dialect, const QString& column) {
    return dialect == Dialect::Sqlite ? QStringLiteral("excluded.%1").arg(column)
                                      : QStringLiteral("VALUES(%1)").arg(column);
}
/// Keeps a column from choosing an index by itself (SQLite); the other database weighs that alone.
[[nodiscard]] inline QString unindexed(Dialect dialect, const QString& column) {
    return dialect == Dialect::Sqlite ? QStringLiteral("+%1").arg(column) : column;
}

/// Behind a table's name: the index that a statement is meant for, so that no statistics talk the database out of it.
/// SQLite finds a table's own key by itself and has no name for it.
[[nodiscard]] inline QString byIndex(Dialect dialect, const QString& index) {
    if (dialect == Dialect::MySql)
        return QStringLiteral(" FORCE INDEX (%1)").arg(index);
    return index == QLatin1String("PRIMARY") ? QString() : QStringLiteral(" INDEXED BY %1").arg(index);
}

} // namespace aetherion::storage
