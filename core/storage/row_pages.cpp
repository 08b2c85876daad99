#include "core/storage/row_pages.h"

#include <QStringList>

namespace aetherion::storage {

namespace {

void bindCell(Statement& statement, int position, const Cell& cell) {
    if (const auto* integer = std::get_if<std::int64_t>(&cell))
        statement.bind(position, *integer);
    else if (const auto* real = std::get_if<double>(&cell))
        statement.bind(position, *real);
    else if (const auto* text = std::get_if<std::string>(&cell))
        statement.bind(position, *text);
    else
        statement.bindNull(position);
}

Cell readCell(const Statement& statement, int column, CellType type) {
    if (statement.isNull(column))
        return std::monostate{};
    switch (type) {
    case CellType::Integer:
        return statement.integer(column);
    case CellType::Real:
        return statement.real(column);
    case CellType::Text:
        return statement.text(column);
    case CellType::Bytes:
        return statement.bytes(column);
    }
    return std::monostate{};
}

} // namespace

RowPages::RowPages(const Connection& connection, PageRequest request)
    : m_connection(&connection), m_request(std::move(request)), m_behind(m_request.keyNames.size()) {}

// Rows behind (a, b, c) are those with the same a and b and a greater c, then those with the same a and a greater b,
// then those with a greater a: each of them one range of the index, which no database fails to see.
Result<Statement*> RowPages::statementFor(std::optional<std::size_t> level) {
    std::optional<Statement>& statement = level ? m_behind[*level] : m_first;
    if (!statement) {
        const std::size_t same = level.value_or(m_request.fixed.size());
        QStringList conditions;
        for (std::size_t i = 0; i < same; ++i)
            conditions << m_request.keyNames[i] + QStringLiteral(" = ?");
        if (level)
            conditions << m_request.keyNames[same] + QStringLiteral(" > ?");
        QStringList columns;
        for (const PagedColumn& column : m_request.columns)
            columns << column.expression;
        const QStringList order(m_request.keyNames.begin() + static_cast<std::ptrdiff_t>(same),
                                m_request.keyNames.end());
        QString sql = QStringLiteral("SELECT %1 FROM %2").arg(columns.join(QStringLiteral(", ")), m_request.table);
        if (!m_request.index.isEmpty() && m_connection->dialect() == Dialect::MySql)
            sql += QStringLiteral(" FORCE INDEX (%1)").arg(m_request.index);
        if (!conditions.isEmpty())
            sql += QStringLiteral(" WHERE ") + conditions.join(QStringLiteral(" AND "));
        if (!order.isEmpty())
            sql += QStringLiteral(" ORDER BY ") + order.join(QStringLiteral(", "));
        auto prepared =
            Statement::prepare(*m_connection, sql + QStringLiteral(" LIMIT %1").arg(m_request.rowsPerBlock));
        if (!prepared)
            return tl::unexpected(prepared.error());
        statement = std::move(*prepared);
    }
    return &*statement;
}

Status RowPages::readRows(std::optional<std::size_t> level) {
    const auto statement = statementFor(level);
    if (!statement)
        return tl::unexpected(statement.error());
    const Row& known = level ? m_lastKey : m_request.fixed;
    const std::size_t bound = level ? *level + 1 : known.size();
    for (std::size_t i = 0; i < bound; ++i)
        bindCell(**statement, static_cast<int>(i), known[i]);
    if (const auto ran = (*statement)->run(); !ran)
        return ran;
    m_rows = 0;
    m_position = 0;
    for (;;) {
        const auto stepped = (*statement)->next();
        if (!stepped)
            return tl::unexpected(stepped.error());
        if (!*stepped)
            break;
        if (m_block.size() == m_rows)
            m_block.emplace_back(m_request.columns.size());
        Row& row = m_block[m_rows++];
        for (std::size_t i = 0; i < row.size(); ++i)
            row[i] = readCell(**statement, static_cast<int>(i), m_request.columns[i].type);
    }
    (*statement)->finish();
    if (m_rows == 0)
        return {};
    m_lastKey.clear();
    for (const int position : m_request.keyPositions)
        m_lastKey.push_back(m_block[m_rows - 1][static_cast<std::size_t>(position)]);
    return {};
}

Status RowPages::readBlock() {
    const std::size_t deepest = m_request.keyNames.size() - 1;
    do {
        if (const auto read = readRows(m_level); !read)
            return read;
        const bool full = m_rows == static_cast<std::size_t>(m_request.rowsPerBlock);
        // What is not full has come to the end of the rows that share this much of the key.
        if (full && m_request.fixed.size() <= deepest)
            m_level = deepest;
        else if (m_level.value_or(m_request.fixed.size()) > m_request.fixed.size())
            m_level = *m_level - 1;
        else
            m_ended = true;
    } while (m_rows == 0 && !m_ended);
    return {};
}

Result<const Row*> RowPages::next() {
    if (m_position == m_rows) {
        if (m_ended)
            return nullptr;
        if (const auto read = readBlock(); !read)
            return tl::unexpected(read.error());
        if (m_rows == 0)
            return nullptr;
    }
    return &m_block[m_position++];
}

} // namespace aetherion::storage
