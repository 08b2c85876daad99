#pragma once
// The rows of one stored series, block by block.
//
// Thread: the session's.
#include "core/contract/history_port.h"
#include "core/storage/block_row.h"
#include "core/storage/read_session.h"
#include "core/storage/series_merge.h"
#include "core/storage/series_select.h"

namespace aetherion::storage {

template <typename Record> using DecodeRow = Result<Record> (*)(const BlockRow& row, const RowKey& key);

/// Puts at most `count` rows of a series behind `rows`, from `place` on.
template <typename Record>
[[nodiscard]] Status readBlock(ReadSession& session, const TableShape& shape, const SeriesKey& series,
                               const ScanPlace& place, const ScanRange& range, std::size_t count,
                               DecodeRow<Record> decode, std::vector<KeyedRow<Record>>& rows) {
    auto statement = session.run(blockSelect(session.dialect(), shape, series, place, range, count));
    if (!statement)
        return tl::unexpected(statement.error());
    BlockRow row(**statement, session.dialect());
    for (;;) {
        const auto stepped = session.next(**statement);
        if (!stepped)
            return tl::unexpected(stepped.error());
        if (!*stepped)
            return {};
        if (!row.take())
            return failAt(session.connection().place(), shape.table.toStdString() + ": a row is not one of numbers");
        const RowKey key{row.integer(0), series, row.integer(1)};
        auto record = decode(row, key);
        if (!record)
            return failAt(session.connection().place(), record.error().text());
        rows.push_back({key, std::move(*record)});
    }
}

template <typename Record> class StoredSeries final : public SeriesRows<Record> {
public:
    StoredSeries(ReadSession& session, const TableShape& shape, const SeriesKey& series, const ScanRange& range,
                 DecodeRow<Record> decode)
        : m_session(session), m_shape(shape), m_series(series), m_range(range), m_place(startOf(series, range)),
          m_decode(decode) {}

    [[nodiscard]] Status read(std::vector<KeyedRow<Record>>& rows, std::size_t wanted) override {
        const std::size_t before = rows.size();
        if (m_ended)
            return {};
        if (const auto read = readBlock(m_session, m_shape, m_series, m_place, m_range, wanted, m_decode, rows); !read)
            return read;
        m_ended = rows.size() - before < wanted;
        if (rows.size() > before)
            m_place = behind(rows.back().key, m_range.newestFirst);
        return {};
    }

private:
    ReadSession& m_session;
    const TableShape& m_shape;
    SeriesKey m_series;
    ScanRange m_range;
    ScanPlace m_place;
    DecodeRow<Record> m_decode;
    bool m_ended = false;
};

} // namespace aetherion::storage
