#include "core/storage/block_row.h"

#include <QStringList>

#include <charconv>

namespace aetherion::storage {

namespace {

/// Most doubles are probabilities. Times 2^62 they are whole numbers exactly, from 2^-9 on; the others are written out,
/// which takes a server several times as long.
constexpr double kRealUnit = 0x1p-62;

QString packedNumber(const BlockColumn& column) {
    if (column.type != BlockType::Real)
        return QStringLiteral("IFNULL(%1, '-')").arg(column.name);
    return QStringLiteral("IF(%1 BETWEEN 0.002e0 AND 1e0, CAST(%1 * 4611686018427387904e0 AS SIGNED), "
                          "IFNULL(CONCAT('=', %1), '-'))")
        .arg(column.name);
}

/// Of digits alone. A decimal's point stands before its eighth digit from the right: without it the number counts
/// units.
bool readDigits(const char*& at, const char* end, std::uint64_t& number) {
    for (; at != end && *at != ' '; ++at) {
        if (*at == '.')
            continue;
        if (*at < '0' || *at > '9')
            return false;
        number = number * 10 + static_cast<std::uint64_t>(*at - '0');
    }
    return true;
}

} // namespace

QString selectList(Dialect dialect, const BlockColumns& columns) {
    QStringList numbers;
    QStringList texts;
    for (const BlockColumn& column : columns) {
        const bool isText = column.type == BlockType::Text;
        if (dialect == Dialect::Sqlite)
            numbers << (isText ? QStringLiteral("CAST(%1 AS BLOB)").arg(column.name) : column.name);
        else if (isText)
            texts << column.name;
        else
            numbers << packedNumber(column);
    }
    if (dialect == Dialect::MySql)
        numbers = {QStringLiteral("CONCAT_WS(' ', %1)").arg(numbers.join(QStringLiteral(", ")))};
    return (numbers + texts).join(QStringLiteral(", "));
}

double BlockRow::real(int column) const {
    return m_packed ? m_reals[static_cast<std::size_t>(column)] : m_statement.real(column);
}

bool BlockRow::take() {
    if (!m_packed)
        return true;
    const std::string text = m_statement.text(0);
    m_absent.reset();
    std::size_t column = 0;
    const char* at = text.data();
    const char* const end = at + text.size();
    for (; at != end && column < kMostNumbers; ++column) {
        if (*at == '=') {
            const auto read = std::from_chars(at + 1, end, m_reals[column]);
            if (read.ec != std::errc())
                return false;
            at = read.ptr;
        } else {
            const bool negative = *at == '-';
            if (negative)
                ++at;
            std::uint64_t number = 0;
            const char* const begin = at;
            if (!readDigits(at, end, number))
                return false;
            m_absent[column] = at == begin;
            m_numbers[column] = static_cast<std::int64_t>(negative ? 0 - number : number);
            m_reals[column] = static_cast<double>(m_numbers[column]) * kRealUnit;
        }
        if (at != end)
            ++at;
    }
    m_count = static_cast<int>(column);
    return column > 0;
}

} // namespace aetherion::storage
