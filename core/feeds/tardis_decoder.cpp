#include "core/feeds/tardis_decoder.h"

#include "core/feeds/csv_row.h"
#include "core/feeds/file_format.h"
#include "core/feeds/row_numbers.h"
#include "core/feeds/time_column.h"

#include <algorithm>

namespace aetherion::feeds {

Result<TardisDecoder> TardisDecoder::create(std::string_view header) {
    const auto fixed = findColumns(header, {"symbol", "timestamp", "local_timestamp"});
    if (!fixed)
        return fail("the header does not name symbol, timestamp and local_timestamp");
    TardisDecoder decoder;
    decoder.m_symbol = (*fixed)[0];
    decoder.m_timestamp = (*fixed)[1];
    decoder.m_localTimestamp = (*fixed)[2];
    decoder.m_count = static_cast<std::size_t>(std::count(header.begin(), header.end(), ',')) + 1;
    const auto levels = [&](std::vector<LevelColumns>& columns, const std::string& side) {
        for (std::size_t i = 0;; ++i) {
            const std::string level = side + "[" + std::to_string(i) + "].";
            const auto found = findColumns(header, {level + "price", level + "amount"});
            if (!found)
                return;
            columns.push_back({(*found)[0], (*found)[1]});
        }
    };
    levels(decoder.m_asks, "asks");
    levels(decoder.m_bids, "bids");
    return decoder;
}

RowResult<Timestamp> TardisDecoder::time(std::size_t column) const {
    const auto read = readTime(m_cells[column]);
    if (!read || read->writing != TimeWriting::Micros)
        return refuseRow(DefectKind::BadTime,
                         "not a time in microseconds \"" + std::string(m_cells[column].substr(0, 40)) + "\"");
    return read->time;
}

RowResult<std::vector<market::BookLevel>> TardisDecoder::side(const std::vector<LevelColumns>& columns,
                                                              const char* what, market::Precision& precision) const {
    std::vector<market::BookLevel> levels;
    levels.reserve(columns.size());
    RowNumbers numbers;
    for (const LevelColumns& column : columns) {
        if (m_cells[column.price].empty() && m_cells[column.amount].empty())
            continue;
        const auto price = numbers.price(m_cells[column.price], what);
        const auto amount = numbers.quantity(m_cells[column.amount], what);
        if (!price || !amount)
            return tl::unexpected(price ? amount.error() : price.error());
        levels.push_back({*price, *amount});
    }
    precision.price = std::max(precision.price, numbers.precision().price);
    precision.quantity = std::max(precision.quantity, numbers.precision().quantity);
    return levels;
}

RowResult<RecordedMessage> TardisDecoder::decode(std::string_view line) {
    splitRow(line, ',', m_cells);
    if (m_cells.size() != m_count)
        return wrongColumnCount(m_cells.size(), m_count);
    const auto eventTime = time(m_timestamp);
    const auto received = time(m_localTimestamp);
    if (!eventTime || !received)
        return tl::unexpected(eventTime ? received.error() : eventTime.error());
    DepthSnapshot book;
    book.symbol = m_cells[m_symbol];
    book.numbered = false;
    book.eventTime = *eventTime;
    auto asks = side(m_asks, "asks", book.levels.precision);
    auto bids = side(m_bids, "bids", book.levels.precision);
    const auto refused = [&](RowError error) {
        error.time = *received;
        return tl::unexpected<RowError>(std::move(error));
    };
    if (!asks || !bids)
        return refused(asks ? bids.error() : asks.error());
    if (book.symbol.empty())
        return refused({DefectKind::MissingField, "symbol is empty"});
    const bool sorted =
        std::is_sorted(asks->begin(), asks->end(), [](const auto& a, const auto& b) { return a.price < b.price; }) &&
        std::is_sorted(bids->begin(), bids->end(), [](const auto& a, const auto& b) { return a.price > b.price; });
    if (!sorted)
        return refused({DefectKind::BadMessage, "the book's levels are not sorted from the best"});
    if (!asks->empty() && !bids->empty() && bids->front().price >= asks->front().price)
        return refused({DefectKind::CrossedBook, "best bid " + bids->front().price.text() + " is not below best ask " +
                                                     asks->front().price.text()});
    book.levels.asks = std::move(*asks);
    book.levels.bids = std::move(*bids);
    return RecordedMessage{*received, {}, std::move(book)};
}

} // namespace aetherion::feeds
