#include "core/feeds/tick_file_reader.h"

#include "core/feeds/csv_row.h"
#include "core/feeds/rounded_decimal.h"

namespace aetherion::feeds {

namespace {

Result<market::Side> parseSide(std::string_view cell) {
    const std::string word = lowerCase(cell);
    if (word.empty())
        return market::Side::Unknown;
    if (word == "b" || word == "buy")
        return market::Side::Buy;
    if (word == "s" || word == "sell")
        return market::Side::Sell;
    return fail("side \"" + std::string(cell) + "\" is none of B, S, buy, sell");
}

} // namespace

Result<TickFileReader> TickFileReader::open(const SourceSpec& spec) {
    auto rows = DataRows::open(spec.file);
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->format() != FileFormat::TickCsv)
        return failAt(rows->file(), "holds no single trades (" + std::string(name(rows->format())) + ")");
    const auto layout = readHeader(rows->header());
    if (!layout || !layout->time || !layout->price)
        return failAt(rows->file() + ":1", "the header does not name time and price");
    return TickFileReader(std::move(*rows), *layout, spec);
}

Result<Timestamp> TickFileReader::readTimeCell(std::string_view cell) {
    const auto read = readTime(cell);
    if (!read)
        return tl::unexpected(read.error());
    if (read->writing == TimeWriting::Date)
        return fail("a date without a time of day cannot be the time of a trade");
    if (const Status kept = m_timeColumn.keepsTo(*read); !kept)
        return tl::unexpected(kept.error());
    if (read->writing != TimeWriting::IsoWithoutZone)
        return read->time;
    if (m_spec.zone.empty())
        return fail("the time names no zone; add zone=UTC");
    return localToUtc(read->time, m_spec.zone);
}

Result<TickRow> TickFileReader::decode(std::string_view line) {
    splitRow(line, ',', m_cells);
    if (m_cells.size() != m_layout.count)
        return fail(std::to_string(m_cells.size()) + " columns instead of " + std::to_string(m_layout.count));
    const auto time = readTimeCell(m_cells[*m_layout.time]);
    if (!time)
        return tl::unexpected(time.error());
    if (m_layout.symbol && !m_spec.symbol.empty() && m_cells[*m_layout.symbol] != m_spec.symbol)
        return fail("the row is of symbol \"" + std::string(m_cells[*m_layout.symbol]) + "\", not " + m_spec.symbol);
    TickRow row;
    row.time = *time;
    const auto price = parseRounded(m_cells[*m_layout.price]);
    if (!price)
        return fail("price: " + price.error().reason);
    if (price->units <= 0)
        return fail("price " + std::string(m_cells[*m_layout.price]) + " is not above zero");
    row.trade.price = Price::fromUnits(price->units);
    row.trade.precision.price = price->places;
    row.rounded = price->rounded;
    if (m_layout.size) {
        const auto size = parseRounded(m_cells[*m_layout.size]);
        if (!size)
            return fail("size: " + size.error().reason);
        if (size->units < 0)
            return fail("size " + std::string(m_cells[*m_layout.size]) + " is negative");
        row.trade.quantity = Quantity::fromUnits(size->units);
        row.trade.precision.quantity = size->places;
        row.rounded = row.rounded || size->rounded;
    }
    if (m_layout.side) {
        const auto side = parseSide(m_cells[*m_layout.side]);
        if (!side)
            return tl::unexpected(side.error());
        row.trade.side = *side;
    }
    return row;
}

Result<std::optional<TickRow>> TickFileReader::next() {
    const auto line = m_rows.next();
    if (!line)
        return tl::unexpected(line.error());
    if (!*line)
        return std::optional<TickRow>{};
    auto row = decode(**line);
    if (!row)
        return failAt(m_rows.place(), row.error().reason);
    return std::optional<TickRow>(*row);
}

} // namespace aetherion::feeds
