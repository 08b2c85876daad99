#include "core/feeds/depth_csv_decoder.h"

#include "core/feeds/csv_row.h"
#include "core/feeds/file_format.h"
#include "core/feeds/row_numbers.h"
#include "core/feeds/time_column.h"

#include <algorithm>
#include <utility>

namespace aetherion::feeds {

namespace {

enum DepthColumn : std::uint8_t { kSymbol, kTime, kFirstId, kLastId, kSide, kType, kPrice, kQuantity, kPrevious };
const std::vector<std::string> kDepthNames{"symbol", "timestamp",   "first_update_id", "last_update_id",
                                           "side",   "update_type", "price",           "qty"};

} // namespace

Result<DepthCsvDecoder> DepthCsvDecoder::create(std::string_view header) {
    auto columns = findColumns(header, kDepthNames);
    if (!columns)
        return fail("the header does not name symbol, times, ids, side, type, price and quantity");
    if (const auto previous = findColumns(header, {"pu"}))
        columns->push_back(previous->front());
    return DepthCsvDecoder(std::move(*columns),
                           static_cast<std::size_t>(std::count(header.begin(), header.end(), ',')) + 1);
}

RowResult<void> DepthCsvDecoder::decodeRow(std::string_view line, Row& row) {
    splitRow(line, ',', m_cells);
    if (m_cells.size() != m_count)
        return wrongColumnCount(m_cells.size(), m_count);
    const auto cell = [&](DepthColumn column) { return m_cells[m_columns[column]]; };
    row.update.symbol = cell(kSymbol);
    if (row.update.symbol.empty())
        return refuseRow(DefectKind::MissingField, "symbol is empty");
    const auto time = readTime(cell(kTime));
    if (!time || time->writing == TimeWriting::IsoWithoutZone || time->writing == TimeWriting::Date)
        return refuseRow(DefectKind::BadTime, "not a Unix time \"" + std::string(cell(kTime).substr(0, 40)) + "\"");
    row.update.time = time->time;
    row.update.previousId = -1;
    const auto id = [&](std::int64_t& target, DepthColumn column, const char* what) {
        return wholeNumber(cell(column), what).map([&](std::int64_t value) { target = value; });
    };
    auto ids = id(row.update.firstId, kFirstId, "first_update_id").and_then([&] {
        return id(row.update.lastId, kLastId, "last_update_id");
    });
    if (ids && m_columns.size() > kPrevious)
        ids = id(row.update.previousId, kPrevious, "pu");
    if (!ids)
        return tl::unexpected(ids.error());
    if (row.update.firstId > row.update.lastId)
        return refuseRow(DefectKind::NumberOutOfRange, "first_update_id is above last_update_id");
    const std::string_view type = cell(kType);
    if (type != "snap" && type != "set" && type != "delete")
        return refuseRow(DefectKind::UnknownMessage,
                         "update_type \"" + std::string(type.substr(0, 40)) + "\" is none of snap, set, delete");
    row.update.snapshot = type == "snap";
    row.identified = true;
    const std::string side = lowerCase(cell(kSide));
    if (side != "a" && side != "b")
        return refuseRow(DefectKind::UnknownSide, "side \"" + side.substr(0, 40) + "\" is neither a nor b");
    row.bid = side == "b";
    RowNumbers numbers(true);
    const auto price = numbers.price(cell(kPrice), "price");
    const auto quantity = numbers.quantity(cell(kQuantity), "qty");
    if (!price || !quantity)
        return tl::unexpected(price ? quantity.error() : price.error());
    row.level = {*price, type == "delete" ? Quantity{} : *quantity};
    row.precision = numbers.precision();
    return {};
}

void DepthCsvDecoder::begin(const Update& update) {
    if (m_update && *m_update == update)
        return;
    m_ended = finish();
    m_update = update;
    m_spoilt = std::exchange(m_nextIsSpoilt, false);
}

std::optional<RecordedMessage> DepthCsvDecoder::takeEnded() { return std::exchange(m_ended, std::nullopt); }

RowResult<std::optional<RecordedMessage>> DepthCsvDecoder::decode(std::string_view line) {
    Row row;
    const auto decoded = decodeRow(line, row);
    if (row.identified)
        begin(row.update);
    else
        m_nextIsSpoilt = true;
    if (!decoded) {
        m_spoilt = true;
        auto error = decoded.error();
        if (row.identified)
            error.time = row.update.time;
        return tl::unexpected(std::move(error));
    }
    ++m_rowCount;
    (row.bid ? m_levels.bids : m_levels.asks).push_back(row.level);
    m_levels.precision.price = std::max(m_levels.precision.price, row.precision.price);
    m_levels.precision.quantity = std::max(m_levels.precision.quantity, row.precision.quantity);
    return takeEnded();
}

std::optional<RecordedMessage> DepthCsvDecoder::finish() {
    market::BookDelta levels = std::exchange(m_levels, {});
    const std::optional<Update> update = std::exchange(m_update, std::nullopt);
    const std::uint64_t rows = std::exchange(m_rowCount, 0);
    if (!update)
        return std::nullopt;
    if (std::exchange(m_spoilt, false))
        return RecordedMessage{update->time, {}, OtherMessage{"update with a broken row"}, rows};
    if (!update->snapshot) {
        DepthUpdate message;
        message.symbol = update->symbol;
        message.eventTime = update->time;
        message.firstId = update->firstId;
        message.lastId = update->lastId;
        if (update->previousId >= 0)
            message.previousId = update->previousId;
        message.levels = std::move(levels);
        return RecordedMessage{update->time, {}, std::move(message), rows};
    }
    std::sort(levels.bids.begin(), levels.bids.end(), [](const auto& a, const auto& b) { return a.price > b.price; });
    std::sort(levels.asks.begin(), levels.asks.end(), [](const auto& a, const auto& b) { return a.price < b.price; });
    DepthSnapshot message;
    message.symbol = update->symbol;
    message.lastId = update->lastId;
    message.eventTime = update->time;
    message.levels = {std::move(levels.bids), std::move(levels.asks), levels.precision};
    return RecordedMessage{update->time, {}, std::move(message), rows};
}

} // namespace aetherion::feeds
