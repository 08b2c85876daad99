#pragma once
// Brings the rows of many series into the order of time, as if they lay in one table.
//
// Rows of one time are ordered by source, instrument, timeframe and tie-breaker: the order is total, and a cursor names
// a place in it. A series is not touched before its first row can be next, and is read in blocks that grow while it
// goes on giving rows: a page costs little more than what it returns, however many series there are.
//
// Thread: one at a time.
#include "core/base/result.h"
#include "core/storage/page_cursor.h"

#include <algorithm>
#include <memory>
#include <vector>

namespace aetherion::storage {

template <typename Record> struct KeyedRow {
    RowKey key;
    Record record;
};

template <typename Record> class SeriesRows {
public:
    virtual ~SeriesRows() = default;
    /// Puts the next rows, about as many as wanted, behind those that are there; none: the end.
    [[nodiscard]] virtual Status read(std::vector<KeyedRow<Record>>& rows, std::size_t wanted) = 0;
};

template <typename Record> class SeriesMerge {
public:
    /// `rows` is how many the page takes at most.
    SeriesMerge(bool newestFirst, std::size_t rows) : m_newestFirst(newestFirst), m_left(rows) {}

    /// No row of the series comes before `bound`.
    void add(const RowKey& bound, std::unique_ptr<SeriesRows<Record>> rows) {
        m_series.push_back({.key = bound, .rows = std::move(rows), .block = {}});
    }

    /// Steps to the next row; false at the end.
    [[nodiscard]] Result<bool> next() {
        const auto order = [this](const Series& a, const Series& b) {
            return m_newestFirst ? a.key < b.key : b.key < a.key;
        };
        if (!m_started) {
            m_started = true;
            m_firstBlock = std::clamp((m_left + m_series.size()) / std::max<std::size_t>(m_series.size(), 1),
                                      kSmallestBlock, kLargestBlock);
            std::make_heap(m_series.begin(), m_series.end(), order);
        } else if (!m_series.empty()) {
            m_left -= std::min<std::size_t>(m_left, 1);
            std::pop_heap(m_series.begin(), m_series.end(), order);
            if (const auto stepped = step(order); !stepped)
                return tl::unexpected(stepped.error());
        }
        while (!m_series.empty() && m_series.front().block.empty()) {
            std::pop_heap(m_series.begin(), m_series.end(), order);
            if (const auto stepped = step(order); !stepped)
                return tl::unexpected(stepped.error());
        }
        return !m_series.empty();
    }

    /// Of the row stepped to; its record may be moved out.
    [[nodiscard]] KeyedRow<Record>& row() { return m_series.front().block[m_series.front().at]; }

private:
    static constexpr std::size_t kSmallestBlock = 8;
    static constexpr std::size_t kLargestBlock = 1024;
    static constexpr std::size_t kBlockGrowth = 4;

    struct Series {
        RowKey key;
        std::unique_ptr<SeriesRows<Record>> rows;
        std::vector<KeyedRow<Record>> block;
        std::size_t at = 0;
        std::size_t wanted = 0;
    };

    /// Brings the last series in the list to its next row, and back into the heap unless it has ended.
    template <typename Order> Status step(const Order& order) {
        Series& series = m_series.back();
        if (!series.block.empty())
            ++series.at;
        if (series.at >= series.block.size()) {
            series.block.clear();
            series.at = 0;
            series.wanted = series.wanted == 0 ? m_firstBlock : std::min(series.wanted * kBlockGrowth, kLargestBlock);
            if (const auto read =
                    series.rows->read(series.block, std::min(series.wanted, std::max<std::size_t>(m_left, 1)));
                !read)
                return read;
            if (series.block.empty()) {
                m_series.pop_back();
                return {};
            }
        }
        series.key = series.block[series.at].key;
        std::push_heap(m_series.begin(), m_series.end(), order);
        return {};
    }

    bool m_newestFirst;
    bool m_started = false;
    std::size_t m_left;
    std::size_t m_firstBlock = kSmallestBlock;
    /// A heap; the series at the present row is on top.
    std::vector<Series> m_series;
};

} // namespace aetherion::storage
